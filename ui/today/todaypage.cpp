// SPDX-License-Identifier: Apache-2.0
#include "ui/today/todaypage.h"

#include "desk/clinicsettings.h"
#include "ui/consentflow.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QGridLayout>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int roomForActions = 900; ///< side by side, at 100 % text

QFrame *makeNumberCard(const Theme &theme, const QString &caption, const QString &number, const char *role, std::optional<int> percent = {})
{
    auto *const card = new Card(theme);
    card->body()->setSpacing(theme.points(2));
    card->body()->addWidget(makeText(caption, "muted"));
    card->body()->addStretch(); // numbers stand in one line, also where a caption takes two
    card->body()->addWidget(makeLabel(number, role));
    if (!percent) {
        card->body()->addSpacing(theme.points(14)); // as much as the bar takes
    } else {
        auto *const bar = new QProgressBar;
        bar->setRange(0, 100);
        bar->setValue(*percent);
        bar->setTextVisible(false);
        bar->setAccessibleName(caption);
        card->body()->addSpacing(theme.points(6));
        card->body()->addWidget(bar);
    }
    return card;
}

QString sentence(const TodayItem &item, QDate today)
{
    switch (item.kind) {
    case TodayItem::Kind::AddressFailed: {
        const QString failed = item.note.isEmpty() ? TodayPage::tr("Mail to %1 came back.").arg(item.address)
                                                   : TodayPage::tr("Mail to %1 came back: %2").arg(item.address, item.note);
        return item.suggestion.isEmpty() ? failed : TodayPage::tr("%1 Did you mean %2?").arg(failed, item.suggestion);
    }
    case TodayItem::Kind::AddressWaiting: return TodayPage::tr("A verification message went to %1; the code has not come back yet.").arg(item.address);
    case TodayItem::Kind::FormMissing: return TodayPage::tr("No communication preferences yet: ask at the next visit.");
    case TodayItem::Kind::FormExpiring:
        return item.lastDay < today ? TodayPage::tr("The communication preferences ended on %1: ask again.").arg(shortDate(item.lastDay))
                                    : TodayPage::tr("The communication preferences end on %1.").arg(shortDate(item.lastDay));
    }
    Q_UNREACHABLE();
}

} // namespace

TodayPage::TodayPage(UiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *const page = new ScrollPage(context.theme);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    m_content = page->content();
    connect(&context.news, &ChartNews::patientChanged, this, &TodayPage::load);
    connect(&context.news, &ChartNews::patientsImported, this, &TodayPage::load);
    connect(&context.news, &ChartNews::settingsChanged, this, &TodayPage::load);
    load();
}

void TodayPage::load()
{
    m_actionRows.clear();
    clearLayout(m_content);
    const Theme &theme = m_context.theme;
    const auto practice = ClinicSettings(m_context.desk).practice();
    const QString date = QLocale().toString(m_context.desk.today(), QLocale::LongFormat);
    auto *const words = new QVBoxLayout;
    words->setSpacing(theme.points(2));
    words->addWidget(makeText(tr("Today"), "title"));
    words->addWidget(makeText(practice && !practice->name.isEmpty() ? tr("%1 · %2").arg(date, practice->name) : date, "subtitle"));
    m_content->addLayout(words);
    const auto view = Today(m_context.desk).view();
    if (!view) {
        m_content->addWidget(new Banner(theme, Tone::Bad, {}, view.error().message));
    } else {
        m_content->addWidget(buildNumbers(*view));
        m_content->addWidget(buildList(*view));
    }
    m_content->addStretch();
    arrangeActions();
}

void TodayPage::arrangeActions()
{
    const bool beside = width() >= m_context.theme.points(roomForActions);
    for (QBoxLayout *const row : m_actionRows)
        row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeActions();
}

QWidget *TodayPage::buildNumbers(const TodayView &view)
{
    const Theme &theme = m_context.theme;
    auto *const box = new QWidget;
    auto *const grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme.points(14));
    const int percent = view.patients > 0 ? static_cast<int>(view.withForm * 100 / view.patients) : 0;
    const std::array cards{
        makeNumberCard(theme, tr("Patients without a current form"), QLocale().toString(view.patients - view.withForm), "number"),
        makeNumberCard(theme, tr("Addresses awaiting an answer"), QLocale().toString(view.waiting), "number"),
        makeNumberCard(theme, tr("Mail returned"), QLocale().toString(view.failed), view.failed > 0 ? "number-bad" : "number"),
        makeNumberCard(theme, tr("Patients with a current form"), tr("%1 %").arg(percent), "number", percent),
    };
    const int columns = theme.textScale() > 130 ? 2 : 4;
    for (int i = 0; i < static_cast<int>(cards.size()); ++i) {
        grid->addWidget(cards[static_cast<std::size_t>(i)], i / columns, i % columns);
        grid->setColumnStretch(i % columns, 1);
    }
    return box;
}

