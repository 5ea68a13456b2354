// SPDX-License-Identifier: Apache-2.0
#include "consent/sendgate.h"

#include "core/emailaddress.h"
#include "core/enumtable.h"
#include "core/phonenumber.h"
#include "core/textfolding.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

struct VerdictName {
    Verdict value;
    QLatin1StringView key;
    const char *name;
};
constexpr VerdictName verdicts[] = {
    {Verdict::Allowed, "allowed"_L1, QT_TRANSLATE_NOOP("SendGate", "May be sent")},
    {Verdict::EncryptedOnly, "encryptedOnly"_L1, QT_TRANSLATE_NOOP("SendGate", "May be sent encrypted only")},
    {Verdict::NeedsOverride, "needsOverride"_L1, QT_TRANSLATE_NOOP("SendGate", "Needs a person's decision")},
    {Verdict::Blocked, "blocked"_L1, QT_TRANSLATE_NOOP("SendGate", "May not be sent")},
};

constexpr auto safeguards = "45 CFR 164.530(c)"_L1;
constexpr auto confidentialCommunications = "45 CFR 164.522(b)"_L1;
constexpr auto transmissionSecurity = "45 CFR 164.312(e)"_L1;
constexpr auto warnedPatient = "78 FR 5634"_L1;
constexpr auto textConsent = "47 CFR 64.1200"_L1;

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SendGate)
};

QString officePolicy()
{
    return Words::tr("Office policy");
}

/// A term's name inside a sentence: "e-mail", not "E-mail".
template<typename Enum>
QString named(Enum value)
{
    const QString name = displayName(value);
    return name.left(1).toLower() + name.mid(1);
}

bool isWritten(Channel channel)
{
    return channel == Channel::Email || channel == Channel::Text;
}

/// The address as two spellings of it compare equal.
QString addressKey(Channel channel, const QString &address)
{
    switch (channel) {
    case Channel::Email:
        if (const auto email = EmailAddress::parse(address))
            return email->key();
        return {};
    case Channel::Text:
    case Channel::Phone:
    case Channel::Voicemail:
        if (const auto phone = PhoneNumber::parse(address))
            return phone->key();
        return {};
    case Channel::Portal:
    case Channel::Post:
        return foldedWords(address).join(u' ');
    }
    Q_UNREACHABLE();
}

/// One question being weighed: the facts looked at so far and the strictest verdict that any of them calls for.
class Weighing final
{
public:
    explicit Weighing(const SendQuestion &question)
        : m_question(question), m_consent(consentFor(question.consents, question.channel, question.purpose))
    {
    }

    [[nodiscard]] GateDecision verificationMessage();
    [[nodiscard]] GateDecision reply();
    [[nodiscard]] GateDecision officeMessage();

private:
    void holds(const QString &text, const QString &rule) { m_reasons.push_back({text, rule, true}); }
    void fails(Verdict verdict, const QString &text, const QString &rule);
    [[nodiscard]] GateDecision decision(const QString &basis) const;

    [[nodiscard]] bool hasRefusedChannel() const;
    [[nodiscard]] bool isBoundToAddress() const;
    [[nodiscard]] bool isConsentInForce() const { return m_consent.answer == ConsentAnswer::Granted && isBoundToAddress(); }
    [[nodiscard]] QString refusalRule() const { return m_question.channel == Channel::Text ? QString(textConsent) : QString(confidentialCommunications); }

    void weighAddress();
    void weighSuppression(Verdict afterComplaint);
    void weighVerification();
    void weighConsent();
    void weighDetail();
    void weighProtection();

    const SendQuestion &m_question;
    const ConsentInForce m_consent;
    std::vector<GateReason> m_reasons;
    Verdict m_verdict = Verdict::Allowed;
};

void Weighing::fails(Verdict verdict, const QString &text, const QString &rule)
{
    m_reasons.push_back({text, rule, false});
    m_verdict = std::max(m_verdict, verdict);
}

GateDecision Weighing::decision(const QString &basis) const
{
    return {m_verdict, m_verdict == Verdict::Blocked ? u"none"_s : basis, m_reasons};
}

/// A patient who said no to something on this channel and yes to nothing has refused the channel.
bool Weighing::hasRefusedChannel() const
{
    bool refused = false;
    for (const ConsentInForce &row : m_question.consents) {
        if (row.channel != m_question.channel)
            continue;
        if (row.answer == ConsentAnswer::Granted)
            return false;
        refused = refused || row.answer == ConsentAnswer::Declined || row.answer == ConsentAnswer::Revoked;
    }
    return refused;
}

