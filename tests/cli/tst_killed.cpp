// SPDX-License-Identifier: Apache-2.0
#include "clirunner.h"

#include "desk/session.h"
#include "support/fakes.h"

#include <QElapsedTimer>
#include <QThread>

#include <csignal>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

/// The program is killed at any instant, many times: afterwards the clinic is as before or as after, never between, and the log is whole.
class KilledTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void import_killedAtAnyInstant_isWholeOrAbsent();
    void consent_killedAtAnyInstant_isWholeOrAbsent();
    void import_interrupted_stopsCleanly();

private:
    /// Starts the command and kills it after so many microseconds. True: it had ended by itself, done.
    [[nodiscard]] bool killAfter(const QStringList &arguments, qint64 microseconds);
    [[nodiscard]] qint64 microsecondsFor(const QStringList &arguments);
    void checkLog();
    CliRunner m_cli;
};

namespace {
constexpr int rounds = 20;
}

void KilledTest::initTestCase()
{
    FixedClock clock(QDateTime::currentDateTimeUtc());
    SystemRandom random;
    auto office = Office::open(clock, random);
    QVERIFY(office);
    Practice practice;
    practice.name = u"Riverside"_s;
    practice.telephone = u"(555) 010-0100"_s;
    QString recoveryKey;
    const auto session = Session::create(**office,
        {.folder = m_cli.folder(),
            .practice = practice,
            .userName = u"dana"_s,
            .passphrase = SecretBytes::fromText(u"seven green umbrellas at noon"_s),
            .kdf = KdfParameters::quick()},
        recoveryKey);
    QVERIFY2(session.hasValue(), session ? "" : qPrintable(session.error().message));
}

bool KilledTest::killAfter(const QStringList &arguments, qint64 microseconds)
{
    QProcess process;
    m_cli.start(process, arguments);
    if (!process.waitForStarted())
        return false;
    QThread::usleep(static_cast<unsigned long>(microseconds)); // the instant is what is under test
    if (process.state() == QProcess::Running)
        process.kill();
    process.waitForFinished();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

qint64 KilledTest::microsecondsFor(const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    const Run run = m_cli.run(arguments);
    if (run.exitCode != 0)
        qWarning("%s", run.err.constData());
    return timer.nsecsElapsed() / 1000;
}

void KilledTest::checkLog()
{
    const Run verified = m_cli.run({u"audit"_s, u"verify"_s, u"--json"_s});
    COUNTERSIGN_EXIT(verified, 0);
}

void KilledTest::import_killedAtAnyInstant_isWholeOrAbsent()
{
    constexpr int rows = 1500;
    const auto file = [&](int round) {
        QByteArray csv = "Patient ID,Last Name,First Name,DOB,Email\n";
        for (int i = 0; i < rows; ++i) {
            const QByteArray number = QByteArray::number(round * rows + i);
            csv += number + ",Family" + number + ",Given,1970-01-01,a" + number + "@example.org\n";
        }
        return m_cli.write(u"round.csv"_s, csv);
    };
    const auto count = [&] { return m_cli.run({u"clinic"_s, u"info"_s, u"--json"_s}).object().value("patients"_L1).toInt(-1); };
    const qint64 whole = microsecondsFor({u"patient"_s, u"import"_s, file(0)});
    int expected = rows;
    QCOMPARE(count(), expected);
    int killed = 0;
    for (int round = 1; round <= rounds; ++round) {
        const bool ended = killAfter({u"patient"_s, u"import"_s, file(round)}, whole * round / rounds);
        killed += ended ? 0 : 1;
        const int now = count();
        QVERIFY2(now == expected || now == expected + rows, qPrintable(QString::number(now)));
        if (ended)
            QCOMPARE(now, expected + rows);
        expected = now;
        checkLog();
    }
    QVERIFY2(killed >= rounds / 4, "hardly any import was killed: the instants are wrong");
}

void KilledTest::consent_killedAtAnyInstant_isWholeOrAbsent()
{
    const Run added = m_cli.run({u"patient"_s, u"add"_s, u"--family"_s, u"Núñez"_s, u"--birth-date"_s, u"1980-02-03"_s, u"--json"_s});
    COUNTERSIGN_EXIT(added, 0);
    const QString patient = added.object().value("id"_L1).toString();
    const QString answers = m_cli.write(u"answers.json"_s, QJsonDocument(completeAnswers(u"maria@example.org"_s)).toJson());
    const QString ink = m_cli.write(u"ink.json"_s, someInk);
    const QStringList take{u"consent"_s, u"take"_s, patient, u"--answers"_s, answers, u"--ink"_s, ink};
    const qint64 whole = microsecondsFor(take);
    int expected = 1;
    for (int round = 1; round <= rounds; ++round) {
        const bool ended = killAfter(take, whole * round / rounds);
        const QJsonObject chart = m_cli.run({u"patient"_s, u"show"_s, patient, u"--json"_s}).object();
        const qsizetype documents = chart.value("documents"_L1).toArray().size();
        const qsizetype forms = chart.value("forms"_L1).toArray().size();
        QCOMPARE(documents, forms); // both or neither
        QVERIFY2(forms == expected || forms == expected + 1, qPrintable(QString::number(forms)));
        if (ended)
            QCOMPARE(forms, expected + 1);
        const QJsonArray log = m_cli.run({u"audit"_s, u"list"_s, u"--patient"_s, patient, u"--json"_s}).array();
        const auto taken = std::count_if(
            log.begin(), log.end(), [](const QJsonValue &entry) { return entry[u"action"_s].toString() == "consent.taken"_L1; });
        QCOMPARE(taken, forms);
        const QString newest = chart.value("documents"_L1).toArray().first()[u"id"_s].toString();
        COUNTERSIGN_EXIT(m_cli.run({u"document"_s, u"export"_s, newest, u"--out"_s, m_cli.path(u"out.pdf"_s)}), 0); // its SHA-256 fits
        expected = static_cast<int>(forms);
        checkLog();
    }
}

void KilledTest::import_interrupted_stopsCleanly()
{
#ifndef Q_OS_UNIX
    QSKIP("Signals are sent on Unix only.");
#else
    QByteArray csv = "Patient ID,Last Name,First Name,DOB\n";
    for (int i = 0; i < 40000; ++i)
        csv += "X" + QByteArray::number(i) + ",Other" + QByteArray::number(i) + ",Given,1970-01-01\n";
    const QString file = m_cli.write(u"long.csv"_s, csv);
    const int before = m_cli.run({u"clinic"_s, u"info"_s, u"--json"_s}).object().value("patients"_L1).toInt(-1);
    QProcess process;
    m_cli.start(process, {u"patient"_s, u"import"_s, file});
    QVERIFY(process.waitForStarted());
    QThread::msleep(700);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(m_cli.run({u"clinic"_s, u"info"_s, u"--json"_s}).object().value("patients"_L1).toInt(-1), before);
    checkLog();
#endif
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
