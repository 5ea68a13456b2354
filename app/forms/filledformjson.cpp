// SPDX-License-Identifier: Apache-2.0
#include "forms/filledform.h"

#include "core/tidyline.h"
#include "forms/formtext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype mostPeople = 50;

QJsonObject toJson(const ChannelAnswer &answer)
{
    QJsonObject json;
    if (answer.consent)
        json.insert(u"consent"_s, *answer.consent);
    QJsonArray purposes;
    for (const Purpose purpose : answer.purposes)
        purposes.append(toKey(purpose));
    if (!purposes.isEmpty())
        json.insert(u"purposes"_s, purposes);
    if (!answer.address.isEmpty())
        json.insert(u"address"_s, answer.address);
    if (answer.detail)
        json.insert(u"detail"_s, toKey(*answer.detail));
    return json;
}

template<typename Enum>
Result<Enum> parseEnum(const JsonPlace &place, const std::vector<Enum> &allowed)
{
    QStringList known;
    for (const Enum value : allowed)
        known << toKey(value);
    const auto key = place.text();
    for (const Enum value : allowed) {
        if (key && *key == toKey(value))
            return value;
    }
    return place.error(oneOf(known));
}

/// A line of text, as a person would type it; bounded, so that one answer cannot swell the chart.
Result<QString> line(const JsonPlace &place)
{
    auto text = place.textOr({});
    constexpr qsizetype longestLine = 500;
    if (text && text->size() > longestLine)
        return place.error(QCoreApplication::translate("Forms", "at most %1 characters").arg(longestLine));
    return text ? Result<QString>(tidyLine(*text)) : text;
}

Result<QDate> date(const JsonPlace &place)
{
    const auto text = place.text();
    const QDate day = text ? QDate::fromString(*text, Qt::ISODate) : QDate();
    if (!day.isValid())
        return place.error(QCoreApplication::translate("Forms", "a date like 2027-11-21"));
    return day;
}

Result<ChannelAnswer> parseAnswer(const JsonPlace &place, const FormQuestion &question)
{
    ChannelAnswer answer;
    answer.channel = question.channel;
    if (const JsonPlace consent = place.at(u"consent"_s); !consent.isMissing()) {
        const auto said = consent.boolean();
        if (!said)
            return said.error();
        answer.consent = *said;
    }
    QStringList known{u"consent"_s};
    if (!question.purposes.empty()) {
        known << u"purposes"_s;
        const auto purposes = place.at(u"purposes"_s).items(static_cast<qsizetype>(question.purposes.size()));
        if (!purposes)
            return purposes.error();
        for (const JsonPlace &item : *purposes) {
            const auto purpose = parseEnum(item, question.purposes);
            if (!purpose)
                return purpose.error();
            if (std::find(answer.purposes.begin(), answer.purposes.end(), *purpose) != answer.purposes.end())
                return item.error(QCoreApplication::translate("Forms", "each purpose once"));
            answer.purposes.push_back(*purpose);
        }
    }
    if (question.asksAddress) {
        known << u"address"_s;
        auto address = line(place.at(u"address"_s));
        if (!address)
            return address.error();
        answer.address = *std::move(address);
    }
    if (!question.details.empty()) {
        known << u"detail"_s;
        if (const JsonPlace item = place.at(u"detail"_s); !item.isMissing()) {
            const auto detail = parseEnum(item, question.details);
            if (!detail)
                return detail.error();
            answer.detail = *detail;
        }
    }
    const auto keys = place.onlyKeys(known);
    return keys ? Result<ChannelAnswer>(answer) : keys.error();
}

Result<void> parseChannels(const JsonPlace &place, const FormDefinition &form, FilledForm &filled)
{
    if (place.isMissing())
        return {};
    QStringList known;
    for (const FormQuestion &question : form.questions) {
        if (question.kind != FormQuestion::Kind::Channel)
            continue;
        known << toKey(question.channel);
        const JsonPlace item = place.at(known.back());
        if (item.isMissing())
            continue;
        auto answer = parseAnswer(item, question);
        if (!answer)
            return answer.error();
        filled.channels.push_back(*std::move(answer));
    }
    return place.onlyKeys(known);
}

Result<void> parsePeople(const JsonPlace &place, FilledForm &filled)
{
    if (place.isMissing())
        return {};
    const auto items = place.items(mostPeople);
    if (!items)
        return items.error();
    filled.namesPeople = !items->empty();
    for (const JsonPlace &item : *items) {
        if (const auto keys = item.onlyKeys({u"name"_s, u"relationship"_s, u"phone"_s}); !keys)
            return keys.error();
        PersonToTell person;
        for (const auto &[key, field] : {std::pair(u"name"_s, &person.name), {u"relationship"_s, &person.relationship}, {u"phone"_s, &person.phone}}) {
            auto text = line(item.at(key));
            if (!text)
                return text.error();
            *field = *std::move(text);
        }
        filled.people.push_back(std::move(person));
    }
    return {};
}

Result<void> parseTerm(const JsonPlace &place, FilledForm &filled)
{
    if (place.isMissing())
        return {};
    if (const auto text = place.text(); text && *text == "revoked"_L1) {
        filled.untilRevoked = true;
        return {};
    }
    const auto day = date(place);
    if (!day)
        return place.error(QCoreApplication::translate("Forms", "“revoked”, or the last day as a date like 2027-11-21"));
    filled.untilRevoked = false;
    filled.until = *day;
    return {};
}

