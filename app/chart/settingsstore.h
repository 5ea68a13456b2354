// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/sendgate.h"
#include "core/patient.h"
#include "vault/database.h"

#include <QJsonObject>

namespace countersign {

/// The clinic's own settings, inside the encrypted file; nothing of them goes to the platform's settings store.
class SettingsStore final
{
public:
    explicit SettingsStore(Database &database);

    [[nodiscard]] Result<Practice> practice();
    [[nodiscard]] Result<void> setPractice(const Practice &practice);
    [[nodiscard]] Result<OfficePolicy> policy();
    [[nodiscard]] Result<void> setPolicy(const OfficePolicy &policy);
    /// The mail account as JSON (the desk translates it for the mail room); empty: none.
    [[nodiscard]] Result<QJsonObject> mailAccount();
    [[nodiscard]] Result<void> setMailAccount(const QJsonObject &account);
    /// Minutes without a key or a click until the window locks, 1 … 60. Default 10.
    [[nodiscard]] Result<int> lockAfterMinutes();
    [[nodiscard]] Result<void> setLockAfterMinutes(int minutes);
    [[nodiscard]] Result<bool> isDemo();
    [[nodiscard]] Result<void> markDemo();

private:
    Database &m_database;
};

} // namespace countersign
