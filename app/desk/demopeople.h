// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"
#include "core/randomsource.h"
#include "forms/ink.h"

namespace countersign {

/// Synthetic people for the demo clinic: made-up names of several languages, example.org's addresses, 555-01xx numbers. The same random
/// source makes the same people. The first few are always the same, so that pictures and tours can name them.
[[nodiscard]] Patient demoPatient(SeededRandom &random, int index, QDate today);
/// A signature as a hand might write that name: one wave of strokes per word, with timing and pressure.
[[nodiscard]] Ink demoSignature(SeededRandom &random, const QString &name);
/// "Riverside Allergy & Asthma", with a logo drawn for it.
[[nodiscard]] Practice demoPractice();

} // namespace countersign