Result<void> parseSigner(const JsonPlace &place, Signer &signer)
{
    if (place.isMissing())
        return {};
    if (const auto keys = place.onlyKeys({u"role"_s, u"printedName"_s, u"relationship"_s, u"authority"_s}); !keys)
        return keys.error();
    const auto role = parseEnum(place.at(u"role"_s), std::vector{SignerRole::Patient, SignerRole::Representative});
    if (!role)
        return role.error();
    signer.role = *role;
    for (const auto &[key, field] : {std::pair(u"printedName"_s, &signer.printedName), {u"relationship"_s, &signer.relationship}}) {
        auto text = line(place.at(key));
        if (!text)
            return text.error();
        *field = *std::move(text);
    }
    if (const JsonPlace item = place.at(u"authority"_s); !item.isMissing()) {
        const auto authority = parseEnum(item, std::vector{Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy,
                                                           Authority::PowerOfAttorney, Authority::Executor, Authority::Other});
        if (!authority)
            return authority.error();
        signer.authority = toKey(*authority);
    }
    return {};
}

/// Language, method and what stands beside the signature.
Result<void> parseFrame(const JsonPlace &file, const FormDefinition &form, FilledForm &filled)
{
    if (const JsonPlace id = file.at(u"form"_s); !id.isMissing() && id.textOr({}).valueOr({}) != form.id)
        return id.error(u"“"_s + form.id + u"”"_s);
    const JsonPlace language = file.at(u"language"_s);
    const auto written = language.text();
    const auto tag = written ? LanguageTag::parse(*written) : Result<LanguageTag>(language.error({}));
    if (!tag || !form.textFor(*tag))
        return language.error(oneOf(form.languages()));
    filled.language = *tag;
    const auto method = parseEnum(file.at(u"method"_s), std::vector{ConsentMethod::OnScreen, ConsentMethod::Paper, ConsentMethod::Telephone});
    if (!method)
        return method.error();
    filled.method = *method;
    if (const JsonPlace declines = file.at(u"declinesAll"_s); !declines.isMissing()) {
        const auto said = declines.boolean();
        if (!said)
            return said.error();
        filled.declinesAll = *said;
    }
    if (const JsonPlace signedOn = file.at(u"signedOn"_s); !signedOn.isMissing()) {
        const auto day = date(signedOn);
        if (!day)
            return day.error();
        filled.signedOn = *day;
    }
    for (const auto &[key, field] : {std::pair(u"witness"_s, &filled.witness), {u"interpreter"_s, &filled.interpreter}}) {
        auto text = line(file.at(key));
        if (!text)
            return text.error();
        *field = *std::move(text);
    }
    return {};
}

} // namespace

QJsonObject toJson(const FilledForm &filled)
{
    QJsonObject channels;
    for (const ChannelAnswer &answer : filled.channels)
        channels.insert(toKey(answer.channel), toJson(answer));
    QJsonObject signer{{u"role"_s, toKey(filled.signer.role)}, {u"printedName"_s, filled.signer.printedName}};
    if (!filled.signer.relationship.isEmpty())
        signer.insert(u"relationship"_s, filled.signer.relationship);
    if (!filled.signer.authority.isEmpty())
        signer.insert(u"authority"_s, filled.signer.authority);
    QJsonObject json{{u"form"_s, filled.formId},
                     {u"language"_s, filled.language.toString()},
                     {u"method"_s, toKey(filled.method)},
                     {u"declinesAll"_s, filled.declinesAll},
                     {u"channels"_s, channels},
                     {u"signer"_s, signer},
                     {u"witness"_s, filled.witness},
                     {u"interpreter"_s, filled.interpreter}};
    if (filled.namesPeople) {
        QJsonArray people;
        for (const PersonToTell &person : filled.people)
            people.append(QJsonObject{{u"name"_s, person.name}, {u"relationship"_s, person.relationship}, {u"phone"_s, person.phone}});
        json.insert(u"people"_s, *filled.namesPeople ? people : QJsonArray());
    }
    if (filled.untilRevoked && (*filled.untilRevoked || filled.until))
        json.insert(u"until"_s, *filled.untilRevoked ? u"revoked"_s : filled.until->toString(Qt::ISODate));
    if (filled.signedOn.isValid())
        json.insert(u"signedOn"_s, filled.signedOn.toString(Qt::ISODate));
    return json;
}

Result<FilledForm> filledFormFromJson(const FormDefinition &form, const QByteArray &json)
{
    const auto file = JsonPlace::parse(json, QCoreApplication::translate("Forms", "The answers"), 1024 * 1024);
    if (!file)
        return file.error();
    if (const auto keys = file->onlyKeys({u"form"_s, u"language"_s, u"method"_s, u"declinesAll"_s, u"channels"_s, u"people"_s, u"until"_s,
                                          u"signer"_s, u"signedOn"_s, u"witness"_s, u"interpreter"_s});
        !keys)
        return keys.error();
    FilledForm filled;
    filled.formId = form.id;
    if (const auto done = parseFrame(*file, form, filled); !done)
        return done.error();
    if (const auto done = parseChannels(file->at(u"channels"_s), form, filled); !done)
        return done.error();
    if (const auto done = parsePeople(file->at(u"people"_s), filled); !done)
        return done.error();
    if (const auto done = parseTerm(file->at(u"until"_s), filled); !done)
        return done.error();
    if (const auto done = parseSigner(file->at(u"signer"_s), filled.signer); !done)
        return done.error();
    return filled;
}

} // namespace countersign
