// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"
#include "cli/context.h"
#include "cli/options.h"
#include "desk/clinicsettings.h"
#include "desk/verifyaddress.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct EmailCommands {
    Q_DECLARE_TR_FUNCTIONS(EmailCommands)
};

QString checkText(const AddressReport &report)
{
    QString text = report.valid ? EmailCommands::tr("valid") : EmailCommands::tr("not valid: %1").arg(report.reason);
    if (report.suggestion)
        text += u'\n' % EmailCommands::tr("Did you mean %1?").arg(report.suggestion->toString());
    if (report.domain)
        text += u'\n' % EmailCommands::tr("domain: %1 %2").arg(toKey(report.domain->state), report.domain->mx.join(u", "_s));
    return text;
}

QJsonObject domainJson(const DomainReport &domain)
{
    return {{u"mx"_s, QJsonArray::fromStringList(domain.mx)}, {u"state"_s, toKey(domain.state)}};
}

Result<int> check(Context &context, const Arguments &arguments)
{
    const AddressReport report = checkAddress(arguments.positional.value(0), arguments.has(u"dns"_s));
    const QJsonObject json{{u"valid"_s, report.valid}, {u"reason"_s, report.reason.isEmpty() ? QJsonValue() : QJsonValue(report.reason)},
        {u"suggestion"_s, report.suggestion ? QJsonValue(report.suggestion->toString()) : QJsonValue()},
        {u"domain"_s, domainJson(report.domain.value_or(DomainReport()))}};
    context.answer(json, checkText(report));
    return report.valid ? 0 : exitCodeFor(ErrorCode::Refused);
}

Result<int> verify(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    VerifyAddress verification(**desk);
    const auto contact = verification.emailOf(*patient, arguments.value(u"address"_s));
    if (!contact)
        return contact.error();
    const auto sent = verification.send(*patient, contact->id);
    if (!sent)
        return sent.error();
    if (arguments.has(u"out"_s)) {
        if (const auto written = writeFile(arguments.value(u"out"_s), sent->message, true); !written)
            return written.error();
    }
    QString text = EmailCommands::tr("%1: %2").arg(contact->value, displayName(sent->status));
    if (!sent->serverReply.isEmpty())
        text += u'\n' % EmailCommands::tr("The server said: %1").arg(sent->serverReply);
    if (sent->status == MessageStatus::Draft)
        text
            += u'\n' % EmailCommands::tr("There is no mail account: send the draft with your own mail program (--out FILE.eml writes it).");
    context.answer(QJsonObject{{u"message"_s, sent->id.toString()}, {u"address"_s, contact->value}, {u"status"_s, toKey(sent->status)},
                       {u"serverReply"_s, sent->serverReply}},
        text);
    return sent->status == MessageStatus::Refused ? exitCodeFor(ErrorCode::Network) : 0;
}

Result<int> confirm(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    VerifyAddress verification(**desk);
    const auto contact = verification.emailOf(*patient, arguments.value(u"address"_s));
    if (!contact)
        return contact.error();
    if (const auto confirmed = verification.confirm(*patient, contact->id, arguments.value(u"code"_s)); !confirmed)
        return confirmed.error();
    context.answer(QJsonObject{{u"address"_s, contact->value}, {u"state"_s, toKey(VerificationState::Verified)}},
        EmailCommands::tr("%1 is verified.").arg(contact->value));
    return 0;
}

Result<int> setAccount(Context &context, const Arguments &arguments)
{
    const QString path = arguments.value(u"file"_s);
    const auto bytes = readFile(path, smallFile);
    if (!bytes)
        return bytes.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (!document.isObject()) {
        return Error{ErrorCode::BadInput,
            EmailCommands::tr("%1 is no JSON object (%2 at byte %3). “countersign-cli email account set --help” tells its keys.")
                .arg(path, problem.errorString(), QString::number(problem.offset))};
    }
    const auto account = mailAccountFromJson(document.object(), QFileInfo(path).absolutePath());
    if (!account)
        return Error{account.error().code, EmailCommands::tr("%1: %2").arg(path, account.error().message), account.error().detail};
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    if (const auto stored = ClinicSettings(**desk).setMailAccount(*account); !stored)
        return stored.error();
    context.answer(QJsonObject{{u"from"_s, account->from.toString()}, {u"host"_s, account->host}, {u"port"_s, account->port}},
        EmailCommands::tr("Mail goes out as %1 through %2. Its password is stored in the clinic only; delete %3.")
            .arg(account->from.toString(), account->host, path));
    return 0;
}

Result<int> removeAccount(Context &context, const Arguments &)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    if (const auto removed = ClinicSettings(**desk).removeMailAccount(); !removed)
        return removed.error();
    context.answer(
        QJsonObject{{u"removed"_s, true}}, EmailCommands::tr("The mail account is removed. Messages are handed over as drafts."));
    return 0;
}

Result<int> testAccount(Context &context, const Arguments &)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    if (const auto tested = ClinicSettings(**desk).testMailAccount(); !tested)
        return tested.error();
    context.answer(QJsonObject{{u"ok"_s, true}}, EmailCommands::tr("Connected, certificate checked, signed in. Nothing was sent."));
    return 0;
}

} // namespace

std::vector<Command> emailCommands()
{
    const OptionSpec address{u"address"_s, u"ADDRESS"_s, u"which of the chart's addresses; else the first"_s};
    return {
        {.name = u"email check"_s,
            .positional = {u"ADDRESS"_s},
            .options = {{u"dns"_s, {}, u"asks whether the domain takes mail"_s}},
            .summary = u"Whether an address is valid, and the one that was probably meant; exit 1 where it is not valid"_s,
            .example = u"email check ann@gmial.com --dns --json"_s,
            .run = check},
        {.name = u"email verify"_s,
            .positional = {u"PATIENT"_s},
            .options = {address, {u"out"_s, u"FILE.eml"_s, u"writes the message there too"_s}},
            .summary = u"Sends the verification message, or hands it over as a draft"_s,
            .example = u"email verify p17 --address maria.nunez@example.org"_s,
            .run = verify},
        {.name = u"email confirm"_s,
            .positional = {u"PATIENT"_s},
            .options = {{u"code"_s, u"CODE"_s, u"the code that the patient reads aloud"_s, true}, address},
            .summary = u"Takes the code read aloud: 15 minutes, 5 tries"_s,
            .example = u"email confirm p17 --code 7K2M-9QXD"_s,
            .run = confirm},
        {.name = u"email account set"_s,
            .options = {{u"file"_s, u"FILE"_s, u"the account as JSON: {\"from\", \"fromName\", \"smtp\": {\"host\", \"port\", \"security\": \"starttls|tls\", \"user\", \"password\", \"caFile\"}}"_s, true}},
            .summary = u"Stores the practice's mail account in the clinic"_s,
            .example = u"email account set --file account.json"_s,
            .run = setAccount},
        {.name = u"email account test"_s,
            .summary = u"Connects and signs in, sends nothing"_s,
            .example = u"email account test"_s,
            .run = testAccount},
        {.name = u"email account remove"_s,
            .summary = u"Forgets the mail account"_s,
            .example = u"email account remove"_s,
            .run = removeAccount},
    };
}

} // namespace countersign::cli
