// SPDX-License-Identifier: Apache-2.0
#include "ui/verify/verifydialog.h"

#include "ui/consentflow.h"
#include "ui/paper/paperoutput.h"
#include "ui/patients/patientdialog.h"
#include "ui/verify/verifyparts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include "desk/clinicsettings.h"
#include "desk/registerpatient.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int codeLifetimeSeconds = 15 * 60;
constexpr int codeTries = 5;

QString sentNote(const VerificationSent &sent)
{
    switch (sent.status) {
    case MessageStatus::Accepted:
        return VerifyDialog::tr("Accepted by your mail server. Ask the patient to open the message and to read the code aloud.");
    case MessageStatus::Draft:
        return VerifyDialog::tr("No mail account is set up. Save the message and send it with the office’s own mail program.");
    case MessageStatus::Uncertain:
        return VerifyDialog::tr(
            "The connection broke after the message was handed over: it may or may not have gone. Ask the patient before sending again.");
    case MessageStatus::Refused:
        return VerifyDialog::tr("Your mail server refused the message: %1").arg(sent.serverReply);
    case MessageStatus::Sending:
        return VerifyDialog::tr("The message is on its way to your mail server.");
    }
    Q_UNREACHABLE();
}

const char *sentRole(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Accepted:
    case MessageStatus::Sending:
        return "banner-info";
    case MessageStatus::Draft:
    case MessageStatus::Uncertain:
        return "banner-warning";
    case MessageStatus::Refused:
        return "banner-bad";
    }
    Q_UNREACHABLE();
}

} // namespace

VerifyDialog::VerifyDialog(
    UiContext &context, PatientId patient, ContactPointId contactId, VerifyAddress::SenderFactory factory, QWidget *parent)
    : QDialog(parent), m_context(context), m_patient(patient), m_contact(contactId), m_factory(std::move(factory)),
      m_addressCard(new Card(context.theme, tr("The address"), this)), m_gateCard(new Card(context.theme, tr("May this be sent?"), this)),
      m_messageCard(new Card(context.theme, tr("The message"), this)), m_codeCard(new Card(context.theme, tr("The code"), this)),
      m_state(makeText({}, "banner-info", this)), m_countdown(makeText({}, "muted", this)), m_code(makeEdit(u"verifyCodeEdit"_s)),
      m_confirm(makeButton(tr("Confirm code"), u"confirmCodeButton"_s, "primary", this)),
      m_send(makeButton(tr("Send the message"), u"sendVerificationButton"_s, "primary", this)),
      m_saveDraft(makeButton(tr("Save the message…"), u"saveDraftButton"_s, nullptr, this)),
      m_close(makeButton(tr("Close"), u"closeButton"_s, nullptr, this))
{
    setObjectName(u"verifyDialog"_s);
    setWindowTitle(tr("Verify an e-mail address"));
    buildWindow();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &VerifyDialog::countDown);
    connect(m_send, &QPushButton::clicked, this, &VerifyDialog::send);
    connect(m_saveDraft, &QPushButton::clicked, this, &VerifyDialog::saveDraft);
    connect(m_confirm, &QPushButton::clicked, this, &VerifyDialog::confirm);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_codeField->setProblem({}); });
    connect(m_code, &QLineEdit::returnPressed, this, &VerifyDialog::confirm);
    load();
    m_send->setFocus();
}

