// SPDX-License-Identifier: Apache-2.0
#include "core/phonenumber.h"

#include "core/textfolding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

constexpr qsizetype longestInput = 64;
constexpr qsizetype longestE164 = 15; // ITU-T E.164, without the plus
constexpr qsizetype shortestInternational = 7;
constexpr qsizetype northAmerican = 10;

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PhoneNumber)
};

Error bad(const QString &message)
{
    return Error{ErrorCode::BadInput, message};
}

/// The country codes of one and two digits (ITU-T E.164); all others have three.
qsizetype countryCodeLength(QStringView digits)
{
    static constexpr QLatin1StringView twoDigits = " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 "
                                                   "65 66 81 82 84 86 90 91 92 93 94 95 98 "_L1;
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    return twoDigits.contains(QString(u' ' + digits.left(2).toString() + u' ')) ? 2 : 3;
}

/// "55 1234 5678": fours from the right, threes where nine digits ask for it.
QString grouped(const QString &digits)
{
    const qsizetype step = digits.size() % 3 == 0 && digits.size() < 12 ? 3 : 4;
    QString result = digits;
    for (qsizetype at = digits.size() - step; at > 0; at -= step)
        result.insert(at, u' ');
    return result;
}

/// Takes "ext. 7", "x7", "#7", ";ext=7" off the end of `text`.
QString takeExtension(QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c == u'#'; }))
        return {};
    static const QRegularExpression pattern(u"[\\s,;]*(?:extensi[oó]n|extn?|ext|x|#)[\\s.:=]*(\\d{1,7})$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    text.truncate(match.capturedStart());
    return match.captured(1);
}

/// Spreadsheets turn a column of numbers into "5550100142.0".
void takeDecimals(QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    if (dot < northAmerican || dot == text.size() - 1 || text.count(u'.') > 1)
        return;
    const QStringView decimals = QStringView(text).mid(dot + 1);
    if (std::all_of(decimals.begin(), decimals.end(), [](QChar c) { return c == u'0'; }))
        text.truncate(dot);
}

bool isPunctuation(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'\u2212' || c == u'\u00AD' || "()./+"_L1.contains(c);
}

Result<QString> nationalToE164(const QString &digits)
{
    const QString ten = digits.size() == northAmerican + 1 && digits.startsWith(u'1') ? digits.mid(1) : digits;
    if (ten.size() == 7)
        return bad(Words::tr("The telephone number has seven digits: the area code is missing. Write it with the area code, like (555) 010-0142."));
    if (ten.size() != northAmerican)
        return bad(Words::tr("A telephone number has ten digits, like (555) 010-0142, but here the count is %1. A number abroad begins with + and the country code.")
                       .arg(digits.size()));
    if (ten.startsWith(u'0') || ten.startsWith(u'1'))
        return bad(Words::tr("The area code begins with 0 or 1, which no area code does. Check the number; a number abroad begins with + and the country code."));
    return QString(u"+1"_s + ten);
}

Result<QString> internationalToE164(const QString &digits)
{
    if (digits.startsWith(u'1')) {
        if (digits.size() != northAmerican + 1)
            return bad(Words::tr("After +1 ten digits were expected, like +1 555 010 0142."));
        return nationalToE164(digits);
    }
    if (digits.startsWith(u'0'))
        return bad(Words::tr("No country code begins with 0. After the + comes the country code, as in +52 55 1234 5678."));
    if (digits.size() < shortestInternational || digits.size() > longestE164)
        return bad(Words::tr("A number with a country code has 7 to 15 digits. Check that none is missing and none too many."));
    return QString(u'+' + digits);
}

Error letterError(const QString &text)
{
    static const QRegularExpression scientific(u"^\\s*[+]?\\d+([.,]\\d+)?[eE][+]?\\d+\\s*$"_s);
    if (scientific.match(text).hasMatch())
        return bad(Words::tr("A spreadsheet has turned the telephone number into a rounded one (like 5.55E+09), so its last digits are lost. Format that column as text and export it again."));
    return bad(Words::tr("There are letters in the telephone number. Write it in digits, like (555) 010-0142."));
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(QStringView input)
{
    if (input.size() > longestInput)
        return bad(Words::tr("This is too long for a telephone number. Write one number, like (555) 010-0142."));
    QString text = input.trimmed().toString();
    if (text.startsWith("tel:"_L1, Qt::CaseInsensitive))
        text.remove(0, 4);
    if (text.isEmpty())
        return bad(Words::tr("The telephone number is empty."));

    PhoneNumber result;
    result.m_extension = takeExtension(text);
    takeDecimals(text);
    const bool plus = text.startsWith(u'+') || text.startsWith("(+"_L1);
    if (plus)
        text.remove("(0)"_L1); // "+44 (0)20 …": the zero is dialled at home only

    const QString digits = digitsOf(text);
    for (const QChar c : std::as_const(text)) {
        if (c.isLetter())
            return letterError(text);
        if (!isPunctuation(c) && c.digitValue() < 0)
            return bad(Words::tr("There is a character in the telephone number that does not belong there: %1. Write one number, like (555) 010-0142.").arg(c.isPrint() ? QString(c) : QString(u'?')));
    }
    if (digits.isEmpty())
        return bad(Words::tr("There are no digits in the telephone number."));
    if (text.count(u'+') > (plus ? 1 : 0))
        return bad(Words::tr("There is a + in the middle of the telephone number. Write one number only, like (555) 010-0142."));

    Result<QString> e164 = [&]() -> Result<QString> {
        if (plus)
            return internationalToE164(digits);
        if (digits.startsWith("011"_L1) && digits.size() > northAmerican)
            return internationalToE164(digits.mid(3));
        if (digits.startsWith("00"_L1))
            return internationalToE164(digits.mid(2));
        return nationalToE164(digits);
    }();
    if (!e164)
        return e164.error();
    result.m_e164 = *std::move(e164);
    return result;
}

QString PhoneNumber::toString() const
{
    if (isEmpty())
        return {};
    QString text;
    if (m_e164.startsWith("+1"_L1)) {
        text = u'(' + m_e164.mid(2, 3) + ") "_L1 + m_e164.mid(5, 3) + u'-' + m_e164.mid(8);
    } else {
        const QString digits = m_e164.mid(1);
        const qsizetype code = countryCodeLength(digits);
        text = u'+' + digits.left(code) + u' ' + grouped(digits.mid(code));
    }
    return m_extension.isEmpty() ? text : QString(text + " ext. "_L1 + m_extension);
}

QString PhoneNumber::key() const
{
    return m_extension.isEmpty() ? m_e164 : QString(m_e164 + u'x' + m_extension);
}

} // namespace countersign
