// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/importdialog.h"

#include "ui/widgets/parts.h"
#include "ui/widgets/tablemodel.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 largestFile = 1LL << 30; // a million patients take about 200 MB
constexpr std::size_t linesShown = 20000;

struct Loaded {
    QByteArray data;
    ImportPreview preview;
};

Result<Loaded> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::BadInput, ImportDialog::tr("The file cannot be read: %1. Check that it still exists and is not open elsewhere.").arg(file.errorString())};
    if (file.size() > largestFile)
        return Error{ErrorCode::BadInput, ImportDialog::tr("The file is larger than 1 GB. Split it and import the parts one after the other.")};
    Loaded loaded;
    loaded.data = file.readAll();
    auto preview = ImportPatients::preview(loaded.data);
    if (!preview)
        return preview.error();
    loaded.preview = std::move(preview).value();
    return loaded;
}

QString outcomeWords(ImportLine::Outcome outcome)
{
    switch (outcome) {
    case ImportLine::Outcome::Added: return ImportDialog::tr("Added");
    case ImportLine::Outcome::Updated: return ImportDialog::tr("Updated");
    case ImportLine::Outcome::Unchanged: return ImportDialog::tr("Unchanged");
    case ImportLine::Outcome::Skipped: return ImportDialog::tr("Skipped");
    }
    Q_UNREACHABLE();
}

} // namespace

ImportDialog::ImportDialog(UiContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import patients"));
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_steps = new QStackedWidget;
    m_steps->addWidget(buildChoose());
    m_steps->addWidget(buildMap());
    m_steps->addWidget(buildRun());
    m_steps->addWidget(buildResult());
    rows->addWidget(m_steps, 1);
    rows->addWidget(buildFooter());
    connect(&context.jobs, &JobRunner::progressed, this, [this](int job, qint64 done, qint64 total) {
        if (job != m_job)
            return;
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    });
    const QSize room = parent ? parent->window()->size() : QSize(1000, 700);
    resize(QSize(context.theme.points(900), context.theme.points(640)).boundedTo(room - QSize(40, 30)));
    showStep(ChooseStep);
}

QWidget *ImportDialog::buildChoose()
{
    auto *const page = new ScrollPage(m_context.theme);
    page->content()->addWidget(makeText(windowTitle(), "title"));
    page->content()->addWidget(makeText(tr("Choose the CSV file that your other system exported. Nothing is written before you have seen what is in it; "
                                           "importing the same file again changes nothing."),
                                        "subtitle"));
    QPushButton *const choose = makeButton(tr("Choose a file …"), u"chooseImportFileButton"_s, "primary");
    setButtonIcon(choose, m_context.theme, u"folder"_s, ColorToken::AccentText);
    page->content()->addWidget(choose, 0, Qt::AlignLeft);
    page->content()->addStretch();
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    return page;
}

QWidget *ImportDialog::buildMap()
{
    auto *const page = new ScrollPage(m_context.theme);
    page->content()->addWidget(makeText(tr("Which column is what?"), "title"));
    m_fileLabel = makeText({}, "subtitle");
    page->content()->addWidget(m_fileLabel);
    m_mapArea = new QVBoxLayout;
    m_mapArea->setSpacing(m_context.theme.points(14));
    page->content()->addLayout(m_mapArea);
    page->content()->addStretch();
    return page;
}

QWidget *ImportDialog::buildRun()
{
    auto *const page = new ScrollPage(m_context.theme);
    page->content()->addWidget(makeText(tr("Importing"), "title"));
    m_runLabel = makeText({}, "subtitle");
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"importProgressBar"_s);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setTextVisible(false);
    page->content()->addWidget(m_runLabel);
    page->content()->addWidget(m_progress);
    page->content()->addStretch();
    return page;
}

