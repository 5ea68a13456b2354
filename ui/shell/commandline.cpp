// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Names the translation context of this file.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(CommandLine::tr("The front desk's safeguards for e-mail and texts: consent forms, notices, verified addresses."));
    parser.addOption({u"clinic"_s, CommandLine::tr("Open the clinic in this folder."), u"DIR"_s});
    parser.addOption({u"demo"_s, CommandLine::tr("Open a fresh demo clinic with invented people; it is removed afterwards.")});
    parser.addOption({u"screens"_s, CommandLine::tr("Write a picture of every window into this folder, then end."), u"DIR"_s});
    parser.addOption({{u"h"_s, u"help"_s}, CommandLine::tr("Show this help.")});
    parser.addOption({{u"v"_s, u"version"_s}, CommandLine::tr("Show the version.")});
}

} // namespace

Result<Arguments> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Error{.code = ErrorCode::Usage, .message = parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{.code = ErrorCode::Usage, .message = CommandLine::tr("“%1” is not expected here. To open a clinic, write --clinic and its folder.").arg(parser.positionalArguments().first())};
    return Arguments{.clinicFolder = parser.value(u"clinic"_s),
                     .demo = parser.isSet(u"demo"_s),
                     .screensFolder = parser.value(u"screens"_s),
                     .help = parser.isSet(u"help"_s),
                     .version = parser.isSet(u"version"_s)};
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace countersign
