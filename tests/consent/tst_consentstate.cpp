// SPDX-License-Identifier: Apache-2.0
#include "consent/consentstate.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QDateTime at(int day, int hour = 12)
{
    return QDateTime(QDate(2026, 6, day), QTime(hour, 0), Qt::UTC);
}

ConsentEvent given(qint64 id, QDateTime when, ConsentAction action, Channel channel = Channel::Email, Purpose purpose = Purpose::Billing)
{
    ConsentEvent result;
    result.id = ConsentEventId{id};
    result.at = std::move(when);
    result.action = action;
    result.channel = channel;
    result.purpose = purpose;
    result.address = u"ann@example.org"_s;
    return result;
}

ConsentAnswer billingByEmail(const std::vector<ConsentEvent> &events, const QDateTime &asOf)
{
    return consentFor(consentsInForce(events, asOf), Channel::Email, Purpose::Billing).answer;
}

} // namespace

class TestConsentState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inForce_noEvents_everyRowIsNotAsked();
    void inForce_newestEvent_winsInAnyOrder();
    void inForce_sameMoment_laterIdWins();
    void inForce_laterEvent_doesNotCountYet();
    void inForce_lastDay_isStillGranted();
    void inForce_expiredThenGranted_isGranted();
    void inForce_otherChannelOrPurpose_isUntouched();
    void inForce_row_carriesWhatWasSigned();
    void consentFor_addressVerification_isNotAsked();
    void summary_grantedPurposes_areGrouped();
    void summary_nothingGranted_newestAnswerStands();
};

void TestConsentState::inForce_noEvents_everyRowIsNotAsked()
{
    const auto rows = consentsInForce({}, at(1));
    QCOMPARE(rows.size(), allChannels.size() * askedPurposes.size());
    std::size_t i = 0;
    for (const Channel channel : allChannels) {
        for (const Purpose purpose : askedPurposes) {
            QCOMPARE(rows[i].channel, channel);
            QCOMPARE(rows[i].purpose, purpose);
            QCOMPARE(rows[i].answer, ConsentAnswer::NotAsked);
            QVERIFY(!rows[i].since.isValid());
            ++i;
        }
    }
}

void TestConsentState::inForce_newestEvent_winsInAnyOrder()
{
    std::vector<ConsentEvent> events{given(1, at(1), ConsentAction::Granted), given(2, at(2), ConsentAction::Revoked), given(3, at(3), ConsentAction::Declined)};
    std::sort(events.begin(), events.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    do {
        QCOMPARE(billingByEmail(events, at(1)), ConsentAnswer::Granted);
        QCOMPARE(billingByEmail(events, at(2)), ConsentAnswer::Revoked);
        QCOMPARE(billingByEmail(events, at(30)), ConsentAnswer::Declined);
    } while (std::next_permutation(events.begin(), events.end(), [](const auto &a, const auto &b) { return a.id < b.id; }));
}

void TestConsentState::inForce_sameMoment_laterIdWins()
{
    QCOMPARE(billingByEmail({given(9, at(1), ConsentAction::Revoked), given(8, at(1), ConsentAction::Granted)}, at(2)), ConsentAnswer::Revoked);
}

void TestConsentState::inForce_laterEvent_doesNotCountYet()
{
    const std::vector<ConsentEvent> events{given(1, at(1), ConsentAction::Granted), given(2, at(20), ConsentAction::Revoked)};
    QCOMPARE(billingByEmail(events, at(1).addSecs(-1)), ConsentAnswer::NotAsked);
    QCOMPARE(billingByEmail(events, at(20).addSecs(-1)), ConsentAnswer::Granted);
    QCOMPARE(billingByEmail(events, at(20)), ConsentAnswer::Revoked);
}

void TestConsentState::inForce_lastDay_isStillGranted()
{
    ConsentEvent granted = given(1, at(1), ConsentAction::Granted);
    granted.until = QDate(2026, 6, 10);
    const auto local = [](int day, int hour) { return QDateTime(QDate(2026, 6, day), QTime(hour, 59), Qt::LocalTime).toUTC(); };
    QCOMPARE(billingByEmail({granted}, local(10, 23)), ConsentAnswer::Granted);
    QCOMPARE(billingByEmail({granted}, local(11, 0)), ConsentAnswer::Expired);
    ConsentEvent declined = granted;
    declined.action = ConsentAction::Declined; // a no does not run out
    QCOMPARE(billingByEmail({declined}, local(11, 0)), ConsentAnswer::Declined);
}

void TestConsentState::inForce_expiredThenGranted_isGranted()
{
    ConsentEvent first = given(1, at(1), ConsentAction::Granted);
    first.until = QDate(2026, 6, 5);
    QCOMPARE(billingByEmail({first, given(2, at(8), ConsentAction::Granted)}, at(9)), ConsentAnswer::Granted);
}

void TestConsentState::inForce_otherChannelOrPurpose_isUntouched()
{
    const auto rows = consentsInForce(std::vector{given(1, at(1), ConsentAction::Granted)}, at(2));
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const auto &row) { return row.answer != ConsentAnswer::NotAsked; }), 1);
    QCOMPARE(consentFor(rows, Channel::Text, Purpose::Billing).answer, ConsentAnswer::NotAsked);
    QCOMPARE(consentFor(rows, Channel::Email, Purpose::Results).answer, ConsentAnswer::NotAsked);
}

