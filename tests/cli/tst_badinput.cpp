// SPDX-License-Identifier: Apache-2.0
#include "clirunner.h"
#include "support/smtpserver.h"

#include "desk/session.h"
#include "support/fakes.h"

#include <QDir>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

/// What people and scripts get wrong: each gives one clear sentence, its exit code, and changes nothing.
class BadInputTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void call_wrongInput_saysSoWithItsCode_data();
    void call_wrongInput_saysSoWithItsCode();
    void clinic_whileOpenElsewhere_isInUse();
    void clinic_damagedOrSwappedFiles_areRefused_data();
    void clinic_damagedOrSwappedFiles_areRefused();
    void clinic_inReadOnlyFolder_isNotCreated();
    void output_inMissingFolder_isStorageError();
    void output_onFullDevice_isStorageError();
    void emailCheck_withoutDns_hasAllKeys();
    void hostileFileName_onTheTerminal_steersNothing();
    void filesWithPatientData_areReadableByTheirOwnerAlone();
    void mail_refusedServers_areNetworkErrors_data();
    void mail_refusedServers_areNetworkErrors();
    void help_isAskedFor_exitsZero();

private:
    CliRunner m_cli;
};

void BadInputTest::initTestCase()
{
    FixedClock clock(QDateTime::currentDateTimeUtc());
    SystemRandom random;
    auto office = Office::open(clock, random);
    QVERIFY(office);
    Practice practice;
    practice.name = u"Riverside"_s;
    practice.telephone = u"(555) 010-0100"_s;
    practice.email = u"frontdesk@example.org"_s;
    QString recoveryKey;
    {
        const auto session = Session::create(**office,
            {.folder = m_cli.folder(),
                .practice = practice,
                .userName = u"dana"_s,
                .passphrase = SecretBytes::fromText(u"seven green umbrellas at noon"_s),
                .kdf = KdfParameters::quick()},
            recoveryKey);
        QVERIFY2(session.hasValue(), session ? "" : qPrintable(session.error().message));
    }
    QVERIFY(QDir(m_cli.path(QString())).mkdir(u"empty folder"_s));
    m_cli.write(u"empty.csv"_s, {});
    m_cli.write(u"binary.csv"_s, QByteArray("\0\1\2\3\0\xff", 6).repeated(500));
    m_cli.write(u"names.csv"_s, "Last Name,First Name\nWeiss,Judith\n");
    m_cli.write(u"open-quote.csv"_s, "Last Name,First Name,DOB\n\"Weiss,Judith,1966-03-14\nA,B,1970-01-01\n");
    m_cli.write(u"text.json"_s, "hello");
    m_cli.write(u"empty.json"_s, {});
    m_cli.write(u"unknown-key.json"_s, "{\"colour\": \"blue\"}");
    m_cli.write(u"ink.json"_s, someInk);
    m_cli.write(u"bad-ink.json"_s, "{\"strokes\": [[[0, 0]]]}");
    m_cli.write(u"answers.json"_s, QJsonDocument(completeAnswers(u"a@example.org"_s)).toJson());
    m_cli.write(u"wrong.txt"_s, "not the passphrase at all\n");
    m_cli.write(u"empty.txt"_s, {});
    m_cli.write(u"program.exe"_s, QByteArray("MZ\x90\0", 4));
    const Run added = m_cli.run(
        {u"patient"_s, u"add"_s, u"--family"_s, u"Weiss"_s, u"--birth-date"_s, u"1966-03-14"_s, u"--email"_s, u"j.weiss@example.org"_s});
    COUNTERSIGN_EXIT(added, 0);
}

