// SPDX-License-Identifier: Apache-2.0
#include "desk/findpatients.h"
#include "desk/viewchart.h"
#include "support/corpora.h"
#include "ui/scenario.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr int slow = 120000; ///< an import of a thousand patients on a busy machine

/// "Added 27 · Updated 0 · Unchanged 1,147 · Skipped 0".
QList<qint64> numbersOf(const QString &summary)
{
    static const QRegularExpression number(u"\\d[\\d,]*"_s);
    QList<qint64> numbers;
    for (auto matches = number.globalMatch(summary); matches.hasNext();)
        numbers += matches.next().captured().remove(u',').toLongLong();
    return numbers;
}

/// Synthea's export where the corpora lie beside the checkout, else a small one with the same columns.
QString syntheaFile(const QString &generated)
{
    const QString real = corporaFolder() + u"/synthea_csv/patients-packt-1174.csv"_s;
    if (!corporaFolder().isEmpty() && QFile::exists(real))
        return real;
    QFile file(generated);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("Id,BIRTHDATE,DEATHDATE,SSN,PREFIX,FIRST,LAST,SUFFIX,MAIDEN,GENDER,ADDRESS,CITY,STATE,COUNTY,ZIP\n");
    constexpr int people = 300;
    for (int i = 0; i < people; ++i)
        file.write(u"id-%1,19%2-0%3-1%4,,,,Given%1,Family%1,,,F,%1 Mill Street,Dayton,Ohio,,4540%4\n"_s.arg(i)
                       .arg(10 + i % 90)
                       .arg(1 + i % 9)
                       .arg(i % 10)
                       .toUtf8());
    return generated;
}

} // namespace

PatientId TestScenario::patientShown() const
{
    return m_application->window().workspace()->place().patient.value_or(PatientId {});
}

bool TestScenario::openChart(const QString &search)
{
    DeskDriver::settle();
    DeskDriver::key(Qt::Key_K, Qt::ControlModifier);
    DeskDriver::keys(search);
    const auto *const results = DeskDriver::find<QListView>(u"searchResults"_s);
    if (!results || results->model()->rowCount() != 1)
        return false;
    DeskDriver::key(Qt::Key_Return);
    DeskDriver::settle();
    return window().workspace()->place().page == Place::Page::Chart;
}

bool TestScenario::fillRepresentative()
{
    return DeskDriver::press(u"addRepresentativeButton"_s) && DeskDriver::type(u"representative1NameEdit"_s, u"Rosa Izaguirre"_s)
        && DeskDriver::type(u"representative1RelationshipEdit"_s, u"sister"_s)
        && DeskDriver::choose(u"representative1AuthorityCombo"_s, u"Health care proxy"_s)
        && DeskDriver::type(u"representative1PhoneEdit"_s, u"555 555 0177"_s)
        && DeskDriver::type(u"representative1EmailEdit"_s, u"rosa.izaguirre@example.org"_s);
}

bool TestScenario::fillPatient()
{
    return DeskDriver::type(u"familyNameEdit"_s, people::family) && DeskDriver::type(u"givenNameEdit"_s, u"María Elena"_s)
        && DeskDriver::type(u"birthDateEdit"_s, u"2/3/1980"_s) && DeskDriver::type(u"preferredNameEdit"_s, u"Malena"_s)
        && DeskDriver::type(u"email1Edit"_s, people::mariaEmail) && DeskDriver::choose(u"email1UseCombo"_s, u"Work"_s)
        && DeskDriver::type(u"phone1Edit"_s, u"5555550142"_s) && DeskDriver::type(u"streetEdit"_s, u"7 Canal Road"_s)
        && DeskDriver::type(u"street2Edit"_s, u"Apt 3"_s) && DeskDriver::type(u"cityEdit"_s, u"Dayton"_s)
        && DeskDriver::type(u"stateEdit"_s, u"OH"_s) && DeskDriver::type(u"postalCodeEdit"_s, u"45402"_s)
        && DeskDriver::choose(u"languageCombo"_s, u"Spanish"_s) && DeskDriver::tick(u"interpreterCheck"_s) && fillRepresentative();
}

