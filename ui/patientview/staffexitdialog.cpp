// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/staffexitdialog.h"

#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

StaffExitDialog::StaffExitDialog(const QString &staffName, PassphraseCheck check, QWidget *parent)
    : QDialog(parent), m_check(std::move(check)), m_passphrase(makeSecretEdit(u"staffPassphraseEdit"_s)),
      m_problem(makeText({}, "bad", this)), m_leave(makeButton(tr("Leave the patient’s view"), u"leaveButton"_s, "primary", this))
{
    setObjectName(u"staffExitDialog"_s);
    setWindowTitle(tr("For staff"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(12);
    rows->addWidget(makeLabel(tr("Leave the patient’s view"), "heading", this));
    rows->addWidget(
        makeText(tr("Everything else in the program stays closed until %1’s passphrase is entered.").arg(staffName), "muted", this));
    rows->addWidget(new Field(tr("Passphrase of %1").arg(staffName), m_passphrase, {}, this));
    m_problem->setObjectName(u"passphraseProblemLabel"_s);
    m_problem->hide();
    rows->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *stay = makeButton(tr("Back to the form"), u"stayButton"_s, nullptr, this);
    buttons->addWidget(stay);
    buttons->addWidget(m_leave);
    rows->addLayout(buttons);
    m_leave->setDefault(true);
    setMinimumWidth(460);
    connect(m_leave, &QPushButton::clicked, this, &StaffExitDialog::tryPassphrase);
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_passphrase, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    m_passphrase->setFocus();
}

void StaffExitDialog::tryPassphrase()
{
    if (!m_leave->isEnabled())
        return;
    m_leave->setEnabled(false);
    m_leave->setText(tr("Checking…"));
    QString typed = m_passphrase->text();
    m_passphrase->clear();
    m_check(SecretBytes::fromText(std::move(typed)), [self = QPointer(this)](bool fits) {
        if (self)
            self->answered(fits);
    });
}

void StaffExitDialog::answered(bool fits)
{
    if (fits) {
        accept();
        return;
    }
    m_leave->setEnabled(true);
    m_leave->setText(tr("Leave the patient’s view"));
    m_problem->setText(tr("That is not the passphrase. Please try again."));
    m_problem->show();
    m_passphrase->setFocus();
}

} // namespace countersign
