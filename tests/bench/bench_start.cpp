// SPDX-License-Identifier: Apache-2.0
// From starting the program to its first painted window, compared with a bare Qt window that holds a table. Goal: at most 2 times.
// Without arguments it measures; with `program` it is the program itself, wired as in ui/main.cpp, and ends at the first paint.
#include "core/hardening.h"
#include "ui/shell/application.h"

#include "firstpaint.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int starts = 21;

int runProgram(int argc, char **argv)
{
    hardenProcess();
    QApplication application(argc, argv);
    const SystemClock clock;
    SystemRandom random;
    DialogPrompt prompt;
    const QTemporaryDir preferences;
    Application countersign(clock, random, prompt, preferences.filePath(u"preferences.ini"_s));
    if (!countersign.open())
        return 1;
    bench::EndAtFirstPaint end(countersign.window());
    countersign.window().start({});
    countersign.window().QWidget::show();
    return QApplication::exec();
}

double startMilliseconds(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s did not start\n", qPrintable(program));
        std::exit(1);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "program")
        return runProgram(argc, argv);
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString bare = QCoreApplication::applicationDirPath() + u"/bench_barewindow"_s;
    std::vector<double> ours;
    std::vector<double> reference;
    for (int i = 0; i < starts; ++i) { // in turn, so that a slow moment of the machine meets both
        ours.push_back(startMilliseconds(QCoreApplication::applicationFilePath(), {u"program"_s}));
        reference.push_back(startMilliseconds(bare, {}));
    }
    std::printf("start to first window: %.0f ms, bare Qt window with a table %.0f ms (medians of %d): ratio %.2f (goal 2)\n", median(ours),
                median(reference), starts, median(ours) / median(reference));
    return 0;
}
