// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"
#include "cli/context.h"
#include "cli/options.h"
#include "desk/audittrail.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct AuditCommands {
    Q_DECLARE_TR_FUNCTIONS(AuditCommands)
};

Result<QDateTime> sinceOption(const Arguments &arguments)
{
    if (!arguments.has(u"since"_s))
        return QDateTime();
    const QDate day = QDate::fromString(arguments.value(u"since"_s), Qt::ISODate);
    if (!day.isValid())
        return Error{
            ErrorCode::Usage, AuditCommands::tr("--since takes a date like 2026-05-12, not “%1”.").arg(arguments.value(u"since"_s))};
    return day.startOfDay().toUTC();
}

Result<int> list(Context &context, const Arguments &arguments)
{
    constexpr int everything = 10000000; // a log cut short without a word would be no evidence
    const auto limit = numberOption(arguments, u"limit"_s, everything, 1, everything);
    if (!limit)
        return limit.error();
    const auto since = sinceOption(arguments);
    if (!since)
        return since.error();
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    std::optional<PatientId> patient;
    if (arguments.has(u"patient"_s)) {
        const auto found = patientOf(**desk, arguments.value(u"patient"_s));
        if (!found)
            return found.error();
        patient = *found;
    }
    const auto entries = AuditTrail(**desk).entries(patient, *since, *limit);
    if (!entries)
        return entries.error();
    QJsonArray json;
    QString text;
    for (const AuditEntry &entry : *entries) {
        json.append(QJsonObject{{u"sequence"_s, entry.sequence}, {u"at"_s, timeJson(entry.at)}, {u"user"_s, entry.userName},
            {u"action"_s, entry.action}, {u"subject"_s, entry.subject},
            {u"patient"_s, entry.about > 0 ? QJsonValue(PatientId{entry.about}.toString()) : QJsonValue()},
            {u"details"_s, QJsonDocument::fromJson(entry.details).object()}, {u"mac"_s, QString::fromLatin1(entry.mac.toHex())}});
        text += QString::number(entry.sequence).rightJustified(7) % u"  "_s % entry.at.toUTC().toString(Qt::ISODate) % u"  "_s
            % entry.userName.leftJustified(12) % u' ' % entry.action.leftJustified(24) % u' ' % entry.subject % u'\n';
    }
    context.answer(json, text);
    return 0;
}

Result<int> verify(Context &context, const Arguments &arguments)
{
    QByteArray anchor;
    if (arguments.has(u"anchor"_s)) {
        auto read = readFile(arguments.value(u"anchor"_s), smallFile);
        if (!read)
            return read.error();
        anchor = std::move(*read);
        if (anchor.trimmed().isEmpty())
            return Error{ErrorCode::BadInput,
                AuditCommands::tr("%1 is empty. Expected was what “audit anchor” wrote.").arg(arguments.value(u"anchor"_s))};
    }
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto verified = AuditTrail(**desk).verify(anchor, context.progress());
    if (!verified)
        return verified.error();
    context.answer(QJsonObject{{u"entries"_s, verified->entries}, {u"head"_s, QString::fromLatin1(verified->head.mac.toHex())},
                       {u"sequence"_s, verified->head.sequence}, {u"ok"_s, verified->ok},
                       {u"firstBad"_s, verified->ok ? QJsonValue() : QJsonValue(verified->firstBad)},
                       {u"problem"_s, verified->ok ? QJsonValue() : QJsonValue(verified->problem)}},
        verified->ok ? AuditCommands::tr("The log is whole: %1 entries, newest %2.")
                           .arg(QString::number(verified->entries), QString::fromLatin1(verified->head.mac.toHex().left(16)))
                     : AuditCommands::tr("The log is broken at entry %1: %2").arg(QString::number(verified->firstBad), verified->problem));
    return verified->ok ? 0 : exitCodeFor(ErrorCode::Damaged);
}

Result<int> anchor(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto text = AuditTrail(**desk).anchorText();
    if (!text)
        return text.error();
    if (const auto written = writeFile(arguments.value(u"out"_s, u"-"_s), *text); !written)
        return written.error();
    return 0;
}

} // namespace

std::vector<Command> auditCommands()
{
    return {
        {.name = u"audit list"_s,
            .options = {{u"patient"_s, u"PATIENT"_s, u"only what concerns this patient"_s}, {u"since"_s, u"DATE"_s, u"from that day on"_s},
                {u"limit"_s, u"N"_s, u"only the newest so many"_s}},
            .summary = u"The log, newest first"_s,
            .example = u"audit list --patient p17 --since 2026-05-01"_s,
            .run = list},
        {.name = u"audit verify"_s,
            .options = {{u"anchor"_s, u"FILE"_s, u"what “audit anchor” wrote earlier; else the key file's own anchor"_s}},
            .summary = u"Proves the log; exit 5 and the first bad entry where it is broken"_s,
            .example = u"audit verify --anchor anchor.json --json"_s,
            .run = verify},
        {.name = u"audit anchor"_s,
            .options = {{u"out"_s, u"FILE"_s, u"where to write it; else standard output"_s}},
            .summary = u"The newest entry, to be kept outside: on paper, on another machine"_s,
            .example = u"audit anchor --out anchor.json"_s,
            .run = anchor},
    };
}

} // namespace countersign::cli
