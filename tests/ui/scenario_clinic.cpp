// SPDX-License-Identifier: Apache-2.0
#include "desk/clinicsettings.h"
#include "ui/scenario.h"

#include <QCheckBox>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr int slow = 60000; ///< a passphrase is checked slowly on purpose

} // namespace

bool TestScenario::signIn(const QString &passphrase)
{
    return DeskDriver::type(u"passphraseEdit"_s, passphrase) && DeskDriver::press(u"signInButton"_s);
}

void TestScenario::firstRun_byKeys_createsTheClinic()
{
    QImage logo(120, 60, QImage::Format_RGB32);
    logo.fill(Qt::darkGreen);
    QVERIFY(logo.save(drawer(u"logo.png"_s)));
    QVERIFY(DeskDriver::press(u"createClinicButton"_s));

    QVERIFY(DeskDriver::press(u"createNextButton"_s)); // nothing typed yet
    QVERIFY(DeskDriver::find<QLineEdit>(u"practiceNameEdit"_s)->property("problem").toBool());
    QVERIFY(DeskDriver::type(u"practiceNameEdit"_s, people::practice));
    QVERIFY(DeskDriver::type(u"practiceStreetEdit"_s, u"12 Mill Street"_s));
    QVERIFY(DeskDriver::type(u"practiceCityEdit"_s, u"Dayton"_s));
    QVERIFY(DeskDriver::type(u"practiceStateEdit"_s, u"OH"_s));
    QVERIFY(DeskDriver::type(u"practicePostalCodeEdit"_s, u"45402"_s));
    QVERIFY(DeskDriver::type(u"practiceTelephoneEdit"_s, u"555 010 0142"_s));
    m_prompt.fileToOpen = drawer(u"logo.png"_s);
    QVERIFY(DeskDriver::press(u"chooseLogoButton"_s));
    QVERIFY(DeskDriver::find<QPushButton>(u"removeLogoButton"_s)); // it was taken
    QVERIFY(DeskDriver::press(u"createNextButton"_s));

    // The folder is the one that is proposed.
    QVERIFY(DeskDriver::type(u"newUserNameEdit"_s, u"dana"_s));
    QVERIFY(DeskDriver::type(u"newDisplayNameEdit"_s, u"Dana Ortiz"_s));
    for (const QString &field : {u"newPassphraseEdit"_s, u"repeatPassphraseEdit"_s})
        QVERIFY(DeskDriver::type(field, u"password1234"_s));
    QVERIFY(DeskDriver::press(u"createNextButton"_s));
    QVERIFY(DeskDriver::find<QLineEdit>(u"newPassphraseEdit"_s)->property("problem").toBool());
    QVERIFY(!m_application->jobs().isBusy());
    for (const QString &field : {u"newPassphraseEdit"_s, u"repeatPassphraseEdit"_s})
        QVERIFY(DeskDriver::type(field, people::passphrase));
    QVERIFY(DeskDriver::press(u"createNextButton"_s));

    QTRY_VERIFY_WITH_TIMEOUT(!DeskDriver::text(u"recoveryKeyLabel"_s).isEmpty(), slow);
    QVERIFY(!DeskDriver::find<QPushButton>(u"createNextButton"_s)->isEnabled()); // not before it was kept
    QVERIFY(DeskDriver::tick(u"recoveryKeyKeptCheck"_s));
    QVERIFY(DeskDriver::press(u"createNextButton"_s));
    QVERIFY(DeskDriver::find(u"mailHostEdit"_s));
    QVERIFY(window().findChild<QLabel *>(u"recoveryKeyLabel"_s)->text().isEmpty()); // shown once
}

