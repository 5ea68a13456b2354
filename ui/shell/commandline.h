// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QStringList>

namespace countersign {

/// How the window program was called.
struct Arguments {
    QString clinicFolder; ///< --clinic
    bool demo = false; ///< --demo
    QString screensFolder; ///< --screens
    bool help = false;
    bool version = false;
};

/// Usage errors name the option.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &arguments);
[[nodiscard]] QString helpText();

} // namespace countersign
