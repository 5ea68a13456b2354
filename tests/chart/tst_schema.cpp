// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class SchemaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_areNumberedWithoutGaps();
    void freshDatabase_runsEveryStep();
    void olderDatabase_becomesTheSame_data();
    void olderDatabase_becomesTheSame();
    void newerDatabase_isRefusedAndUntouched();
    void immutableRow_cannotBeChanged_data();
    void immutableRow_cannotBeChanged();
    void message_onlyItsStateMayBeWritten();
    void contactPoint_cannotBeRemoved();
};

static QStringList shapeOf(Database &database)
{
    QStringList shape;
    Result<Statement> query = database.prepare(u"SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_master ORDER BY 1");
    if (!query)
        return {query.error().detail};
    for (Result<bool> row = query->step(); row && *row; row = query->step())
        shape += query->text(0);
    return shape;
}

void SchemaTest::steps_areNumberedWithoutGaps()
{
    const std::vector<Migration> steps = schemaMigrations();
    QVERIFY(steps.size() >= 2);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps[i].version, static_cast<int>(i) + 1);
        QVERIFY(!steps[i].name.isEmpty());
        QVERIFY(!steps[i].sql.isEmpty());
    }
    QCOMPARE(steps[0].name, u"audit"_s);
    QCOMPARE(steps[1].name, u"chart"_s);
}

void SchemaTest::freshDatabase_runsEveryStep()
{
    ClinicFile clinic;
    const Result<int> version = clinic.store->database().schemaVersion();
    VERIFY_RESULT(version);
    QCOMPARE(*version, static_cast<int>(schemaMigrations().size()));
    const Result<QStringList> problems = clinic.store->database().quickCheck();
    VERIFY_RESULT(problems);
    QCOMPARE(*problems, QStringList());
}

void SchemaTest::olderDatabase_becomesTheSame_data()
{
    QTest::addColumn<int>("steps");
    const int newest = static_cast<int>(schemaMigrations().size());
    for (int steps = 0; steps <= newest; ++steps)
        QTest::addRow("after step %d", steps) << steps;
}

void SchemaTest::olderDatabase_becomesTheSame()
{
    QFETCH(int, steps);
    const std::vector<Migration> all = schemaMigrations();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"older.db"_s);
    {
        Result<Database> older = Database::open(path, ClinicFile::key(), Database::Mode::Create);
        VERIFY_RESULT(older);
        VERIFY_RESULT(older->migrate(std::span(all).first(static_cast<std::size_t>(steps))));
        QCOMPARE(older->schemaVersion().valueOr(-1), steps);
    }
    Result<Database> reopened = Database::open(path, ClinicFile::key(), Database::Mode::Open);
    VERIFY_RESULT(reopened);
    VERIFY_RESULT(reopened->migrate(all));
    QCOMPARE(reopened->schemaVersion().valueOr(-1), static_cast<int>(all.size()));
    ClinicFile fresh;
    QCOMPARE(shapeOf(*reopened), shapeOf(fresh.store->database()));
}

void SchemaTest::newerDatabase_isRefusedAndUntouched()
{
    ClinicFile clinic;
    const std::vector<Migration> all = schemaMigrations();
    const Result<void> done = clinic.store->database().migrate(std::span(all).first(all.size() - 1));
    QVERIFY(!done);
    QVERIFY(done.error().message.contains("newer"_L1));
    QCOMPARE(clinic.store->database().schemaVersion().valueOr(-1), static_cast<int>(all.size()));
}

