// SPDX-License-Identifier: Apache-2.0
#include "desk/verifyaddress.h"

#include "core/emailaddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int maximumSendsPerDay = 3;
constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr qint64 codeLifetimeSeconds = 15 * 60;
constexpr int maximumTries = 5;
constexpr int codeLength = 8;
constexpr int tokenLength = 26; // 26 characters of 5 bits: 130 bits

QByteArray reasonsJson(const GateDecision &decision)
{
    QJsonArray reasons;
    for (const GateReason &reason : decision.reasons)
        reasons.append(QJsonObject{{u"text"_s, reason.text}, {u"rule"_s, reason.rule}, {u"holds"_s, reason.holds}});
    return QJsonDocument(reasons).toJson(QJsonDocument::Compact);
}

Error refusedBy(const GateDecision &decision)
{
    QStringList sentences;
    for (const GateReason &reason : decision.reasons) {
        if (!reason.holds)
            sentences << VerifyAddress::tr("%1 (%2)").arg(reason.text, reason.rule);
    }
    return {ErrorCode::Refused, sentences.join(u' ')};
}

/// The code as it was meant: nobody should fail for a space or for reading O as zero.
QString asMeant(const QString &code)
{
    QString meant;
    for (const QChar c : code.toUpper()) {
        if (c == u'O')
            meant += u'0';
        else if (c == u'I' || c == u'L')
            meant += u'1';
        else if (c.isLetterOrNumber())
            meant += c;
    }
    return meant;
}

/// Whether the server's refusal is about the mailbox itself. Policy refusals (x.7.x) and sign-in or content errors say nothing about the
/// address.
bool blamesTheAddress(const SendReceipt &receipt)
{
    static const QRegularExpression enhanced(u"\\b([45])\\.(\\d{1,3})\\.(\\d{1,3})\\b"_s);
    const auto match = enhanced.match(receipt.reply);
    if (match.hasMatch())
        return match.captured(2) == "1"_L1 || match.captured(2) == "2"_L1;
    return receipt.code == 550 || receipt.code == 551 || receipt.code == 553;
}

std::optional<VerificationState> stateAfter(const SendReceipt &receipt)
{
    switch (receipt.outcome) {
    case SendReceipt::Outcome::Accepted:
    case SendReceipt::Outcome::Uncertain:
        return VerificationState::Sent;
    case SendReceipt::Outcome::Refused:
        break;
    }
    if (receipt.code >= 400 && receipt.code < 500)
        return VerificationState::SoftBounce;
    if (blamesTheAddress(receipt))
        return VerificationState::HardBounce;
    return std::nullopt;
}

MessageStatus statusAfter(SendReceipt::Outcome outcome)
{
    switch (outcome) {
    case SendReceipt::Outcome::Accepted:
        return MessageStatus::Accepted;
    case SendReceipt::Outcome::Refused:
        return MessageStatus::Refused;
    case SendReceipt::Outcome::Uncertain:
        return MessageStatus::Uncertain;
    }
    Q_UNREACHABLE();
}

std::optional<EmailAddress> plusAddressed(const EmailAddress &from, const QString &token)
{
    const auto address = EmailAddress::parse(QString(from.localPart() % u'+' % token % u'@' % from.domain()));
    return address ? std::optional(*address) : std::nullopt; // too long a local part: Message-ID and code still tell
}

} // namespace

/// One message on its way: made before the first transaction, settled in the second.
struct VerifyAddress::Outgoing {
    Patient patient;
    ContactPoint contact;
    EmailAddress to;
    std::optional<MailAccount> account;
    EmailAddress from;
    GateDecision decision;
    QString code;
    QString token;
    QString subject;
    QString messageIdHeader;
    QByteArray bytes;
    MessageId message;
    VerificationId attempt;
};

VerifyAddress::VerifyAddress(Desk &desk, SenderFactory factory) : m_desk(desk), m_factory(std::move(factory)) { }

VerifyAddress::SenderFactory VerifyAddress::smtp()
{
    return [](MailAccount account) -> std::unique_ptr<MailSender> { return std::make_unique<SmtpSender>(std::move(account)); };
}

Result<GateDecision> VerifyAddress::maySend(PatientId patient, ContactPointId contact)
{
    const auto question = sendQuestion(m_desk, patient, Channel::Email, Purpose::AddressVerification, contact);
    if (!question)
        return question.error();
    return countersign::maySend(*question);
}

