// SPDX-License-Identifier: Apache-2.0
#include "consent/sendgate.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace countersign;

// How to read the tables below. Every case starts from one of three situations and changes one thing in it; then comes the verdict, the
// legal basis, and the rule that decides (empty where nothing stands against the message).
//
//   office   The office sends an encrypted bill (with health information) by e-mail to an adult who consented on the form to e-mail about
//            billing at ann@example.org, and whose address is verified.
//   reply    The same patient wrote first; the office answers without encryption. She has never been asked about e-mail.
//   check    The office sends its verification message to ann@example.org. She has never been asked about e-mail.
namespace {

using Change = std::function<void(SendQuestion &)>;

ConsentInForce answer(ConsentAnswer given, Channel channel = Channel::Email, Purpose purpose = Purpose::Billing, const QString &address = u"ann@example.org"_s)
{
    ConsentInForce row;
    row.channel = channel;
    row.purpose = purpose;
    row.answer = given;
    row.address = address;
    row.since = QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
    row.form = FormReference{u"communication-preferences"_s, 1, u"en"_s, QByteArray(32, 'x')};
    return row;
}

SendQuestion office()
{
    SendQuestion question;
    question.purpose = Purpose::Billing;
    question.protection = Protection::Encrypted;
    question.sensitivity = Sensitivity::Phi;
    question.address = u"ann@example.org"_s;
    question.verification = VerificationState::Verified;
    question.consents = {answer(ConsentAnswer::Granted)};
    return question;
}

SendQuestion reply()
{
    SendQuestion question = office();
    question.initiatedBy = Initiator::Patient;
    question.protection = Protection::None;
    question.verification = VerificationState::Unchecked;
    question.consents.clear();
    return question;
}

SendQuestion check()
{
    SendQuestion question;
    question.purpose = Purpose::AddressVerification;
    question.address = u"ann@example.org"_s;
    return question;
}

/// The situation moved to a number: the same consent, given for that channel.
void byNumber(SendQuestion &question, Channel channel)
{
    question.channel = channel;
    question.address = u"(555) 010-0142"_s;
    question.verification = VerificationState::Unchecked;
    question.consents = {answer(ConsentAnswer::Granted, channel, Purpose::Billing, u"555.010.0142"_s)};
}

const QString safeguards = u"45 CFR 164.530(c)"_s;
const QString confidential = u"45 CFR 164.522(b)"_s;
const QString transmission = u"45 CFR 164.312(e)"_s;
const QString texts = u"47 CFR 64.1200"_s;
const QString policy = u"Office policy"_s;
const QString nothing;

} // namespace

class TestSendGate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void officeWrites_situation_decides_data();
    void officeWrites_situation_decides();
    void patientWroteFirst_situation_decides_data();
    void patientWroteFirst_situation_decides();
    void addressVerification_situation_decides_data();
    void addressVerification_situation_decides();
    void maySend_everyQuestion_keepsThePromises();
    void verdict_keys_areStable();

private:
    static void columns();
    static void decide(SendQuestion question);
};

void TestSendGate::columns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("basis");
    QTest::addColumn<QString>("rule");
}

void TestSendGate::decide(SendQuestion question)
{
    QFETCH(Change, change);
    QFETCH(QString, rule);
    change(question);
    const GateDecision decision = maySend(question);
    QTEST(decision.verdict, "verdict");
    QTEST(decision.basis, "basis");

    QVERIFY(!decision.reasons.empty());
    bool ruleSpoke = rule.isEmpty();
    for (const GateReason &reason : decision.reasons) {
        QVERIFY(reason.text.endsWith(u'.'));
        QVERIFY(!reason.rule.isEmpty());
        ruleSpoke = ruleSpoke || (!reason.holds && reason.rule == rule);
        QVERIFY2(!rule.isEmpty() || reason.holds, qPrintable(reason.text));
    }
    QVERIFY2(ruleSpoke, "no failing reason names the rule");
}

