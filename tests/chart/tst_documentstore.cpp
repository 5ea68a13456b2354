// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"
#include "core/sha256.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class DocumentStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void document_added_readsBackByteForByte_data();
    void document_added_readsBackByteForByte();
    void document_ofNoPatient_isStored();
    void document_ofUnknownPatient_isRefused();
    void list_newestFirst();
    void document_unknown_isNotFound();
    void body_tampered_isDamagedAndNamed_data();
    void body_tampered_isDamagedAndNamed();
    void add_rolledBack_leavesNothing();
};

static DocumentRecord about(ClinicFile &clinic, PatientId patient, const QString &title)
{
    return {.id = {}, .patient = patient, .at = clinic.clock.now(), .kind = u"scan"_s, .title = title, .mediaType = u"application/pdf"_s,
            .size = 0, .sha256 = {}, .staff = UserId{3}};
}

static PatientId somebody(ClinicFile &clinic)
{
    return clinic.store->patients.add(person(u"Muster"_s, u"Erika"_s))->id;
}

void DocumentStoreTest::document_added_readsBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(10, '\0');
    QTest::newRow("one page and more") << QByteArray("%PDF-1.7\n\xff\xfe") + QByteArray(5000, 'x');
    QTest::newRow("large") << QByteArray(3'000'000, '\x5a');
}

void DocumentStoreTest::document_added_readsBackByteForByte()
{
    QFETCH(QByteArray, body);
    ClinicFile clinic;
    const PatientId patient = somebody(clinic);
    const Result<DocumentRecord> added = clinic.store->documents.add(about(clinic, patient, u"Signed form"_s), body);
    VERIFY_RESULT(added);
    QVERIFY(added->id.isValid());
    QCOMPARE(added->size, body.size());
    QCOMPARE(added->sha256, sha256(body));
    QCOMPARE(*clinic.store->documents.record(added->id), *added);
    const Result<QByteArray> read = clinic.store->documents.body(added->id);
    VERIFY_RESULT(read);
    QCOMPARE(*read, body);
}

void DocumentStoreTest::document_ofNoPatient_isStored()
{
    ClinicFile clinic;
    const Result<DocumentRecord> added = clinic.store->documents.add(about(clinic, {}, u"Notice"_s), "body");
    VERIFY_RESULT(added);
    QCOMPARE(clinic.store->documents.record(added->id)->patient, PatientId());
}

void DocumentStoreTest::document_ofUnknownPatient_isRefused()
{
    ClinicFile clinic;
    const Result<DocumentRecord> added = clinic.store->documents.add(about(clinic, PatientId{99}, u"Lost"_s), "body");
    QVERIFY(!added);
    QCOMPARE(clinic.number(u"SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM document_body)"_s), 0);
}

void DocumentStoreTest::list_newestFirst()
{
    ClinicFile clinic;
    const PatientId patient = somebody(clinic);
    const PatientId other = somebody(clinic);
    for (const QString &title : {u"first"_s, u"second"_s, u"same time"_s}) {
        VERIFY_RESULT(clinic.store->documents.add(about(clinic, patient, title), title.toUtf8()));
        if (title == u"first"_s)
            clinic.clock.advanceSeconds(1);
    }
    VERIFY_RESULT(clinic.store->documents.add(about(clinic, other, u"another's"_s), "x"));
    const Result<std::vector<DocumentRecord>> list = clinic.store->documents.list(patient);
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 3U);
    QCOMPARE((*list)[0].title, u"same time"_s);
    QCOMPARE((*list)[1].title, u"second"_s);
    QCOMPARE((*list)[2].title, u"first"_s);
}

void DocumentStoreTest::document_unknown_isNotFound()
{
    ClinicFile clinic;
    QCOMPARE(clinic.store->documents.body(DocumentId{5}).error().code, ErrorCode::NotFound);
    QVERIFY(clinic.store->documents.record(DocumentId{5}).error().message.contains("d5"_L1));
}

void DocumentStoreTest::body_tampered_isDamagedAndNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("other bytes of the same length") << u"UPDATE document_body SET body = x'6f6f6f6f'"_s;
    QTest::newRow("shorter") << u"UPDATE document_body SET body = x'62'"_s;
    QTest::newRow("emptied") << u"UPDATE document_body SET body = x''"_s;
    QTest::newRow("gone") << u"DELETE FROM document_body"_s;
}

void DocumentStoreTest::body_tampered_isDamagedAndNamed()
{
    QFETCH(QString, sql);
    ClinicFile clinic;
    const Result<DocumentRecord> added = clinic.store->documents.add(about(clinic, somebody(clinic), u"Signed form"_s), "body");
    VERIFY_RESULT(added);
    VERIFY_RESULT(clinic.store->database().run(u"DROP TRIGGER document_body_unchanged"_s));
    VERIFY_RESULT(clinic.store->database().run(u"DROP TRIGGER document_body_stays"_s));
    VERIFY_RESULT(clinic.store->database().run(sql));
    const Result<QByteArray> read = clinic.store->documents.body(added->id);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
    QVERIFY(read.error().message.contains("Signed form"_L1));
    QVERIFY(read.error().message.contains(added->id.toString()));
}

void DocumentStoreTest::add_rolledBack_leavesNothing()
{
    ClinicFile clinic;
    {
        Transaction transaction(clinic.store->database());
        VERIFY_RESULT(clinic.store->documents.add(about(clinic, {}, u"Notice"_s), "body"));
    }
    QCOMPARE(clinic.number(u"SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM document_body)"_s), 0);
}

QTEST_GUILESS_MAIN(DocumentStoreTest)
#include "tst_documentstore.moc"
