// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/shellcontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;

namespace countersign {

class Field;

/// Name and passphrase, or the recovery key with a reason. The slow key derivation runs on a worker; the page says so and stays usable.
class SignInPage final : public QWidget
{
    Q_OBJECT
public:
    /// `lockedUser`: the person whose window was locked, empty at the start of the day.
    SignInPage(const ShellContext &context, QString folder, const QString &lockedUser, SessionHandler handler, QWidget *parent = nullptr);

    /// A line above the fields, for the demo clinic.
    void setHint(const QString &hint);
    /// A line that must not be missed: what the lock closed unsaved.
    void setWarning(const QString &warning);

Q_SIGNALS:
    void otherClinicRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void build(const QString &lockedUser);
    QWidget *buildPassphraseForm(const QString &lockedUser);
    QWidget *buildRecoveryForm();
    void signIn();
    void recover();
    void run(std::function<Result<std::unique_ptr<Session>>()> open);
    void setBusy(bool busy);
    void showError(const QString &message);

    ShellContext m_context;
    QString m_folder;
    SessionHandler m_handler;
    QLineEdit *m_nameEdit = nullptr;
    QLineEdit *m_passphraseEdit = nullptr;
    QLineEdit *m_recoveryKeyEdit = nullptr;
    QLineEdit *m_reasonEdit = nullptr;
    Field *m_reasonField = nullptr;
    QWidget *m_passphraseForm = nullptr;
    QWidget *m_recoveryForm = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_warning = nullptr;
    QLabel *m_error = nullptr;
    QProgressBar *m_progress = nullptr;
    bool m_busy = false;
};

} // namespace countersign
