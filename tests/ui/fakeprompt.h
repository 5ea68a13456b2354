// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompt.h"

#include <QStringList>

namespace countersign::test {

/// Answers every question as it was told to, and remembers what it was asked.
class FakePrompt final : public Prompt
{
public:
    bool confirms = true;
    std::optional<QString> fileToOpen;
    std::optional<QString> fileToSave;
    QStringList asked;
    QStringList told;

    [[nodiscard]] bool confirm(QWidget *, const QString &, const QString &question, const QString &) override
    {
        asked << question;
        return confirms;
    }
    void tell(QWidget *, const QString &, const QString &message) override { told << message; }
    [[nodiscard]] std::optional<QString> openFile(QWidget *, const QString &title, const QString &) override
    {
        asked << title;
        return fileToOpen;
    }
    [[nodiscard]] std::optional<QString> saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked << title;
        return fileToSave;
    }
    [[nodiscard]] std::optional<QString> chooseFolder(QWidget *, const QString &title) override
    {
        asked << title;
        return std::nullopt;
    }
};

} // namespace countersign::test
