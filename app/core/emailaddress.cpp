// SPDX-License-Identifier: Apache-2.0
#include "core/emailaddress.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

// RFC 5321 4.5.3.1, RFC 1035: octets. A path is 256 with its angle brackets.
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype longestDomain = 253;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestInput = 1000;

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(EmailAddress)
};

Error bad(const QString &message)
{
    return Error{ErrorCode::BadInput, message};
}

bool isAsciiAlnum(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// RFC 5321 `atext`, widened by RFC 6531 to everything beyond ASCII that can be seen.
bool isAtext(QChar c)
{
    return c.unicode() >= 0x80 || isAsciiAlnum(c) || "!#$%&'*+-/=?^_`{|}~"_L1.contains(c);
}

/// What can never stand in an address: control and format characters, lone surrogates, characters Unicode does not have.
bool isUnprintable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isIpv4(QStringView text)
{
    const auto parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
        const bool digits = !part.isEmpty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return digits && part.toInt() <= 255;
    });
}

bool isHexGroup(QStringView group)
{
    return !group.isEmpty() && group.size() <= 4
        && std::all_of(group.begin(), group.end(), [](QChar c) { return c.unicode() < 0x80 && "0123456789abcdefABCDEF"_L1.contains(c); });
}

/// The number of 16-bit groups in one side of an IPv6 address; -1 where it is none. An IPv4 tail counts as two.
int ipv6Groups(QStringView side, bool mayEndInIpv4)
{
    if (side.isEmpty())
        return 0;
    const auto groups = side.split(u':');
    int count = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const bool tail = mayEndInIpv4 && i == groups.size() - 1 && groups[i].contains(u'.');
        if (tail ? !isIpv4(groups[i]) : !isHexGroup(groups[i]))
            return -1;
        count += tail ? 2 : 1;
    }
    return count;
}

/// RFC 5321 4.1.3: eight groups, or `::` standing for at least two.
bool isIpv6(QStringView text)
{
    const qsizetype gap = text.indexOf("::"_L1);
    if (gap < 0)
        return ipv6Groups(text, true) == 8;
    const int before = ipv6Groups(text.left(gap), false);
    const int after = ipv6Groups(text.mid(gap + 2), true);
    return before >= 0 && after >= 0 && before + after <= 6;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// A domain that IDNA has nothing to say about, as nearly all are.
bool isPlainDomain(QStringView domain)
{
    return isAscii(domain) && !domain.contains("xn--"_L1, Qt::CaseInsensitive);
}

Result<void> checkCharacters(QStringView text)
{
    static constexpr QStringView lineBreaks = u"\r\n\v\f\u0085\u2028\u2029";
    for (const QChar c : text) {
        if (lineBreaks.contains(c) || c.isNull())
            return bad(Words::tr("The e-mail address holds a line break or a NUL character. Type it on one line, like name@example.org."));
    }
    const QList<uint> characters = text.trimmed().toUcs4();
    if (std::any_of(characters.begin(), characters.end(), isUnprintable))
        return bad(Words::tr("There is an invisible character in the e-mail address. Delete it and type it anew, like name@example.org."));
    return {};
}

/// Takes off what people paste along with an address.
Result<QString> bareAddress(QStringView input)
{
    QStringView text = input.trimmed();
    const qsizetype open = text.lastIndexOf(u'<');
    if (open >= 0 && text.endsWith(u'>')) {
        if (text.left(open).contains(u'@'))
            return bad(Words::tr("There are two e-mail addresses. Enter one at a time."));
        text = text.mid(open + 1).chopped(1).trimmed();
    }
    if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive)) {
        text = text.mid(7);
        const qsizetype query = text.indexOf(u'?', std::max<qsizetype>(text.indexOf(u'@'), 0));
        if (query >= 0)
            text.truncate(query);
    }
    if (text.contains(u'<') || text.contains(u'>'))
        return bad(Words::tr("There is a < or > in the e-mail address. Enter the address alone, like name@example.org."));
    return text.toString();
}

