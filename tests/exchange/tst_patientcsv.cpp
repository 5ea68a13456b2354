// SPDX-License-Identifier: Apache-2.0
#include "exchange/patientcsv.h"
#include "support/corpora.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

const QDate today(2026, 11, 21);

const QStringList syntheaHeader = u"Id,BIRTHDATE,DEATHDATE,SSN,DRIVERS,PASSPORT,PREFIX,FIRST,LAST,SUFFIX,MAIDEN,MARITAL,RACE,ETHNICITY,GENDER,BIRTHPLACE,ADDRESS,"
                                  u"CITY,STATE,COUNTY,ZIP,LAT,LON,HEALTHCARE_EXPENSES,HEALTHCARE_COVERAGE"_s.split(u',');

/// One patient from "Column=value" pairs under usual column names.
Result<Patient> fromPairs(const QList<std::pair<QString, QString>> &pairs)
{
    QStringList header{u"First name"_s, u"Last name"_s, u"Birth date"_s};
    QStringList row{u"Ann"_s, u"Lee"_s, u"1980-02-03"_s};
    for (const auto &[column, value] : pairs) {
        if (const auto at = header.indexOf(column); at >= 0) {
            row[at] = value;
            continue;
        }
        header += column;
        row += value;
    }
    return patientFromRow(guessColumns(header), row, today);
}

struct Counts {
    int good = 0;
    int refused = 0;
    QStringList reasons;
};

Counts readFile(const QString &path, QList<Patient> *patients = nullptr)
{
    Counts counts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return counts;
    auto reader = CsvReader::open(file.readAll());
    if (!reader)
        return counts;
    const ColumnMap map = guessColumns(reader->header());
    if (!checkColumns(map))
        return counts;
    while (true) {
        const auto row = reader->next();
        if (row && !*row)
            return counts;
        const Result<Patient> patient = row ? patientFromRow(map, **row, today) : Result<Patient>(row.error());
        counts.good += patient ? 1 : 0;
        counts.refused += patient ? 0 : 1;
        if (!patient)
            counts.reasons += patient.error().message;
        else if (patients)
            patients->append(*patient);
    }
}

} // namespace

class TestPatientCsv final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guessColumns_synthea_isRecognised();
    void guessColumns_usualNames_areFound_data();
    void guessColumns_usualNames_areFound();
    void guessColumns_unknownName_staysUnmapped();
    void mapColumns_nameOrNumber_isTaken();
    void mapColumns_mistake_namesWhatThereIs_data();
    void mapColumns_mistake_namesWhatThereIs();
    void checkColumns_nameAndBirthDate_areNeeded();
    void fieldNames_everyField_hasOne();
    void fromRow_synthea_isAPatient();
    void fromRow_everyField_isRead();
    void fromRow_oddNames_areKept_data();
    void fromRow_oddNames_areKept();
    void fromRow_emailCell_isRead_data();
    void fromRow_emailCell_isRead();
    void fromRow_badField_isRefusedWithoutNamingThePatient_data();
    void fromRow_badField_isRefusedWithoutNamingThePatient();
    void fromRow_hundredThousandRows_takeSeconds();
    void corpus_synthea_everyRowIsAPatient();
    void corpus_febrl_impossibleDatesAreRefused();
};

void TestPatientCsv::guessColumns_synthea_isRecognised()
{
    const ColumnMap map = guessColumns(syntheaHeader);
    QCOMPARE(map.source, u"synthea"_s);
    QVERIFY(checkColumns(map));
    const QMap<QString, int> expected{{u"sourceId"_s, 0}, {u"birthDate"_s, 1}, {u"deathDate"_s, 2}, {u"prefix"_s, 6}, {u"givenName"_s, 7}, {u"familyName"_s, 8},
                                      {u"suffix"_s, 9}, {u"street"_s, 16}, {u"city"_s, 17}, {u"state"_s, 18}, {u"postalCode"_s, 20}};
    QCOMPARE(map.columns, expected);
}

