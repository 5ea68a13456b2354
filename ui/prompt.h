// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace countersign {

/// Every question that stops the window: handed in, so that a test answers it. Used only where nothing inline will do.
class Prompt
{
public:
    virtual ~Prompt() = default;
    /// For what cannot be undone. `action` names the button ("Discard the form").
    [[nodiscard]] virtual bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &action) = 0;
    virtual void tell(QWidget *parent, const QString &title, const QString &message) = 0;
    [[nodiscard]] virtual std::optional<QString> openFile(QWidget *parent, const QString &title, const QString &filter) = 0;
    [[nodiscard]] virtual std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter) = 0;
    [[nodiscard]] virtual std::optional<QString> chooseFolder(QWidget *parent, const QString &title) = 0;
};

/// The platform's own dialogs.
class DialogPrompt final : public Prompt
{
public:
    [[nodiscard]] bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &action) override;
    void tell(QWidget *parent, const QString &title, const QString &message) override;
    [[nodiscard]] std::optional<QString> openFile(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] std::optional<QString> saveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter) override;
    [[nodiscard]] std::optional<QString> chooseFolder(QWidget *parent, const QString &title) override;
};

} // namespace countersign
