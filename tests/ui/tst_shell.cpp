// SPDX-License-Identifier: Apache-2.0
#include "desk/democlinic.h"
#include "desk/findpatients.h"
#include "ui/fakeprompt.h"
#include "ui/patients/patientdialog.h"
#include "ui/shell/application.h"
#include "ui/shell/searchbox.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int patients = 12;

} // namespace

/// The window from first run to lock, by names and keys.
class TestShell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void start_nothingKnown_offersThreeWays();
    void signIn_wrongPassphrase_saysSoAndStays();
    void signIn_rightPassphrase_opensToday();
    void create_weakPassphrase_isRefused();
    void create_goodFacts_showsTheKeyOnceAndOpens();
    void search_typedName_opensTheChartByKeys();
    void search_nobody_offersToAdd();
    void add_openFields_saysWhatIsWrong();
    void add_duplicate_isPointedOut();
    void lock_onAChart_leavesNothingAndReturns();
    void lock_withADialogOpen_takesItAway();
    void lock_withSomethingTyped_saysWhatWasLost();
    void idle_timePassed_locks();
    void appearance_changed_keepsThePlace();
    void title_neverNamesAPatient();

private:
    void signIn();
    template<typename T>
    T *child(const char *name) { return m_application->window().findChild<T *>(QString::fromLatin1(name)); }
    /// The name of a patient of the demo clinic.
    PatientSummary somebody() { return FindPatients(m_application->window().workspace()->desk()).recent(1).value().front(); }

    QTemporaryDir m_folder;
    QString m_clinic;
    SystemClock m_clock;
    SystemRandom m_random;
    test::FakePrompt m_prompt;
    std::unique_ptr<Application> m_application;
};

void TestShell::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_clinic = m_folder.filePath(u"clinic"_s);
    const auto office = Office::open(m_clock, m_random);
    QVERIFY(office);
    NoProgress progress;
    const auto session = DemoClinic(**office).create(m_clinic, patients, 7, progress);
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
}

void TestShell::init()
{
    QFile::remove(m_folder.filePath(u"preferences.ini"_s));
    m_application = std::make_unique<Application>(m_clock, m_random, m_prompt, m_folder.filePath(u"preferences.ini"_s));
    m_application->preferences().setLanguage(u"en"_s);
    QVERIFY(m_application->open());
    m_application->window().show();
    m_application->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
}

void TestShell::cleanup()
{
    m_application.reset();
    m_prompt = {};
}

