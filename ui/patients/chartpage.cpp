// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/chartpage.h"

#include "ui/consentflow.h"
#include "ui/patients/charttabs.h"
#include "ui/patients/reachcard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int ageOfMajority = 18;
constexpr int roomForActions = 900; ///< beside the name, at 100 % text

} // namespace

ChartPage::ChartPage(UiContext &context, PatientId patient, QWidget *parent)
    : QWidget(parent), m_context(context), m_patient(patient), m_top(new QVBoxLayout), m_tabs(new ChartTabs(context))
{
    auto *const page = new ScrollPage(context.theme);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    m_top->setSpacing(context.theme.points(14));
    page->content()->addLayout(m_top);
    page->content()->addWidget(m_tabs, 1);
    connect(m_tabs, &ChartTabs::documentRequested, this, [this](DocumentId document) { viewDocument(m_context, this, document); });
    connect(&context.news, &ChartNews::patientChanged, this, [this](PatientId changed) {
        if (changed == m_patient)
            load(false);
    });
    load(true);
}

void ChartPage::load(bool firstTime)
{
    ViewChart viewer(m_context.desk);
    auto chart = firstTime ? viewer.open(m_patient) : viewer.refresh(m_patient);
    if (!chart) {
        showError(chart.error().message);
        return;
    }
    m_chart = std::move(chart).value();
    showChart();
}

void ChartPage::showError(const QString &message)
{
    clearLayout(m_top);
    m_header = nullptr;
    m_tabs->hide();
    m_top->addWidget(new Banner(m_context.theme, Tone::Bad, {}, message));
    m_top->addStretch();
}

void ChartPage::showChart()
{
    clearLayout(m_top);
    m_top->addWidget(buildHeader());
    addBanners();
    auto *const reach = new ReachCard(m_context, m_chart);
    m_top->addWidget(reach);
    connect(reach, &ReachCard::formRequested, this, [this](DocumentId document) { viewDocument(m_context, this, document); });
    connect(reach, &ReachCard::askRequested, this, [this] { startConsentFlow(m_context, this, m_patient); });
    connect(reach, &ReachCard::verifyRequested, this, [this](ContactPointId contact) { verifyAddress(m_context, this, m_patient, contact); });
    connect(reach, &ReachCard::revokeRequested, this, [this](Channel channel) { revokeConsent(m_context, this, m_patient, channel); });
    m_tabs->show(m_chart);
}

QWidget *ChartPage::buildHeader()
{
    auto *const header = new QWidget;
    m_header = new QBoxLayout(QBoxLayout::LeftToRight, header);
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(m_context.theme.points(10));
    auto *const words = new QVBoxLayout;
    words->setSpacing(m_context.theme.points(2));
    QLabel *const name = makeText(m_chart.patient.name.sorted(), "title");
    name->setObjectName(u"patientNameLabel"_s);
    words->addWidget(name);
    words->addWidget(makeText(identity(), "subtitle"));
    m_header->addLayout(words, 1);
    m_header->addWidget(buildActions());
    arrangeHeader();
    return header;
}

void ChartPage::arrangeHeader()
{
    if (m_header)
        m_header->setDirection(width() >= m_context.theme.points(roomForActions) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ChartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeHeader();
}

QWidget *ChartPage::buildActions()
{
    auto *const box = new QWidget;
    const int gap = m_context.theme.points(6);
    const bool largeText = m_context.theme.textScale() > 140;
    QLayout *const row = largeText ? static_cast<QLayout *>(new FlowLayout(gap, box)) : new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    const Theme &theme = m_context.theme;
    QPushButton *const consent = makeButton(tr("New consent form"), u"newConsentFormButton"_s, "primary");
    setButtonIcon(consent, theme, u"pen"_s, ColorToken::AccentText);
    QPushButton *const print = makeButton(tr("Print form"), u"printFormButton"_s);
    setButtonIcon(print, theme, u"print"_s);
    QPushButton *const edit = makeButton(tr("Edit"), u"editPatientButton"_s);
    setButtonIcon(edit, theme, u"edit"_s);
    for (QPushButton *const button : {consent, print, edit}) {
        row->addWidget(button);
        row->setAlignment(button, Qt::AlignTop);
    }
    if (!largeText)
        static_cast<QHBoxLayout *>(row)->addStretch();
    connect(consent, &QPushButton::clicked, this, [this] { startConsentFlow(m_context, this, m_patient); });
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_patient); });
    const auto &forms = m_context.office.forms.forms();
    if (forms.size() > 1) {
        auto *const menu = new QMenu(print);
        for (const FormDefinition &form : forms) {
            const FormText *const text = form.textFor(LanguageTag::parse(QLocale().bcp47Name()).valueOr(LanguageTag::english()));
            menu->addAction(text ? text->title : form.id, this, [this, id = form.id] { printForm(m_context, this, id, m_patient); });
        }
        print->setProperty("hasMenu", true);
        print->setMenu(menu);
    } else {
        connect(print, &QPushButton::clicked, this, [this] { printForm(m_context, this, m_context.office.forms.forms().front().id, m_patient); });
    }
    return box;
}

void ChartPage::addBanners()
{
    const Theme &theme = m_context.theme;
    const Patient &patient = m_chart.patient;
    const auto add = [&](Tone tone, const QString &strong, const QString &text) { m_top->addWidget(new Banner(theme, tone, strong, text)); };
    if (patient.deceased)
        add(Tone::Bad, tr("Deceased."), tr("Write to nobody but the executor of the estate."));
    if (patient.needsInterpreter)
        add(Tone::Warning, tr("Interpreter needed."), tr("Language: %1.").arg(patient.language.displayName()));
    const bool minor = ageOn(patient.birthDate, m_context.desk.today()) < ageOfMajority;
    if (minor && patient.representatives.empty() && !patient.deceased)
        add(Tone::Warning, tr("A minor without a representative."), tr("Enter who may sign: parent or guardian."));
    if (patient.declinedEmail)
        add(Tone::Neutral, tr("Declined to give an e-mail address."), tr("That is an answer; no need to ask at every visit."));
}

QString ChartPage::identity() const
{
    const Patient &patient = m_chart.patient;
    QStringList parts{tr("Born %1 (%2)").arg(shortDate(patient.birthDate)).arg(ageOn(patient.birthDate, m_context.desk.today())),
                      tr("Chart %1").arg(patient.chartNumber)};
    if (!patient.preferredName.isEmpty())
        parts += tr("Called %1").arg(patient.preferredName);
    if (!patient.language.isEmpty())
        parts += tr("Prefers %1").arg(patient.language.displayName());
    parts += whoSigns();
    return parts.join(u" · "_s);
}

QString ChartPage::whoSigns() const
{
    const auto &people = m_chart.patient.representatives;
    if (people.empty())
        return tr("Signs in person");
    return tr("Signs: %1 (%2)").arg(people.front().name, people.front().relationship);
}

} // namespace countersign