bool Weighing::isBoundToAddress() const
{
    const Channel channel = m_question.channel;
    if (channel == Channel::Portal || (channel == Channel::Post && m_consent.address.isEmpty()))
        return true;
    const QString key = addressKey(channel, m_consent.address);
    return !key.isEmpty() && key == addressKey(channel, m_question.address);
}

void Weighing::weighAddress()
{
    const Channel channel = m_question.channel;
    const QString where = named(channel);
    if (channel == Channel::Portal)
        return;
    if (channel == Channel::Email && m_question.declinedToGiveAddress && m_question.initiatedBy == Initiator::Office)
        fails(Verdict::Blocked, Words::tr("The patient declined to give an e-mail address."), confidentialCommunications);
    else if (m_question.address.trimmed().isEmpty())
        fails(Verdict::Blocked, Words::tr("The chart holds no address or number for this channel: %1.").arg(where), safeguards);
    else if (addressKey(channel, m_question.address).isEmpty())
        fails(Verdict::Blocked, Words::tr("The address or number on the chart is not a valid one for this channel: %1.").arg(where), safeguards);
    else
        holds(Words::tr("The chart holds an address or number for this channel: %1.").arg(where), safeguards);
}

void Weighing::weighSuppression(Verdict afterComplaint)
{
    if (m_question.verification == VerificationState::HardBounce)
        fails(Verdict::NeedsOverride, Words::tr("Mail to this address came back as undeliverable. Check the address with the patient first."), safeguards);
    if (m_question.verification == VerificationState::Complaint)
        fails(afterComplaint, Words::tr("Mail to this address was reported as unwanted. Talk to the patient first."), confidentialCommunications);
}

/// Only e-mail addresses can be verified by a message of ours; a number is taken as the consent form gives it.
void Weighing::weighVerification()
{
    if (m_question.channel != Channel::Email)
        return;
    if (m_question.verification == VerificationState::Verified)
        holds(Words::tr("The e-mail address is verified: it reached the patient."), safeguards);
    else if (m_question.policy.requireVerifiedAddress)
        fails(Verdict::Blocked,
              Words::tr("The e-mail address is not verified. What is known of it: %1. Send the verification message first.").arg(named(m_question.verification)),
              safeguards);
    else
        holds(Words::tr("The e-mail address is not verified, which this office's policy permits."), officePolicy());
}

void Weighing::weighConsent()
{
    const QString channel = named(m_question.channel);
    const QString purpose = named(m_question.purpose);
    switch (m_consent.answer) {
    case ConsentAnswer::Granted:
        if (isBoundToAddress())
            holds(Words::tr("The patient consented. Channel: %1; purpose: %2.").arg(channel, purpose), confidentialCommunications);
        else
            fails(Verdict::Blocked,
                  Words::tr("The patient's consent names another address or number, so it does not count for this one. Channel: %1. Ask the patient again.").arg(channel),
                  refusalRule());
        return;
    case ConsentAnswer::Declined:
        fails(Verdict::Blocked, Words::tr("The patient declined. Channel: %1; purpose: %2.").arg(channel, purpose), refusalRule());
        return;
    case ConsentAnswer::Revoked:
        fails(Verdict::Blocked, Words::tr("The patient revoked the consent. Channel: %1; purpose: %2.").arg(channel, purpose), refusalRule());
        return;
    case ConsentAnswer::Expired:
        fails(Verdict::Blocked, Words::tr("The patient's consent has expired. Channel: %1; purpose: %2. Ask the patient again.").arg(channel, purpose), refusalRule());
        return;
    case ConsentAnswer::NotAsked:
        fails(Verdict::Blocked,
              Words::tr("The patient has not been asked, and unknown is not consent. Channel: %1; purpose: %2. Take the communication preferences form.").arg(channel, purpose),
              m_question.channel == Channel::Text ? QString(textConsent) : officePolicy());
        return;
    }
    Q_UNREACHABLE();
}

