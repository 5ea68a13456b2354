// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/progress.h"

#include <QString>

#include <memory>
#include <optional>

namespace countersign::cli {

/// From the first Ctrl-C on, every `Progress` made here says stop; the second one ends the program at once.
void catchInterrupt();
/// Whether standard error is a terminal that a person looks at.
[[nodiscard]] bool isTerminal();
/// A bar on standard error where that is a terminal; else silent. Stops after Ctrl-C.
[[nodiscard]] std::unique_ptr<Progress> terminalProgress();
/// One line typed without echo; none where there is no terminal to type at.
[[nodiscard]] std::optional<QString> askSecret(const QString &question);

} // namespace countersign::cli
