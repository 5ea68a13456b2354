// SPDX-License-Identifier: Apache-2.0
#include "desk/audittrail.h"
#include "desk/registerpatient.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class AuditTrailTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entries_aboutOnePatient_leaveOthersOut();
    void verify_untouchedLog_isWhole();
    void verify_anchorOfLongerLog_isBroken();
    void verify_anchorThatIsNone_isBadInput_data();
    void verify_anchorThatIsNone_isBadInput();
};

void AuditTrailTest::entries_aboutOnePatient_leaveOthersOut()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const auto maria = RegisterPatient(fixture.desk()).add(DeskFixture::maria());
    COUNTERSIGN_OK(maria);
    Patient other = DeskFixture::maria();
    other.name.given = u"Rafael"_s;
    COUNTERSIGN_OK(RegisterPatient(fixture.desk()).add(other));
    const auto entries = AuditTrail(fixture.desk()).entries(maria->id, {});
    COUNTERSIGN_OK(entries);
    QCOMPARE(entries->size(), std::size_t{1});
    QCOMPARE(entries->front().action, u"patient.added"_s);
    const auto later = AuditTrail(fixture.desk()).entries(std::nullopt, fixture.clock.now().addSecs(1));
    COUNTERSIGN_OK(later);
    QVERIFY(later->empty());
}

void AuditTrailTest::verify_untouchedLog_isWhole()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    AuditTrail trail(fixture.desk());
    const auto anchor = trail.anchorText();
    COUNTERSIGN_OK(anchor);
    COUNTERSIGN_OK(RegisterPatient(fixture.desk()).add(DeskFixture::maria()));
    NoProgress progress;
    for (const QByteArray &outside : {QByteArray(), *anchor}) {
        const auto verified = trail.verify(outside, progress);
        COUNTERSIGN_OK(verified);
        QVERIFY2(verified->ok, qPrintable(verified->problem));
        QCOMPARE(verified->entries, fixture.logLength());
    }
}

void AuditTrailTest::verify_anchorOfLongerLog_isBroken()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    NoProgress progress;
    const auto verified = AuditTrail(fixture.desk()).verify("{\"sequence\": 4711, \"mac\": \"" + QByteArray(64, 'a') + "\"}", progress);
    COUNTERSIGN_OK(verified);
    QVERIFY(!verified->ok);
    QVERIFY(!verified->problem.isEmpty());
}

void AuditTrailTest::verify_anchorThatIsNone_isBadInput_data()
{
    QTest::addColumn<QByteArray>("anchor");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("no mac") << QByteArray("{\"sequence\": 12}");
    QTest::newRow("short mac") << QByteArray("{\"sequence\": 12, \"mac\": \"abcd\"}");
    QTest::newRow("negative") << QByteArray("{\"sequence\": -1, \"mac\": \"" + QByteArray(64, '0') + "\"}");
    QTest::newRow("a list") << QByteArray("[1, 2]");
}

void AuditTrailTest::verify_anchorThatIsNone_isBadInput()
{
    QFETCH(const QByteArray, anchor);
    DeskFixture fixture;
    QVERIFY(fixture.open());
    NoProgress progress;
    COUNTERSIGN_FAILS(AuditTrail(fixture.desk()).verify(anchor, progress), ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(AuditTrailTest)
#include "tst_audittrail.moc"
