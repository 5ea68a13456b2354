// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/randomsource.h"
#include "core/result.h"
#include "core/secretbytes.h"

namespace countersign {

/// The key for the day when every passphrase is forgotten: 32 random characters of Crockford's base 32 (160 bits) and 4 that check
/// the typing, in nine groups of four: "7K2M-…". It is printed once and kept nowhere.
[[nodiscard]] QString makeRecoveryKey(RandomSource &random);
/// What a person typed, as the bytes the slot is locked with. Case, spaces, dashes, O for 0 and I or L for 1 are forgiven.
[[nodiscard]] Result<SecretBytes> parseRecoveryKey(const QString &typed);

} // namespace countersign
