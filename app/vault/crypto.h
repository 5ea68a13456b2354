// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secretbytes.h"

#include <array>
#include <optional>

namespace countersign {

struct KdfParameters;

/// What this room needs of OpenSSL, and no more. Nothing here keeps state; a failure inside OpenSSL itself is an empty optional.
namespace crypto {

inline constexpr std::size_t keySize = 32;
inline constexpr qsizetype nonceSize = 12;
inline constexpr qsizetype tagSize = 16;

/// HMAC-SHA256, RFC 2104: 32 bytes.
[[nodiscard]] QByteArray hmacSha256(const SecretBytes &key, QByteArrayView message);
/// A key for one purpose from a random key: HMAC-SHA256 over the purpose's name (a PRF needs no more).
[[nodiscard]] SecretBytes deriveKey(const SecretBytes &key, QByteArrayView purpose);
/// scrypt, RFC 7914, with its memory limit stated: OpenSSL's own default refuses our parameters.
[[nodiscard]] std::optional<SecretBytes> scrypt(const SecretBytes &passphrase, QByteArrayView salt, const KdfParameters &parameters);

/// AES-256-GCM, NIST SP 800-38D. A nonce is never used twice with one key.
struct Sealed {
    QByteArray nonce;
    QByteArray ciphertext;
    QByteArray tag;

    bool operator==(const Sealed &) const = default;
};
[[nodiscard]] std::optional<Sealed> seal(
    const SecretBytes &key, const QByteArray &nonce, QByteArrayView associated, const SecretBytes &plaintext);
/// Empty where key, associated data or ciphertext is not what it was.
[[nodiscard]] std::optional<SecretBytes> open(const SecretBytes &key, const Sealed &sealed, QByteArrayView associated);

/// Takes the same time wherever they differ.
[[nodiscard]] bool equal(QByteArrayView a, QByteArrayView b);

/// Bytes whose parts cannot be shifted into one another: every part is preceded by its length.
class Framed final
{
public:
    Framed &add(QByteArrayView part);
    Framed &add(qint64 number);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace crypto
} // namespace countersign
