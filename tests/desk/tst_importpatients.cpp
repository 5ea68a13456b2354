// SPDX-License-Identifier: Apache-2.0
#include "desk/importpatients.h"
#include "desk/registerpatient.h"
#include "deskfixture.h"
#include "support/corpora.h"

#include <QDir>
#include <QFile>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class ImportPatientsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void run_newFile_addsEveryRowAndLogsIt();
    void run_sameFileAgain_changesNothing();
    void run_changedRow_updatesThatChartOnly();
    void run_whatTheOfficeAdded_isNeverTakenAway();
    void run_withoutIds_findsByNameAndBirthDate();
    void run_twoIdsOneName_areTwoPeople();
    void run_someoneElsesChartNumber_isSkipped();
    void run_badRows_areSkippedWithReasons();
    void run_quoteThatNeverCloses_importsNothing();
    void run_dryRun_writesNothing();
    void run_cancelled_writesNothing();
    void run_noBirthDateColumn_isBadInput();
    void run_twiceInOneFile_isOnePerson();
    void preview_anyFile_showsHeaderAndFirstRows();
    void run_syntheaExport_addsAllAndThenNothing();

private:
    [[nodiscard]] Result<ImportReport> run(const QByteArray &csv, bool dryRun = false)
    {
        const auto preview = ImportPatients::preview(csv);
        if (!preview)
            return preview.error();
        NoProgress progress;
        return ImportPatients(m_fixture->desk()).run(csv, preview->map, dryRun, progress);
    }
    [[nodiscard]] qint64 count() { return m_fixture->desk().store.patients.count().valueOr(-1); }
    [[nodiscard]] Patient patient(const QString &sourceId, const QString &source = QStringLiteral("csv"))
    {
        const auto id = m_fixture->desk().store.patients.bySource(source, sourceId).valueOr({});
        return id ? m_fixture->desk().store.patients.load(*id).valueOr({}) : Patient();
    }
    std::unique_ptr<DeskFixture> m_fixture;
};

namespace {

const QByteArray threePeople = "Patient ID,Last Name,First Name,DOB,Email\n"
                               "17,Weiss,Judith,1966-03-14,j.weiss@example.org\n"
                               "18,Okafor,Chidi,1991-07-09,\n"
                               "19,Núñez,\"María Elena\",1980-02-03,maria.nunez@example.org\n";

}

void ImportPatientsTest::init()
{
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->open());
}

void ImportPatientsTest::run_newFile_addsEveryRowAndLogsIt()
{
    const auto report = run(threePeople);
    COUNTERSIGN_OK(report);
    QCOMPARE(report->added, 3);
    QCOMPARE(report->lines.size(), std::size_t{3});
    QCOMPARE(report->lines.front().line, 2);
    QCOMPARE(count(), 3);
    QCOMPARE(patient(u"19"_s).name.display(), u"María Elena Núñez"_s);
    const auto entry = m_fixture->logged(u"import.finished"_s);
    QVERIFY(entry);
    const QJsonObject details = QJsonDocument::fromJson(entry->details).object();
    QCOMPARE(details.value("added"_L1).toInt(), 3);
    QCOMPARE(details.value("sha256"_L1).toString().size(), 64);
    QVERIFY(m_fixture->logged(u"patient.added"_s));
}

void ImportPatientsTest::run_sameFileAgain_changesNothing()
{
    COUNTERSIGN_OK(run(threePeople));
    const auto again = run(threePeople);
    COUNTERSIGN_OK(again);
    QCOMPARE(again->unchanged, 3);
    QCOMPARE(again->added + again->updated, 0);
    QCOMPARE(count(), 3);
}

void ImportPatientsTest::run_changedRow_updatesThatChartOnly()
{
    COUNTERSIGN_OK(run(threePeople));
    const auto report = run(QByteArray(threePeople).replace("Weiss", "Weiss-Klein"));
    COUNTERSIGN_OK(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->unchanged, 2);
    QCOMPARE(patient(u"17"_s).name.family, u"Weiss-Klein"_s);
    const auto entry = m_fixture->logged(u"patient.updated"_s);
    QVERIFY(entry);
    QCOMPARE(QJsonDocument::fromJson(entry->details).object().value("familyName.old"_L1).toString(), u"Weiss"_s);
}

void ImportPatientsTest::run_whatTheOfficeAdded_isNeverTakenAway()
{
    COUNTERSIGN_OK(run(threePeople));
    Patient judith = patient(u"17"_s);
    judith.contacts.push_back({.kind = ContactKind::Phone, .value = u"(555) 010-0188"_s});
    judith.language = LanguageTag::spanish();
    judith.preferredName = u"Judy"_s;
    judith.representatives = {{.name = u"Ruth Weiss"_s, .relationship = u"sister"_s, .authority = Authority::HealthCareProxy}};
    COUNTERSIGN_OK(RegisterPatient(m_fixture->desk()).update(judith));
    Patient chidi = patient(u"18"_s);
    chidi.declinedEmail = true;
    COUNTERSIGN_OK(RegisterPatient(m_fixture->desk()).update(chidi));
    const auto report
        = run(QByteArray(threePeople).replace("1991-07-09,", "1991-07-09,chidi@example.org").replace("j.weiss@", "judith.new@"));
    COUNTERSIGN_OK(report);
    const Patient after = patient(u"17"_s);
    QCOMPARE(after.contacts.size(), std::size_t{3}); // the old address, the office's number, the file's new address
    QCOMPARE(after.language, LanguageTag::spanish());
    QCOMPARE(after.preferredName, u"Judy"_s);
    QCOMPARE(after.representatives.size(), std::size_t{1});
    QVERIFY(patient(u"18"_s).declinedEmail);
    QVERIFY(patient(u"18"_s).contacts.empty());
}

