// SPDX-License-Identifier: Apache-2.0
#include "desk/chartdocuments.h"
#include "desk/viewchart.h"
#include "mail/mailreader.h"
#include "ui/scenario.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr int slow = 60000;

QString codeIn(const QByteArray &message)
{
    static const QRegularExpression code(u"\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b"_s);
    const auto mail = readMail(message);
    return mail ? code.match(mail->text).captured() : QString();
}

/// The same code with one character misheard.
QString misread(QString code)
{
    code[0] = code[0] == u'7' ? u'4' : u'7';
    return code;
}

} // namespace

void TestScenario::verify_message_isStoredAsItWasSent()
{
    if (!m_server)
        QSKIP("No SMTP server can run here (python3-aiosmtpd): nothing is sent.");
    QVERIFY(openChart(u"izaguirre 1980"_s));
    QVERIFY(DeskDriver::press(u"verifyEmailButton"_s));
    QVERIFY(DeskDriver::isFront(u"verifyDialog"_s));
    QCOMPARE(DeskDriver::text(u"verifyAddressLabel"_s), people::mariaEmail);
    QVERIFY(DeskDriver::text(u"verifyMessageText"_s).contains(people::practice));
    QVERIFY(!DeskDriver::find(u"verifyCodeEdit"_s)); // no code was sent yet
    QVERIFY(DeskDriver::press(u"sendVerificationButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(DeskDriver::find(u"verifyCodeEdit"_s), slow);
    QVERIFY2(DeskDriver::text(u"verifyStateLabel"_s).startsWith(u"Accepted by your mail server"_s),
        qPrintable(DeskDriver::text(u"verifyStateLabel"_s)));

    QCOMPARE(m_server->messages().size(), std::size_t(1));
    const SmtpServer::Message received = m_server->messages().front();
    QCOMPARE(received.to, QStringList {people::mariaEmail});
    m_sent = received.bytes;
    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart && chart->messages.size() == 1);
    QCOMPARE(ChartDocuments(desk()).open(chart->messages.front().document).valueOr({}), m_sent);
    const auto mail = readMail(m_sent);
    QVERIFY(mail);
    QVERIFY(mail->text.contains(people::practice) && mail->text.contains(u"(555) 010-0142"_s)
        && mail->text.contains(u"código"_s)); // in the patient's language
    QVERIFY(!mail->text.contains(u"http"_s) && !mail->text.contains(u"Izaguirre"_s));
}

void TestScenario::verify_code_isTakenWhenRight()
{
    if (!m_server)
        QSKIP("No SMTP server can run here (python3-aiosmtpd): there is no code.");
    const QString code = codeIn(m_sent);
    QVERIFY(!code.isEmpty());
    QVERIFY(DeskDriver::type(u"verifyCodeEdit"_s, misread(code)));
    QVERIFY(DeskDriver::press(u"confirmCodeButton"_s));
    QVERIFY(DeskDriver::find<QLineEdit>(u"verifyCodeEdit"_s)->property("problem").toBool());
    QVERIFY(DeskDriver::text(u"codeCountdownLabel"_s).contains(u'4'));                    // tries left
    QVERIFY(DeskDriver::type(u"verifyCodeEdit"_s, QString(code).remove(u'-').toLower())); // as heard
    QVERIFY(DeskDriver::press(u"confirmCodeButton"_s));
    QVERIFY2(DeskDriver::text(u"verifyStateLabel"_s).contains(u"Verified"_s), qPrintable(DeskDriver::text(u"verifyStateLabel"_s)));
    QVERIFY(DeskDriver::press(u"closeButton"_s));
    QVERIFY2(DeskDriver::text(u"emailCheck"_s).startsWith(u"Verified"_s), qPrintable(DeskDriver::text(u"emailCheck"_s)));
    QVERIFY(!DeskDriver::find(u"verifyEmailButton"_s));
}

void TestScenario::verify_declinedEmail_isRefusedWithTheReason()
{
    const std::size_t before = m_server ? m_server->messages().size() : 0;
    QVERIFY(openChart(u"okonkwo"_s));
    QVERIFY(DeskDriver::press(u"verifyEmailButton"_s));
    QVERIFY(DeskDriver::isFront(u"verifyDialog"_s));
    QVERIFY2(DeskDriver::says(u"declined"_s), qPrintable(DeskDriver::text(u"gateVerdict"_s)));
    QVERIFY(!DeskDriver::find<QPushButton>(u"sendVerificationButton"_s)->isEnabled());
    DeskDriver::key(Qt::Key_Return); // the default button is no way around it
    DeskDriver::settle();
    QVERIFY(!m_application->jobs().isBusy());
    if (DeskDriver::isFront(u"verifyDialog"_s))
        QVERIFY(DeskDriver::press(u"closeButton"_s));
    QCOMPARE(m_server ? m_server->messages().size() : 0, before);
    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart && chart->messages.empty());
}

void TestScenario::edit_verifiedAddress_makesItStale()
{
    QVERIFY(openChart(u"izaguirre 1980"_s));
    QVERIFY(DeskDriver::press(u"editPatientButton"_s));
    QVERIFY(DeskDriver::type(u"email1Edit"_s, u"malena.izaguirre@example.org"_s));
    QVERIFY(DeskDriver::press(u"savePatientButton"_s));
    const auto chart = ViewChart(desk()).refresh(patientShown());
    QVERIFY(chart);
    const VerificationState state = chart->contacts.front().verification.state;
    QCOMPARE(state, m_server ? VerificationState::Stale : VerificationState::Unchecked);
    QVERIFY(!DeskDriver::text(u"emailCheck"_s).startsWith(u"Verified"_s));
    QVERIFY(DeskDriver::says(u"No longer in the chart"_s));         // what was agreed to is not the new address
    QVERIFY(DeskDriver::says(u"malena.izaguirre@example.org: "_s)); // which can be verified at once
    QVERIFY(DeskDriver::press(u"verifyEmail2Button"_s));
    QCOMPARE(DeskDriver::text(u"verifyAddressLabel"_s), u"malena.izaguirre@example.org"_s);
    QVERIFY(DeskDriver::find<QPushButton>(u"sendVerificationButton"_s)->isEnabled());
    QVERIFY(DeskDriver::press(u"closeButton"_s));
}

} // namespace countersign::test
