// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QString>

namespace countersign {

/// A telephone number: E.164 inside, the North American form when shown. Numbers without a country code are taken as
/// +1 (the product serves U.S. practices); others need `+` or `00`/`011`.
class PhoneNumber final
{
public:
    PhoneNumber() = default;
    /// Takes what people type: "(555) 010-0142", "555.010.0142 ext. 7", "+52 55 1234 5678".
    [[nodiscard]] static Result<PhoneNumber> parse(QStringView text);

    [[nodiscard]] bool isEmpty() const { return m_e164.isEmpty(); }
    [[nodiscard]] QString e164() const { return m_e164; } ///< "+15550100142"
    [[nodiscard]] QString extension() const { return m_extension; }
    [[nodiscard]] QString toString() const; ///< "(555) 010-0142", "(555) 010-0142 ext. 7", "+52 55 1234 5678"
    [[nodiscard]] QString key() const; ///< e164 + "x7": compare and index by this

    bool operator==(const PhoneNumber &) const = default;

private:
    QString m_e164;
    QString m_extension;
};

} // namespace countersign
