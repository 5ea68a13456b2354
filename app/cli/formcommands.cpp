// SPDX-License-Identifier: Apache-2.0
#include "cli/context.h"
#include "cli/options.h"
#include "desk/printforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

struct FormCommands {
    Q_DECLARE_TR_FUNCTIONS(FormCommands)
};

/// One line of `form list` and `notice list`.
template<typename Definition>
QJsonObject describe(const Definition &definition)
{
    QJsonArray languages;
    for (const QString &language : definition.languages())
        languages.append(language);
    QJsonArray papers;
    for (const Paper paper : definition.papers)
        papers.append(toKey(paper));
    const FormText *english = definition.textFor(LanguageTag::english());
    return {{u"id"_s, definition.id}, {u"title"_s, english ? english->title : definition.id}, {u"version"_s, definition.version},
        {u"languages"_s, languages}, {u"papers"_s, papers}};
}

template<typename Definition>
void answerList(Context &context, const std::vector<Definition> &definitions)
{
    QJsonArray json;
    QString text;
    for (const Definition &definition : definitions) {
        const QJsonObject object = describe(definition);
        json.append(object);
        text += definition.id.leftJustified(28) % u' ' % object.value("title"_L1).toString() % u"  ("_s
            % definition.languages().join(u", "_s) % u")\n"_s;
    }
    context.answer(json, text);
}

template<typename Definition>
Result<void> checkOffered(const Definition &definition, const LanguageTag &language, std::optional<Paper> paper)
{
    if (!definition.textFor(language)) {
        return Error{ErrorCode::BadInput,
            FormCommands::tr("“%1” has no text in %2. It comes in: %3.")
                .arg(definition.id, language.toString(), definition.languages().join(u", "_s))};
    }
    if (paper && std::ranges::find(definition.papers, *paper) == definition.papers.end())
        return Error{ErrorCode::BadInput, FormCommands::tr("“%1” is not laid out for %2 paper.").arg(definition.id, toKey(*paper))};
    return {};
}

Result<int> writePdf(Context &context, const Result<PaperDocument> &document, const QString &path, bool isPrivate = false)
{
    if (!document)
        return document.error();
    const auto pdf = renderPdf(*document);
    if (!pdf)
        return pdf.error();
    if (const auto written = writeFile(path, *pdf, isPrivate); !written)
        return written.error();
    if (path != "-"_L1) {
        context.answer(QJsonObject{{u"file"_s, path}, {u"pages"_s, document->pageCount()}},
            FormCommands::tr("%1 was written, %n page(s).", nullptr, document->pageCount()).arg(path));
    }
    return 0;
}

Result<int> listForms(Context &context, const Arguments &)
{
    const auto office = context.office();
    if (!office)
        return office.error();
    answerList(context, (*office)->forms.forms());
    return 0;
}

Result<int> listNotices(Context &context, const Arguments &)
{
    const auto office = context.office();
    if (!office)
        return office.error();
    answerList(context, (*office)->notices.notices());
    return 0;
}

Result<int> schema(Context &context, const Arguments &arguments)
{
    const auto office = context.office();
    if (!office)
        return office.error();
    const auto form = (*office)->forms.form(arguments.positional.value(0));
    if (!form)
        return form.error();
    printOut(QJsonDocument(answersSchema(**form)).toJson(QJsonDocument::Indented));
    return 0;
}

/// What stands on paper without a clinic: nothing where the practice's facts belong.
Result<PaperDocument> blankForm(Office &office, const QString &id, const LanguageTag &language, Paper paper)
{
    const auto form = office.forms.form(id);
    if (!form)
        return form.error();
    if (const auto offered = checkOffered(**form, language, paper); !offered)
        return offered.error();
    const Practice nobody;
    return layOutForm(**form, language, {.practice = &nobody}, paper);
}

Result<int> printForm(Context &context, const Arguments &arguments)
{
    const QString id = arguments.positional.value(0);
    const QString out = arguments.value(u"out"_s);
    const auto language = languageOption(arguments);
    if (!language)
        return language.error();
    const auto paper = paperOption(arguments);
    if (!paper)
        return paper.error();
    const auto office = context.office();
    if (!office)
        return office.error();
    if (const auto known = (*office)->forms.form(id); !known)
        return known.error();
    if (!context.hasClinic() && !arguments.has(u"patient"_s))
        return writePdf(context, blankForm(**office, id, *language, *paper), out);
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
    PrintForms forms(**desk);
    const auto written = writePdf(context, forms.layOut(id, *language, patient, *paper), out, patient.has_value());
    if (!written)
        return written.error();
    if (const auto logged = forms.logPrinted(id, patient, u"saved"_s); !logged)
        return logged.error();
    return 0;
}