void VerifyDialog::buildWindow()
{
    m_state->setObjectName(u"verifyStateLabel"_s);
    m_state->hide();
    m_countdown->setObjectName(u"codeCountdownLabel"_s);
    m_code->setPlaceholderText(u"XXXX-XXXX"_s);
    m_code->setMaxLength(32);
    m_codeField = new Field(tr("Code that the patient reads aloud"), m_code, {}, this);
    m_codeCard->body()->addWidget(m_codeField);
    m_codeCard->body()->addWidget(m_countdown);
    m_codeCard->body()->addWidget(m_confirm, 0, Qt::AlignLeading);
    for (QPushButton *button : {m_confirm, m_saveDraft, m_close})
        button->setAutoDefault(false);
    m_send->setDefault(true);

    auto *left = new QVBoxLayout;
    left->addWidget(m_addressCard);
    left->addWidget(m_messageCard, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_gateCard);
    right->addWidget(m_codeCard);
    right->addStretch();
    auto *cards = new QWidget;
    auto *columns = new QBoxLayout(m_context.theme.textScale() > 140 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, cards);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_saveDraft);
    buttons->addWidget(m_close);
    buttons->addWidget(m_send);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 18, 20, 16);
    rows->setSpacing(14);
    rows->addWidget(m_state);
    rows->addWidget(makeScrolling(cards), 1);
    rows->addLayout(buttons);
    fitWindow(*this, QSize(m_context.theme.points(940), m_context.theme.points(640)));
}

const ContactView *VerifyDialog::contact() const
{
    if (!m_chart)
        return nullptr;
    const auto found = std::find_if(
        m_chart->contacts.begin(), m_chart->contacts.end(), [this](const ContactView &each) { return each.contact.id == m_contact; });
    return found == m_chart->contacts.end() ? nullptr : &*found;
}

void VerifyDialog::load()
{
    auto chart = ViewChart(m_context.desk).refresh(m_patient);
    if (!chart)
        return tellState("banner-bad", chart.error().message);
    m_chart = std::move(*chart);
    if (!contact())
        return tellState("banner-bad", tr("The address is no longer in the chart."));
    m_report = checkAddress(contact()->contact.value, false);
    const auto decision = VerifyAddress(m_context.desk, m_factory).maySend(m_patient, m_contact);
    if (!decision)
        return tellState("banner-bad", decision.error().message);
    m_decision = *decision;
    const auto attempt = m_context.desk.store.verifications.latestAttempt(m_contact);
    m_attempt.reset();
    if (attempt && *attempt && !(*attempt)->closed && (*attempt)->value == contact()->contact.value)
        m_attempt = **attempt;
    showAddress();
    showGate();
    showMessage();
    showState();
}

void VerifyDialog::showAddress()
{
    fillAddressCard(*m_addressCard, m_context.theme, *contact(), m_report,
        {.useSuggestion = [this] { useSuggestion(); }, .askDomain = [this] { askDomain(); }});
}

void VerifyDialog::showGate()
{
    fillGateCard(*m_gateCard, m_context.theme, *m_decision, needsCorrection() ? [this] { correctAddress(); } : std::function<void()>());
}

bool VerifyDialog::needsCorrection() const
{
    const VerificationState state = contact()->verification.state;
    const bool cameBack = state == VerificationState::HardBounce || state == VerificationState::Complaint;
    return !m_report.valid || (cameBack && m_decision->verdict != Verdict::Allowed);
}

void VerifyDialog::correctAddress()
{
    PatientDialog *const editor = PatientDialog::forExisting(m_context, m_patient, this);
    if (!editor)
        return;
    connect(editor, &PatientDialog::patientSaved, this, [this] {
        m_state->hide();
        load();
    });
    editor->open();
}

void VerifyDialog::showMessage()
{
    const auto practice = ClinicSettings(m_context.desk).practice();
    fillMessageCard(*m_messageCard, m_chart->patient.language, practice);
}

void VerifyDialog::showState()
{
    const bool isVerified = contact()->verification.state == VerificationState::Verified;
    const bool mayGo = m_report.valid && m_decision->verdict == Verdict::Allowed;
    m_codeCard->setVisible(m_attempt.has_value() && !isVerified);
    m_send->setEnabled(mayGo);
    m_send->setText(m_attempt || isVerified ? tr("Send again") : tr("Send the message"));
    setStyleRole(m_send, m_attempt || isVerified ? nullptr : "primary");
    m_saveDraft->setVisible(!m_draft.isEmpty());
    if (isVerified) {
        m_clock.stop();
        const QString day = shortDate(contact()->verification.since.toLocalTime().date());
        tellState("banner-info", tr("✓ Verified since %1.").arg(day));
        setStyleRole(m_close, "primary");
        m_close->setFocus();
    } else if (m_attempt) {
        m_clock.start();
        countDown();
    }
}