/// Where the local part ends: the @ after a quoted string, else the first one. -1 where there is none.
Result<qsizetype> findAt(const QString &text)
{
    qsizetype from = 0;
    if (text.startsWith(u'"')) {
        from = 1;
        while (from < text.size() && text[from] != u'"')
            from += text[from] == u'\\' ? 2 : 1;
        if (from >= text.size())
            return bad(Words::tr("A quotation mark opens in %1 but never closes.").arg(text));
    }
    const qsizetype at = text.indexOf(u'@', from);
    if (at < 0)
        return bad(Words::tr("There is no @ in %1. An e-mail address looks like name@example.org.").arg(text));
    if (at == 0)
        return bad(Words::tr("Nothing stands before the @ in %1. An e-mail address looks like name@example.org.").arg(text));
    if (at == text.size() - 1)
        return bad(Words::tr("Nothing stands after the @ in %1. An e-mail address looks like name@example.org.").arg(text));
    return at;
}

Result<void> checkQuotedLocal(QStringView inner)
{
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const bool escaped = inner[i] == u'\\';
        if (escaped && ++i == inner.size())
            return bad(Words::tr("A backslash stands at the end of the quoted part before the @; nothing follows it."));
        const QChar c = inner[i];
        const bool ascii = c >= u' ' && c <= u'~';
        if (escaped ? !ascii : !(c.unicode() >= 0x80 || (ascii && c != u'"')))
            return bad(Words::tr("A character in the quoted part before the @ is not allowed there."));
    }
    return {};
}

Result<void> checkLocalPart(const QString &local)
{
    if (local.toUtf8().size() > longestLocalPart)
        return bad(Words::tr("The part before the @ is longer than 64 characters, which no mail server takes."));
    if (local.size() >= 2 && local.startsWith(u'"') && local.endsWith(u'"'))
        return checkQuotedLocal(QStringView(local).mid(1).chopped(1));
    if (std::any_of(local.begin(), local.end(), [](QChar c) { return c.isSpace(); }))
        return bad(Words::tr("There is a space in %1, before the @. An e-mail address has no spaces.").arg(local));
    for (const QChar c : local) {
        if (c != u'.' && !isAtext(c))
            return bad(Words::tr("The character %1 cannot stand before the @ of an e-mail address.").arg(c));
    }
    if (local.startsWith(u'.') || local.endsWith(u'.'))
        return bad(Words::tr("A dot stands at the beginning or the end of the part before the @: %1. Check the spelling.").arg(local));
    if (local.contains(".."_L1))
        return bad(Words::tr("Two dots stand side by side before the @: %1. Check the spelling.").arg(local));
    return {};
}

Result<void> checkLabel(const QString &label, const QString &domain)
{
    if (label.isEmpty())
        return bad(Words::tr("In %1 a dot stands at the beginning or the end, or two stand side by side. The part after the @ looks like example.org.").arg(domain));
    if (label.startsWith(u'-') || label.endsWith(u'-'))
        return bad(Words::tr("In %1 a hyphen stands beside a dot or at the end. Check the spelling after the @.").arg(domain));
    for (const QChar c : label) {
        if (c.unicode() < 0x80 && !isAsciiAlnum(c) && c != u'-')
            return bad(Words::tr("The character %1 cannot stand in %2. After the @ come letters, digits, hyphens and dots, like example.org.").arg(c).arg(domain));
    }
    return {};
}

