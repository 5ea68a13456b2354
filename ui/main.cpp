// SPDX-License-Identifier: Apache-2.0
#include "core/hardening.h"
#include "ui/shell/application.h"
#include "ui/shell/screenswriter.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fputc('\n', stream);
}

/// Pictures need no display; a window does, and Qt would end the program without a word that helps.
bool findDisplay(bool forPictures)
{
#ifdef Q_OS_LINUX
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    if (isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY"))
        return true;
    return forPictures && qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    Q_UNUSED(forPictures)
    return true;
#endif
}

int writeScreens(const QString &folder)
{
    const SystemClock clock;
    SystemRandom random;
    DialogPrompt prompt;
    // The pictures must not show, nor change, what this computer remembers.
    const QTemporaryDir preferences;
    Application countersign(clock, random, prompt, preferences.filePath(u"preferences.ini"_s));
    if (const auto opened = countersign.open(); !opened) {
        print(stderr, opened.error().message);
        return 3;
    }
    const QString language = countersign.preferences().language();
    const auto written = ScreensWriter(countersign, folder).run();
    countersign.preferences().setLanguage(language); // what is said last is not a picture
    QCoreApplication::processEvents();
    print(written ? stdout : stderr, written ? ScreensWriter::tr("%1 pictures were written to %2.").arg(*written).arg(folder) : written.error().message);
    return written ? 0 : 3;
}

int runWindow(const Arguments &arguments)
{
    const SystemClock clock;
    SystemRandom random;
    DialogPrompt prompt;
    Application countersign(clock, random, prompt);
    if (const auto opened = countersign.open(); !opened) {
        prompt.tell(nullptr, u"Countersign"_s, opened.error().message);
        return 3;
    }
    if (arguments.demo)
        countersign.window().startDemo();
    else
        countersign.window().start(arguments.clinicFolder);
    countersign.window().show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess(); // a dump would hold keys and charts
    QCoreApplication::setApplicationName(u"countersign"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]); // NOLINT: argv is what it is
    const auto arguments = parseArguments(words);
    if (!arguments) {
        print(stderr, arguments.error().message);
        return 2;
    }
    if (arguments->help || arguments->version) {
        const QCoreApplication application(argc, argv); // answers without a display, too
        print(stdout, arguments->help ? helpText() : QString(u"countersign "_s + QCoreApplication::applicationVersion()));
        return 0;
    }
    if (!findDisplay(!arguments->screensFolder.isEmpty())) {
        print(stderr, QCoreApplication::translate("CommandLine", "There is no display to open a window on: sign in to a desktop, or use the commands of countersign-cli."));
        return 3;
    }
    const QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Countersign"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/countersign.svg"_s));
    return arguments->screensFolder.isEmpty() ? runWindow(*arguments) : writeScreens(arguments->screensFolder);
}
