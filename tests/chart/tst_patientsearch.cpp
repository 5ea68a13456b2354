// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"
#include "core/randomsource.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

static const QDate today(2026, 11, 21);

class PatientSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void query_findsExpectedCharts_data();
    void query_findsExpectedCharts();
    void hit_saysWhatMatched_data();
    void hit_saysWhatMatched();
    void list_wholeWordsFirstThenByName();
    void list_keepsTheLimit();
    void list_namesEachChartOnce();
    void rareMeeting_ofCommonWords_isFound();
    void placeholderBirthDate_onManyCharts_stillFindsTheName();
    void randomQueries_agreeWithLookingAtEveryChart();
};

/// The letters of the charts below stand for them in the tables.
static void fill(ClinicFile &clinic)
{
    struct Row {
        QString family, given, middle, preferred;
        QDate born;
        QStringList contacts;
        QString chart;
    };
    const std::vector<Row> rows{
        {u"Núñez"_s, u"María"_s, u"Elena"_s, {}, QDate(1980, 2, 3), {u"m.nunez@example.org"_s, u"(555) 555-0142"_s}, u"100001"_s},
        {u"García"_s, u"María"_s, {}, u"Mari"_s, QDate(1975, 3, 2), {u"(555) 555-1980"_s}, u"100002"_s},
        {u"O’Brien"_s, u"Seán"_s, {}, {}, QDate(1990, 12, 31), {u"sean+clinic@example.org"_s}, u"A-17"_s},
        {u"de la Cruz"_s, u"Ana"_s, {}, {}, QDate(1980, 3, 2), {u"+52 55 1234 5678"_s}, u"100004"_s},
        {u"Garcia-Lopez"_s, u"Luis"_s, u"M"_s, {}, QDate(1980, 7, 9), {u"luis1980@example.org"_s}, u"19800203"_s},
        {u"Strauß"_s, u"Øyvind"_s, {}, u"Ivy"_s, {}, {}, u"100006"_s},
    };
    for (const Row &row : rows) {
        Patient patient = person(row.family, row.given, row.born);
        patient.name.middle = row.middle;
        patient.preferredName = row.preferred;
        patient.chartNumber = row.chart;
        for (const QString &value : row.contacts)
            patient.contacts.push_back(value.contains(u'@') ? email(value) : phone(value));
        VERIFY_RESULT(clinic.store->patients.add(patient));
    }
}

static QString found(ClinicFile &clinic, const QString &text, int limit = 20)
{
    const Result<std::vector<PatientHit>> hits = clinic.store->search.find(text, limit, today);
    if (!hits)
        return hits.error().message;
    QString letters;
    for (const PatientHit &hit : *hits)
        letters += QChar(u'A' + static_cast<char16_t>(hit.patient.id.value - 1));
    return letters;
}

