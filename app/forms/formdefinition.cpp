// SPDX-License-Identifier: Apache-2.0
#include "forms/formdefinition.h"

#include "core/patient.h"
#include "core/sha256.h"
#include "forms/formtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

void appendNumbered(QStringList &keys, const QString &prefix, int count)
{
    for (int i = 1; i <= count; ++i)
        keys.append(prefix + QString::number(i));
}

QStringList questionKeys(const FormQuestion &question)
{
    const QString &id = question.id;
    QStringList keys{id + u".title"_s, id + u".body"_s};
    switch (question.kind) {
    case FormQuestion::Kind::Introduction:
        appendNumbered(keys, id + u".points."_s, question.points);
        break;
    case FormQuestion::Kind::Channel:
        keys << id + u".yes"_s << id + u".no"_s;
        if (question.asksAddress)
            keys << id + u".address"_s;
        keys << id + u".risks"_s;
        appendNumbered(keys, id + u".risks."_s, question.risks);
        break;
    case FormQuestion::Kind::DeclineAll:
        keys << id + u".choose"_s << id + u".decline"_s;
        break;
    case FormQuestion::Kind::People:
        keys << u"people.nobody"_s << u"people.some"_s << u"people.name"_s << u"people.relationship"_s << u"people.phone"_s;
        break;
    case FormQuestion::Kind::Term:
        keys << u"term.untilRevoked"_s << u"term.endDate"_s;
        break;
    case FormQuestion::Kind::Signature:
        for (const auto &name : {"sign"_L1, "printedName"_L1, "date"_L1, "relationship"_L1, "authority"_L1, "witness"_L1, "interpreter"_L1})
            keys << u"signature."_s + name;
        keys << u"signer.title"_s << u"signer.patient"_s << u"signer.representative"_s;
        break;
    }
    return keys;
}

QStringList sharedKeys()
{
    QStringList keys;
    for (const Authority authority : {Authority::Parent, Authority::LegalGuardian, Authority::HealthCareProxy, Authority::PowerOfAttorney,
                                      Authority::Executor, Authority::Other})
        keys << u"authority."_s + toKey(authority);
    keys << u"purpose.title"_s;
    for (const Purpose purpose : askedPurposes)
        keys << u"purpose."_s + toKey(purpose);
    keys << u"detail.title"_s;
    for (const DetailLevel level : {DetailLevel::CallBackOnly, DetailLevel::Brief, DetailLevel::Full})
        keys << u"detail."_s + toKey(level);
    for (const Channel channel : allChannels)
        keys << u"channel."_s + toKey(channel);
    for (const ConsentMethod method : {ConsentMethod::OnScreen, ConsentMethod::Paper, ConsentMethod::Telephone})
        keys << u"method."_s + toKey(method);
    for (const auto &name : {"patient"_L1, "birthDate"_L1, "chart"_L1, "skipped"_L1, "record"_L1, "record.signedOn"_L1, "record.method"_L1,
                             "record.signer"_L1, "record.staff"_L1, "record.filedAt"_L1, "record.sha"_L1, "footer"_L1, "page"_L1, "dateFormat"_L1})
        keys << u"paper."_s + name;
    return keys;
}

} // namespace

QString toKey(Paper paper)
{
    switch (paper) {
    case Paper::Letter:
        return u"letter"_s;
    case Paper::A4:
        return u"a4"_s;
    case Paper::Tabloid:
        return u"tabloid"_s;
    }
    return {};
}

std::optional<Paper> paperFromKey(QStringView key)
{
    for (const Paper paper : {Paper::Letter, Paper::A4, Paper::Tabloid}) {
        if (toKey(paper) == key)
            return paper;
    }
    return std::nullopt;
}

QString FormText::text(const QString &key) const
{
    const auto found = texts.constFind(key);
    return found != texts.constEnd() ? *found : QString(u"⟨"_s + key + u"⟩"_s);
}

const FormText *FormDefinition::textFor(const LanguageTag &language) const
{
    return findText(texts, language);
}

QStringList FormDefinition::languages() const
{
    return languagesOf(texts);
}

const FormQuestion *FormDefinition::question(FormQuestion::Kind kind) const
{
    for (const FormQuestion &question : questions) {
        if (question.kind == kind)
            return &question;
    }
    return nullptr;
}

QStringList FormDefinition::agreedKeys() const
{
    QStringList keys;
    for (const FormQuestion &question : questions)
        keys << questionKeys(question);
    return keys << sharedKeys();
}

QStringList FormDefinition::screenKeys() const
{
    QStringList keys;
    for (const auto &name : {"back"_L1, "next"_L1, "finish"_L1, "step"_L1, "risks"_L1, "risks.close"_L1, "careNote"_L1, "yes"_L1, "no"_L1,
                             "people.add"_L1, "people.remove"_L1, "clear"_L1, "sign.here"_L1, "sign.other"_L1, "review.title"_L1,
                             "review.body"_L1, "review.change"_L1, "filing"_L1, "notFiled"_L1, "textSmaller"_L1, "textLarger"_L1, "language"_L1,
                             "thanks.title"_L1, "thanks.body"_L1, "staffExit"_L1})
        keys << u"ui."_s + name;
    for (const auto &name : {"answer"_L1, "purpose"_L1, "address.email"_L1, "address.phone"_L1, "address.post"_L1, "detail"_L1, "people"_L1,
                             "people.name"_L1, "people.phone"_L1, "term"_L1, "term.date"_L1, "signer.name"_L1, "signer.relationship"_L1,
                             "signer.authority"_L1, "ink"_L1, "signedOn"_L1, "signedOn.future"_L1, "witness"_L1, "method"_L1})
        keys << u"open."_s + name;
    return keys;
}

QByteArray FormDefinition::canonicalText(const FormText &text) const
{
    QByteArray bytes = text.title.normalized(QString::NormalizationForm_C).toUtf8() + '\x1E';
    const QStringList keys = agreedKeys();
    for (const QString &key : keys)
        bytes += text.text(key).normalized(QString::NormalizationForm_C).toUtf8() + '\x1E';
    return bytes;
}

FormReference FormDefinition::reference(const FormText &text) const
{
    return {.formId = id, .version = version, .language = text.language.toString(), .textSha256 = sha256(canonicalText(text))};
}

QString wordingNote()
{
    return QCoreApplication::translate("Forms", "This wording is a starting point, not legal advice. The practice reviews it with its own counsel before using it.");
}

QString reviewNote(const FormText &text)
{
    if (!text.reviewedBy.trimmed().isEmpty())
        return {};
    return QCoreApplication::translate("Forms", "The text in this language (%1) has not yet been reviewed by a qualified person.")
        .arg(text.language.displayName());
}

} // namespace countersign