/// How much the patient agreed may be said, for voicemail above all.
void Weighing::weighDetail()
{
    if (!isConsentInForce() || m_consent.detail == DetailLevel::Full)
        return;
    const Sensitivity most = m_consent.detail == DetailLevel::CallBackOnly ? Sensitivity::NoPhi : Sensitivity::Phi;
    const QString text = Words::tr("The patient limited what may be said on this channel: %1.").arg(named(m_consent.detail));
    if (m_question.sensitivity > most)
        fails(Verdict::Blocked, text, confidentialCommunications);
    else
        holds(text, confidentialCommunications);
}

void Weighing::weighProtection()
{
    if (!isWritten(m_question.channel))
        return;
    const bool office = m_question.initiatedBy == Initiator::Office;
    const bool warned = m_consent.form.has_value() && isConsentInForce();
    if (m_question.protection == Protection::Encrypted)
        holds(Words::tr("The message is encrypted, so that only the patient can open it."), transmissionSecurity);
    else if (m_question.sensitivity == Sensitivity::HighlySensitive)
        fails(Verdict::EncryptedOnly, Words::tr("The message holds highly sensitive information and is not encrypted."), transmissionSecurity);
    else if (!office)
        holds(Words::tr("The patient wrote first, so a limited answer without encryption is acceptable."), warnedPatient);
    else if (m_question.policy.allowUnencryptedAfterWarning && warned)
        holds(Words::tr("The patient was warned in writing and still prefers messages without encryption, which this office's policy permits."), warnedPatient);
    else if (!m_question.policy.encryptOfficeInitiated && m_question.sensitivity == Sensitivity::NoPhi)
        holds(Words::tr("The message holds no health information, and this office's policy permits it without encryption."), officePolicy());
    else
        fails(Verdict::EncryptedOnly, Words::tr("The office writes first, and the message is not encrypted."), officePolicy());
}

/// 45 CFR 164.530(c) asks for reasonable safeguards: a message without health information that finds out whether the address is right
/// is one of them, and needs no consent beyond not having been refused.
GateDecision Weighing::verificationMessage()
{
    if (m_question.channel != Channel::Email)
        fails(Verdict::Blocked, Words::tr("Only e-mail addresses are verified by a message. Check a number by calling it."), officePolicy());
    weighAddress();
    if (hasRefusedChannel())
        fails(Verdict::Blocked, Words::tr("The patient declined e-mail or revoked the consent to it, so not even a verification message is sent."), confidentialCommunications);
    else
        holds(Words::tr("The patient has not declined e-mail."), confidentialCommunications);
    if (m_question.sensitivity == Sensitivity::NoPhi)
        holds(Words::tr("The verification message holds no health information."), safeguards);
    else
        fails(Verdict::Blocked, Words::tr("A verification message must not hold health information."), safeguards);
    weighSuppression(Verdict::Blocked);
    return decision(u"addressVerification"_s);
}

GateDecision Weighing::reply()
{
    holds(Words::tr("The patient wrote first."), officePolicy());
    weighAddress();
    const bool refused = m_consent.answer == ConsentAnswer::Declined || m_consent.answer == ConsentAnswer::Revoked;
    const bool unanswered = m_consent.answer != ConsentAnswer::Granted;
    if (refused || (unanswered && hasRefusedChannel()))
        fails(Verdict::Blocked, Words::tr("The patient declined this channel or revoked the consent to it: %1. Answer in another way.").arg(named(m_question.channel)), refusalRule());
    else
        holds(Words::tr("The patient has not said otherwise. Channel: %1.").arg(named(m_question.channel)), officePolicy());
    weighDetail();
    weighSuppression(Verdict::NeedsOverride);
    weighProtection();
    return decision(isConsentInForce() ? u"consent"_s : u"patientInitiated"_s);
}

GateDecision Weighing::officeMessage()
{
    weighAddress();
    weighConsent();
    weighDetail();
    weighVerification();
    weighSuppression(Verdict::Blocked);
    weighProtection();
    return decision(u"consent"_s);
}

} // namespace

GateDecision maySend(const SendQuestion &question)
{
    Weighing weighing(question);
    if (question.purpose == Purpose::AddressVerification)
        return weighing.verificationMessage();
    return question.initiatedBy == Initiator::Patient ? weighing.reply() : weighing.officeMessage();
}

QString toKey(Verdict verdict)
{
    return keyOf(verdicts, verdict);
}

QString displayName(Verdict verdict)
{
    return Words::tr(rowOf(verdicts, verdict).name);
}

} // namespace countersign