void TestPatientCsv::guessColumns_usualNames_areFound_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("field");
    const std::pair<const char16_t *, const char16_t *> names[] = {
        {u"DOB", u"birthDate"}, {u"Date of Birth", u"birthDate"}, {u"date_of_birth", u"birthDate"}, {u"Fecha de Nacimiento", u"birthDate"},
        {u"Last Name", u"familyName"}, {u"LASTNAME", u"familyName"}, {u"Apellido", u"familyName"}, {u"Patient Last Name", u"familyName"}, {u"surname", u"familyName"},
        {u"First Name", u"givenName"}, {u"given_name", u"givenName"}, {u"Nombre", u"givenName"}, {u"Patient Name", u"fullName"}, {u"MRN", u"chartNumber"},
        {u"Chart #", u"chartNumber"}, {u"Patient ID", u"sourceId"}, {u"rec_id", u"sourceId"}, {u"E-mail", u"email"}, {u"Email Address", u"email"},
        {u"Correo electrónico", u"email"}, {u"Cell", u"mobilePhone"}, {u"Mobile Phone", u"mobilePhone"}, {u"Phone", u"homePhone"}, {u"Home Phone", u"homePhone"},
        {u"Work Phone", u"workPhone"}, {u"Street", u"street"}, {u"Address 1", u"street"}, {u"Address Line 2", u"street2"}, {u"Zip Code", u"postalCode"},
        {u"Preferred Language", u"language"}, {u"Idioma", u"language"}, {u"Nickname", u"preferredName"}, {u"M.I.", u"middleName"}};
    for (const auto &[column, field] : names)
        QTest::newRow(qPrintable(QString::fromUtf16(column))) << QString::fromUtf16(column) << QString::fromUtf16(field);
}

void TestPatientCsv::guessColumns_usualNames_areFound()
{
    QFETCH(QString, column);
    QFETCH(QString, field);
    const ColumnMap map = guessColumns({u"something else"_s, column});
    QCOMPARE(map.source, u"csv"_s);
    QCOMPARE(map.columns, (QMap<QString, int>{{field, 1}}));
}

void TestPatientCsv::guessColumns_unknownName_staysUnmapped()
{
    QVERIFY(guessColumns({u"Copay"_s, QString(), u"Provider"_s}).columns.isEmpty());
    QVERIFY(!guessColumns({u"Name"_s, u"Last name"_s}).columns.contains(u"fullName"_s));
}

void TestPatientCsv::mapColumns_nameOrNumber_isTaken()
{
    const QStringList header{u"Nachname"_s, u"Vorname"_s, u"geboren am"_s, u"3"_s};
    const auto map = mapColumns(guessColumns(header), header, {u"familyName=Nachname"_s, u"givenName = vorname"_s, u"birthDate=GEBOREN_AM"_s, u"city=3"_s, u"state=4"_s});
    QVERIFY(map);
    QCOMPARE(map->columns, (QMap<QString, int>{{u"familyName"_s, 0}, {u"givenName"_s, 1}, {u"birthDate"_s, 2}, {u"city"_s, 3}, {u"state"_s, 3}}));
    const auto without = mapColumns(*map, header, {u"city="_s});
    QVERIFY(without && !without->columns.contains(u"city"_s));
}

void TestPatientCsv::mapColumns_mistake_namesWhatThereIs_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("part");
    QTest::newRow("no equals sign") << u"birthDate"_s << u"FIELD=COLUMN"_s;
    QTest::newRow("unknown field") << u"shoeSize=A"_s << u"familyName"_s;
    QTest::newRow("unknown column") << u"birthDate=C"_s << u"A, B"_s;
    QTest::newRow("number too high") << u"birthDate=3"_s << u"A, B"_s;
    QTest::newRow("number 0") << u"birthDate=0"_s << u"A, B"_s;
}

void TestPatientCsv::mapColumns_mistake_namesWhatThereIs()
{
    QFETCH(QString, assignment);
    QFETCH(QString, part);
    const auto map = mapColumns({}, {u"A"_s, u"B"_s}, {assignment});
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::BadInput);
    QVERIFY2(map.error().message.contains(part), qPrintable(map.error().message));
}

void TestPatientCsv::checkColumns_nameAndBirthDate_areNeeded()
{
    QVERIFY(!checkColumns({}));
    QVERIFY(!checkColumns({u"csv"_s, {{u"familyName"_s, 0}}}));
    QVERIFY(!checkColumns({u"csv"_s, {{u"birthDate"_s, 0}}}));
    for (const QString &name : {u"familyName"_s, u"givenName"_s, u"fullName"_s})
        QVERIFY(checkColumns({u"csv"_s, {{u"birthDate"_s, 0}, {name, 1}}}));
}

