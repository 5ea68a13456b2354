// SPDX-License-Identifier: Apache-2.0
#include "core/phonenumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestPhoneNumber final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_whatPeopleType_isOneNumber_data();
    void parse_whatPeopleType_isOneNumber();
    void parse_notANumber_saysWhy_data();
    void parse_notANumber_saysWhy();
    void parse_ownOutput_isUnchanged_data();
    void parse_ownOutput_isUnchanged();
    void key_extensions_differ();
    void empty_number_isEmpty();
};

void TestPhoneNumber::parse_whatPeopleType_isOneNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("shown");
    const QString key = u"+15550100142"_s;
    const QString shown = u"(555) 010-0142"_s;
    QTest::newRow("as printed") << u"(555) 010-0142"_s << key << shown;
    QTest::newRow("hyphens") << u"555-010-0142"_s << key << shown;
    QTest::newRow("dots") << u"555.010.0142"_s << key << shown;
    QTest::newRow("digits") << u"5550100142"_s << key << shown;
    QTest::newRow("spreadsheet decimal") << u"5550100142.0"_s << key << shown;
    QTest::newRow("spreadsheet decimal with 1") << u"15550100142.00"_s << key << shown;
    QTest::newRow("leading 1") << u"1-555-010-0142"_s << key << shown;
    QTest::newRow("plus 1") << u"+1 555 010 0142"_s << key << shown;
    QTest::newRow("plus 1 in brackets") << u"(+1) 555 010 0142"_s << key << shown;
    QTest::newRow("tel URI") << u"tel:+1-555-010-0142"_s << key << shown;
    QTest::newRow("typographic hyphens") << u"555\u2011010\u20130142"_s << key << shown;
    QTest::newRow("no-break spaces") << u"555\u00A0010\u00A00142"_s << key << shown;
    QTest::newRow("full-width digits") << u"５５５-０１０-０１４２"_s << key << shown;
    QTest::newRow("011 1") << u"011 1 555 010 0142"_s << key << shown;
    const QString withExtension = u"(555) 010-0142 ext. 7"_s;
    QTest::newRow("ext.") << u"555.010.0142 ext. 7"_s << key + u"x7"_s << withExtension;
    QTest::newRow("x") << u"555-010-0142x7"_s << key + u"x7"_s << withExtension;
    QTest::newRow("#") << u"555-010-0142 #7"_s << key + u"x7"_s << withExtension;
    QTest::newRow("extension") << u"555-010-0142, extension 7"_s << key + u"x7"_s << withExtension;
    QTest::newRow("extensión") << u"555-010-0142 extensión 7"_s << key + u"x7"_s << withExtension;
    QTest::newRow("tel URI ext") << u"tel:+1-555-010-0142;ext=7"_s << key + u"x7"_s << withExtension;
    QTest::newRow("Mexico") << u"+52 55 1234 5678"_s << u"+525512345678"_s << u"+52 55 1234 5678"_s;
    QTest::newRow("Mexico, 011") << u"011 52 55 1234 5678"_s << u"+525512345678"_s << u"+52 55 1234 5678"_s;
    QTest::newRow("Mexico, 00") << u"0052 5512345678"_s << u"+525512345678"_s << u"+52 55 1234 5678"_s;
    QTest::newRow("United Kingdom with trunk zero") << u"+44 (0)20 7946 0018"_s << u"+442079460018"_s << u"+44 20 7946 0018"_s;
    QTest::newRow("three-digit country code") << u"+503 2123 4567"_s << u"+50321234567"_s << u"+503 2123 4567"_s;
    QTest::newRow("nine national digits") << u"+51912345678"_s << u"+51912345678"_s << u"+51 912 345 678"_s;
}

void TestPhoneNumber::parse_whatPeopleType_isOneNumber()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    QFETCH(QString, shown);
    const auto phone = PhoneNumber::parse(text);
    QVERIFY2(phone, phone ? "" : qPrintable(phone.error().message));
    QCOMPARE(phone->key(), key);
    QCOMPARE(phone->toString(), shown);
}

void TestPhoneNumber::parse_notANumber_saysWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("empty") << QString() << u"empty"_s;
    QTest::newRow("no digits") << u"()-"_s << u"no digits"_s;
    QTest::newRow("seven digits") << u"010-0142"_s << u"area code is missing"_s;
    QTest::newRow("nine digits") << u"555010014"_s << u"count is 9"_s;
    QTest::newRow("eleven digits without 1") << u"25550100142"_s << u"count is 11"_s;
    QTest::newRow("digit lost after 1") << u"1-555-010-014"_s << u"area code begins with 0 or 1"_s;
    QTest::newRow("vanity letters") << u"1-800-FLOWERS"_s << u"letters"_s;
    QTest::newRow("words") << u"call my sister"_s << u"letters"_s;
    QTest::newRow("rounded by a spreadsheet") << u"5.5501E+09"_s << u"spreadsheet"_s;
    QTest::newRow("two numbers") << u"555-010-0142 / 555-010-0143"_s << u"one number"_s;
    QTest::newRow("two pluses") << u"+15550100142+15550100143"_s << u"+"_s;
    QTest::newRow("plus and zero") << u"+05550100142"_s << u"country code"_s;
    QTest::newRow("plus 1 and nine digits") << u"+1 555 010 014"_s << u"After +1"_s;
    QTest::newRow("abroad, too short") << u"+52 5512"_s << u"7 to 15"_s;
    QTest::newRow("abroad, too long") << u"+52 5512345678123456"_s << u"7 to 15"_s;
    QTest::newRow("line break") << u"555-010-0142\r\n555-010-0143"_s << QString();
    QTest::newRow("NUL") << u"555-010\0-0142"_s << u"does not belong"_s;
    QTest::newRow("enormous") << QString(1'000'000, u'5') << u"too long"_s;
}

void TestPhoneNumber::parse_notANumber_saysWhy()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto phone = PhoneNumber::parse(text);
    QVERIFY(!phone);
    QCOMPARE(phone.error().code, ErrorCode::BadInput);
    QVERIFY2(phone.error().message.contains(part), qPrintable(phone.error().message));
}

void TestPhoneNumber::parse_ownOutput_isUnchanged_data()
{
    parse_whatPeopleType_isOneNumber_data();
}

void TestPhoneNumber::parse_ownOutput_isUnchanged()
{
    QFETCH(QString, text);
    const auto phone = PhoneNumber::parse(text);
    QVERIFY(phone);
    const auto again = PhoneNumber::parse(phone->toString());
    QVERIFY(again);
    QCOMPARE(*again, *phone);
    QCOMPARE(PhoneNumber::parse(phone->e164())->e164(), phone->e164());
}

void TestPhoneNumber::key_extensions_differ()
{
    QVERIFY(PhoneNumber::parse(u"555-010-0142 x7")->key() != PhoneNumber::parse(u"555-010-0142 x8")->key());
    QVERIFY(PhoneNumber::parse(u"555-010-0142 x7")->key() != PhoneNumber::parse(u"555-010-0142")->key());
}

void TestPhoneNumber::empty_number_isEmpty()
{
    QVERIFY(PhoneNumber().isEmpty());
    QCOMPARE(PhoneNumber().toString(), QString());
    QCOMPARE(PhoneNumber().key(), QString());
}

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