void BadInputTest::call_wrongInput_saysSoWithItsCode_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("names"); ///< what the sentence must name
    QTest::newRow("no command") << QString() << 2 << u"--help"_s;
    QTest::newRow("unknown command") << u"patient frob"_s << 2 << u"patient"_s;
    QTest::newRow("unknown patient") << u"patient show p4711"_s << 3 << u"p4711"_s;
    QTest::newRow("wrong passphrase") << u"--passphrase-file wrong.txt clinic info"_s << 4 << QString();
    QTest::newRow("unknown user") << u"--user nobody clinic info"_s << 4 << QString();
    QTest::newRow("empty passphrase file") << u"--passphrase-file empty.txt clinic info"_s << 3 << u"empty.txt"_s;
    QTest::newRow("no passphrase file") << u"--passphrase-file gone.txt clinic info"_s << 3 << u"gone.txt"_s;
    QTest::newRow("missing clinic") << u"--clinic nowhere clinic info"_s << 3 << u"nowhere"_s;
    QTest::newRow("folder without clinic") << u"--clinic \"empty folder\" clinic info"_s << 3 << u"empty folder"_s;
    QTest::newRow("weak passphrase") << u"--passphrase-file text.json clinic create new --name N"_s << 1 << QString();
    QTest::newRow("nameless patient") << u"patient add --birth-date 1980-02-03"_s << 3 << u"name"_s;
    QTest::newRow("impossible date") << u"patient add --family X --birth-date 1980-02-31"_s << 3 << u"date"_s;
    QTest::newRow("future date") << u"patient add --family X --birth-date 2999-01-01"_s << 3 << QString();
    QTest::newRow("bad e-mail") << u"patient add --family X --birth-date 1980-02-03 --email a@@b"_s << 3 << QString();
    QTest::newRow("bad language") << u"patient add --family X --birth-date 1980-02-03 --language ???"_s << 3 << QString();
    QTest::newRow("bad representative") << u"patient add --family X --birth-date 1980-02-03 --representative Ana"_s << 2 << u"Ana"_s;
    QTest::newRow("empty CSV") << u"patient import empty.csv"_s << 3 << u"empty.csv"_s;
    QTest::newRow("binary CSV") << u"patient import binary.csv"_s << 3 << u"binary.csv"_s;
    QTest::newRow("CSV without birth date") << u"patient import names.csv"_s << 3 << u"names.csv"_s;
    QTest::newRow("unclosed quote") << u"patient import open-quote.csv"_s << 3 << u"open-quote.csv"_s;
    QTest::newRow("missing CSV") << u"patient import gone.csv"_s << 3 << u"gone.csv"_s;
    QTest::newRow("a folder as CSV") << u"patient import \"empty folder\""_s << 3 << u"empty folder"_s;
    QTest::newRow("unknown column") << u"patient import names.csv --map birthDate=Nope"_s << 3 << u"Nope"_s;
    QTest::newRow("unknown field") << u"patient import names.csv --map shoeSize=1"_s << 3 << u"shoeSize"_s;
    QTest::newRow("unknown format") << u"patient import names.csv --format xml"_s << 2 << u"xml"_s;
    QTest::newRow("unknown form") << u"form print nope --out x.pdf"_s << 3 << u"nope"_s;
    QTest::newRow("unknown language of a form") << u"form print communication-preferences --lang fr --out x.pdf"_s << 3 << u"fr"_s;
    QTest::newRow("unknown paper") << u"form print communication-preferences --paper napkin --out x.pdf"_s << 2 << u"napkin"_s;
    QTest::newRow("paper the form lacks") << u"form print communication-preferences --paper tabloid --out x.pdf"_s << 3 << u"tabloid"_s;
    QTest::newRow("unknown notice") << u"notice print nope --out x.pdf"_s << 3 << u"nope"_s;
    QTest::newRow("answers that are no JSON") << u"consent take p1 --answers text.json"_s << 3 << u"text.json"_s;
    QTest::newRow("empty answers") << u"consent take p1 --answers empty.json"_s << 3 << u"empty.json"_s;
    QTest::newRow("unknown key in answers") << u"consent take p1 --answers unknown-key.json"_s << 3 << u"colour"_s;
    QTest::newRow("bad ink") << u"consent take p1 --answers answers.json --ink bad-ink.json"_s << 3 << u"bad-ink.json"_s;
    QTest::newRow("unknown channel") << u"consent revoke p1 --channel pigeon"_s << 2 << u"pigeon"_s;
    QTest::newRow("nothing to revoke") << u"consent revoke p1 --channel email"_s << 1 << QString();
    QTest::newRow("bad as-of") << u"consent show p1 --as-of yesterday"_s << 2 << u"yesterday"_s;
    QTest::newRow("invalid address") << u"email check nobody"_s << 1 << QString();
    QTest::newRow("no message sent yet") << u"email confirm p1 --code ABCD1234"_s << 1 << QString();
    QTest::newRow("address not on the chart") << u"email verify p1 --address other@example.org"_s << 3 << u"other@example.org"_s;
    QTest::newRow("account that is no JSON") << u"email account set --file text.json"_s << 3 << u"text.json"_s;
    QTest::newRow("account with unknown shape") << u"email account set --file unknown-key.json"_s << 3 << u"unknown-key.json"_s;
    QTest::newRow("no account to test") << u"email account test"_s << 3 << QString();
    QTest::newRow("document of unknown type") << u"document add p1 program.exe --kind letter"_s << 3 << u"program.exe"_s;
    QTest::newRow("document id that is none") << u"document export five --out x"_s << 2 << u"five"_s;
    QTest::newRow("unknown document") << u"document export d4711 --out x"_s << 3 << u"d4711"_s;
    QTest::newRow("anchor that is none") << u"audit verify --anchor text.json"_s << 3 << QString();
    QTest::newRow("bad purpose") << u"message may-send p1 --channel email --purpose gossip --initiated-by office --protection none"_s << 2
                                 << u"gossip"_s;
    QTest::newRow("bad number") << u"patient find x --limit many"_s << 2 << u"many"_s;
}

