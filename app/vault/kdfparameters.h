// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace countersign {

/// scrypt, RFC 7914. The default costs about half a second and 128 MiB; a weaker one is for tests and the demo clinic.
struct KdfParameters {
    quint64 n = 1ULL << 17U;
    quint32 r = 8;
    quint32 p = 1;

    [[nodiscard]] static KdfParameters standard() { return {}; }
    [[nodiscard]] static KdfParameters quick() { return {.n = 1ULL << 12U}; }
    /// Whether a file may ask for them: enough to mean something, and not so much that a hostile file stops the machine
    /// (512 MiB, about eight times the default's time).
    [[nodiscard]] constexpr bool areSane() const
    {
        const bool inRange = n >= (1ULL << 10U) && n <= (1ULL << 20U) && (n & (n - 1)) == 0 && r >= 1 && r <= 32 && p >= 1 && p <= 16;
        return inRange && n * r * 128 <= (512ULL << 20U) && n * r * p <= (1ULL << 23U);
    }
    bool operator==(const KdfParameters &) const = default;
};

} // namespace countersign