void TestPatientCsv::fieldNames_everyField_hasOne()
{
    QSet<QString> names;
    for (const QString &field : patientFields()) {
        QVERIFY(patientFieldName(field) != field);
        names.insert(patientFieldName(field));
    }
    QCOMPARE(names.size(), patientFields().size());
    QCOMPARE(patientFieldName(u"birthDate"_s), u"Birth date"_s);
}

void TestPatientCsv::fromRow_synthea_isAPatient()
{
    const QStringList row = u"a52eed3a,1993-05-10,,999-32-6219,S99914757,X51719676X,Mr.,Ignacio928,Gottlieb798,,,M,white,hispanic,M,Abington,182 Stanton Neck "
                            u"Unit 15,Boston,Massachusetts,Suffolk County,02118,42.3,-71.1,735470.93,1183.76"_s.split(u',');
    const auto patient = patientFromRow(guessColumns(syntheaHeader), row, today);
    QVERIFY(patient);
    QCOMPARE(patient->name.display(), u"Ignacio Gottlieb"_s);
    QCOMPARE(patient->name.prefix, u"Mr."_s);
    QCOMPARE(patient->birthDate, QDate(1993, 5, 10));
    QCOMPARE(patient->source, u"synthea"_s);
    QCOMPARE(patient->sourceId, u"a52eed3a"_s);
    QVERIFY(!patient->deceased);
    QCOMPARE(patient->address.oneLine(), u"182 Stanton Neck Unit 15, Boston Massachusetts 02118"_s);
}

void TestPatientCsv::fromRow_everyField_isRead()
{
    QStringList row;
    const QList<std::pair<QString, QString>> cells{
        {u"sourceId"_s, u"77"_s}, {u"chartNumber"_s, u"C-1"_s}, {u"familyName"_s, u"Núñez"_s}, {u"givenName"_s, u" María "_s}, {u"middleName"_s, u"Elena"_s},
        {u"prefix"_s, u"Mrs."_s}, {u"suffix"_s, u"MD"_s}, {u"preferredName"_s, u"Male"_s}, {u"birthDate"_s, u"2/3/1980"_s}, {u"language"_s, u"Spanish"_s},
        {u"email"_s, u"maria@example.org"_s}, {u"email2"_s, u"m.nunez@example.org"_s}, {u"homePhone"_s, u"5550100142.0"_s}, {u"mobilePhone"_s, u"(555) 010-0143"_s},
        {u"workPhone"_s, u"555-010-0144 x7"_s}, {u"streetNumber"_s, u"12"_s}, {u"street"_s, u"Mill  Street"_s}, {u"street2"_s, u"Apt 3"_s}, {u"city"_s, u"Dayton"_s},
        {u"state"_s, u"OH"_s}, {u"postalCode"_s, u"45402"_s}, {u"country"_s, u"US"_s}, {u"deathDate"_s, u"2020-01-01"_s}};
    ColumnMap map{u"csv"_s, {}};
    for (const auto &[field, value] : cells) {
        map.columns.insert(field, static_cast<int>(row.size()));
        row += value;
    }
    const auto patient = patientFromRow(map, row, today);
    QVERIFY2(patient, patient ? "" : qPrintable(patient.error().message));
    Patient expected;
    expected.chartNumber = u"C-1"_s;
    expected.name = {u"Mrs."_s, u"María"_s, u"Elena"_s, u"Núñez"_s, u"MD"_s};
    expected.preferredName = u"Male"_s;
    expected.birthDate = QDate(1980, 2, 3);
    expected.language = LanguageTag::spanish();
    expected.deceased = true;
    expected.address = {u"12 Mill Street"_s, u"Apt 3"_s, u"Dayton"_s, u"OH"_s, u"45402"_s, u"US"_s};
    expected.contacts = {{{}, ContactKind::Email, u"maria@example.org"_s, ContactUse::Home, 1},
                         {{}, ContactKind::Email, u"m.nunez@example.org"_s, ContactUse::Home, 2},
                         {{}, ContactKind::Phone, u"(555) 010-0143"_s, ContactUse::Mobile, 1},
                         {{}, ContactKind::Phone, u"(555) 010-0142"_s, ContactUse::Home, 2},
                         {{}, ContactKind::Phone, u"(555) 010-0144 ext. 7"_s, ContactUse::Work, 3}};
    expected.source = u"csv"_s;
    expected.sourceId = u"77"_s;
    QVERIFY(*patient == expected);
}

