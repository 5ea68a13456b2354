// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

#include <QCoreApplication>

namespace countersign::cli {

/// What stands before or after any command.
struct GlobalOptions {
    QString clinic;
    QString user;
    QString passphraseFile;
    bool json = false;
    bool yes = false;
    bool help = false;
    bool version = false;
};

/// A command line taken apart.
struct Invocation {
    GlobalOptions globals;
    const Command *command = nullptr; ///< null: only help or the version was asked for
    QString noun;                     ///< for `--help` of a whole noun
    Arguments arguments;
};

/// Errors are Usage, with the closest command or option that exists.
class CommandLine final
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    explicit CommandLine(const std::vector<Command> &commands) : m_commands(commands) { }
    [[nodiscard]] Result<Invocation> parse(const QStringList &words) const;
    [[nodiscard]] QString help(const Invocation &invocation) const;

private:
    [[nodiscard]] Result<const Command *> command(const QStringList &bare) const;
    [[nodiscard]] Result<void> takeOption(Invocation &invocation, const QStringList &words, qsizetype &at) const;
    [[nodiscard]] QString helpOf(const Command &command) const;
    const std::vector<Command> &m_commands;
};

/// The candidate that needs the fewest typing corrections; empty where none is near.
[[nodiscard]] QString closest(const QString &typed, const QStringList &candidates);

} // namespace countersign::cli
