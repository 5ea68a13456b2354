// SPDX-License-Identifier: Apache-2.0
#include "desk/clinicsettings.h"
#include "desk/registerpatient.h"
#include "desk/takeconsent.h"
#include "desk/verifyaddress.h"
#include "desk/viewchart.h"
#include "deskfixture.h"

#include <QRegularExpression>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

/// What a scripted server says, and what it was given.
struct Script {
    Result<SendReceipt> answer = SendReceipt{.outcome = SendReceipt::Outcome::Accepted, .code = 250, .reply = u"250 2.0.0 queued"_s};
    QByteArray message;
    EmailAddress to;
    int sends = 0;
};

class ScriptedSender final : public MailSender
{
public:
    explicit ScriptedSender(Script &script) : m_script(script) { }
    [[nodiscard]] Result<SendReceipt> send(const EmailAddress &, const EmailAddress &to, const QByteArray &message) override
    {
        m_script.message = message;
        m_script.to = to;
        ++m_script.sends;
        return m_script.answer;
    }

private:
    Script &m_script;
};

} // namespace

class VerifyAddressTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void send_withAccount_isAcceptedStoredAndLogged();
    void send_withoutAccount_isADraft();
    void send_practiceWithoutTelephone_saysWhatIsMissing();
    void send_declinedEmail_isRefusedAndNothingIsSent();
    void send_serverRefuses_marksTheAddress_data();
    void send_serverRefuses_marksTheAddress();
    void send_noConnection_leavesNoUsableCode();
    void send_connectionBreaksAtTheEnd_isUncertain();
    void send_fourthTimeInADay_isRefused();
    void confirm_codeAsRead_verifies_data();
    void confirm_codeAsRead_verifies();
    void confirm_wrongCode_countsDownToNothing();
    void confirm_afterFifteenMinutes_isTooOld();
    void confirm_codeUsedTwice_isRefused();
    void confirm_beforeAnythingWasSent_isRefused();
    void confirm_olderCodeAfterANewMessage_isRefused();
    void changedAddress_afterVerification_isStale();
    void sendQuestion_consentedSecondAddress_isTheOneAsked();
    void checkAddress_mistypedDomain_suggests();

private:
    [[nodiscard]] Result<VerificationSent> send() { return job().send(m_patient.id, email()); }
    [[nodiscard]] VerifyAddress job()
    {
        return VerifyAddress(
            m_fixture->desk(), [this](MailAccount) -> std::unique_ptr<MailSender> { return std::make_unique<ScriptedSender>(m_script); });
    }
    [[nodiscard]] ContactPointId email() { return m_patient.contacts.front().id; }
    [[nodiscard]] VerificationStatus status() { return m_fixture->desk().store.verifications.status(email()).valueOr({}); }
    [[nodiscard]] QString code()
    {
        return m_fixture->desk().store.verifications.latestAttempt(email()).valueOr({}).value_or(VerificationAttempt()).code;
    }
    void setAccount();
    std::unique_ptr<DeskFixture> m_fixture;
    Patient m_patient;
    Script m_script;
};

void VerifyAddressTest::init()
{
    m_script = {};
    m_fixture = std::make_unique<DeskFixture>();
    QVERIFY(m_fixture->open());
    m_patient = m_fixture->store(DeskFixture::maria());
    setAccount();
}

void VerifyAddressTest::setAccount()
{
    const auto account = mailAccountFromJson({{u"from"_s, u"office@example.org"_s}, {u"plusAddressing"_s, true},
        {u"smtp"_s, QJsonObject{{u"host"_s, u"smtp.example.org"_s}, {u"user"_s, u"office"_s}, {u"password"_s, u"hush-hush"_s}}}});
    COUNTERSIGN_OK(account);
    COUNTERSIGN_OK(ClinicSettings(m_fixture->desk()).setMailAccount(*account));
}

