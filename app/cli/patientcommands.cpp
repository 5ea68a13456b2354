// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"
#include "cli/context.h"
#include "cli/options.h"
#include "desk/findpatients.h"
#include "desk/importpatients.h"
#include "desk/registerpatient.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct PatientCommands {
    Q_DECLARE_TR_FUNCTIONS(PatientCommands)
};

QString summaryLine(const PatientSummary &patient)
{
    return patient.id.toString().leftJustified(8) % u' ' % patient.chartNumber.leftJustified(10) % u' '
        % patient.birthDate.toString(Qt::ISODate) % u"  "_s % patient.name.sorted();
}

/// Charts that may be the same person: told, never decided, by the program.
QJsonArray tellDuplicates(Context &context, const std::vector<PatientSummary> &alike)
{
    QJsonArray json;
    for (const PatientSummary &other : alike) {
        json.append(toJson(other));
        context.remark(PatientCommands::tr("This may be the same person as: %1").arg(summaryLine(other)));
    }
    return json;
}

Result<int> add(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    Patient patient;
    if (const auto applied = applyPatient(arguments, patient, (*desk)->today()); !applied)
        return applied.error();
    RegisterPatient registration(**desk);
    const auto alike = registration.likelyDuplicates(patient);
    if (!alike)
        return alike.error();
    const auto added = registration.add(patient);
    if (!added)
        return added.error();
    const QJsonArray duplicates = tellDuplicates(context, *alike);
    context.answer(
        QJsonObject{{u"id"_s, added->id.toString()}, {u"chartNumber"_s, added->chartNumber}, {u"likelyDuplicates"_s, duplicates}},
        PatientCommands::tr("Added %1 with chart number %2.").arg(added->id.toString(), added->chartNumber));
    return 0;
}

Result<int> update(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto id = patientOf(**desk, arguments.positional.value(0));
    if (!id)
        return id.error();
    auto patient = (*desk)->store.patients.load(*id);
    if (!patient)
        return patient.error();
    if (const auto applied = applyPatient(arguments, *patient, (*desk)->today()); !applied)
        return applied.error();
    const auto updated = RegisterPatient(**desk).update(*patient);
    if (!updated)
        return updated.error();
    context.answer(QJsonObject{{u"id"_s, updated->id.toString()}, {u"chartNumber"_s, updated->chartNumber}},
        PatientCommands::tr("Updated %1.").arg(updated->id.toString()));
    return 0;
}

Result<int> find(Context &context, const Arguments &arguments)
{
    constexpr int usualLimit = 20;
    const auto limit = numberOption(arguments, u"limit"_s, usualLimit, 1, 10000);
    if (!limit)
        return limit.error();
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto hits = FindPatients(**desk).find(arguments.positional.join(u' '), *limit);
    if (!hits)
        return hits.error();
    QJsonArray json;
    QString text;
    for (const PatientHit &hit : *hits) {
        QJsonObject object = toJson(hit.patient);
        object.insert(u"match"_s, toKey(hit.match));
        object.insert(u"matchedText"_s, hit.text);
        json.append(object);
        text += summaryLine(hit.patient) % u"  ["_s % toKey(hit.match) % u"]\n"_s;
    }
    context.answer(json, hits->empty() ? PatientCommands::tr("Nobody was found.") : text);
    return 0;
}

Result<int> show(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto id = patientOf(**desk, arguments.positional.value(0));
    if (!id)
        return id.error();
    const auto chart = ViewChart(**desk).open(*id);
    if (!chart)
        return chart.error();
    context.answer(toJson(*chart), chartText(*chart));
    return 0;
}

QJsonArray skippedJson(const ImportReport &report)
{
    QJsonArray skipped;
    for (const ImportLine &line : report.lines) {
        if (line.outcome == ImportLine::Outcome::Skipped)
            skipped.append(QJsonObject{{u"line"_s, line.line}, {u"reason"_s, line.reason}});
    }
    return skipped;
}

