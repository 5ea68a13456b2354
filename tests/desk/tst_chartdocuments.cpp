// SPDX-License-Identifier: Apache-2.0
#include "desk/chartdocuments.h"
#include "desk/mediatype.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class ChartDocumentsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sniffMediaType_firstBytes_tellTheType_data();
    void sniffMediaType_firstBytes_tellTheType();
    void add_document_storesItAndLogs();
    void add_whatIsNoDocument_isBadInput_data();
    void add_whatIsNoDocument_isBadInput();
    void openAndExport_document_areLoggedApart();
    void unknownDocument_isOpened_isNotFound();
};

void ChartDocumentsTest::sniffMediaType_firstBytes_tellTheType_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"application/pdf"_s;
    QTest::newRow("PDF after rubbish") << QByteArray(500, ' ') + "%PDF-1.4" << u"application/pdf"_s;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n____", 12) << u"image/png"_s;
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0", 4) << u"image/jpeg"_s;
    QTest::newRow("mail") << QByteArray("From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nHello") << u"message/rfc822"_s;
    QTest::newRow("mail with CR only") << QByteArray("Received: by x\rDate: Mon\rFrom: a@example.org\r\rHello") << u"message/rfc822"_s;
    QTest::newRow("one header is not mail") << QByteArray("From: a to b, a letter") << QString();
    QTest::newRow("text") << QByteArray("Dear Dr. Weiss") << QString();
    QTest::newRow("program") << QByteArray("MZ\x90\0", 4) << QString();
    QTest::newRow("cut PNG") << QByteArray("\x89PNG") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void ChartDocumentsTest::sniffMediaType_firstBytes_tellTheType()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, type);
    QCOMPARE(sniffMediaType(bytes), type);
}

void ChartDocumentsTest::add_document_storesItAndLogs()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId patient = fixture.store(DeskFixture::maria()).id;
    const QByteArray bytes = "%PDF-1.4 a letter";
    const auto record = ChartDocuments(fixture.desk()).add(patient, bytes, u"letter"_s, u"Letter of Dr. Weiss"_s);
    COUNTERSIGN_OK(record);
    QCOMPARE(record->size, bytes.size());
    QCOMPARE(ChartDocuments(fixture.desk()).list(patient).valueOr({}).size(), std::size_t{1});
    QVERIFY(fixture.logged(u"document.added"_s));
}

void ChartDocumentsTest::add_whatIsNoDocument_isBadInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::newRow("empty") << QByteArray() << u"letter"_s;
    QTest::newRow("a program") << QByteArray("MZ\x90") << u"letter"_s;
    QTest::newRow("over 50 MB") << QByteArray("%PDF-").leftJustified(maximumDocumentBytes + 1, ' ') << u"letter"_s;
    QTest::newRow("claims to be a signed form") << QByteArray("%PDF-1.4") << u"signedForm"_s;
    QTest::newRow("kind with spaces") << QByteArray("%PDF-1.4") << u"a letter"_s;
    QTest::newRow("no kind") << QByteArray("%PDF-1.4") << QString();
}

void ChartDocumentsTest::add_whatIsNoDocument_isBadInput()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, kind);
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId patient = fixture.store(DeskFixture::maria()).id;
    COUNTERSIGN_FAILS(ChartDocuments(fixture.desk()).add(patient, bytes, kind, {}), ErrorCode::BadInput);
    QVERIFY(ChartDocuments(fixture.desk()).list(patient).valueOr({DocumentRecord()}).empty());
}

void ChartDocumentsTest::openAndExport_document_areLoggedApart()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId patient = fixture.store(DeskFixture::maria()).id;
    ChartDocuments documents(fixture.desk());
    const QByteArray bytes = "%PDF-1.4 a letter";
    const auto record = documents.add(patient, bytes, u"letter"_s, {});
    COUNTERSIGN_OK(record);
    QCOMPARE(documents.open(record->id).valueOr({}), bytes);
    QVERIFY(fixture.logged(u"document.viewed"_s));
    QVERIFY(!fixture.logged(u"document.exported"_s));
    QCOMPARE(documents.exportOut(record->id).valueOr({}), bytes);
    const auto entry = fixture.logged(u"document.exported"_s);
    QVERIFY(entry);
    QCOMPARE(entry->about, patient.value);
    QCOMPARE(entry->subject, record->id.toString());
}

void ChartDocumentsTest::unknownDocument_isOpened_isNotFound()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    COUNTERSIGN_FAILS(ChartDocuments(fixture.desk()).open(DocumentId{99}), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(ChartDocumentsTest)
#include "tst_chartdocuments.moc"
