// SPDX-License-Identifier: Apache-2.0
#include "forms/formblocks.h"
#include "forms/rowwriter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr QMarginsF margins(44, 26, 38, 34);

/// Logo and name at the left, how to reach the practice at the right, and under a rule the form's title.
Row letterhead(const FormSheet &sheet)
{
    const Practice &practice = *sheet.content.practice;
    const double factsWidth = sheet.width * 0.42;
    Row row;
    constexpr double logoHeight = 32;
    const double logo = row.drawing.addLogo(practice.logo, {0, 0, 120, logoHeight});
    const double nameLeft = logo > 0 ? logo + 12 : 0;
    Drawing name;
    const double nameHeight = name.addText(practice.name, {.size = 13, .bold = true, .leading = 1.2}, 0, 0, sheet.width - factsWidth - nameLeft - 14);
    QStringList facts{practice.address.oneLine(), practice.telephone, practice.website};
    facts.removeAll({});
    double factsHeight = 0;
    for (const QString &fact : facts)
        factsHeight += row.drawing.addText(fact, {.size = 8.4, .color = paper::muted, .leading = 1.3, .alignment = Qt::AlignRight},
                                           sheet.width - factsWidth, factsHeight, factsWidth);
    row.height = std::max({logo > 0 ? logoHeight : 0.0, nameHeight, factsHeight});
    row.drawing.append(name, {nameLeft, std::max(0.0, (logo > 0 ? logoHeight : nameHeight) - nameHeight) / 2});
    row.height += 6;
    row.drawing.addLine({0, row.height}, {sheet.width, row.height}, paper::accent, 1.6);
    row.height += 4;
    row.height += row.drawing.addText(sheet.text.title, {.size = 19, .bold = true, .leading = 1.2}, 0, row.height, sheet.width);
    return row;
}

Row patientStrip(const FormSheet &sheet)
{
    const Patient *patient = sheet.content.patient;
    RowWriter row(sheet.width);
    row.fields({{.label = sheet.words(u"paper.patient"_s), .value = patient ? patient->name.display() : QString(), .share = 42},
                {.label = sheet.words(u"paper.birthDate"_s), .value = patient ? sheet.date(patient->birthDate) : QString(), .share = 32},
                {.label = sheet.words(u"paper.chart"_s), .value = patient ? patient->chartNumber : QString(), .share = 26}});
    return row.take();
}

Row runningHead(const FormSheet &sheet)
{
    constexpr TextStyle style{.size = 8.4, .color = paper::muted};
    Row row;
    const double half = sheet.width / 2 - 6;
    row.height = row.drawing.addText(sheet.text.title, style, 0, 0, half);
    if (sheet.content.patient) {
        TextStyle right = style;
        right.alignment = Qt::AlignRight;
        row.height = std::max(row.height, row.drawing.addText(sheet.content.patient->name.display(), right, half + 12, 0, half));
    }
    row.height += 3;
    row.drawing.addLine({0, row.height}, {sheet.width, row.height}, paper::line, 0.6);
    row.height += 7;
    return row;
}

void addFooters(std::vector<Drawing> &pages, const FormSheet &sheet, QSizeF size)
{
    constexpr TextStyle style{.size = 7.4, .color = paper::muted};
    const FormReference reference = sheet.form.reference(sheet.text);
    const QString hash = QString::fromLatin1(reference.textSha256.toHex().left(16));
    const QString line = sheet.words(u"paper.footer"_s).arg(reference.formId, QString::number(reference.version), sheet.text.language.nativeName(), hash);
    const double y = size.height() - margins.bottom() + 12;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        TextStyle right = style;
        right.alignment = Qt::AlignRight;
        pages[i].addText(line, style, margins.left(), y, sheet.width * 0.8);
        pages[i].addText(sheet.words(u"paper.page"_s).arg(QString::number(i + 1), QString::number(pages.size())), right,
                         margins.left() + sheet.width * 0.8, y, sheet.width * 0.2);
    }
}

Error noSuchLanguage(const FormDefinition &form, const LanguageTag &language)
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Forms", "The form “%1” has no text in “%2”. Expected one of: %3.")
                                     .arg(form.id, language.toString(), form.languages().join(u", "_s))};
}

Error noSuchPaper(const QString &id, Paper paper, const std::vector<Paper> &papers)
{
    QStringList known;
    for (const Paper possible : papers)
        known << toKey(possible);
    return {ErrorCode::BadInput,
            QCoreApplication::translate("Forms", "“%1” is not made for the paper “%2”. Expected one of: %3.").arg(id, toKey(paper), known.join(u", "_s))};
}

} // namespace

Result<PaperDocument> layOutForm(const FormDefinition &form, const LanguageTag &language, const FormContent &content, Paper paper)
{
    Q_ASSERT(content.practice);
    if (const auto fonts = checkFonts(); !fonts)
        return fonts.error();
    const FormText *text = form.textFor(language);
    if (!text)
        return noSuchLanguage(form, language);
    if (std::find(form.papers.begin(), form.papers.end(), paper) == form.papers.end())
        return noSuchPaper(form.id, paper, form.papers);
    Flow flow(sizeInPoints(paper), margins);
    const FormSheet sheet{.form = form, .text = *text, .content = content, .width = flow.width()};
    flow.setRunningHead(runningHead(sheet));
    flow.add({.rows = {letterhead(sheet), patientStrip(sheet)}, .spaceAfter = 7});
    for (const FormQuestion &question : form.questions)
        flow.add(questionBlock(sheet, question));
    if (content.filled)
        flow.add(recordBlock(sheet));
    auto document = std::make_shared<PaperDocument::Private>();
    document->paper = paper;
    document->title = text->title;
    document->pages = flow.finish();
    addFooters(document->pages, sheet, sizeInPoints(paper));
    return PaperDocument(std::move(document));
}

} // namespace countersign