Result<ContactPoint> VerifyAddress::emailOf(PatientId patientId, const QString &address)
{
    const auto patient = m_desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    const auto wanted = address.isEmpty() ? Result<EmailAddress>(EmailAddress()) : EmailAddress::parse(address);
    if (!wanted)
        return wanted.error();
    const ContactPoint *best = nullptr;
    for (const ContactPoint &contact : patient->contacts) {
        if (contact.kind != ContactKind::Email)
            continue;
        if (!address.isEmpty()) {
            const auto known = EmailAddress::parse(contact.value);
            if (known && known->key() == wanted->key())
                return contact;
        } else if (!best || contact.rank < best->rank) {
            best = &contact;
        }
    }
    if (best)
        return *best;
    if (!address.isEmpty())
        return Error{ErrorCode::NotFound, tr("The chart does not hold the address %1. Add it to the chart first.").arg(wanted->toString())};
    if (patient->declinedEmail)
        return Error{ErrorCode::Refused, tr("The patient declined to give an e-mail address.")};
    return Error{ErrorCode::NotFound, tr("The chart holds no e-mail address. Ask the patient for one and add it first.")};
}

Result<VerificationSent> VerifyAddress::send(PatientId patientId, ContactPointId contactId)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    Outgoing outgoing;
    if (const auto prepared = prepare(patientId, contactId, outgoing); !prepared)
        return prepared.error();
    if (const auto built = build(outgoing); !built)
        return built.error();
    if (const auto stored = store(outgoing); !stored)
        return stored.error();
    VerificationSent sent{.status = MessageStatus::Draft, .serverReply = {}, .message = outgoing.bytes, .id = outgoing.message};
    if (!outgoing.account)
        return sent;
    const auto receipt = m_factory(outgoing.account->clone())->send(outgoing.from, outgoing.to, outgoing.bytes);
    if (!receipt) {
        const SendReceipt nothing{.outcome = SendReceipt::Outcome::Refused, .code = 0, .reply = receipt.error().message};
        if (const auto settled = settle(outgoing, nothing); !settled)
            return settled.error();
        return receipt.error();
    }
    if (const auto settled = settle(outgoing, *receipt); !settled)
        return settled.error();
    sent.status = statusAfter(receipt->outcome);
    sent.serverReply = receipt->reply;
    return sent;
}

Result<void> VerifyAddress::prepare(PatientId patientId, ContactPointId contactId, Outgoing &outgoing)
{
    auto patient = m_desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    outgoing.patient = std::move(*patient);
    auto decision = maySend(patientId, contactId);
    if (!decision)
        return decision.error();
    if (decision->verdict != Verdict::Allowed)
        return refusedBy(*decision);
    outgoing.decision = std::move(*decision);
    outgoing.contact = *std::ranges::find(outgoing.patient.contacts, contactId, &ContactPoint::id);
    if (outgoing.contact.kind != ContactKind::Email)
        return Error{ErrorCode::Refused, tr("Only an e-mail address can be verified by e-mail; this is a telephone number.")};
    const auto to = EmailAddress::parse(outgoing.contact.value);
    if (!to)
        return to.error();
    outgoing.to = *to;
    return checkLimit(outgoing);
}

Result<void> VerifyAddress::checkLimit(const Outgoing &outgoing)
{
    // Counted by messages, not by attempts: one that never left the office reached nobody.
    const auto messages = m_desk.store.messages.list(outgoing.patient.id);
    if (!messages)
        return messages.error();
    const QDateTime since = m_desk.now().addSecs(-secondsPerDay);
    const auto reached = std::ranges::count_if(*messages, [&](const MessageRecord &message) {
        return message.purpose == Purpose::AddressVerification && message.status != MessageStatus::Refused && message.at > since
            && message.address == outgoing.contact.value;
    });
    if (reached < maximumSendsPerDay)
        return {};
    return Error{ErrorCode::Refused,
        tr("%1 was already sent 3 verification messages in the last 24 hours. More would look like spam; ask the patient to check "
           "the address and the spam folder, or try again tomorrow.")
            .arg(outgoing.contact.value)};
}

