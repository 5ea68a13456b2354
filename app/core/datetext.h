// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QDate>

#include <vector>

namespace countersign {

/// Every date a person may mean by `text`: "1980-02-03", "2/3/1980" (month first, then day first where both are possible),
/// "02031980", "3 Feb 1980", "feb 3 80", "3 de febrero de 1980". Two-digit years mean the past hundred years, as seen from `today`.
/// Empty where it is no date. Never a date after `today`.
[[nodiscard]] std::vector<QDate> birthDatesMeant(QStringView text, QDate today);

/// One date for a form field or a file: ISO 8601 first, then month/day/year. The error says what was expected.
[[nodiscard]] Result<QDate> parseDate(QStringView text, QDate today);

} // namespace countersign
