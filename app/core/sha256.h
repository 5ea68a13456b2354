// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

namespace countersign {

/// The SHA-256 (FIPS 180-4) of some bytes: 32 bytes; `.toHex()` for people.
[[nodiscard]] inline QByteArray sha256(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result();
}

} // namespace countersign
