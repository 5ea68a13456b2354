// SPDX-License-Identifier: Apache-2.0
#include "vault/staff.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

QString toKey(Role role)
{
    switch (role) {
    case Role::FrontDesk:
        return u"frontDesk"_s;
    case Role::PrivacyOfficer:
        return u"privacyOfficer"_s;
    case Role::Auditor:
        return u"auditor"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromKey(QStringView key)
{
    for (const Role role : {Role::FrontDesk, Role::PrivacyOfficer, Role::Auditor}) {
        if (toKey(role) == key)
            return role;
    }
    return std::nullopt;
}

QString displayName(Role role)
{
    switch (role) {
    case Role::FrontDesk:
        return QCoreApplication::translate("Role", "Front desk");
    case Role::PrivacyOfficer:
        return QCoreApplication::translate("Role", "Privacy officer");
    case Role::Auditor:
        return QCoreApplication::translate("Role", "Auditor");
    }
    Q_UNREACHABLE();
}

} // namespace countersign
