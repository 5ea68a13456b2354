// SPDX-License-Identifier: Apache-2.0
#include "vault/passphrase.h"

#include "core/secretbytes.h"
#include "vault/commonwords.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype longestEstimated = 256; // what lies beyond only adds
constexpr qsizetype shortestPattern = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

enum class Pattern { Unknown, CommonWord, Repeat, Sequence, Keyboard, Date };

/// A stretch that a guesser would try as a whole.
struct Stretch {
    qsizetype length = 1;
    double guessesLog10 = 1;
    Pattern pattern = Pattern::Unknown;
};

QChar plainLetter(QChar c)
{
    static const QString disguises = u"0134578@$!|+"_s;
    static const QString letters = u"oieastbasiit"_s;
    const qsizetype place = disguises.indexOf(c);
    return place < 0 ? c : letters[place];
}

void addCommonWords(QStringView text, QStringView lower, qsizetype at, std::vector<Stretch> &found)
{
    const qsizetype longest = std::min(longestCommonWord, lower.size() - at);
    for (qsizetype length = 2; length <= longest; ++length) {
        QString word = lower.mid(at, length).toString();
        std::optional<int> rank = commonWordRank(word);
        double variants = text.mid(at, length) == lower.mid(at, length) ? 1 : 2;
        if (!rank) {
            for (QChar &c : word)
                c = plainLetter(c);
            rank = commonWordRank(word);
            variants *= 4;
        }
        wipeText(word);
        if (rank)
            found.push_back({length, std::log10(std::max(*rank, 10) * variants), Pattern::CommonWord});
    }
}

/// Letters that could be spoken are taken for a word of a dictionary of some thousands, though we carry none: a guesser does.
void addSpeakable(QStringView text, QStringView lower, qsizetype at, std::vector<Stretch> &found)
{
    static const QString vowels = u"aeiouyáéíóúü"_s;
    qsizetype vowelCount = 0;
    qsizetype consonantsInARow = 0;
    for (qsizetype length = 1; length <= 10 && at + length <= text.size(); ++length) {
        const QChar c = lower[at + length - 1];
        const bool vowel = vowels.contains(c);
        const bool latin = vowel || (c >= u'a' && c <= u'z') || c == u'ñ';
        const bool capitalInside = length > 1 && text[at + length - 1] != c;
        vowelCount += vowel ? 1 : 0;
        consonantsInARow = vowel ? 0 : consonantsInARow + 1;
        if (!latin || capitalInside || consonantsInARow > 3)
            return;
        if (length >= 4 && vowelCount * 5 >= length && vowelCount * 4 <= length * 3)
            found.push_back({length, text[at] == lower[at] ? 3.9 : 4.2, Pattern::Unknown});
    }
}

/// Text that stood before already, however long it is.
void addRepeat(QStringView lower, qsizetype at, std::vector<Stretch> &found)
{
    qsizetype longest = 0;
    for (qsizetype from = 0; from < at; ++from) {
        qsizetype length = 0;
        while (at + length < lower.size() && from + length < at && lower[from + length] == lower[at + length])
            ++length;
        longest = std::max(longest, length);
    }
    if (longest >= shortestPattern)
        found.push_back({longest, 1, Pattern::Repeat});
}

/// aaaa, abcd, 9876.
void addSequence(QStringView lower, qsizetype at, std::vector<Stretch> &found)
{
    if (at + 2 >= lower.size())
        return;
    const int step = lower[at + 1].unicode() - lower[at].unicode();
    if (std::abs(step) > 1)
        return;
    qsizetype length = 2;
    while (at + length < lower.size() && lower[at + length].unicode() - lower[at + length - 1].unicode() == step)
        ++length;
    if (length >= shortestPattern)
        found.push_back({length, std::log10(20.0 * static_cast<double>(length)), Pattern::Sequence});
}

/// Keys that lie side by side, or one below the other as in 1qaz2wsx.
void addKeyboard(QStringView lower, qsizetype at, std::vector<Stretch> &found)
{
    static const std::array<QString, 6> walks{u"1234567890-="_s, u"qwertyuiop[]"_s, u"asdfghjkl;'"_s, u"zxcvbnm,./"_s,
        u"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/"_s, u"qazwsxedcrfvtgbyhnujmikolp"_s};
    qsizetype longest = 0;
    for (const QString &walk : walks) {
        for (const int direction : {1, -1}) {
            for (qsizetype from = walk.indexOf(lower[at]); from >= 0; from = walk.indexOf(lower[at], from + 1)) {
                qsizetype length = 0;
                while (at + length < lower.size() && from + direction * length >= 0 && from + direction * length < walk.size()
                    && walk[from + direction * length] == lower[at + length])
                    ++length;
                longest = std::max(longest, length);
            }
        }
    }
    if (longest >= shortestPattern)
        found.push_back({longest, std::log10(60.0 * static_cast<double>(longest)), Pattern::Keyboard});
}

