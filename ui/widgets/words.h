// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/patientstore.h"
#include "consent/terms.h"

#include <QDateTime>

namespace countersign {

/// "12 May 2026", in the windows' language.
[[nodiscard]] QString shortDate(QDate date);
/// "12 May 2026, 09:12", in local time.
[[nodiscard]] QString shortMoment(const QDateTime &at);
/// "Today 09:12", "Yesterday 16:40", else the date; in local time.
[[nodiscard]] QString when(const QDateTime &at, QDate today);
/// Whole years on `today`.
[[nodiscard]] int ageOn(QDate birthDate, QDate today);
/// "Born 3 Feb 1980 · Chart 100482".
[[nodiscard]] QString identityLine(const PatientSummary &patient);
[[nodiscard]] QString displayName(Authority authority);
[[nodiscard]] QString displayName(ContactUse use);
/// The drawing that stands for a channel.
[[nodiscard]] QString iconOf(Channel channel);
/// "214 KB".
[[nodiscard]] QString fileSize(qint64 bytes);

} // namespace countersign
