// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"
#include "support/corpora.h"

#include <QFile>

#include <map>
#include <set>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class LikelyDuplicatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pair_isPointedOut_data();
    void pair_isPointedOut();
    void pair_withContactInCommon_isPointedOut();
    void pair_withAddressInCommonAndNoBirthDate_isPointedOut();
    void chart_isNoDuplicateOfItself();
    void corpus_mostPairsAreFound();
};

void LikelyDuplicatesTest::pair_isPointedOut_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QDate>("born");
    QTest::addColumn<bool>("alike");
    const QDate born(1980, 2, 13);
    QTest::newRow("the same") << u"Núñez"_s << u"María"_s << born << true;
    QTest::newRow("without accents") << u"NUNEZ"_s << u"maria"_s << born << true;
    QTest::newRow("family changed") << u"Okafor"_s << u"Maria"_s << born << true;
    QTest::newRow("given changed") << u"Nunez"_s << u"Mary"_s << born << true;
    QTest::newRow("letter missing") << u"Nunz"_s << u"Mary"_s << born << true;
    QTest::newRow("letter too many") << u"Nunnez"_s << u"Mary"_s << born << true;
    QTest::newRow("letters swapped") << u"Nuenz"_s << u"Mary"_s << born << true;
    QTest::newRow("two slips") << u"Munes"_s << u"Mary"_s << born << false;
    QTest::newRow("names swapped") << u"Maria"_s << u"Nunez"_s << born << true;
    QTest::newRow("nothing alike but the day") << u"Smith"_s << u"John"_s << born << false;
    QTest::newRow("one digit off") << u"Nunez"_s << u"Maria"_s << QDate(1986, 2, 13) << true;
    QTest::newRow("digits swapped") << u"Nunez"_s << u"Maria"_s << QDate(1908, 2, 13) << true;
    QTest::newRow("another day") << u"Nunez"_s << u"Maria"_s << QDate(1991, 5, 27) << false;
    QTest::newRow("one digit off and another given name") << u"Nunez"_s << u"Mary"_s << QDate(1986, 2, 13) << false;
    QTest::newRow("no birth date, nothing else in common") << u"Nunez"_s << u"Maria"_s << QDate() << false;
}

void LikelyDuplicatesTest::pair_isPointedOut()
{
    QFETCH(QString, family);
    QFETCH(QString, given);
    QFETCH(QDate, born);
    QFETCH(bool, alike);
    ClinicFile clinic;
    VERIFY_RESULT(clinic.store->patients.add(person(u"Núñez"_s, u"María"_s, QDate(1980, 2, 13))));
    const Result<std::vector<PatientSummary>> found = clinic.store->patients.likelyDuplicates(person(family, given, born));
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), alike ? 1U : 0U);
}

void LikelyDuplicatesTest::pair_withContactInCommon_isPointedOut()
{
    ClinicFile clinic;
    Patient known = person(u"Núñez"_s, u"María"_s, QDate(1980, 2, 13));
    known.contacts = {phone(u"(555) 555-0142"_s)};
    VERIFY_RESULT(clinic.store->patients.add(known));
    Patient typed = person(u"Nunez"_s, u"Maria"_s, QDate(1991, 5, 27));
    typed.contacts = {phone(u"+1 555 555 0142"_s)};
    QCOMPARE(clinic.store->patients.likelyDuplicates(typed)->size(), 1U);
    typed.name.given = u"Luis"_s; // a household, not a duplicate
    QCOMPARE(clinic.store->patients.likelyDuplicates(typed)->size(), 0U);
}

void LikelyDuplicatesTest::pair_withAddressInCommonAndNoBirthDate_isPointedOut()
{
    ClinicFile clinic;
    Patient known = person(u"Núñez"_s, u"María"_s, QDate(1980, 2, 13));
    known.address = {.line1 = u"12 Mill Street"_s, .line2 = {}, .city = u"Dayton"_s, .state = u"OH"_s, .postalCode = u"45402"_s, .country = {}};
    VERIFY_RESULT(clinic.store->patients.add(known));
    Patient typed = person(u"Nunez"_s, u"Maria"_s);
    typed.address = known.address;
    QCOMPARE(clinic.store->patients.likelyDuplicates(typed)->size(), 1U);
    typed.address.line1 = u"13 Mill Street"_s;
    QCOMPARE(clinic.store->patients.likelyDuplicates(typed)->size(), 0U);
}

void LikelyDuplicatesTest::chart_isNoDuplicateOfItself()
{
    ClinicFile clinic;
    const Result<Patient> known = clinic.store->patients.add(person(u"Núñez"_s, u"María"_s, QDate(1980, 2, 13)));
    VERIFY_RESULT(known);
    QCOMPARE(clinic.store->patients.likelyDuplicates(*known)->size(), 0U);
}

static QList<QStringList> table(const QString &path)
{
    QList<QStringList> rows;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        QStringList row = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        for (QString &field : row)
            field = field.trimmed();
        rows += row;
    }
    return rows.mid(1);
}

void LikelyDuplicatesTest::corpus_mostPairsAreFound()
{
    const QString folder = corporaFolder() + u"/febrl"_s;
    const QList<QStringList> rows = table(folder + u"/dataset1.csv"_s);
    if (rows.isEmpty())
        QSKIP("The duplicates corpus (febrl) is not here.");
    ClinicFile clinic;
    std::map<qint64, QString> records;
    std::vector<Patient> patients;
    Transaction transaction(clinic.store->database());
    for (const QStringList &row : rows) {
        Patient patient = person(row[2], row[1], QDate::fromString(row[9], u"yyyyMMdd"_s));
        patient.address = {.line1 = row[3] + u' ' + row[4], .line2 = row[5], .city = row[6], .state = row[8], .postalCode = row[7], .country = {}};
        const Result<Patient> added = clinic.store->patients.add(patient);
        VERIFY_RESULT(added);
        records[added->id.value] = row[0];
        patients.push_back(*added);
    }
    VERIFY_RESULT(transaction.commit());

    std::set<std::pair<QString, QString>> truth, found;
    for (const QStringList &row : table(folder + u"/true-pairs-1.csv"_s))
        truth.insert(std::minmax(row[0], row[1]));
    std::set<QString> known;
    for (const auto &[id, record] : records)
        known.insert(record);
    std::erase_if(truth, [&known](const auto &pair) { return !known.contains(pair.first) || !known.contains(pair.second); });
    for (const Patient &patient : patients) {
        const Result<std::vector<PatientSummary>> likely = clinic.store->patients.likelyDuplicates(patient);
        VERIFY_RESULT(likely);
        for (const PatientSummary &other : *likely)
            found.insert(std::minmax(records[patient.id.value], records[other.id.value]));
    }
    const auto hits = static_cast<double>(std::count_if(found.begin(), found.end(), [&truth](const auto &pair) { return truth.contains(pair); }));
    const double recall = hits / static_cast<double>(truth.size());
    const double precision = hits / static_cast<double>(found.size());
    qInfo("pairs %zu, found %zu, recall %.3f, precision %.3f", truth.size(), found.size(), recall, precision);
    QVERIFY(!truth.empty());
    QVERIFY(recall > 0.6);
    QVERIFY(precision > 0.9);
}

QTEST_GUILESS_MAIN(LikelyDuplicatesTest)
#include "tst_likelyduplicates.moc"