void ImportPatientsTest::run_withoutIds_findsByNameAndBirthDate()
{
    m_fixture->store(DeskFixture::maria());
    const auto report = run("Last Name,First Name,DOB,Email\nnunez,maria elena,1980-02-03,second@example.org\n");
    COUNTERSIGN_OK(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(report->updated, 1);
    QCOMPARE(count(), 1);
}

void ImportPatientsTest::run_twoIdsOneName_areTwoPeople()
{
    const auto report = run("Patient ID,Last Name,First Name,DOB\n1,Smith,Ann,1990-01-01\n2,Smith,Ann,1990-01-01\n");
    COUNTERSIGN_OK(report);
    QCOMPARE(report->added, 2);
}

void ImportPatientsTest::run_someoneElsesChartNumber_isSkipped()
{
    Patient maria = DeskFixture::maria();
    maria.chartNumber = u"4711"_s;
    m_fixture->store(maria);
    const auto report = run("Chart Number,Last Name,First Name,DOB\n4711,Weiss,Judith,1966-03-14\n");
    COUNTERSIGN_OK(report);
    QCOMPARE(report->lines.front().outcome, ImportLine::Outcome::Skipped);
    QVERIFY(!report->lines.front().reason.contains("Weiss"_L1));
    QCOMPARE(count(), 1);
}

void ImportPatientsTest::run_badRows_areSkippedWithReasons()
{
    const auto report = run("Patient ID,Last Name,First "
                            "Name,DOB\n1,Weiss,Judith,1966-03-14\n2,Okafor,Chidi,soon\n3,,,1980-02-03\n4,Tran,Minh,1959-01-30,too,many\n5,"
                            "Abara,Ngozi,2014-12-02\n");
    COUNTERSIGN_OK(report);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->lines.size(), std::size_t{5});
    for (const ImportLine &line : report->lines) {
        const bool bad = line.line == 3 || line.line == 4 || line.line == 5;
        QCOMPARE(line.outcome == ImportLine::Outcome::Skipped, bad);
        QCOMPARE(line.reason.isEmpty(), !bad);
    }
}

void ImportPatientsTest::run_quoteThatNeverCloses_importsNothing()
{
    // Everything after the quote is inside it: to import the rows before would look like a whole import.
    COUNTERSIGN_FAILS(run("Last Name,First Name,DOB\nA,B,1970-01-01\n\"Weiss,Judith,1966-03-14\nC,D,1971-01-01\n"), ErrorCode::BadInput);
    QCOMPARE(count(), 0);
}

void ImportPatientsTest::run_dryRun_writesNothing()
{
    const qint64 before = m_fixture->logLength();
    const auto report = run(threePeople, true);
    COUNTERSIGN_OK(report);
    QCOMPARE(report->added, 3);
    QCOMPARE(count(), 0);
    QCOMPARE(m_fixture->logLength(), before);
}

void ImportPatientsTest::run_cancelled_writesNothing()
{
    QByteArray csv = "Patient ID,Last Name,First Name,DOB\n";
    for (int i = 0; i < 1000; ++i)
        csv += QByteArray::number(i) + ",Family" + QByteArray::number(i) + ",Given,1970-01-01\n";
    const auto preview = ImportPatients::preview(csv);
    COUNTERSIGN_OK(preview);
    CancelAfter progress(3);
    COUNTERSIGN_FAILS(ImportPatients(m_fixture->desk()).run(csv, preview->map, false, progress), ErrorCode::Cancelled);
    QCOMPARE(count(), 0);
}

void ImportPatientsTest::run_noBirthDateColumn_isBadInput()
{
    COUNTERSIGN_FAILS(run("Last Name,First Name\nWeiss,Judith\n"), ErrorCode::BadInput);
    COUNTERSIGN_FAILS(run(""), ErrorCode::BadInput);
}

void ImportPatientsTest::run_twiceInOneFile_isOnePerson()
{
    const auto report = run("Last Name,First Name,DOB\nWeiss,Judith,1966-03-14\nWEISS,judith,1966-03-14\n");
    COUNTERSIGN_OK(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(count(), 1);
}

void ImportPatientsTest::preview_anyFile_showsHeaderAndFirstRows()
{
    QByteArray csv = threePeople;
    for (int i = 0; i < 40; ++i)
        csv += "99,A,B,1980-01-01,\n";
    const auto preview = ImportPatients::preview(csv);
    COUNTERSIGN_OK(preview);
    QCOMPARE(preview->header.size(), 5);
    QCOMPARE(preview->rows.size(), std::size_t{20});
    QVERIFY(preview->map.columns.contains(u"birthDate"_s));
}

void ImportPatientsTest::run_syntheaExport_addsAllAndThenNothing()
{
    const QString corpora = corporaFolder();
    if (corpora.isEmpty())
        QSKIP("No corpora here: set COUNTERSIGN_CORPORA to run this against Synthea's exports.");
    const QDir folder(corpora + u"/synthea_csv"_s);
    const QStringList files = folder.entryList({u"patients*.csv"_s});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        const qint64 before = count();
        const auto first = run(csv);
        COUNTERSIGN_OK(first);
        QCOMPARE(first->added, static_cast<qint64>(first->lines.size()));
        QVERIFY(first->added > 20);
        QCOMPARE(count(), before + first->added);
        const auto second = run(csv);
        COUNTERSIGN_OK(second);
        QCOMPARE(second->unchanged, first->added);
    }
}

QTEST_GUILESS_MAIN(ImportPatientsTest)
#include "tst_importpatients.moc"
