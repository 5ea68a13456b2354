// SPDX-License-Identifier: Apache-2.0
#include "core/datetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

const QDate today(2026, 11, 21);

QStringList iso(const std::vector<QDate> &dates)
{
    QStringList result;
    for (const QDate date : dates)
        result += date.toString(Qt::ISODate);
    return result;
}

} // namespace

class TestDateText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void birthDatesMeant_usualWriting_isFound_data();
    void birthDatesMeant_usualWriting_isFound();
    void birthDatesMeant_everyDate_isFoundInEveryForm();
    void parseDate_text_isOneDate_data();
    void parseDate_text_isOneDate();
    void parseDate_notADate_saysWhatWasExpected_data();
    void parseDate_notADate_saysWhatWasExpected();
};

void TestDateText::birthDatesMeant_usualWriting_isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("dates");
    const QStringList feb3{u"1980-02-03"_s};
    const QStringList both{u"1980-02-03"_s, u"1980-03-02"_s};
    QTest::newRow("ISO") << u"1980-02-03"_s << feb3;
    QTest::newRow("ISO, short") << u"1980-2-3"_s << feb3;
    QTest::newRow("ISO, slashes") << u"1980/02/03"_s << feb3;
    QTest::newRow("ISO with time") << u"1980-02-03T00:00:00Z"_s << feb3;
    QTest::newRow("slashes") << u"2/3/1980"_s << both;
    QTest::newRow("dots") << u"2.3.1980"_s << both;
    QTest::newRow("hyphens") << u"02-03-1980"_s << both;
    QTest::newRow("spaces") << u"2 3 1980"_s << both;
    QTest::newRow("two-digit year") << u"2/3/80"_s << both;
    QTest::newRow("eight digits") << u"02031980"_s << both;
    QTest::newRow("eight digits, year first") << u"19800203"_s << feb3;
    QTest::newRow("six digits") << u"020380"_s << both;
    QTest::newRow("day cannot be a month") << u"13/2/1980"_s << QStringList{u"1980-02-13"_s};
    QTest::newRow("month cannot be a day first") << u"2/13/1980"_s << QStringList{u"1980-02-13"_s};
    QTest::newRow("same both ways") << u"3/3/1980"_s << QStringList{u"1980-03-03"_s};
    QTest::newRow("two-digit year first, as a last resort") << u"80-02-23"_s << QStringList{u"1980-02-23"_s};
    QTest::newRow("day month year") << u"3 Feb 1980"_s << feb3;
    QTest::newRow("month day year") << u"feb 3 80"_s << feb3;
    QTest::newRow("American") << u"February 3rd, 1980"_s << feb3;
    QTest::newRow("no spaces") << u"3feb1980"_s << feb3;
    QTest::newRow("year month day") << u"1980 Feb 3"_s << feb3;
    QTest::newRow("hyphened month") << u"03-FEB-1980"_s << feb3;
    QTest::newRow("Spanish") << u"3 de febrero de 1980"_s << feb3;
    QTest::newRow("Spanish, short") << u"3 feb. 80"_s << feb3;
    QTest::newRow("Spanish, of the") << u"3 de febrero del 2001"_s << QStringList{u"2001-02-03"_s};
    const std::pair<const char16_t *, const char16_t *> months[] = {
        {u"enero", u"1999-01-09"}, {u"febrero", u"1999-02-09"}, {u"marzo", u"1999-03-09"}, {u"abril", u"1999-04-09"},
        {u"mayo", u"1999-05-09"}, {u"junio", u"1999-06-09"}, {u"julio", u"1999-07-09"}, {u"agosto", u"1999-08-09"},
        {u"septiembre", u"1999-09-09"}, {u"setiembre", u"1999-09-09"}, {u"octubre", u"1999-10-09"}, {u"noviembre", u"1999-11-09"},
        {u"DICIEMBRE", u"1999-12-09"}, {u"sept", u"1999-09-09"}, {u"ene", u"1999-01-09"}, {u"dic", u"1999-12-09"},
        {u"january", u"1999-01-09"}, {u"october", u"1999-10-09"}, {u"december", u"1999-12-09"}, {u"aug", u"1999-08-09"}};
    for (const auto &[month, date] : months) {
        const QString name = QString::fromUtf16(month);
        QTest::newRow(qPrintable(name)) << u"9 "_s + name + u" 1999"_s << QStringList{QString::fromUtf16(date)};
    }
    QTest::newRow("this year, two digits") << u"1/2/26"_s << QStringList{u"2026-01-02"_s, u"2026-02-01"_s};
    QTest::newRow("next year's digits mean the past") << u"1/2/27"_s << QStringList{u"1927-01-02"_s, u"1927-02-01"_s};
    QTest::newRow("tomorrow's two digits mean the past") << u"11/22/26"_s << QStringList{u"1926-11-22"_s};
    QTest::newRow("today") << u"2026-11-21"_s << QStringList{u"2026-11-21"_s};
    QTest::newRow("tomorrow") << u"2026-11-22"_s << QStringList{};
    QTest::newRow("leap day") << u"2/29/2024"_s << QStringList{u"2024-02-29"_s};
    QTest::newRow("no leap year") << u"2/29/2023"_s << QStringList{};
    QTest::newRow("month 13") << u"1980-13-03"_s << QStringList{};
    QTest::newRow("half a date") << u"2/1980"_s << QStringList{};
    QTest::newRow("year") << u"1980"_s << QStringList{};
    QTest::newRow("name") << u"Garcia"_s << QStringList{};
    QTest::newRow("telephone") << u"555-010-0142"_s << QStringList{};
    QTest::newRow("long ago") << u"1/1/1066"_s << QStringList{};
    QTest::newRow("three-digit year") << u"1/1/980"_s << QStringList{};
    QTest::newRow("empty") << QString() << QStringList{};
    QTest::newRow("huge number") << QString(60, u'9') << QStringList{};
    QTest::newRow("enormous") << QString(100'000, u'1') << QStringList{};
    QTest::newRow("Arabic digits") << u"١٩٨٠-٠٢-٠٣"_s << feb3;
}

