// SPDX-License-Identifier: Apache-2.0
#include "clirunner.h"
#include "support/smtpserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

using namespace countersign::test;
using namespace Qt::StringLiterals;

/// The first working day, from an empty folder to a verified address, by the real program. Each function goes on where the one before
/// ended.
class ScenarioTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clinic_isCreated_withARecoveryKeyShownOnce();
    void patient_isAddedFoundAndUpdated();
    void patients_areImported_andAgainWithoutChange();
    void paper_isPrinted_withAndWithoutClinic();
    void consent_isTaken_shownAndRevoked();
    void paperForm_isRecordedWithItsScan();
    void notices_areMade_asPaperAndPage();
    void address_isVerified_byTheCodeReadAloud();
    void declinedEmail_isNotWrittenTo();
    void documents_areAddedAndTakenOut();
    void log_isWhole_andAnchoredOutside();
    void people_areAdded_andWorkWithTheirOwnPassphrase();
    void nothingOfAPatient_liesOutsideTheEncryptedStore();

private:
    [[nodiscard]] Run json(QStringList arguments) { return m_cli.run(arguments << u"--json"_s); }
    [[nodiscard]] QString answerOf(const QString &channel, const QString &purpose, const QStringList &more = {});
    CliRunner m_cli;
    QString m_maria;
};

QString ScenarioTest::answerOf(const QString &channel, const QString &purpose, const QStringList &more)
{
    const QJsonArray rows = json(QStringList{u"consent"_s, u"show"_s, m_maria} + more).array();
    for (const QJsonValue &row : rows) {
        if (row[u"channel"_s].toString() == channel && row[u"purpose"_s].toString() == purpose)
            return row[u"answer"_s].toString();
    }
    return u"no such row"_s;
}

void ScenarioTest::clinic_isCreated_withARecoveryKeyShownOnce()
{
    const Run created = json({u"clinic"_s, u"create"_s, m_cli.folder(), u"--name"_s, u"Riverside Allergy & Asthma"_s, u"--telephone"_s,
        u"(555) 010-0100"_s, u"--email"_s, u"frontdesk@example.org"_s, u"--address"_s, u"12 Mill Street, Dayton, OH 45402"_s});
    COUNTERSIGN_EXIT(created, 0);
    QVERIFY(created.object().value("recoveryKey"_L1).toString().size() >= 20);
    QVERIFY(QFile::exists(m_cli.folder() + u"/clinic.db"_s));
    QVERIFY(QFile::exists(m_cli.folder() + u"/clinic.keys"_s));
    const Run info = json({u"clinic"_s, u"info"_s});
    COUNTERSIGN_EXIT(info, 0);
    QCOMPARE(info.object().value("practice"_L1).toObject().value("telephone"_L1).toString(), u"(555) 010-0100"_s);
    QCOMPARE(info.object().value("patients"_L1).toInt(), 0);
    QVERIFY(!info.out.contains(created.object().value("recoveryKey"_L1).toString().toUtf8()));
    // Never over another clinic.
    COUNTERSIGN_EXIT(json({u"clinic"_s, u"create"_s, m_cli.folder(), u"--name"_s, u"Other"_s}), 3);
}

void ScenarioTest::patient_isAddedFoundAndUpdated()
{
    const Run added = json({u"patient"_s, u"add"_s, u"--family"_s, u"Núñez"_s, u"--given"_s, u"María Elena"_s, u"--birth-date"_s,
        u"1980-02-03"_s, u"--email"_s, u"maria.nunez@example.org"_s, u"--phone"_s, u"mobile:555.010.0142"_s, u"--language"_s, u"en"_s,
        u"--representative"_s, u"Ana Núñez;mother;parent;(555) 010-0143"_s});
    COUNTERSIGN_EXIT(added, 0);
    m_maria = added.object().value("id"_L1).toString();
    QVERIFY(!added.object().value("chartNumber"_L1).toString().isEmpty());
    for (const QString &text : {u"nunez maria"_s, u"MARIA NÚÑEZ"_s, u"2/3/1980"_s, u"0142"_s, u"maria.nunez@"_s,
             added.object().value("chartNumber"_L1).toString()}) {
        const Run found = json({u"patient"_s, u"find"_s, text});
        COUNTERSIGN_EXIT(found, 0);
        QVERIFY2(found.array().size() == 1, qPrintable(text));
        QCOMPARE(found.array().first()[u"id"_s].toString(), m_maria);
    }
    QVERIFY(json({u"patient"_s, u"find"_s, u"nobody"_s}).array().isEmpty());
    COUNTERSIGN_EXIT(json({u"patient"_s, u"update"_s, m_maria, u"--preferred"_s, u"Malena"_s, u"--interpreter"_s}), 0);
    const QJsonObject chart = json({u"patient"_s, u"show"_s, m_maria}).object();
    QCOMPARE(chart.value("preferredName"_L1).toString(), u"Malena"_s);
    QCOMPARE(chart.value("needsInterpreter"_L1).toBool(), true);
    QCOMPARE(chart.value("contacts"_L1).toArray().size(), 2);
    QCOMPARE(chart.value("representatives"_L1).toArray().first()[u"authority"_s].toString(), u"parent"_s);
    const Run twin
        = json({u"patient"_s, u"add"_s, u"--family"_s, u"Nunez"_s, u"--given"_s, u"Maria"_s, u"--birth-date"_s, u"1980-02-03"_s});
    COUNTERSIGN_EXIT(twin, 0);
    QCOMPARE(twin.object().value("likelyDuplicates"_L1).toArray().size(), 1);
    QVERIFY(!twin.err.isEmpty());
}

