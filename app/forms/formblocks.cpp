// SPDX-License-Identifier: Apache-2.0
#include "forms/formblocks.h"

#include "forms/rowwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr TextStyle titleStyle{.size = 11, .bold = true, .color = paper::accent, .leading = 1.25};
constexpr TextStyle bodyStyle{.size = 9.1, .leading = 1.28};
constexpr TextStyle smallStyle{.size = 8.3, .leading = 1.22};
constexpr TextStyle smallHeading{.size = 8.3, .bold = true, .color = paper::muted, .leading = 1.25};
constexpr TextStyle choiceStyle{.size = 9.3, .leading = 1.32};
constexpr TextStyle optionStyle{.size = 8.8, .leading = 1.32};
constexpr double betweenBlocks = 6.5;

Row heading(const FormSheet &sheet, const FormQuestion &question)
{
    RowWriter row(sheet.width);
    row.text(sheet.words(question.id + u".title"_s), titleStyle);
    row.gap(1.5);
    row.text(sheet.words(question.id + u".body"_s), bodyStyle);
    row.gap(2.5);
    return row.take();
}

QStringList numbered(const FormSheet &sheet, const QString &prefix, int count)
{
    QStringList texts;
    for (int i = 1; i <= count; ++i)
        texts << sheet.words(prefix + QString::number(i));
    return texts;
}

/// "Yes" of "Yes, you may e-mail me" in bold.
Choice answerChoice(const QString &label, bool ticked)
{
    const auto end = std::find_if(label.begin(), label.end(), [](QChar c) { return c == u',' || c == u':'; });
    return {.label = label, .ticked = ticked, .boldUntil = end != label.end() ? end - label.begin() : 0};
}

Row introduction(const FormSheet &sheet, const FormQuestion &question)
{
    RowWriter row(sheet.width);
    row.bullets(numbered(sheet, question.id + u".points."_s, question.points), bodyStyle);
    return row.take();
}

Row declineAll(const FormSheet &sheet, const FormQuestion &question)
{
    const FilledForm *filled = sheet.content.filled;
    RowWriter row(sheet.width);
    row.choices({{.label = sheet.words(question.id + u".choose"_s), .ticked = filled && !filled->declinesAll},
                    answerChoice(sheet.words(question.id + u".decline"_s), filled && filled->declinesAll)},
                   choiceStyle);
    return row.take();
}

Row risks(const FormSheet &sheet, const FormQuestion &question)
{
    RowWriter row(sheet.width);
    row.text(sheet.words(question.id + u".risks"_s), smallHeading);
    row.bullets(numbered(sheet, question.id + u".risks."_s, question.risks), smallStyle);
    row.gap(2.5);
    return row.take();
}

QString addressOf(const FormSheet &sheet, const FormQuestion &question)
{
    if (sheet.content.filled) {
        const ChannelAnswer *answer = sheet.content.filled->answer(question.channel);
        return answer && answer->consent.value_or(false) ? answer->address : QString();
    }
    return sheet.content.patient ? addressFromChart(question.channel, *sheet.content.patient) : QString();
}

Row channelAnswers(const FormSheet &sheet, const FormQuestion &question)
{
    const FilledForm *filled = sheet.content.filled;
    const ChannelAnswer *answer = filled ? filled->answer(question.channel) : nullptr;
    const bool skipped = filled && filled->declinesAll;
    const bool yes = !skipped && answer && answer->consent && *answer->consent;
    const bool no = !skipped && answer && answer->consent && !*answer->consent;
    RowWriter row(sheet.width);
    if (skipped) {
        row.text(sheet.words(u"paper.skipped"_s), smallHeading);
        row.gap(1);
    }
    row.choices({answerChoice(sheet.words(question.id + u".yes"_s), yes), answerChoice(sheet.words(question.id + u".no"_s), no)}, choiceStyle);
    if (!question.purposes.empty()) {
        std::vector<Choice> purposes;
        for (const Purpose purpose : question.purposes)
            purposes.push_back({.label = sheet.words(u"purpose."_s + toKey(purpose)),
                                .ticked = yes && std::find(answer->purposes.begin(), answer->purposes.end(), purpose) != answer->purposes.end()});
        row.choices(purposes, optionStyle, sheet.words(u"purpose.title"_s));
    }
    if (!question.details.empty()) {
        std::vector<Choice> details;
        for (const DetailLevel detail : question.details)
            details.push_back({.label = sheet.words(u"detail."_s + toKey(detail)), .ticked = yes && answer->detail == detail});
        row.choices(details, optionStyle, sheet.words(u"detail.title"_s));
    }
    if (question.asksAddress)
        row.field(sheet.words(question.id + u".address"_s), addressOf(sheet, question));
    return row.take();
}

