// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/patientstore.h"
#include "chart/rowreader.h"

namespace countersign {

/// The columns of a PatientSummary, in the order summaryFromRow() reads them: begins a SELECT from `patient`. Private to this room.
#define COUNTERSIGN_SUMMARY_COLUMNS \
    "patient.id, patient.chart_number, patient.prefix, patient.given, patient.middle, patient.family, patient.suffix, patient.preferred," \
    " patient.birth_date, patient.deceased"

[[nodiscard]] inline PersonName nameFromRow(RowReader &row)
{
    return {.prefix = row.text(), .given = row.text(), .middle = row.text(), .family = row.text(), .suffix = row.text()};
}

[[nodiscard]] inline PatientSummary summaryFromRow(RowReader &row)
{
    return {.id = row.id<PatientId>(), .chartNumber = row.text(), .name = nameFromRow(row), .preferredName = row.text(),
            .birthDate = row.date(), .deceased = row.flag()};
}

} // namespace countersign
