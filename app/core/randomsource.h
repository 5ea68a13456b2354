// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace countersign {

/// Random bytes, handed in so that tests and the demo clinic can repeat themselves.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;

    [[nodiscard]] QByteArray bytes(qsizetype count);
    /// `length` characters of Crockford's base 32 (no I, L, O, U), five random bits each: fit to be read aloud.
    [[nodiscard]] QString crockford(qsizetype length);
};

/// The operating system's generator: fit for keys.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> bytes) override;
};

/// Repeats itself for one seed: for tests and sample data only, never for a key.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}
    void fill(std::span<std::byte> bytes) override;
    /// 0 … bound-1
    [[nodiscard]] quint32 below(quint32 bound);

private:
    quint64 next();
    quint64 m_state;
};

} // namespace countersign