void TestShell::signIn()
{
    m_application->window().start(m_clinic);
    child<QLineEdit>("userNameEdit")->setText(QString::fromLatin1(demoUser));
    child<QLineEdit>("passphraseEdit")->setText(QString::fromLatin1(demoPassphrase));
    QTest::keyClick(child<QLineEdit>("passphraseEdit"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->window().workspace(), 20000);
}

void TestShell::start_nothingKnown_offersThreeWays()
{
    m_application->window().start({});
    for (const char *const name : {"createClinicButton", "openClinicButton", "demoClinicButton"}) {
        QVERIFY2(child<QPushButton>(name), name);
        QVERIFY2(!child<QPushButton>(name)->accessibleName().isEmpty(), name);
    }
}

void TestShell::signIn_wrongPassphrase_saysSoAndStays()
{
    m_application->window().start(m_clinic);
    child<QLineEdit>("userNameEdit")->setText(QString::fromLatin1(demoUser));
    child<QLineEdit>("passphraseEdit")->setText(u"not the passphrase"_s);
    QTest::mouseClick(child<QPushButton>("signInButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("signInError")->isVisible(), 20000);
    QVERIFY(!child<QLabel>("signInError")->text().isEmpty());
    QVERIFY(child<QLineEdit>("passphraseEdit")->text().isEmpty());
    QVERIFY(!m_application->window().workspace());
}

void TestShell::signIn_rightPassphrase_opensToday()
{
    signIn();
    QCOMPARE(m_application->window().workspace()->place().page, Place::Page::Today);
    QVERIFY(child<QLabel>("demoBanner"));
    QCOMPARE(m_application->preferences().clinicFolder(), m_clinic);
}

void TestShell::create_weakPassphrase_isRefused()
{
    m_application->window().showCreateClinic();
    child<QLineEdit>("practiceNameEdit")->setText(u"Riverside"_s);
    child<QLineEdit>("practiceTelephoneEdit")->setText(u"555 555 0100"_s);
    QPushButton *const next = child<QPushButton>("createNextButton");
    QTest::mouseClick(next, Qt::LeftButton);
    child<QLineEdit>("clinicFolderEdit")->setText(m_folder.filePath(u"weak"_s));
    child<QLineEdit>("newUserNameEdit")->setText(u"dana"_s);
    child<QLineEdit>("newPassphraseEdit")->setText(u"password1234"_s);
    child<QLineEdit>("repeatPassphraseEdit")->setText(u"password1234"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(child<QLineEdit>("newPassphraseEdit")->property("problem").toBool());
    QVERIFY(!m_application->jobs().isBusy());
    QVERIFY(!QFile::exists(m_folder.filePath(u"weak"_s)));
}

void TestShell::create_goodFacts_showsTheKeyOnceAndOpens()
{
    m_application->window().showCreateClinic();
    child<QLineEdit>("practiceNameEdit")->setText(u"Riverside"_s);
    child<QLineEdit>("practiceTelephoneEdit")->setText(u"555 555 0100"_s);
    QPushButton *const next = child<QPushButton>("createNextButton");
    QTest::mouseClick(next, Qt::LeftButton);
    child<QLineEdit>("clinicFolderEdit")->setText(m_folder.filePath(u"own"_s));
    child<QLineEdit>("newUserNameEdit")->setText(u"dana"_s);
    for (const char *const name : {"newPassphraseEdit", "repeatPassphraseEdit"})
        child<QLineEdit>(name)->setText(u"lantern orbit meadow cobalt"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!child<QLabel>("recoveryKeyLabel")->text().isEmpty(), 30000);
    const QString key = child<QLabel>("recoveryKeyLabel")->text();
    QVERIFY(!next->isEnabled()); // not before the person says that it was kept
    child<QCheckBox>("recoveryKeyKeptCheck")->setChecked(true);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(child<QLabel>("recoveryKeyLabel")->text().isEmpty());
    QVERIFY(child<QLineEdit>("mailHostEdit"));
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY(m_application->window().workspace());
    QVERIFY(!child<QLabel>("demoBanner"));

    // And the key really opens it.
    m_application->window().lock();
    QTRY_VERIFY(child<QPushButton>("useRecoveryKeyButton"));
    QTest::mouseClick(child<QPushButton>("useRecoveryKeyButton"), Qt::LeftButton);
    child<QLineEdit>("recoveryKeyEdit")->setText(key.toLower());
    child<QLineEdit>("recoveryReasonEdit")->setText(u"forgotten over the holidays"_s);
    QTest::mouseClick(child<QPushButton>("recoverButton"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->window().workspace(), 30000);
}

void TestShell::search_typedName_opensTheChartByKeys()
{
    signIn();
    const PatientSummary patient = somebody();
    QTest::keyClick(&m_application->window(), Qt::Key_K, Qt::ControlModifier);
    QLineEdit *const edit = child<QLineEdit>("searchEdit");
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, patient.chartNumber);
    QVERIFY(child<QListView>("searchResults")->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_application->window().workspace()->place(), (Place{.page = Place::Page::Chart, .patient = patient.id}));
    QCOMPARE(child<QLabel>("patientNameLabel")->text(), patient.name.sorted());
    QCOMPARE(child<QListView>("searchResults")->model()->rowCount(), 0); // nobody stays behind the closed list
}

void TestShell::search_nobody_offersToAdd()
{
    signIn();
    QLineEdit *const edit = child<QLineEdit>("searchEdit");
    m_application->window().workspace()->search()->activate();
    QTRY_VERIFY(edit->hasFocus());
    edit->setText(u"Zzyx Qwwerty"_s);
    QListView *const results = child<QListView>("searchResults");
    QCOMPARE(results->model()->rowCount(), 1);
    QVERIFY(results->isVisible());
    QVERIFY(results->currentIndex().isValid());
    QVERIFY2(results->currentIndex().data().toString().contains(u"Zzyx"_s), qPrintable(results->currentIndex().data().toString()));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(child<PatientDialog>("patientDialog"));
    QCOMPARE(child<QLineEdit>("familyNameEdit")->text(), u"Qwwerty"_s);
    QCOMPARE(child<QLineEdit>("givenNameEdit")->text(), u"Zzyx"_s);
}

void TestShell::add_openFields_saysWhatIsWrong()
{
    signIn();
    m_application->window().workspace()->addPatient({});
    QTest::keyClicks(child<QLineEdit>("email1Edit"), u"not an address"_s);
    QTest::mouseClick(child<QPushButton>("savePatientButton"), Qt::LeftButton);
    QVERIFY(child<QLabel>("patientError")->isVisibleTo(child<PatientDialog>("patientDialog")));
    QVERIFY(child<QLineEdit>("familyNameEdit")->property("problem").toBool());
    QVERIFY(child<QLineEdit>("birthDateEdit")->property("problem").toBool());
    QVERIFY(child<QLineEdit>("email1Edit")->property("problem").toBool());
    QVERIFY(!child<QLineEdit>("phone1Edit")->property("problem").toBool());
    child<QLineEdit>("email1Edit")->clear();
    child<QLineEdit>("familyNameEdit")->setText(u"Abara"_s);
    child<QLineEdit>("givenNameEdit")->setText(u"Ngozi"_s);
    child<QLineEdit>("birthDateEdit")->setText(u"12/2/2014"_s);
    child<QLineEdit>("phone1Edit")->setText(u"555 555 0142"_s);
    QTest::mouseClick(child<QPushButton>("savePatientButton"), Qt::LeftButton);
    QCOMPARE(m_application->window().workspace()->place().page, Place::Page::Chart);
    QCOMPARE(child<QLabel>("patientNameLabel")->text(), u"Abara, Ngozi"_s);
}

void TestShell::add_duplicate_isPointedOut()
{
    signIn();
    const PatientSummary patient = somebody();
    m_application->window().workspace()->addPatient({});
    child<QLineEdit>("familyNameEdit")->setText(patient.name.family);
    child<QLineEdit>("givenNameEdit")->setText(patient.name.given);
    child<QLineEdit>("birthDateEdit")->setText(patient.birthDate.toString(Qt::ISODate));
    QTRY_VERIFY(child<QPushButton>("openDuplicateButton"));
    QTest::mouseClick(child<QPushButton>("openDuplicateButton"), Qt::LeftButton);
    QCOMPARE(m_application->window().workspace()->place().page, Place::Page::Chart);
}

void TestShell::lock_onAChart_leavesNothingAndReturns()
{
    signIn();
    const PatientSummary patient = somebody();
    m_application->window().workspace()->openPatient(patient.id);
    QApplication::clipboard()->setText(patient.name.display());
    QSignalSpy locked(&m_application->window(), &MainWindow::locked);
    QTest::mouseClick(child<QPushButton>("lockButton"), Qt::LeftButton);
    QTRY_COMPARE(locked.size(), 1);
    QVERIFY(!m_application->window().workspace());
    for (const QWidget *const widget : QApplication::allWidgets()) {
        if (const auto *const label = qobject_cast<const QLabel *>(widget))
            QVERIFY2(!label->text().contains(patient.name.family), qPrintable(label->objectName()));
    }
    QVERIFY(!QApplication::clipboard()->text().contains(patient.name.family));
    QCOMPARE(child<QLineEdit>("userNameEdit")->text(), QString::fromLatin1(demoUser));
    child<QLineEdit>("passphraseEdit")->setText(QString::fromLatin1(demoPassphrase));
    QTest::keyClick(child<QLineEdit>("passphraseEdit"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->window().workspace(), 20000);
    QCOMPARE(m_application->window().workspace()->place(), (Place{.page = Place::Page::Chart, .patient = patient.id}));
}

void TestShell::lock_withADialogOpen_takesItAway()
{
    signIn();
    m_application->window().workspace()->editPatient(somebody().id);
    QVERIFY(child<PatientDialog>("patientDialog"));
    QSignalSpy locked(&m_application->window(), &MainWindow::locked);
    m_application->window().lock();
    QTRY_COMPARE(locked.size(), 1);
    QVERIFY(!child<QLabel>("signInWarning")->isVisible()); // nothing was typed
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_prompt.asked.isEmpty()); // nobody is there to answer "discard?"
}

void TestShell::lock_withSomethingTyped_saysWhatWasLost()
{
    signIn();
    const PatientSummary patient = somebody();
    m_application->window().workspace()->editPatient(patient.id);
    auto *const dialog = child<PatientDialog>("patientDialog");
    QVERIFY(dialog);
    const auto edits = dialog->findChildren<QLineEdit *>();
    QVERIFY(!edits.isEmpty());
    QTest::keyClicks(edits.front(), u"x"_s);
    QSignalSpy locked(&m_application->window(), &MainWindow::locked);
    m_application->window().lock();
    QTRY_COMPARE(locked.size(), 1);
    const auto *const warning = child<QLabel>("signInWarning");
    QVERIFY(warning && warning->isVisible());
    QVERIFY(warning->text().contains(u"Edit patient"_s));
    QVERIFY(!warning->text().contains(patient.name.family));
    QVERIFY(m_prompt.asked.isEmpty());
}

void TestShell::idle_timePassed_locks()
{
    IdleTimer timer;
    QSignalSpy idle(&timer, &IdleTimer::idle);
    timer.start(std::chrono::milliseconds(30));
    QTRY_COMPARE(idle.size(), 1);
    timer.start(std::chrono::hours(1));
    QTest::keyClick(&m_application->window(), Qt::Key_A);
    QCOMPARE(idle.size(), 1);
    timer.stop();
}

void TestShell::appearance_changed_keepsThePlace()
{
    signIn();
    const PatientSummary patient = somebody();
    m_application->window().workspace()->openPatient(patient.id);
    const Workspace *const before = m_application->window().workspace();
    m_application->preferences().setScheme(Theme::Scheme::Dark);
    QTRY_VERIFY(m_application->window().workspace() != before);
    QVERIFY(m_application->theme().isDark());
    QCOMPARE(m_application->window().workspace()->place(), (Place{.page = Place::Page::Chart, .patient = patient.id}));
}

void TestShell::title_neverNamesAPatient()
{
    signIn();
    const PatientSummary patient = somebody();
    m_application->window().workspace()->openPatient(patient.id);
    m_application->window().workspace()->editPatient(patient.id);
    for (const QWidget *const window : QApplication::topLevelWidgets())
        QVERIFY2(!window->windowTitle().contains(patient.name.family), qPrintable(window->windowTitle()));
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
