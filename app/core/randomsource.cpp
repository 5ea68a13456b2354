// SPDX-License-Identifier: Apache-2.0
#include "core/randomsource.h"

#include <QRandomGenerator>

#include <cstring>

namespace countersign {

QByteArray RandomSource::bytes(qsizetype count)
{
    QByteArray result(count, Qt::Uninitialized);
    fill(std::as_writable_bytes(std::span(result.data(), static_cast<std::size_t>(count))));
    return result;
}

QString RandomSource::crockford(qsizetype length)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray source = bytes(length);
    QString result(length, u'0');
    for (qsizetype i = 0; i < length; ++i)
        result[i] = QChar::fromLatin1(alphabet[static_cast<unsigned char>(source[i]) & 31U]);
    return result;
}

void SystemRandom::fill(std::span<std::byte> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const quint32 word = QRandomGenerator::system()->generate();
        const std::size_t count = std::min(sizeof word, bytes.size() - done);
        std::memcpy(bytes.data() + done, &word, count);
        done += count;
    }
}

void SeededRandom::fill(std::span<std::byte> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const quint64 word = next();
        const std::size_t count = std::min(sizeof word, bytes.size() - done);
        std::memcpy(bytes.data() + done, &word, count);
        done += count;
    }
}

quint32 SeededRandom::below(quint32 bound)
{
    return static_cast<quint32>((next() >> 32U) % bound);
}

// SplitMix64: tiny, well distributed, and the same on every platform.
quint64 SeededRandom::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace countersign