QWidget *ImportDialog::buildResult()
{
    auto *const page = new ScrollPage(m_context.theme);
    page->content()->addWidget(makeText(tr("Imported"), "title"));
    m_summary = makeText({}, "subtitle");
    m_summary->setObjectName(u"importSummary"_s);
    page->content()->addWidget(m_summary);
    m_lines = new TableModel({{tr("Line"), CellStyle::Muted, 90}, {tr("Result"), CellStyle::Strong, 130}, {tr("Why")}}, this);
    auto *const table = new TableView(m_context.theme, m_lines, u"importLinesTable"_s);
    table->setAccessibleName(tr("Result of each line"));
    table->setMinimumHeight(m_context.theme.points(240));
    page->content()->addWidget(table, 1);
    return page;
}

QWidget *ImportDialog::buildFooter()
{
    const Theme &theme = m_context.theme;
    auto *const footer = new QFrame;
    footer->setProperty("role", u"footer"_s);
    auto *const rows = new QVBoxLayout(footer);
    rows->setContentsMargins(theme.points(24), theme.points(10), theme.points(24), theme.points(10));
    m_error = makeText({}, "banner-bad");
    m_error->setObjectName(u"importError"_s);
    rows->addWidget(m_error);
    auto *const row = new QHBoxLayout;
    m_close = makeButton(tr("Close"), u"closeImportButton"_s);
    m_import = makeButton(tr("Import"), u"runImportButton"_s, "primary");
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_import);
    m_import->setDefault(true);
    rows->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::run);
    return footer;
}

void ImportDialog::showStep(Step step)
{
    m_steps->setCurrentIndex(step);
    m_error->hide();
    m_import->setVisible(step == MapStep);
    m_close->setText(step == ResultStep ? tr("Close") : tr("Cancel"));
}

void ImportDialog::chooseFile()
{
    if (const auto path = m_context.prompt.openFile(this, tr("Import patients"), tr("CSV files (*.csv *.txt *.tsv);;All files (*)")))
        openFile(*path);
}

void ImportDialog::openFile(const QString &path)
{
    m_error->hide();
    m_fileLabel->setText(QFileInfo(path).fileName());
    m_job = m_context.jobs.start<Result<Loaded>>(
        this, [path](Progress &) { return load(path); },
        [this](Result<Loaded> loaded) {
            if (!loaded) {
                showError(loaded.error().message);
                return;
            }
            m_data = std::move(loaded->data);
            showPreview(loaded->preview);
        });
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    m_preview = preview;
    m_fileLabel->setText(preview.map.source == "synthea"_L1
                             ? tr("%1 · %2 · Synthea's columns were recognised.").arg(m_fileLabel->text(), preview.encoding)
                             : tr("%1 · %2 · Check what was recognised, and choose the rest.").arg(m_fileLabel->text(), preview.encoding));
    clearLayout(m_mapArea);
    m_combos.clear();
    const Theme &theme = m_context.theme;
    auto *const card = new Card(theme);
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.points(12));
    grid->setVerticalSpacing(theme.points(6));
    card->body()->addLayout(grid);
    const QStringList fields = patientFields();
    for (int i = 0; i < fields.size(); ++i)
        addMapping(grid, i, fields[i], preview);
    m_mapArea->addWidget(card);

    std::vector<TableColumn> columns;
    for (const QString &title : preview.header)
        columns.push_back({title, CellStyle::Plain, 150});
    std::vector<TableRow> rows;
    for (const QStringList &row : preview.rows)
        rows.push_back({.cells = row, .id = 0});
    auto *const model = new TableModel(std::move(columns), card);
    model->setRows(std::move(rows));
    auto *const table = new TableView(theme, model, u"importPreviewTable"_s);
    table->setAccessibleName(tr("The first lines of the file"));
    table->fitRows(6);
    m_mapArea->addWidget(makeText(tr("The first lines of the file"), "heading"));
    m_mapArea->addWidget(table);
    showStep(MapStep);
    m_import->setFocus();
}

