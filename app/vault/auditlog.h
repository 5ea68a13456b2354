// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "vault/database.h"

#include <QDateTime>

#include <vector>

namespace countersign {

/// One line of the log, 45 CFR 164.312(b). `subject` names the row it is about in id form ("p17"); `about` is the patient concerned, 0 for none.
/// `details` is a flat JSON object (old and new values live here, inside the encrypted file).
struct AuditEntry {
    qint64 sequence = 0;
    QDateTime at; ///< UTC
    UserId user;
    QString userName;
    QString action; ///< stable key: "patient.added", "consent.taken", "signIn.failed" …
    QString subject;
    qint64 about = 0;
    QByteArray details;
    QByteArray mac; ///< links this entry to the one before

    bool operator==(const AuditEntry &) const = default;
};

/// The newest entry: what an anchor outside the database remembers.
struct AuditHead {
    qint64 sequence = 0;
    QByteArray mac;

    bool operator==(const AuditHead &) const = default;
};

struct AuditVerification {
    qint64 entries = 0;
    AuditHead head;
    bool ok = true;
    qint64 firstBad = 0; ///< sequence of the first entry that does not fit; 0 when ok
    QString problem; ///< a sentence, empty when ok
};

struct AuditFilter {
    qint64 about = 0; ///< patient; 0: all
    QDateTime since; ///< invalid: from the beginning
    int limit = 1000;
};

/// The tamper-evident log: each entry carries a MAC over itself and its predecessor, and is written in the transaction of the change it records.
/// Triggers refuse UPDATE and DELETE.
///
/// What it shows: an entry changed, removed, put in or moved; with an anchor kept outside also a log cut short, and an older copy of the whole
/// database put back. What it cannot show: the chain's key lies in the same encrypted database, so somebody who holds the database key and
/// the machine can write the chain anew, back to the newest anchor they cannot reach (a printed report, another computer's copy).
/// Entries later than the newest anchor have no witness at all.
class AuditLog final
{
public:
    AuditLog(Database &database, const Clock &clock);

    /// Call inside the job's own Transaction.
    [[nodiscard]] Result<void> append(UserId user, const QString &userName, const QString &action, const QString &subject = {},
                                      qint64 about = 0, const QByteArray &details = {});
    [[nodiscard]] Result<AuditHead> head();
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(const AuditFilter &filter); ///< newest first
    /// Recomputes the whole chain and compares it with `anchor` (an entry the outside remembers; sequence 0: none).
    [[nodiscard]] Result<AuditVerification> verify(const AuditHead &anchor, Progress &progress);

private:
    [[nodiscard]] Result<void> loadKey();
    [[nodiscard]] QByteArray macOf(const AuditEntry &entry, const QByteArray &previous) const;

    Database &m_database;
    const Clock &m_clock;
    SecretBytes m_key; ///< written once by the schema's first step, read on first use
};

} // namespace countersign
