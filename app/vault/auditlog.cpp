// SPDX-License-Identifier: Apache-2.0
#include "vault/auditlog.h"

#include "vault/crypto.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 entriesPerReport = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AuditLog)
};

/// Columns in the order in which every query here names them.
AuditEntry entryFrom(const Statement &row)
{
    return {.sequence = row.integer(0),
        .at = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC),
        .user = UserId{row.integer(2)},
        .userName = row.text(3),
        .action = row.text(4),
        .subject = row.text(5),
        .about = row.integer(6),
        .details = row.blob(7),
        .mac = row.blob(8)};
}

AuditVerification bad(AuditVerification so, qint64 sequence, const QString &problem)
{
    so.ok = false;
    so.firstBad = sequence;
    so.problem = problem;
    return so;
}

} // namespace

AuditLog::AuditLog(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

Result<void> AuditLog::loadKey()
{
    if (!m_key.isEmpty())
        return {};
    Result<Statement> query = m_database.prepare(u"SELECT value FROM vault_meta WHERE name = 'audit.key'");
    if (!query)
        return query.error();
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    QByteArray key = *row ? query->blob(0) : QByteArray();
    if (key.size() != static_cast<qsizetype>(crypto::keySize))
        return Error{ErrorCode::Damaged, Words::tr("The key of the log is missing from the clinic's file. Restore the newest backup.")};
    m_key = SecretBytes(std::as_bytes(std::span(key.constData(), static_cast<std::size_t>(key.size()))));
    wipeMemory(key.data(), static_cast<std::size_t>(key.size()));
    return {};
}

QByteArray AuditLog::macOf(const AuditEntry &entry, const QByteArray &previous) const
{
    crypto::Framed message;
    message.add(entry.sequence).add(previous).add(entry.at.toMSecsSinceEpoch()).add(entry.user.value).add(entry.userName.toUtf8());
    message.add(entry.action.toUtf8()).add(entry.subject.toUtf8()).add(entry.about).add(entry.details);
    return crypto::hmacSha256(m_key, message.bytes());
}

Result<void> AuditLog::append(
    UserId user, const QString &userName, const QString &action, const QString &subject, qint64 about, const QByteArray &details)
{
    Q_ASSERT(m_database.inTransaction()); // else the entry could be kept without the change it records
    if (const auto loaded = loadKey(); !loaded)
        return loaded;
    const Result<AuditHead> last = head();
    if (!last)
        return last.error();
    AuditEntry entry{.sequence = last.value().sequence + 1,
        .at = m_clock.now().toUTC(),
        .user = user,
        .userName = userName,
        .action = action,
        .subject = subject,
        .about = about,
        .details = details,
        .mac = {}};
    entry.mac = macOf(entry, last.value().mac);

    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO audit_entry (sequence, at, user, user_name, action, subject, about, details, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    return (*insert.value())
        .bind(1, entry.sequence)
        .bind(2, entry.at.toMSecsSinceEpoch())
        .bind(3, entry.user)
        .bind(4, entry.userName)
        .bind(5, entry.action)
        .bind(6, entry.subject)
        .bind(7, entry.about)
        .bind(8, entry.details)
        .bind(9, entry.mac)
        .run();
}

Result<AuditHead> AuditLog::head()
{
    // Read each time, from the end of the table: a kept copy would be wrong after a rollback or another connection's entry.
    const Result<Statement *> query = m_database.cached("SELECT sequence, mac FROM audit_entry ORDER BY sequence DESC LIMIT 1");
    if (!query)
        return query.error();
    Statement &newest = *query.value();
    const Result<bool> row = newest.step();
    if (!row)
        return row.error();
    AuditHead head;
    if (*row)
        head = {.sequence = newest.integer(0), .mac = newest.blob(1)};
    newest.reset();
    return head;
}

Result<std::vector<AuditEntry>> AuditLog::entries(const AuditFilter &filter)
{
    QString sql = u"SELECT sequence, at, user, user_name, action, subject, about, details, mac FROM audit_entry WHERE at >= ?1"_s;
    if (filter.about > 0)
        sql += u" AND about = ?3 AND about > 0"_s; // the second half lets the partial index be used
    sql += u" ORDER BY sequence DESC LIMIT ?2"_s;
    Result<Statement> query = m_database.prepare(sql);
    if (!query)
        return query.error();
    query->bind(1, filter.since.isValid() ? filter.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min()).bind(2, filter.limit);
    if (filter.about > 0)
        query->bind(3, filter.about);

    std::vector<AuditEntry> found;
    Result<bool> row = query->step();
    for (; row && *row; row = query->step())
        found.push_back(entryFrom(*query));
    if (!row)
        return row.error();
    return found;
}

Result<AuditVerification> AuditLog::verify(const AuditHead &anchor, Progress &progress)
{
    if (const auto loaded = loadKey(); !loaded)
        return loaded.error();
    const Result<AuditHead> last = head();
    if (!last)
        return last.error();
    Result<Statement> query = m_database.prepare(
        u"SELECT sequence, at, user, user_name, action, subject, about, details, mac FROM audit_entry ORDER BY sequence");
    if (!query)
        return query.error();

    AuditVerification so{.entries = 0, .head = {}, .ok = true, .firstBad = 0, .problem = {}};
    Result<bool> row = query->step();
    for (; row && *row; row = query->step()) {
        const AuditEntry entry = entryFrom(*query);
        const qint64 expected = so.head.sequence + 1;
        if (entry.sequence != expected)
            return bad(so, expected, Words::tr("Entry %1 of the log is missing: it was removed.").arg(expected));
        if (!crypto::equal(entry.mac, macOf(entry, so.head.mac))) {
            return bad(so, expected,
                Words::tr("Entry %1 of the log is not what was written: it was changed, put in or moved later.").arg(expected));
        }
        if (entry.sequence == anchor.sequence && !crypto::equal(entry.mac, anchor.mac)) {
            return bad(so, expected,
                Words::tr("Entry %1 of the log is not the one remembered outside the clinic's file: the log was written anew.")
                    .arg(expected));
        }
        so.head = {.sequence = entry.sequence, .mac = entry.mac};
        ++so.entries;
        if (so.entries % entriesPerReport == 0 && !progress.advance(so.entries, last.value().sequence))
            return Error{ErrorCode::Cancelled, Words::tr("Checking the log was stopped.")};
    }
    if (!row)
        return row.error();
    if (anchor.sequence > so.head.sequence) {
        return bad(so, so.head.sequence + 1,
            Words::tr("The log ends at entry %1, but entry %2 is remembered outside the clinic's file: the newest entries were removed, "
                      "or an older copy of the file was put back.")
                .arg(so.head.sequence)
                .arg(anchor.sequence));
    }
    static_cast<void>(progress.advance(so.entries, so.entries));
    return so;
}

} // namespace countersign