void PatientSearchTest::query_findsExpectedCharts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("charts"); ///< in order
    QTest::newRow("family") << u"nunez"_s << u"A"_s;
    QTest::newRow("accents and case") << u"NÚÑEZ"_s << u"A"_s;
    QTest::newRow("beginning") << u"nu"_s << u"A"_s;
    QTest::newRow("any order") << u"maria nunez"_s << u"A"_s;
    QTest::newRow("beginnings of both") << u"nun mar"_s << u"A"_s;
    QTest::newRow("middle name") << u"elena"_s << u"A"_s;
    QTest::newRow("preferred name") << u"ivy"_s << u"F"_s;
    QTest::newRow("ligatures") << u"strauss oyvind"_s << u"F"_s;
    QTest::newRow("with a comma") << u"Núñez, María"_s << u"A"_s;
    QTest::newRow("apostrophe") << u"o'brien"_s << u"C"_s;
    QTest::newRow("without apostrophe") << u"obrien"_s << u"C"_s;
    QTest::newRow("family name of several words") << u"de la cruz"_s << u"D"_s;
    QTest::newRow("family name in one piece") << u"delacruz"_s << u"D"_s;
    QTest::newRow("second half of a double name") << u"lopez"_s << u"E"_s;
    QTest::newRow("double name") << u"garcia-lopez"_s << u"E"_s;
    QTest::newRow("shared beginning") << u"gar"_s << u"BE"_s;
    QTest::newRow("same word twice") << u"maria maria"_s << u"BA"_s;
    QTest::newRow("ISO date") << u"1980-02-03"_s << u"A"_s;
    QTest::newRow("date read both ways") << u"2/3/1980"_s << u"AD"_s;
    QTest::newRow("date in words") << u"3 feb 1980"_s << u"A"_s;
    QTest::newRow("date in Spanish") << u"3 de febrero de 1980"_s << u"A"_s;
    QTest::newRow("name and date") << u"maria 2/3/1980"_s << u"A"_s;
    QTest::newRow("date and name") << u"3 feb 1980 maria"_s << u"A"_s;
    QTest::newRow("name and year") << u"nunez 1980"_s << u"A"_s;
    QTest::newRow("name and year or digits") << u"maria 1980"_s << u"BA"_s;
    QTest::newRow("year or digits alone") << u"1980"_s << u"BDEA"_s;
    QTest::newRow("last four digits") << u"0142"_s << u"A"_s;
    QTest::newRow("seven digits") << u"555-0142"_s << u"A"_s;
    QTest::newRow("whole number") << u"(555) 555-0142"_s << u"A"_s;
    QTest::newRow("with country code") << u"+1 555 555 0142"_s << u"A"_s;
    QTest::newRow("foreign number") << u"55 1234 5678"_s << u"D"_s;
    QTest::newRow("name and digits") << u"maria 0142"_s << u"A"_s;
    QTest::newRow("digits of another") << u"garcia 0142"_s << QString();
    QTest::newRow("three digits are too few") << u"142"_s << QString();
    QTest::newRow("address") << u"m.nunez@example.org"_s << u"A"_s;
    QTest::newRow("beginning of an address") << u"m.nun"_s << u"A"_s;
    QTest::newRow("address in capitals") << u"M.NUNEZ@EX"_s << u"A"_s;
    QTest::newRow("address with plus") << u"sean+cl"_s << u"C"_s;
    QTest::newRow("address with digits") << u"luis1980"_s << u"E"_s;
    QTest::newRow("name and address") << u"luis luis1980@"_s << u"E"_s;
    QTest::newRow("address of another") << u"maria luis1980@"_s << QString();
    QTest::newRow("chart number") << u"100002"_s << u"B"_s;
    QTest::newRow("chart number with letters") << u"a-17"_s << u"C"_s;
    QTest::newRow("chart number or date") << u"19800203"_s << u"EA"_s;
    QTest::newRow("name of another chart number") << u"nunez 100002"_s << QString();
    QTest::newRow("no hit") << u"zzyzx"_s << QString();
    QTest::newRow("one word of two fits") << u"maria zzyzx"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only white space") << u" \t "_s << QString();
    QTest::newRow("only signs") << u"-- ** '"_s << QString();
    QTest::newRow("wildcards are signs") << u"%"_s << QString();
    QTest::newRow("quotes are signs") << u"nunez' OR 1=1"_s << QString();
}

void PatientSearchTest::query_findsExpectedCharts()
{
    QFETCH(QString, text);
    QFETCH(QString, charts);
    ClinicFile clinic;
    fill(clinic);
    QCOMPARE(found(clinic, text), charts);
}

void PatientSearchTest::hit_saysWhatMatched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("match");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << u"elena"_s << u"name"_s << u"Núñez, María Elena"_s;
    QTest::newRow("birth date") << u"1980-02-03"_s << u"birthDate"_s << u"1980-02-03"_s;
    QTest::newRow("phone") << u"0142"_s << u"phone"_s << u"(555) 555-0142"_s;
    QTest::newRow("email") << u"m.nunez@"_s << u"email"_s << u"m.nunez@example.org"_s;
    QTest::newRow("chart number") << u"100001"_s << u"chartNumber"_s << u"100001"_s;
}

void PatientSearchTest::hit_saysWhatMatched()
{
    QFETCH(QString, text);
    QFETCH(QString, match);
    QFETCH(QString, shown);
    ClinicFile clinic;
    fill(clinic);
    const Result<std::vector<PatientHit>> hits = clinic.store->search.find(text, 5, today);
    VERIFY_RESULT(hits);
    QCOMPARE(hits->size(), 1U);
    QCOMPARE(toKey(hits->front().match), match);
    QCOMPARE(hits->front().text, shown);
}

void PatientSearchTest::list_wholeWordsFirstThenByName()
{
    ClinicFile clinic;
    for (const auto &[family, given] : std::initializer_list<std::pair<QString, QString>>{
             {u"Leeds"_s, u"Ann"_s}, {u"Lee"_s, u"Zoe"_s}, {u"Lee"_s, u"Bob"_s}, {u"Aaron"_s, u"Lee"_s}, {u"Leach"_s, u"Cy"_s}})
        VERIFY_RESULT(clinic.store->patients.add(person(family, given)));
    QCOMPARE(found(clinic, u"lee"_s), u"DCBA"_s);
    QCOMPARE(found(clinic, u"le"_s), u"DECBA"_s);
    QCOMPARE(found(clinic, u"lee z"_s), u"B"_s);
}

