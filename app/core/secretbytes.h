// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace countersign {

/// Bytes that must not linger: move-only, wiped when they go, kept out of swap where the system lets us.
class SecretBytes final
{
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    explicit SecretBytes(std::span<const std::byte> bytes);
    ~SecretBytes();
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    /// UTF-8, normalised to NFC so that a passphrase typed on another keyboard is the same bytes.
    /// The caller's string is wiped.
    [[nodiscard]] static SecretBytes fromText(QString &&text);
    [[nodiscard]] SecretBytes clone() const;

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::span<std::byte> bytes() { return m_bytes; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }
    [[nodiscard]] QByteArrayView view() const;
    void wipe();

private:
    std::vector<std::byte> m_bytes;
};

/// Overwrites memory in a way the optimiser keeps.
void wipeMemory(void *data, std::size_t size);
/// Wipes a string's own buffer (as far as it is not shared) and clears it.
void wipeText(QString &text);

} // namespace countersign
