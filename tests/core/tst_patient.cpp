// SPDX-License-Identifier: Apache-2.0
#include "core/patient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestPatient final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keys_enumerator_comesBack();
    void keys_unknown_areNothing();
    void postalAddress_lines_areThoseOfAnEnvelope();
    void postalAddress_parts_mayBeMissing();
};

void TestPatient::keys_enumerator_comesBack()
{
    QCOMPARE(toKey(ContactKind::Email), u"email"_s);
    QCOMPARE(toKey(ContactKind::Phone), u"phone"_s);
    QCOMPARE(toKey(ContactUse::Mobile), u"mobile"_s);
    QCOMPARE(toKey(Authority::HealthCareProxy), u"healthCareProxy"_s);
    for (const auto kind : {ContactKind::Email, ContactKind::Phone})
        QCOMPARE(contactKindFromKey(toKey(kind)), kind);
    for (const auto use : {ContactUse::Home, ContactUse::Mobile, ContactUse::Work, ContactUse::Other})
        QCOMPARE(contactUseFromKey(toKey(use)), use);
    for (const auto authority : {Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy, Authority::PowerOfAttorney, Authority::Executor, Authority::Other})
        QCOMPARE(authorityFromKey(toKey(authority)), authority);
}

void TestPatient::keys_unknown_areNothing()
{
    QVERIFY(!contactKindFromKey(u"fax"));
    QVERIFY(!contactUseFromKey(u""));
    QVERIFY(!authorityFromKey(u"Parent")); // keys are exact
}

void TestPatient::postalAddress_lines_areThoseOfAnEnvelope()
{
    const PostalAddress address{u"12 Mill Street"_s, u"Apt 3"_s, u"Dayton"_s, u"OH"_s, u"45402"_s, u"USA"_s};
    QCOMPARE(address.lines(), (QStringList{u"12 Mill Street"_s, u"Apt 3"_s, u"Dayton, OH 45402"_s}));
    QCOMPARE(address.oneLine(), u"12 Mill Street, Apt 3, Dayton OH 45402"_s);
    const PostalAddress abroad{u"Calle 5 No. 10"_s, {}, u"Puebla"_s, {}, u"72000"_s, u"Mexico"_s};
    QCOMPARE(abroad.lines(), (QStringList{u"Calle 5 No. 10"_s, u"Puebla, 72000"_s, u"Mexico"_s}));
}

void TestPatient::postalAddress_parts_mayBeMissing()
{
    QVERIFY(PostalAddress{}.isEmpty());
    QCOMPARE(PostalAddress{}.oneLine(), QString());
    QVERIFY(PostalAddress{}.lines().isEmpty());
    const PostalAddress city{{}, {}, u"Dayton"_s, {}, {}, {}};
    QVERIFY(!city.isEmpty());
    QCOMPARE(city.oneLine(), u"Dayton"_s);
    QCOMPARE(city.lines(), QStringList{u"Dayton"_s});
}

QTEST_GUILESS_MAIN(TestPatient)
#include "tst_patient.moc"
