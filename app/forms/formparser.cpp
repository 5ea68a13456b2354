// SPDX-License-Identifier: Apache-2.0
#include "forms/formdefinition.h"
#include "forms/formtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int mostItems = 40; // of points or risks: more would be no list that anybody reads

Result<FormQuestion::Kind> parseKind(const JsonPlace &place)
{
    using Kind = FormQuestion::Kind;
    static const std::array<std::pair<QLatin1StringView, Kind>, 6> kinds{{{"introduction"_L1, Kind::Introduction},
                                                                          {"channel"_L1, Kind::Channel},
                                                                          {"declineAll"_L1, Kind::DeclineAll},
                                                                          {"people"_L1, Kind::People},
                                                                          {"term"_L1, Kind::Term},
                                                                          {"signature"_L1, Kind::Signature}}};
    const auto key = place.text();
    QStringList known;
    for (const auto &[name, kind] : kinds) {
        if (key && *key == name)
            return kind;
        known << name;
    }
    return place.error(oneOf(known));
}

/// A list of enumerators by their keys, each once.
template<typename Enum, typename Range>
Result<std::vector<Enum>> parseEnums(const JsonPlace &place, const Range &allowed)
{
    QStringList known;
    for (const Enum value : allowed)
        known << toKey(value);
    const auto items = place.items(known.size());
    if (!items)
        return items.error();
    std::vector<Enum> values;
    for (const JsonPlace &item : *items) {
        const auto key = item.text();
        const auto value = key && known.contains(*key) ? fromKey<Enum>(*key) : std::nullopt;
        if (!value || std::find(values.begin(), values.end(), *value) != values.end())
            return item.error(QCoreApplication::translate("Forms", "one of %1, each once").arg(known.join(u", "_s)));
        values.push_back(*value);
    }
    return values;
}

Result<void> parseChannel(const JsonPlace &place, FormQuestion &question)
{
    QStringList known;
    for (const Channel channel : allChannels)
        known << toKey(channel);
    const auto key = place.at(u"channel"_s).text();
    const auto channel = key ? fromKey<Channel>(*key) : std::nullopt;
    if (!channel)
        return place.at(u"channel"_s).error(oneOf(known));
    question.channel = *channel;
    auto purposes = parseEnums<Purpose>(place.at(u"purposes"_s), askedPurposes);
    if (!purposes)
        return purposes.error();
    question.purposes = *std::move(purposes);
    auto details = parseEnums<DetailLevel>(place.at(u"details"_s), std::array{DetailLevel::CallBackOnly, DetailLevel::Brief, DetailLevel::Full});
    if (!details)
        return details.error();
    question.details = *std::move(details);
    if (const JsonPlace asks = place.at(u"asksAddress"_s); !asks.isMissing()) {
        const auto answer = asks.boolean();
        if (!answer)
            return answer.error();
        question.asksAddress = *answer;
    }
    const auto risks = place.at(u"risks"_s).integerOr(0, 0, mostItems);
    if (!risks)
        return risks.error();
    question.risks = *risks;
    return place.onlyKeys({u"kind"_s, u"id"_s, u"channel"_s, u"purposes"_s, u"details"_s, u"asksAddress"_s, u"risks"_s});
}

Result<FormQuestion> parseQuestion(const JsonPlace &place)
{
    const auto kind = parseKind(place.at(u"kind"_s));
    if (!kind)
        return kind.error();
    auto id = parseIdentifier(place.at(u"id"_s));
    if (!id)
        return id.error();
    FormQuestion question;
    question.kind = *kind;
    question.id = *std::move(id);
    if (question.kind == FormQuestion::Kind::Channel) {
        const auto channel = parseChannel(place, question);
        return channel ? Result<FormQuestion>(question) : channel.error();
    }
    if (question.kind == FormQuestion::Kind::Introduction) {
        const auto points = place.at(u"points"_s).integerOr(0, 0, mostItems);
        if (!points)
            return points.error();
        question.points = *points;
    }
    const QStringList known = question.kind == FormQuestion::Kind::Introduction ? QStringList{u"kind"_s, u"id"_s, u"points"_s}
                                                                                : QStringList{u"kind"_s, u"id"_s};
    if (const auto keys = place.onlyKeys(known); !keys)
        return keys.error();
    return question;
}

/// Every id once, every channel once, of the other kinds one at most; a form ends with its signature.
Result<void> checkOrder(const std::vector<FormQuestion> &questions, const std::vector<JsonPlace> &places)
{
    for (std::size_t i = 0; i < questions.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (questions[i].id == questions[j].id)
                return places[i].at(u"id"_s).error(QCoreApplication::translate("Forms", "an id that no other question has"));
            const bool both = questions[i].kind == questions[j].kind;
            if (both && questions[i].kind != FormQuestion::Kind::Channel)
                return places[i].at(u"kind"_s).error(QCoreApplication::translate("Forms", "only one question of this kind"));
            if (both && questions[i].channel == questions[j].channel)
                return places[i].at(u"channel"_s).error(QCoreApplication::translate("Forms", "a channel that was not asked yet"));
        }
    }
    if (questions.back().kind != FormQuestion::Kind::Signature)
        return places.back().at(u"kind"_s).error(QCoreApplication::translate("Forms", "“signature” as the last question"));
    return {};
}

Result<std::vector<FormQuestion>> parseQuestions(const JsonPlace &place)
{
    const auto items = place.items(100);
    if (!items)
        return items.error();
    if (items->empty())
        return place.error(QCoreApplication::translate("Forms", "a list of questions, the last one a signature"));
    std::vector<FormQuestion> questions;
    for (const JsonPlace &item : *items) {
        auto question = parseQuestion(item);
        if (!question)
            return question.error();
        questions.push_back(*std::move(question));
    }
    if (const auto order = checkOrder(questions, *items); !order)
        return order.error();
    return questions;
}

} // namespace

Result<FormDefinition> parseFormDefinition(const QByteArray &structure, const std::vector<QByteArray> &texts)
{
    const auto file = JsonPlace::parse(structure, u"form.json"_s);
    if (!file)
        return file.error();
    if (const auto kind = file->at(u"kind"_s).text(); !kind || *kind != "countersign-form"_L1)
        return file->at(u"kind"_s).error(u"“countersign-form”"_s);
    auto id = parseIdentifier(file->at(u"id"_s));
    if (!id)
        return id.error();
    const auto version = file->at(u"version"_s).integer(1, 1'000'000);
    if (!version)
        return version.error();
    auto papers = parsePapers(file->at(u"papers"_s));
    if (!papers)
        return papers.error();
    auto questions = parseQuestions(file->at(u"questions"_s));
    if (!questions)
        return questions.error();
    if (const auto keys = file->onlyKeys({u"kind"_s, u"id"_s, u"version"_s, u"papers"_s, u"questions"_s}); !keys)
        return keys.error();
    FormDefinition form{.id = *std::move(id), .version = *version, .questions = *std::move(questions), .papers = *std::move(papers), .texts = {}};
    auto read = parseTexts(texts, {.kind = u"countersign-form-text"_s,
                                   .ownerKey = u"form"_s,
                                   .ownerId = form.id,
                                   .version = form.version,
                                   .keys = form.agreedKeys() + form.screenKeys()});
    if (!read)
        return read.error();
    form.texts = *std::move(read);
    return form;
}

} // namespace countersign
