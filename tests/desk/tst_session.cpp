// SPDX-License-Identifier: Apache-2.0
#include "desk/managepeople.h"
#include "desk/registerpatient.h"
#include "deskfixture.h"

#include <QDir>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class SessionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newClinic_isOpened_knowsPracticeAndLogsItsCreation();
    void weakPassphrase_isGiven_makesNoClinic();
    void practiceWithoutName_isGiven_makesNoClinic();
    void practiceThatCannotBePrinted_isGiven_makesNoClinic();
    void wrongPassphrase_isGiven_isDenied();
    void signInAndOut_areDone_areLoggedAndAnchored();
    void secondProgram_opensTheSameClinic_isToldInUse();
    void missingClinic_isOpened_isNotFound();
    void auditor_changesSomething_isDenied();
    void passphrase_isChanged_onlyTheNewOneFits();
    void frontDesk_addsPeople_isDenied();
};

void SessionTest::newClinic_isOpened_knowsPracticeAndLogsItsCreation()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.desk().store.settings.practice().valueOr({}), DeskFixture::practice());
    QVERIFY(fixture.logged(u"clinic.created"_s));
    QCOMPARE(fixture.session().staff().role, Role::PrivacyOfficer);
    QVERIFY(!fixture.session().isDemo());
    QVERIFY(fixture.session().passphraseFits(DeskFixture::passphrase()));
    QVERIFY(!fixture.session().passphraseFits(SecretBytes::fromText(u"something else"_s)));
}

void SessionTest::weakPassphrase_isGiven_makesNoClinic()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    QString recoveryKey;
    const QString folder = fixture.path(u"weak"_s);
    const auto made = Session::create(fixture.office(),
        {.folder = folder,
            .practice = DeskFixture::practice(),
            .userName = u"lee"_s,
            .passphrase = SecretBytes::fromText(u"password1234"_s),
            .kdf = KdfParameters::quick()},
        recoveryKey);
    COUNTERSIGN_FAILS(made, ErrorCode::Refused);
    QVERIFY(!Vault::exists(folder));
}

void SessionTest::practiceWithoutName_isGiven_makesNoClinic()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    QString recoveryKey;
    const auto made = Session::create(fixture.office(),
        {.folder = fixture.path(u"nameless"_s), .userName = u"lee"_s, .passphrase = DeskFixture::passphrase()}, recoveryKey);
    COUNTERSIGN_FAILS(made, ErrorCode::BadInput);
}

void SessionTest::practiceThatCannotBePrinted_isGiven_makesNoClinic()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    Practice practice = DeskFixture::practice();
    practice.telephone = u"ring twice"_s;
    QString recoveryKey;
    const QString folder = fixture.path(u"unprintable"_s);
    const auto made = Session::create(fixture.office(),
        {.folder = folder,
            .practice = practice,
            .userName = u"lee"_s,
            .passphrase = DeskFixture::passphrase(),
            .kdf = KdfParameters::quick()},
        recoveryKey);
    COUNTERSIGN_FAILS(made, ErrorCode::BadInput);
    QVERIFY(!Vault::exists(folder));
}

void SessionTest::wrongPassphrase_isGiven_isDenied()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    fixture.close();
    const auto session = Session::signIn(fixture.office(), fixture.folder(), u"dana"_s, SecretBytes::fromText(u"seven red umbrellas"_s));
    COUNTERSIGN_FAILS(session, ErrorCode::AccessDenied);
}

void SessionTest::signInAndOut_areDone_areLoggedAndAnchored()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    COUNTERSIGN_OK(fixture.signIn());
    QVERIFY(fixture.logged(u"signedOut"_s));
    const auto signIn = fixture.logged(u"signIn.succeeded"_s);
    QVERIFY(signIn);
    QCOMPARE(signIn->userName, u"dana"_s);
    // The key file remembers the entry of signing out, which came right before this sign-in.
    QCOMPARE(fixture.session().vault().anchored().sequence, signIn->sequence - 1);
}

void SessionTest::secondProgram_opensTheSameClinic_isToldInUse()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const auto second = Session::signIn(fixture.office(), fixture.folder(), u"dana"_s, DeskFixture::passphrase());
    COUNTERSIGN_FAILS(second, ErrorCode::InUse);
}

void SessionTest::missingClinic_isOpened_isNotFound()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    const auto session = Session::signIn(fixture.office(), fixture.path(u"nothing here"_s), u"dana"_s, DeskFixture::passphrase());
    QVERIFY(!session);
    QVERIFY(session.error().code == ErrorCode::NotFound || session.error().code == ErrorCode::BadInput);
}

void SessionTest::auditor_changesSomething_isDenied()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    COUNTERSIGN_OK(ManagePeople(fixture.desk()).add(u"audrey"_s, u"Audrey Lim"_s, Role::Auditor, DeskFixture::passphrase()));
    QVERIFY(fixture.logged(u"user.added"_s));
    COUNTERSIGN_OK(fixture.signIn(u"audrey"_s));
    const auto added = RegisterPatient(fixture.desk()).add(DeskFixture::maria());
    COUNTERSIGN_FAILS(added, ErrorCode::AccessDenied);
    QCOMPARE(fixture.desk().store.patients.count().valueOr(-1), 0);
}

void SessionTest::passphrase_isChanged_onlyTheNewOneFits()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    ManagePeople people(fixture.desk());
    const auto weak = people.changeOwnPassphrase(DeskFixture::passphrase(), SecretBytes::fromText(u"123456789012"_s));
    COUNTERSIGN_FAILS(weak, ErrorCode::Refused);
    const auto wrong
        = people.changeOwnPassphrase(SecretBytes::fromText(u"not mine"_s), SecretBytes::fromText(u"a lantern beside nine wells"_s));
    COUNTERSIGN_FAILS(wrong, ErrorCode::AccessDenied);
    COUNTERSIGN_OK(people.changeOwnPassphrase(DeskFixture::passphrase(), SecretBytes::fromText(u"a lantern beside nine wells"_s)));
    COUNTERSIGN_FAILS(fixture.signIn(), ErrorCode::AccessDenied);
    COUNTERSIGN_OK(Session::signIn(fixture.office(), fixture.folder(), u"dana"_s, SecretBytes::fromText(u"a lantern beside nine wells"_s)));
}

void SessionTest::frontDesk_addsPeople_isDenied()
{
    DeskFixture fixture;
    QVERIFY(fixture.open());
    COUNTERSIGN_OK(ManagePeople(fixture.desk()).add(u"lee"_s, u"Lee Park"_s, Role::FrontDesk, DeskFixture::passphrase()));
    COUNTERSIGN_OK(fixture.signIn(u"lee"_s));
    COUNTERSIGN_FAILS(ManagePeople(fixture.desk()).add(u"kim"_s, {}, Role::FrontDesk, DeskFixture::passphrase()), ErrorCode::AccessDenied);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
