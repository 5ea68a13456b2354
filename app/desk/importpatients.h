// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "exchange/patientcsv.h"

namespace countersign {

struct ImportLine {
    enum class Outcome { Added, Updated, Unchanged, Skipped };
    qint64 line = 0;
    Outcome outcome = Outcome::Skipped;
    QString reason; ///< why it was skipped
};

struct ImportReport {
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    std::vector<ImportLine> lines; ///< every line
};

/// What a file holds, before anything is written.
struct ImportPreview {
    QStringList header;
    QString encoding;
    ColumnMap map;                 ///< as guessed
    std::vector<QStringList> rows; ///< the first 20
};

/// Patients from another system's CSV export. One transaction: cancelled or killed, nothing was imported. A row is found again by
/// (source, sourceId), else by chart number, else by the same name and birth date; importing a file twice changes nothing. What the office
/// added itself (contacts, language, representatives) is never taken away by an import.
class ImportPatients final
{
    Q_DECLARE_TR_FUNCTIONS(ImportPatients)
public:
    explicit ImportPatients(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] static Result<ImportPreview> preview(const QByteArray &data);
    [[nodiscard]] Result<ImportReport> run(const QByteArray &data, const ColumnMap &map, bool dryRun, Progress &progress);

private:
    [[nodiscard]] Result<std::optional<PatientId>> find(const Patient &given);
    [[nodiscard]] Result<ImportLine> takeRow(const ColumnMap &map, const QStringList &row, qint64 line);
    [[nodiscard]] Result<void> takeRows(CsvReader &reader, const ColumnMap &map, ImportReport &report, Progress &progress);
    Desk &m_desk;
};

} // namespace countersign
