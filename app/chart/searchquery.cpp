// SPDX-License-Identifier: Apache-2.0
#include "chart/searchquery.h"

#include "chart/searchkeys.h"
#include "core/datetext.h"
#include "core/textfolding.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Alternatives = std::vector<SearchReading>;

// What is longer was pasted by mistake; every further part costs a look into an index.
constexpr qsizetype longestText = 200;
constexpr qsizetype mostChunks = 8;
constexpr qsizetype mostWords = 6;
constexpr qsizetype mostChunksInDate = 6; // "3 de febrero de 1980" has five
constexpr std::size_t mostReadings = 16;
constexpr qsizetype fewestPhoneDigits = 4;
constexpr qsizetype fewestEmailCharacters = 3;
constexpr int earliestYear = 1850;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAllDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool looksLikeNumber(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isDigit)
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || u"()+-./ "_s.contains(c); });
}

SearchReading chartReading(const QString &text)
{
    SearchReading reading;
    reading.chartKey = chartKey(text);
    return reading;
}

Alternatives dayReadings(const std::vector<QDate> &dates)
{
    Alternatives readings;
    for (const QDate date : dates) {
        SearchReading reading;
        reading.bornFrom = reading.bornTo = date;
        readings.push_back(reading);
    }
    return readings;
}

void appendPhone(Alternatives &readings, const QString &text)
{
    const QString digits = digitsOf(text);
    if (digits.size() < fewestPhoneDigits)
        return;
    SearchReading reading;
    reading.phoneEnds = {digits};
    readings.push_back(reading);
}

void appendYear(Alternatives &readings, const QString &text, QDate today)
{
    const int year = text.size() == 4 && isAllDigits(text) ? text.toInt() : 0;
    if (year < earliestYear || year > today.year())
        return;
    SearchReading reading;
    reading.bornFrom = QDate(year, 1, 1);
    reading.bornTo = QDate(year, 12, 31);
    readings.push_back(reading);
}

/// A chunk with letters in it.
Alternatives wordReadings(const QString &chunk, bool alone)
{
    Alternatives readings;
    SearchReading named;
    named.words = foldedWords(chunk);
    if (!named.words.isEmpty())
        readings.push_back(named);
    const bool hasDigit = std::any_of(chunk.begin(), chunk.end(), isDigit);
    if (alone || hasDigit)
        readings.push_back(chartReading(chunk));
    const bool mayBeEmail = alone || hasDigit || chunk.contains(u'.') || chunk.contains(u'_');
    if (mayBeEmail && chunk.size() >= fewestEmailCharacters) {
        SearchReading reading;
        reading.emailStarts = {chunk.toCaseFolded()};
        readings.push_back(reading);
    }
    return readings;
}

/// Cuts the text into parts, each with everything it may mean.
class Parser final
{
public:
    Parser(QStringList chunks, QDate today) : m_chunks(std::move(chunks)), m_today(today) {}

    std::vector<Alternatives> parts()
    {
        std::vector<Alternatives> parts;
        while (m_at < m_chunks.size()) {
            Alternatives next = takePart();
            if (!next.empty())
                parts.push_back(std::move(next));
        }
        return parts;
    }

private:
    Alternatives takePart()
    {
        if (std::optional<Alternatives> date = takeDate())
            return std::move(*date);
        const QString chunk = m_chunks[m_at];
        if (chunk.contains(u'@')) {
            ++m_at;
            SearchReading reading;
            reading.emailStarts = {chunk.toCaseFolded()};
            return {reading};
        }
        if (looksLikeNumber(chunk))
            return takeNumber();
        ++m_at;
        return wordReadings(chunk, m_chunks.size() == 1);
    }

    /// The longest run of chunks that is a date: "3 de febrero de 1980".
    std::optional<Alternatives> takeDate()
    {
        for (qsizetype count = std::min(mostChunksInDate, m_chunks.size() - m_at); count > 0; --count) {
            const QString run = m_chunks.mid(m_at, count).join(u' ');
            const std::vector<QDate> dates = birthDatesMeant(run, m_today);
            if (dates.empty())
                continue;
            m_at += count;
            Alternatives readings;
            if (isAllDigits(run))
                readings.push_back(chartReading(run));
            const Alternatives days = dayReadings(dates);
            readings.insert(readings.end(), days.begin(), days.end());
            if (isAllDigits(run))
                appendPhone(readings, run);
            return readings;
        }
        return std::nullopt;
    }

    /// One number, or a telephone number written with spaces: "(555) 010-0142".
    Alternatives takeNumber()
    {
        QString run = m_chunks[m_at++];
        const QString first = run;
        while (m_at < m_chunks.size() && looksLikeNumber(m_chunks[m_at]))
            run += u' ' + m_chunks[m_at++];
        Alternatives readings;
        if (run == first)
            readings.push_back(chartReading(run));
        appendPhone(readings, run);
        appendYear(readings, run, m_today);
        return readings;
    }

    QStringList m_chunks;
    QDate m_today;
    qsizetype m_at = 0;
};

/// Both must hold; nothing where they contradict each other.
std::optional<SearchReading> both(SearchReading a, const SearchReading &b)
{
    if ((!a.chartKey.isEmpty() && !b.chartKey.isEmpty()) || (a.asksBirthDate() && b.asksBirthDate()))
        return std::nullopt;
    a.words = (a.words + b.words).mid(0, mostWords);
    a.phoneEnds += b.phoneEnds;
    a.emailStarts += b.emailStarts;
    if (a.chartKey.isEmpty())
        a.chartKey = b.chartKey;
    if (b.asksBirthDate()) {
        a.bornFrom = b.bornFrom;
        a.bornTo = b.bornTo;
    }
    return a;
}

std::vector<SearchReading> everyCombination(const std::vector<Alternatives> &parts)
{
    std::vector<SearchReading> readings{SearchReading()};
    for (const Alternatives &part : parts) {
        std::vector<SearchReading> longer;
        for (const SearchReading &sofar : readings) {
            for (const SearchReading &next : part) {
                if (std::optional<SearchReading> combined = both(sofar, next); combined && longer.size() < mostReadings)
                    longer.push_back(std::move(*combined));
            }
        }
        readings = std::move(longer);
    }
    std::erase(readings, SearchReading());
    return readings;
}

} // namespace

std::vector<SearchReading> searchReadings(const QString &text, QDate today)
{
    const QString whole = text.left(longestText).simplified();
    const QStringList chunks = whole.split(u' ', Qt::SkipEmptyParts).mid(0, mostChunks);
    std::vector<SearchReading> readings = everyCombination(Parser(chunks, today).parts());
    if (chunks.size() > 1 && std::any_of(whole.begin(), whole.end(), isDigit)) // "A 1234"
        readings.insert(readings.begin(), chartReading(whole));
    return readings;
}

} // namespace countersign