/// A year of the last or this century; or six or eight digits that can be a date, with or without separators.
void addDate(QStringView lower, qsizetype at, std::vector<Stretch> &found)
{
    QString digits;
    qsizetype length = 0;
    for (; at + length < lower.size() && digits.size() < 8; ++length) {
        const QChar c = lower[at + length];
        const bool separator = u"-/. "_s.contains(c) && !digits.isEmpty();
        if (!c.isDigit() && !separator)
            break;
        if (!separator)
            digits += c;
        if (separator)
            continue;
        const int value = digits.toInt();
        if (digits.size() == 4 && length == 3 && value >= 1900 && value < 2050)
            found.push_back({4, std::log10(150.0), Pattern::Date});
        const int first = digits.left(2).toInt();
        const int second = digits.mid(2, 2).toInt();
        const bool dayAndMonth = first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);
        const bool yearFirst = digits.startsWith("19"_L1) || digits.startsWith("20"_L1);
        if ((digits.size() == 6 && dayAndMonth) || (digits.size() == 8 && (dayAndMonth || yearFirst)))
            found.push_back({length + 1, std::log10(366.0 * 150.0), Pattern::Date});
    }
    wipeText(digits);
}

struct Estimate {
    double guessesLog10 = 0;
    std::set<Pattern> patterns;
};

/// The cheapest way to put the text together from stretches, as a guesser who knows people would.
Estimate cheapest(QStringView text, QStringView lower)
{
    const auto size = static_cast<std::size_t>(text.size());
    std::vector<double> cost(size + 1, std::numeric_limits<double>::infinity());
    std::vector<Stretch> last(size + 1);
    cost[0] = 0;
    std::vector<Stretch> stretches;
    for (qsizetype at = 0; at < text.size(); ++at) {
        stretches.assign(1, Stretch{.guessesLog10 = u" -_."_s.contains(text[at]) ? 0.3 : 1.0});
        addCommonWords(text, lower, at, stretches);
        addSpeakable(text, lower, at, stretches);
        addRepeat(lower, at, stretches);
        addSequence(lower, at, stretches);
        addKeyboard(lower, at, stretches);
        addDate(lower, at, stretches);
        for (const Stretch &stretch : stretches) {
            const auto end = static_cast<std::size_t>(at + stretch.length);
            const double reached = cost[static_cast<std::size_t>(at)] + stretch.guessesLog10;
            if (reached < cost[end]) {
                cost[end] = reached;
                last[end] = stretch;
            }
        }
    }
    Estimate estimate{.guessesLog10 = cost[size], .patterns = {}};
    for (std::size_t end = size; end > 0; end -= static_cast<std::size_t>(last[end].length))
        estimate.patterns.insert(last[end].pattern);
    return estimate;
}

QString adviceFor(QStringView passphrase, const Estimate &estimate)
{
    if (passphrase.isEmpty())
        return Words::tr("Use four or more words that have nothing to do with each other.");
    if (passphrase.size() < minimumPassphraseLength)
        return Words::tr("Use at least %1 characters: four or more words that have nothing to do with each other are easy to remember.")
            .arg(minimumPassphraseLength);
    if (estimate.guessesLog10 >= minimumGuessesLog10 + 4)
        return {};
    if (estimate.patterns.contains(Pattern::Repeat))
        return Words::tr("Repeating a word adds almost nothing: use different words.");
    if (estimate.patterns.contains(Pattern::Sequence) || estimate.patterns.contains(Pattern::Keyboard))
        return Words::tr("Rows such as “1234” or “qwerty” are guessed first: use words instead.");
    if (estimate.patterns.contains(Pattern::Date))
        return Words::tr("Dates and years are guessed early: use words instead.");
    if (estimate.patterns.contains(Pattern::CommonWord))
        return Words::tr("Common words and names are guessed first: add two or three unusual ones.");
    return Words::tr("Add another word or two.");
}

} // namespace

PassphraseStrength estimateStrength(QStringView passphrase)
{
    const QStringView text = passphrase.left(longestEstimated);
    QString lower = text.toString().toLower();
    if (lower.size() != text.size()) // a few letters grow when lowered; then compare as typed
        lower = text.toString();
    const Estimate estimate = cheapest(text, lower);
    PassphraseStrength strength{.guessesLog10 = estimate.guessesLog10, .score = 0, .advice = adviceFor(passphrase, estimate)};
    for (const double step : {4.0, 7.0, minimumGuessesLog10, minimumGuessesLog10 + 4}) {
        if (estimate.guessesLog10 >= step)
            ++strength.score;
    }
    wipeText(lower);
    return strength;
}

Result<void> acceptPassphrase(QStringView passphrase)
{
    const PassphraseStrength strength = estimateStrength(passphrase);
    if (passphrase.size() < minimumPassphraseLength) {
        return Error{ErrorCode::Refused,
            Words::tr("The passphrase is too short: it has %1 characters, and at least %2 are needed.")
                    .arg(passphrase.size())
                    .arg(minimumPassphraseLength)
                + u' ' + strength.advice};
    }
    if (strength.guessesLog10 < minimumGuessesLog10)
        return Error{ErrorCode::Refused, Words::tr("The passphrase is too easily guessed.") + u' ' + strength.advice};
    return {};
}

} // namespace countersign