void TestDateText::birthDatesMeant_usualWriting_isFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, dates);
    QCOMPARE(iso(birthDatesMeant(text, today)), dates);
}

void TestDateText::birthDatesMeant_everyDate_isFoundInEveryForm()
{
    for (QDate date(1926, 11, 22); date <= today; date = date.addDays(17)) {
        for (const QString &format : {u"yyyy-MM-dd"_s, u"M/d/yyyy"_s, u"d.M.yyyy"_s, u"MMddyyyy"_s, u"MMddyy"_s, u"M/d/yy"_s, u"yyyyMMdd"_s, u"d MMM yyyy"_s, u"MMMM d, yyyy"_s}) {
            const QString text = QLocale::c().toString(date, format);
            const std::vector<QDate> dates = birthDatesMeant(text, today);
            QVERIFY2(std::find(dates.begin(), dates.end(), date) != dates.end(), qPrintable(text));
        }
    }
}

void TestDateText::parseDate_text_isOneDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    QTest::newRow("ISO") << u" 1980-02-03 "_s << u"1980-02-03"_s;
    QTest::newRow("ISO basic") << u"19800203"_s << u"1980-02-03"_s;
    QTest::newRow("ISO with time") << u"1980-02-03T23:59:59-05:00"_s << u"1980-02-03"_s;
    QTest::newRow("SQL with time") << u"1980-02-03 00:00:00.000"_s << u"1980-02-03"_s;
    QTest::newRow("month first") << u"2/3/1980"_s << u"1980-02-03"_s;
    QTest::newRow("month first, two-digit year") << u"2/3/80"_s << u"1980-02-03"_s;
    QTest::newRow("month first, digits") << u"02031980"_s << u"1980-02-03"_s;
    QTest::newRow("named month") << u"3 Feb 1980"_s << u"1980-02-03"_s;
    QTest::newRow("a day to come") << u"2027-01-31"_s << u"2027-01-31"_s;
}

void TestDateText::parseDate_text_isOneDate()
{
    QFETCH(QString, text);
    QFETCH(QString, date);
    const auto parsed = parseDate(text, today);
    QVERIFY(parsed);
    QCOMPARE(parsed->toString(Qt::ISODate), date);
}

void TestDateText::parseDate_notADate_saysWhatWasExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("day first is never guessed") << u"13/2/1980"_s;
    QTest::newRow("day first is never guessed, digits") << u"31121980"_s;
    QTest::newRow("impossible day") << u"1980-02-30"_s;
    QTest::newRow("febrl's impossible day") << u"19750231"_s;
    QTest::newRow("word") << u"unknown"_s;
    QTest::newRow("zeros") << u"0000-00-00"_s;
    QTest::newRow("spreadsheet serial") << u"29254"_s;
    QTest::newRow("year and month") << u"1980-02"_s;
}

void TestDateText::parseDate_notADate_saysWhatWasExpected()
{
    QFETCH(QString, text);
    const auto parsed = parseDate(text, today);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().message.contains("1980-02-03"_L1));
}

QTEST_GUILESS_MAIN(TestDateText)
#include "tst_datetext.moc"
