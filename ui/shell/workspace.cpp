// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace.h"

#include "ui/noticespage.h"
#include "ui/patients/chartpage.h"
#include "ui/patients/importdialog.h"
#include "ui/patients/patientdialog.h"
#include "ui/patients/patientspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/searchbox.h"
#include "ui/today/todaypage.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace countersign {

Workspace::Workspace(UiContext &context, Preferences &preferences, QWidget *parent) : QWidget(parent), m_context(context), m_preferences(preferences)
{
    setProperty("role", u"page"_s);
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    if (context.session.isDemo()) {
        QLabel *const banner = makeText(tr("Demo clinic: invented people. Everything here is removed when you close the program."), "banner-demo");
        banner->setObjectName(u"demoBanner"_s);
        rows->addWidget(banner);
    }
    rows->addWidget(buildTopBar());
    auto *const columns = new QHBoxLayout;
    columns->setSpacing(0);
    if (isLarge())
        rows->addWidget(buildSidebar());
    else
        columns->addWidget(buildSidebar());
    m_pageArea = new QVBoxLayout;
    columns->addLayout(m_pageArea, 1);
    rows->addLayout(columns, 1);
    addShortcuts();
}

QWidget *Workspace::buildTopBar()
{
    const Theme &theme = m_context.theme;
    auto *const bar = new QFrame;
    bar->setProperty("role", u"topbar"_s);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.points(16), theme.points(8), theme.points(16), theme.points(8));
    row->setSpacing(theme.points(10));
    auto *const brand = new QWidget;
    auto *const brandRow = new QHBoxLayout(brand);
    brandRow->setContentsMargins(0, 0, 0, 0);
    brandRow->setSpacing(theme.points(7));
    brandRow->addWidget(makeIcon(theme, u"logo"_s, ColorToken::Accent, 22));
    brandRow->addWidget(makeLabel(u"Countersign"_s, "brand"));
    brandRow->addStretch();
    brand->setMinimumWidth(isLarge() ? 0 : theme.points(182));
    row->addWidget(brand);
    m_search = new SearchBox(m_context, this);
    m_search->setMaximumWidth(theme.points(560));
    row->addWidget(m_search, 10);
    row->addStretch(1);
    QLabel *const who = makeLabel(tr("%1 · %2").arg(m_context.desk.staff().displayName, displayName(m_context.desk.staff().role)), "muted");
    row->addWidget(who);
    if (isLarge())
        who->hide(); // there is no room, and the lock page says the name
    QPushButton *const lock = makeButton(tr("Lock"), u"lockButton"_s);
    setButtonIcon(lock, theme, u"lock"_s);
    lock->setToolTip(tr("Lock the window (Ctrl+L)"));
    row->addWidget(lock);
    connect(lock, &QPushButton::clicked, this, &Workspace::lockRequested);
    connect(m_search, &SearchBox::patientChosen, this, &Workspace::openPatient);
    connect(m_search, &SearchBox::addRequested, this, &Workspace::addPatient);
    return bar;
}

bool Workspace::isLarge() const
{
    return m_context.theme.textScale() > 140;
}

/// At the side; above the page where large words would leave it no room.
QWidget *Workspace::buildSidebar()
{
    const Theme &theme = m_context.theme;
    auto *const bar = new QFrame;
    bar->setProperty("role", isLarge() ? u"topbar"_s : u"sidebar"_s);
    auto *const column = new QVBoxLayout(bar);
    const int above = theme.points(isLarge() ? 3 : 12);
    column->setContentsMargins(theme.points(8), above, theme.points(8), above);
    column->setSpacing(theme.points(2));
    QLayout *rows = column;
    if (isLarge()) {
        rows = new FlowLayout(theme.points(2));
        column->addLayout(rows);
    }
    int widest = theme.points(192 - 16);
    m_ways = new QButtonGroup(this);
    const auto add = [&](Place::Page page, const QString &objectName, const QString &icon, const QString &text) {
        QPushButton *const way = makeButton(text, objectName, "nav");
        way->setCheckable(true);
        if (!isLarge()) // large words need the room
            way->setIcon(theme.icon(icon, ColorToken::TextMuted));
        way->setIconSize(QSize(theme.points(24), theme.points(18)));
        way->setToolTip(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + m_ways->buttons().size())).toString(QKeySequence::NativeText));
        m_ways->addButton(way, static_cast<int>(page));
        rows->addWidget(way);
        way->ensurePolished();
        QFont bold = way->font(); // as the words of the page that is open
        bold.setWeight(QFont::DemiBold);
        way->setMinimumWidth(way->sizeHint().width() + QFontMetrics(bold).horizontalAdvance(text) - way->fontMetrics().horizontalAdvance(text) + 2);
        widest = std::max(widest, way->minimumWidth());
    };
    add(Place::Page::Today, u"todayNavButton"_s, u"today"_s, tr("Today"));
    add(Place::Page::Patients, u"patientsNavButton"_s, u"patients"_s, tr("Patients"));
    add(Place::Page::Notices, u"noticesNavButton"_s, u"forms"_s, tr("Forms && notices"));
    add(Place::Page::Settings, u"settingsNavButton"_s, u"settings"_s, tr("Settings"));
    if (!isLarge()) {
        column->addStretch();
        bar->setFixedWidth(widest + theme.points(16) + 1);
    }
    QPushButton *const about = makeButton(tr("About Countersign"), u"aboutButton"_s, "link");
    rows->addWidget(about);
    connect(about, &QPushButton::clicked, this, &Workspace::aboutRequested);
    connect(m_ways, &QButtonGroup::idClicked, this, [this](int page) { open({.page = static_cast<Place::Page>(page), .patient = {}}); });
    return bar;
}