std::vector<Row> peopleRows(const FormSheet &sheet)
{
    const FilledForm *filled = sheet.content.filled;
    const bool answered = filled && filled->namesPeople.has_value();
    const bool named = answered && *filled->namesPeople;
    std::vector<Row> rows;
    RowWriter row(sheet.width);
    row.choices({{.label = sheet.words(u"people.nobody"_s), .ticked = answered && !named},
                 {.label = sheet.words(u"people.some"_s), .ticked = named}},
                choiceStyle);
    rows.push_back(row.take());
    std::vector<PersonToTell> people = named ? filled->people : std::vector<PersonToTell>();
    if (!filled)
        people.resize(2); // lines to write on
    for (const PersonToTell &person : people) {
        RowWriter line(sheet.width);
        line.fields({{.label = sheet.words(u"people.name"_s), .value = person.name, .share = 5},
                     {.label = sheet.words(u"people.relationship"_s), .value = person.relationship, .share = 5},
                     {.label = sheet.words(u"people.phone"_s), .value = person.phone, .share = 4}});
        rows.push_back(line.take());
    }
    return rows;
}

Row term(const FormSheet &sheet)
{
    const FilledForm *filled = sheet.content.filled;
    const bool answered = filled && !filled->declinesAll && filled->untilRevoked.has_value();
    const bool toDate = answered && !*filled->untilRevoked;
    RowWriter row(sheet.width);
    if (filled && filled->declinesAll)
        row.text(sheet.words(u"paper.skipped"_s), smallHeading);
    QString dateLabel = sheet.words(u"term.endDate"_s);
    dateLabel += toDate && filled->until ? QString(u"  "_s + sheet.date(*filled->until)) : filled ? QString() : u"  _____________________"_s;
    row.choices({{.label = sheet.words(u"term.untilRevoked"_s), .ticked = answered && !toDate}, {.label = dateLabel, .ticked = toDate}}, choiceStyle);
    return row.take();
}

/// The line with the ink (or to sign on) and the date.
Row signingLine(const FormSheet &sheet)
{
    constexpr double inkHeight = 34;
    const FilledForm *filled = sheet.content.filled;
    RowWriter row(sheet.width);
    const double inkWidth = sheet.width * 0.62;
    row.gap(inkHeight - 16);
    if (filled && !filled->ink.isEmpty())
        row.drawing().shapes.emplace_back(InkShape{filled->ink, QRectF(52, 0, inkWidth - 60, inkHeight)});
    QString where;
    if (filled && filled->ink.isEmpty())
        where = sheet.words(u"method."_s + toKey(filled->method));
    row.fields({{.label = sheet.words(u"signature.sign"_s), .value = where, .share = 62},
                {.label = sheet.words(u"signature.date"_s), .value = filled ? sheet.date(filled->signedOn) : QString(), .share = 36}});
    return row.take();
}

