// SPDX-License-Identifier: Apache-2.0
#include "cli/context.h"
#include "cli/options.h"
#include "desk/audittrail.h"
#include "desk/clinicsettings.h"
#include "desk/democlinic.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct ClinicCommands {
    Q_DECLARE_TR_FUNCTIONS(ClinicCommands)
};

/// Before the clinic is made: a key that could not be written afterwards would be lost.
Result<void> checkWritable(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (folder.isDir() && folder.isWritable() && !QFileInfo::exists(path))
        return {};
    return Error{ErrorCode::Storage,
        ClinicCommands::tr(
            "%1 cannot hold the recovery key: the folder is missing or read-only, or the file already exists. Name a new file.")
            .arg(path)};
}

Result<int> create(Context &context, const Arguments &arguments)
{
    const QString recoveryFile = arguments.value(u"recovery-out"_s);
    if (const auto writable = checkWritable(recoveryFile); !writable)
        return writable.error();
    ClinicCreation creation;
    creation.folder = arguments.positional.value(0);
    if (const auto applied = applyPractice(arguments, creation.practice); !applied)
        return applied.error();
    creation.userName = context.globals().user;
    if (creation.userName.isEmpty())
        return Error{ErrorCode::Usage, ClinicCommands::tr("Say who the first person is: --user NAME.")};
    creation.displayName = arguments.value(u"display-name"_s);
    const auto office = context.office();
    if (!office)
        return office.error();
    auto secret = context.signInPassphrase(true);
    if (!secret)
        return secret.error();
    creation.passphrase = std::move(*secret);
    QString recoveryKey;
    const auto session = Session::create(**office, std::move(creation), recoveryKey);
    if (!session)
        return session.error();
    QJsonObject json{{u"clinic"_s, (*session)->folder()}, {u"user"_s, (*session)->staff().name}};
    QString text = ClinicCommands::tr("The clinic is in %1.").arg((*session)->folder()) % u'\n';
    if (recoveryFile.isEmpty()) {
        json.insert(u"recoveryKey"_s, recoveryKey);
        text += ClinicCommands::tr("Recovery key, shown this once; print it and lock it away:") % u"\n\n  "_s % recoveryKey % u'\n';
    } else {
        const auto written = writeFile(recoveryFile, (recoveryKey + u'\n').toUtf8(), true);
        if (!written)
            context.remark(ClinicCommands::tr("The recovery key could not be written, so here it is: %1").arg(recoveryKey));
        json.insert(u"recoveryKeyFile"_s, recoveryFile);
        text += ClinicCommands::tr("The recovery key is in %1. Print it, lock it away and delete the file.").arg(recoveryFile) % u'\n';
    }
    context.answer(json, text);
    wipeText(recoveryKey);
    return 0;
}

Result<int> demo(Context &context, const Arguments &arguments)
{
    constexpr int usualPatients = 60;
    const auto patients = numberOption(arguments, u"patients"_s, usualPatients, 1, 100000);
    if (!patients)
        return patients.error();
    const auto seed = numberOption(arguments, u"seed"_s, 1, 0, std::numeric_limits<int>::max());
    if (!seed)
        return seed.error();
    const auto office = context.office();
    if (!office)
        return office.error();
    const auto session
        = DemoClinic(**office).create(arguments.positional.value(0), *patients, static_cast<quint64>(*seed), context.progress());
    if (!session)
        return session.error();
    context.answer(QJsonObject{{u"clinic"_s, (*session)->folder()}, {u"user"_s, QString::fromLatin1(demoUser)},
                       {u"passphrase"_s, QString::fromLatin1(demoPassphrase)}, {u"patients"_s, *patients}},
        ClinicCommands::tr("The demo clinic is in %1. User “%2”, passphrase “%3”. Everybody in it is made up.")
            .arg((*session)->folder(), QString::fromLatin1(demoUser), QString::fromLatin1(demoPassphrase)));
    return 0;
}

QJsonObject practiceJson(const Practice &practice)
{
    return {{u"name"_s, practice.name}, {u"address"_s, practice.address.oneLine()}, {u"telephone"_s, practice.telephone},
        {u"email"_s, practice.email}, {u"website"_s, practice.website}, {u"portal"_s, practice.portalUrl},
        {u"privacyContact"_s, practice.privacyContact}, {u"hasLogo"_s, !practice.logo.isEmpty()}};
}

