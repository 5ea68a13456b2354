// SPDX-License-Identifier: Apache-2.0
#include "forms/filledform.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QJsonObject typed(QLatin1StringView type, const QString &description)
{
    return {{u"type"_s, QString(type)}, {u"description"_s, description}};
}

QJsonObject closedObject(const QJsonObject &properties, const QJsonArray &required)
{
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, required}, {u"additionalProperties"_s, false}};
}

template<typename Range>
QJsonArray keysOf(const Range &values)
{
    QJsonArray keys;
    for (const auto value : values)
        keys.append(toKey(value));
    return keys;
}

/// A yes needs its purposes, address and level of detail; a no needs nothing more.
QJsonObject channelSchema(const FormQuestion &question)
{
    QJsonObject properties{{u"consent"_s, typed("boolean"_L1, u"true: yes; false: a recorded no"_s)}};
    QJsonArray needed;
    if (!question.purposes.empty()) {
        properties.insert(u"purposes"_s, QJsonObject{{u"type"_s, u"array"_s},
                                                     {u"items"_s, QJsonObject{{u"enum"_s, keysOf(question.purposes)}}},
                                                     {u"uniqueItems"_s, true}});
        needed.append(u"purposes"_s);
    }
    if (question.asksAddress) {
        properties.insert(u"address"_s, typed("string"_L1, u"e-mail address, telephone number with area code, or postal address on one line"_s));
        needed.append(u"address"_s);
    }
    if (!question.details.empty()) {
        properties.insert(u"detail"_s, QJsonObject{{u"enum"_s, keysOf(question.details)}});
        needed.append(u"detail"_s);
    }
    QJsonObject schema = closedObject(properties, {u"consent"_s});
    if (!needed.isEmpty()) {
        const QJsonObject yes{{u"properties"_s, QJsonObject{{u"consent"_s, QJsonObject{{u"const"_s, true}}}}}};
        QJsonObject then{{u"required"_s, needed}};
        if (!question.purposes.empty())
            then.insert(u"properties"_s, QJsonObject{{u"purposes"_s, QJsonObject{{u"minItems"_s, 1}}}});
        schema.insert(u"if"_s, yes);
        schema.insert(u"then"_s, then);
    }
    return schema;
}

QJsonObject signerSchema()
{
    const std::array authorities{Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy,
                                 Authority::PowerOfAttorney, Authority::Executor, Authority::Other};
    QJsonObject schema = closedObject({{u"role"_s, QJsonObject{{u"enum"_s, QJsonArray{u"patient"_s, u"representative"_s}}}},
                                       {u"printedName"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}}},
                                       {u"relationship"_s, typed("string"_L1, u"in the family's words: mother"_s)},
                                       {u"authority"_s, QJsonObject{{u"enum"_s, keysOf(authorities)}}}},
                                      {u"role"_s, u"printedName"_s});
    schema.insert(u"if"_s, QJsonObject{{u"properties"_s, QJsonObject{{u"role"_s, QJsonObject{{u"const"_s, u"representative"_s}}}}}});
    schema.insert(u"then"_s, QJsonObject{{u"required"_s, QJsonArray{u"relationship"_s, u"authority"_s}}});
    return schema;
}

QJsonObject peopleSchema()
{
    const QJsonObject person = closedObject({{u"name"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}}},
                                             {u"relationship"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                                             {u"phone"_s, QJsonObject{{u"type"_s, u"string"_s}}}},
                                            {u"name"_s});
    QJsonObject schema = typed("array"_L1, u"who may be told; an empty list is the answer “nobody”"_s);
    schema.insert(u"items"_s, person);
    return schema;
}

QJsonObject untilSchema()
{
    return {{u"description"_s, u"the last day the answers hold, or “revoked”: until revoked"_s},
            {u"anyOf"_s, QJsonArray{QJsonObject{{u"const"_s, u"revoked"_s}}, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}}}}};
}

} // namespace

QJsonObject answersSchema(const FormDefinition &form)
{
    QJsonObject channels;
    QJsonObject properties{{u"form"_s, QJsonObject{{u"const"_s, form.id}}},
                           {u"language"_s, QJsonObject{{u"enum"_s, QJsonArray::fromStringList(form.languages())}}},
                           {u"method"_s, QJsonObject{{u"enum"_s, QJsonArray{u"onScreen"_s, u"paper"_s, u"telephone"_s}},
                                                     {u"description"_s, u"onScreen needs ink, paper its scan, telephone a witness"_s}}},
                           {u"signer"_s, signerSchema()},
                           {u"signedOn"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}}},
                           {u"witness"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                           {u"interpreter"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
    QJsonArray required{u"language"_s, u"method"_s, u"signer"_s, u"signedOn"_s};
    QJsonArray unlessAllDeclined;
    for (const FormQuestion &question : form.questions) {
        switch (question.kind) {
        case FormQuestion::Kind::Channel:
            channels.insert(toKey(question.channel), channelSchema(question));
            break;
        case FormQuestion::Kind::DeclineAll:
            properties.insert(u"declinesAll"_s, typed("boolean"_L1, u"true: one signed no to every channel; the channels may then be left out"_s));
            break;
        case FormQuestion::Kind::People:
            properties.insert(u"people"_s, peopleSchema());
            required.append(u"people"_s);
            break;
        case FormQuestion::Kind::Term:
            properties.insert(u"until"_s, untilSchema());
            unlessAllDeclined.append(u"until"_s);
            break;
        case FormQuestion::Kind::Introduction:
        case FormQuestion::Kind::Signature:
            break;
        }
    }
    if (!channels.isEmpty()) {
        properties.insert(u"channels"_s, closedObject(channels, {}));
        unlessAllDeclined.append(u"channels"_s);
    }
    QJsonObject schema = closedObject(properties, required);
    schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert(u"$id"_s, QString(u"urn:countersign:form:"_s + form.id + u":"_s + QString::number(form.version)));
    schema.insert(u"title"_s, QString(u"Answers to the form “"_s + form.id + u"”"_s));
    const QJsonObject declines{{u"properties"_s, QJsonObject{{u"declinesAll"_s, QJsonObject{{u"const"_s, true}}}}},
                               {u"required"_s, QJsonArray{u"declinesAll"_s}}};
    schema.insert(u"if"_s, QJsonObject{{u"not"_s, declines}});
    QJsonObject complete{{u"required"_s, unlessAllDeclined}};
    if (!channels.isEmpty()) {
        const QJsonObject all{{u"required"_s, QJsonArray::fromStringList(channels.keys())}};
        complete.insert(u"properties"_s, QJsonObject{{u"channels"_s, all}});
    }
    schema.insert(u"then"_s, complete);
    return schema;
}

} // namespace countersign
