// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/signinpage.h"

#include "ui/widgets/centeredpage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QDir>
#include <QFocusEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

SignInPage::SignInPage(const ShellContext &context, QString folder, const QString &lockedUser, SessionHandler handler, QWidget *parent)
    : QWidget(parent), m_context(context), m_folder(std::move(folder)), m_handler(std::move(handler))
{
    build(lockedUser);
}

void SignInPage::build(const QString &lockedUser)
{
    const Theme &theme = m_context.theme;
    auto *const page = new CenteredPage(theme, 420);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    page->addBrand(theme);
    auto *const card = new Card(theme);
    page->content()->addWidget(card);
    card->body()->setSpacing(theme.points(12));
    card->body()->addWidget(makeText(lockedUser.isEmpty() ? tr("Sign in") : tr("Locked"), "title"));
    auto *const where = makeText(lockedUser.isEmpty() ? tr("Clinic in %1").arg(QDir::toNativeSeparators(m_folder))
                                                      : tr("Nothing of a patient is on the screen or in memory. Sign in to go on where you were."),
                                 "subtitle");
    card->body()->addWidget(where);
    m_warning = makeText({}, "banner-warning");
    m_warning->setObjectName(u"signInWarning"_s);
    m_warning->hide();
    card->body()->addWidget(m_warning);
    m_hint = makeText({}, "banner-info");
    m_hint->hide();
    card->body()->addWidget(m_hint);
    m_error = makeText({}, "banner-bad");
    m_error->setObjectName(u"signInError"_s);
    m_error->hide();
    card->body()->addWidget(m_error);
    m_passphraseForm = buildPassphraseForm(lockedUser);
    m_recoveryForm = buildRecoveryForm();
    m_recoveryForm->hide();
    card->body()->addWidget(m_passphraseForm);
    card->body()->addWidget(m_recoveryForm);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Opening the clinic …"));
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    card->body()->addWidget(m_progress);
    QPushButton *const other = makeButton(tr("Open another clinic"), u"otherClinicButton"_s, "link");
    connect(other, &QPushButton::clicked, this, &SignInPage::otherClinicRequested);
    page->content()->addWidget(other, 0, Qt::AlignLeft);
}

QWidget *SignInPage::buildPassphraseForm(const QString &lockedUser)
{
    auto *const form = new QWidget;
    auto *const rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_context.theme.points(12));
    m_nameEdit = makeEdit(u"userNameEdit"_s, lockedUser);
    m_passphraseEdit = makeSecretEdit(u"passphraseEdit"_s);
    rows->addWidget(new Field(tr("Your user name"), m_nameEdit));
    rows->addWidget(new Field(tr("Passphrase"), m_passphraseEdit));
    auto *const actions = new QHBoxLayout;
    QPushButton *const signInButton = makeButton(tr("Sign in"), u"signInButton"_s, "primary");
    QPushButton *const recoveryButton = makeButton(tr("Use the recovery key"), u"useRecoveryKeyButton"_s, "link");
    actions->addWidget(signInButton);
    actions->addStretch();
    actions->addWidget(recoveryButton);
    rows->addLayout(actions);
    connect(signInButton, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_nameEdit, &QLineEdit::returnPressed, m_passphraseEdit, qOverload<>(&QWidget::setFocus));
    connect(m_passphraseEdit, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    connect(recoveryButton, &QPushButton::clicked, this, [this] {
        m_passphraseForm->hide();
        m_recoveryForm->show();
        m_recoveryKeyEdit->setFocus();
    });
    return form;
}

QWidget *SignInPage::buildRecoveryForm()
{
    auto *const form = new QWidget;
    auto *const rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(m_context.theme.points(12));
    m_recoveryKeyEdit = makeSecretEdit(u"recoveryKeyEdit"_s);
    m_recoveryKeyEdit->setEchoMode(QLineEdit::Normal); // long, and read from paper
    m_reasonEdit = makeEdit(u"recoveryReasonEdit"_s);
    m_reasonField = new Field(tr("Why is it needed?"), m_reasonEdit, tr("The reason is written into the log."));
    rows->addWidget(new Field(tr("Recovery key"), m_recoveryKeyEdit, tr("As printed when the clinic was set up; dashes and case do not matter.")));
    rows->addWidget(m_reasonField);
    auto *const actions = new QHBoxLayout;
    QPushButton *const open = makeButton(tr("Open with the recovery key"), u"recoverButton"_s, "primary");
    QPushButton *const back = makeButton(tr("Use a passphrase"), u"usePassphraseButton"_s, "link");
    actions->addWidget(open);
    actions->addStretch();
    actions->addWidget(back);
    rows->addLayout(actions);
    connect(open, &QPushButton::clicked, this, &SignInPage::recover);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &SignInPage::recover);
    connect(back, &QPushButton::clicked, this, [this] {
        m_recoveryForm->hide();
        m_recoveryKeyEdit->clear();
        m_passphraseForm->show();
        m_nameEdit->setFocus();
    });
    return form;
}

/// Not a focus proxy: Tab would go round without ever coming to the name.
void SignInPage::focusInEvent(QFocusEvent *event)
{
    (m_nameEdit->text().isEmpty() ? m_nameEdit : m_passphraseEdit)->setFocus(event->reason());
}

void SignInPage::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SignInPage::setWarning(const QString &warning)
{
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

void SignInPage::signIn()
{
    if (m_nameEdit->text().trimmed().isEmpty() || m_passphraseEdit->text().isEmpty()) {
        showError(tr("Type your user name and your passphrase."));
        return;
    }
    auto passphrase = std::make_shared<SecretBytes>(SecretBytes::fromText(m_passphraseEdit->text()));
    run([office = &m_context.office, folder = m_folder, name = m_nameEdit->text().trimmed(), passphrase] {
        return Session::signIn(*office, folder, name, *passphrase);
    });
}

void SignInPage::recover()
{
    const QString reason = m_reasonEdit->text().trimmed();
    m_reasonField->setProblem(reason.isEmpty() ? tr("Say why, in a few words; nobody can open the clinic this way unnoticed.") : QString());
    if (reason.isEmpty())
        return;
    run([office = &m_context.office, folder = m_folder, key = m_recoveryKeyEdit->text(), reason] {
        return Session::signInWithRecoveryKey(*office, folder, key, reason);
    });
}

void SignInPage::run(std::function<Result<std::unique_ptr<Session>>()> open)
{
    if (m_busy)
        return;
    setBusy(true);
    m_context.jobs.start<Result<std::unique_ptr<Session>>>(
        this, [open = std::move(open)](Progress &) { return open(); },
        [this](Result<std::unique_ptr<Session>> session) {
            setBusy(false);
            m_passphraseEdit->clear();
            if (!session) {
                showError(session.error().message);
                return;
            }
            m_recoveryKeyEdit->clear();
            m_handler(std::move(session).value());
        });
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_error->setVisible(false);
    m_passphraseForm->setEnabled(!busy);
    m_recoveryForm->setEnabled(!busy);
}

void SignInPage::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
    (m_recoveryForm->isVisible() ? m_recoveryKeyEdit : m_nameEdit->text().isEmpty() ? m_nameEdit : m_passphraseEdit)->setFocus();
}

} // namespace countersign
