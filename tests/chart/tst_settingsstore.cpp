// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class SettingsStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshClinic_hasTheDefaults();
    void practice_readsBackWithLogo();
    void practice_withoutLogo_removesTheOldOne();
    void logo_damaged_isReported();
    void policy_readsBack();
    void mailAccount_readsBack();
    void lockAfter_readsBack_data();
    void lockAfter_readsBack();
    void demo_staysMarked();
};

static Practice practice()
{
    return {.name = u"Clínica Mill Street"_s,
            .address = {.line1 = u"12 Mill Street"_s, .line2 = u"Suite 3"_s, .city = u"Dayton"_s, .state = u"OH"_s, .postalCode = u"45402"_s, .country = {}},
            .telephone = u"(555) 555-0100"_s, .email = u"desk@example.org"_s, .website = u"https://example.org"_s,
            .portalUrl = u"https://portal.example.org"_s, .privacyContact = u"Privacy Officer, (555) 555-0101"_s,
            .logo = QByteArray("\x89PNG\r\n", 6) + QByteArray(20000, '\0')};
}

void SettingsStoreTest::freshClinic_hasTheDefaults()
{
    ClinicFile clinic;
    SettingsStore &settings = clinic.store->settings;
    QCOMPARE(*settings.practice(), Practice());
    QCOMPARE(*settings.policy(), OfficePolicy());
    QVERIFY(settings.mailAccount()->isEmpty());
    QCOMPARE(settings.lockAfterMinutes().valueOr(-1), 10);
    QCOMPARE(settings.isDemo().valueOr(true), false);
}

void SettingsStoreTest::practice_readsBackWithLogo()
{
    ClinicFile clinic;
    VERIFY_RESULT(clinic.store->settings.setPractice(practice()));
    const Result<Practice> read = clinic.store->settings.practice();
    VERIFY_RESULT(read);
    QCOMPARE(*read, practice());
}

void SettingsStoreTest::practice_withoutLogo_removesTheOldOne()
{
    ClinicFile clinic;
    VERIFY_RESULT(clinic.store->settings.setPractice(practice()));
    Practice plain = practice();
    plain.logo.clear();
    VERIFY_RESULT(clinic.store->settings.setPractice(plain));
    const Result<Practice> read = clinic.store->settings.practice();
    VERIFY_RESULT(read);
    QVERIFY(read->logo.isEmpty());
}

void SettingsStoreTest::logo_damaged_isReported()
{
    ClinicFile clinic;
    VERIFY_RESULT(clinic.store->settings.setPractice(practice()));
    VERIFY_RESULT(clinic.store->database().run(u"UPDATE setting SET value = x'00' WHERE name = 'practice.logo'"_s));
    const Result<Practice> read = clinic.store->settings.practice();
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
}

void SettingsStoreTest::policy_readsBack()
{
    ClinicFile clinic;
    const OfficePolicy loose{.encryptOfficeInitiated = false, .allowUnencryptedAfterWarning = true, .requireVerifiedAddress = false};
    VERIFY_RESULT(clinic.store->settings.setPolicy(loose));
    QCOMPARE(*clinic.store->settings.policy(), loose);
}

void SettingsStoreTest::mailAccount_readsBack()
{
    ClinicFile clinic;
    const QJsonObject account{{u"host"_s, u"mail.example.org"_s}, {u"port"_s, 587}, {u"password"_s, u"pä\"ss"_s}};
    VERIFY_RESULT(clinic.store->settings.setMailAccount(account));
    QCOMPARE(*clinic.store->settings.mailAccount(), account);
    VERIFY_RESULT(clinic.store->settings.setMailAccount({}));
    QVERIFY(clinic.store->settings.mailAccount()->isEmpty());
}

void SettingsStoreTest::lockAfter_readsBack_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("taken");
    QTest::newRow("never") << 0 << false;
    QTest::newRow("negative") << -5 << false;
    QTest::newRow("least") << 1 << true;
    QTest::newRow("most") << 60 << true;
    QTest::newRow("too long") << 61 << false;
}

void SettingsStoreTest::lockAfter_readsBack()
{
    QFETCH(int, minutes);
    QFETCH(bool, taken);
    ClinicFile clinic;
    const Result<void> done = clinic.store->settings.setLockAfterMinutes(minutes);
    QCOMPARE(done.hasValue(), taken);
    QCOMPARE(clinic.store->settings.lockAfterMinutes().valueOr(-1), taken ? minutes : 10);
    if (!taken)
        QCOMPARE(done.error().code, ErrorCode::BadInput);
}

void SettingsStoreTest::demo_staysMarked()
{
    ClinicFile clinic;
    VERIFY_RESULT(clinic.store->settings.markDemo());
    VERIFY_RESULT(clinic.store->settings.markDemo());
    QCOMPARE(clinic.store->settings.isDemo().valueOr(false), true);
}

QTEST_GUILESS_MAIN(SettingsStoreTest)
#include "tst_settingsstore.moc"
