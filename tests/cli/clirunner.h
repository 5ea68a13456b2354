// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/corpora.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace countersign::test {

/// What one call of the program gave.
struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

/// Calls the real countersign-cli, as a script would.
class CliRunner final
{
public:
    CliRunner()
    {
        write(QStringLiteral("passphrase.txt"), "seven green umbrellas at noon\n");
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("COUNTERSIGN_CLINIC"), folder());
        m_environment.insert(QStringLiteral("COUNTERSIGN_USER"), QStringLiteral("dana"));
        m_environment.insert(QStringLiteral("COUNTERSIGN_PASSPHRASE_FILE"), path(QStringLiteral("passphrase.txt")));
    }

    [[nodiscard]] Run run(const QStringList &arguments) const
    {
        QProcess process;
        start(process, arguments);
        if (!process.waitForFinished(120000))
            return {.exitCode = -2, .err = "it did not finish in two minutes"};
        return {.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(binaryFolder() + QStringLiteral("/countersign-cli"), arguments);
    }

    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unsetEnvironment(const QString &name) { m_environment.remove(name); }
    [[nodiscard]] QString folder() const { return path(QStringLiteral("clinic")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's own file could not be written");
        return path(name);
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The communication preferences, answered: e-mail and voicemail yes, everything else no.
[[nodiscard]] inline QJsonObject completeAnswers(const QString &email)
{
    const QJsonObject no{{QStringLiteral("consent"), false}};
    return {{QStringLiteral("form"), QStringLiteral("communication-preferences")}, {QStringLiteral("language"), QStringLiteral("en")},
        {QStringLiteral("method"), QStringLiteral("onScreen")},
        {QStringLiteral("channels"),
            QJsonObject{{QStringLiteral("portal"), no},
                {QStringLiteral("email"),
                    QJsonObject{{QStringLiteral("consent"), true},
                        {QStringLiteral("purposes"), QJsonArray{QStringLiteral("appointments"), QStringLiteral("billing")}},
                        {QStringLiteral("address"), email}}},
                {QStringLiteral("text"), no}, {QStringLiteral("phone"), no},
                {QStringLiteral("voicemail"),
                    QJsonObject{{QStringLiteral("consent"), true}, {QStringLiteral("address"), QStringLiteral("(555) 010-0142")},
                        {QStringLiteral("detail"), QStringLiteral("callBackOnly")}}},
                {QStringLiteral("post"), no}}},
        {QStringLiteral("people"), QJsonArray()}, {QStringLiteral("until"), QStringLiteral("revoked")},
        {QStringLiteral("signer"),
            QJsonObject{
                {QStringLiteral("role"), QStringLiteral("patient")}, {QStringLiteral("printedName"), QStringLiteral("María Elena Núñez")}}},
        {QStringLiteral("signedOn"), QDate::currentDate().toString(Qt::ISODate)}};
}

inline const QByteArray someInk = "{\"strokes\": [[[0, 0, 0, 0.5], [40, 12, 30, 0.6], [90, 3, 70, 0.4]]]}";

#define COUNTERSIGN_EXIT(run, code)                                                                                                        \
    do {                                                                                                                                   \
        const auto &done = (run);                                                                                                          \
        QVERIFY2(done.exitCode == (code), QByteArray(QByteArray::number(done.exitCode) + ": " + done.err + done.out).constData());         \
    } while (false)

} // namespace countersign::test
