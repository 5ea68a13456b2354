// SPDX-License-Identifier: Apache-2.0
#include "mail/addresscheck.h"

#include "core/enumtable.h"
#include "mail/typingslips.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr EnumKey<DomainState> domainStates[] = {
    {DomainState::Unknown, "unknown"_L1},
    {DomainState::AcceptsMail, "acceptsMail"_L1},
    {DomainState::PerhapsMail, "perhapsMail"_L1},
    {DomainState::NoMail, "noMail"_L1},
    {DomainState::DoesNotExist, "doesNotExist"_L1},
};

/// A provider whose name people mistype: "yahoo" and its endings "com", "co.uk" …
struct Provider {
    QString name = {};
    QStringList endings = {}; ///< the usual one first
    bool ownsName = false; ///< whatever the ending, nobody else has mail under this name
    bool isWord = false; ///< close to other words: only the most obvious slips count
};

struct Domains {
    std::vector<Provider> providers;
    QSet<QString> right;
    QSet<QString> ownNames; ///< "mail" of "mail.com": names in their own right, not slips of a provider's
};

Domains readDomains()
{
    Domains domains;
    QFile file(u":/mail/domains.txt"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "readDomains", "the list of domains is compiled in");
    const QStringList lines = opened ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    for (const QString &line : lines) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty() || words.first().startsWith(u'#'))
            continue;
        QString name = words.takeFirst();
        const bool offered = name.startsWith(u'+');
        Provider provider{.ownsName = name.endsWith(u'!'), .isWord = name.endsWith(u'~')};
        name.remove(u'+').remove(u'!').remove(u'~');
        for (const QString &ending : words)
            domains.right.insert(name + u'.' + ending);
        provider.name = name;
        provider.endings = words;
        if (offered)
            domains.providers.push_back(std::move(provider));
        else
            domains.ownNames.insert(name);
    }
    return domains;
}

const Domains &domains()
{
    static const Domains read = readDomains();
    return read;
}

// Every two-letter ending may be a country's; of these few we know that they are rather a slip: .co, .cm, .om for .com, .ne, .et for .net.
bool isRealEnding(const QString &ending)
{
    static const QSet<QString> slips{u"co"_s, u"cm"_s, u"om"_s, u"ne"_s, u"et"_s};
    static const QSet<QString> generic{u"com"_s, u"net"_s, u"org"_s, u"edu"_s, u"gov"_s, u"mil"_s, u"int"_s, u"info"_s, u"biz"_s,
                                       u"name"_s, u"pro"_s, u"mobi"_s, u"cam"_s, u"bet"_s, u"pet"_s, u"vet"_s, u"dev"_s, u"app"_s};
    const QString last = ending.mid(ending.lastIndexOf(u'.') + 1);
    const bool twoLetters = last.size() == 2 && last[0].isLetter() && last[1].isLetter();
    return generic.contains(last) || (twoLetters && !slips.contains(ending));
}

// "co.uk", "com.mx": an ending of a country's where anybody can register, unlike "med.example.edu", which is a house of its own.
bool isCountryEnding(const QString &ending)
{
    const bool twoLetters = ending.section(u'.', -1).size() == 2;
    static const QSet<QString> seconds{u"co"_s, u"com"_s, u"org"_s, u"net"_s, u"ne"_s};
    return twoLetters && (!ending.contains(u'.') || (ending.count(u'.') == 1 && seconds.contains(ending.section(u'.', 0, 0))));
}

// The longer a name, the more slips leave it recognisable. In tenths of a slip.
int nameLimit(const Provider &provider)
{
    if (provider.isWord)
        return provider.name.size() <= 3 ? 4 : 6;
    switch (provider.name.size()) {
    case 1:
    case 2:
    case 3:
        return 4;
    case 4:
        return 6;
    case 5:
        return 14;
    case 6:
        return 16;
    case 7:
        return 20;
    default:
        return 22;
    }
}

struct Candidate {
    QString domain;
    int cost = 0;
};

// "gmail.org", "gmail.co.uk", "gmal.net": the ending exists, but not with this provider. None where another house may well have this domain.
std::optional<Candidate> despiteRealEnding(const Provider &provider, const QString &typed, int nameCost)
{
    constexpr int anotherRealEnding = 10;
    constexpr int oneSlip = 9;
    const bool country = isCountryEnding(typed);
    const bool mayBeTheirs = country ? nameCost == 0 && provider.endings.size() == 1 : nameCost <= oneSlip && !typed.contains(u'.');
    if (!provider.ownsName || !mayBeTheirs)
        return std::nullopt;
    return Candidate{provider.name + u'.' + provider.endings.first(), anotherRealEnding};
}

