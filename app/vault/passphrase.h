// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

namespace countersign {

/// How long a passphrase would stand, from an estimate of the guesses needed, never from classes of characters (NIST SP 800-63B).
struct PassphraseStrength {
    double guessesLog10 = 0; ///< estimated number of guesses, as power of ten
    int score = 0; ///< 0 … 4, for a bar
    QString advice; ///< one sentence, empty where there is nothing to say
};
inline constexpr int minimumPassphraseLength = 12;
inline constexpr double minimumGuessesLog10 = 10;

[[nodiscard]] PassphraseStrength estimateStrength(QStringView passphrase);
/// Refused with a sentence where it is too short or too easily guessed.
[[nodiscard]] Result<void> acceptPassphrase(QStringView passphrase);

} // namespace countersign