void TestPatientCsv::fromRow_oddNames_areKept_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sorted");
    QTest::newRow("a family called Null") << u"Last name"_s << u"Null"_s << u"Null, Ann"_s;
    QTest::newRow("no family name") << u"Last name"_s << QString() << u"Ann"_s;
    QTest::newRow("no given name") << u"First name"_s << u"-"_s << u"Lee"_s;
    QTest::newRow("digits stay outside Synthea") << u"Last name"_s << u"Lee3"_s << u"Lee3, Ann"_s;
    QTest::newRow("apostrophe") << u"Last name"_s << u"O'Brien"_s << u"O'Brien, Ann"_s;
    QTest::newRow("Chinese") << u"Last name"_s << u"陈"_s << u"陈, Ann"_s;
}

void TestPatientCsv::fromRow_oddNames_areKept()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    const auto patient = fromPairs({{column, value}});
    QVERIFY(patient);
    QTEST(patient->name.sorted(), "sorted");

    const ColumnMap whole{u"csv"_s, {{u"fullName"_s, 0}, {u"birthDate"_s, 1}}};
    QCOMPARE(patientFromRow(whole, {u"Lee, Ann Mary"_s, u"1980-02-03"_s}, today)->name.sorted(), u"Lee, Ann Mary"_s);
    QCOMPARE(patientFromRow(whole, {u"Ann Mary Lee"_s, u"1980-02-03"_s}, today)->name.sorted(), u"Lee, Ann Mary"_s);
    QCOMPARE(patientFromRow(whole, {u"Sukarno"_s, u"1980-02-03"_s}, today)->name.sorted(), u"Sukarno"_s);
}

void TestPatientCsv::fromRow_emailCell_isRead_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QStringList>("emails");
    QTest::addColumn<bool>("declined");
    QTest::newRow("one") << u"Ann@EXAMPLE.org"_s << QStringList{u"Ann@example.org"_s} << false;
    QTest::newRow("two") << u"ann@example.org; lee@example.org"_s << QStringList{u"ann@example.org"_s, u"lee@example.org"_s} << false;
    QTest::newRow("nothing") << QString() << QStringList{} << false;
    QTest::newRow("n/a") << u"N/A"_s << QStringList{} << false;
    QTest::newRow("none") << u"none"_s << QStringList{} << false;
    QTest::newRow("declined is an answer") << u"Declined"_s << QStringList{} << true;
    QTest::newRow("refused is an answer") << u"REFUSED"_s << QStringList{} << true;
}

void TestPatientCsv::fromRow_emailCell_isRead()
{
    QFETCH(QString, cell);
    const auto patient = fromPairs({{u"Email"_s, cell}});
    QVERIFY(patient);
    QStringList emails;
    for (const ContactPoint &contact : patient->contacts)
        emails += contact.value;
    QTEST(emails, "emails");
    QTEST(patient->declinedEmail, "declined");
}

void TestPatientCsv::fromRow_badField_isRefusedWithoutNamingThePatient_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("part");
    QTest::newRow("no birth date") << u"Birth date"_s << QString() << u"birth date is missing"_s;
    QTest::newRow("birth date unknown") << u"Birth date"_s << u"unknown"_s << u"birth date is missing"_s;
    QTest::newRow("impossible birth date") << u"Birth date"_s << u"1980-02-30"_s << u"Birth date"_s;
    QTest::newRow("born tomorrow") << u"Birth date"_s << u"2026-11-22"_s << u"future"_s;
    QTest::newRow("born too long ago") << u"Birth date"_s << u"1870-01-01"_s << u"150 years"_s;
    QTest::newRow("died before birth") << u"Date of death"_s << u"1979-01-01"_s << u"before the birth date"_s;
    QTest::newRow("bad e-mail") << u"Email"_s << u"secretname.example.org"_s << u"E-mail"_s;
    QTest::newRow("bad telephone") << u"Cell"_s << u"010-0142"_s << u"area code"_s;
    QTest::newRow("unknown language") << u"Language"_s << u"Secretish"_s << u"Language"_s;
    QTest::newRow("control character") << u"Last name"_s << u"secret\u0007name"_s << u"no text"_s;
    QTest::newRow("replacement character") << u"Last name"_s << u"secret\uFFFDname"_s << u"no text"_s;
    QTest::newRow("a page in a field") << u"City"_s << u"secretname "_s.repeated(100) << u"longer than"_s;
}