void PatientSearchTest::list_keepsTheLimit()
{
    ClinicFile clinic;
    for (int i = 0; i < 30; ++i)
        VERIFY_RESULT(clinic.store->patients.add(person(u"Smith"_s, u"John"_s, QDate(1950, 1, 1))));
    for (const QString &text : {u"smith"_s, u"s"_s, u"john smith"_s, u"1950-01-01"_s, u"1950"_s})
        QCOMPARE(clinic.store->search.find(text, 7, today)->size(), 7U);
}

void PatientSearchTest::list_namesEachChartOnce()
{
    ClinicFile clinic;
    Patient patient = person(u"Martin"_s, u"Martin"_s);
    patient.name.middle = u"Mario"_s;
    patient.contacts = {email(u"martin@example.org"_s), email(u"martin.m@example.org"_s)};
    VERIFY_RESULT(clinic.store->patients.add(patient));
    QCOMPARE(found(clinic, u"mar"_s), u"A"_s);
    QCOMPARE(found(clinic, u"martin"_s), u"A"_s);
}

void PatientSearchTest::rareMeeting_ofCommonWords_isFound()
{
    ClinicFile clinic;
    Transaction transaction(clinic.store->database());
    for (int i = 0; i < 9000; ++i) {
        VERIFY_RESULT(clinic.store->patients.add(person(u"Garcia"_s, u"Jose"_s)));
        VERIFY_RESULT(clinic.store->patients.add(person(u"Nguyen"_s, u"Maria"_s)));
    }
    VERIFY_RESULT(clinic.store->patients.add(person(u"Garcia"_s, u"Maria"_s)));
    VERIFY_RESULT(transaction.commit());
    for (const QString &text : {u"maria garcia"_s, u"garcia maria"_s, u"garcia ma"_s})
        QCOMPARE(clinic.store->search.find(text, 20, today)->size(), 1U);
}

void PatientSearchTest::placeholderBirthDate_onManyCharts_stillFindsTheName()
{
    ClinicFile clinic;
    Transaction transaction(clinic.store->database());
    for (int i = 0; i < 1500; ++i)
        VERIFY_RESULT(clinic.store->patients.add(person(u"Doe%1"_s.arg(i), u"John"_s, QDate(1900, 1, 1))));
    VERIFY_RESULT(clinic.store->patients.add(person(u"Okonkwo"_s, u"Ada"_s, QDate(1900, 1, 1))));
    VERIFY_RESULT(transaction.commit());
    QCOMPARE(clinic.store->search.find(u"okonkwo 1900-01-01"_s, 20, today)->size(), 1U);
}

/// The reference: every chart is looked at, and every word asked for must begin one of its words.
void PatientSearchTest::randomQueries_agreeWithLookingAtEveryChart()
{
    const QStringList names{u"ana"_s, u"anna"_s, u"ann"_s, u"bo"_s, u"bob"_s, u"cruz"_s, u"cru"_s, u"dan"_s, u"danna"_s, u"eve"_s};
    ClinicFile clinic;
    SeededRandom random(7);
    const auto any = [&random, &names] { return names[random.below(static_cast<quint32>(names.size()))]; };
    QStringList words;
    Transaction transaction(clinic.store->database());
    for (int i = 0; i < 200; ++i) {
        const QString family = any(), given = any();
        words += u' ' + family + u' ' + given;
        VERIFY_RESULT(clinic.store->patients.add(person(family, given)));
    }
    VERIFY_RESULT(transaction.commit());
    for (int i = 0; i < 300; ++i) {
        const QString first = any().left(1 + random.below(3)), second = any().left(1 + random.below(4));
        const auto fits = [&](const QString &row) { return row.contains(u' ' + first) && row.contains(u' ' + second); };
        const auto expected = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), fits));
        const Result<std::vector<PatientHit>> hits = clinic.store->search.find(first + u' ' + second, 1000, today);
        VERIFY_RESULT(hits);
        QCOMPARE(hits->size(), expected);
    }
}

QTEST_GUILESS_MAIN(PatientSearchTest)
#include "tst_patientsearch.moc"
