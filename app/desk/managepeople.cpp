// SPDX-License-Identifier: Apache-2.0
#include "desk/managepeople.h"

#include "vault/passphrase.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

Result<void> checkPassphrase(const SecretBytes &passphrase)
{
    QString text = QString::fromUtf8(passphrase.view());
    const auto accepted = acceptPassphrase(text);
    wipeText(text);
    return accepted;
}

} // namespace

Result<std::vector<Staff>> ManagePeople::list()
{
    return Vault::staff(m_desk.session.folder());
}

Result<Staff> ManagePeople::add(const QString &name, const QString &displayName, Role role, const SecretBytes &passphrase)
{
    if (m_desk.staff().role != Role::PrivacyOfficer)
        return Error{ErrorCode::AccessDenied, tr("Only a privacy officer may add people. Ask them to sign in and do it.")};
    if (name.trimmed().isEmpty())
        return Error{ErrorCode::BadInput, tr("Enter the name that the person will sign in with.")};
    if (const auto accepted = checkPassphrase(passphrase); !accepted)
        return accepted.error();
    auto added = m_desk.session.vault().addUser(
        name.trimmed(), displayName.trimmed().isEmpty() ? name.trimmed() : displayName.trimmed(), role, passphrase);
    if (!added)
        return added;
    if (const auto logged = log(u"user.added"_s, *added); !logged)
        return logged.error();
    return added;
}

Result<void> ManagePeople::changeOwnPassphrase(const SecretBytes &current, const SecretBytes &replacement)
{
    if (const auto accepted = checkPassphrase(replacement); !accepted)
        return accepted;
    if (const auto changed = m_desk.session.vault().changePassphrase(m_desk.staff().name, current, replacement); !changed)
        return changed;
    return log(u"user.passphraseChanged"_s, m_desk.staff());
}

Result<void> ManagePeople::log(const QString &action, const Staff &staff)
{
    Transaction transaction(m_desk.store.database());
    if (const auto begun = transaction.begun(); !begun)
        return begun;
    if (const auto logged = m_desk.log(action, staff.id.toString(), {}, {{u"user"_s, staff.name}, {u"role"_s, toKey(staff.role)}}); !logged)
        return logged;
    return transaction.commit();
}

} // namespace countersign
