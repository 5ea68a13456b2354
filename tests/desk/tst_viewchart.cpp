// SPDX-License-Identifier: Apache-2.0
#include "desk/findpatients.h"
#include "desk/takeconsent.h"
#include "desk/viewchart.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class ViewChartTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_chart_showsEverythingAndIsLogged();
    void refresh_chart_isNotLogged();
    void open_unknownPatient_isNotFoundAndNotLogged();
    void sharedNumber_isOnTwoCharts_isSaidOnBoth();
    void consents_asOfAnEarlierDay_areThoseOfThatDay();
    void resolve_idOrChartNumber_findsTheChart();
};

void ViewChartTest::open_chart_showsEverythingAndIsLogged()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId patient = fixture.store(DeskFixture::maria()).id;
    TakeConsent consent(fixture.desk());
    COUNTERSIGN_OK(consent.take(
        patient, DeskFixture::complete(consent.begin(patient, u"communication-preferences"_s, LanguageTag::english()).valueOr({}))));
    const auto chart = ViewChart(fixture.desk()).open(patient);
    COUNTERSIGN_OK(chart);
    QCOMPARE(chart->patient.id, patient);
    QCOMPARE(chart->contacts.size(), std::size_t{2});
    QCOMPARE(chart->consents.size(), allChannels.size() * askedPurposes.size());
    QCOMPARE(chart->channels.size(), allChannels.size());
    QCOMPARE(chart->forms.size(), std::size_t{1});
    QCOMPARE(chart->documents.size(), std::size_t{1});
    QVERIFY(!chart->events.empty());
    const auto entry = fixture.logged(u"patient.viewed"_s);
    QVERIFY(entry);
    QCOMPARE(entry->about, patient.value);
}

void ViewChartTest::refresh_chart_isNotLogged()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId patient = fixture.store(DeskFixture::maria()).id;
    const qint64 before = fixture.logLength();
    COUNTERSIGN_OK(ViewChart(fixture.desk()).refresh(patient));
    QCOMPARE(fixture.logLength(), before);
}

void ViewChartTest::open_unknownPatient_isNotFoundAndNotLogged()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    COUNTERSIGN_FAILS(ViewChart(fixture.desk()).open(PatientId{4711}), ErrorCode::NotFound);
    QVERIFY(!fixture.logged(u"patient.viewed"_s));
}

void ViewChartTest::sharedNumber_isOnTwoCharts_isSaidOnBoth()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId maria = fixture.store(DeskFixture::maria()).id;
    Patient other = DeskFixture::maria();
    other.name.given = u"Rafael"_s;
    other.contacts = {{.kind = ContactKind::Phone, .value = u"(555) 010-0142"_s}};
    const PatientId rafael = fixture.store(other).id;
    const auto chart = ViewChart(fixture.desk()).open(maria);
    COUNTERSIGN_OK(chart);
    const auto phone = std::ranges::find(chart->contacts, ContactKind::Phone, [](const ContactView &view) { return view.contact.kind; });
    QCOMPARE(phone->alsoOn.size(), std::size_t{1});
    QCOMPARE(phone->alsoOn.front().id, rafael);
    const auto email = std::ranges::find(chart->contacts, ContactKind::Email, [](const ContactView &view) { return view.contact.kind; });
    QVERIFY(email->alsoOn.empty());
}

void ViewChartTest::consents_asOfAnEarlierDay_areThoseOfThatDay()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const PatientId patient = fixture.store(DeskFixture::maria()).id;
    TakeConsent consent(fixture.desk());
    const QDateTime before = fixture.clock.now().addSecs(-1);
    COUNTERSIGN_OK(consent.take(
        patient, DeskFixture::complete(consent.begin(patient, u"communication-preferences"_s, LanguageTag::english()).valueOr({}))));
    const QDateTime between = fixture.clock.now().addSecs(10);
    fixture.clock.advanceSeconds(60);
    COUNTERSIGN_OK(consent.revoke(patient, Channel::Email, {}));
    const auto answer = [&](const QDateTime &at) {
        return consentFor(ViewChart(fixture.desk()).consents(patient, at).valueOr({}), Channel::Email, Purpose::Appointments).answer;
    };
    QCOMPARE(answer(before), ConsentAnswer::NotAsked);
    QCOMPARE(answer(between), ConsentAnswer::Granted);
    QCOMPARE(answer(fixture.clock.now()), ConsentAnswer::Revoked);
}

void ViewChartTest::resolve_idOrChartNumber_findsTheChart()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const Patient patient = fixture.store(DeskFixture::maria());
    FindPatients find(fixture.desk());
    QCOMPARE(find.resolve(patient.id.toString()).valueOr({}), patient.id);
    QCOMPARE(find.resolve(patient.chartNumber).valueOr({}), patient.id);
    const auto unknown = find.resolve(u"p4711"_s);
    COUNTERSIGN_FAILS(unknown, ErrorCode::NotFound);
    QVERIFY(unknown.error().message.contains("p4711"_L1));
}

QTEST_MAIN(ViewChartTest)
#include "tst_viewchart.moc"