// How far the ending typed is from this provider's nearest one; none where it is probably meant as it stands.
std::optional<Candidate> nearestEnding(const Provider &provider, const QString &typed, int nameCost)
{
    constexpr int likelySlips = 17;
    constexpr int fewSlips = 11;
    const bool nameIsExact = nameCost == 0;
    if (provider.endings.contains(typed))
        return Candidate{provider.name + u'.' + typed, 0};

    if (isRealEnding(typed))
        return despiteRealEnding(provider, typed, nameCost);

    Candidate best{{}, nameIsExact ? likelySlips : fewSlips};
    bool found = false;
    for (const QString &ending : provider.endings) {
        const int cost = slipsBetween(typed, ending);
        if (cost < best.cost || (!found && cost == best.cost)) {
            best = {provider.name + u'.' + ending, cost};
            found = true;
        }
    }
    if (!found && nameIsExact && provider.ownsName)
        return Candidate{provider.name + u'.' + provider.endings.first(), likelySlips};
    return found ? std::optional(best) : std::nullopt;
}

// "gmailcom", "gmail.c.om", "gmailc.om": the dot alone went astray, or with it one letter of a long name.
std::optional<Candidate> withoutDots(const Provider &provider, const QString &typed)
{
    constexpr int misplacedDot = 5;
    QString letters = typed;
    letters.remove(u'.');
    for (const QString &ending : provider.endings) {
        QString wanted = provider.name + ending;
        wanted.remove(u'.');
        if (letters == wanted)
            return Candidate{provider.name + u'.' + ending, misplacedDot};
        const bool dotIsMissing = !typed.contains(u'.') && !provider.isWord && provider.name.size() >= 5;
        if (const int cost = slipsBetween(letters, wanted); dotIsMissing && cost <= 10)
            return Candidate{provider.name + u'.' + ending, misplacedDot + cost};
    }
    return std::nullopt;
}

std::optional<Candidate> candidate(const Provider &provider, const QString &typed)
{
    if (std::optional<Candidate> found = withoutDots(provider, typed))
        return found;
    const qsizetype dot = typed.indexOf(u'.');
    if (dot <= 0)
        return std::nullopt;
    const QString name = typed.first(dot);
    const int nameCost = slipsBetween(name, provider.name);
    if (nameCost > nameLimit(provider) || (nameCost > 0 && domains().ownNames.contains(name)))
        return std::nullopt;
    std::optional<Candidate> found = nearestEnding(provider, typed.mid(dot + 1), nameCost);
    if (found)
        found->cost += nameCost;
    return found;
}

// What is no part of a domain but stands around it: "www.gmail.com", "gmail.com.com", "gmail..com", "gmail,com", "gmail.com?".
QString tidied(QStringView domain)
{
    QString tidy = domain.toString().toLower().simplified();
    tidy.replace(u',', u'.').replace(u';', u'.').remove(u' ');
    while (!tidy.isEmpty() && !tidy.back().isLetterOrNumber())
        tidy.chop(1);
    while (!tidy.isEmpty() && !tidy.front().isLetterOrNumber())
        tidy.remove(0, 1);
    while (tidy.contains(u".."_s))
        tidy.replace(u".."_s, u"."_s);
    if (tidy.startsWith(u"www."_s))
        tidy.remove(0, 4);
    for (const QLatin1StringView twice : {".com.com"_L1, ".net.net"_L1}) {
        if (tidy.endsWith(twice))
            tidy.chop(4);
    }
    return tidy;
}

std::optional<QString> suggestDomain(QStringView typed)
{
    constexpr qsizetype longestDomain = 255;
    if (typed.size() > longestDomain)
        return std::nullopt;
    const QString asTyped = typed.toString().toLower();
    if (domains().right.contains(asTyped))
        return std::nullopt;
    const QString tidy = tidied(typed);
    if (domains().right.contains(tidy))
        return tidy;

    std::optional<Candidate> best;
    for (const Provider &provider : domains().providers) {
        const std::optional<Candidate> found = candidate(provider, tidy);
        if (found && (!best || found->cost < best->cost))
            best = found;
    }
    if (!best || best->domain == asTyped)
        return std::nullopt;
    return best->domain;
}

} // namespace

QString toKey(DomainState state)
{
    return keyOf(domainStates, state);
}

std::optional<EmailAddress> suggestCorrection(const EmailAddress &address)
{
    return suggestCorrection(QStringView(QString(address.localPart() + u'@' + address.domain())));
}

std::optional<EmailAddress> suggestCorrection(QStringView typed)
{
    const qsizetype at = typed.lastIndexOf(u'@');
    if (at <= 0)
        return std::nullopt;
    const std::optional<QString> domain = suggestDomain(typed.mid(at + 1).trimmed());
    if (!domain)
        return std::nullopt;
    const Result<EmailAddress> corrected = EmailAddress::parse(QString(typed.first(at).toString() + u'@' + *domain));
    return corrected ? std::optional(*corrected) : std::nullopt;
}

} // namespace countersign