Result<int> writeHtml(Context &context, const Result<QByteArray> &html, const QString &path)
{
    if (!html)
        return html.error();
    if (const auto written = writeFile(path, *html); !written)
        return written.error();
    context.answer(QJsonObject{{u"file"_s, path}}, FormCommands::tr("%1 was written.").arg(path));
    return 0;
}

Result<int> printNotice(Context &context, const Arguments &arguments)
{
    const QString id = arguments.positional.value(0);
    const QString out = arguments.value(u"out"_s);
    const bool asHtml = out.endsWith(".html"_L1, Qt::CaseInsensitive) || out.endsWith(".htm"_L1, Qt::CaseInsensitive);
    const auto language = languageOption(arguments);
    if (!language)
        return language.error();
    const auto paper = paperOption(arguments);
    if (!paper)
        return paper.error();
    const auto office = context.office();
    if (!office)
        return office.error();
    const auto notice = (*office)->notices.notice(id);
    if (!notice)
        return notice.error();
    if (!context.hasClinic()) {
        if (const auto offered = checkOffered(**notice, *language, asHtml ? std::optional<Paper>() : *paper); !offered)
            return offered.error();
        Practice practice;
        if (const auto applied = applyPractice(arguments, practice); !applied)
            return applied.error();
        return asHtml ? writeHtml(context, renderNoticeHtml(**notice, *language, practice), out)
                      : writePdf(context, layOutNotice(**notice, *language, practice, *paper), out);
    }
    const auto desk = context.desk();
    if (!desk)
        return desk.error();
    PrintForms forms(**desk);
    const auto written = asHtml ? writeHtml(context, forms.noticeHtml(id, *language), out)
                                : writePdf(context, forms.layOutNotice(id, *language, *paper), out);
    if (!written)
        return written.error();
    if (const auto logged = forms.logPrinted(id, std::nullopt, u"saved"_s); !logged)
        return logged.error();
    return 0;
}

} // namespace

std::vector<Command> formCommands()
{
    const OptionSpec lang{u"lang"_s, u"LANG"_s, u"language: en, es"_s};
    return {
        {.name = u"form list"_s,
            .summary = u"Lists the forms, their languages and papers"_s,
            .example = u"form list --json"_s,
            .run = listForms},
        {.name = u"form print"_s,
            .positional = {u"FORM"_s},
            .options
            = {lang, {u"patient"_s, u"PATIENT"_s, u"fills in that patient's facts"_s}, {u"paper"_s, u"PAPER"_s, u"letter or a4 (letter)"_s},
                {u"out"_s, u"FILE"_s, u"the PDF to write; - for standard output"_s, true}},
            .summary = u"Makes a form's paper, blank or prefilled, as PDF"_s,
            .example = u"form print communication-preferences --lang es --patient p17 --out form.pdf"_s,
            .paints = true,
            .run = printForm},
        {.name = u"form schema"_s,
            .positional = {u"FORM"_s},
            .summary = u"Prints the JSON Schema of a form's answers"_s,
            .example = u"form schema communication-preferences"_s,
            .run = schema},
        {.name = u"notice list"_s, .summary = u"Lists the office notices"_s, .example = u"notice list --json"_s, .run = listNotices},
        {.name = u"notice print"_s,
            .positional = {u"NOTICE"_s},
            .options = std::vector<OptionSpec>{lang, {u"paper"_s, u"PAPER"_s, u"letter, a4 or tabloid (letter)"_s},
                           {u"out"_s, u"FILE"_s, u"ending in .pdf for paper, in .html for the website"_s, true},
                           {u"name"_s, u"NAME"_s, u"the practice's name, where no clinic is given"_s}}
                + practiceOptions(),
            .summary = u"Makes an office notice for the wall or the website"_s,
            .example = u"--clinic ./clinic notice print email-risk --lang en --paper tabloid --out poster.pdf"_s,
            .paints = true,
            .run = printNotice},
    };
}

} // namespace countersign::cli
