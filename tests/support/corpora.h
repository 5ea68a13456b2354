// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace countersign::test {

/// Where test corpora made by others lie: `$COUNTERSIGN_CORPORA`, else `../shared/data` beside the checkout; empty where there are none
/// (a test then skips, saying so).
[[nodiscard]] QString corporaFolder();
/// The root of the source tree.
[[nodiscard]] QString sourceFolder();
/// The folder with `countersign` and `countersign-cli`.
[[nodiscard]] QString binaryFolder();

} // namespace countersign::test