void TestSendGate::officeWrites_situation_decides_data()
{
    columns();
    const auto row = [](const char *what, Change change, Verdict verdict, const char *basis, const QString &rule) {
        QTest::newRow(what) << change << verdict << QString::fromLatin1(basis) << rule;
    };
    const auto consented = [](ConsentAnswer given) { return [given](SendQuestion &q) { q.consents = {answer(given)}; }; };
    const auto known = [](VerificationState state) { return [state](SendQuestion &q) { q.verification = state; }; };

    row("as described", [](SendQuestion &) {}, Verdict::Allowed, "consent", nothing);

    // Consent: unknown is not consent, and a yes is for one channel, one purpose, one address, and as long as it lasts.
    row("never asked", [](SendQuestion &q) { q.consents.clear(); }, Verdict::Blocked, "none", policy);
    row("declined", consented(ConsentAnswer::Declined), Verdict::Blocked, "none", confidential);
    row("revoked", consented(ConsentAnswer::Revoked), Verdict::Blocked, "none", confidential);
    row("expired", consented(ConsentAnswer::Expired), Verdict::Blocked, "none", confidential);
    row("consented to e-mail about appointments only", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Granted, Channel::Email, Purpose::Appointments)}; },
        Verdict::Blocked, "none", policy);
    row("consented to texts only", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Granted, Channel::Text, Purpose::Billing, u"555-010-0142"_s)}; },
        Verdict::Blocked, "none", policy);
    row("consented for another address", [](SendQuestion &q) { q.address = u"ann@example.com"_s; }, Verdict::Blocked, "none", confidential);
    row("consented for the address in capitals", [](SendQuestion &q) { q.address = u"Ann@EXAMPLE.org"_s; }, Verdict::Allowed, "consent", nothing);
    row("consent that names no address", [](SendQuestion &q) { q.consents.front().address.clear(); }, Verdict::Blocked, "none", confidential);

    // The address.
    row("no address on the chart", [](SendQuestion &q) { q.address.clear(); }, Verdict::Blocked, "none", safeguards);
    row("address that is none", [](SendQuestion &q) { q.address = u"ann"_s; }, Verdict::Blocked, "none", safeguards);
    row("declined to give an address", [](SendQuestion &q) { q.declinedToGiveAddress = true; }, Verdict::Blocked, "none", confidential);
    for (const VerificationState state : {VerificationState::Unchecked, VerificationState::SyntaxOk, VerificationState::DomainOk, VerificationState::Sent,
                                          VerificationState::AutoReplied, VerificationState::SoftBounce, VerificationState::HardBounce,
                                          VerificationState::Complaint, VerificationState::Expired, VerificationState::Stale})
        row(qPrintable(u"address "_s + toKey(state)), known(state), Verdict::Blocked, "none", safeguards);
    row("unverified, and the office does not ask for it", [](SendQuestion &q) {
            q.verification = VerificationState::SyntaxOk;
            q.policy.requireVerifiedAddress = false;
        }, Verdict::Allowed, "consent", nothing);
    row("returned mail, and the office does not ask for verification", [](SendQuestion &q) {
            q.verification = VerificationState::HardBounce;
            q.policy.requireVerifiedAddress = false;
        }, Verdict::NeedsOverride, "consent", safeguards);
    row("reported mail, and the office does not ask for verification", [](SendQuestion &q) {
            q.verification = VerificationState::Complaint;
            q.policy.requireVerifiedAddress = false;
        }, Verdict::Blocked, "none", confidential);

    // Encryption: what the office begins is encrypted, unless the practice chose one of the documented exceptions.
    row("not encrypted", [](SendQuestion &q) { q.protection = Protection::None; }, Verdict::EncryptedOnly, "consent", policy);
    row("not encrypted, nothing about health in it", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.sensitivity = Sensitivity::NoPhi;
        }, Verdict::EncryptedOnly, "consent", policy);
    row("nothing about health in it, and the office allows that in the open", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.sensitivity = Sensitivity::NoPhi;
            q.policy.encryptOfficeInitiated = false;
        }, Verdict::Allowed, "consent", nothing);
    row("health information, and the office allows only the rest in the open", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.policy.encryptOfficeInitiated = false;
        }, Verdict::EncryptedOnly, "consent", policy);
    row("warned in writing, and the office allows it", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.policy.allowUnencryptedAfterWarning = true;
        }, Verdict::Allowed, "consent", nothing);
    row("never warned in writing", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.policy.allowUnencryptedAfterWarning = true;
            q.consents.front().form.reset();
        }, Verdict::EncryptedOnly, "consent", policy);
    row("warned in writing, highly sensitive", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.sensitivity = Sensitivity::HighlySensitive;
            q.policy.allowUnencryptedAfterWarning = true;
        }, Verdict::EncryptedOnly, "consent", transmission);
    row("declined and not encrypted: the stricter counts", [](SendQuestion &q) {
            q.protection = Protection::None;
            q.consents = {answer(ConsentAnswer::Declined)};
        }, Verdict::Blocked, "none", confidential);

    // Other channels.
    row("text with text consent", [](SendQuestion &q) { byNumber(q, Channel::Text); }, Verdict::Allowed, "consent", nothing);
    row("plain text message", [](SendQuestion &q) {
            byNumber(q, Channel::Text);
            q.protection = Protection::None;
        }, Verdict::EncryptedOnly, "consent", policy);
    row("text with e-mail consent only", [](SendQuestion &q) {
            byNumber(q, Channel::Text);
            q.consents = {answer(ConsentAnswer::Granted)};
        }, Verdict::Blocked, "none", texts);
    row("text after STOP", [](SendQuestion &q) {
            byNumber(q, Channel::Text);
            q.consents.front().answer = ConsentAnswer::Revoked;
        }, Verdict::Blocked, "none", texts);
    row("text to another number", [](SendQuestion &q) {
            byNumber(q, Channel::Text);
            q.address = u"(555) 010-0143"_s;
        }, Verdict::Blocked, "none", texts);
    row("telephone", [](SendQuestion &q) {
            byNumber(q, Channel::Phone);
            q.protection = Protection::None;
        }, Verdict::Allowed, "consent", nothing);
    row("voicemail, only to call back", [](SendQuestion &q) {
            byNumber(q, Channel::Voicemail);
            q.consents.front().detail = DetailLevel::CallBackOnly;
        }, Verdict::Blocked, "none", confidential);
    row("voicemail, only to call back, and nothing else is said", [](SendQuestion &q) {
            byNumber(q, Channel::Voicemail);
            q.consents.front().detail = DetailLevel::CallBackOnly;
            q.sensitivity = Sensitivity::NoPhi;
        }, Verdict::Allowed, "consent", nothing);
    row("voicemail, brief message", [](SendQuestion &q) {
            byNumber(q, Channel::Voicemail);
            q.consents.front().detail = DetailLevel::Brief;
        }, Verdict::Allowed, "consent", nothing);
    row("voicemail, brief message, highly sensitive", [](SendQuestion &q) {
            byNumber(q, Channel::Voicemail);
            q.consents.front().detail = DetailLevel::Brief;
            q.sensitivity = Sensitivity::HighlySensitive;
        }, Verdict::Blocked, "none", confidential);
    row("portal needs no address", [](SendQuestion &q) {
            q.channel = Channel::Portal;
            q.address.clear();
            q.consents = {answer(ConsentAnswer::Granted, Channel::Portal, Purpose::Billing, {})};
        }, Verdict::Allowed, "consent", nothing);
    row("postal mail", [](SendQuestion &q) {
            q.channel = Channel::Post;
            q.protection = Protection::None;
            q.address = u"12 Mill Street, Dayton OH 45402"_s;
            q.consents = {answer(ConsentAnswer::Granted, Channel::Post, Purpose::Billing, u"12 Mill Street, Dayton, OH 45402"_s)};
        }, Verdict::Allowed, "consent", nothing);
    row("postal mail after a move", [](SendQuestion &q) {
            q.channel = Channel::Post;
            q.address = u"7 Oak Street, Dayton OH 45402"_s;
            q.consents = {answer(ConsentAnswer::Granted, Channel::Post, Purpose::Billing, u"12 Mill Street, Dayton, OH 45402"_s)};
        }, Verdict::Blocked, "none", confidential);
}