void VerifyAddressTest::send_withAccount_isAcceptedStoredAndLogged()
{
    const auto sent = send();
    COUNTERSIGN_OK(sent);
    QCOMPARE(sent->status, MessageStatus::Accepted);
    QCOMPARE(sent->message, m_script.message);
    QCOMPARE(m_script.to.toString(), u"maria.nunez@example.org"_s);
    QCOMPARE(status().state, VerificationState::Sent);

    const auto messages = m_fixture->desk().store.messages.list(m_patient.id);
    COUNTERSIGN_OK(messages);
    QCOMPARE(messages->size(), std::size_t{1});
    const MessageRecord &record = messages->front();
    QCOMPARE(record.status, MessageStatus::Accepted);
    QVERIFY(!record.basis.isEmpty());
    QVERIFY(QJsonDocument::fromJson(record.reasons).isArray());
    QCOMPARE(m_fixture->desk().store.documents.body(record.document).valueOr({}), m_script.message);

    const auto attempt = m_fixture->desk().store.verifications.latestAttempt(email());
    COUNTERSIGN_OK(attempt);
    QVERIFY(*attempt);
    QCOMPARE((*attempt)->code.size(), 8);
    QVERIFY((*attempt)->token.size() * 5 >= 128);
    QVERIFY(record.messageIdHeader.startsWith((*attempt)->token));
    QVERIFY(m_script.message.contains(QByteArray("office+" + (*attempt)->token.toLatin1() + "@example.org")));
    // Neither code nor token nor password is in the log.
    for (const AuditEntry &entry : m_fixture->desk().store.audit.entries({}).valueOr({})) {
        QVERIFY(!entry.details.contains((*attempt)->code.toLatin1()));
        QVERIFY(!entry.details.contains((*attempt)->token.toLatin1()));
        QVERIFY(!entry.details.contains("hush-hush"));
    }
    QVERIFY(m_fixture->logged(u"verification.sent"_s));
}

void VerifyAddressTest::send_withoutAccount_isADraft()
{
    COUNTERSIGN_OK(ClinicSettings(m_fixture->desk()).removeMailAccount());
    const auto sent = send();
    COUNTERSIGN_OK(sent);
    QCOMPARE(sent->status, MessageStatus::Draft);
    QCOMPARE(m_script.sends, 0);
    QVERIFY(sent->message.contains("frontdesk@example.org"));
    QCOMPARE(status().state, VerificationState::Sent);
    QVERIFY(!status().note.isEmpty());
    COUNTERSIGN_OK(job().confirm(m_patient.id, email(), code()));
}

void VerifyAddressTest::send_practiceWithoutTelephone_saysWhatIsMissing()
{
    Practice practice = DeskFixture::practice();
    practice.telephone.clear();
    COUNTERSIGN_OK(ClinicSettings(m_fixture->desk()).setPractice(practice));
    COUNTERSIGN_FAILS(send(), ErrorCode::BadInput);
    QCOMPARE(m_script.sends, 0);
}

void VerifyAddressTest::send_declinedEmail_isRefusedAndNothingIsSent()
{
    TakeConsent consent(m_fixture->desk());
    FilledForm form
        = DeskFixture::complete(consent.begin(m_patient.id, u"communication-preferences"_s, LanguageTag::english()).valueOr({}));
    form.answer(Channel::Email) = {.channel = Channel::Email, .consent = false};
    COUNTERSIGN_OK(consent.take(m_patient.id, form));
    COUNTERSIGN_FAILS(send(), ErrorCode::Refused);
    QCOMPARE(m_script.sends, 0);
    QVERIFY(m_fixture->desk().store.messages.list(m_patient.id).valueOr({MessageRecord()}).empty());
}

void VerifyAddressTest::send_serverRefuses_marksTheAddress_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<int>("state");
    const auto hard = static_cast<int>(VerificationState::HardBounce);
    const auto soft = static_cast<int>(VerificationState::SoftBounce);
    const auto unchanged = static_cast<int>(VerificationState::Unchecked);
    QTest::newRow("no such user") << 550 << u"550 5.1.1 User unknown"_s << hard;
    QTest::newRow("no such user, old style") << 550 << u"550 No such user"_s << hard;
    QTest::newRow("mailbox disabled") << 550 << u"550 5.2.1 Mailbox disabled"_s << hard;
    QTest::newRow("greylisted") << 451 << u"451 4.7.1 Try again later"_s << soft;
    QTest::newRow("policy says nothing of the address") << 550 << u"550 5.7.1 Sender not allowed"_s << unchanged;
    QTest::newRow("message refused") << 554 << u"554 Transaction failed"_s << unchanged;
}