Result<void> VerifyAddress::build(Outgoing &outgoing)
{
    const auto practice = m_desk.store.settings.practice();
    if (!practice)
        return practice.error();
    if (practice->name.isEmpty() || practice->telephone.isEmpty()) {
        return Error{ErrorCode::BadInput,
            tr("The message must name the practice and its telephone number, so that a person who gets it by mistake can say so. "
               "Enter both in the settings first.")};
    }
    const auto stored = m_desk.store.settings.mailAccount();
    if (!stored)
        return stored.error();
    QString fromName = practice->name;
    if (!stored->isEmpty()) {
        auto account = mailAccountFromJson(*stored);
        if (!account)
            return account.error();
        outgoing.from = account->from;
        if (!account->fromName.isEmpty())
            fromName = account->fromName;
        outgoing.account = std::move(*account);
    } else {
        const auto from = EmailAddress::parse(practice->email);
        if (!from) {
            return Error{ErrorCode::BadInput,
                tr("There is neither a mail account nor an e-mail address of the practice to write from. Enter one of them in the settings "
                   "first.")};
        }
        outgoing.from = *from;
    }
    outgoing.code = m_desk.office.random.crockford(codeLength);
    outgoing.token = m_desk.office.random.crockford(tokenLength).toLower();
    outgoing.messageIdHeader = outgoing.token % u'@' % outgoing.from.asciiDomain();
    const auto text = verificationText(outgoing.patient.language, *practice, outgoing.code);
    if (!text)
        return text.error();
    outgoing.subject = text->subject;
    auto bytes = buildMessage({.from = outgoing.from,
        .fromName = fromName,
        .to = outgoing.to,
        .replyTo = outgoing.account && outgoing.account->plusAddressing ? plusAddressed(outgoing.from, outgoing.token) : std::nullopt,
        .subject = text->subject,
        .body = text->body,
        .messageId = outgoing.messageIdHeader,
        .date = m_desk.now(),
        .language = outgoing.patient.language,
        .autoGenerated = true});
    if (!bytes)
        return bytes.error();
    outgoing.bytes = std::move(*bytes);
    return {};
}

Result<void> VerifyAddress::store(Outgoing &outgoing)
{
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    const auto document = m_desk.store.documents.add({.patient = outgoing.patient.id,
                                                         .at = m_desk.now(),
                                                         .kind = u"verificationMessage"_s,
                                                         .title = tr("Verification message"),
                                                         .mediaType = u"message/rfc822"_s,
                                                         .staff = m_desk.staff().id},
        outgoing.bytes);
    if (!document)
        return document.error();
    const bool isDraft = !outgoing.account;
    const auto message = m_desk.store.messages.add({.patient = outgoing.patient.id,
        .at = m_desk.now(),
        .channel = Channel::Email,
        .purpose = Purpose::AddressVerification,
        .initiatedBy = Initiator::Office,
        .address = outgoing.contact.value,
        .subject = outgoing.subject,
        .messageIdHeader = outgoing.messageIdHeader,
        .status = isDraft ? MessageStatus::Draft : MessageStatus::Sending,
        .basis = outgoing.decision.basis,
        .reasons = reasonsJson(outgoing.decision),
        .document = document->id,
        .staff = m_desk.staff().id});
    if (!message)
        return message.error();
    outgoing.message = *message;
    const auto attempt = m_desk.store.verifications.begin({.contact = outgoing.contact.id,
        .patient = outgoing.patient.id,
        .value = outgoing.contact.value,
        .token = outgoing.token,
        .code = outgoing.code,
        .sentAt = m_desk.now(),
        .message = *message});
    if (!attempt)
        return attempt.error();
    outgoing.attempt = *attempt;
    if (isDraft) {
        const auto noted = note(outgoing, VerificationState::Sent, tr("handed over as a draft"));
        if (!noted)
            return noted.error();
    }
    const auto logged = m_desk.log(isDraft ? u"verification.sent"_s : u"verification.prepared"_s, message->toString(), outgoing.patient.id,
        {{u"address"_s, outgoing.contact.value}, {u"status"_s, toKey(isDraft ? MessageStatus::Draft : MessageStatus::Sending)},
            {u"basis"_s, outgoing.decision.basis}, {u"document"_s, document->id.toString()}});
    if (!logged)
        return logged.error();
    return transaction.commit();
}

Result<void> VerifyAddress::note(const Outgoing &outgoing, VerificationState state, const QString &why)
{
    return m_desk.store.verifications.append(
        outgoing.contact.id, {.state = state, .since = m_desk.now(), .value = outgoing.contact.value, .note = why});
}