void TestSendGate::officeWrites_situation_decides()
{
    decide(office());
}

void TestSendGate::patientWroteFirst_situation_decides_data()
{
    columns();
    const auto row = [](const char *what, Change change, Verdict verdict, const char *basis, const QString &rule) {
        QTest::newRow(what) << change << verdict << QString::fromLatin1(basis) << rule;
    };
    row("as described", [](SendQuestion &) {}, Verdict::Allowed, "patientInitiated", nothing);
    row("encrypted", [](SendQuestion &q) { q.protection = Protection::Encrypted; }, Verdict::Allowed, "patientInitiated", nothing);
    row("highly sensitive", [](SendQuestion &q) { q.sensitivity = Sensitivity::HighlySensitive; }, Verdict::EncryptedOnly, "patientInitiated", transmission);
    row("highly sensitive, encrypted", [](SendQuestion &q) {
            q.sensitivity = Sensitivity::HighlySensitive;
            q.protection = Protection::Encrypted;
        }, Verdict::Allowed, "patientInitiated", nothing);
    row("consented as well", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Granted)}; }, Verdict::Allowed, "consent", nothing);
    row("consented for another address", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Granted, Channel::Email, Purpose::Billing, u"ann@example.com"_s)}; },
        Verdict::Allowed, "patientInitiated", nothing);
    row("consent has expired", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Expired)}; }, Verdict::Allowed, "patientInitiated", nothing);
    row("declined", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Declined)}; }, Verdict::Blocked, "none", confidential);
    row("revoked", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Revoked)}; }, Verdict::Blocked, "none", confidential);
    row("declined e-mail for everything else", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Declined, Channel::Email, Purpose::General)}; },
        Verdict::Blocked, "none", confidential);
    row("declined texts, wrote an e-mail", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Declined, Channel::Text)}; }, Verdict::Allowed, "patientInitiated", nothing);
    row("gave no address at the desk, but wrote from one", [](SendQuestion &q) { q.declinedToGiveAddress = true; }, Verdict::Allowed, "patientInitiated", nothing);
    row("nowhere to answer", [](SendQuestion &q) { q.address.clear(); }, Verdict::Blocked, "none", safeguards);
    row("mail to the address came back", [](SendQuestion &q) { q.verification = VerificationState::HardBounce; }, Verdict::NeedsOverride, "patientInitiated", safeguards);
    row("reported our mail once", [](SendQuestion &q) { q.verification = VerificationState::Complaint; }, Verdict::NeedsOverride, "patientInitiated", confidential);
    row("text message", [](SendQuestion &q) {
            byNumber(q, Channel::Text);
            q.consents.clear();
        }, Verdict::Allowed, "patientInitiated", nothing);
    row("text message after STOP", [](SendQuestion &q) {
            byNumber(q, Channel::Text);
            q.consents.front().answer = ConsentAnswer::Revoked;
        }, Verdict::Blocked, "none", texts);
}

