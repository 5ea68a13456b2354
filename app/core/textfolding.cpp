// SPDX-License-Identifier: Apache-2.0
#include "core/textfolding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

// Letters that Unicode does not take apart, though people type them on plain keyboards as these.
struct Plain {
    char16_t letter;
    QLatin1StringView plain;
};
constexpr Plain plainLetters[] = {
    {u'ß', "ss"_L1}, {u'æ', "ae"_L1}, {u'œ', "oe"_L1}, {u'ø', "o"_L1}, {u'ł', "l"_L1}, {u'đ', "d"_L1},
    {u'ð', "d"_L1}, {u'þ', "th"_L1}, {u'ı', "i"_L1}, {u'ħ', "h"_L1}, {u'ŧ', "t"_L1}, {u'ĸ', "k"_L1}, {u'ŋ', "n"_L1},
};

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isApostrophe(QChar c)
{
    static constexpr QStringView apostrophes = u"'\u2018\u2019\u201B\u02BB\u02BC\u02BE\u02BF\u0060\u00B4\u2032\uFF07";
    return apostrophes.contains(c);
}

// Accents and points go; vowel signs and voicing marks of Indic scripts and kana (classes 0 and 7 to 9) are letters in their own right.
bool isDroppedMark(char32_t c)
{
    const unsigned char combining = QChar::combiningClass(c);
    return combining == 1 || combining >= 10;
}

void appendPlain(QString &result, char32_t c)
{
    for (const Plain &entry : plainLetters) {
        if (entry.letter == c) {
            result += entry.plain;
            return;
        }
    }
    result += QChar::fromUcs4(c);
}

} // namespace

QString foldText(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    const QList<uint> characters = decomposed.toUcs4();
    for (const uint c : characters) {
        if (!isDroppedMark(c))
            appendPlain(result, c);
    }
    return result;
}

QStringList foldedWords(QStringView text)
{
    QString joined;
    joined.reserve(text.size());
    for (const QChar c : text) {
        if (!isApostrophe(c))
            joined += c;
    }
    const QString folded = foldText(joined);
    QStringList words;
    qsizetype start = -1;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        const bool inside = i < folded.size() && (folded[i].isLetterOrNumber() || folded[i].isMark() || folded[i].isSurrogate());
        if (inside && start < 0)
            start = i;
        if (!inside && start >= 0) {
            words += folded.mid(start, i - start);
            start = -1;
        }
    }
    return words;
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0 && c.category() == QChar::Number_DecimalDigit)
            digits += QChar(u'0' + digit);
    }
    return digits;
}

} // namespace countersign