Result<void> VerifyAddress::settle(const Outgoing &outgoing, const SendReceipt &receipt)
{
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    const MessageStatus status = statusAfter(receipt.outcome);
    if (const auto stored = m_desk.store.messages.setStatus(outgoing.message, status, receipt.reply); !stored)
        return stored.error();
    if (status == MessageStatus::Refused) {
        if (const auto closed = m_desk.store.verifications.close(outgoing.attempt); !closed)
            return closed.error();
    }
    if (const auto state = stateAfter(receipt)) {
        const QString why = status == MessageStatus::Accepted ? QString() : receipt.reply;
        if (const auto noted = note(outgoing, *state, why); !noted)
            return noted.error();
    }
    const auto logged
        = m_desk.log(status == MessageStatus::Refused ? u"verification.refused"_s : u"verification.sent"_s, outgoing.message.toString(),
            outgoing.patient.id, {{u"address"_s, outgoing.contact.value}, {u"status"_s, toKey(status)}, {u"reply"_s, receipt.reply}});
    if (!logged)
        return logged.error();
    return transaction.commit();
}

Result<void> VerifyAddress::confirm(PatientId patientId, ContactPointId contactId, const QString &code)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    const auto patient = m_desk.store.patients.load(patientId);
    if (!patient)
        return patient.error();
    const auto contact = std::ranges::find(patient->contacts, contactId, &ContactPoint::id);
    if (contact == patient->contacts.end())
        return Error{ErrorCode::NotFound, tr("The chart does not hold this address any more. Open the chart again.")};
    const auto attempt = m_desk.store.verifications.latestAttempt(contactId);
    if (!attempt)
        return attempt.error();
    if (const auto usable = checkUsable(*attempt, contact->value); !usable)
        return usable.error();
    const bool right = asMeant(code) == (*attempt)->code;
    if (const auto tried = right ? acceptCode(**attempt) : countWrongCode(**attempt); !tried)
        return tried.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    if (right)
        return {};
    const int left = maximumTries - (*attempt)->tries - 1;
    if (left == 1)
        return Error{ErrorCode::Refused, tr("This is not the code in the newest message. Ask the patient to read it again; one try is left.")};
    return Error{ErrorCode::Refused,
        left > 0 ? tr("This is not the code in the newest message. Ask the patient to read it again; %n tries are left.", nullptr, left)
                 : tr("This is not the code in the newest message, and no tries are left. Send a new message.")};
}

Result<void> VerifyAddress::checkUsable(const std::optional<VerificationAttempt> &attempt, const QString &address) const
{
    if (!attempt)
        return Error{ErrorCode::Refused, tr("No verification message was sent to %1 yet. Send one first.").arg(address)};
    if (attempt->value != address)
        return Error{ErrorCode::Refused, tr("The address was changed after the message was sent. Send a new message to %1.").arg(address)};
    if (attempt->closed || attempt->tries >= maximumTries)
        return Error{
            ErrorCode::Refused, tr("The code of the newest message to %1 can no longer be used. Send a new message.").arg(address)};
    if (attempt->sentAt.secsTo(m_desk.now()) > codeLifetimeSeconds)
        return Error{ErrorCode::Refused, tr("The code is older than 15 minutes. Send a new message to %1.").arg(address)};
    return {};
}

Result<void> VerifyAddress::acceptCode(const VerificationAttempt &attempt)
{
    if (const auto closed = m_desk.store.verifications.close(attempt.id); !closed)
        return closed.error();
    const auto verified = m_desk.store.verifications.append(attempt.contact,
        {.state = VerificationState::Verified,
            .since = m_desk.now(),
            .method = VerificationMethod::CodeReadAloud,
            .strength = VerificationStrength::Strong,
            .value = attempt.value,
            .note = {}});
    if (!verified)
        return verified.error();
    return m_desk.log(u"verification.confirmed"_s, attempt.contact.toString(), attempt.patient,
        {{u"address"_s, attempt.value}, {u"method"_s, toKey(VerificationMethod::CodeReadAloud)}});
}

Result<void> VerifyAddress::countWrongCode(const VerificationAttempt &attempt)
{
    if (const auto counted = m_desk.store.verifications.recordTry(attempt.id); !counted)
        return counted.error();
    if (attempt.tries + 1 >= maximumTries) {
        if (const auto closed = m_desk.store.verifications.close(attempt.id); !closed)
            return closed.error();
    }
    return m_desk.log(u"verification.codeWrong"_s, attempt.contact.toString(), attempt.patient, {{u"try"_s, attempt.tries + 1}});
}

} // namespace countersign
