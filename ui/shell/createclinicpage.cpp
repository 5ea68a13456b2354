// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/createclinicpage.h"

#include "ui/settings/mailaccountform.h"
#include "ui/settings/practiceform.h"
#include "ui/shell/recoverykeysheet.h"
#include "ui/widgets/centeredpage.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "vault/passphrase.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QStandardPaths>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Created {
    std::unique_ptr<Session> session;
    QString recoveryKey;
};

} // namespace

CreateClinicPage::CreateClinicPage(const ShellContext &context, SessionHandler handler, QWidget *parent)
    : QWidget(parent), m_context(context), m_handler(std::move(handler))
{
    const Theme &theme = context.theme;
    auto *const page = new CenteredPage(theme, 620);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    page->addBrand(theme);
    m_progressText = makeLabel({}, "muted");
    page->content()->addWidget(m_progressText);
    auto *const card = new Card(theme);
    page->content()->addWidget(card);
    m_steps = new QWidget;
    auto *const stepArea = new QVBoxLayout(m_steps);
    stepArea->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(m_steps);
    addStep(buildStep(tr("Your practice"), tr("These facts stand on every form, notice and message. You can change them later."),
                                 [this](QVBoxLayout *body) { buildPracticeStep(body); }));
    addStep(buildStep(tr("The first user"), tr("You will be the privacy officer of this clinic: the one who may add other people."),
                                 [this](QVBoxLayout *body) { buildUserStep(body); }));
    addStep(buildStep(tr("The recovery key"),
                                 tr("It opens the clinic when a passphrase is forgotten. It is shown now and never again: print it, and keep the sheet "
                                    "where you keep the keys of the house."),
                                 [this](QVBoxLayout *body) { buildRecoveryStep(body); }));
    buildButtons(card->body());
    showStep(PracticeStep);
}

CreateClinicPage::~CreateClinicPage()
{
    wipeText(m_recoveryKey);
    for (QWidget *const form : findChildren<MailAccountForm *>())
        delete form; // refers to the desk
    m_desk.reset();
}

void CreateClinicPage::addStep(QWidget *step)
{
    step->hide();
    m_steps->layout()->addWidget(step);
    m_pages.push_back(step);
}

QWidget *CreateClinicPage::buildStep(const QString &title, const QString &text, const std::function<void(QVBoxLayout *)> &fill)
{
    auto *const step = new QWidget;
    auto *const body = new QVBoxLayout(step);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(m_context.theme.points(10));
    body->addWidget(makeText(title, "title"));
    body->addWidget(makeText(text, "subtitle"));
    fill(body);
    return step;
}

void CreateClinicPage::buildPracticeStep(QVBoxLayout *body)
{
    m_practice = new PracticeForm(m_context.theme, m_context.prompt, {}, true);
    body->addWidget(m_practice);
}

void CreateClinicPage::buildUserStep(QVBoxLayout *body)
{
    m_folder = makeEdit(u"clinicFolderEdit"_s,
                        QDir::toNativeSeparators(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(tr("Countersign clinic"))));
    m_userName = makeEdit(u"newUserNameEdit"_s);
    m_displayName = makeEdit(u"newDisplayNameEdit"_s);
    m_passphrase = makeSecretEdit(u"newPassphraseEdit"_s);
    m_repeat = makeSecretEdit(u"repeatPassphraseEdit"_s);
    m_folderField = new Field(tr("Folder for the clinic, on this computer"), m_folder, tr("Not on a network share: the program refuses one."));
    m_userNameField = new Field(tr("User name"), m_userName, tr("What you type to sign in, for example dana"));
    m_passphraseField = new Field(tr("Passphrase"), m_passphrase, tr("At least %1 characters. Four or five words that do not belong together are good.").arg(minimumPassphraseLength));
    m_repeatField = new Field(tr("Passphrase once more"), m_repeat);
    m_strength = new QProgressBar;
    m_strength->setObjectName(u"passphraseStrengthBar"_s);
    m_strength->setAccessibleName(tr("Strength of the passphrase"));
    m_strength->setRange(0, 4);
    m_strength->setTextVisible(false);
    auto *const folderRow = new QHBoxLayout;
    QPushButton *const browse = makeButton(tr("Choose …"), u"chooseClinicFolderButton"_s);
    folderRow->addWidget(m_folderField, 1);
    folderRow->addWidget(browse, 0, Qt::AlignVCenter);
    body->addLayout(folderRow);
    auto *const names = new QHBoxLayout;
    names->setSpacing(m_context.theme.points(14));
    names->addWidget(m_userNameField, 1);
    names->addWidget(new Field(tr("Your name, as others read it"), m_displayName, tr("For example Dana Ortiz")), 1);
    body->addLayout(names);
    body->addWidget(m_passphraseField);
    body->addWidget(m_strength);
    body->addWidget(m_repeatField);
    connect(m_passphrase, &QLineEdit::textChanged, this, &CreateClinicPage::showStrength);
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const auto folder = m_context.prompt.chooseFolder(this, tr("Folder for the clinic")))
            m_folder->setText(QDir::toNativeSeparators(*folder));
    });
}

