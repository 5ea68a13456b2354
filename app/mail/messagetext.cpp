// SPDX-License-Identifier: Apache-2.0
#include "mail/messagebuilder.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MessageText)
};

QJsonObject resource(const QString &message, const QString &language)
{
    QFile file(u":/messages/"_s + message + u'/' + language + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// The wordings are compiled in, so English is always there; es-MX reads Spanish, a language without words of its own reads English.
QJsonObject wording(const QString &message, const LanguageTag &language)
{
    const QStringList candidates{language.toString(), language.primary()};
    for (const QString &candidate : candidates) {
        if (const QJsonObject found = resource(message, candidate); !candidate.isEmpty() && !found.isEmpty())
            return found;
    }
    return resource(message, u"en"_s);
}

// In one pass: a practice named "{code}" must not swallow the code.
QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString key = text.mid(open + 1, close - open - 1);
        Q_ASSERT(values.contains(key));
        result += QStringView(text).mid(at, open - at);
        result += values.value(key);
        at = close + 1;
    }
    result += QStringView(text).mid(at);
    return result;
}

QString paragraphs(const QJsonObject &wording, const QHash<QString, QString> &values)
{
    QStringList filledParagraphs;
    const QJsonArray body = wording[u"body"].toArray();
    for (const QJsonValue &paragraph : body)
        filledParagraphs.append(filled(paragraph.toString(), values));
    return filledParagraphs.join(u"\n\n"_s);
}

// One line each: they also stand in the subject.
Result<QHash<QString, QString>> facts(const Practice &practice)
{
    const QString name = practice.name.simplified();
    const QString telephone = practice.telephone.simplified();
    if (name.isEmpty())
        return Error{ErrorCode::BadInput, Words::tr("The practice has no name yet, and every message must say who sends it. Enter it with the practice's facts.")};
    if (telephone.isEmpty()) {
        return Error{ErrorCode::BadInput, Words::tr("The practice has no telephone number yet, and every message must say where a misdirected one can be "
                                                    "reported. Enter it with the practice's facts.")};
    }
    return QHash<QString, QString>{{u"practice"_s, name}, {u"telephone"_s, telephone}};
}

// Two groups of four are easier to read aloud.
QString readableCode(const QString &code)
{
    QString plain = code.simplified().toUpper();
    plain.remove(u'-').remove(u' ');
    return plain.size() == 8 ? QString(plain.first(4) + u'-' + plain.last(4)) : plain;
}

} // namespace

Result<VerificationText> verificationText(const LanguageTag &language, const Practice &practice, const QString &code)
{
    Result<QHash<QString, QString>> values = facts(practice);
    if (!values)
        return values.error();
    const QString readable = readableCode(code);
    if (readable.isEmpty())
        return Error{ErrorCode::BadInput, Words::tr("A verification message cannot be written without a code.")};
    values->insert(u"code"_s, readable);

    const QJsonObject words = wording(u"verification"_s, language);
    const Result<QString> privacy = privacyStatement(language, practice);
    if (!privacy)
        return privacy.error();
    return VerificationText{filled(words[u"subject"].toString(), *values),
                            QString(paragraphs(words, *values) + u"\n\n" + practice.name.simplified() + u"\n" + *privacy)};
}

Result<QString> privacyStatement(const LanguageTag &language, const Practice &practice)
{
    const Result<QHash<QString, QString>> values = facts(practice);
    if (!values)
        return values.error();
    // Not "-- ": mail programs hide what follows it as a signature.
    return QString(u"\n----------\n" + paragraphs(wording(u"privacy-statement"_s, language), *values) + u'\n');
}

} // namespace countersign
