// SPDX-License-Identifier: Apache-2.0
#include "forms/jsonplace.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class JsonPlaceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void at_nested_namesThePlace();
    void parse_brokenOnALine_namesTheLine();
    void integer_bounds_data();
    void integer_bounds();
    void onlyKeys_surplus_isNamed();
    void error_longText_isShortened();
};

void JsonPlaceTest::at_nested_namesThePlace()
{
    const auto file = JsonPlace::parse(R"({"a": {"b": ["x", 7]}})", u"f.json"_s);
    QVERIFY(file);
    const auto items = file->at(u"a"_s).at(u"b"_s).items(5);
    QVERIFY(items);
    QCOMPARE((*items)[0].text().valueOr({}), u"x"_s);
    const auto wrong = (*items)[1].text();
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message, u"f.json, at a.b[1]: expected a text, found 7."_s);
    QVERIFY(!file->at(u"a"_s).at(u"b"_s).items(1));
    QVERIFY(file->at(u"missing"_s).items(5)->empty());
}

void JsonPlaceTest::parse_brokenOnALine_namesTheLine()
{
    const auto file = JsonPlace::parse("{\n\"a\": 1,\n\"b\" 2}", u"f.json"_s);
    QVERIFY(!file);
    QVERIFY2(file.error().message.startsWith(u"f.json, line 3:"_s), qPrintable(file.error().message));
}

void JsonPlaceTest::integer_bounds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("lowest") << QByteArray("1") << true;
    QTest::newRow("highest") << QByteArray("9") << true;
    QTest::newRow("below") << QByteArray("0") << false;
    QTest::newRow("above") << QByteArray("10") << false;
    QTest::newRow("fraction") << QByteArray("1.5") << false;
    QTest::newRow("huge") << QByteArray("1e300") << false;
    QTest::newRow("text") << QByteArray("\"5\"") << false;
    QTest::newRow("null") << QByteArray("null") << false;
}

void JsonPlaceTest::integer_bounds()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, good);
    const auto file = JsonPlace::parse("{\"n\": " + value + "}", u"f.json"_s);
    QVERIFY(file);
    QCOMPARE(file->at(u"n"_s).integer(1, 9).hasValue(), good);
}

void JsonPlaceTest::onlyKeys_surplus_isNamed()
{
    const auto file = JsonPlace::parse(R"({"a": 1, "b": 2})", u"f.json"_s);
    QVERIFY(file->onlyKeys({u"a"_s, u"b"_s}));
    const auto wrong = file->onlyKeys({u"a"_s, u"c"_s});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().message, u"f.json, at b: there is no such key. Expected one of: a, c."_s);
}

void JsonPlaceTest::error_longText_isShortened()
{
    const auto file = JsonPlace::parse("{\"a\": \"" + QByteArray(10'000, 'x') + "\"}", u"f.json"_s);
    QVERIFY(file->at(u"a"_s).error(u"less"_s).message.size() < 120);
}

QTEST_GUILESS_MAIN(JsonPlaceTest)
#include "tst_jsonplace.moc"
