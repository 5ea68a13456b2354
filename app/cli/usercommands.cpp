// SPDX-License-Identifier: Apache-2.0
#include "cli/context.h"
#include "cli/options.h"
#include "desk/managepeople.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct UserCommands {
    Q_DECLARE_TR_FUNCTIONS(UserCommands)
};

QJsonObject staffJson(const Staff &staff)
{
    return {{u"id"_s, staff.id.toString()}, {u"name"_s, staff.name}, {u"displayName"_s, staff.displayName}, {u"role"_s, toKey(staff.role)}};
}

Result<int> list(Context &context, const Arguments &)
{
    const auto folder = context.clinicFolder();
    if (!folder)
        return folder.error();
    const auto people = Vault::staff(*folder);
    if (!people)
        return people.error();
    QJsonArray json;
    QString text;
    for (const Staff &staff : *people) {
        json.append(staffJson(staff));
        text += staff.name.leftJustified(16) % u' ' % staff.displayName.leftJustified(24) % u' ' % displayName(staff.role) % u'\n';
    }
    context.answer(json, text);
    return 0;
}

Result<int> add(Context &context, const Arguments &arguments)
{
    const auto role = oneOf<Role>(u"--role"_s, arguments.value(u"role"_s, toKey(Role::FrontDesk)),
        {{toKey(Role::FrontDesk), Role::FrontDesk}, {toKey(Role::PrivacyOfficer), Role::PrivacyOfficer},
            {toKey(Role::Auditor), Role::Auditor}});
    if (!role)
        return role.error();
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto secret
        = context.passphrase(arguments.value(u"new-passphrase-file"_s), UserCommands::tr("The new person's passphrase: "), true);
    if (!secret)
        return secret.error();
    const auto added = ManagePeople(**desk).add(arguments.positional.value(0), arguments.value(u"display-name"_s), *role, *secret);
    if (!added)
        return added.error();
    context.answer(staffJson(*added), UserCommands::tr("%1 may sign in now.").arg(added->name));
    return 0;
}

Result<int> changePassphrase(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto current = context.signInPassphrase(false);
    if (!current)
        return current.error();
    const auto replacement = context.passphrase(arguments.value(u"new-passphrase-file"_s), UserCommands::tr("New passphrase: "), true);
    if (!replacement)
        return replacement.error();
    if (const auto changed = ManagePeople(**desk).changeOwnPassphrase(*current, *replacement); !changed)
        return changed.error();
    context.answer(QJsonObject{{u"changed"_s, true}}, UserCommands::tr("The passphrase is changed."));
    return 0;
}

} // namespace

std::vector<Command> userCommands()
{
    const OptionSpec newFile{u"new-passphrase-file"_s, u"FILE"_s, u"its first line is the new passphrase; else it is asked for"_s};
    return {
        {.name = u"user list"_s,
            .summary = u"Who may sign in; needs no passphrase"_s,
            .example = u"--clinic ./clinic user list"_s,
            .run = list},
        {.name = u"user add"_s,
            .positional = {u"NAME"_s},
            .options = {{u"display-name"_s, u"NAME"_s, u"the name as others read it"_s},
                {u"role"_s, u"ROLE"_s, u"frontDesk, privacyOfficer or auditor (frontDesk)"_s}, newFile},
            .summary = u"Adds a person; a privacy officer may"_s,
            .example = u"user add lee --display-name \"Lee Park\" --role frontDesk --new-passphrase-file lee.txt"_s,
            .run = add},
        {.name = u"user passphrase"_s,
            .options = {newFile},
            .summary = u"Changes the passphrase of the person who signs in"_s,
            .example = u"--user lee user passphrase"_s,
            .run = changePassphrase},
    };
}

} // namespace countersign::cli
