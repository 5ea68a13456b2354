// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <cstddef>
#include <optional>

namespace countersign {

/// One enumerator and its stable key in files, JSON and the database. A `constexpr` array of these, in the enumerators' order, is the
/// only place where a key is written down; both directions read it.
template<typename Enum>
struct EnumKey {
    Enum value;
    QLatin1StringView key;
};

template<typename Row, std::size_t size, typename Enum>
[[nodiscard]] const Row &rowOf(const Row (&table)[size], Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    Q_ASSERT(index < size && table[index].value == value);
    return table[index];
}

template<typename Row, std::size_t size, typename Enum>
[[nodiscard]] QString keyOf(const Row (&table)[size], Enum value)
{
    return rowOf(table, value).key;
}

template<typename Row, std::size_t size>
[[nodiscard]] auto valueOf(const Row (&table)[size], QStringView key) -> std::optional<decltype(Row::value)>
{
    for (const Row &row : table) {
        if (row.key == key)
            return row.value;
    }
    return std::nullopt;
}

} // namespace countersign
