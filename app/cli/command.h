// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace countersign::cli {

class Context;

/// One option of a command. Without `value` it is a switch.
struct OptionSpec {
    QString name;  ///< without the dashes
    QString value; ///< what stands after it, for the help: "FILE"
    QString help;
    bool isRequired = false;
};

/// What was typed after a command's name.
struct Arguments {
    QStringList positional;
    QHash<QString, QStringList> options;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const
    {
        return options.value(option).value(0, otherwise);
    }
    [[nodiscard]] QStringList values(const QString &option) const { return options.value(option); }
};

/// One command: its words, what it takes, what it does. The exit code is for answers that are not errors ("not valid" is 1).
struct Command {
    QString name;           ///< "patient add"
    QStringList positional; ///< "PATIENT", "[FILE]" where it may be missing, "FILE…" where several may follow
    std::vector<OptionSpec> options;
    QString summary;
    QString example;
    bool paints = false; ///< makes pages: needs fonts
    std::function<Result<int>(Context &, const Arguments &)> run;
};

/// One table a noun, in the order of the help.
[[nodiscard]] std::vector<Command> clinicCommands();
[[nodiscard]] std::vector<Command> patientCommands();
[[nodiscard]] std::vector<Command> formCommands();
[[nodiscard]] std::vector<Command> consentCommands();
[[nodiscard]] std::vector<Command> emailCommands();
[[nodiscard]] std::vector<Command> messageCommands();
[[nodiscard]] std::vector<Command> documentCommands();
[[nodiscard]] std::vector<Command> auditCommands();
[[nodiscard]] std::vector<Command> userCommands();
[[nodiscard]] const std::vector<Command> &allCommands();

} // namespace countersign::cli