void Workspace::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) { connect(new QShortcut(keys, this), &QShortcut::activated, this, action); };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_search->activate(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { Q_EMIT lockRequested(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { addPatient({}); });
    add(QKeySequence(Qt::CTRL | Qt::Key_1), [this] { open({.page = Place::Page::Today, .patient = {}}); });
    add(QKeySequence(Qt::CTRL | Qt::Key_2), [this] { open({.page = Place::Page::Patients, .patient = {}}); });
    add(QKeySequence(Qt::CTRL | Qt::Key_3), [this] { open({.page = Place::Page::Notices, .patient = {}}); });
    add(QKeySequence(Qt::CTRL | Qt::Key_4), [this] { open({.page = Place::Page::Settings, .patient = {}}); });
}

void Workspace::open(const Place &place)
{
    if (m_page) {
        m_pageArea->removeWidget(m_page);
        m_page->hide();
        m_page->deleteLater();
    }
    m_place = place;
    m_page = makePage(place);
    m_pageArea->addWidget(m_page);
    const auto way = place.page == Place::Page::Chart ? Place::Page::Patients : place.page;
    m_ways->button(static_cast<int>(way))->setChecked(true);
    m_page->setFocus();
}

QWidget *Workspace::makePage(const Place &place)
{
    switch (place.page) {
    case Place::Page::Today: {
        auto *const page = new TodayPage(m_context);
        connect(page, &TodayPage::patientRequested, this, &Workspace::openPatient);
        connect(page, &TodayPage::editRequested, this, &Workspace::editPatient);
        return page;
    }
    case Place::Page::Patients: {
        auto *const page = new PatientsPage(m_context);
        connect(page, &PatientsPage::patientRequested, this, &Workspace::openPatient);
        connect(page, &PatientsPage::addRequested, this, [this] { addPatient({}); });
        connect(page, &PatientsPage::importRequested, this, &Workspace::importPatients);
        return page;
    }
    case Place::Page::Notices: return new NoticesPage(m_context);
    case Place::Page::Settings: return new SettingsPage(m_context, m_preferences);
    case Place::Page::Chart: {
        auto *const page = new ChartPage(m_context, place.patient.value_or(PatientId{}));
        connect(page, &ChartPage::editRequested, this, &Workspace::editPatient);
        return page;
    }
    }
    Q_UNREACHABLE();
}

void Workspace::openPatient(PatientId patient)
{
    open({.page = Place::Page::Chart, .patient = patient});
}

void Workspace::addPatient(const QString &name)
{
    auto *const dialog = PatientDialog::forNew(m_context, name, this);
    connect(dialog, &PatientDialog::patientSaved, this, &Workspace::openPatient);
    connect(dialog, &PatientDialog::existingRequested, this, &Workspace::openPatient);
    dialog->open();
}

void Workspace::editPatient(PatientId patient)
{
    if (auto *const dialog = PatientDialog::forExisting(m_context, patient, this)) {
        connect(dialog, &PatientDialog::existingRequested, this, &Workspace::openPatient);
        dialog->open();
    }
}

void Workspace::importPatients()
{
    auto *const dialog = new ImportDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace countersign