void VerifyAddressTest::send_serverRefuses_marksTheAddress()
{
    QFETCH(const int, code);
    QFETCH(const QString, reply);
    QFETCH(const int, state);
    m_script.answer = SendReceipt{.outcome = SendReceipt::Outcome::Refused, .code = code, .reply = reply};
    const auto sent = send();
    COUNTERSIGN_OK(sent);
    QCOMPARE(sent->status, MessageStatus::Refused);
    QCOMPARE(static_cast<int>(status().state), state);
    if (status().state != VerificationState::Unchecked)
        QCOMPARE(status().note, reply);
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), this->code()), ErrorCode::Refused);
}

void VerifyAddressTest::send_noConnection_leavesNoUsableCode()
{
    m_script.answer = Error{ErrorCode::Network, u"The mail server smtp.example.org was not found."_s};
    for (int i = 0; i < 5; ++i)
        COUNTERSIGN_FAILS(send(), ErrorCode::Network); // never reached anybody: no limit is used up
    QCOMPARE(status().state, VerificationState::Unchecked);
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), code()), ErrorCode::Refused);
    QCOMPARE(m_fixture->desk().store.messages.list(m_patient.id).valueOr({}).front().status, MessageStatus::Refused);
    m_script.answer = SendReceipt{};
    COUNTERSIGN_OK(send());
}

void VerifyAddressTest::send_connectionBreaksAtTheEnd_isUncertain()
{
    m_script.answer = SendReceipt{.outcome = SendReceipt::Outcome::Uncertain, .code = 0, .reply = u"connection closed"_s};
    const auto sent = send();
    COUNTERSIGN_OK(sent);
    QCOMPARE(sent->status, MessageStatus::Uncertain);
    COUNTERSIGN_OK(job().confirm(m_patient.id, email(), code())); // it may well have arrived
}

void VerifyAddressTest::send_fourthTimeInADay_isRefused()
{
    for (int i = 0; i < 3; ++i) {
        COUNTERSIGN_OK(send());
        m_fixture->clock.advanceSeconds(3600);
    }
    COUNTERSIGN_FAILS(send(), ErrorCode::Refused);
    QCOMPARE(m_script.sends, 3);
    m_fixture->clock.advanceSeconds(22 * 3600);
    COUNTERSIGN_OK(send());
}

void VerifyAddressTest::confirm_codeAsRead_verifies_data()
{
    QTest::addColumn<std::function<QString(QString)>>("read");
    using Read = std::function<QString(QString)>;
    QTest::newRow("as written") << Read([](QString c) { return c; });
    QTest::newRow("lower case") << Read([](QString c) { return c.toLower(); });
    QTest::newRow("with spaces and a dash") << Read([](QString c) { return QString(u' ' + c.left(4) + u" - "_s + c.mid(4)); });
    QTest::newRow("O for zero, I and l for one") << Read([](QString c) { return c.replace(u'0', u'O').replace(u'1', u'l'); });
}

void VerifyAddressTest::confirm_codeAsRead_verifies()
{
    QFETCH(const std::function<QString(QString)>, read);
    COUNTERSIGN_OK(send());
    COUNTERSIGN_OK(job().confirm(m_patient.id, email(), read(code())));
    QCOMPARE(status().state, VerificationState::Verified);
    QCOMPARE(status().method, VerificationMethod::CodeReadAloud);
    QCOMPARE(status().value, u"maria.nunez@example.org"_s);
    QVERIFY(m_fixture->logged(u"verification.confirmed"_s));
}

