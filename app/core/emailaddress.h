// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace countersign {

/// An e-mail address that a mail server would take: RFC 5321 `Mailbox` (dot-atom or quoted local part, domain or
/// address literal), RFC 6531 for international ones. Comments, folding and obsolete forms of RFC 5322 are refused: they are
/// legal in a header, but nobody has such an address. A single-label domain is refused: a patient's address is never local.
class EmailAddress final
{
public:
    EmailAddress() = default;
    /// Trims white space, a `mailto:` and a display name (`Ann <a@example.org>`) first; the error says what is wrong in plain words.
    [[nodiscard]] static Result<EmailAddress> parse(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_domain.isEmpty(); }
    [[nodiscard]] QString localPart() const { return m_local; }
    [[nodiscard]] QString domain() const { return m_domain; } ///< lower case, Unicode
    [[nodiscard]] QString asciiDomain() const; ///< IDNA A-labels, for DNS and SMTP
    [[nodiscard]] QString toString() const; ///< as people write it
    [[nodiscard]] QString toSmtp() const; ///< with the ASCII domain
    [[nodiscard]] bool needsSmtpUtf8() const; ///< local part beyond ASCII (RFC 6531)
    /// Two addresses with one key reach one mailbox in practice: case folded in both parts. Compare and index by this.
    [[nodiscard]] QString key() const;

    bool operator==(const EmailAddress &) const = default;

private:
    QString m_local;
    QString m_domain;
};

} // namespace countersign
