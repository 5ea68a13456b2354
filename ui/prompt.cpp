// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

std::optional<QString> notEmpty(const QString &path)
{
    return path.isEmpty() ? std::nullopt : std::optional(path);
}

} // namespace

bool DialogPrompt::confirm(QWidget *parent, const QString &title, const QString &question, const QString &action)
{
    QMessageBox box(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, parent);
    box.setObjectName(u"confirmBox"_s);
    auto *const act = box.addButton(action, QMessageBox::AcceptRole);
    act->setObjectName(u"confirmActionButton"_s);
    setStyleRole(act, "danger");
    auto *const back = box.addButton(QCoreApplication::translate("Prompt", "Cancel"), QMessageBox::RejectRole);
    back->setObjectName(u"confirmCancelButton"_s);
    // Return must not do what cannot be undone.
    box.setDefaultButton(back);
    box.setEscapeButton(back);
    box.exec();
    return box.clickedButton() == act;
}

void DialogPrompt::tell(QWidget *parent, const QString &title, const QString &message)
{
    QMessageBox box(QMessageBox::NoIcon, title, message, QMessageBox::NoButton, parent);
    box.setObjectName(u"tellBox"_s);
    auto *const close = box.addButton(QCoreApplication::translate("Prompt", "Close"), QMessageBox::AcceptRole);
    close->setObjectName(u"tellCloseButton"_s);
    box.exec();
}

std::optional<QString> DialogPrompt::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    return notEmpty(QFileDialog::getOpenFileName(parent, title, documentsFolder(), filter));
}

std::optional<QString> DialogPrompt::saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter)
{
    return notEmpty(QFileDialog::getSaveFileName(parent, title, QDir(documentsFolder()).filePath(suggestedName), filter));
}

std::optional<QString> DialogPrompt::chooseFolder(QWidget *parent, const QString &title)
{
    return notEmpty(QFileDialog::getExistingDirectory(parent, title, documentsFolder()));
}

} // namespace countersign
