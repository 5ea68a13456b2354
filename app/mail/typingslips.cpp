// SPDX-License-Identifier: Apache-2.0
#include "mail/typingslips.h"

#include <QString>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int wrong = 10;
constexpr int swapped = 6;
constexpr int nextKey = 6;
constexpr int otherVowel = 7;
constexpr int looksAlike = 4;
constexpr int repeated = 4;
constexpr int missing = 9;
constexpr int brushedKey = 7; // the finger hit a neighbouring key as well
constexpr int atFirstLetter = 4;
constexpr int scrambled = 12; // all letters, in another order

struct Key {
    int row;
    int position; // in quarters of a key, because the rows are shifted against each other
};

std::optional<Key> keyOf(QChar c)
{
    static const QStringView rows[] = {u"1234567890-", u"qwertyuiop", u"asdfghjkl", u"zxcvbnm,."};
    constexpr int shift[] = {0, 2, 3, 5};
    for (int row = 0; row < 4; ++row) {
        if (const qsizetype column = rows[row].indexOf(c); column >= 0)
            return Key{row, static_cast<int>(column) * 4 + shift[row]};
    }
    return std::nullopt;
}

bool areNeighbours(QChar a, QChar b)
{
    const std::optional<Key> first = keyOf(a);
    const std::optional<Key> second = keyOf(b);
    return first && second && std::abs(first->row - second->row) <= 1 && std::abs(first->position - second->position) <= 4;
}

bool lookAlike(QChar a, QChar b)
{
    static const QStringView pairs[] = {u"0o", u"1l", u"1i", u"il", u"3e", u"5s", u"4a", u"9g"};
    return std::any_of(std::begin(pairs), std::end(pairs), [a, b](QStringView pair) { return pair.contains(a) && pair.contains(b); });
}

bool isVowel(QChar c)
{
    return u"aeiouy"_s.contains(c);
}

int substitution(QChar typed, QChar meant)
{
    if (typed == meant)
        return 0;
    if (lookAlike(typed, meant))
        return looksAlike;
    if (areNeighbours(typed, meant))
        return nextKey;
    return isVowel(typed) && isVowel(meant) ? otherVowel : wrong;
}

// typed[at] is one too many
int superfluous(QStringView typed, qsizetype at)
{
    const QChar before = at > 0 ? typed[at - 1] : QChar();
    const QChar after = at + 1 < typed.size() ? typed[at + 1] : QChar();
    if (typed[at] == before || typed[at] == after)
        return repeated;
    return areNeighbours(typed[at], before) || areNeighbours(typed[at], after) ? brushedKey : wrong;
}

// meant[at] was left out
int leftOut(QStringView meant, qsizetype at)
{
    if (at > 0 && meant[at] == meant[at - 1])
        return repeated;
    return isVowel(meant[at]) ? otherVowel : missing;
}

bool areScrambled(QStringView typed, QStringView meant)
{
    constexpr qsizetype fewestLetters = 5; // shorter words are too often each other's anagrams
    if (typed.size() != meant.size() || meant.size() < fewestLetters || typed.front() != meant.front())
        return false;
    return std::is_permutation(typed.begin(), typed.end(), meant.begin());
}

} // namespace

// Damerau-Levenshtein in its "optimal string alignment" form, with weights.
int slipsBetween(QStringView typed, QStringView meant)
{
    const auto width = static_cast<std::size_t>(meant.size()) + 1;
    std::vector<int> cells((static_cast<std::size_t>(typed.size()) + 1) * width, 0);
    const auto cell = [&cells, width](qsizetype i, qsizetype j) -> int & { return cells[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)]; };
    const auto first = [](qsizetype i, qsizetype j) { return i == 0 && j == 0 ? atFirstLetter : 0; };

    for (qsizetype i = 0; i < typed.size(); ++i)
        cell(i + 1, 0) = cell(i, 0) + superfluous(typed, i) + first(i, 0);
    for (qsizetype j = 0; j < meant.size(); ++j)
        cell(0, j + 1) = cell(0, j) + leftOut(meant, j) + first(0, j);
    for (qsizetype i = 0; i < typed.size(); ++i) {
        for (qsizetype j = 0; j < meant.size(); ++j) {
            const int change = substitution(typed[i], meant[j]);
            int least = cell(i, j) + change + (change > 0 ? first(i, j) : 0);
            least = std::min(least, cell(i, j + 1) + superfluous(typed, i));
            least = std::min(least, cell(i + 1, j) + leftOut(meant, j));
            if (i > 0 && j > 0 && typed[i] == meant[j - 1] && typed[i - 1] == meant[j] && typed[i] != typed[i - 1])
                least = std::min(least, cell(i - 1, j - 1) + swapped);
            cell(i + 1, j + 1) = least;
        }
    }
    const int slips = cell(typed.size(), meant.size());
    return slips > scrambled && areScrambled(typed, meant) ? scrambled : slips;
}

} // namespace countersign