void ScenarioTest::patients_areImported_andAgainWithoutChange()
{
    QByteArray csv = "MRN;Nachname;Vorname;geboren\n";
    for (int i = 0; i < 300; ++i)
        csv += "Z" + QByteArray::number(i) + ";Familie" + QByteArray::number(i) + ";Ute;1970-01-0" + QByteArray::number(1 + i % 9) + "\n";
    csv += "Z999;Kaputt;Karl;irgendwann\n";
    const QString file = m_cli.write(u"export.csv"_s, csv);
    const QStringList command{u"patient"_s, u"import"_s, file, u"--map"_s, u"sourceId=MRN"_s, u"--map"_s, u"familyName=Nachname"_s,
        u"--map"_s, u"givenName=Vorname"_s, u"--map"_s, u"birthDate=geboren"_s};
    const Run dry = json(command + QStringList{u"--dry-run"_s});
    COUNTERSIGN_EXIT(dry, 0);
    QCOMPARE(dry.object().value("added"_L1).toInt(), 300);
    const Run first = json(command);
    COUNTERSIGN_EXIT(first, 0);
    QCOMPARE(first.object().value("added"_L1).toInt(), 300);
    QCOMPARE(first.object().value("skipped"_L1).toArray().size(), 1);
    QCOMPARE(first.object().value("skipped"_L1).toArray().first()[u"line"_s].toInt(), 302);
    const Run second = json(command);
    COUNTERSIGN_EXIT(second, 0);
    QCOMPARE(second.object().value("unchanged"_L1).toInt(), 300);
    QCOMPARE(json({u"clinic"_s, u"info"_s}).object().value("patients"_L1).toInt(), 302);
}

void ScenarioTest::paper_isPrinted_withAndWithoutClinic()
{
    const Run list = json({u"form"_s, u"list"_s});
    COUNTERSIGN_EXIT(list, 0);
    QCOMPARE(list.array().first()[u"id"_s].toString(), u"communication-preferences"_s);
    QVERIFY(list.array().first()[u"languages"_s].toArray().contains(u"es"_s));
    for (const QString &language : {u"en"_s, u"es"_s}) {
        const QString out = m_cli.path(u"prefilled-"_s + language + u".pdf"_s);
        COUNTERSIGN_EXIT(m_cli.run({u"form"_s, u"print"_s, u"communication-preferences"_s, u"--lang"_s, language, u"--patient"_s, m_maria,
                             u"--paper"_s, u"a4"_s, u"--out"_s, out}),
            0);
        QVERIFY(m_cli.read(u"prefilled-"_s + language + u".pdf"_s).startsWith("%PDF-"));
    }
    CliRunner nowhere;
    nowhere.unsetEnvironment(u"COUNTERSIGN_CLINIC"_s);
    COUNTERSIGN_EXIT(nowhere.run({u"form"_s, u"print"_s, u"communication-preferences"_s, u"--lang"_s, u"en"_s, u"--out"_s,
                         nowhere.path(u"blank.pdf"_s)}),
        0);
    QVERIFY(nowhere.read(u"blank.pdf"_s).startsWith("%PDF-"));
    COUNTERSIGN_EXIT(
        nowhere.run({u"notice"_s, u"print"_s, u"email-risk"_s, u"--lang"_s, u"es"_s, u"--out"_s, nowhere.path(u"notice.html"_s)}), 0);
    const Run schema = nowhere.run({u"form"_s, u"schema"_s, u"communication-preferences"_s});
    COUNTERSIGN_EXIT(schema, 0);
    QCOMPARE(schema.object().value("type"_L1).toString(), u"object"_s);
}

