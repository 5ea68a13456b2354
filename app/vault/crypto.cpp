// SPDX-License-Identifier: Apache-2.0
#include "vault/crypto.h"

#include "vault/kdfparameters.h"

#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>

namespace countersign::crypto {

namespace {

constexpr quint64 scryptMemoryLimit = 1ULL << 30U;

const unsigned char *unsignedBytes(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

const unsigned char *unsignedBytes(const SecretBytes &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.bytes().data());
}

unsigned char *unsignedBytes(SecretBytes &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.bytes().data());
}

unsigned char *unsignedBytes(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

struct CipherContextDeleter {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); } // also wipes the key schedule
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, CipherContextDeleter>;

} // namespace

QByteArray hmacSha256(const SecretBytes &key, QByteArrayView message)
{
    QByteArray result(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    HMAC(EVP_sha256(), unsignedBytes(key), static_cast<int>(key.size()), unsignedBytes(message), static_cast<std::size_t>(message.size()),
        unsignedBytes(result), &length);
    result.truncate(static_cast<qsizetype>(length));
    return result;
}

SecretBytes deriveKey(const SecretBytes &key, QByteArrayView purpose)
{
    QByteArray derived = hmacSha256(key, purpose);
    SecretBytes result(std::as_bytes(std::span(derived.constData(), static_cast<std::size_t>(derived.size()))));
    wipeMemory(derived.data(), static_cast<std::size_t>(derived.size()));
    return result;
}

std::optional<SecretBytes> scrypt(const SecretBytes &passphrase, QByteArrayView salt, const KdfParameters &parameters)
{
    SecretBytes key(keySize);
    const int ok = EVP_PBE_scrypt(reinterpret_cast<const char *>(passphrase.bytes().data()), passphrase.size(), unsignedBytes(salt),
        static_cast<std::size_t>(salt.size()), parameters.n, parameters.r, parameters.p, scryptMemoryLimit, unsignedBytes(key), key.size());
    if (ok != 1)
        return std::nullopt;
    return key;
}

std::optional<Sealed> seal(const SecretBytes &key, const QByteArray &nonce, QByteArrayView associated, const SecretBytes &plaintext)
{
    Q_ASSERT(key.size() == keySize && nonce.size() == nonceSize);
    const CipherContext context(EVP_CIPHER_CTX_new());
    Sealed sealed{
        .nonce = nonce, .ciphertext = QByteArray(static_cast<qsizetype>(plaintext.size()), '\0'), .tag = QByteArray(tagSize, '\0')};
    int length = 0;
    const bool ok = context && EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), unsignedBytes(key), unsignedBytes(nonce), nullptr) == 1
        && EVP_EncryptUpdate(context.get(), nullptr, &length, unsignedBytes(associated), static_cast<int>(associated.size())) == 1
        && EVP_EncryptUpdate(
               context.get(), unsignedBytes(sealed.ciphertext), &length, unsignedBytes(plaintext), static_cast<int>(plaintext.size()))
            == 1
        && EVP_EncryptFinal_ex(context.get(), unsignedBytes(sealed.ciphertext) + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagSize), sealed.tag.data()) == 1;
    if (!ok)
        return std::nullopt;
    return sealed;
}

std::optional<SecretBytes> open(const SecretBytes &key, const Sealed &sealed, QByteArrayView associated)
{
    if (key.size() != keySize || sealed.nonce.size() != nonceSize || sealed.tag.size() != tagSize)
        return std::nullopt;
    const CipherContext context(EVP_CIPHER_CTX_new());
    SecretBytes plaintext(static_cast<std::size_t>(sealed.ciphertext.size()));
    QByteArray tag = sealed.tag;
    int length = 0;
    const bool ok = context
        && EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), unsignedBytes(key), unsignedBytes(sealed.nonce), nullptr) == 1
        && EVP_DecryptUpdate(context.get(), nullptr, &length, unsignedBytes(associated), static_cast<int>(associated.size())) == 1
        && EVP_DecryptUpdate(context.get(), unsignedBytes(plaintext), &length, unsignedBytes(sealed.ciphertext),
               static_cast<int>(sealed.ciphertext.size()))
            == 1
        && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tagSize), tag.data()) == 1
        && EVP_DecryptFinal_ex(context.get(), unsignedBytes(plaintext) + length, &length) == 1; // compares the tag
    if (!ok)
        return std::nullopt;
    return plaintext;
}

bool equal(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0;
}

Framed &Framed::add(QByteArrayView part)
{
    std::array<char, 8> length{};
    qToBigEndian(static_cast<quint64>(part.size()), length.data());
    m_bytes.append(length.data(), 8).append(part);
    return *this;
}

Framed &Framed::add(qint64 number)
{
    std::array<char, 8> digits{};
    qToBigEndian(number, digits.data());
    return add(QByteArrayView(digits.data(), 8));
}

} // namespace countersign::crypto