void TestSendGate::patientWroteFirst_situation_decides()
{
    decide(reply());
}

void TestSendGate::addressVerification_situation_decides_data()
{
    columns();
    const auto row = [](const char *what, Change change, Verdict verdict, const char *basis, const QString &rule) {
        QTest::newRow(what) << change << verdict << QString::fromLatin1(basis) << rule;
    };
    const auto known = [](VerificationState state) { return [state](SendQuestion &q) { q.verification = state; }; };
    row("as described", [](SendQuestion &) {}, Verdict::Allowed, "addressVerification", nothing);
    row("consented to some e-mail", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Granted)}; }, Verdict::Allowed, "addressVerification", nothing);
    row("declined some e-mail, consented to other", [](SendQuestion &q) {
            q.consents = {answer(ConsentAnswer::Declined), answer(ConsentAnswer::Granted, Channel::Email, Purpose::Appointments)};
        }, Verdict::Allowed, "addressVerification", nothing);
    row("declined e-mail", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Declined)}; }, Verdict::Blocked, "none", confidential);
    row("revoked e-mail", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Revoked, Channel::Email, Purpose::General)}; }, Verdict::Blocked, "none", confidential);
    row("declined texts", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Declined, Channel::Text)}; }, Verdict::Allowed, "addressVerification", nothing);
    row("consent has expired", [](SendQuestion &q) { q.consents = {answer(ConsentAnswer::Expired)}; }, Verdict::Allowed, "addressVerification", nothing);
    row("declined to give an address", [](SendQuestion &q) { q.declinedToGiveAddress = true; }, Verdict::Blocked, "none", confidential);
    row("no address on the chart", [](SendQuestion &q) { q.address.clear(); }, Verdict::Blocked, "none", safeguards);
    row("address that is none", [](SendQuestion &q) { q.address = u"ann@"_s; }, Verdict::Blocked, "none", safeguards);
    row("health information in it", [](SendQuestion &q) { q.sensitivity = Sensitivity::Phi; }, Verdict::Blocked, "none", safeguards);
    row("mail came back for good", known(VerificationState::HardBounce), Verdict::NeedsOverride, "addressVerification", safeguards);
    row("reported as unwanted", known(VerificationState::Complaint), Verdict::Blocked, "none", confidential);
    row("mail came back for now", known(VerificationState::SoftBounce), Verdict::Allowed, "addressVerification", nothing);
    row("verified before, address changed", known(VerificationState::Stale), Verdict::Allowed, "addressVerification", nothing);
    row("automatic reply", known(VerificationState::AutoReplied), Verdict::Allowed, "addressVerification", nothing);
    row("sent once already", known(VerificationState::Sent), Verdict::Allowed, "addressVerification", nothing);
    row("by text message", [](SendQuestion &q) { q.channel = Channel::Text; q.address = u"555-010-0142"_s; }, Verdict::Blocked, "none", policy);
}

