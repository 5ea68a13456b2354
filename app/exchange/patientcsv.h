// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "exchange/csvreader.h"
#include "exchange/patientcolumns.h"

namespace countersign {

/// One row as a patient, or why not, in words that name the field and its content's kind, never the patient.
/// Synthea's digits at the end of a name (Ignacio928) are its own and are taken off for that source. An e-mail cell that says "declined" is the
/// answer "declined to give an e-mail address"; one that says "none" or "n/a" is no answer.
[[nodiscard]] Result<Patient> patientFromRow(const ColumnMap &map, const QStringList &row, QDate today);

} // namespace countersign