void TestPatientCsv::fromRow_badField_isRefusedWithoutNamingThePatient()
{
    QFETCH(QString, column);
    QFETCH(QString, value);
    QFETCH(QString, part);
    const auto patient = fromPairs({{column, value}});
    QVERIFY(!patient);
    QCOMPARE(patient.error().code, ErrorCode::BadInput);
    const QString text = patient.error().message + patient.error().detail;
    QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY2(!text.contains("secret"_L1, Qt::CaseInsensitive) && !text.contains("Lee"_L1), qPrintable(text));

    const auto nameless = fromPairs({{u"First name"_s, QString()}, {u"Last name"_s, u"  "_s}});
    QVERIFY(!nameless && nameless.error().message.contains("name is missing"_L1));
}

void TestPatientCsv::fromRow_hundredThousandRows_takeSeconds()
{
    const ColumnMap map = guessColumns({u"Id"_s, u"Last"_s, u"First"_s, u"DOB"_s, u"Email"_s, u"Phone"_s, u"Street"_s, u"City"_s, u"Zip"_s});
    const QStringList row{u"7"_s, u"Lee"_s, u"Ann"_s, u"1980-02-03"_s, u"ann@example.org"_s, u"555-010-0142"_s, u"12 Mill St"_s, u"Dayton"_s, u"45402"_s};
    QElapsedTimer timer;
    timer.start();
    int good = 0;
    for (int i = 0; i < 100'000; ++i)
        good += patientFromRow(map, row, today) ? 1 : 0;
    qInfo("100,000 rows: %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(good, 100'000);
    QVERIFY(timer.elapsed() < 60'000);
}

void TestPatientCsv::corpus_synthea_everyRowIsAPatient()
{
    const QDir folder(test::corporaFolder() + u"/synthea_csv"_s);
    const QStringList files = folder.entryList({u"*.csv"_s});
    if (test::corporaFolder().isEmpty() || files.isEmpty())
        QSKIP("the Synthea corpus (synthea_csv) is not here");
    for (const QString &file : files) {
        QList<Patient> patients;
        const Counts counts = readFile(folder.filePath(file), &patients);
        QVERIFY2(counts.good > 10, qPrintable(file));
        QVERIFY2(counts.refused == 0, qPrintable(counts.reasons.join(u'\n')));
        QSet<QString> ids;
        for (const Patient &patient : std::as_const(patients)) {
            QCOMPARE(patient.source, u"synthea"_s);
            ids.insert(patient.sourceId);
            static const QRegularExpression digits(u"\\d"_s);
            QVERIFY2(!patient.name.display().contains(digits), qPrintable(patient.name.display()));
        }
        QCOMPARE(ids.size(), patients.size());
    }
}

void TestPatientCsv::corpus_febrl_impossibleDatesAreRefused()
{
    const QString path = test::corporaFolder() + u"/febrl/dataset1.csv"_s;
    if (test::corporaFolder().isEmpty() || !QFile::exists(path))
        QSKIP("the febrl corpus (febrl/dataset1.csv) is not here");
    const Counts counts = readFile(path);
    qInfo("%d rows read, %d refused", counts.good, counts.refused);
    QVERIFY(counts.good > 900);
    QVERIFY(counts.refused > 0);
    for (const QString &reason : counts.reasons)
        QVERIFY2(reason.contains("date"_L1) || reason.contains("name"_L1), qPrintable(reason));
}

QTEST_GUILESS_MAIN(TestPatientCsv)
#include "tst_patientcsv.moc"
