// SPDX-License-Identifier: Apache-2.0
#include "chart/verificationstore.h"

#include "chart/rowreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

#define COUNTERSIGN_STATE_COLUMNS "verification_state.state, at, method, strength, verification_state.value, note"

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(VerificationStore)
};

VerificationStatus statusFromRow(RowReader &row)
{
    return {.state = row.key<VerificationState>(fromKey<VerificationState>), .since = row.time(),
            .method = row.key<VerificationMethod>(fromKey<VerificationMethod>),
            .strength = row.key<VerificationStrength>(fromKey<VerificationStrength>), .value = row.text(), .note = row.text()};
}

VerificationAttempt attemptFromRow(RowReader &row)
{
    return {.id = row.id<VerificationId>(), .contact = row.id<ContactPointId>(), .patient = row.id<PatientId>(), .value = row.text(),
            .token = row.text(), .code = row.text(), .sentAt = row.time(), .tries = row.number(), .closed = row.flag(),
            .message = row.id<MessageId>()};
}

Result<void> changeAttempt(Database &database, const char *sql, VerificationId id)
{
    const Result<Statement *> update = database.cached(sql);
    if (!update)
        return update.error();
    if (const Result<void> done = (*update)->bind(1, id).run(); !done)
        return done;
    if (database.changedRows() != 1)
        return Error{ErrorCode::NotFound, Words::tr("There is no verification %1 in this clinic. Send a new verification message.").arg(id.toString())};
    return {};
}

} // namespace

VerificationStore::VerificationStore(Database &database) : m_database(database) {}

Result<VerificationStatus> VerificationStore::status(ContactPointId contact)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT " COUNTERSIGN_STATE_COLUMNS " FROM verification_newest JOIN verification_state ON verification_state.id = entry"
        " WHERE verification_newest.contact = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, contact);
    const Result<std::optional<VerificationStatus>> newest = firstRow<VerificationStatus>(**query, statusFromRow);
    if (!newest)
        return newest.error();
    return newest->value_or(VerificationStatus());
}

Result<std::vector<std::pair<ContactPointId, VerificationStatus>>> VerificationStore::statuses(PatientId patient)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT contact_point.id, " COUNTERSIGN_STATE_COLUMNS " FROM contact_point"
        " JOIN verification_newest ON verification_newest.contact = contact_point.id"
        " JOIN verification_state ON verification_state.id = entry"
        " WHERE contact_point.patient = ?1 AND retired_at IS NULL ORDER BY position, contact_point.id");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    return allRows<std::pair<ContactPointId, VerificationStatus>>(**query, [](RowReader &row) {
        const ContactPointId contact = row.id<ContactPointId>();
        return std::pair(contact, statusFromRow(row));
    });
}

Result<void> VerificationStore::append(ContactPointId contact, const VerificationStatus &status)
{
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO verification_state (contact, at, state, method, strength, value, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return insert.error();
    return (*insert)->bind(1, contact).bind(2, status.since.toMSecsSinceEpoch()).bind(3, toKey(status.state)).bind(4, toKey(status.method))
        .bind(5, toKey(status.strength)).bind(6, status.value).bind(7, status.note).run();
}

Result<VerificationId> VerificationStore::begin(const VerificationAttempt &attempt)
{
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO verification_attempt (contact, patient, value, token, code, sent_at, tries, closed, message)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, attempt.contact).bind(2, attempt.patient).bind(3, attempt.value).bind(4, attempt.token).bind(5, attempt.code)
        .bind(6, attempt.sentAt.toMSecsSinceEpoch()).bind(7, attempt.tries).bind(8, attempt.closed).bind(9, orNull(attempt.message));
    if (const Result<void> done = (*insert)->run(); !done)
        return done.error();
    return VerificationId{m_database.lastInsertId()};
}

Result<std::optional<VerificationAttempt>> VerificationStore::latestAttempt(ContactPointId contact)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT id, contact, patient, value, token, code, sent_at, tries, closed, message FROM verification_attempt"
        " WHERE contact = ?1 ORDER BY sent_at DESC, id DESC LIMIT 1");
    if (!query)
        return query.error();
    (*query)->bind(1, contact);
    return firstRow<VerificationAttempt>(**query, attemptFromRow);
}

Result<int> VerificationStore::attemptsSince(ContactPointId contact, const QDateTime &since)
{
    const Result<Statement *> query =
        m_database.cached("SELECT count(*) FROM verification_attempt WHERE contact = ?1 AND sent_at >= ?2");
    if (!query)
        return query.error();
    (*query)->bind(1, contact).bind(2, since.toMSecsSinceEpoch());
    const Result<std::optional<int>> number = firstRow<int>(**query, [](RowReader &row) { return row.number(); });
    if (!number)
        return number.error();
    return number->value_or(0);
}

Result<void> VerificationStore::recordTry(VerificationId id)
{
    return changeAttempt(m_database, "UPDATE verification_attempt SET tries = tries + 1 WHERE id = ?1", id);
}

Result<void> VerificationStore::close(VerificationId id)
{
    return changeAttempt(m_database, "UPDATE verification_attempt SET closed = 1 WHERE id = ?1", id);
}

Result<std::vector<VerificationStore::Waiting>> VerificationStore::waiting(std::span<const VerificationState> states, int limit)
{
    // One look into the index per state, each no longer than the whole list: then the newest of them all.
    std::vector<std::pair<qint64, Waiting>> found;
    for (const VerificationState state : states) {
        const Result<Statement *> query = m_database.cached(
            "SELECT entry, contact_point.patient, contact_point.id, " COUNTERSIGN_STATE_COLUMNS " FROM verification_newest"
            " CROSS JOIN contact_point ON contact_point.id = verification_newest.contact"
            " CROSS JOIN verification_state ON verification_state.id = entry"
            " WHERE verification_newest.state = ?1 AND retired_at IS NULL ORDER BY entry DESC LIMIT ?2");
        if (!query)
            return query.error();
        (*query)->bind(1, toKey(state)).bind(2, std::max(limit, 0));
        Result<std::vector<std::pair<qint64, Waiting>>> rows = allRows<std::pair<qint64, Waiting>>(**query, [](RowReader &row) {
            const qint64 entry = row.integer();
            return std::pair(entry, Waiting{.patient = row.id<PatientId>(), .contact = row.id<ContactPointId>(), .status = statusFromRow(row)});
        });
        if (!rows)
            return rows.error();
        std::move(rows->begin(), rows->end(), std::back_inserter(found));
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Waiting> newest;
    for (auto &[entry, waiting] : found) {
        if (static_cast<int>(newest.size()) >= limit)
            break;
        newest.push_back(std::move(waiting));
    }
    return newest;
}

} // namespace countersign
