// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include <algorithm>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

int typingDistance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int cost = a[i - 1] == b[j - 1] ? diagonal : std::min({diagonal, row[at], row[at - 1]}) + 1;
            diagonal = row[at];
            row[at] = cost;
        }
    }
    return row.back();
}

Error usage(const QString &message)
{
    return {ErrorCode::Usage, message};
}

bool isOption(const QString &word)
{
    return word.startsWith("--"_L1) && word.size() > 2;
}

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options{
        {u"clinic"_s, u"DIR"_s, u"the clinic's folder (or COUNTERSIGN_CLINIC)"_s},
        {u"user"_s, u"NAME"_s, u"who signs in (or COUNTERSIGN_USER)"_s},
        {u"passphrase-file"_s, u"FILE"_s, u"its first line is the passphrase (or COUNTERSIGN_PASSPHRASE_FILE); else it is asked for"_s},
        {u"json"_s, {}, u"one JSON document on standard output"_s},
        {u"yes"_s, {}, u"answer questions with yes"_s},
        {u"help"_s, {}, u"this text, or that of one command"_s},
        {u"version"_s, {}, u"the program's version"_s},
    };
    return options;
}

const OptionSpec *find(const std::vector<OptionSpec> &options, const QString &name)
{
    const auto found = std::ranges::find(options, name, &OptionSpec::name);
    return found == options.end() ? nullptr : &*found;
}

bool isOptional(const QString &positional)
{
    return positional.startsWith(u'[');
}

bool isRepeated(const QString &positional)
{
    return positional.contains(u'…');
}

void setGlobal(GlobalOptions &globals, const QString &name, const QString &value)
{
    if (name == "clinic"_L1)
        globals.clinic = value;
    else if (name == "user"_L1)
        globals.user = value;
    else if (name == "passphrase-file"_L1)
        globals.passphraseFile = value;
    else if (name == "json"_L1)
        globals.json = true;
    else if (name == "yes"_L1)
        globals.yes = true;
    else if (name == "help"_L1)
        globals.help = true;
    else if (name == "version"_L1)
        globals.version = true;
}

QString synopsis(const Command &command)
{
    QString text = command.name;
    for (const QString &positional : command.positional)
        text += u' ' + positional;
    for (const OptionSpec &option : command.options) {
        const QString shown
            = option.value.isEmpty() ? QString(u"--"_s % option.name) : QString(u"--"_s % option.name % u' ' % option.value);
        text += option.isRequired ? QString(u' ' % shown) : QString(u" ["_s % shown % u']');
    }
    return text;
}

QString optionLines(const std::vector<OptionSpec> &options)
{
    constexpr int column = 30;
    QString text;
    for (const OptionSpec &option : options) {
        const QString shown = u"  --"_s % option.name % (option.value.isEmpty() ? QString() : QString(u' ' % option.value));
        text += shown.leftJustified(column) % u' ' % option.help % u'\n';
    }
    return text;
}

/// The plain words, without options and their values: enough to find the command. A command's own options stand after its name.
QStringList bareWords(const QStringList &words)
{
    QStringList bare;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (word == "--"_L1)
            break;
        if (!isOption(word)) {
            bare << word;
            continue;
        }
        const OptionSpec *global = find(globalOptions(), word.mid(2).section(u'=', 0, 0));
        if (!global)
            break;
        if (!global->value.isEmpty() && !word.contains(u'='))
            ++at;
    }
    return bare;
}

Result<void> checkComplete(const Command &command, const Arguments &arguments)
{
    const auto required = std::ranges::count_if(command.positional, [](const QString &name) { return !isOptional(name); });
    if (arguments.positional.size() < required) {
        return usage(CommandLine::tr("“%1” needs %2. See: countersign-cli %1 --help")
                         .arg(command.name, command.positional.at(arguments.positional.size())));
    }
    const bool repeats = !command.positional.isEmpty() && isRepeated(command.positional.last());
    if (!repeats && arguments.positional.size() > command.positional.size()) {
        return usage(CommandLine::tr("“%1” has no use for “%2”. Put words that belong together in quotes. See: countersign-cli %1 --help")
                         .arg(command.name, arguments.positional.at(command.positional.size())));
    }
    for (const OptionSpec &option : command.options) {
        if (option.isRequired && !arguments.has(option.name))
            return usage(
                CommandLine::tr("“%1” needs --%2 %3. See: countersign-cli %1 --help").arg(command.name, option.name, option.value));
    }
    return {};
}

} // namespace

