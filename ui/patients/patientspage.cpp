// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/patientspage.h"

#include "desk/findpatients.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/words.h"

#include <QFocusEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int chartsShown = 100;

} // namespace

PatientsPage::PatientsPage(UiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *const page = new ScrollPage(context.theme);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    page->content()->addWidget(buildHeader());
    m_model = new TableModel({{tr("Name"), CellStyle::Strong}, {tr("Birth date"), CellStyle::Plain, 160}, {tr("Chart"), CellStyle::Plain, 110}, {tr("Called"), CellStyle::Muted, 160}, {{}, CellStyle::Link, 150}}, this);
    m_table = new TableView(context.theme, m_model, u"patientsTable"_s);
    m_table->setAccessibleName(tr("Charts added or changed last"));
    m_table->setMinimumHeight(context.theme.points(320));
    page->content()->addWidget(m_table, 1);
    connect(m_table, &TableView::opened, this, [this](qint64 id) { Q_EMIT patientRequested(PatientId{id}); });
    connect(&context.news, &ChartNews::patientChanged, this, &PatientsPage::load);
    connect(&context.news, &ChartNews::patientsImported, this, &PatientsPage::load);
    load();
}

/// Not a focus proxy: Tab would go round between this page and the table, and never come to the buttons above.
void PatientsPage::focusInEvent(QFocusEvent *event)
{
    m_table->setFocus(event->reason());
}

QWidget *PatientsPage::buildHeader()
{
    const Theme &theme = m_context.theme;
    auto *const header = new QWidget;
    auto *const row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.points(16));
    auto *const words = new QVBoxLayout;
    words->setSpacing(theme.points(2));
    words->addWidget(makeText(tr("Patients"), "title"));
    m_count = makeText({}, "subtitle");
    words->addWidget(m_count);
    row->addLayout(words, 1);
    auto *const actions = new QBoxLayout(theme.textScale() > 140 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    actions->setSpacing(theme.points(6));
    QPushButton *const add = makeButton(tr("Add a patient"), u"addPatientButton"_s, "primary");
    setButtonIcon(add, theme, u"plus"_s, ColorToken::AccentText);
    QPushButton *const import = makeButton(tr("Import …"), u"importPatientsButton"_s);
    setButtonIcon(import, theme, u"import"_s);
    actions->addWidget(add);
    actions->addWidget(import);
    row->addLayout(actions);
    connect(add, &QPushButton::clicked, this, &PatientsPage::addRequested);
    connect(import, &QPushButton::clicked, this, &PatientsPage::importRequested);
    return header;
}

void PatientsPage::load()
{
    const auto recent = FindPatients(m_context.desk).recent(chartsShown);
    if (!recent) {
        m_count->setText(recent.error().message);
        return;
    }
    std::vector<TableRow> rows;
    for (const PatientSummary &patient : *recent) {
        const QString name = patient.deceased ? tr("%1 (deceased)").arg(patient.name.sorted()) : patient.name.sorted();
        rows.push_back({.cells = {name, shortDate(patient.birthDate), patient.chartNumber, patient.preferredName, tr("Open chart")}, .id = patient.id.value});
    }
    m_count->setText(rows.empty() ? tr("There are no charts yet. Add a patient, or import them from your other system.")
                                  : tr("The charts added or changed last. Press Ctrl+K to find anybody else."));
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace countersign