void ImportDialog::addMapping(QGridLayout *grid, int index, const QString &field, const ImportPreview &preview)
{
    auto *const combo = new QComboBox;
    combo->setObjectName(u"map"_s + field + u"Combo"_s);
    combo->setAccessibleName(patientFieldName(field));
    combo->addItem(tr("– not in the file –"), -1);
    for (int column = 0; column < preview.header.size(); ++column)
        combo->addItem(preview.header[column], column);
    combo->setCurrentIndex(preview.map.columns.value(field, -1) + 1);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    m_combos.insert(field, combo);
    const int pairs = m_context.theme.textScale() > 130 ? 1 : 2;
    const int column = (index % pairs) * 2;
    grid->addWidget(makeText(patientFieldName(field)), index / pairs, column);
    grid->addWidget(combo, index / pairs, column + 1);
    grid->setColumnStretch(column, 2);
    grid->setColumnStretch(column + 1, 3);
}

ColumnMap ImportDialog::chosenMap() const
{
    ColumnMap map{.source = m_preview.map.source, .columns = {}};
    for (auto each = m_combos.cbegin(); each != m_combos.cend(); ++each) {
        if (const int column = each.value()->currentData().toInt(); column >= 0)
            map.columns.insert(each.key(), column);
    }
    return map;
}

void ImportDialog::run()
{
    const ColumnMap map = chosenMap();
    const bool named = map.columns.contains(u"familyName"_s) || map.columns.contains(u"givenName"_s) || map.columns.contains(u"fullName"_s);
    if (!named || !map.columns.contains(u"birthDate"_s)) {
        showError(named ? tr("Choose the column that holds the birth dates: without one, two people of the same name cannot be told apart.")
                        : tr("Choose the column that holds the patients' names: the family name, the given name or the full name."));
        return;
    }
    if (const auto enough = checkColumns(map); !enough) {
        showError(enough.error().message);
        return;
    }
    m_progress->setRange(0, 0);
    m_runLabel->setText(tr("Everything is written at once at the end: cancelled, nothing is."));
    showStep(RunStep);
    m_job = m_context.jobs.startAtDesk<ImportReport>(
        this, m_context.session, [data = m_data, map](Desk &desk, Progress &progress) { return ImportPatients(desk).run(data, map, false, progress); },
        [this](const Result<ImportReport> &report) { showReport(report); });
}

void ImportDialog::showReport(const Result<ImportReport> &report)
{
    m_job = 0;
    if (!report) {
        showStep(MapStep);
        showError(report.error().message);
        return;
    }
    const qint64 skipped = static_cast<qint64>(report->lines.size()) - report->added - report->updated - report->unchanged;
    const QLocale locale;
    m_summary->setText(tr("Added %1 · Updated %2 · Unchanged %3 · Skipped %4")
                           .arg(locale.toString(report->added), locale.toString(report->updated), locale.toString(report->unchanged), locale.toString(skipped)));
    std::vector<TableRow> rows;
    const auto take = [&](bool skippedOnes) {
        for (const ImportLine &line : report->lines) {
            if ((line.outcome == ImportLine::Outcome::Skipped) == skippedOnes && rows.size() < linesShown)
                rows.push_back({.cells = {locale.toString(line.line), outcomeWords(line.outcome), line.reason}, .id = line.line});
        }
    };
    take(true); // what needs a look comes first
    take(false);
    m_lines->setRows(std::move(rows));
    m_data.clear();
    showStep(ResultStep);
    Q_EMIT m_context.news.patientsImported();
}

void ImportDialog::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
}

void ImportDialog::reject()
{
    if (m_steps->currentIndex() == RunStep && m_job != 0) {
        m_runLabel->setText(tr("Stopping …"));
        m_context.jobs.cancel(m_job);
        return; // the job says when it has rolled back
    }
    QDialog::reject();
}

} // namespace countersign