void TestScenario::addPatient_nobodyFound_takesEverythingByKeys()
{
    DeskDriver::key(Qt::Key_K, Qt::ControlModifier);
    DeskDriver::keys(u"malena izaguirre"_s);
    QTRY_COMPARE(DeskDriver::find<QListView>(u"searchResults"_s)->model()->rowCount(), 1);
    QVERIFY(DeskDriver::find<QListView>(u"searchResults"_s)->model()->index(0, 0).data().toString().contains(u"malena izaguirre"_s));
    DeskDriver::key(Qt::Key_Return);
    DeskDriver::settle();
    QVERIFY(DeskDriver::isFront(u"patientDialog"_s));
    QCOMPARE(DeskDriver::text(u"familyNameEdit"_s), u"Izaguirre"_s);
    QVERIFY(DeskDriver::type(u"email1Edit"_s, u"maria@gmial.com"_s));
    QVERIFY2(
        DeskDriver::text(u"email1SuggestionButton"_s).contains(u"gmail.com"_s), qPrintable(DeskDriver::text(u"email1SuggestionButton"_s)));
    QVERIFY(fillPatient());
    QVERIFY(DeskDriver::press(u"savePatientButton"_s));
    QVERIFY2(DeskDriver::isFront(u"mainWindow"_s), qPrintable(DeskDriver::text(u"patientError"_s)));
    QCOMPARE(DeskDriver::text(u"patientNameLabel"_s), QString(people::family + u", María Elena"_s));
    QVERIFY(DeskDriver::says(people::mariaEmail));
    QVERIFY(DeskDriver::says(u"Interpreter"_s));

    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart);
    const Patient &patient = chart->patient;
    QVERIFY(!patient.chartNumber.isEmpty());
    QCOMPARE(patient.birthDate, QDate(1980, 2, 3));
    QCOMPARE(patient.language.toString(), u"es"_s);
    QCOMPARE(patient.address.oneLine(), u"7 Canal Road, Apt 3, Dayton OH 45402"_s);
    QCOMPARE(patient.contacts.size(), std::size_t(2));
    QCOMPARE(patient.contacts.front().use, ContactUse::Work);
    QCOMPARE(patient.representatives.size(), std::size_t(1));
    QCOMPARE(patient.representatives.front().authority, Authority::HealthCareProxy);
}

void TestScenario::addPatient_again_isPointedOut()
{
    DeskDriver::key(Qt::Key_1, Qt::ControlModifier);
    DeskDriver::key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(DeskDriver::type(u"familyNameEdit"_s, u"izaguirre nunez"_s));
    QVERIFY(DeskDriver::type(u"givenNameEdit"_s, u"Maria Elena"_s));
    QVERIFY(DeskDriver::type(u"birthDateEdit"_s, u"1980-02-03"_s));
    QTRY_VERIFY(DeskDriver::find(u"openDuplicateButton"_s));
    QVERIFY(DeskDriver::press(u"openDuplicateButton"_s));
    QCOMPARE(DeskDriver::text(u"patientNameLabel"_s), QString(people::family + u", María Elena"_s));
}

void TestScenario::addPatient_sharedNumber_isSaid()
{
    DeskDriver::key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(DeskDriver::type(u"familyNameEdit"_s, u"Okonkwo"_s));
    QVERIFY(DeskDriver::type(u"givenNameEdit"_s, u"Beatriz"_s));
    QVERIFY(DeskDriver::type(u"birthDateEdit"_s, u"11/30/1971"_s));
    QVERIFY(DeskDriver::type(u"email1Edit"_s, people::beatrizEmail));
    QVERIFY(DeskDriver::type(u"phone1Edit"_s, u"(555) 555-0142"_s));
    QVERIFY(DeskDriver::says(u"Also on the chart of"_s)); // while it is typed
    QVERIFY(DeskDriver::choose(u"languageCombo"_s, u"English"_s));
    QVERIFY(DeskDriver::tick(u"declinedEmailCheck"_s));
    QVERIFY(DeskDriver::press(u"savePatientButton"_s));
    QVERIFY(DeskDriver::isFront(u"patientDialog"_s)); // an address given is none declined
    QVERIFY(DeskDriver::tick(u"declinedEmailCheck"_s, false));
    QVERIFY(DeskDriver::press(u"savePatientButton"_s));
    QCOMPARE(DeskDriver::text(u"patientNameLabel"_s), u"Okonkwo, Beatriz"_s);
    QVERIFY(DeskDriver::says(u"Also on 1 other chart"_s)); // and on the chart
}

void TestScenario::search_anyPart_opensTheChartByKeys_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("words in another order, no accents") << u"nunez maria"_s;
    QTest::newRow("beginnings of words, any case") << u"ELEN izag"_s;
    QTest::newRow("birth date as written here") << u"2/3/1980"_s;
    QTest::newRow("birth date as in a file") << u"1980-02-03"_s;
    QTest::newRow("year beside a name") << u"maria 1980"_s;
    QTest::newRow("last digits") << u"0142 nunez"_s;
    QTest::newRow("e-mail") << u"maria.izag"_s;
    QTest::newRow("chart number") << QString();
}

void TestScenario::search_anyPart_opensTheChartByKeys()
{
    QFETCH(QString, typed);
    if (typed.isEmpty()) {
        const auto found = FindPatients(desk()).find(u"izaguirre"_s);
        QVERIFY(found && found->size() == 1);
        typed = found->front().patient.chartNumber;
    }
    DeskDriver::key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(openChart(typed));
    QCOMPARE(DeskDriver::text(u"patientNameLabel"_s), QString(people::family + u", María Elena"_s));
    QCOMPARE(window().findChild<QListView *>(u"searchResults"_s)->model()->rowCount(), 0);
}