void TestConsentState::inForce_row_carriesWhatWasSigned()
{
    ConsentEvent granted = given(1, at(1), ConsentAction::Granted);
    granted.detail = DetailLevel::Brief;
    granted.until = QDate(2027, 1, 1);
    granted.form = FormReference{u"communication-preferences"_s, 1, u"es"_s, QByteArray(32, 'x')};
    granted.document = DocumentId{5};
    const ConsentInForce row = consentFor(consentsInForce(std::vector{granted}, at(2)), Channel::Email, Purpose::Billing);
    QCOMPARE(row.since, at(1));
    QCOMPARE(row.until, granted.until);
    QCOMPARE(row.address, u"ann@example.org"_s);
    QCOMPARE(row.detail, DetailLevel::Brief);
    QVERIFY(row.form == granted.form);
    QVERIFY(row.document == granted.document);
}

void TestConsentState::consentFor_addressVerification_isNotAsked()
{
    const ConsentInForce row = consentFor(consentsInForce({}, at(1)), Channel::Email, Purpose::AddressVerification);
    QCOMPARE(row.answer, ConsentAnswer::NotAsked);
    QCOMPARE(row.purpose, Purpose::AddressVerification);
}

void TestConsentState::summary_grantedPurposes_areGrouped()
{
    std::vector<ConsentEvent> events{given(1, at(1), ConsentAction::Granted, Channel::Email, Purpose::General),
                                     given(2, at(1), ConsentAction::Granted, Channel::Email, Purpose::Appointments),
                                     given(3, at(2), ConsentAction::Declined, Channel::Email, Purpose::Billing)};
    for (const Purpose purpose : askedPurposes)
        events.push_back(given(10, at(3), ConsentAction::Granted, Channel::Phone, purpose));
    const auto lines = summarise(consentsInForce(events, at(4)));
    QCOMPARE(lines.size(), allChannels.size());

    const ChannelSummary email = lines[1];
    QCOMPARE(email.channel, Channel::Email);
    QCOMPARE(email.answer, ConsentAnswer::Granted);
    QVERIFY(email.purposes == (std::vector{Purpose::Appointments, Purpose::General}));
    QVERIFY(!email.everyPurpose);
    QCOMPARE(email.address, u"ann@example.org"_s);
    QVERIFY(lines[3].everyPurpose);
    QCOMPARE(lines[0].answer, ConsentAnswer::NotAsked);
    QVERIFY(lines[0].purposes.empty());
}

void TestConsentState::summary_nothingGranted_newestAnswerStands()
{
    const std::vector<ConsentEvent> events{given(1, at(5), ConsentAction::Revoked, Channel::Text, Purpose::General),
                                           given(2, at(1), ConsentAction::Declined, Channel::Text, Purpose::Billing)};
    const ChannelSummary text = summarise(consentsInForce(events, at(9)))[2];
    QCOMPARE(text.answer, ConsentAnswer::Revoked);
    QCOMPARE(text.since, at(5));
    QVERIFY(text.purposes.empty());
}

QTEST_GUILESS_MAIN(TestConsentState)
#include "tst_consentstate.moc"
