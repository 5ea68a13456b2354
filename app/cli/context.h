// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "core/clock.h"
#include "core/progress.h"
#include "desk/session.h"

#include <QJsonValue>

#include <memory>

namespace countersign::cli {

/// What a command has at hand: the options given to the program, the desk once somebody signed in, and where its answer goes.
class Context final
{
    Q_DECLARE_TR_FUNCTIONS(Context)
public:
    explicit Context(GlobalOptions globals);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    [[nodiscard]] const GlobalOptions &globals() const { return m_globals; }
    [[nodiscard]] bool hasClinic() const { return !m_globals.clinic.isEmpty(); }
    [[nodiscard]] Result<QString> clinicFolder() const;
    [[nodiscard]] Result<Office *> office();
    /// Signs in at the first call.
    [[nodiscard]] Result<Desk *> desk();
    [[nodiscard]] Progress &progress() { return *m_progress; }

    /// The passphrase from the file given, or asked on the terminal without echo. `twice`: a new one, asked again to be sure.
    [[nodiscard]] Result<SecretBytes> passphrase(const QString &file, const QString &question, bool twice) const;
    [[nodiscard]] Result<SecretBytes> signInPassphrase(bool isNew) const;

    /// The command's one answer: the JSON document, or the text for people.
    void answer(const QJsonValue &json, const QString &text);
    void answer(const QJsonObject &json, const QString &text) { answer(QJsonValue(json), text); }
    void answer(const QJsonArray &json, const QString &text) { answer(QJsonValue(json), text); }
    /// Beside the answer, on standard error.
    void remark(const QString &text) const;

private:
    GlobalOptions m_globals;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Progress> m_progress;
};

/// Reads a whole file (or standard input for "-"); BadInput names it and says what was wrong. `limit` in bytes.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);
inline constexpr qint64 smallFile = 4 * 1024 * 1024;
inline constexpr qint64 largeFile = 2LL * 1024 * 1024 * 1024 - 1;
/// Writes a file whole or not at all (or to standard output for "-").
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes, bool isPrivate = false);

/// Says so once where it fails; `outputFailed` then makes the program's exit code.
void printOut(const QByteArray &bytes);
[[nodiscard]] bool outputFailed();
void printError(const QString &line);
[[nodiscard]] int exitCodeFor(ErrorCode code);

/// `--patient` and PATIENT everywhere: an id or a chart number.
[[nodiscard]] Result<PatientId> patientOf(Desk &desk, const QString &text);
/// One of a few words; Usage names them all.
template<typename Value>
[[nodiscard]] Result<Value> oneOf(const QString &option, const QString &typed, const std::vector<std::pair<QString, Value>> &known)
{
    QStringList names;
    for (const auto &[name, value] : known) {
        if (name.compare(typed, Qt::CaseInsensitive) == 0)
            return value;
        names << name;
    }
    return Error{
        ErrorCode::Usage, Context::tr("“%1” is no value for %2. Use one of: %3.").arg(typed, option, names.join(QStringLiteral(", ")))};
}

} // namespace countersign::cli
