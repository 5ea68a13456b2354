// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace countersign {

/// Prints the sheet with the recovery key, straight to a printer and never into a file of ours. False where the person changed their mind.
bool printRecoveryKey(QWidget *parent, const QString &practiceName, const QString &recoveryKey);

} // namespace countersign
