// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

namespace countersign {

/// Who may sign in, 45 CFR 164.312(a). Adding people and changing passphrases is in the log; no passphrase ever is.
class ManagePeople final
{
    Q_DECLARE_TR_FUNCTIONS(ManagePeople)
public:
    explicit ManagePeople(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] Result<std::vector<Staff>> list();
    [[nodiscard]] Result<Staff> add(const QString &name, const QString &displayName, Role role, const SecretBytes &passphrase);
    /// Of the person signed in. Refused where the new one is too easily guessed.
    [[nodiscard]] Result<void> changeOwnPassphrase(const SecretBytes &current, const SecretBytes &replacement);

private:
    [[nodiscard]] Result<void> log(const QString &action, const Staff &staff);
    Desk &m_desk;
};

} // namespace countersign