void CreateClinicPage::buildRecoveryStep(QVBoxLayout *body)
{
    m_keyLabel = makeText({}, "key");
    m_keyLabel->setObjectName(u"recoveryKeyLabel"_s);
    m_keyLabel->setAlignment(Qt::AlignCenter);
    // Never selectable: what is copied stays in the clipboard.
    body->addWidget(m_keyLabel);
    QPushButton *const print = makeButton(tr("Print the recovery key"), u"printRecoveryKeyButton"_s);
    setButtonIcon(print, m_context.theme, u"print"_s);
    body->addWidget(print, 0, Qt::AlignLeft);
    m_keyKept = new QCheckBox(tr("I have printed it or written it down"));
    m_keyKept->setObjectName(u"recoveryKeyKeptCheck"_s);
    body->addWidget(m_keyKept);
    connect(print, &QPushButton::clicked, this, &CreateClinicPage::printRecoveryKey);
    connect(m_keyKept, &QCheckBox::toggled, this, [this](bool kept) { m_next->setEnabled(kept); });
}

void CreateClinicPage::buildMailStep()
{
    addStep(buildStep(tr("The office's mail account"),
                                 tr("Verification messages go out through it. You may do this later under Settings; until then messages are handed over as drafts."),
                                 [this](QVBoxLayout *body) { body->addWidget(new MailAccountForm(m_context.theme, m_context.jobs, *m_session, *m_desk)); }));
}

void CreateClinicPage::buildButtons(QVBoxLayout *column)
{
    m_error = makeText({}, "banner-bad");
    m_error->setObjectName(u"createClinicError"_s);
    m_error->hide();
    m_busyBar = new QProgressBar;
    m_busyBar->setRange(0, 0);
    m_busyBar->setAccessibleName(tr("Creating the clinic …"));
    m_busyBar->hide();
    column->addWidget(m_error);
    column->addWidget(m_busyBar);
    auto *const row = new QHBoxLayout;
    m_back = makeButton(tr("Back"), u"createBackButton"_s);
    m_next = makeButton(tr("Next"), u"createNextButton"_s, "primary");
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, &CreateClinicPage::back);
    connect(m_next, &QPushButton::clicked, this, &CreateClinicPage::next);
}

void CreateClinicPage::showStep(Step step)
{
    m_step = step;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setVisible(static_cast<int>(i) == step);
    m_progressText->setText(tr("Step %1 of %2").arg(step + 1).arg(MailStep + 1));
    m_error->hide();
    m_back->setVisible(step <= UserStep); // the clinic exists after that
    m_next->setEnabled(step != RecoveryStep || m_keyKept->isChecked());
    m_next->setText(step == UserStep ? tr("Create the clinic") : step == MailStep ? tr("Open the clinic") : tr("Next"));
    QWidget *const first = step == PracticeStep ? m_practice->findChild<QLineEdit *>() : step == UserStep ? static_cast<QWidget *>(m_userName) : m_next;
    first->setFocus();
}

void CreateClinicPage::next()
{
    switch (m_step) {
    case PracticeStep:
        if (m_practice->check())
            showStep(UserStep);
        break;
    case UserStep:
        if (checkUser())
            create();
        break;
    case RecoveryStep:
        wipeText(m_recoveryKey);
        m_keyLabel->clear();
        buildMailStep();
        showStep(MailStep);
        break;
    case MailStep:
        for (QWidget *const form : findChildren<MailAccountForm *>())
            delete form;
        m_desk.reset();
        m_handler(std::move(m_session));
        break;
    }
}

