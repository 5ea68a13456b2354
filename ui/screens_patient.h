// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uicontext.h"

#include <functional>

class QWidget;

namespace countersign {

/// Opens each window of the patient's view and of everything that becomes paper, in a state worth seeing, and hands it to `show` under its
/// name. The window is destroyed when `show` returns. Nothing is filed and nothing is sent. Names that begin with "form-" and "notices" are
/// whole windows: `show` gives them the size of the picture; the others are dialogs with a size of their own.
void collectPatientScreens(UiContext &context, PatientId patient, const std::function<void(const QString &name, QWidget *window)> &show);

} // namespace countersign
