// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/shellcontext.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace countersign {

class Field;
class PracticeForm;

/// The short way to a clinic of one's own: practice, first user, recovery key, mail account now or later.
class CreateClinicPage final : public QWidget
{
    Q_OBJECT
public:
    enum Step { PracticeStep, UserStep, RecoveryStep, MailStep };

    CreateClinicPage(const ShellContext &context, SessionHandler handler, QWidget *parent = nullptr);
    ~CreateClinicPage() override;
    /// For pictures of the window alone: shows a step as it looks, with an invented key.
    void showSample(Step step);

Q_SIGNALS:
    void cancelled();

private:
    QWidget *buildStep(const QString &title, const QString &text, const std::function<void(QVBoxLayout *)> &fill);
    void addStep(QWidget *step);
    void buildPracticeStep(QVBoxLayout *body);
    void buildUserStep(QVBoxLayout *body);
    void buildRecoveryStep(QVBoxLayout *body);
    void buildMailStep();
    void buildButtons(QVBoxLayout *column);
    void showStep(Step step);
    void next();
    void back();
    void showStrength();
    [[nodiscard]] bool checkUser();
    void create();
    void created(std::unique_ptr<Session> session, const QString &recoveryKey);
    void printRecoveryKey();
    void setBusy(bool busy);
    void showError(const QString &message);

    ShellContext m_context;
    SessionHandler m_handler;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    QString m_recoveryKey;

    QLabel *m_progressText = nullptr;
    QWidget *m_steps = nullptr;
    std::vector<QWidget *> m_pages;
    Step m_step = PracticeStep;
    PracticeForm *m_practice = nullptr;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_userName = nullptr;
    QLineEdit *m_displayName = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_repeat = nullptr;
    Field *m_folderField = nullptr;
    Field *m_userNameField = nullptr;
    Field *m_passphraseField = nullptr;
    Field *m_repeatField = nullptr;
    QProgressBar *m_strength = nullptr;
    QLabel *m_keyLabel = nullptr;
    QCheckBox *m_keyKept = nullptr;
    QLabel *m_error = nullptr;
    QProgressBar *m_busyBar = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace countersign
