// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace countersign {

/// One line of text as it is kept: runs of white space made one space, none at either end, and without the characters that nobody types and
/// nobody sees but that change what others see: control characters (terminal sequences, NUL), overrides of the reading direction,
/// invisible spaces and hyphens. Joiners and direction marks stay; Arabic, Hebrew and Persian names need them.
[[nodiscard]] QString tidyLine(const QString &text);

} // namespace countersign
