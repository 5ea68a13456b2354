// SPDX-License-Identifier: Apache-2.0
#include "chart/messagestore.h"

#include "chart/rowreader.h"
#include "core/enumtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr EnumKey<MessageStatus> messageStatuses[] = {
    {MessageStatus::Draft, "draft"_L1},       {MessageStatus::Sending, "sending"_L1},     {MessageStatus::Accepted, "accepted"_L1},
    {MessageStatus::Refused, "refused"_L1},   {MessageStatus::Uncertain, "uncertain"_L1},
};

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageStore)
};

MessageRecord messageFromRow(RowReader &row)
{
    return {.id = row.id<MessageId>(), .patient = row.id<PatientId>(), .at = row.time(), .channel = row.key<Channel>(fromKey<Channel>),
            .purpose = row.key<Purpose>(fromKey<Purpose>), .initiatedBy = row.key<Initiator>(fromKey<Initiator>), .address = row.text(),
            .subject = row.text(), .messageIdHeader = row.text(), .status = row.key<MessageStatus>(messageStatusFromKey),
            .serverReply = row.text(), .basis = row.text(), .reasons = row.blob(), .document = row.id<DocumentId>(),
            .staff = row.id<UserId>()};
}

} // namespace

MessageStore::MessageStore(Database &database) : m_database(database) {}

Result<MessageId> MessageStore::add(const MessageRecord &message)
{
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO message (patient, at, channel, purpose, initiated_by, address, subject, message_id_header, status, server_reply, basis,"
        " reasons, document, staff) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, message.patient).bind(2, message.at.toMSecsSinceEpoch()).bind(3, toKey(message.channel))
        .bind(4, toKey(message.purpose)).bind(5, toKey(message.initiatedBy)).bind(6, message.address).bind(7, message.subject)
        .bind(8, message.messageIdHeader).bind(9, toKey(message.status)).bind(10, message.serverReply).bind(11, message.basis)
        .bind(12, message.reasons).bind(13, orNull(message.document)).bind(14, orNull(message.staff));
    if (const Result<void> done = (*insert)->run(); !done)
        return done.error();
    return MessageId{m_database.lastInsertId()};
}

Result<void> MessageStore::setStatus(MessageId id, MessageStatus status, const QString &serverReply)
{
    const Result<Statement *> update = m_database.cached("UPDATE message SET status = ?1, server_reply = ?2 WHERE id = ?3");
    if (!update)
        return update.error();
    if (const Result<void> done = (*update)->bind(1, toKey(status)).bind(2, serverReply).bind(3, id).run(); !done)
        return done;
    if (m_database.changedRows() != 1)
        return Error{ErrorCode::NotFound, Words::tr("There is no message %1 in this clinic, so its state was not changed.").arg(id.toString())};
    return {};
}

Result<std::vector<MessageRecord>> MessageStore::list(PatientId patient)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT id, patient, at, channel, purpose, initiated_by, address, subject, message_id_header, status, server_reply, basis, reasons,"
        " document, staff FROM message WHERE patient = ?1 ORDER BY at DESC, id DESC");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    return allRows<MessageRecord>(**query, messageFromRow);
}

QString toKey(MessageStatus status)
{
    return keyOf(messageStatuses, status);
}

std::optional<MessageStatus> messageStatusFromKey(QStringView key)
{
    return valueOf(messageStatuses, key);
}

QString displayName(MessageStatus status)
{
    switch (status) {
    case MessageStatus::Draft:
        return Words::tr("handed over as a draft");
    case MessageStatus::Sending:
        return Words::tr("being sent");
    case MessageStatus::Accepted:
        return Words::tr("accepted by your mail server");
    case MessageStatus::Refused:
        return Words::tr("refused by your mail server");
    case MessageStatus::Uncertain:
        return Words::tr("uncertain: the connection broke");
    }
    Q_UNREACHABLE();
}

} // namespace countersign
