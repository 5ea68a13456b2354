// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace countersign {

/// A language as BCP 47 writes it (`en`, `es-MX`, `zh-Hans`). `parse()` also takes the names and codes other systems
/// export ("Spanish", "SPA", "en_US").
class LanguageTag final
{
public:
    LanguageTag() = default;
    [[nodiscard]] static Result<LanguageTag> parse(QStringView text);
    [[nodiscard]] static LanguageTag english();
    [[nodiscard]] static LanguageTag spanish();

    [[nodiscard]] bool isEmpty() const { return m_tag.isEmpty(); }
    [[nodiscard]] QString toString() const { return m_tag; }
    [[nodiscard]] QString primary() const; ///< `es` of `es-MX`
    [[nodiscard]] QString nativeName() const; ///< "español", as its speakers write it
    [[nodiscard]] QString displayName() const; ///< in the program's own language

    bool operator==(const LanguageTag &) const = default;

private:
    QString m_tag;
};

} // namespace countersign