void SchemaTest::immutableRow_cannotBeChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("consent changed") << u"UPDATE consent_event SET action = 'granted'"_s;
    QTest::newRow("consent removed") << u"DELETE FROM consent_event"_s;
    QTest::newRow("consent replaced") << u"INSERT OR REPLACE INTO consent_event SELECT * FROM consent_event"_s;
    QTest::newRow("form changed") << u"UPDATE filled_form SET witness = 'x'"_s;
    QTest::newRow("form removed") << u"DELETE FROM filled_form"_s;
    QTest::newRow("form replaced") << u"INSERT OR REPLACE INTO filled_form SELECT * FROM filled_form"_s;
    QTest::newRow("document changed") << u"UPDATE document SET title = 'x'"_s;
    QTest::newRow("document removed") << u"DELETE FROM document"_s;
    QTest::newRow("document replaced") << u"INSERT OR REPLACE INTO document SELECT * FROM document"_s;
    QTest::newRow("body changed") << u"UPDATE document_body SET body = x'00'"_s;
    QTest::newRow("body removed") << u"DELETE FROM document_body"_s;
    QTest::newRow("body replaced") << u"INSERT OR REPLACE INTO document_body SELECT document, x'00' FROM document_body"_s;
    QTest::newRow("verification changed") << u"UPDATE verification_state SET state = 'verified'"_s;
    QTest::newRow("verification removed") << u"DELETE FROM verification_state"_s;
    QTest::newRow("verification replaced") << u"INSERT OR REPLACE INTO verification_state SELECT * FROM verification_state"_s;
    QTest::newRow("attempt's code changed") << u"UPDATE verification_attempt SET code = 'x'"_s;
    QTest::newRow("attempt removed") << u"DELETE FROM verification_attempt"_s;
    QTest::newRow("message address changed") << u"UPDATE message SET address = 'x'"_s;
    QTest::newRow("message basis changed with state") << u"UPDATE message SET status = 'accepted', basis = 'consent'"_s;
    QTest::newRow("message removed") << u"DELETE FROM message"_s;
    QTest::newRow("message replaced") << u"INSERT OR REPLACE INTO message SELECT * FROM message"_s;
    QTest::newRow("patient removed") << u"DELETE FROM patient"_s;
    QTest::newRow("log changed") << u"UPDATE audit_entry SET action = 'x'"_s;
    QTest::newRow("log removed") << u"DELETE FROM audit_entry"_s;
}

void SchemaTest::immutableRow_cannotBeChanged()
{
    QFETCH(QString, sql);
    ClinicFile clinic;
    ClinicStore &store = *clinic.store;
    const Result<Patient> patient = [&] {
        Patient added = person(u"Muster"_s, u"Erika"_s);
        added.contacts = {email(u"erika@example.org"_s)};
        return store.patients.add(added);
    }();
    VERIFY_RESULT(patient);
    const ContactPointId contact = patient->contacts.front().id;
    DocumentRecord about;
    about.patient = patient->id;
    about.at = clinic.clock.now();
    VERIFY_RESULT(store.documents.add(about, "body"));
    ConsentEvent event;
    event.patient = patient->id;
    event.at = clinic.clock.now();
    VERIFY_RESULT(store.consents.append(event));
    FilledFormRecord form;
    form.patient = patient->id;
    form.at = clinic.clock.now();
    VERIFY_RESULT(store.consents.append(form));
    MessageRecord message;
    message.patient = patient->id;
    message.at = clinic.clock.now();
    VERIFY_RESULT(store.messages.add(message));
    VerificationStatus status;
    status.state = VerificationState::SyntaxOk;
    status.since = clinic.clock.now();
    VERIFY_RESULT(store.verifications.append(contact, status));
    VerificationAttempt attempt;
    attempt.contact = contact;
    attempt.patient = patient->id;
    attempt.sentAt = clinic.clock.now();
    VERIFY_RESULT(store.verifications.begin(attempt));
    {
        Transaction transaction(store.database());
        VERIFY_RESULT(store.audit.append(UserId{1}, u"demo"_s, u"test.done"_s));
        VERIFY_RESULT(transaction.commit());
    }

    const QString refusal = clinic.refusal(sql);
    QVERIFY2(refusal.contains("never"_L1) || refusal.contains("nothing else"_L1), qPrintable(refusal));
}

void SchemaTest::message_onlyItsStateMayBeWritten()
{
    ClinicFile clinic;
    QCOMPARE(clinic.refusal(u"UPDATE message SET status = 'accepted', server_reply = '250 ok'"_s), QString());
}

void SchemaTest::contactPoint_cannotBeRemoved()
{
    ClinicFile clinic;
    Patient patient = person(u"Muster"_s, u"Erika"_s);
    patient.contacts = {phone(u"(555) 555-0142"_s)};
    VERIFY_RESULT(clinic.store->patients.add(patient));
    QVERIFY(clinic.refusal(u"DELETE FROM contact_point"_s).contains("never"_L1));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
