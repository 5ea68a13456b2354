// SPDX-License-Identifier: Apache-2.0
#include "desk/today.h"
#include "ui/clinicfixture.h"
#include "ui/patients/importdialog.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

/// The import as the office meets it: map the columns, run, stop, read what became of each line.
class TestImport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void file_withKnownHeadings_isMapped();
    void file_missing_isExplained();
    void run_withoutNames_asksForTheColumn();
    void run_goodAndBadLines_areListed();
    void run_secondTime_changesNothing();
    void run_cancelled_writesNothingAndMayRunAgain();

private:
    void openFile(const QByteArray &content);
    void runToTheEnd();
    template<typename T>
    T *child(const char *name) { return m_dialog->findChild<T *>(QString::fromLatin1(name)); }
    [[nodiscard]] QString summary() { return child<QLabel>("importSummary")->text(); }
    [[nodiscard]] qint64 charts() { return Today(*m_fixture->desk).view().valueOr({.patients = -1, .items = {}}).patients; }
    [[nodiscard]] QString cell(int row, int column);

    std::unique_ptr<ClinicFixture> m_fixture;
    std::unique_ptr<ImportDialog> m_dialog;
};

namespace {

const QByteArray twoPeople = "Last Name,First Name,DOB,Email\n"
                             "Ferrante,Luca,1977-08-14,luca.ferrante@example.org\n"
                             "Okoye,Adaeze,1990-01-30,\n";

QByteArray manyPeople(int count)
{
    QByteArray csv = "Last Name,First Name,DOB,Email\n";
    for (int i = 0; i < count; ++i)
        csv += "Family" + QByteArray::number(i) + ",Given,1977-08-14,person" + QByteArray::number(i) + "@example.org\n";
    return csv;
}

} // namespace

void TestImport::init()
{
    m_fixture = std::make_unique<ClinicFixture>();
    QVERIFY(m_fixture->isReady());
    m_dialog = std::make_unique<ImportDialog>(*m_fixture->context);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestImport::cleanup()
{
    m_dialog.reset();
    m_fixture.reset();
}

void TestImport::openFile(const QByteArray &content)
{
    QFile file(m_fixture->folder.filePath(u"patients.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    m_fixture->prompt.fileToOpen = file.fileName();
    m_dialog->findChild<QPushButton *>(u"chooseImportFileButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("runImportButton")->isVisible(), 20000);
}

void TestImport::runToTheEnd()
{
    QTest::mouseClick(child<QPushButton>("runImportButton"), Qt::LeftButton);
    QVERIFY(child<QProgressBar>("importProgressBar")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("importSummary")->isVisible(), 60000);
}

QString TestImport::cell(int row, int column)
{
    const QAbstractItemModel *const model = child<QTableView>("importLinesTable")->model();
    return model->index(row, column).data().toString();
}

void TestImport::file_withKnownHeadings_isMapped()
{
    openFile(twoPeople);
    QCOMPARE(child<QComboBox>("mapfamilyNameCombo")->currentText(), u"Last Name"_s);
    QCOMPARE(child<QComboBox>("mapgivenNameCombo")->currentText(), u"First Name"_s);
    QCOMPARE(child<QComboBox>("mapbirthDateCombo")->currentText(), u"DOB"_s);
    QCOMPARE(child<QTableView>("importPreviewTable")->model()->rowCount(), 2);
    QCOMPARE(charts(), 1); // looked at, nothing written
}

void TestImport::file_missing_isExplained()
{
    m_dialog->openFile(m_fixture->folder.filePath(u"nothing-here.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("importError")->isVisible(), 20000);
    QVERIFY(!child<QLabel>("importError")->text().isEmpty());
    QVERIFY(!child<QPushButton>("runImportButton")->isVisible());
}

void TestImport::run_withoutNames_asksForTheColumn()
{
    openFile(twoPeople);
    child<QComboBox>("mapfamilyNameCombo")->setCurrentIndex(0);
    child<QComboBox>("mapgivenNameCombo")->setCurrentIndex(0);
    QTest::mouseClick(child<QPushButton>("runImportButton"), Qt::LeftButton);
    QVERIFY(child<QLabel>("importError")->isVisible());
    QVERIFY2(child<QLabel>("importError")->text().contains(u"name"_s), qPrintable(child<QLabel>("importError")->text()));
    QVERIFY(!child<QLabel>("importError")->text().contains(u'=')); // the command line's words are not the window's
    QVERIFY(child<QPushButton>("runImportButton")->isVisible());
    QCOMPARE(charts(), 1);
}

void TestImport::run_goodAndBadLines_areListed()
{
    QSignalSpy imported(&m_fixture->news, &ChartNews::patientsImported);
    openFile(twoPeople + "Broken,Line,not a day,\n");
    runToTheEnd();
    QCOMPARE(imported.size(), 1);
    QCOMPARE(charts(), 3);
    QCOMPARE(summary(), u"Added 2 · Updated 0 · Unchanged 0 · Skipped 1"_s);
    QCOMPARE(cell(0, 0), u"4"_s); // what needs a look comes first
    QCOMPARE(cell(0, 1), u"Skipped"_s);
    QVERIFY(!cell(0, 2).isEmpty());
    QCOMPARE(cell(1, 1), u"Added"_s);
    QCOMPARE(child<QPushButton>("closeImportButton")->text(), u"Close"_s);
}

void TestImport::run_secondTime_changesNothing()
{
    openFile(twoPeople);
    runToTheEnd();
    QCOMPARE(charts(), 3);
    m_dialog = std::make_unique<ImportDialog>(*m_fixture->context);
    m_dialog->show();
    openFile(twoPeople);
    runToTheEnd();
    QCOMPARE(summary(), u"Added 0 · Updated 0 · Unchanged 2 · Skipped 0"_s);
    QCOMPARE(charts(), 3);
}

void TestImport::run_cancelled_writesNothingAndMayRunAgain()
{
    constexpr int people = 4000;
    openFile(manyPeople(people));
    auto *const cancel = child<QPushButton>("closeImportButton");
    const auto stop = connect(&m_fixture->jobs, &JobRunner::progressed, cancel, &QPushButton::click);
    QTest::mouseClick(child<QPushButton>("runImportButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("runImportButton")->isVisible(), 60000);
    disconnect(stop);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QLabel>("importError")->isVisible());
    QCOMPARE(charts(), 1);
    runToTheEnd();
    QCOMPARE(charts(), people + 1);
}

QTEST_MAIN(TestImport)
#include "tst_import.moc"
