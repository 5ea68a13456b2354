// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "consent/terms.h"
#include "core/languagetag.h"
#include "core/patient.h"
#include "forms/formdefinition.h"

namespace countersign::cli {

/// Options that several commands share, and what was typed as values.
[[nodiscard]] std::vector<OptionSpec> addressOptions();
/// Changes only what was given. `--address "12 Mill Street, Dayton, OH 45402"` fills street, town, state and postal code.
void applyAddress(const Arguments &arguments, PostalAddress &address);

[[nodiscard]] std::vector<OptionSpec> practiceOptions();
[[nodiscard]] Result<void> applyPractice(const Arguments &arguments, Practice &practice);

[[nodiscard]] std::vector<OptionSpec> patientOptions(bool isNew);
[[nodiscard]] Result<void> applyPatient(const Arguments &arguments, Patient &patient, QDate today);

[[nodiscard]] Result<LanguageTag> languageOption(const Arguments &arguments);
[[nodiscard]] Result<Paper> paperOption(const Arguments &arguments);
/// One of the channels by its key; Usage names them all.
[[nodiscard]] Result<Channel> channelOption(const QString &typed);
[[nodiscard]] Result<Purpose> purposeOption(const QString &typed);
[[nodiscard]] Result<int> numberOption(const Arguments &arguments, const QString &name, int otherwise, int least, int most);

/// Several lists as one.
[[nodiscard]] std::vector<OptionSpec> operator+(std::vector<OptionSpec> first, const std::vector<OptionSpec> &second);

} // namespace countersign::cli
