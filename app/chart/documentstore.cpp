// SPDX-License-Identifier: Apache-2.0
#include "chart/documentstore.h"

#include "chart/rowreader.h"
#include "core/sha256.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

#define COUNTERSIGN_DOCUMENT_COLUMNS "id, patient, at, kind, title, media_type, size, sha256, staff"

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentStore)
};

DocumentRecord documentFromRow(RowReader &row)
{
    return {.id = row.id<DocumentId>(), .patient = row.id<PatientId>(), .at = row.time(), .kind = row.text(), .title = row.text(),
            .mediaType = row.text(), .size = row.integer(), .sha256 = row.blob(), .staff = row.id<UserId>()};
}

Error damaged(const DocumentRecord &record)
{
    return {ErrorCode::Damaged,
            Words::tr("The document \"%1\" (%2) is damaged: what is stored is not what was filed, so it is not shown. Restore it from a backup.")
                .arg(record.title, record.id.toString())};
}

} // namespace

DocumentStore::DocumentStore(Database &database) : m_database(database) {}

Result<DocumentRecord> DocumentStore::add(DocumentRecord record, const QByteArray &body)
{
    record.size = body.size();
    record.sha256 = sha256(body);
    Transaction transaction(m_database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun.error();
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO document (patient, at, kind, title, media_type, size, sha256, staff) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, orNull(record.patient)).bind(2, record.at.toMSecsSinceEpoch()).bind(3, record.kind).bind(4, record.title)
        .bind(5, record.mediaType).bind(6, record.size).bind(7, record.sha256).bind(8, orNull(record.staff));
    if (const Result<void> done = (*insert)->run(); !done)
        return done.error();
    record.id = DocumentId{m_database.lastInsertId()};

    const Result<Statement *> insertBody = m_database.cached("INSERT INTO document_body (document, body) VALUES (?1, ?2)");
    if (!insertBody)
        return insertBody.error();
    if (const Result<void> done = (*insertBody)->bind(1, record.id).bind(2, body).run(); !done)
        return done.error();
    if (const Result<void> done = transaction.commit(); !done)
        return done.error();
    return record;
}

Result<std::vector<DocumentRecord>> DocumentStore::list(PatientId patient)
{
    const Result<Statement *> query =
        m_database.cached("SELECT " COUNTERSIGN_DOCUMENT_COLUMNS " FROM document WHERE patient = ?1 ORDER BY at DESC, id DESC");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    return allRows<DocumentRecord>(**query, documentFromRow);
}

Result<DocumentRecord> DocumentStore::record(DocumentId id)
{
    const Result<Statement *> query = m_database.cached("SELECT " COUNTERSIGN_DOCUMENT_COLUMNS " FROM document WHERE id = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id);
    const Result<std::optional<DocumentRecord>> found = firstRow<DocumentRecord>(**query, documentFromRow);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, Words::tr("There is no document %1 in this clinic. The chart lists its documents with their numbers.")
                                              .arg(id.toString())};
    return **found;
}

Result<QByteArray> DocumentStore::body(DocumentId id)
{
    const Result<DocumentRecord> about = record(id);
    if (!about)
        return about.error();
    const Result<Statement *> query = m_database.cached("SELECT body FROM document_body WHERE document = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id);
    const Result<std::optional<QByteArray>> body = firstRow<QByteArray>(**query, [](RowReader &row) { return row.blob(); });
    if (!body)
        return body.error();
    if (!*body || (*body)->size() != about->size || sha256(**body) != about->sha256)
        return damaged(*about);
    return **body;
}

} // namespace countersign
