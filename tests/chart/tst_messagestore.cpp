// SPDX-License-Identifier: Apache-2.0
#include "chart/clinicfile.h"

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

class MessageStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void message_readsBack();
    void status_changes_andNothingElse();
    void status_ofUnknownMessage_isNotFound();
    void list_newestFirst();
    void status_hasKeyAndName_data();
    void status_hasKeyAndName();
};

static MessageRecord message(ClinicFile &clinic)
{
    return {.id = {}, .patient = clinic.store->patients.add(person(u"Muster"_s, u"Erika"_s))->id, .at = clinic.clock.now(),
            .channel = Channel::Email, .purpose = Purpose::AddressVerification, .initiatedBy = Initiator::Office,
            .address = u"erika@example.org"_s, .subject = u"Please confirm"_s, .messageIdHeader = u"1@example.org"_s,
            .status = MessageStatus::Sending, .serverReply = {}, .basis = u"addressVerification"_s, .reasons = "[]", .document = {},
            .staff = UserId{2}};
}

void MessageStoreTest::message_readsBack()
{
    ClinicFile clinic;
    MessageRecord stored = message(clinic);
    const Result<MessageId> id = clinic.store->messages.add(stored);
    VERIFY_RESULT(id);
    stored.id = *id;
    const Result<std::vector<MessageRecord>> list = clinic.store->messages.list(stored.patient);
    VERIFY_RESULT(list);
    QCOMPARE(list->size(), 1U);
    QVERIFY(list->front() == stored);
}

void MessageStoreTest::status_changes_andNothingElse()
{
    ClinicFile clinic;
    MessageRecord stored = message(clinic);
    stored.id = clinic.store->messages.add(stored).valueOr({});
    VERIFY_RESULT(clinic.store->messages.setStatus(stored.id, MessageStatus::Accepted, u"250 2.0.0 Ok"_s));
    stored.status = MessageStatus::Accepted;
    stored.serverReply = u"250 2.0.0 Ok"_s;
    QVERIFY(clinic.store->messages.list(stored.patient)->front() == stored);
}

void MessageStoreTest::status_ofUnknownMessage_isNotFound()
{
    ClinicFile clinic;
    const Result<void> done = clinic.store->messages.setStatus(MessageId{6}, MessageStatus::Accepted, {});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotFound);
    QVERIFY(done.error().message.contains("m6"_L1));
}

void MessageStoreTest::list_newestFirst()
{
    ClinicFile clinic;
    MessageRecord stored = message(clinic);
    VERIFY_RESULT(clinic.store->messages.add(stored));
    stored.at = stored.at.addSecs(1);
    stored.subject = u"second"_s;
    stored.messageIdHeader = u"2@example.org"_s;
    VERIFY_RESULT(clinic.store->messages.add(stored));
    QCOMPARE(clinic.store->messages.list(stored.patient)->front().subject, u"second"_s);
}

void MessageStoreTest::status_hasKeyAndName_data()
{
    QTest::addColumn<MessageStatus>("status");
    QTest::addColumn<QString>("key");
    QTest::newRow("draft") << MessageStatus::Draft << u"draft"_s;
    QTest::newRow("sending") << MessageStatus::Sending << u"sending"_s;
    QTest::newRow("accepted") << MessageStatus::Accepted << u"accepted"_s;
    QTest::newRow("refused") << MessageStatus::Refused << u"refused"_s;
    QTest::newRow("uncertain") << MessageStatus::Uncertain << u"uncertain"_s;
}

void MessageStoreTest::status_hasKeyAndName()
{
    QFETCH(MessageStatus, status);
    QFETCH(QString, key);
    QCOMPARE(toKey(status), key);
    QCOMPARE(messageStatusFromKey(key), std::optional(status));
    QVERIFY(!displayName(status).isEmpty());
    QVERIFY(!displayName(status).contains("deliver"_L1)); // nobody can know that
    QCOMPARE(messageStatusFromKey(u"delivered"), std::nullopt);
}

QTEST_GUILESS_MAIN(MessageStoreTest)
#include "tst_messagestore.moc"