void BadInputTest::call_wrongInput_saysSoWithItsCode()
{
    QFETCH(const QString, line);
    QFETCH(const int, code);
    QFETCH(const QString, names);
    const Run run = m_cli.run(QProcess::splitCommand(line));
    COUNTERSIGN_EXIT(run, code);
    const QString said = QString::fromUtf8(run.err + run.out);
    QVERIFY2(said.contains(names), qPrintable(said));
    QVERIFY2(said.contains(u' ') && said.trimmed().size() > 15, qPrintable(said));
    QVERIFY2(!said.contains("terminate"_L1) && !said.contains("ASSERT"_L1) && !said.contains("QJson"_L1), qPrintable(said));
}

void BadInputTest::clinic_whileOpenElsewhere_isInUse()
{
    FixedClock clock(QDateTime::currentDateTimeUtc());
    SystemRandom random;
    auto office = Office::open(clock, random);
    QVERIFY(office);
    const auto session = Session::signIn(**office, m_cli.folder(), u"dana"_s, SecretBytes::fromText(u"seven green umbrellas at noon"_s));
    QVERIFY2(session.hasValue(), session ? "" : qPrintable(session.error().message));
    const Run second = m_cli.run({u"clinic"_s, u"info"_s});
    COUNTERSIGN_EXIT(second, 7);
}

void BadInputTest::clinic_damagedOrSwappedFiles_areRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("codes");
    QTest::newRow("missing key file") << u"clinic.keys"_s << QByteArray() << QList<int>{3, 5};
    QTest::newRow("key file of rubbish") << u"clinic.keys"_s << QByteArray("rubbish").repeated(300) << QList<int>{3, 5};
    QTest::newRow("missing database") << u"clinic.db"_s << QByteArray() << QList<int>{3, 5};
    QTest::newRow("plaintext database") << u"clinic.db"_s << QByteArray("SQLite format 3\0", 16).leftJustified(8192, '\0') << QList<int>{5};
    QTest::newRow("database of rubbish") << u"clinic.db"_s << QByteArray("x").repeated(8192) << QList<int>{5};
}

void BadInputTest::clinic_damagedOrSwappedFiles_areRefused()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QList<int>, codes);
    CliRunner broken;
    QVERIFY(QDir().mkpath(broken.folder()));
    for (const QString &name : {u"clinic.db"_s, u"clinic.keys"_s})
        QVERIFY(QFile::copy(m_cli.folder() + u'/' + name, broken.folder() + u'/' + name));
    QVERIFY(QFile::remove(broken.folder() + u'/' + file));
    if (!bytes.isEmpty())
        broken.write(u"clinic/"_s + file, bytes);
    const Run run = broken.run({u"clinic"_s, u"info"_s});
    QVERIFY2(codes.contains(run.exitCode), QByteArray(QByteArray::number(run.exitCode) + ": " + run.err).constData());
    QVERIFY(run.err.size() > 30);
    if (!bytes.isEmpty())
        QCOMPARE(broken.read(u"clinic/"_s + file), bytes); // nothing was written
}

void BadInputTest::clinic_inReadOnlyFolder_isNotCreated()
{
    const Run underAFile = m_cli.run({u"clinic"_s, u"create"_s, m_cli.path(u"text.json/clinic"_s), u"--name"_s, u"N"_s});
    COUNTERSIGN_EXIT(underAFile, 3);
    const Run lostKey = m_cli.run(
        {u"clinic"_s, u"create"_s, m_cli.path(u"other"_s), u"--name"_s, u"N"_s, u"--recovery-out"_s, m_cli.path(u"nowhere/key.txt"_s)});
    COUNTERSIGN_EXIT(lostKey, 3);
    QVERIFY(!QFile::exists(m_cli.path(u"other/clinic.db"_s)));
}

void BadInputTest::output_inMissingFolder_isStorageError()
{
    const Run run = m_cli.run({u"form"_s, u"print"_s, u"communication-preferences"_s, u"--out"_s, m_cli.path(u"nowhere/form.pdf"_s)});
    COUNTERSIGN_EXIT(run, 3);
    QVERIFY(run.err.contains("nowhere"));
}

