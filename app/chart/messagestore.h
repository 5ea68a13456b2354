// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/sendgate.h"
#include "core/ids.h"
#include "vault/database.h"

#include <QDateTime>

#include <vector>

namespace countersign {

/// What became of a message. There is no "delivered": the program sees only the hop to the office's own server.
enum class MessageStatus {
    Draft,     ///< handed over as an .eml file for the office's own mail program
    Sending,   ///< stored before the first attempt
    Accepted,  ///< "accepted by your mail server"
    Refused,   ///< the server said no
    Uncertain  ///< the connection broke after the message was handed over
};
[[nodiscard]] QString toKey(MessageStatus status);
[[nodiscard]] std::optional<MessageStatus> messageStatusFromKey(QStringView key);
[[nodiscard]] QString displayName(MessageStatus status);

struct MessageRecord {
    MessageId id;
    PatientId patient;
    QDateTime at;
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::General;
    Initiator initiatedBy = Initiator::Office;
    QString address;
    QString subject;
    QString messageIdHeader; ///< RFC 5322 Message-ID without brackets
    MessageStatus status = MessageStatus::Sending;
    QString serverReply; ///< the server's last line, without addresses of others
    QString basis; ///< legal basis of the gate
    QByteArray reasons; ///< the gate's reasons as JSON
    DocumentId document; ///< the exact bytes
    UserId staff;

    bool operator==(const MessageRecord &) const = default;
};

/// Every message, with the gate's reasons and its exact bytes as a document.
class MessageStore final
{
public:
    explicit MessageStore(Database &database);
    [[nodiscard]] Result<MessageId> add(const MessageRecord &message);
    [[nodiscard]] Result<void> setStatus(MessageId id, MessageStatus status, const QString &serverReply);
    [[nodiscard]] Result<std::vector<MessageRecord>> list(PatientId patient); ///< newest first

private:
    Database &m_database;
};

} // namespace countersign