void TestSendGate::addressVerification_situation_decides()
{
    decide(check());
}

/// Every combination of answers, states and choices: nothing goes out by mistake, whatever else is true.
void TestSendGate::maySend_everyQuestion_keepsThePromises()
{
    int asked = 0;
    const auto promise = [&](const SendQuestion &q, ConsentAnswer given) {
        ++asked;
        const GateDecision decision = maySend(q);
        QVERIFY(decision == maySend(q)); // the same question, the same answer
        const bool goes = decision.verdict == Verdict::Allowed;
        const bool refused = given == ConsentAnswer::Declined || given == ConsentAnswer::Revoked;
        QVERIFY(!(refused && decision.verdict != Verdict::Blocked));
        QVERIFY((decision.verdict == Verdict::Blocked) == (decision.basis == "none"_L1));
        QVERIFY(goes == std::all_of(decision.reasons.begin(), decision.reasons.end(), [](const GateReason &reason) { return reason.holds; }));
        if (q.purpose == Purpose::AddressVerification)
            return;
        const bool written = q.channel == Channel::Email || q.channel == Channel::Text;
        QVERIFY(!(goes && written && q.protection == Protection::None && q.sensitivity == Sensitivity::HighlySensitive));
        QVERIFY(!(goes && q.initiatedBy == Initiator::Office && given != ConsentAnswer::Granted));
        QVERIFY(!(goes && q.verification == VerificationState::HardBounce));
    };
    for (const Channel channel : allChannels)
        for (const Purpose purpose : {Purpose::Billing, Purpose::AddressVerification})
            for (int given = 0; given <= static_cast<int>(ConsentAnswer::NotAsked); ++given)
                for (int state = 0; state <= static_cast<int>(VerificationState::Stale); ++state)
                    for (int sensitivity = 0; sensitivity <= static_cast<int>(Sensitivity::HighlySensitive); ++sensitivity)
                        for (unsigned bits = 0; bits < 32; ++bits) {
                            SendQuestion q = office();
                            if (channel == Channel::Email || channel == Channel::Portal || channel == Channel::Post)
                                q.channel = channel;
                            else
                                byNumber(q, channel);
                            q.consents = {answer(static_cast<ConsentAnswer>(given), channel, Purpose::Billing, q.address)};
                            q.purpose = purpose;
                            q.verification = static_cast<VerificationState>(state);
                            q.sensitivity = static_cast<Sensitivity>(sensitivity);
                            q.initiatedBy = bits & 1U ? Initiator::Patient : Initiator::Office;
                            q.protection = bits & 2U ? Protection::Encrypted : Protection::None;
                            q.policy = {(bits & 4U) != 0, (bits & 8U) != 0, (bits & 16U) != 0};
                            promise(q, static_cast<ConsentAnswer>(given));
                        }
    QCOMPARE(asked, 6 * 2 * 5 * 11 * 3 * 32);
}

void TestSendGate::verdict_keys_areStable()
{
    QCOMPARE(toKey(Verdict::Allowed), u"allowed"_s);
    QCOMPARE(toKey(Verdict::EncryptedOnly), u"encryptedOnly"_s);
    QCOMPARE(toKey(Verdict::NeedsOverride), u"needsOverride"_s);
    QCOMPARE(toKey(Verdict::Blocked), u"blocked"_s);
    QVERIFY(displayName(Verdict::Allowed) != displayName(Verdict::Blocked));
}

QTEST_GUILESS_MAIN(TestSendGate)
#include "tst_sendgate.moc"
