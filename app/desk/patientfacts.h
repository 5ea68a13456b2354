// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"

#include <QJsonObject>

namespace countersign {

/// Trimmed, with addresses and numbers in the one way they are stored and compared. What does not parse stays as typed.
[[nodiscard]] Patient normalised(Patient patient);
/// What two contact points share if they reach the same mailbox or telephone.
[[nodiscard]] QString contactKey(const ContactPoint &contact);

/// For the log: every fact that differs, as "<fact>.old" and "<fact>.new".
[[nodiscard]] QJsonObject changesBetween(const Patient &before, const Patient &after);

/// Best address or number of a kind: lowest rank; for texts a mobile number goes first. Null where there is none.
[[nodiscard]] const ContactPoint *firstContact(const Patient &patient, ContactKind kind, bool preferMobile = false);

} // namespace countersign
