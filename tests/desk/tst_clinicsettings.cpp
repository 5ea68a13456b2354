// SPDX-License-Identifier: Apache-2.0
#include "desk/clinicsettings.h"
#include "desk/managepeople.h"
#include "deskfixture.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class ClinicSettingsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setPractice_changedFacts_areNormalisedAndLogged();
    void setPractice_sameFacts_logsNothing();
    void setPractice_logoOfAnEarlierVersion_hindersNothingElse();
    void setPractice_wrongFacts_areRefused_data();
    void setPractice_wrongFacts_areRefused();
    void mailAccount_storedAndRemoved_keepsThePasswordOutOfTheLog();
    void testMailAccount_none_isNotFound();
    void setPolicy_frontDesk_isDenied();
    void setLockAfterMinutes_outOfBounds_isBadInput();
};

void ClinicSettingsTest::setPractice_changedFacts_areNormalisedAndLogged()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    Practice practice = DeskFixture::practice();
    practice.telephone = u"555-010-0199"_s;
    practice.logo = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    COUNTERSIGN_OK(ClinicSettings(fixture.desk()).setPractice(practice));
    const auto stored = ClinicSettings(fixture.desk()).practice();
    COUNTERSIGN_OK(stored);
    QCOMPARE(stored->telephone, u"(555) 010-0199"_s);
    QCOMPARE(stored->logo, practice.logo);
    const auto entry = fixture.logged(u"settings.changed"_s);
    QVERIFY(entry);
    const QJsonObject details = QJsonDocument::fromJson(entry->details).object();
    QCOMPARE(details.value("telephone.old"_L1).toString(), u"(555) 010-0100"_s);
    QVERIFY(!details.contains("name.old"_L1));
}

void ClinicSettingsTest::setPractice_sameFacts_logsNothing()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const qint64 before = fixture.logLength();
    COUNTERSIGN_OK(ClinicSettings(fixture.desk()).setPractice(DeskFixture::practice()));
    QCOMPARE(fixture.logLength(), before);
}

void ClinicSettingsTest::setPractice_logoOfAnEarlierVersion_hindersNothingElse()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    Practice practice = DeskFixture::practice();
    practice.logo = "<svg";
    COUNTERSIGN_OK(fixture.desk().store.settings.setPractice(practice));
    practice.name = u"Riverside and Mill"_s;
    COUNTERSIGN_OK(ClinicSettings(fixture.desk()).setPractice(practice));
    QCOMPARE(ClinicSettings(fixture.desk()).practice().valueOr({}), practice);
}

void ClinicSettingsTest::setPractice_wrongFacts_areRefused_data()
{
    QTest::addColumn<std::function<void(Practice &)>>("spoil");
    using Spoil = std::function<void(Practice &)>;
    QTest::newRow("no name") << Spoil([](Practice &p) { p.name = u"  "_s; });
    QTest::newRow("telephone") << Spoil([](Practice &p) { p.telephone = u"ring twice"_s; });
    QTest::newRow("e-mail") << Spoil([](Practice &p) { p.email = u"front desk"_s; });
    QTest::newRow("logo that is no picture") << Spoil([](Practice &p) { p.logo = "hello"; });
    QTest::newRow("logo that opens a file")
        << Spoil([](Practice &p) { p.logo = "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/hostname'/></svg>"; });
    QTest::newRow("huge logo") << Spoil([](Practice &p) { p.logo = QByteArray("<svg>").leftJustified(2 * 1024 * 1024, ' '); });
}

void ClinicSettingsTest::setPractice_wrongFacts_areRefused()
{
    QFETCH(const std::function<void(Practice &)>, spoil);
    DeskFixture fixture;
    QVERIFY(fixture.open());
    Practice practice = DeskFixture::practice();
    spoil(practice);
    COUNTERSIGN_FAILS(ClinicSettings(fixture.desk()).setPractice(practice), ErrorCode::BadInput);
    QCOMPARE(ClinicSettings(fixture.desk()).practice().valueOr({}), DeskFixture::practice());
}

void ClinicSettingsTest::mailAccount_storedAndRemoved_keepsThePasswordOutOfTheLog()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    ClinicSettings settings(fixture.desk());
    const auto none = settings.mailAccount();
    COUNTERSIGN_OK(none);
    QVERIFY(!*none);
    const auto account = mailAccountFromJson({{u"from"_s, u"office@example.org"_s},
        {u"smtp"_s,
            QJsonObject{{u"host"_s, u"smtp.example.org"_s}, {u"port"_s, 465}, {u"security"_s, u"tls"_s}, {u"user"_s, u"office"_s},
                {u"password"_s, u"hush-hush"_s}}}});
    COUNTERSIGN_OK(account);
    COUNTERSIGN_OK(settings.setMailAccount(*account));
    const auto stored = settings.mailAccount();
    COUNTERSIGN_OK(stored);
    QVERIFY(*stored);
    QCOMPARE((*stored)->host, u"smtp.example.org"_s);
    QCOMPARE((*stored)->security, MailAccount::Security::ImplicitTls);
    QCOMPARE((*stored)->password.view().toByteArray(), QByteArray("hush-hush"));
    const auto entry = fixture.logged(u"settings.changed"_s);
    QVERIFY(entry);
    QVERIFY(entry->details.contains("smtp.example.org"));
    QVERIFY(!entry->details.contains("hush"));
    COUNTERSIGN_OK(settings.removeMailAccount());
    const auto removed = settings.mailAccount();
    COUNTERSIGN_OK(removed);
    QVERIFY(!*removed);
}

void ClinicSettingsTest::testMailAccount_none_isNotFound()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    COUNTERSIGN_FAILS(ClinicSettings(fixture.desk()).testMailAccount(), ErrorCode::NotFound);
}

void ClinicSettingsTest::setPolicy_frontDesk_isDenied()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const OfficePolicy open{.encryptOfficeInitiated = false};
    COUNTERSIGN_OK(ClinicSettings(fixture.desk()).setPolicy(open));
    QCOMPARE(ClinicSettings(fixture.desk()).policy().valueOr({}), open);
    COUNTERSIGN_OK(ManagePeople(fixture.desk()).add(u"lee"_s, {}, Role::FrontDesk, DeskFixture::passphrase()));
    COUNTERSIGN_OK(fixture.signIn(u"lee"_s));
    COUNTERSIGN_FAILS(ClinicSettings(fixture.desk()).setPolicy({}), ErrorCode::AccessDenied);
    QCOMPARE(ClinicSettings(fixture.desk()).policy().valueOr({}), open);
}

void ClinicSettingsTest::setLockAfterMinutes_outOfBounds_isBadInput()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    ClinicSettings settings(fixture.desk());
    COUNTERSIGN_FAILS(settings.setLockAfterMinutes(0), ErrorCode::BadInput);
    COUNTERSIGN_FAILS(settings.setLockAfterMinutes(61), ErrorCode::BadInput);
    COUNTERSIGN_OK(settings.setLockAfterMinutes(3));
    QCOMPARE(settings.lockAfterMinutes().valueOr(0), 3);
}

QTEST_GUILESS_MAIN(ClinicSettingsTest)
#include "tst_clinicsettings.moc"