void ScenarioTest::consent_isTaken_shownAndRevoked()
{
    const QString ink = m_cli.write(u"ink.json"_s, someInk);
    QJsonObject answers = completeAnswers(u"maria.nunez@example.org"_s);
    QJsonObject open = answers;
    open.remove(u"until"_s);
    const Run refused = m_cli.run(
        {u"consent"_s, u"take"_s, m_maria, u"--answers"_s, m_cli.write(u"open.json"_s, QJsonDocument(open).toJson()), u"--ink"_s, ink});
    COUNTERSIGN_EXIT(refused, 1);
    const QString file = m_cli.write(u"answers.json"_s, QJsonDocument(answers).toJson());
    COUNTERSIGN_EXIT(m_cli.run({u"consent"_s, u"take"_s, m_maria, u"--answers"_s, file}), 1); // not signed
    QCOMPARE(answerOf(u"email"_s, u"appointments"_s), u"notAsked"_s);
    const Run taken = json({u"consent"_s, u"take"_s, m_maria, u"--answers"_s, file, u"--ink"_s, ink});
    COUNTERSIGN_EXIT(taken, 0);
    QCOMPARE(answerOf(u"email"_s, u"appointments"_s), u"granted"_s);
    QCOMPARE(answerOf(u"email"_s, u"results"_s), u"declined"_s);
    QCOMPARE(answerOf(u"text"_s, u"general"_s), u"declined"_s);
    QCOMPARE(
        answerOf(u"email"_s, u"appointments"_s, {u"--as-of"_s, QDate::currentDate().addDays(-1).toString(Qt::ISODate)}), u"notAsked"_s);
    const QString document = taken.object().value("document"_L1).toString();
    COUNTERSIGN_EXIT(m_cli.run({u"document"_s, u"export"_s, document, u"--out"_s, m_cli.path(u"signed.pdf"_s)}), 0);
    QVERIFY(m_cli.read(u"signed.pdf"_s).startsWith("%PDF-"));
    const QJsonArray documents = json({u"document"_s, u"list"_s, m_maria}).array();
    QCOMPARE(documents.first()[u"sha256"_s].toString().toLatin1(),
        QCryptographicHash::hash(m_cli.read(u"signed.pdf"_s), QCryptographicHash::Sha256).toHex());
    COUNTERSIGN_EXIT(
        m_cli.run({u"consent"_s, u"revoke"_s, m_maria, u"--channel"_s, u"voicemail"_s, u"--reason"_s, u"shares the telephone"_s}), 0);
    QCOMPARE(answerOf(u"voicemail"_s, u"general"_s), u"revoked"_s);
    COUNTERSIGN_EXIT(m_cli.run({u"consent"_s, u"revoke"_s, m_maria, u"--channel"_s, u"voicemail"_s}), 1);
}

void ScenarioTest::paperForm_isRecordedWithItsScan()
{
    QJsonObject answers = completeAnswers(u"maria.nunez@example.org"_s);
    answers.insert(u"method"_s, u"paper"_s);
    const QString file = m_cli.write(u"paper.json"_s, QJsonDocument(answers).toJson());
    COUNTERSIGN_EXIT(m_cli.run({u"consent"_s, u"take"_s, m_maria, u"--answers"_s, file}), 1);
    const QString scan = m_cli.path(u"prefilled-en.pdf"_s);
    const Run taken = json({u"consent"_s, u"take"_s, m_maria, u"--answers"_s, file, u"--scan"_s, scan});
    COUNTERSIGN_EXIT(taken, 0);
    COUNTERSIGN_EXIT(
        m_cli.run({u"document"_s, u"export"_s, taken.object().value("document"_L1).toString(), u"--out"_s, m_cli.path(u"scan-back.pdf"_s)}),
        0);
    QCOMPARE(m_cli.read(u"scan-back.pdf"_s), m_cli.read(u"prefilled-en.pdf"_s));
}

void ScenarioTest::notices_areMade_asPaperAndPage()
{
    const QJsonArray notices = json({u"notice"_s, u"list"_s}).array();
    QVERIFY(notices.size() >= 2);
    for (const QJsonValue &notice : notices) {
        for (const QJsonValue &paper : notice[u"papers"_s].toArray()) {
            COUNTERSIGN_EXIT(m_cli.run({u"notice"_s, u"print"_s, notice[u"id"_s].toString(), u"--lang"_s, u"es"_s, u"--paper"_s,
                                 paper.toString(), u"--out"_s, m_cli.path(u"notice.pdf"_s)}),
                0);
            QVERIFY(m_cli.read(u"notice.pdf"_s).startsWith("%PDF-"));
        }
    }
    COUNTERSIGN_EXIT(
        m_cli.run({u"notice"_s, u"print"_s, u"email-risk"_s, u"--lang"_s, u"en"_s, u"--out"_s, m_cli.path(u"notice.html"_s)}), 0);
    const QByteArray html = m_cli.read(u"notice.html"_s);
    QVERIFY(html.contains("<html lang=\"en\"") && html.contains("(555) 010-0100") && html.contains("Riverside Allergy &amp; Asthma"));
    QVERIFY(!html.contains("<script") && !html.contains("src=\"http"));
}

