// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secretbytes.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

/// Checks the passphrase of the person signed in, off the window's thread, and calls back with yes or no.
using PassphraseCheck = std::function<void(SecretBytes, std::function<void(bool)>)>;

/// The door out of the patient's view: accepted only after the passphrase of the person who is signed in.
class StaffExitDialog final : public QDialog
{
    Q_OBJECT
public:
    StaffExitDialog(const QString &staffName, PassphraseCheck check, QWidget *parent = nullptr);

private:
    void tryPassphrase();
    void answered(bool fits);

    PassphraseCheck m_check;
    QLineEdit *m_passphrase;
    QLabel *m_problem;
    QPushButton *m_leave;
};

} // namespace countersign
