// SPDX-License-Identifier: Apache-2.0
#include "chart/searchkeys.h"

#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "core/textfolding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

// A name is short; a pasted paragraph must not become a paragraph beside every one of its words.
constexpr qsizetype longestNameWords = 240;
constexpr int mostTokens = 16;
constexpr qsizetype longestNumericChartNumber = 9;

void appendWords(QString &words, const QStringList &more)
{
    for (const QString &word : more) {
        if (words.size() + word.size() + 1 > longestNameWords)
            return;
        words += u' ' + word;
    }
}

bool isWholeNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestNumericChartNumber && text.front() != u'0'
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString nameWords(const PersonName &name, const QString &preferredName)
{
    const QStringList family = foldedWords(name.family);
    QString words = beginningOfNameWords(family.join(u' '), foldedWords(name.given).join(u' ')).left(longestNameWords);
    appendWords(words, foldedWords(name.middle));
    appendWords(words, foldedWords(preferredName));
    if (family.size() > 1)
        appendWords(words, {family.join(QString())});
    return words;
}

QString beginningOfNameWords(const QString &family, const QString &given)
{
    if (family.isEmpty() || given.isEmpty())
        return family.isEmpty() && given.isEmpty() ? QString() : QString(u' ' + family + given);
    return u' ' + family + u"  " + given;
}

QStringList nameTokens(const QString &nameWords)
{
    QStringList tokens = nameWords.split(u' ', Qt::SkipEmptyParts);
    tokens.removeDuplicates();
    return tokens.mid(0, mostTokens);
}

QString reversed(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::reverse_copy(text.begin(), text.end(), result.begin());
    return result;
}

ContactKeys contactKeys(ContactKind kind, const QString &value)
{
    if (kind == ContactKind::Email) {
        const Result<EmailAddress> address = EmailAddress::parse(value);
        return {.key = address ? address->key() : value.trimmed().toCaseFolded(), .digitsReversed = {}};
    }
    const Result<PhoneNumber> number = PhoneNumber::parse(value);
    if (!number) // a value that an older version took: still to be found by its digits
        return {.key = digitsOf(value), .digitsReversed = reversed(digitsOf(value))};
    return {.key = number->key(), .digitsReversed = reversed(digitsOf(number->e164()))};
}

QString chartKey(QStringView chartNumber)
{
    const QStringView trimmed = chartNumber.trimmed();
    if (isWholeNumber(trimmed))
        return u'n' + QString::number(trimmed.size()) + trimmed;
    return u't' + trimmed.toString().toCaseFolded();
}

qint64 numberInChartKey(QStringView chartKey)
{
    return chartKey.startsWith(u'n') ? chartKey.mid(2).toLongLong() : 0;
}

QString endOfPrefix(const QString &prefix)
{
    return prefix + QString(QChar::highSurrogate(QChar::LastValidCodePoint)) + QChar(QChar::lowSurrogate(QChar::LastValidCodePoint));
}

} // namespace countersign