void TestScenario::mailAccount_unknownAuthority_isNotTrusted()
{
    if (!m_server)
        QSKIP("No SMTP server can run here (python3-aiosmtpd): the mail account is left for later.");
    QVERIFY(DeskDriver::type(u"mailFromEdit"_s, u"office@example.org"_s));
    QVERIFY(DeskDriver::type(u"mailFromNameEdit"_s, people::practice));
    QVERIFY(DeskDriver::type(u"mailHostEdit"_s, m_server->host()));
    QVERIFY(DeskDriver::type(u"mailPortSpin"_s, QString::number(m_server->port())));
    QVERIFY(DeskDriver::type(u"mailUserEdit"_s, m_server->user()));
    QVERIFY(DeskDriver::type(u"mailPasswordEdit"_s, m_server->password()));
    QVERIFY(DeskDriver::press(u"saveMailAccountButton"_s));
    QVERIFY(DeskDriver::text(u"mailPasswordEdit"_s).isEmpty());
    QVERIFY(DeskDriver::press(u"testMailAccountButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->jobs().isBusy() && DeskDriver::find(u"mailAccountResult"_s), slow);
    QCOMPARE(DeskDriver::find(u"mailAccountResult"_s)->property("role").toString(), u"banner-bad"_s);
    QVERIFY2(DeskDriver::text(u"mailAccountResult"_s).contains(u"certificate"_s), qPrintable(DeskDriver::text(u"mailAccountResult"_s)));
    QVERIFY(!m_server->events().contains(u"AUTH"_s)); // the password was not given to a server nobody vouches for
}

void TestScenario::wizard_lastStep_opensToday()
{
    QVERIFY(DeskDriver::press(u"createNextButton"_s));
    QTRY_VERIFY(window().workspace());
    QCOMPARE(window().workspace()->place().page, Place::Page::Today);
    QVERIFY(!DeskDriver::find(u"demoBanner"_s));
    QVERIFY(DeskDriver::says(people::practice));
}

void TestScenario::mailAccount_withItsAuthority_takesTheSignIn()
{
    if (!m_server)
        QSKIP("No SMTP server can run here (python3-aiosmtpd).");
    // An office's own authority is an administrator's business (`email account set --file`); the window keeps it.
    ClinicSettings settings(desk());
    auto account = settings.mailAccount();
    QVERIFY(account && *account);
    (*account)->caPem = m_server->caPem();
    QVERIFY(settings.setMailAccount(**account));
    DeskDriver::key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(DeskDriver::press(u"saveMailAccountButton"_s));
    QVERIFY(DeskDriver::press(u"testMailAccountButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->jobs().isBusy() && DeskDriver::find(u"mailAccountResult"_s), slow);
    QVERIFY2(m_server->events().contains(u"AUTH"_s), qPrintable(DeskDriver::text(u"mailAccountResult"_s)));
    QCOMPARE(DeskDriver::find(u"mailAccountResult"_s)->property("role").toString(), u"banner-info"_s);
    QVERIFY(m_server->messages().empty());
}

void TestScenario::lock_onAChart_leavesNothingOfThePatient()
{
    QVERIFY(openChart(u"izaguirre 1980"_s));
    QApplication::clipboard()->setText(people::mariaEmail);
    QVERIFY(rememberedInWindows(people::needles).size() > 3); // the search below can find something
    QSignalSpy locked(&window(), &MainWindow::locked);
    QVERIFY(DeskDriver::press(u"lockButton"_s));
    QTRY_COMPARE(locked.size(), 1);
    DeskDriver::settle();
    QCOMPARE(rememberedInWindows(people::needles), QStringList());
    QVERIFY(!window().workspace());
}

void TestScenario::signIn_wrongPassphrase_isRefusedInWords()
{
    QCOMPARE(DeskDriver::text(u"userNameEdit"_s), u"dana"_s);
    QVERIFY(DeskDriver::find(u"passphraseEdit"_s)->hasFocus()); // one types on at once
    QVERIFY(DeskDriver::reach(u"userNameEdit"_s));              // and somebody else can sign in
    QVERIFY(signIn(u"lantern orbit meadow cobble"_s));
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::find(u"signInError"_s), slow);
    QVERIFY2(DeskDriver::text(u"signInError"_s).size() > 20, qPrintable(DeskDriver::text(u"signInError"_s)));
    QVERIFY(DeskDriver::text(u"passphraseEdit"_s).isEmpty());
    QVERIFY(!window().workspace());
    QVERIFY(signIn(people::passphrase));
    QTRY_VERIFY_WITH_TIMEOUT(window().workspace(), slow);
    DeskDriver::settle();
    QCOMPARE(window().workspace()->place().page, Place::Page::Chart); // where it was locked
    QCOMPARE(DeskDriver::text(u"patientNameLabel"_s), QString(people::family + u", María Elena"_s));
}

void TestScenario::idle_nobodyThere_locks()
{
    DeskDriver::key(Qt::Key_4, Qt::ControlModifier);
    QVERIFY(DeskDriver::type(u"lockMinutesSpin"_s, u"1"_s));
    QCOMPARE(ClinicSettings(desk()).lockAfterMinutes().valueOr(0), 1);
    QVERIFY(DeskDriver::type(u"lockMinutesSpin"_s, u"60"_s));
    QVERIFY(openChart(u"izaguirre 1980"_s));
    QVERIFY(DeskDriver::press(u"editPatientButton"_s)); // even under a dialog with something typed
    QVERIFY(DeskDriver::type(u"preferredNameEdit"_s, u"Izaguirre"_s));
    QSignalSpy locked(&window(), &MainWindow::locked);
    window().idleTimer().start(std::chrono::milliseconds(50));
    QTRY_COMPARE(locked.size(), 1);
    DeskDriver::settle();
    QCOMPARE(rememberedInWindows(people::needles), QStringList());
    QVERIFY(m_prompt.asked.filter(u"not been saved"_s).isEmpty()); // nobody is there to answer
    QVERIFY(signIn(people::passphrase));
    QTRY_VERIFY_WITH_TIMEOUT(window().workspace(), slow);
    QVERIFY(!QApplication::activeModalWidget());
}

} // namespace countersign::test
