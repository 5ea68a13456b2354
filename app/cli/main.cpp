// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "cli/context.h"
#include "cli/terminal.h"
#include "core/hardening.h"

#include <QGuiApplication>

#include <memory>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::cli;

namespace {

QStringList rawWords(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    return words;
}

/// What Qt itself has to say is for the developer; a script's standard error holds the program's own sentences only.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("COUNTERSIGN_DETAILS"))
        printError(text);
}

/// Pages need fonts, which need a QGuiApplication; everything else starts faster without one. No display is ever needed.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const auto guess = CommandLine(allCommands()).parse(rawWords(argc, argv));
    if (!guess || !guess->command || !guess->command->paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int fail(const Error &error)
{
    printError(u"countersign-cli: "_s + error.message);
    if (!error.detail.isEmpty() && qEnvironmentVariableIsSet("COUNTERSIGN_DETAILS"))
        printError(u"  "_s + error.detail);
    return exitCodeFor(error.code);
}

int run(const QStringList &words)
{
    const CommandLine line(allCommands());
    const auto invocation = line.parse(words);
    if (!invocation)
        return fail(invocation.error());
    if (invocation->globals.help) {
        printOut(line.help(*invocation).toUtf8());
        return 0;
    }
    if (invocation->globals.version) {
        printOut("countersign-cli " COUNTERSIGN_VERSION "\n");
        return 0;
    }
    Context context(invocation->globals);
    const auto code = invocation->command->run(context, invocation->arguments);
    return code ? *code : fail(code.error());
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    catchInterrupt();
    qInstallMessageHandler(keepQuiet);
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"countersign-cli"_s);
    QCoreApplication::setApplicationVersion(u"" COUNTERSIGN_VERSION ""_s);
    const int code = run(QCoreApplication::arguments().mid(1));
    return code == 0 && outputFailed() ? exitCodeFor(ErrorCode::Storage) : code;
}
