// SPDX-License-Identifier: Apache-2.0
#include "desk/clinicsettings.h"

#include "core/phonenumber.h"
#include "core/tidyline.h"
#include "forms/logo.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype maximumLogoBytes = 1024 * 1024;

QJsonObject differences(const Practice &before, const Practice &after)
{
    QJsonObject details;
    const auto compare = [&](const QString &fact, const QString &old, const QString &now) {
        if (old == now)
            return;
        details.insert(fact % u".old"_s, old);
        details.insert(fact % u".new"_s, now);
    };
    compare(u"name"_s, before.name, after.name);
    compare(u"address"_s, before.address.oneLine(), after.address.oneLine());
    compare(u"telephone"_s, before.telephone, after.telephone);
    compare(u"email"_s, before.email, after.email);
    compare(u"website"_s, before.website, after.website);
    compare(u"portalUrl"_s, before.portalUrl, after.portalUrl);
    compare(u"privacyContact"_s, before.privacyContact, after.privacyContact);
    if (before.logo != after.logo)
        details.insert(u"logo"_s, u"changed"_s);
    return details;
}

/// What may be told of an account: never its password.
QJsonObject describe(const MailAccount &account)
{
    return {{u"setting"_s, u"mailAccount"_s}, {u"from"_s, account.from.toString()}, {u"host"_s, account.host}, {u"port"_s, account.port},
        {u"security"_s, account.security == MailAccount::Security::StartTls ? u"starttls"_s : u"tls"_s}, {u"user"_s, account.user}};
}

} // namespace

template<typename Write>
Result<void> ClinicSettings::change(const QJsonObject &details, Write write)
{
    if (const auto allowed = m_desk.requireWriter(); !allowed)
        return allowed.error();
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun.error();
    if (const Result<void> written = write(); !written)
        return written.error();
    if (const auto logged = m_desk.log(u"settings.changed"_s, {}, {}, details); !logged)
        return logged.error();
    return transaction.commit();
}

Result<Practice> ClinicSettings::practice()
{
    return m_desk.store.settings.practice();
}

Result<Practice> ClinicSettings::checked(Practice practice)
{
    practice.name = tidyLine(practice.name);
    if (practice.name.isEmpty())
        return Error{ErrorCode::BadInput, tr("Enter the practice's name: it is printed on every form and notice.")};
    if (!practice.telephone.trimmed().isEmpty()) {
        const auto phone = PhoneNumber::parse(practice.telephone);
        if (!phone)
            return phone.error();
        practice.telephone = phone->toString();
    }
    if (!practice.email.trimmed().isEmpty()) {
        const auto email = EmailAddress::parse(practice.email);
        if (!email)
            return email.error();
        practice.email = email->toString();
    }
    if (practice.logo.size() > maximumLogoBytes)
        return Error{ErrorCode::BadInput, tr("The logo is larger than 1 MB. Save it smaller, as PNG, JPEG or SVG.")};
    if (!practice.logo.isEmpty() && !isPrintableLogo(practice.logo))
        return Error{ErrorCode::BadInput, tr("The logo is no picture that can be printed. Save it as PNG, JPEG or SVG.")};
    return practice;
}

Result<void> ClinicSettings::setPractice(const Practice &typed)
{
    const auto before = m_desk.store.settings.practice();
    if (!before)
        return before.error();
    Practice wanted = typed;
    const bool keepsLogo = typed.logo == before->logo; // as it is, also where an earlier version took what this one would not
    if (keepsLogo)
        wanted.logo.clear();
    auto practice = checked(wanted);
    if (!practice)
        return practice.error();
    if (keepsLogo)
        practice->logo = before->logo;
    QJsonObject details = differences(*before, *practice);
    if (details.isEmpty())
        return {};
    details.insert(u"setting"_s, u"practice"_s);
    return change(details, [&] { return m_desk.store.settings.setPractice(*practice); });
}

Result<std::optional<MailAccount>> ClinicSettings::mailAccount()
{
    const auto stored = m_desk.store.settings.mailAccount();
    if (!stored)
        return stored.error();
    if (stored->isEmpty())
        return std::optional<MailAccount>();
    auto account = mailAccountFromJson(*stored);
    if (!account)
        return account.error();
    return std::optional(std::move(*account));
}

Result<void> ClinicSettings::setMailAccount(const MailAccount &account)
{
    return change(describe(account), [&] { return m_desk.store.settings.setMailAccount(toJson(account)); });
}

Result<void> ClinicSettings::removeMailAccount()
{
    return change({{u"setting"_s, u"mailAccount"_s}, {u"removed"_s, true}}, [&] { return m_desk.store.settings.setMailAccount({}); });
}

Result<void> ClinicSettings::testMailAccount()
{
    auto account = mailAccount();
    if (!account)
        return account.error();
    if (!*account)
        return Error{
            ErrorCode::NotFound, tr("No mail account is set up. Enter the server, the address and the password in the settings first.")};
    return SmtpSender(std::move(**account)).probe();
}

Result<OfficePolicy> ClinicSettings::policy()
{
    return m_desk.store.settings.policy();
}

Result<void> ClinicSettings::setPolicy(const OfficePolicy &policy)
{
    if (m_desk.staff().role != Role::PrivacyOfficer)
        return Error{
            ErrorCode::AccessDenied, tr("Only a privacy officer may change the office's policy. Ask them to sign in and change it.")};
    return change({{u"setting"_s, u"policy"_s}, {u"encryptOfficeInitiated"_s, policy.encryptOfficeInitiated},
                      {u"allowUnencryptedAfterWarning"_s, policy.allowUnencryptedAfterWarning},
                      {u"requireVerifiedAddress"_s, policy.requireVerifiedAddress}},
        [&] { return m_desk.store.settings.setPolicy(policy); });
}

Result<int> ClinicSettings::lockAfterMinutes()
{
    return m_desk.store.settings.lockAfterMinutes();
}

Result<void> ClinicSettings::setLockAfterMinutes(int minutes)
{
    if (minutes < 1 || minutes > 60)
        return Error{ErrorCode::BadInput, tr("The window can lock after 1 to 60 minutes.")};
    return change({{u"setting"_s, u"lockAfterMinutes"_s}, {u"minutes"_s, minutes}},
        [&] { return m_desk.store.settings.setLockAfterMinutes(minutes); });
}

} // namespace countersign
