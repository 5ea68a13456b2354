// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "mail/addresscheck.h"
#include "mail/mailsender.h"
#include "mail/messagebuilder.h"

#include <functional>

namespace countersign {

/// Is this an address, and probably the one that was meant?
struct AddressReport {
    bool valid = false;
    QString reason; ///< why not
    std::optional<EmailAddress> suggestion;
    std::optional<DomainReport> domain; ///< when DNS was asked
};
[[nodiscard]] AddressReport checkAddress(const QString &text, bool askDns);

struct VerificationSent {
    MessageStatus status = MessageStatus::Draft;
    QString serverReply;
    QByteArray message; ///< the exact bytes; with no mail account, to be saved as .eml
    MessageId id;
};

/// Verifies an e-mail address (45 CFR 164.530(c), rules A5 and A6): sends a message asking for a reply, and takes the code that the patient
/// reads aloud. At most 3 messages in 24 hours; a code counts for 15 minutes and 5 tries.
class VerifyAddress final
{
    Q_DECLARE_TR_FUNCTIONS(VerifyAddress)
public:
    /// Makes the sender for an account; tests hand in another.
    using SenderFactory = std::function<std::unique_ptr<MailSender>(MailAccount)>;
    explicit VerifyAddress(Desk &desk, SenderFactory factory = smtp());
    [[nodiscard]] static SenderFactory smtp();

    /// The gate's answer for this address, before anything is made.
    [[nodiscard]] Result<GateDecision> maySend(PatientId patient, ContactPointId contact);
    /// Gate, message into the chart, then the mail server: blocking, call on a worker. Refused with the gate's reasons.
    [[nodiscard]] Result<VerificationSent> send(PatientId patient, ContactPointId contact);
    /// The code as the patient reads it: case, spaces, O/0, I/L/1 forgiven. Refused: wrong (with tries left), too old, none sent.
    [[nodiscard]] Result<void> confirm(PatientId patient, ContactPointId contact, const QString &code);

    /// The patient's first e-mail address, or the given one; NotFound in words.
    [[nodiscard]] Result<ContactPoint> emailOf(PatientId patient, const QString &address = {});

private:
    struct Outgoing;
    [[nodiscard]] Result<void> prepare(PatientId patient, ContactPointId contact, Outgoing &outgoing);
    [[nodiscard]] Result<void> checkLimit(const Outgoing &outgoing);
    [[nodiscard]] Result<void> build(Outgoing &outgoing);
    [[nodiscard]] Result<void> store(Outgoing &outgoing);
    [[nodiscard]] Result<void> note(const Outgoing &outgoing, VerificationState state, const QString &why);
    [[nodiscard]] Result<void> settle(const Outgoing &outgoing, const SendReceipt &receipt);
    [[nodiscard]] Result<void> checkUsable(const std::optional<VerificationAttempt> &attempt, const QString &address) const;
    [[nodiscard]] Result<void> acceptCode(const VerificationAttempt &attempt);
    [[nodiscard]] Result<void> countWrongCode(const VerificationAttempt &attempt);
    Desk &m_desk;
    SenderFactory m_factory;
};

/// The general question of the gate for one patient, for `message may-send` and the chart.
[[nodiscard]] Result<SendQuestion> sendQuestion(
    Desk &desk, PatientId patient, Channel channel, Purpose purpose, const std::optional<ContactPointId> &contact);

} // namespace countersign