Row signer(const FormSheet &sheet)
{
    const FilledForm *filled = sheet.content.filled;
    const Signer signer = filled ? filled->signer : Signer{};
    const bool representative = filled && signer.role == SignerRole::Representative;
    RowWriter row(sheet.width);
    row.choices({{.label = sheet.words(u"signer.patient"_s), .ticked = filled && !representative},
                 {.label = sheet.words(u"signer.representative"_s), .ticked = representative}},
                optionStyle, sheet.words(u"signer.title"_s));
    row.fields({{.label = sheet.words(u"signature.printedName"_s), .value = signer.printedName},
                {.label = sheet.words(u"signature.relationship"_s), .value = representative ? signer.relationship : QString()}});
    row.gap(3);
    std::vector<Choice> authorities;
    for (const Authority authority : {Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy, Authority::PowerOfAttorney,
                                      Authority::Executor, Authority::Other})
        authorities.push_back({.label = sheet.words(u"authority."_s + toKey(authority)), .ticked = representative && signer.authority == toKey(authority)});
    row.choices(authorities, optionStyle, sheet.words(u"signature.authority"_s));
    row.fields({{.label = sheet.words(u"signature.witness"_s), .value = filled ? filled->witness : QString()},
                {.label = sheet.words(u"signature.interpreter"_s), .value = filled ? filled->interpreter : QString()}});
    return row.take();
}

} // namespace

QString FormSheet::date(const QDate &date) const
{
    return date.isValid() ? QLocale(text.language.toString()).toString(date, words(u"paper.dateFormat"_s)) : QString();
}

Block questionBlock(const FormSheet &sheet, const FormQuestion &question)
{
    Block block{.rows = {heading(sheet, question)}, .spaceAfter = betweenBlocks, .keepWithNext = false, .hasBar = true};
    switch (question.kind) {
    case FormQuestion::Kind::Introduction:
        block.rows.push_back(introduction(sheet, question));
        break;
    case FormQuestion::Kind::DeclineAll:
        block.rows.push_back(declineAll(sheet, question));
        break;
    case FormQuestion::Kind::Channel:
        block.rows.push_back(risks(sheet, question));
        block.rows.push_back(channelAnswers(sheet, question));
        break;
    case FormQuestion::Kind::People:
        for (Row &row : peopleRows(sheet))
            block.rows.push_back(std::move(row));
        break;
    case FormQuestion::Kind::Term:
        block.rows.push_back(term(sheet));
        break;
    case FormQuestion::Kind::Signature:
        block.rows.push_back(signer(sheet));
        block.rows.push_back(signingLine(sheet));
        break;
    }
    return block;
}

Block recordBlock(const FormSheet &sheet)
{
    constexpr TextStyle keyStyle{.size = 8, .color = paper::muted};
    constexpr TextStyle valueStyle{.size = 8};
    constexpr double padding = 7;
    const FilledForm &filled = *sheet.content.filled;
    std::vector<std::pair<QString, QString>> facts{{u"record.signedOn"_s, sheet.date(filled.signedOn)},
                                                   {u"record.method"_s, sheet.words(u"method."_s + toKey(filled.method))},
                                                   {u"record.signer"_s, filled.signer.printedName},
                                                   {u"record.staff"_s, sheet.content.staffName}};
    if (sheet.content.filedAt.isValid())
        facts.emplace_back(u"record.filedAt"_s, sheet.content.filedAt.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s));
    facts.emplace_back(u"record.sha"_s, QString::fromLatin1(sheet.form.reference(sheet.text).textSha256.toHex()));
    RowWriter row(sheet.width);
    row.gap(padding - 2);
    row.text(sheet.words(u"paper.record"_s), smallHeading, padding);
    const double labelWidth = sheet.width * 0.22;
    for (const auto &[key, value] : facts) {
        if (value.isEmpty())
            continue;
        const double keyHeight = row.drawing().addText(sheet.words(u"paper."_s + key), keyStyle, padding, row.y(), labelWidth - padding);
        row.gap(std::max(keyHeight, row.drawing().addText(value, valueStyle, labelWidth + padding, row.y(), sheet.width - labelWidth - 2 * padding)));
    }
    row.gap(padding - 2);
    Row framed = row.take();
    framed.drawing.shapes.insert(framed.drawing.shapes.begin(),
                                 BoxShape{.rect = QRectF(0, 0, sheet.width, framed.height), .radius = 4, .fill = paper::accentSoft, .stroke = paper::line, .width = 0.6});
    return {.rows = {std::move(framed)}};
}

} // namespace countersign
