// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

namespace countersign {

/// Documents of a chart: file, open, take out. Opening and exporting are in the log.
class ChartDocuments final
{
    Q_DECLARE_TR_FUNCTIONS(ChartDocuments)
public:
    explicit ChartDocuments(Desk &desk) : m_desk(desk) { }
    /// The media type is told by the first bytes: PDF, PNG, JPEG, mail; anything else is BadInput. At most 50 MB.
    [[nodiscard]] Result<DocumentRecord> add(PatientId patient, const QByteArray &bytes, const QString &kind, const QString &title);
    [[nodiscard]] Result<QByteArray> open(DocumentId document);      ///< logged as "document.viewed"
    [[nodiscard]] Result<QByteArray> exportOut(DocumentId document); ///< logged as "document.exported"
    [[nodiscard]] Result<DocumentRecord> record(DocumentId document);
    [[nodiscard]] Result<std::vector<DocumentRecord>> list(PatientId patient);

private:
    [[nodiscard]] Result<QByteArray> takeOut(DocumentId document, const QString &action);
    Desk &m_desk;
};

} // namespace countersign
