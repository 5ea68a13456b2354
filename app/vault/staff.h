// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ids.h"

#include <QString>

#include <optional>

namespace countersign {

/// 45 CFR 164.312(a): who may do what.
enum class Role { FrontDesk, PrivacyOfficer, Auditor };
[[nodiscard]] QString toKey(Role role); ///< "frontDesk", "privacyOfficer", "auditor": stable, for files and scripts
[[nodiscard]] std::optional<Role> roleFromKey(QStringView key);
[[nodiscard]] QString displayName(Role role);

/// A person who may sign in: one key slot in the key file.
struct Staff {
    UserId id;
    QString name; ///< what they sign in with, folded for comparison
    QString displayName;
    Role role = Role::FrontDesk;

    bool operator==(const Staff &) const = default;
};

} // namespace countersign
