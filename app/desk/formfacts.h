// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "forms/filledform.h"

namespace countersign {

/// What a form and a chart say to each other: pure functions, used by `TakeConsent`.

/// A representative known to the chart need not say again what the chart says.
void completeSigner(Signer &signer, const Patient &patient);
/// Addresses and numbers in the one way they are stored and compared. BadInput names the channel.
[[nodiscard]] Result<void> normaliseAddresses(FilledForm &filled);
/// Ink on screen, a scan for paper, a witness for the telephone; a name, a date, and a representative's right to decide. Refused with a
/// sentence.
[[nodiscard]] Result<void> checkSigning(const FilledForm &filled, bool hasScan, QDate today);
/// The chart with what the form tells that it does not know yet: a new address or number, a representative; an e-mail address given takes
/// back "declined to give one".
[[nodiscard]] Patient withNewFacts(Patient patient, const FilledForm &filled);
/// One event per channel and purpose that the form asks about: granted for what was chosen, declined for all the rest. Patient, time, staff
/// and documents are the caller's.
[[nodiscard]] std::vector<ConsentEvent> eventsFrom(const FormDefinition &form, const FilledForm &filled);

} // namespace countersign
