// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "ui/jobrunner.h"
#include "ui/prompt.h"
#include "ui/shell/preferences.h"
#include "ui/theme.h"

#include <functional>

namespace countersign {

/// What the windows before the sign-in need.
struct ShellContext {
    Office &office;
    JobRunner &jobs;
    Prompt &prompt;
    Theme &theme;
    Preferences &preferences;
};

/// Receives the session of a person who got in.
using SessionHandler = std::function<void(std::unique_ptr<Session>)>;

} // namespace countersign
