// SPDX-License-Identifier: Apache-2.0
#include "cli/chartjson.h"
#include "cli/context.h"
#include "desk/chartdocuments.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct DocumentCommands {
    Q_DECLARE_TR_FUNCTIONS(DocumentCommands)
};

Result<int> list(Context &context, const Arguments &arguments)
{
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    const auto documents = ChartDocuments(**desk).list(*patient);
    if (!documents)
        return documents.error();
    context.answer(toJson(*documents), documents->empty() ? DocumentCommands::tr("There are no documents.") : documentLines(*documents));
    return 0;
}

Result<int> add(Context &context, const Arguments &arguments)
{
    const QString path = arguments.positional.value(1);
    const auto bytes = readFile(path, largeFile);
    if (!bytes)
        return bytes.error();
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto patient = patientOf(**desk, arguments.positional.value(0));
    if (!patient)
        return patient.error();
    const auto record = ChartDocuments(**desk).add(
        *patient, *bytes, arguments.value(u"kind"_s), arguments.value(u"title"_s, QFileInfo(path).completeBaseName()));
    if (!record)
        return Error{record.error().code, DocumentCommands::tr("%1: %2").arg(path, record.error().message), record.error().detail};
    context.answer(toJson(*record), DocumentCommands::tr("Filed as %1.").arg(record->id.toString()));
    return 0;
}

Result<int> exportOut(Context &context, const Arguments &arguments)
{
    const QString typed = arguments.positional.value(0);
    const QString out = arguments.value(u"out"_s);
    const auto id = DocumentId::parse(typed);
    if (!id)
        return Error{ErrorCode::Usage,
            DocumentCommands::tr("“%1” is no document's id. Expected was one like d5; “document list PATIENT” shows them.").arg(typed)};
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    const auto bytes = ChartDocuments(**desk).exportOut(*id);
    if (!bytes)
        return bytes.error();
    if (const auto written = writeFile(out, *bytes, true); !written)
        return written.error();
    if (out != "-"_L1)
        context.answer(QJsonObject{{u"file"_s, out}, {u"size"_s, bytes->size()}},
            DocumentCommands::tr("%1 was written, readable by you alone.").arg(out));
    return 0;
}

} // namespace

std::vector<Command> documentCommands()
{
    return {
        {.name = u"document list"_s,
            .positional = {u"PATIENT"_s},
            .summary = u"Lists a chart's documents"_s,
            .example = u"document list p17 --json"_s,
            .run = list},
        {.name = u"document add"_s,
            .positional = {u"PATIENT"_s, u"FILE"_s},
            .options = {{u"kind"_s, u"KIND"_s, u"letter, scan, identification, referral or other"_s, true},
                {u"title"_s, u"TEXT"_s, u"as the chart shows it; the file's name where not given"_s}},
            .summary = u"Files a PDF, PNG, JPEG or e-mail in a chart"_s,
            .example = u"document add p17 letter.pdf --kind letter --title \"Letter of Dr. Weiss\""_s,
            .run = add},
        {.name = u"document export"_s,
            .positional = {u"ID"_s},
            .options = {{u"out"_s, u"FILE"_s, u"where to write it; - for standard output"_s, true}},
            .summary = u"Takes a document out of the chart; the log notes it"_s,
            .example = u"document export d5 --out form.pdf"_s,
            .run = exportOut},
    };
}

} // namespace countersign::cli
