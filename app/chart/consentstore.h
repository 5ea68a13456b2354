// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/consentevent.h"
#include "vault/database.h"

#include <vector>

namespace countersign {

/// A form as it was answered: which words were shown, every answer, the ink, who signed and who was there. Immutable.
struct FilledFormRecord {
    FilledFormId id;
    PatientId patient;
    QDateTime at;
    FormReference form;
    ConsentMethod method = ConsentMethod::OnScreen;
    Signer signer;
    QString witness;
    QString interpreter;
    QByteArray answers; ///< JSON, as `form schema` describes it
    QByteArray ink;     ///< JSON strokes; empty for paper
    UserId staff;
    DocumentId document;

    bool operator==(const FilledFormRecord &) const = default;
};

/// Consent events and the filled forms they came from. Both are append-only: the database itself refuses to change or remove a row.
class ConsentStore final
{
public:
    explicit ConsentStore(Database &database);

    [[nodiscard]] Result<ConsentEventId> append(const ConsentEvent &event);
    [[nodiscard]] Result<std::vector<ConsentEvent>> events(PatientId patient); ///< oldest first
    [[nodiscard]] Result<FilledFormId> append(const FilledFormRecord &form);
    [[nodiscard]] Result<std::vector<FilledFormRecord>> filledForms(PatientId patient); ///< newest first, without ink
    [[nodiscard]] Result<FilledFormRecord> filledForm(FilledFormId id);
    /// How many charts have any form in force, of how many: for Today.
    struct Coverage { qint64 withForm = 0; qint64 patients = 0; };
    [[nodiscard]] Result<Coverage> coverage();

private:
    Database &m_database;
};

} // namespace countersign
