// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include "core/secretbytes.h"

#include <QElapsedTimer>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#else
#include <io.h>
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void noteInterrupt(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

class TerminalProgress final : public Progress
{
public:
    TerminalProgress() { m_sinceShown.start(); }
    ~TerminalProgress() override
    {
        if (m_isShown)
            std::fputs("\r\033[K", stderr);
    }
    [[nodiscard]] bool advance(qint64 done, qint64 total) override
    {
        constexpr qint64 milliseconds = 100;
        constexpr int width = 30;
        if (isTerminal() && total > 0 && m_sinceShown.elapsed() >= milliseconds) {
            m_sinceShown.restart();
            m_isShown = true;
            const int filled = static_cast<int>(done * width / total);
            const QByteArray bar = QByteArray(filled, '#') + QByteArray(width - filled, '-');
            std::fprintf(stderr, "\r[%s] %3d %%", bar.constData(), static_cast<int>(done * 100 / total));
            std::fflush(stderr);
        }
        return interrupted == 0;
    }

private:
    QElapsedTimer m_sinceShown;
    bool m_isShown = false;
};

} // namespace

void catchInterrupt()
{
#ifdef Q_OS_UNIX
    struct sigaction action {
    };
    action.sa_handler = noteInterrupt; // and no SA_RESTART: a question waiting for an answer ends too
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a reader who has seen enough must not end us with the clinic open
#else
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
#endif
}

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) != 0;
#else
    return _isatty(_fileno(stderr)) != 0;
#endif
}

std::unique_ptr<Progress> terminalProgress()
{
    return std::make_unique<TerminalProgress>();
}

#ifdef Q_OS_UNIX

/// Best effort: a terminal that takes no text has nobody in front of it.
static void writeAll(int terminal, QByteArrayView text)
{
    while (!text.isEmpty()) {
        const ssize_t written = write(terminal, text.data(), static_cast<std::size_t>(text.size()));
        if (written <= 0)
            return;
        text = text.sliced(written);
    }
}

std::optional<QString> askSecret(const QString &question)
{
    const int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0)
        return std::nullopt;
    termios shown{};
    if (tcgetattr(terminal, &shown) != 0) {
        close(terminal);
        return std::nullopt;
    }
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &hidden);
    const QByteArray text = question.toUtf8();
    writeAll(terminal, text);
    QByteArray line;
    line.reserve(1024); // so that no half-grown copy is left behind
    char c = 0;
    while (line.size() < 1024 && read(terminal, &c, 1) == 1 && c != '\n')
        line.append(c);
    tcsetattr(terminal, TCSAFLUSH, &shown);
    writeAll(terminal, "\n");
    close(terminal);
    if (interrupted != 0)
        std::raise(SIGINT); // nothing was begun: end as any interrupted program does, but with the terminal's echo back
    QString secret = QString::fromUtf8(line);
    wipeMemory(line.data(), static_cast<std::size_t>(line.size()));
    return secret;
}

#else

std::optional<QString> askSecret(const QString &question)
{
    const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD shown = 0;
    if (!GetConsoleMode(input, &shown))
        return std::nullopt;
    SetConsoleMode(input, shown & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    std::fputs(question.toLocal8Bit().constData(), stderr);
    wchar_t buffer[1024];
    DWORD count = 0;
    const BOOL isRead = ReadConsoleW(input, buffer, 1023, &count, nullptr);
    SetConsoleMode(input, shown);
    std::fputs("\n", stderr);
    if (!isRead)
        return std::nullopt;
    while (count > 0 && (buffer[count - 1] == L'\n' || buffer[count - 1] == L'\r'))
        --count;
    QString secret = QString::fromWCharArray(buffer, static_cast<qsizetype>(count));
    wipeMemory(buffer, sizeof buffer);
    return secret;
}

#endif

} // namespace countersign::cli