void VerifyAddressTest::confirm_wrongCode_countsDownToNothing()
{
    COUNTERSIGN_OK(send());
    const QString right = code();
    const QString wrong = right == "ZZZZZZZZ"_L1 ? u"YYYYYYYY"_s : u"ZZZZZZZZ"_s;
    for (int left = 4; left > 0; --left) {
        const auto tried = job().confirm(m_patient.id, email(), wrong);
        COUNTERSIGN_FAILS(tried, ErrorCode::Refused);
        const QString expected = left == 1 ? u"one try is left"_s : QString(QString::number(left) + u" tries are left"_s);
        QVERIFY2(tried.error().message.contains(expected), qPrintable(tried.error().message));
    }
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), wrong), ErrorCode::Refused);
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), right), ErrorCode::Refused);
    QCOMPARE(status().state, VerificationState::Sent);
    QVERIFY(m_fixture->logged(u"verification.codeWrong"_s));
}

void VerifyAddressTest::confirm_afterFifteenMinutes_isTooOld()
{
    COUNTERSIGN_OK(send());
    m_fixture->clock.advanceSeconds(15 * 60);
    // Exactly at fifteen minutes it still counts; a second later not.
    m_fixture->clock.advanceSeconds(1);
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), code()), ErrorCode::Refused);
}

void VerifyAddressTest::confirm_codeUsedTwice_isRefused()
{
    COUNTERSIGN_OK(send());
    COUNTERSIGN_OK(job().confirm(m_patient.id, email(), code()));
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), code()), ErrorCode::Refused);
    QCOMPARE(status().state, VerificationState::Verified);
}

void VerifyAddressTest::confirm_beforeAnythingWasSent_isRefused()
{
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), u"12345678"_s), ErrorCode::Refused);
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), {}), ErrorCode::Refused);
}

void VerifyAddressTest::confirm_olderCodeAfterANewMessage_isRefused()
{
    COUNTERSIGN_OK(send());
    const QString older = code();
    m_fixture->clock.advanceSeconds(60);
    COUNTERSIGN_OK(send());
    QVERIFY(older != code());
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), older), ErrorCode::Refused);
    COUNTERSIGN_OK(job().confirm(m_patient.id, email(), code()));
}

void VerifyAddressTest::changedAddress_afterVerification_isStale()
{
    COUNTERSIGN_OK(send());
    COUNTERSIGN_OK(job().confirm(m_patient.id, email(), code()));
    Patient changed = m_patient;
    changed.contacts.front().value = u"maria.other@example.org"_s;
    COUNTERSIGN_OK(RegisterPatient(m_fixture->desk()).update(changed));
    QCOMPARE(status().state, VerificationState::Stale);
    COUNTERSIGN_FAILS(job().confirm(m_patient.id, email(), code()), ErrorCode::Refused);
}

void VerifyAddressTest::sendQuestion_consentedSecondAddress_isTheOneAsked()
{
    TakeConsent consent(m_fixture->desk());
    FilledForm form
        = DeskFixture::complete(consent.begin(m_patient.id, u"communication-preferences"_s, LanguageTag::english()).valueOr({}));
    form.answer(Channel::Email).address = u"second@example.org"_s;
    COUNTERSIGN_OK(consent.take(m_patient.id, form));
    const auto consented = sendQuestion(m_fixture->desk(), m_patient.id, Channel::Email, Purpose::Appointments, std::nullopt);
    COUNTERSIGN_OK(consented);
    QCOMPARE(consented->address, u"second@example.org"_s);
    const auto other = sendQuestion(m_fixture->desk(), m_patient.id, Channel::Email, Purpose::Results, std::nullopt);
    COUNTERSIGN_OK(other);
    QCOMPARE(other->address, u"maria.nunez@example.org"_s);
}

void VerifyAddressTest::checkAddress_mistypedDomain_suggests()
{
    const AddressReport mistyped = checkAddress(u"ann@gmial.com"_s, false);
    QVERIFY(mistyped.valid);
    QVERIFY(mistyped.suggestion);
    QCOMPARE(mistyped.suggestion->toString(), u"ann@gmail.com"_s);
    QVERIFY(!checkAddress(u"ann@gmail.com"_s, false).suggestion);
    const AddressReport wrong = checkAddress(u"ann at home"_s, false);
    QVERIFY(!wrong.valid);
    QVERIFY(!wrong.reason.isEmpty());
}

QTEST_MAIN(VerifyAddressTest)
#include "tst_verifyaddress.moc"
