// SPDX-License-Identifier: Apache-2.0
#include "core/textfolding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestTextFolding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldText_text_losesCaseAndAccents_data();
    void foldText_text_losesCaseAndAccents();
    void foldText_foldedText_staysTheSame();
    void foldText_composedAndDecomposed_areEqual();
    void foldedWords_name_isSplit_data();
    void foldedWords_name_isSplit();
    void digitsOf_text_keepsDigits();
};

void TestTextFolding::foldText_text_losesCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("plain") << u"Smith"_s << u"smith"_s;
    QTest::newRow("Spanish") << u"Núñez"_s << u"nunez"_s;
    QTest::newRow("Scandinavian") << u"Øst Åse Æble"_s << u"ost ase aeble"_s;
    QTest::newRow("German") << u"Groß Müller"_s << u"gross muller"_s;
    QTest::newRow("capital sharp s") << u"GROẞ"_s << u"gross"_s;
    QTest::newRow("Polish") << u"Łukasz Żółć"_s << u"lukasz zolc"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Đặng"_s << u"nguyen dang"_s;
    QTest::newRow("Turkish") << u"Işık İnci"_s << u"isik inci"_s;
    QTest::newRow("French ligature") << u"Cœur"_s << u"coeur"_s;
    QTest::newRow("typographic ligature") << u"ﬁeld"_s << u"field"_s;
    QTest::newRow("Icelandic") << u"Þór Guðrún"_s << u"thor gudrun"_s;
    QTest::newRow("full width") << u"ＳＭＩＴＨ"_s << u"smith"_s;
    QTest::newRow("Greek") << u"Παπαδόπουλος"_s << u"παπαδοπουλοσ"_s;
    QTest::newRow("Cyrillic") << u"Фёдор"_s << u"федор"_s;
    QTest::newRow("Chinese") << u"陈小明"_s << u"陈小明"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestTextFolding::foldText_text_losesCaseAndAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldText(text), folded);
}

void TestTextFolding::foldText_foldedText_staysTheSame()
{
    for (char32_t c = 1; c < 0x3100; ++c) {
        const QString once = foldText(QString::fromUcs4(&c, 1));
        QCOMPARE(foldText(once), once);
    }
}

void TestTextFolding::foldText_composedAndDecomposed_areEqual()
{
    for (const QString &text : {u"Núñez"_s, u"Nguyễn"_s, u"हिन्दी"_s, u"ガギグ"_s, u"한국어"_s})
        QCOMPARE(foldText(text.normalized(QString::NormalizationForm_D)), foldText(text.normalized(QString::NormalizationForm_C)));
    QVERIFY(foldText(u"か") != foldText(u"が")); // a voicing mark makes another letter
}

void TestTextFolding::foldedWords_name_isSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("two words") << u"María Núñez"_s << QStringList{u"maria"_s, u"nunez"_s};
    QTest::newRow("apostrophe joins") << u"O'Brien"_s << QStringList{u"obrien"_s};
    QTest::newRow("typographic apostrophe joins") << u"O’Brien D‘Angelo"_s << QStringList{u"obrien"_s, u"dangelo"_s};
    QTest::newRow("okina joins") << u"Kaʻōpua"_s << QStringList{u"kaopua"_s};
    QTest::newRow("hyphen splits") << u"García-López"_s << QStringList{u"garcia"_s, u"lopez"_s};
    QTest::newRow("comma and dot") << u"Lee, Ann J."_s << QStringList{u"lee"_s, u"ann"_s, u"j"_s};
    QTest::newRow("digits") << u"Ignacio928"_s << QStringList{u"ignacio928"_s};
    QTest::newRow("vowel signs stay") << u"हिन्दी"_s << QStringList{u"हिन्दी"_s};
    QTest::newRow("nothing") << u" -,. "_s << QStringList{};
    QTest::newRow("empty") << QString() << QStringList{};
    QTest::newRow("letters beyond the first plane") << u"𠮷田"_s << QStringList{u"𠮷田"_s};
}

void TestTextFolding::foldedWords_name_isSplit()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(foldedWords(text), words);
}

void TestTextFolding::digitsOf_text_keepsDigits()
{
    QCOMPARE(digitsOf(u"(555) 010-0142"), u"5550100142"_s);
    QCOMPARE(digitsOf(u"٥٥٥"), u"555"_s);
    QCOMPARE(digitsOf(u"x²"), QString());
    QCOMPARE(digitsOf(u""), QString());
}

QTEST_GUILESS_MAIN(TestTextFolding)
#include "tst_textfolding.moc"
