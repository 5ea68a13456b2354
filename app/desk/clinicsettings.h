// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "mail/mailaccount.h"
#include "mail/mailsender.h"

namespace countersign {

/// The practice's facts, mail account, policy and lock time; each change is in the log (a password never is).
class ClinicSettings final
{
    Q_DECLARE_TR_FUNCTIONS(ClinicSettings)
public:
    explicit ClinicSettings(Desk &desk) : m_desk(desk) { }
    /// Numbers and addresses in the form that is printed; BadInput names what cannot be printed.
    [[nodiscard]] static Result<Practice> checked(Practice practice);
    [[nodiscard]] Result<Practice> practice();
    [[nodiscard]] Result<void> setPractice(const Practice &practice);
    [[nodiscard]] Result<std::optional<MailAccount>> mailAccount();
    [[nodiscard]] Result<void> setMailAccount(const MailAccount &account);
    [[nodiscard]] Result<void> removeMailAccount();
    /// Connects and signs in, sends nothing. Blocking.
    [[nodiscard]] Result<void> testMailAccount();
    [[nodiscard]] Result<OfficePolicy> policy();
    [[nodiscard]] Result<void> setPolicy(const OfficePolicy &policy);
    [[nodiscard]] Result<int> lockAfterMinutes();
    [[nodiscard]] Result<void> setLockAfterMinutes(int minutes);

private:
    template<typename Write>
    [[nodiscard]] Result<void> change(const QJsonObject &details, Write write);
    Desk &m_desk;
};

} // namespace countersign