void ScenarioTest::address_isVerified_byTheCodeReadAloud()
{
    const QString unavailable = SmtpServer::unavailable();
    if (!unavailable.isEmpty())
        QSKIP(qPrintable(unavailable));
    const auto server = SmtpServer::start();
    QVERIFY(server);
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"account"_s, u"test"_s}), 3); // none yet
    const QString account = m_cli.write(u"account.json"_s, QJsonDocument(server->accountJson()).toJson());
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"account"_s, u"set"_s, u"--file"_s, account}), 0);
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"account"_s, u"test"_s}), 0);
    const Run sent = json({u"email"_s, u"verify"_s, m_maria});
    COUNTERSIGN_EXIT(sent, 0);
    QCOMPARE(sent.object().value("status"_L1).toString(), u"accepted"_s);
    QCOMPARE(server->messages().size(), std::size_t{1});
    const QByteArray bytes = server->messages().front().bytes;
    QCOMPARE(server->messages().front().to, QStringList{u"maria.nunez@example.org"_s});
    const auto code = QRegularExpression(u"([0-9A-HJKMNP-TV-Z]{4})-([0-9A-HJKMNP-TV-Z]{4})"_s).match(QString::fromUtf8(bytes));
    QVERIFY2(code.hasMatch(), bytes.constData());

    const QJsonObject chart = json({u"patient"_s, u"show"_s, m_maria}).object();
    const QJsonValue message = chart.value("messages"_L1).toArray().first();
    QCOMPARE(message[u"status"_s].toString(), u"accepted"_s);
    COUNTERSIGN_EXIT(m_cli.run({u"document"_s, u"export"_s, message[u"document"_s].toString(), u"--out"_s, m_cli.path(u"sent.eml"_s)}), 0);
    QCOMPARE(m_cli.read(u"sent.eml"_s).trimmed(), bytes.trimmed()); // byte for byte what the server took

    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"confirm"_s, m_maria, u"--code"_s, u"00000000"_s}), 1);
    COUNTERSIGN_EXIT(m_cli.run({u"email"_s, u"confirm"_s, m_maria, u"--code"_s, code.captured(1).toLower() + u' ' + code.captured(2)}), 0);
    const auto state = [&] {
        const QJsonArray contacts = json({u"patient"_s, u"show"_s, m_maria}).object().value("contacts"_L1).toArray();
        for (const QJsonValue &contact : contacts) {
            if (contact[u"kind"_s].toString() == "email"_L1)
                return contact[u"verification"_s][u"state"_s].toString();
        }
        return QString();
    };
    QCOMPARE(state(), u"verified"_s);
    const Run gate = json({u"message"_s, u"may-send"_s, m_maria, u"--channel"_s, u"email"_s, u"--purpose"_s, u"appointments"_s,
        u"--initiated-by"_s, u"office"_s, u"--protection"_s, u"encrypted"_s});
    COUNTERSIGN_EXIT(gate, 0);
    QCOMPARE(gate.object().value("verdict"_L1).toString(), u"allowed"_s);
    QVERIFY(!gate.object().value("reasons"_L1).toArray().isEmpty());
}

void ScenarioTest::declinedEmail_isNotWrittenTo()
{
    const Run added = json({u"patient"_s, u"add"_s, u"--family"_s, u"Weiss"_s, u"--given"_s, u"Judith"_s, u"--birth-date"_s,
        u"1966-03-14"_s, u"--email"_s, u"j.weiss@example.org"_s});
    COUNTERSIGN_EXIT(added, 0);
    const QString judith = added.object().value("id"_L1).toString();
    QJsonObject answers = completeAnswers(u"j.weiss@example.org"_s);
    answers.insert(u"declinesAll"_s, true);
    answers.remove(u"channels"_s);
    answers.remove(u"until"_s);
    const QString file = m_cli.write(u"declined.json"_s, QJsonDocument(answers).toJson());
    COUNTERSIGN_EXIT(m_cli.run({u"consent"_s, u"take"_s, judith, u"--answers"_s, file, u"--ink"_s, m_cli.path(u"ink.json"_s)}), 0);
    const Run refused = m_cli.run({u"email"_s, u"verify"_s, judith});
    COUNTERSIGN_EXIT(refused, 1);
    QVERIFY(refused.err.size() > 40);
    QVERIFY(json({u"patient"_s, u"show"_s, judith}).object().value("messages"_L1).toArray().isEmpty());
}

