// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/mailaccountform.h"

#include "desk/clinicsettings.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace countersign {

MailAccountForm::MailAccountForm(const Theme &theme, JobRunner &jobs, const Session &session, Desk &desk, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_session(session), m_desk(desk)
{
    build(theme);
    load();
}

void MailAccountForm::build(const Theme &theme)
{
    m_from = makeEdit(u"mailFromEdit"_s);
    m_fromName = makeEdit(u"mailFromNameEdit"_s);
    m_host = makeEdit(u"mailHostEdit"_s);
    m_port = new QSpinBox;
    m_port->setObjectName(u"mailPortSpin"_s);
    m_port->setRange(1, 65535);
    m_security = new QComboBox;
    m_security->setObjectName(u"mailSecurityCombo"_s);
    m_security->addItem(tr("STARTTLS (usually port 587)"), static_cast<int>(MailAccount::Security::StartTls));
    m_security->addItem(tr("TLS from the start (usually port 465)"), static_cast<int>(MailAccount::Security::ImplicitTls));
    m_security->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_security->setMinimumContentsLength(10);
    m_user = makeEdit(u"mailUserEdit"_s);
    m_password = makeSecretEdit(u"mailPasswordEdit"_s);
    m_plus = new QCheckBox(tr("Plus addresses"));
    m_plus->setObjectName(u"mailPlusCheck"_s);
    m_fromField = new Field(tr("The office's e-mail address"), m_from);
    m_hostField = new Field(tr("Server for outgoing mail (SMTP)"), m_host, tr("For example smtp.example.org"));
    m_passwordField = new Field(tr("Password"), m_password);

    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.points(14));
    grid->setVerticalSpacing(theme.points(10));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_fromField, 0, 0);
    grid->addWidget(new Field(tr("Sender's name"), m_fromName), 0, 1);
    grid->addWidget(m_hostField, 1, 0);
    grid->addWidget(new Field(tr("Port"), m_port), 1, 1);
    grid->addWidget(new Field(tr("Encryption, always on"), m_security, tr("The server's certificate is always checked.")), 2, 0);
    grid->addWidget(new Field(tr("User name at the server"), m_user, tr("Leave empty if the server asks for none.")), 2, 1);
    grid->addWidget(m_passwordField, 3, 0);
    grid->addWidget(new Field(tr("Kind of address"), m_plus, tr("Tick it if mail to office+something@… arrives at the office.")), 3, 1);
    grid->addWidget(buildActions(theme), 4, 0, 1, 2);
    connect(m_security, &QComboBox::activated, this, [this](int index) { m_port->setValue(index == 0 ? 587 : 465); });
}

QWidget *MailAccountForm::buildActions(const Theme &theme)
{
    auto *const box = new QWidget;
    auto *const rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *const row = new FlowLayout(theme.points(8));
    QPushButton *const save = makeButton(tr("Save mail account"), u"saveMailAccountButton"_s, "primary");
    m_test = makeButton(tr("Test the connection"), u"testMailAccountButton"_s);
    m_remove = makeButton(tr("Remove the account"), u"removeMailAccountButton"_s, "danger");
    for (QPushButton *const button : {save, m_test, m_remove})
        row->addWidget(button);
    rows->addLayout(row);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Asking the mail server …"));
    m_progress->hide();
    rows->addWidget(m_progress);
    m_result = makeText({});
    m_result->setObjectName(u"mailAccountResult"_s);
    m_result->hide();
    rows->addWidget(m_result);
    connect(save, &QPushButton::clicked, this, &MailAccountForm::save);
    connect(m_test, &QPushButton::clicked, this, &MailAccountForm::test);
    connect(m_remove, &QPushButton::clicked, this, &MailAccountForm::removeAccount);
    return box;
}

void MailAccountForm::load()
{
    auto stored = ClinicSettings(m_desk).mailAccount();
    m_stored.reset();
    if (!stored)
        say(stored.error().message, "banner-bad");
    else
        m_stored = std::move(stored.value());
    const MailAccount empty;
    const MailAccount &shown = m_stored ? *m_stored : empty;
    m_from->setText(shown.from.toString().trimmed() == "@"_L1 ? QString() : shown.from.toString());
    m_fromName->setText(shown.fromName);
    m_host->setText(shown.host);
    m_port->setValue(shown.port);
    m_security->setCurrentIndex(shown.security == MailAccount::Security::StartTls ? 0 : 1);
    m_user->setText(shown.user);
    m_password->clear();
    m_plus->setChecked(shown.plusAddressing);
    m_passwordField->setHint(m_stored && !m_stored->password.isEmpty() ? tr("Leave empty to keep the stored one.")
                                                                     : tr("Kept in the encrypted clinic file only."));
    m_test->setEnabled(m_stored.has_value());
    m_remove->setVisible(m_stored.has_value());
}

std::optional<MailAccount> MailAccountForm::account()
{
    const auto from = EmailAddress::parse(m_from->text());
    m_fromField->setProblem(from ? QString() : from.error().message);
    const QString host = m_host->text().trimmed();
    m_hostField->setProblem(host.isEmpty() || host.contains(u' ') || host.contains(u'/')
                                ? tr("Type the server's name alone, for example smtp.example.org.")
                                : QString());
    for (Field *const field : {m_fromField, m_hostField}) {
        if (!field->problem().isEmpty()) {
            field->editor()->setFocus();
            return std::nullopt;
        }
    }
    MailAccount account = m_stored ? m_stored->clone() : MailAccount();
    account.from = *from;
    account.fromName = m_fromName->text().trimmed();
    account.host = host;
    account.port = static_cast<quint16>(m_port->value());
    account.security = m_security->currentIndex() == 0 ? MailAccount::Security::StartTls : MailAccount::Security::ImplicitTls;
    account.user = m_user->text().trimmed();
    account.plusAddressing = m_plus->isChecked();
    if (!m_password->text().isEmpty())
        account.password = SecretBytes::fromText(m_password->text());
    return account;
}

void MailAccountForm::save()
{
    const auto typed = account();
    if (!typed)
        return;
    if (const auto stored = ClinicSettings(m_desk).setMailAccount(*typed); !stored) {
        say(stored.error().message, "banner-bad");
        return;
    }
    load();
    say(tr("Saved. Test the connection now: it signs in and sends nothing."), "banner-info");
    Q_EMIT saved();
}

void MailAccountForm::test()
{
    m_test->setEnabled(false);
    m_progress->show();
    m_result->hide();
    m_jobs.startAtDesk<bool>(
        this, m_session,
        [](Desk &desk, Progress &) -> Result<bool> {
            if (const auto answer = ClinicSettings(desk).testMailAccount(); !answer)
                return answer.error();
            return true;
        },
        [this](const Result<bool> &answer) {
            m_progress->hide();
            m_test->setEnabled(true);
            say(answer ? tr("The server took the sign-in over an encrypted connection.") : answer.error().message, answer ? "banner-info" : "banner-bad");
        });
}

void MailAccountForm::removeAccount()
{
    if (const auto removed = ClinicSettings(m_desk).removeMailAccount(); !removed) {
        say(removed.error().message, "banner-bad");
        return;
    }
    load();
    say(tr("Removed. Messages are handed over as drafts from now on."), "banner-info");
    Q_EMIT saved();
}

void MailAccountForm::say(const QString &text, const char *role)
{
    m_result->setText(text);
    setStyleRole(m_result, role);
    m_result->show();
}

} // namespace countersign
