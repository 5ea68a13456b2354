// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace countersign {

/// Place of a word (lower case) in our list of what people choose for passwords, commonest first, from 1. The list is short on purpose:
/// it catches what is tried first, the estimate of the rest rests on length.
[[nodiscard]] std::optional<int> commonWordRank(const QString &word);
inline constexpr qsizetype longestCommonWord = 14;

} // namespace countersign