QWidget *TodayPage::buildList(const TodayView &view)
{
    const Theme &theme = m_context.theme;
    auto *const card = new Card(theme, tr("Needs you"));
    if (view.items.empty()) {
        card->body()->addWidget(makeMark(theme, u"check"_s, tr("Nothing is waiting. Well done."), Tone::Good));
        return card;
    }
    if (theme.textScale() > 140) {
        int number = 0;
        for (const TodayItem &item : view.items)
            addBlock(card->body(), ++number, item);
        return card;
    }
    auto *const grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.points(14));
    grid->setVerticalSpacing(theme.points(8));
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 6);
    card->body()->addLayout(grid);
    const QStringList titles{{}, tr("Patient"), tr("What"), tr("Since")};
    for (int column = 1; column < titles.size(); ++column)
        grid->addWidget(makeLabel(titles[column], "column"), 0, column);
    int row = 1;
    for (const TodayItem &item : view.items) {
        grid->addWidget(makeLine(), row, 0, 1, 5);
        addItem(grid, row + 1, item);
        row += 2;
    }
    return card;
}

void TodayPage::addItem(QGridLayout *grid, int row, const TodayItem &item)
{
    const Theme &theme = m_context.theme;
    const bool failed = item.kind == TodayItem::Kind::AddressFailed;
    const bool waiting = item.kind == TodayItem::Kind::AddressWaiting;
    grid->addWidget(makeIcon(theme, failed ? u"cross"_s : waiting ? u"warning"_s : u"circle"_s,
                             failed ? ColorToken::Bad : waiting ? ColorToken::Warning : ColorToken::Neutral, 18),
                    row, 0, Qt::AlignTop);
    grid->addWidget(whoOf(item), row, 1);
    grid->addWidget(makeText(sentence(item, m_context.desk.today())), row, 2);
    grid->addWidget(makeLabel(item.since.isValid() ? when(item.since, m_context.desk.today()) : QString(), "muted"), row, 3);
    grid->addWidget(buildActions(item, row / 2), row, 4, Qt::AlignLeft | Qt::AlignVCenter);
}

void TodayPage::addBlock(QBoxLayout *column, int row, const TodayItem &item)
{
    column->addWidget(makeLine());
    column->addWidget(whoOf(item));
    column->addWidget(makeText(sentence(item, m_context.desk.today())));
    if (item.since.isValid())
        column->addWidget(makeText(tr("Since %1").arg(when(item.since, m_context.desk.today())), "muted"));
    column->addWidget(buildActions(item, row), 0, Qt::AlignLeft);
}

QWidget *TodayPage::whoOf(const TodayItem &item) const
{
    auto *const who = new QWidget;
    auto *const rows = new QVBoxLayout(who);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeText(item.patient.name.sorted(), "strong"));
    rows->addWidget(makeText(tr("Born %1").arg(shortDate(item.patient.birthDate)), "muted"));
    return who;
}

QWidget *TodayPage::buildActions(const TodayItem &item, int row)
{
    const PatientId patient = item.patient.id;
    const QString number = QString::number(row);
    auto *const box = new QWidget;
    auto *const actions = new QHBoxLayout(box);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(m_context.theme.points(6));
    m_actionRows.push_back(actions);
    const auto add = [&](const QString &text, const QString &objectName, const char *role, auto action) {
        QPushButton *const button = makeButton(text, objectName + number, role);
        button->setAccessibleDescription(item.patient.name.sorted());
        connect(button, &QPushButton::clicked, this, action);
        actions->addWidget(button);
    };
    switch (item.kind) {
    case TodayItem::Kind::AddressFailed:
        add(tr("Correct address"), u"correctAddressButton"_s, "primary", [this, patient] { Q_EMIT editRequested(patient); });
        break;
    case TodayItem::Kind::AddressWaiting:
        add(tr("Enter the code"), u"enterCodeButton"_s, nullptr, [this, patient, contact = item.contact] { verifyAddress(m_context, this, patient, contact); });
        break;
    case TodayItem::Kind::FormMissing:
    case TodayItem::Kind::FormExpiring:
        add(tr("Hand over the form"), u"handOverFormButton"_s, nullptr, [this, patient] { startConsentFlow(m_context, this, patient); });
        break;
    }
    add(tr("Chart"), u"openChartButton"_s, "link", [this, patient] { Q_EMIT patientRequested(patient); });
    return box;
}

} // namespace countersign
