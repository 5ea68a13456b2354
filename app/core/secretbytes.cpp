// SPDX-License-Identifier: Apache-2.0
#include "core/secretbytes.h"

#include <algorithm>
#include <utility>

#ifdef Q_OS_WIN
#include <windows.h>
#elif defined(Q_OS_UNIX)
#include <sys/mman.h>
#endif

namespace countersign {
namespace {

// Best effort: a refused lock (RLIMIT_MEMLOCK) is no reason to stop. A page is never unlocked again, because the heap may have
// put another secret on it in the meantime.
void keepOutOfSwap(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return;
#ifdef Q_OS_WIN
    VirtualLock(const_cast<std::byte *>(bytes.data()), bytes.size());
#elif defined(Q_OS_UNIX)
    static_cast<void>(mlock(bytes.data(), bytes.size()));
#endif
}

} // namespace

SecretBytes::SecretBytes(std::size_t size) : m_bytes(size)
{
    keepOutOfSwap(m_bytes);
}

SecretBytes::SecretBytes(std::span<const std::byte> bytes) : SecretBytes(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretBytes SecretBytes::fromText(QString &&text)
{
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normal.toUtf8();
    SecretBytes result(std::as_bytes(std::span(utf8.constData(), static_cast<std::size_t>(utf8.size()))));
    wipeMemory(utf8.data(), static_cast<std::size_t>(utf8.size()));
    // Plain text normalises to itself, sharing one buffer: let go of the copy first, so that the caller's own can be wiped.
    if (normal.constData() == text.constData())
        normal.clear();
    wipeText(normal);
    wipeText(text);
    return result;
}

SecretBytes SecretBytes::clone() const
{
    return SecretBytes(bytes());
}

QByteArrayView SecretBytes::view() const
{
    return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
}

void SecretBytes::wipe()
{
    wipeMemory(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

void wipeMemory(void *data, std::size_t size)
{
    // Volatile writes are side effects, so no optimiser may drop them although nobody reads the bytes again.
    auto *byte = static_cast<volatile unsigned char *>(data);
    for (std::size_t i = 0; i < size; ++i)
        byte[i] = 0;
}

void wipeText(QString &text)
{
    if (text.isDetached())
        wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace countersign
