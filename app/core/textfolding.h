// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace countersign {

/// Text as search sees it: case folded, accents and ligatures taken apart and dropped (Núñez = nunez, Øst = ost, ß = ss).
/// SQLite's own NOCASE knows ASCII only, so both what is stored and what is typed pass through here.
[[nodiscard]] QString foldText(QStringView text);
/// The folded words of a name or query: split at anything that is neither letter nor digit; apostrophes join (O'Brien = obrien),
/// hyphens split.
[[nodiscard]] QStringList foldedWords(QStringView text);
/// Only the digits, ASCII.
[[nodiscard]] QString digitsOf(QStringView text);

} // namespace countersign