Result<int> info(Context &context, const Arguments &)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    ClinicStore &store = (*desk)->store;
    const auto practice = store.settings.practice();
    if (!practice)
        return practice.error();
    const auto coverage = store.consents.coverage();
    if (!coverage)
        return coverage.error();
    const auto cipher = store.database().cipherVersion();
    if (!cipher)
        return cipher.error();
    const auto schema = store.database().schemaVersion();
    if (!schema)
        return schema.error();
    const auto head = store.audit.head();
    if (!head)
        return head.error();
    const QString mac = QString::fromLatin1(head->mac.toHex());
    const QJsonObject json{{u"version"_s, QStringLiteral(COUNTERSIGN_VERSION)}, {u"schema"_s, *schema},
        {u"cipher"_s, QString(u"SQLCipher "_s % *cipher)}, {u"folder"_s, (*desk)->session.folder()},
        {u"isDemo"_s, (*desk)->session.isDemo()}, {u"practice"_s, practiceJson(*practice)}, {u"signedInAs"_s, (*desk)->staff().name},
        {u"role"_s, toKey((*desk)->staff().role)}, {u"patients"_s, coverage->patients}, {u"withForm"_s, coverage->withForm},
        {u"lastBackup"_s, QJsonValue::Null}, {u"audit"_s, QJsonObject{{u"sequence"_s, head->sequence}, {u"head"_s, mac}}}};
    context.answer(json,
        ClinicCommands::tr("%1\nCountersign %2, schema %3, SQLCipher %4\n%5 patients, %6 with a form in force\nLog: %7 entries, newest %8")
            .arg(practice->name, QStringLiteral(COUNTERSIGN_VERSION), QString::number(*schema), *cipher,
                QString::number(coverage->patients), QString::number(coverage->withForm), QString::number(head->sequence), mac.left(16)));
    return 0;
}

Result<int> change(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    ClinicSettings settings(**desk);
    auto practice = settings.practice();
    if (!practice)
        return practice.error();
    if (const auto applied = applyPractice(arguments, *practice); !applied)
        return applied.error();
    if (const auto stored = settings.setPractice(*practice); !stored)
        return stored.error();
    context.answer(practiceJson(*practice), ClinicCommands::tr("The practice's facts are stored."));
    return 0;
}

} // namespace

std::vector<Command> clinicCommands()
{
    return {
        {.name = u"clinic create"_s,
            .positional = {u"DIR"_s},
            .options = std::vector<OptionSpec>{{u"name"_s, u"NAME"_s, u"the practice's name"_s, true},
                           {u"display-name"_s, u"NAME"_s, u"the first person's name as others read it"_s},
                           {u"recovery-out"_s, u"FILE"_s, u"writes the recovery key there instead of showing it"_s}}
                + practiceOptions(),
            .summary = u"Makes a new encrypted clinic and its first user"_s,
            .example
            = u"clinic create ./clinic --name \"Riverside Allergy\" --user dana --passphrase-file pass.txt --telephone \"(555) 010-0100\""_s,
            .run = create},
        {.name = u"clinic demo"_s,
            .positional = {u"DIR"_s},
            .options
            = {{u"patients"_s, u"N"_s, u"how many people (60)"_s}, {u"seed"_s, u"S"_s, u"the same number makes the same people (1)"_s}},
            .summary = u"Makes a clinic full of made-up patients, forms and mail"_s,
            .example = u"clinic demo ./demo --patients 60 --seed 1"_s,
            .paints = true,
            .run = demo},
        {.name = u"clinic info"_s,
            .summary = u"Versions, cipher, counts, newest entry of the log"_s,
            .example = u"--clinic ./clinic clinic info --json"_s,
            .run = info},
        {.name = u"clinic set"_s,
            .options = std::vector<OptionSpec>{{u"name"_s, u"NAME"_s, u"the practice's name"_s}} + practiceOptions(),
            .summary = u"Changes the practice's facts"_s,
            .example = u"--clinic ./clinic clinic set --telephone \"(555) 010-0100\" --logo logo.svg"_s,
            .run = change},
    };
}

} // namespace countersign::cli