void ScenarioTest::documents_areAddedAndTakenOut()
{
    const QString letter = m_cli.write(u"letter.pdf"_s, "%PDF-1.4\na letter\n");
    const Run added = json({u"document"_s, u"add"_s, m_maria, letter, u"--kind"_s, u"letter"_s});
    COUNTERSIGN_EXIT(added, 0);
    COUNTERSIGN_EXIT(
        m_cli.run({u"document"_s, u"export"_s, added.object().value("id"_L1).toString(), u"--out"_s, m_cli.path(u"back.pdf"_s)}), 0);
    QCOMPARE(m_cli.read(u"back.pdf"_s), m_cli.read(u"letter.pdf"_s));
#ifdef Q_OS_UNIX
    QCOMPARE(QFile::permissions(m_cli.path(u"back.pdf"_s)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
}

void ScenarioTest::log_isWhole_andAnchoredOutside()
{
    COUNTERSIGN_EXIT(m_cli.run({u"audit"_s, u"anchor"_s, u"--out"_s, m_cli.path(u"anchor.json"_s)}), 0);
    const Run verified = json({u"audit"_s, u"verify"_s, u"--anchor"_s, m_cli.path(u"anchor.json"_s)});
    COUNTERSIGN_EXIT(verified, 0);
    QCOMPARE(verified.object().value("ok"_L1).toBool(), true);
    QVERIFY(verified.object().value("entries"_L1).toInt() > 300);
    const QJsonArray entries = json({u"audit"_s, u"list"_s, u"--patient"_s, m_maria}).array();
    QSet<QString> actions;
    for (const QJsonValue &entry : entries) {
        actions.insert(entry[u"action"_s].toString());
        QCOMPARE(entry[u"patient"_s].toString(), m_maria);
    }
    for (const QString &action : {u"patient.added"_s, u"patient.updated"_s, u"patient.viewed"_s, u"consent.taken"_s, u"consent.revoked"_s,
             u"form.printed"_s, u"document.exported"_s})
        QVERIFY2(actions.contains(action), qPrintable(action));
    // An anchor that the log never had: the log was rolled back, or it is another clinic's.
    const QString wrong = m_cli.write(u"wrong.json"_s, "{\"sequence\": 5, \"mac\": \"" + QByteArray(64, 'a') + "\"}");
    const Run broken = json({u"audit"_s, u"verify"_s, u"--anchor"_s, wrong});
    COUNTERSIGN_EXIT(broken, 5);
    QCOMPARE(broken.object().value("ok"_L1).toBool(), false);
}

void ScenarioTest::people_areAdded_andWorkWithTheirOwnPassphrase()
{
    const QString secret = m_cli.write(u"lee.txt"_s, "a lantern beside nine wells\n");
    COUNTERSIGN_EXIT(m_cli.run({u"user"_s, u"add"_s, u"lee"_s, u"--role"_s, u"auditor"_s, u"--new-passphrase-file"_s, secret}), 0);
    QCOMPARE(json({u"user"_s, u"list"_s}).array().size(), 2);
    const QStringList asLee{u"--user"_s, u"lee"_s, u"--passphrase-file"_s, secret};
    COUNTERSIGN_EXIT(m_cli.run(asLee + QStringList{u"patient"_s, u"show"_s, m_maria}), 0);
    COUNTERSIGN_EXIT(m_cli.run(asLee + QStringList{u"patient"_s, u"update"_s, m_maria, u"--preferred"_s, u"X"_s}), 4);
    COUNTERSIGN_EXIT(m_cli.run({u"--passphrase-file"_s, secret, u"clinic"_s, u"info"_s}), 4);
}

void ScenarioTest::nothingOfAPatient_liesOutsideTheEncryptedStore()
{
    const QDir clinic(m_cli.folder());
    const QStringList files = clinic.entryList(QDir::Files | QDir::Hidden);
    QVERIFY(files.contains(u"clinic.db"_s));
    for (const QString &name : files) {
        QFile file(clinic.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *trace : {"maria.nunez", "Malena", "umbrellas", "SQLite format 3", "CREATE TABLE"})
            QVERIFY2(!bytes.contains(trace), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
