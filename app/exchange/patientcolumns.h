// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QMap>
#include <QStringList>

namespace countersign {

/// The fields a column can be mapped to: "sourceId", "chartNumber", "familyName", "givenName", "middleName", "fullName", "prefix", "suffix", "preferredName",
/// "birthDate", "language", "email", "email2", "homePhone", "mobilePhone", "workPhone", "streetNumber", "street", "street2", "city", "state",
/// "postalCode", "country", "deathDate".
[[nodiscard]] QStringList patientFields();
[[nodiscard]] QString patientFieldName(const QString &field); ///< for the mapping dialog, translated

/// Which column feeds which field.
struct ColumnMap {
    QString source; ///< "synthea", or "csv"
    QMap<QString, int> columns; ///< field → column

    bool operator==(const ColumnMap &) const = default;
};
/// Recognises Synthea's columns and the usual names in other exports ("DOB", "Last Name", "Apellido"); what is not recognised stays unmapped.
[[nodiscard]] ColumnMap guessColumns(const QStringList &header);
/// Adds `FIELD=COLUMN` pairs (column by name, or by number from 1; nothing after the = takes the field out).
/// BadInput naming the known fields or columns.
[[nodiscard]] Result<ColumnMap> mapColumns(ColumnMap map, const QStringList &header, const QStringList &assignments);
/// A name and a birth date must be mapped, or nothing can be imported.
[[nodiscard]] Result<void> checkColumns(const ColumnMap &map);

} // namespace countersign