QString importText(const ImportReport &report, bool dryRun)
{
    QString text;
    for (const ImportLine &line : report.lines) {
        if (line.outcome == ImportLine::Outcome::Skipped)
            text += PatientCommands::tr("line %1: skipped: %2").arg(QString::number(line.line), line.reason) % u'\n';
    }
    const qint64 skipped = static_cast<qint64>(report.lines.size()) - report.added - report.updated - report.unchanged;
    text += PatientCommands::tr("%1 added, %2 updated, %3 unchanged, %4 skipped")
                .arg(report.added)
                .arg(report.updated)
                .arg(report.unchanged)
                .arg(skipped)
        % u'\n';
    if (dryRun)
        text += PatientCommands::tr("This was a dry run: nothing was written.") % u'\n';
    return text;
}

Result<int> importFile(Context &context, const Arguments &arguments)
{
    const QString path = arguments.positional.value(0);
    const QString format = arguments.value(u"format"_s, u"csv"_s);
    if (format != "csv"_L1)
        return Error{ErrorCode::Usage, PatientCommands::tr("“%1” cannot be imported by this version. Use --format csv.").arg(format)};
    const auto inFile = [&path](const Error &error) {
        return Error{error.code, PatientCommands::tr("%1: %2").arg(path, error.message), error.detail};
    };
    auto data = readFile(path, largeFile);
    if (!data)
        return data.error();
    const auto preview = ImportPatients::preview(*data);
    if (!preview)
        return inFile(preview.error());
    auto map = mapColumns(preview->map, preview->header, arguments.values(u"map"_s));
    if (!map)
        return inFile(map.error());
    if (arguments.has(u"source"_s))
        map->source = arguments.value(u"source"_s);
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto report = ImportPatients(**desk).run(*data, *map, dryRun, context.progress());
    if (!report)
        return inFile(report.error());
    context.answer(QJsonObject{{u"added"_s, report->added}, {u"updated"_s, report->updated}, {u"unchanged"_s, report->unchanged},
                       {u"skipped"_s, skippedJson(*report)}, {u"dryRun"_s, dryRun}},
        importText(*report, dryRun));
    return 0;
}

} // namespace

std::vector<Command> patientCommands()
{
    return {
        {.name = u"patient add"_s,
            .options = patientOptions(true),
            .summary = u"Adds a patient; tells likely duplicates"_s,
            .example
            = u"patient add --family Núñez --given \"María Elena\" --birth-date 1980-02-03 --email maria.nunez@example.org --language es"_s,
            .run = add},
        {.name = u"patient update"_s,
            .positional = {u"PATIENT"_s},
            .options = patientOptions(false),
            .summary = u"Changes what is given; adds addresses and numbers"_s,
            .example = u"patient update p17 --remove-contact old@example.org --email new@example.org"_s,
            .run = update},
        {.name = u"patient find"_s,
            .positional = {u"TEXT…"_s},
            .options = {{u"limit"_s, u"N"_s, u"at most so many (20)"_s}},
            .summary = u"Finds charts by name, birth date, telephone, e-mail, chart number"_s,
            .example = u"patient find nunez 1980"_s,
            .run = find},
        {.name = u"patient show"_s,
            .positional = {u"PATIENT"_s},
            .summary = u"Shows a whole chart"_s,
            .example = u"patient show 100001 --json"_s,
            .run = show},
        {.name = u"patient import"_s,
            .positional = {u"FILE"_s},
            .options = {{u"format"_s, u"csv"_s, u"the file's format (csv)"_s},
                {u"map"_s, u"FIELD=COLUMN"_s, u"which column feeds a field; may be given several times"_s},
                {u"source"_s, u"NAME"_s, u"the other system's name, to find its patients again"_s},
                {u"dry-run"_s, {}, u"tells what would happen and writes nothing"_s}},
            .summary = u"Imports patients from another system's CSV export"_s,
            .example = u"patient import patients.csv --map birthDate=DOB --dry-run"_s,
            .run = importFile},
    };
}

} // namespace countersign::cli
