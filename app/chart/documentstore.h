// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ids.h"
#include "vault/database.h"

#include <QDateTime>

#include <vector>

namespace countersign {

/// What a document is, without its bytes.
struct DocumentRecord {
    DocumentId id;
    PatientId patient;
    QDateTime at;
    QString kind; ///< key: "signedForm", "scan", "verificationMessage", "letter", "other"
    QString title;
    QString mediaType; ///< "application/pdf", "image/png", "message/rfc822"
    qint64 size = 0; ///< bytes
    QByteArray sha256;
    UserId staff;

    bool operator==(const DocumentRecord &) const = default;
};

/// Documents of the chart, bodies in a table of their own. A damaged overflow page can read back wrong without an error, so every body is
/// compared with its SHA-256 on every read: Damaged, never wrong bytes.
class DocumentStore final
{
public:
    explicit DocumentStore(Database &database);

    /// Computes size and hash. `record.id` is given back filled.
    [[nodiscard]] Result<DocumentRecord> add(DocumentRecord record, const QByteArray &body);
    [[nodiscard]] Result<std::vector<DocumentRecord>> list(PatientId patient); ///< newest first
    [[nodiscard]] Result<DocumentRecord> record(DocumentId id);
    [[nodiscard]] Result<QByteArray> body(DocumentId id);

private:
    Database &m_database;
};

} // namespace countersign
