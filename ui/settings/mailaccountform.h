// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/mailaccount.h"
#include "ui/uicontext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace countersign {

class Field;

/// The practice's mail account: fields, saving, and a test that signs in and sends nothing.
class MailAccountForm final : public QWidget
{
    Q_OBJECT
public:
    MailAccountForm(const Theme &theme, JobRunner &jobs, const Session &session, Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved();

private:
    void build(const Theme &theme);
    QWidget *buildActions(const Theme &theme);
    void load();
    [[nodiscard]] std::optional<MailAccount> account();
    void save();
    void test();
    void removeAccount();
    void say(const QString &text, const char *role);

    JobRunner &m_jobs;
    const Session &m_session;
    Desk &m_desk;
    std::optional<MailAccount> m_stored;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_fromName = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_security = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_plus = nullptr;
    Field *m_fromField = nullptr;
    Field *m_hostField = nullptr;
    Field *m_passwordField = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_remove = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_result = nullptr;
};

} // namespace countersign