void CreateClinicPage::back()
{
    if (m_step == PracticeStep)
        Q_EMIT cancelled();
    else
        showStep(PracticeStep);
}

void CreateClinicPage::showStrength()
{
    const PassphraseStrength strength = estimateStrength(m_passphrase->text());
    const bool enough = acceptPassphrase(m_passphrase->text()).hasValue();
    // Never an empty bar for something typed, never a full one for what will be refused.
    m_strength->setValue(m_passphrase->text().isEmpty() ? 0 : std::clamp(strength.score, 1, enough ? 4 : 2));
    m_strength->setProperty("strength", !enough ? u"weak"_s : strength.score < 4 ? u"fair"_s : u"good"_s);
    m_strength->style()->unpolish(m_strength);
    m_strength->style()->polish(m_strength);
    m_passphraseField->setProblem({});
    m_passphraseField->setHint(!strength.advice.isEmpty() ? strength.advice : enough ? tr("This passphrase is strong enough.") : tr("Not yet long enough."));
}

bool CreateClinicPage::checkUser()
{
    const auto accepted = acceptPassphrase(m_passphrase->text());
    m_folderField->setProblem(m_folder->text().trimmed().isEmpty() ? tr("Choose the folder in which the clinic will lie.") : QString());
    m_userNameField->setProblem(m_userName->text().trimmed().isEmpty() ? tr("Type the name with which you will sign in.") : QString());
    m_passphraseField->setProblem(accepted ? QString() : accepted.error().message);
    m_repeatField->setProblem(m_repeat->text() != m_passphrase->text() ? tr("This is not the same passphrase. Type it once more.") : QString());
    for (Field *const field : {m_folderField, m_userNameField, m_passphraseField, m_repeatField}) {
        if (!field->problem().isEmpty()) {
            field->editor()->setFocus();
            return false;
        }
    }
    return true;
}

void CreateClinicPage::create()
{
    setBusy(true);
    auto creation = std::make_shared<ClinicCreation>();
    creation->folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    creation->practice = m_practice->practice();
    creation->userName = m_userName->text().trimmed();
    creation->displayName = m_displayName->text().trimmed().isEmpty() ? creation->userName : m_displayName->text().trimmed();
    creation->passphrase = SecretBytes::fromText(m_passphrase->text());
    m_context.jobs.start<Result<Created>>(
        this,
        [office = &m_context.office, creation](Progress &) -> Result<Created> {
            Created made;
            auto session = Session::create(*office, std::move(*creation), made.recoveryKey);
            if (!session)
                return session.error();
            made.session = std::move(session).value();
            return made;
        },
        [this](Result<Created> made) {
            setBusy(false);
            if (made)
                created(std::move(made->session), made->recoveryKey);
            else
                showError(made.error().message);
        });
}

void CreateClinicPage::created(std::unique_ptr<Session> session, const QString &recoveryKey)
{
    m_session = std::move(session);
    auto desk = m_session->desk();
    if (!desk) {
        showError(desk.error().message);
        return;
    }
    m_desk = std::move(desk).value();
    m_recoveryKey = recoveryKey;
    m_keyLabel->setText(recoveryKey);
    m_passphrase->clear();
    m_repeat->clear();
    showStep(RecoveryStep);
}

void CreateClinicPage::printRecoveryKey()
{
    if (countersign::printRecoveryKey(this, m_practice->practice().name, m_recoveryKey))
        m_keyKept->setFocus();
}

void CreateClinicPage::setBusy(bool busy)
{
    m_busyBar->setVisible(busy);
    m_steps->setEnabled(!busy);
    m_next->setEnabled(!busy);
    m_back->setEnabled(!busy);
    if (busy)
        m_error->hide();
}

void CreateClinicPage::showError(const QString &message)
{
    m_error->setText(message);
    m_error->show();
}

void CreateClinicPage::showSample(Step step)
{
    m_keyLabel->setText(u"7F2K-9QXM-4TRB-WD83-HJ5C-E6NA-P0VS-1GYZ"_s);
    m_userName->setText(u"dana"_s);
    m_displayName->setText(u"Dana Ortiz"_s);
    m_passphrase->setText(u"lantern orbit meadow cobalt"_s);
    m_repeat->setText(m_passphrase->text());
    showStep(step);
}

} // namespace countersign