void TestScenario::edit_secondNumber_standsOnTheChart()
{
    QVERIFY(DeskDriver::press(u"editPatientButton"_s));
    QVERIFY(DeskDriver::press(u"addPhoneButton"_s));
    QVERIFY(DeskDriver::type(u"phone2Edit"_s, u"555 12"_s));
    QVERIFY(DeskDriver::press(u"savePatientButton"_s));
    QVERIFY(DeskDriver::isFront(u"patientDialog"_s)); // not with half a number
    QVERIFY(DeskDriver::type(u"phone2Edit"_s, u"555.555.0188"_s));
    QVERIFY(DeskDriver::choose(u"phone2UseCombo"_s, u"Home"_s));
    DeskDriver::key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(DeskDriver::isFront(u"mainWindow"_s)); // the button is seen going down first
    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart);
    QCOMPARE(chart->patient.contacts.back().value, u"(555) 555-0188"_s);
    QCOMPARE(chart->patient.contacts.back().rank, 2);
}

bool TestScenario::runImport(const QString &path)
{
    DeskDriver::settle();
    DeskDriver::key(Qt::Key_2, Qt::ControlModifier);
    m_prompt.fileToOpen = path;
    return DeskDriver::press(u"importPatientsButton"_s) && DeskDriver::press(u"chooseImportFileButton"_s)
        && QTest::qWaitFor([] { return DeskDriver::find(u"importPreviewTable"_s) != nullptr; }, slow);
}

void TestScenario::import_synthea_addsEveryLine()
{
    QVERIFY(runImport(syntheaFile(drawer(u"synthea.csv"_s))));
    QVERIFY(DeskDriver::says(u"Synthea's columns were recognised"_s));
    QCOMPARE(DeskDriver::text(u"mapbirthDateCombo"_s), u"BIRTHDATE"_s);
    QVERIFY(DeskDriver::find<QAbstractItemView>(u"importPreviewTable"_s)->model()->rowCount() > 0);
    QSignalSpy progress(&m_application->jobs(), &JobRunner::progressed);
    QVERIFY(DeskDriver::press(u"runImportButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::find(u"importSummary"_s), slow);
    QVERIFY(!progress.isEmpty());
    const QList<qint64> numbers = numbersOf(DeskDriver::text(u"importSummary"_s));
    QCOMPARE(numbers.size(), 4);
    QVERIFY2(numbers[0] >= 300 && numbers[3] == 0, qPrintable(DeskDriver::text(u"importSummary"_s)));
    QCOMPARE(DeskDriver::find<QAbstractItemView>(u"importLinesTable"_s)->model()->rowCount(),
        int(numbers[0] + numbers[1] + numbers[2] + numbers[3]));
    QVERIFY(DeskDriver::press(u"closeImportButton"_s));
}

void TestScenario::import_again_changesNothing()
{
    QVERIFY(runImport(syntheaFile(drawer(u"synthea.csv"_s))));
    QVERIFY(DeskDriver::press(u"runImportButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::find(u"importSummary"_s), slow);
    const QList<qint64> numbers = numbersOf(DeskDriver::text(u"importSummary"_s));
    QCOMPARE(numbers.size(), 4);
    QVERIFY2(numbers[0] == 0 && numbers[1] == 0 && numbers[2] >= 300 && numbers[3] == 0, qPrintable(DeskDriver::text(u"importSummary"_s)));
    QVERIFY(DeskDriver::press(u"closeImportButton"_s));
}

void TestScenario::import_otherColumns_areMappedByHand()
{
    QFile file(drawer(u"aus-der-kartei.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "Nachname;Vorname;Geburtstag;Handy\r\nM\xfcller;Ren\xe9;1962-04-05;555-555-0190\r\nGro\xdf;Eva;kein Datum;\r\n"); // Windows-1252
    file.close();
    QVERIFY(runImport(file.fileName()));
    QVERIFY(DeskDriver::press(u"runImportButton"_s));
    QVERIFY(DeskDriver::find(u"importError"_s)); // no name and no birth date yet
    QVERIFY(DeskDriver::choose(u"mapfamilyNameCombo"_s, u"Nachname"_s));
    QVERIFY(DeskDriver::choose(u"mapgivenNameCombo"_s, u"Vorname"_s));
    QVERIFY(DeskDriver::choose(u"mapbirthDateCombo"_s, u"Geburtstag"_s));
    QVERIFY(DeskDriver::choose(u"mapmobilePhoneCombo"_s, u"Handy"_s));
    QVERIFY(DeskDriver::press(u"runImportButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::find(u"importSummary"_s), slow);
    QCOMPARE(numbersOf(DeskDriver::text(u"importSummary"_s)), (QList<qint64> {1, 0, 0, 1}));
    const QAbstractItemModel *const lines = DeskDriver::find<QAbstractItemView>(u"importLinesTable"_s)->model();
    QCOMPARE(lines->index(0, 1).data().toString(), u"Skipped"_s); // what needs a look comes first
    QVERIFY(!lines->index(0, 2).data().toString().isEmpty());
    QVERIFY(DeskDriver::press(u"closeImportButton"_s));
    QVERIFY(openChart(u"muller rene"_s));
}

} // namespace countersign::test