QString closest(const QString &typed, const QStringList &candidates)
{
    QString best;
    int bestDistance = std::max(2, static_cast<int>(typed.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        const int distance = typingDistance(typed, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

Result<const Command *> CommandLine::command(const QStringList &bare) const
{
    constexpr int longestName = 3;
    for (qsizetype length = std::min<qsizetype>(longestName, bare.size()); length > 0; --length) {
        const QString name = bare.first(length).join(u' ');
        const auto found = std::ranges::find(m_commands, name, &Command::name);
        if (found != m_commands.end())
            return &*found;
    }
    const QString typed = bare.first(std::min<qsizetype>(2, bare.size())).join(u' ');
    QStringList names;
    QStringList verbs;
    for (const Command &known : m_commands) {
        names << known.name;
        if (known.name.section(u' ', 0, 0) == bare.first())
            verbs << known.name.section(u' ', 1);
    }
    const QString near = closest(typed, names);
    if (!near.isEmpty())
        return usage(tr("There is no command “%1”. Did you mean “%2”?").arg(typed, near));
    if (!verbs.isEmpty())
        return usage(tr("There is no command “%1”. “%2” knows: %3.").arg(typed, bare.first(), verbs.join(u", "_s)));
    return usage(tr("There is no command “%1”. “countersign-cli --help” lists them all.").arg(typed));
}

Result<void> CommandLine::takeOption(Invocation &invocation, const QStringList &words, qsizetype &at) const
{
    const QString word = words.at(at);
    const QString name = word.mid(2).section(u'=', 0, 0);
    const OptionSpec *own = invocation.command ? find(invocation.command->options, name) : nullptr;
    const OptionSpec *spec = own ? own : find(globalOptions(), name);
    if (!spec) {
        QStringList known;
        for (const OptionSpec &option : globalOptions())
            known << option.name;
        if (invocation.command) {
            for (const OptionSpec &option : invocation.command->options)
                known << option.name;
        }
        const QString near = closest(name, known);
        const QString command = invocation.command ? invocation.command->name : QString();
        return near.isEmpty() ? usage(tr("There is no option --%1 here. See: countersign-cli %2 --help").arg(name, command))
                              : usage(tr("There is no option --%1 here. Did you mean --%2?").arg(name, near));
    }
    QString value;
    if (spec->value.isEmpty()) {
        if (word.contains(u'='))
            return usage(tr("--%1 takes no value.").arg(name));
    } else if (word.contains(u'=')) {
        value = word.section(u'=', 1);
    } else if (at + 1 >= words.size() || isOption(words.at(at + 1))) {
        return usage(tr("--%1 needs a value: --%1 %2.").arg(name, spec->value));
    } else {
        value = words.at(++at);
    }
    if (own)
        invocation.arguments.options[name] << value;
    else
        setGlobal(invocation.globals, name, value);
    return {};
}

Result<Invocation> CommandLine::parse(const QStringList &words) const
{
    Invocation invocation;
    const QStringList bare = bareWords(words);
    const bool asksHelp = words.contains("--help"_L1) || words.contains("-h"_L1) || bare.value(0) == "help"_L1;
    if (!bare.isEmpty() && bare.first() != "help"_L1) {
        const auto found = command(bare);
        const bool isNoun
            = std::ranges::any_of(m_commands, [&](const Command &known) { return known.name.section(u' ', 0, 0) == bare.first(); });
        if (!found && !(asksHelp && isNoun && bare.size() == 1))
            return found.error();
        if (found)
            invocation.command = *found;
        invocation.noun = bare.first();
    }
    if (asksHelp) {
        invocation.globals.help = true;
        return invocation;
    }
    qsizetype nameWords = invocation.command ? invocation.command->name.count(u' ') + 1 : 0;
    bool onlyWords = false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!onlyWords && words.at(at) == "--"_L1) {
            onlyWords = true;
        } else if (!onlyWords && isOption(words.at(at))) {
            if (const auto taken = takeOption(invocation, words, at); !taken)
                return taken.error();
        } else if (nameWords > 0) {
            --nameWords;
        } else {
            invocation.arguments.positional << words.at(at);
        }
    }
    if (invocation.globals.version)
        return invocation;
    if (!invocation.command)
        return usage(tr("No command was given. “countersign-cli --help” lists them."));
    if (const auto complete = checkComplete(*invocation.command, invocation.arguments); !complete)
        return complete.error();
    return invocation;
}

QString CommandLine::helpOf(const Command &command) const
{
    QString text = tr("Usage: %1").arg(u"countersign-cli [options] "_s + synopsis(command)) % u"\n\n"_s % command.summary % u'\n';
    if (!command.options.empty())
        text += u'\n' % tr("Options of this command:") % u'\n' % optionLines(command.options);
    text += u'\n' % tr("Options of every command:") % u'\n' % optionLines(globalOptions());
    if (!command.example.isEmpty())
        text += u'\n' % tr("Example:") % u"\n  countersign-cli "_s % command.example % u'\n';
    return text;
}

QString CommandLine::help(const Invocation &invocation) const
{
    if (invocation.command)
        return helpOf(*invocation.command);
    QString text = tr("Usage: %1").arg(u"countersign-cli [options] COMMAND …"_s) % u"\n\n"_s
        % tr("Does what the windows of Countersign do, for scripts and administrators.") % u"\n\n"_s;
    constexpr int column = 24;
    QString lastNoun;
    for (const Command &command : m_commands) {
        const QString noun = command.name.section(u' ', 0, 0);
        if (!invocation.noun.isEmpty() && noun != invocation.noun)
            continue;
        if (noun != lastNoun && !lastNoun.isEmpty())
            text += u'\n';
        lastNoun = noun;
        text += u"  "_s % command.name.leftJustified(column) % command.summary % u'\n';
    }
    text += u'\n' % tr("Options of every command:") % u'\n' % optionLines(globalOptions());
    text += u'\n'
        % tr("Exit codes: 0 done, 1 refused by a rule, 2 usage, 3 bad input or no such thing, 4 wrong passphrase or no right to do it, 5 "
             "damaged data,\n"
             "6 mail or network, 7 already open elsewhere, 130 stopped.")
        % u'\n';
    return text;
}

} // namespace countersign::cli
