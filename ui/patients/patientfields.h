// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/languagetag.h"
#include "core/personname.h"
#include "ui/theme.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace countersign {

/// What was searched for in vain, as a name: digits and signs are dropped, "Family, Given" and "Given Family" are both understood.
[[nodiscard]] PersonName nameFromSearch(const QString &typed);
/// The languages spoken most in the country; any other may be typed.
[[nodiscard]] QComboBox *makeLanguageCombo(const LanguageTag &language);
/// Empty where what was typed is no language.
[[nodiscard]] LanguageTag languageOf(const QComboBox *combo);
[[nodiscard]] QCheckBox *makeCheck(const QString &text, const QString &objectName, bool checked);
/// Columns of equal width, so that fields of several cards stand in line.
[[nodiscard]] QGridLayout *makeFieldGrid(const Theme &theme, int columns);

} // namespace countersign