void VerifyDialog::tellState(const char *role, const QString &sentence)
{
    m_state->setText(sentence);
    setStyleRole(m_state, role);
    m_state->show();
}

/// A corrected address is a change of the chart like any other: it goes through the same door as the editor's.
void VerifyDialog::useSuggestion()
{
    if (!m_report.suggestion || !contact())
        return;
    Patient patient = m_chart->patient;
    for (ContactPoint &each : patient.contacts) {
        if (each.id == m_contact)
            each.value = m_report.suggestion->toString();
    }
    const auto updated = RegisterPatient(m_context.desk).update(patient);
    if (!updated)
        return tellState("banner-bad", updated.error().message);
    m_state->hide();
    load();
    Q_EMIT m_context.news.patientChanged(m_patient);
}

void VerifyDialog::askDomain()
{
    const QString address = contact()->contact.value;
    m_context.jobs.start<AddressReport>(
        this, [address](Progress &) { return checkAddress(address, true); },
        [this](AddressReport report) {
            m_report = std::move(report);
            showAddress();
        });
}

void VerifyDialog::send()
{
    m_send->setEnabled(false);
    tellState("banner-info", tr("Handing the message to your mail server…"));
    m_context.jobs.startAtDesk<VerificationSent>(
        this, m_context.session,
        [patient = m_patient, contact = m_contact, factory = m_factory](
            Desk &desk, Progress &) { return VerifyAddress(desk, factory).send(patient, contact); },
        [this](Result<VerificationSent> result) { sent(result); });
}

void VerifyDialog::sent(const Result<VerificationSent> &result)
{
    m_draft = result && result->status == MessageStatus::Draft ? result->message : QByteArray();
    load();
    if (!result)
        tellState("banner-bad", result.error().message);
    else
        tellState(sentRole(result->status), sentNote(*result));
    if (m_codeCard->isVisible())
        m_code->setFocus();
    Q_EMIT m_context.news.patientChanged(m_patient);
}

void VerifyDialog::saveDraft()
{
    if (saveBytes(m_context, this, tr("Save the message"), u"verification.eml"_s, tr("E-mail messages (*.eml)"), m_draft))
        tellState("banner-info", tr("Saved. Open it in the office’s mail program and send it from there."));
}

void VerifyDialog::confirm()
{
    if (m_code->text().trimmed().isEmpty())
        return m_codeField->setProblem(tr("Enter the eight characters of the code."));
    const auto confirmed = VerifyAddress(m_context.desk, m_factory).confirm(m_patient, m_contact, m_code->text());
    m_code->selectAll();
    load();
    if (!confirmed) {
        m_codeField->setProblem(confirmed.error().message);
        m_code->setFocus();
    } else {
        m_code->clear();
        tellState("banner-info", tr("✓ Verified: the patient read the code aloud."));
    }
    Q_EMIT m_context.news.patientChanged(m_patient);
}

void VerifyDialog::countDown()
{
    if (!m_attempt)
        return;
    const qint64 left = codeLifetimeSeconds - m_attempt->sentAt.secsTo(m_context.desk.now());
    const int tries = codeTries - m_attempt->tries;
    const bool isOpen = left > 0 && tries > 0;
    m_code->setEnabled(isOpen);
    m_confirm->setEnabled(isOpen);
    if (isOpen)
        m_countdown->setText(tr("The code counts for %1:%2 more minutes and %n more try(s).", nullptr, tries)
                                 .arg(left / 60)
                                 .arg(left % 60, 2, 10, QChar(u'0')));
    else
        m_countdown->setText(tr("The code no longer counts. Send the message again for a new one."));
    setStyleRole(m_send, isOpen ? nullptr : "primary");
    if (!isOpen)
        m_clock.stop();
}

void verifyAddress(UiContext &context, QWidget *parent, PatientId patient, ContactPointId contact)
{
    auto *dialog = new VerifyDialog(context, patient, contact, VerifyAddress::smtp(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace countersign