void BadInputTest::output_onFullDevice_isStorageError()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("this system has no /dev/full");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    m_cli.start(process, {u"form"_s, u"list"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("standard output"));
}

void BadInputTest::emailCheck_withoutDns_hasAllKeys()
{
    for (const QString &address : {u"ana@example.org"_s, u"nobody"_s}) {
        const QJsonObject answer = m_cli.run({u"email"_s, u"check"_s, address, u"--json"_s}).object();
        QVERIFY(answer.value("domain"_L1).isObject());
        QCOMPARE(answer.value("domain"_L1).toObject().value("state"_L1).toString(), u"unknown"_s);
        QVERIFY(answer.value("domain"_L1).toObject().value("mx"_L1).isArray());
    }
}

void BadInputTest::hostileFileName_onTheTerminal_steersNothing()
{
    const Run run = m_cli.run({u"patient"_s, u"import"_s, u"\u001b[2Jnowhere.csv"_s});
    COUNTERSIGN_EXIT(run, 3);
    QVERIFY(run.err.contains("nowhere.csv"));
    QVERIFY(!run.err.contains('\x1b'));
}

void BadInputTest::filesWithPatientData_areReadableByTheirOwnerAlone()
{
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    COUNTERSIGN_EXIT(m_cli.run({u"form"_s, u"print"_s, u"communication-preferences"_s, u"--patient"_s, u"p1"_s, u"--out"_s, u"mine.pdf"_s}), 0);
    QCOMPARE(QFile::permissions(m_cli.path(u"mine.pdf"_s)), mine);
    COUNTERSIGN_EXIT(m_cli.run({u"clinic"_s, u"set"_s, u"--telephone"_s, u"(555) 010-0100"_s, u"--email"_s, u"office@example.org"_s}), 0);
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"verify"_s, u"p1"_s, u"--out"_s, u"draft.eml"_s}), 0);
    QCOMPARE(QFile::permissions(m_cli.path(u"draft.eml"_s)), mine);
}

void BadInputTest::mail_refusedServers_areNetworkErrors_data()
{
    QTest::addColumn<int>("tls");
    QTest::addColumn<int>("certificate");
    QTest::addColumn<int>("behaviour");
    using S = SmtpServer;
    const auto row = [](const char *name, S::Tls tls, S::Certificate certificate, S::Behaviour behaviour) {
        QTest::newRow(name) << static_cast<int>(tls) << static_cast<int>(certificate) << static_cast<int>(behaviour);
    };
    row("no TLS", S::Tls::None, S::Certificate::Right, S::Behaviour::Accept);
    row("another host's certificate", S::Tls::StartTls, S::Certificate::WrongHost, S::Behaviour::Accept);
    row("mailbox refused", S::Tls::StartTls, S::Certificate::Right, S::Behaviour::Reject);
}

void BadInputTest::mail_refusedServers_areNetworkErrors()
{
    QFETCH(const int, tls);
    QFETCH(const int, certificate);
    QFETCH(const int, behaviour);
    const QString unavailable = SmtpServer::unavailable();
    if (!unavailable.isEmpty())
        QSKIP(qPrintable(unavailable));
    const auto server = SmtpServer::start({.tls = static_cast<SmtpServer::Tls>(tls),
        .certificate = static_cast<SmtpServer::Certificate>(certificate),
        .behaviour = static_cast<SmtpServer::Behaviour>(behaviour)});
    QVERIFY(server);
    QJsonObject account = server->accountJson();
    QJsonObject smtp = account.value("smtp"_L1).toObject();
    smtp.insert(u"security"_s, u"starttls"_s); // a server without TLS must be refused, whatever its operator says
    account.insert(u"smtp"_s, smtp);
    const QString file = m_cli.write(u"account.json"_s, QJsonDocument(account).toJson());
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"account"_s, u"set"_s, u"--file"_s, file}), 0);
    const Run sent = m_cli.run({u"email"_s, u"verify"_s, u"p1"_s});
    COUNTERSIGN_EXIT(sent, 6);
    QVERIFY(server->messages().empty());
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"account"_s, u"remove"_s}), 0);
}

void BadInputTest::help_isAskedFor_exitsZero()
{
    COUNTERSIGN_EXIT(m_cli.run({u"--help"_s}), 0);
    COUNTERSIGN_EXIT(m_cli.run({u"patient"_s, u"--help"_s}), 0);
    const Run help = m_cli.run({u"patient"_s, u"add"_s, u"--help"_s});
    COUNTERSIGN_EXIT(help, 0);
    QVERIFY(help.out.contains("--birth-date"));
    QVERIFY(m_cli.run({u"--version"_s}).out.startsWith("countersign-cli "));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
