// SPDX-License-Identifier: Apache-2.0
#include "core/emailaddress.h"
#include "desk/audittrail.h"
#include "desk/democlinic.h"
#include "desk/demopeople.h"
#include "desk/today.h"
#include "desk/viewchart.h"
#include "deskfixture.h"

#include <QSet>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class DemoClinicTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void create_clinic_showsEveryKindOfChart();
    void create_cancelled_isCancelled();
    void demoPatient_sameSeed_isTheSamePerson();
    void demoPatient_anySeed_usesReservedAddressesOnly();
    void demoSignature_name_isBoundedInk();
};

void DemoClinicTest::create_clinic_showsEveryKindOfChart()
{
    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    auto office = Office::open(clock, random);
    COUNTERSIGN_OK(office);
    NoProgress progress;
    const auto session = DemoClinic(**office).create(folder.filePath(u"demo"_s), 60, 1, progress);
    COUNTERSIGN_OK(session);
    QVERIFY((*session)->isDemo());
    const auto desk = (*session)->desk();
    COUNTERSIGN_OK(desk);
    QCOMPARE((*desk)->store.patients.count().valueOr(0), 60);
    const auto verified = AuditTrail(**desk).verify({}, progress);
    COUNTERSIGN_OK(verified);
    QVERIFY2(verified->ok, qPrintable(verified->problem));

    const auto today = Today(**desk).view();
    COUNTERSIGN_OK(today);
    QVERIFY(today->failed > 0);
    QVERIFY(today->waiting > 0);
    QVERIFY(today->withForm > 20);
    QSet<int> answers;
    QSet<QString> languages;
    QSet<QString> kinds;
    bool isShared = false;
    bool hasRepresentative = false;
    for (int i = 1; i <= 60; ++i) {
        const auto chart = ViewChart(**desk).refresh(PatientId{i});
        COUNTERSIGN_OK(chart);
        languages.insert(chart->patient.language.primary());
        for (const ConsentInForce &consent : chart->consents)
            answers.insert(static_cast<int>(consent.answer));
        for (const DocumentRecord &document : chart->documents)
            kinds.insert(document.kind);
        for (const ContactView &view : chart->contacts)
            isShared = isShared || !view.alsoOn.empty();
        hasRepresentative = hasRepresentative || !chart->patient.representatives.empty();
    }
    QVERIFY(languages.size() >= 5);
    for (const ConsentAnswer answer :
        {ConsentAnswer::Granted, ConsentAnswer::Declined, ConsentAnswer::Revoked, ConsentAnswer::Expired, ConsentAnswer::NotAsked})
        QVERIFY2(answers.contains(static_cast<int>(answer)), qPrintable(toKey(answer)));
    QVERIFY(kinds.contains(u"signedForm"_s) && kinds.contains(u"scan"_s) && kinds.contains(u"letter"_s)
        && kinds.contains(u"verificationMessage"_s));
    QVERIFY(isShared);
    QVERIFY(hasRepresentative);
    QVERIFY((*desk)->store.settings.mailAccount().valueOr({{u"left"_s, true}}).isEmpty());
}

void DemoClinicTest::create_cancelled_isCancelled()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    CancelAfter progress(5);
    COUNTERSIGN_FAILS(DemoClinic(fixture.office()).create(fixture.path(u"demo"_s), 60, 1, progress), ErrorCode::Cancelled);
}

void DemoClinicTest::demoPatient_sameSeed_isTheSamePerson()
{
    SeededRandom a(3);
    SeededRandom b(3);
    SeededRandom c(4);
    bool differs = false;
    for (int i = 6; i < 30; ++i) {
        const Patient patient = demoPatient(a, i, QDate(2026, 11, 21));
        QCOMPARE(patient, demoPatient(b, i, QDate(2026, 11, 21)));
        differs = differs || patient != demoPatient(c, i, QDate(2026, 11, 21));
    }
    QVERIFY(differs);
}

void DemoClinicTest::demoPatient_anySeed_usesReservedAddressesOnly()
{
    for (quint64 seed = 0; seed < 20; ++seed) {
        SeededRandom random(seed);
        for (int i = 0; i < 50; ++i) {
            const Patient patient = demoPatient(random, i, QDate(2026, 11, 21));
            for (const ContactPoint &contact : patient.contacts) {
                if (contact.kind == ContactKind::Email) {
                    const auto email = EmailAddress::parse(contact.value);
                    QVERIFY2(email, qPrintable(contact.value));
                    QVERIFY2(email->domain().endsWith("example.org"_L1) || email->domain() == "exmaple.org"_L1, qPrintable(contact.value));
                } else {
                    QVERIFY2(contact.value.contains(" 555-01"_L1) || contact.value.contains(" 010-01"_L1), qPrintable(contact.value));
                }
            }
        }
    }
}

void DemoClinicTest::demoSignature_name_isBoundedInk()
{
    SeededRandom random(1);
    const Ink ink = demoSignature(random, u"María Elena Núñez"_s);
    QCOMPARE(ink.strokes.size(), std::size_t{4}); // three words and the line
    QVERIFY(ink.bounds().width() > 100);
    const auto read = inkFromJson(toJson(ink));
    COUNTERSIGN_OK(read);
    QCOMPARE(*read, ink);
}

QTEST_MAIN(DemoClinicTest)
#include "tst_democlinic.moc"
