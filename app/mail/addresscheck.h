// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/emailaddress.h"

#include <QStringList>

#include <optional>

namespace countersign {

/// The address that was probably meant where the domain looks mistyped ("gmial.com" → "gmail.com"); none where it looks right.
/// Never offers a correction for a domain people really use.
[[nodiscard]] std::optional<EmailAddress> suggestCorrection(const EmailAddress &address);
/// The same for text that is not even an address yet ("ann@gmailcom", "ann@gmail,com"): ask this whenever `EmailAddress::parse` refuses.
[[nodiscard]] std::optional<EmailAddress> suggestCorrection(QStringView typed);

enum class DomainState {
    Unknown,       ///< not asked, or DNS did not answer in time
    AcceptsMail,   ///< MX found
    PerhapsMail,   ///< no MX but an address record: RFC 5321 §5.1 allows it
    NoMail,        ///< null MX, RFC 7505
    DoesNotExist
};
[[nodiscard]] QString toKey(DomainState state);

struct DomainReport {
    DomainState state = DomainState::Unknown;
    QStringList mx; ///< by preference
};
/// Asks DNS. Runs an event loop for at most `timeoutMilliseconds`: call on a worker or in the command line, never in the window's thread.
[[nodiscard]] DomainReport lookUpDomain(const EmailAddress &address, int timeoutMilliseconds = 5000);

} // namespace countersign
