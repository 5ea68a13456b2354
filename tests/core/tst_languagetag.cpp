// SPDX-License-Identifier: Apache-2.0
#include "core/languagetag.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestLanguageTag final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_codeOrName_isTag_data();
    void parse_codeOrName_isTag();
    void parse_unknown_saysWhatWasExpected_data();
    void parse_unknown_saysWhatWasExpected();
    void names_language_areThoseOfItsSpeakers();
    void parse_ownNames_comeBack();
};

void TestLanguageTag::parse_codeOrName_isTag_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tag");
    QTest::newRow("code") << u"en"_s << u"en"_s;
    QTest::newRow("capital code") << u"ES"_s << u"es"_s;
    QTest::newRow("region") << u"es-MX"_s << u"es-MX"_s;
    QTest::newRow("locale name") << u"en_US"_s << u"en-US"_s;
    QTest::newRow("script") << u"ZH-hans"_s << u"zh-Hans"_s;
    QTest::newRow("script and region") << u"zh_hant_tw"_s << u"zh-Hant-TW"_s;
    QTest::newRow("world region") << u"es-419"_s << u"es-419"_s;
    QTest::newRow("ISO 639-2") << u"SPA"_s << u"es"_s;
    QTest::newRow("ISO 639-2/B") << u"chi"_s << u"zh"_s;
    QTest::newRow("three letters and region") << u"spa-US"_s << u"es-US"_s;
    QTest::newRow("English name") << u"Spanish"_s << u"es"_s;
    QTest::newRow("registry name") << u"Spanish; Castilian"_s << u"es"_s;
    QTest::newRow("own name") << u"español"_s << u"es"_s;
    QTest::newRow("own name, Vietnamese") << u"Tiếng Việt"_s << u"vi"_s;
    QTest::newRow("own name, Chinese") << u"中文"_s << u"zh"_s;
    QTest::newRow("Haitian Creole") << u"Haitian Creole"_s << u"ht"_s;
    QTest::newRow("Creole") << u"Creole"_s << u"ht"_s;
    QTest::newRow("Cantonese") << u"Cantonese"_s << u"yue"_s;
    QTest::newRow("not in our list") << u"Icelandic"_s << u"is"_s;
    QTest::newRow("not in our list, code") << u"is"_s << u"is"_s;
    QTest::newRow("not in our list, three letters") << u"isl"_s << u"is"_s;
    QTest::newRow("Mixtec") << u"Mixteco"_s << u"mix"_s;
    QTest::newRow("K'iche'") << u"K’iche’"_s << u"quc"_s;
    QTest::newRow("sign language") << u"ASL"_s << u"ase"_s;
    QTest::newRow("blanks") << u"  en "_s << u"en"_s;
}

void TestLanguageTag::parse_codeOrName_isTag()
{
    QFETCH(QString, text);
    QFETCH(QString, tag);
    const auto language = LanguageTag::parse(text);
    QVERIFY2(language, qPrintable(text));
    QCOMPARE(language->toString(), tag);
    QCOMPARE(LanguageTag::parse(tag)->toString(), tag);
}

void TestLanguageTag::parse_unknown_saysWhatWasExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("word") << u"Klingonese"_s;
    QTest::newRow("code that is none") << u"qq"_s;
    QTest::newRow("punctuation") << u"--"_s;
    QTest::newRow("path") << u"../es"_s;
    QTest::newRow("enormous") << QString(100'000, u'e');
}

void TestLanguageTag::parse_unknown_saysWhatWasExpected()
{
    QFETCH(QString, text);
    const auto language = LanguageTag::parse(text);
    QVERIFY(!language);
    QVERIFY(language.error().message.contains("Spanish"_L1));
}

void TestLanguageTag::names_language_areThoseOfItsSpeakers()
{
    QCOMPARE(LanguageTag::spanish().nativeName(), u"español"_s);
    QCOMPARE(LanguageTag::spanish().displayName(), u"Spanish"_s);
    QCOMPARE(LanguageTag::english().nativeName(), u"English"_s);
    QCOMPARE(LanguageTag::parse(u"es-MX")->primary(), u"es"_s);
    QCOMPARE(LanguageTag::parse(u"es-MX")->nativeName(), u"español"_s);
    QCOMPARE(LanguageTag::parse(u"is")->displayName(), u"Icelandic"_s);
    QVERIFY(!LanguageTag::parse(u"is")->nativeName().isEmpty());
    QVERIFY(LanguageTag().isEmpty());
}

void TestLanguageTag::parse_ownNames_comeBack()
{
    for (const QString &code : {u"en"_s, u"es"_s, u"zh"_s, u"vi"_s, u"ar"_s, u"ht"_s, u"quc"_s, u"ase"_s, u"hmn"_s, u"ta"_s}) {
        const auto language = LanguageTag::parse(code);
        QVERIFY(language);
        QCOMPARE(LanguageTag::parse(language->displayName())->toString(), code);
        QCOMPARE(LanguageTag::parse(language->nativeName())->toString(), code);
    }
}

QTEST_GUILESS_MAIN(TestLanguageTag)
#include "tst_languagetag.moc"
