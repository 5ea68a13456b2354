// SPDX-License-Identifier: Apache-2.0
#include "cli/context.h"

#include "cli/terminal.h"
#include "desk/findpatients.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

constexpr qint64 longestPassphraseFile = 64 * 1024;

QString orEnvironment(const QString &given, const char *variable)
{
    return given.isEmpty() ? qEnvironmentVariable(variable) : given;
}

Result<SecretBytes> passphraseFromFile(const QString &path)
{
    auto bytes = readFile(path, longestPassphraseFile);
    if (!bytes)
        return bytes.error();
    qsizetype end = bytes->indexOf('\n');
    if (end < 0)
        end = bytes->size();
    if (end > 0 && bytes->at(end - 1) == '\r')
        --end;
    QString line = QString::fromUtf8(QByteArrayView(*bytes).first(end));
    wipeMemory(bytes->data(), static_cast<std::size_t>(bytes->size()));
    if (line.startsWith(QChar::ByteOrderMark))
        line.remove(0, 1);
    if (line.isEmpty())
        return Error{ErrorCode::BadInput, Context::tr("%1 holds no passphrase: its first line is empty.").arg(path)};
    return SecretBytes::fromText(std::move(line));
}

} // namespace

Context::Context(GlobalOptions globals) : m_globals(std::move(globals)), m_progress(terminalProgress())
{
    m_globals.clinic = orEnvironment(m_globals.clinic, "COUNTERSIGN_CLINIC");
    m_globals.user = orEnvironment(m_globals.user, "COUNTERSIGN_USER");
    m_globals.passphraseFile = orEnvironment(m_globals.passphraseFile, "COUNTERSIGN_PASSPHRASE_FILE");
}

Context::~Context()
{
    m_desk.reset(); // before its session
    m_session.reset();
}

Result<QString> Context::clinicFolder() const
{
    if (m_globals.clinic.isEmpty())
        return Error{ErrorCode::Usage, tr("Say which clinic: --clinic DIR, or set COUNTERSIGN_CLINIC.")};
    return m_globals.clinic;
}

Result<Office *> Context::office()
{
    if (!m_office) {
        auto opened = Office::open(m_clock, m_random);
        if (!opened)
            return opened.error();
        m_office = std::move(*opened);
    }
    return m_office.get();
}

Result<Desk *> Context::desk()
{
    if (m_desk)
        return m_desk.get();
    const auto folder = clinicFolder();
    if (!folder)
        return folder.error();
    const auto staff = Vault::staff(*folder);
    if (!staff)
        return staff.error();
    QString user = m_globals.user;
    if (user.isEmpty() && staff->size() == 1)
        user = staff->front().name;
    if (user.isEmpty())
        return Error{ErrorCode::Usage, tr("Say who signs in: --user NAME, or set COUNTERSIGN_USER.")};
    const auto usedOffice = office();
    if (!usedOffice)
        return usedOffice.error();
    const auto secret = signInPassphrase(false);
    if (!secret)
        return secret.error();
    auto session = Session::signIn(**usedOffice, *folder, user, *secret);
    if (!session)
        return session.error();
    auto opened = (*session)->desk();
    if (!opened)
        return opened.error();
    m_session = std::move(*session);
    m_desk = std::move(*opened);
    return m_desk.get();
}

Result<SecretBytes> Context::passphrase(const QString &file, const QString &question, bool twice) const
{
    if (!file.isEmpty())
        return passphraseFromFile(file);
    auto typed = askSecret(question);
    if (!typed)
        return Error{ErrorCode::Usage,
            tr("There is no terminal to ask for the passphrase. Put it on the first line of a file and give --passphrase-file FILE.")};
    if (twice) {
        auto again = askSecret(tr("Once more: "));
        const bool same = again && *again == *typed;
        if (again)
            wipeText(*again);
        if (!same) {
            wipeText(*typed);
            return Error{ErrorCode::BadInput, tr("The two passphrases differ. Type the same one twice.")};
        }
    }
    return SecretBytes::fromText(std::move(*typed));
}

Result<SecretBytes> Context::signInPassphrase(bool isNew) const
{
    return passphrase(m_globals.passphraseFile, isNew ? tr("New passphrase: ") : tr("Passphrase: "), isNew);
}

namespace {

/// What a chart or a file's name brings along must not steer the terminal it is shown on.
QString forTerminal(QString text)
{
    const auto steers = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; };
    text.erase(std::remove_if(text.begin(), text.end(), steers), text.end());
    return text;
}

bool outputIsLost = false;

} // namespace

void Context::answer(const QJsonValue &json, const QString &text)
{
    if (m_globals.json) {
        const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
        printOut(document.toJson(QJsonDocument::Indented));
    } else if (!text.isEmpty()) {
        printOut(forTerminal(text).toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
    }
}

void Context::remark(const QString &text) const
{
    printError(text);
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::BadInput,
            Context::tr("%1 cannot be read: %2. Check the name and the permissions.").arg(path, file.errorString()), file.errorString()};
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::BadInput, Context::tr("%1 cannot be read: %2.").arg(path, file.errorString())};
    if (bytes.size() > limit)
        return Error{ErrorCode::BadInput,
            Context::tr("%1 is larger than expected (at most %2 MB).").arg(path).arg(std::max<qint64>(1, limit / (1024 * 1024)))};
    return bytes;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, bool isPrivate)
{
    if (path == "-"_L1) {
        printOut(bytes);
        return {};
    }
    const auto failed = [&](const QString &why) {
        return Error{ErrorCode::Storage, Context::tr("%1 cannot be written: %2. Choose another folder or free some space.").arg(path, why)};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (isPrivate && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

void printOut(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (outputIsLost || (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0))
        return;
    outputIsLost = true;
    if (errno != EPIPE) // whoever read has seen enough, as with “| head”
        printError(u"countersign-cli: "_s % Context::tr("The answer cannot be written to standard output: %1.").arg(qt_error_string(errno)));
}

bool outputFailed()
{
    return outputIsLost;
}

void printError(const QString &line)
{
    const QByteArray bytes = forTerminal(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

int exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
        return 1;
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::Storage:
        return 3;
    case ErrorCode::AccessDenied:
        return 4;
    case ErrorCode::Damaged:
        return 5;
    case ErrorCode::Network:
        return 6;
    case ErrorCode::InUse:
        return 7;
    case ErrorCode::Cancelled:
        return 130;
    }
    Q_UNREACHABLE();
}

Result<PatientId> patientOf(Desk &desk, const QString &text)
{
    return FindPatients(desk).resolve(text);
}

} // namespace countersign::cli
