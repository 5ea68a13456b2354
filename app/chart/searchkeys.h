// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/patient.h"

#include <QStringList>

namespace countersign {

/// How a patient's facts become keys of the search index: written by PatientStore, looked up by PatientSearch. Private to this room.

/// All folded words of the legal, middle and preferred name, each with a space before it, the family name first and set off from the given
/// name by one more space, so that rows sort by family, then given name ("Garcia, Maria" before "Garcia Lopez, Ana"). A family name of
/// several words ("de la Cruz") stands there once more in one piece: "delacruz" finds it as "de la cruz" does.
[[nodiscard]] QString nameWords(const PersonName &name, const QString &preferredName);
/// How nameWords() begins for these folded names, their words separated by one space; empty for no name.
[[nodiscard]] QString beginningOfNameWords(const QString &family, const QString &given);
/// The distinct words of nameWords(): one row each in the index.
[[nodiscard]] QStringList nameTokens(const QString &nameWords);

struct ContactKeys {
    QString key; ///< equal for two spellings of one address or number
    QString digitsReversed; ///< of a number; empty for an address
};
[[nodiscard]] ContactKeys contactKeys(ContactKind kind, const QString &value);
[[nodiscard]] QString reversed(QStringView text);

/// Chart numbers compare without case. Whole numbers of up to nine digits sort by value, so that the highest is the last of the index.
[[nodiscard]] QString chartKey(QStringView chartNumber);
/// The number in a key made by chartKey, 0 where it is not one.
[[nodiscard]] qint64 numberInChartKey(QStringView chartKey);

/// The end of the range of all texts that begin with `prefix`: what lies before it and not before `prefix`.
[[nodiscard]] QString endOfPrefix(const QString &prefix);

} // namespace countersign
