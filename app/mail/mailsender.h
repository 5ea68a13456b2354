// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/mailaccount.h"

#include <chrono>
#include <memory>

namespace countersign {

/// What the office's own server said.
struct SendReceipt {
    enum class Outcome { Accepted, Refused, Uncertain }; ///< Uncertain: the line broke after the message was handed over
    Outcome outcome = Outcome::Accepted;
    int code = 0; ///< last SMTP reply code
    QString reply; ///< last reply line

    bool operator==(const SendReceipt &) const = default;
};

/// Hands one message to a server. Blocking: call on a worker thread.
class MailSender
{
public:
    virtual ~MailSender() = default;
    /// `message` is RFC 5322 with CRLF line ends; anything else is BadInput. Other errors mean that nothing was handed over: Network (name lookup,
    /// TLS and why the certificate was refused, user name or password refused).
    [[nodiscard]] virtual Result<SendReceipt> send(const EmailAddress &from, const EmailAddress &to, const QByteArray &message) = 0;
};

/// How long a server may take to connect and sign in, and for one message altogether.
struct SmtpTimeouts {
    std::chrono::seconds connect{15};
    std::chrono::seconds total{120};
};

/// SMTP through libcurl: STARTTLS or implicit TLS 1.2+, both required, AUTH after TLS only (RFC 5321, 3207, 4954, 8314). One connection is reused for
/// many messages. Trusted are the system's authorities and the account's `caPem`. EHLO names the sender's domain, never this computer.
class SmtpSender final : public MailSender
{
public:
    explicit SmtpSender(MailAccount account, SmtpTimeouts timeouts = {});
    ~SmtpSender() override;
    [[nodiscard]] Result<SendReceipt> send(const EmailAddress &from, const EmailAddress &to, const QByteArray &message) override;
    /// Connects, checks TLS and signs in, sends nothing: for `email account test`.
    [[nodiscard]] Result<void> probe();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
