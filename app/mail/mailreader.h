// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

namespace countersign {

/// A message as a person reads it: headers decoded (RFC 2047), the plain text of its first readable part. HTML is never rendered and
/// nothing is fetched.
struct ReadableMail {
    QString from;
    QString to;
    QString subject;
    QDateTime date; ///< UTC; invalid where the message has none
    QString text;   ///< LF line ends

    bool operator==(const ReadableMail &) const = default;
};

/// Reads RFC 5322 bytes, any line ends. BadInput where they are no message.
[[nodiscard]] Result<ReadableMail> readMail(const QByteArray &message);

} // namespace countersign