/// The domain in lower case and Unicode, or why it is none.
Result<QString> checkedDomain(const QString &domain)
{
    if (std::any_of(domain.begin(), domain.end(), [](QChar c) { return c.isSpace(); }))
        return bad(Words::tr("There is a space in %1, after the @. An e-mail address has no spaces.").arg(domain));
    if (domain.contains(u'@'))
        return bad(Words::tr("There is more than one @. Enter one address at a time, like name@example.org."));
    if (domain.contains(u','))
        return bad(Words::tr("There is a comma in %1, after the @. Was a dot meant?").arg(domain));
    const QStringList labels = domain.split(u'.');
    for (const QString &label : labels) {
        if (const Result<void> checked = checkLabel(label, domain); !checked)
            return checked.error();
    }
    if (labels.size() < 2)
        return bad(Words::tr("%1 has no dot. The part after the @ ends in something like .org or .com.").arg(domain));

    const bool plain = isPlainDomain(domain);
    const QString ascii = plain ? domain.toLower() : QString::fromLatin1(QUrl::toAce(domain)).toLower();
    if (ascii.isEmpty())
        return bad(Words::tr("%1 is no domain name: it holds letters that no domain may have, or mixes ways of writing.").arg(domain));
    const QStringList asciiLabels = ascii.split(u'.');
    const bool longLabel = std::any_of(asciiLabels.begin(), asciiLabels.end(), [](const QString &label) { return label.size() > longestLabel; });
    if (longLabel || ascii.size() > longestDomain)
        return bad(Words::tr("The part after the @ is too long: 63 characters between two dots and 253 in all are the most there can be."));
    if (plain)
        return ascii;
    const QString unicode = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    return unicode.isEmpty() ? ascii : unicode;
}

Result<QString> checkedLiteral(const QString &domain)
{
    const QStringView inner = QStringView(domain).mid(1).chopped(1);
    const bool ipv6 = inner.startsWith("IPv6:"_L1, Qt::CaseInsensitive);
    if (!domain.endsWith(u']') || !(ipv6 ? isIpv6(inner.mid(5)) : isIpv4(inner)))
        return bad(Words::tr("%1 is no network address. In brackets after the @ stands an address like [192.0.2.1].").arg(domain));
    return ipv6 ? QString("[IPv6:"_L1 + inner.mid(5).toString().toLower() + u']') : domain;
}

} // namespace

Result<EmailAddress> EmailAddress::parse(QStringView input)
{
    if (input.size() > longestInput)
        return bad(Words::tr("This is too long for an e-mail address: 254 characters are the most there can be."));
    if (const Result<void> checked = checkCharacters(input); !checked)
        return checked.error();
    Result<QString> text = bareAddress(input);
    if (!text)
        return text.error();
    if (text->isEmpty())
        return bad(Words::tr("The e-mail address is empty."));
    const Result<qsizetype> at = findAt(*text);
    if (!at)
        return at.error();

    EmailAddress address;
    address.m_local = text->left(*at).normalized(QString::NormalizationForm_C);
    if (const Result<void> checked = checkLocalPart(address.m_local); !checked)
        return checked.error();
    const QString after = text->mid(*at + 1).normalized(QString::NormalizationForm_C);
    Result<QString> domain = after.startsWith(u'[') ? checkedLiteral(after) : checkedDomain(after);
    if (!domain)
        return domain.error();
    address.m_domain = *std::move(domain);
    if (address.toSmtp().toUtf8().size() > longestAddress)
        return bad(Words::tr("The e-mail address is longer than 254 characters, which no mail server takes."));
    return address;
}

QString EmailAddress::asciiDomain() const
{
    return m_domain.startsWith(u'[') || isAscii(m_domain) ? m_domain : QString::fromLatin1(QUrl::toAce(m_domain));
}

QString EmailAddress::toString() const
{
    return isEmpty() ? QString() : QString(m_local + u'@' + m_domain);
}

QString EmailAddress::toSmtp() const
{
    return isEmpty() ? QString() : QString(m_local + u'@' + asciiDomain());
}

bool EmailAddress::needsSmtpUtf8() const
{
    return std::any_of(m_local.begin(), m_local.end(), [](QChar c) { return c.unicode() >= 0x80; });
}

QString EmailAddress::key() const
{
    return toString().toCaseFolded();
}

} // namespace countersign
