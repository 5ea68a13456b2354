// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace countersign {

/// How many slips of the fingers lie between what was typed and what may have been meant, in tenths: 10 is one wrong, missing or
/// superfluous letter. Cheaper are the slips that happen most: letters swapped or doubled, a neighbouring key (US layout), a digit that looks
/// like the letter, one vowel for another. A wrong first letter costs more: people rarely miss it.
[[nodiscard]] int slipsBetween(QStringView typed, QStringView meant);

} // namespace countersign
