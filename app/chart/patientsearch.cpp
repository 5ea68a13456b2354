// SPDX-License-Identifier: Apache-2.0
#include "chart/patientsearch.h"

#include "chart/patientrows.h"
#include "chart/searchkeys.h"
#include "chart/searchquery.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

// The bounds that keep every keystroke within a frame at a million charts, whatever is typed. Where one is met, the list is full of hits
// already, or one more letter makes it complete.
constexpr int mostHits = 1000;
constexpr int mostCandidates = 400; ///< charts looked at one by one, for a number, an address or a day
constexpr int mostRowsProbed = 2000; ///< of the index, to see which word is rare
constexpr int mostRowsScanned = 8000; ///< of the index, of the rarest word
constexpr qsizetype mostWordsProbed = 4;
constexpr qsizetype mostFilters = 5;
constexpr int tokensPerHit = 4; ///< "Maria Martinez" is found twice by "m"

/// A chart that an index gave, and the value it was found by.
struct Candidate {
    PatientId patient;
    QString text;
};

struct FoundChart {
    PatientSummary summary;
    QString words;
    QString text;
    int exactWords = 0;
};

Candidate candidateFromRow(RowReader &row)
{
    return {.patient = row.id<PatientId>(), .text = row.text()};
}

bool hasWordFrom(const QString &words, const QString &start)
{
    return words.contains(u' ' + start);
}

int exactWords(const QString &words, const QStringList &asked)
{
    const QString closed = words + u' ';
    return static_cast<int>(std::count_if(asked.begin(), asked.end(), [&closed](const QString &word) {
        return closed.contains(u' ' + word + u' ');
    }));
}

/// One search: tries the readings in turn until the list is full.
class Search final
{
public:
    Search(Database &database, int limit) : m_database(database), m_limit(limit) {}

    Result<void> tryReading(const SearchReading &reading);
    [[nodiscard]] bool isFull() const { return static_cast<int>(m_hits.size()) >= m_limit; }
    [[nodiscard]] std::vector<PatientHit> takeHits() { return std::move(m_hits); }

private:
    using Candidates = Result<std::vector<Candidate>>;

    Candidates candidates(const SearchReading &reading);
    Candidates byChartNumber(const QString &chartKey);
    Candidates byContact(const SearchReading &reading);
    Candidates byBirthDate(const SearchReading &reading, int most);
    Candidates byWords(const SearchReading &reading);
    Result<void> scanWord(std::vector<Candidate> &found, const SearchReading &reading, qsizetype driver, const QString &given, int rows);
    Result<qsizetype> rarestWord(const QStringList &words);
    Result<bool> hasContact(PatientId patient, const SearchReading &reading);
    Result<std::optional<FoundChart>> chart(const Candidate &candidate, const SearchReading &reading);
    void keep(std::vector<FoundChart> charts, const SearchReading &reading);
    [[nodiscard]] int candidateLimit() const { return std::max(mostCandidates, m_limit); }

    Database &m_database;
    int m_limit;
    std::vector<PatientHit> m_hits;
    QSet<qint64> m_seen;
};

Search::Candidates Search::byChartNumber(const QString &chartKey)
{
    const Result<Statement *> query = m_database.cached("SELECT id, chart_number FROM patient WHERE chart_key = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, chartKey);
    return allRows<Candidate>(**query, candidateFromRow);
}

/// By the longest end of a number, else the longest beginning of an address: what else is asked is checked chart by chart.
Search::Candidates Search::byContact(const SearchReading &reading)
{
    const auto shorter = [](const QString &a, const QString &b) { return a.size() < b.size(); };
    const bool phone = !reading.phoneEnds.isEmpty();
    const QStringList &asked = phone ? reading.phoneEnds : reading.emailStarts;
    const QString longest = *std::max_element(asked.begin(), asked.end(), shorter);
    const QString from = phone ? reversed(longest) : longest;
    const Result<Statement *> query = m_database.cached(
        phone ? "SELECT patient, value FROM contact_point WHERE digits_reversed >= ?1 AND digits_reversed < ?2 AND digits_reversed <> ''"
                " AND retired_at IS NULL ORDER BY digits_reversed, patient LIMIT ?3"
              : "SELECT patient, value FROM contact_point WHERE value_key >= ?1 AND value_key < ?2 AND retired_at IS NULL"
                " ORDER BY value_key, patient LIMIT ?3");
    if (!query)
        return query.error();
    (*query)->bind(1, from).bind(2, endOfPrefix(from)).bind(3, candidateLimit());
    return allRows<Candidate>(**query, candidateFromRow);
}

Search::Candidates Search::byBirthDate(const SearchReading &reading, int most)
{
    const Result<Statement *> query =
        m_database.cached("SELECT id, '' FROM patient WHERE birth_date >= ?1 AND birth_date <= ?2 ORDER BY birth_date, id LIMIT ?3");
    if (!query)
        return query.error();
    (*query)->bind(1, dayOrNull(reading.bornFrom)).bind(2, dayOrNull(reading.bornTo)).bind(3, most);
    return allRows<Candidate>(**query, candidateFromRow);
}

/// The word with the fewest rows in the index; where all have many, the longest one.
Result<qsizetype> Search::rarestWord(const QStringList &words)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT count(*) FROM (SELECT 1 FROM name_token WHERE token >= ?1 AND token < ?2 LIMIT ?3)");
    if (!query)
        return query.error();
    qsizetype rarest = 0;
    qint64 fewest = mostRowsProbed + 1;
    for (qsizetype i = 0; i < std::min(words.size(), mostWordsProbed) && fewest > 0; ++i) {
        (*query)->bind(1, words[i]).bind(2, endOfPrefix(words[i])).bind(3, std::min<qint64>(fewest, mostRowsProbed));
        const Result<std::optional<qint64>> rows = firstRow<qint64>(**query, [](RowReader &row) { return row.integer(); });
        if (!rows)
            return rows.error();
        if (**rows < fewest || (**rows == fewest && words[i].size() > words[rarest].size())) {
            fewest = **rows;
            rarest = i;
        }
    }
    return rarest;
}

/// Goes through `rows` rows of one word and decides all other words and the birth date inside the index. With `given`, only through those
/// where the word is the whole family name and the given name begins so: they lie side by side.
Result<void> Search::scanWord(std::vector<Candidate> &found, const SearchReading &reading, qsizetype driver, const QString &given, int rows)
{
    const Result<Statement *> query = m_database.cached(
        given.isEmpty() ? "SELECT patient, '' FROM (SELECT patient, words, birth_date FROM name_token WHERE token >= ?1 AND token < ?2"
                          " ORDER BY token, words, patient LIMIT ?3) WHERE birth_date >= ?4 AND birth_date <= ?5 AND instr(words, ?6)"
                          " AND instr(words, ?7) AND instr(words, ?8) AND instr(words, ?9) AND instr(words, ?10) LIMIT ?11"
                        : "SELECT patient, '' FROM (SELECT patient, words, birth_date FROM name_token WHERE token = ?12 AND words >= ?1"
                          " AND words < ?2 ORDER BY token, words, patient LIMIT ?3) WHERE birth_date >= ?4 AND birth_date <= ?5"
                          " AND instr(words, ?6) AND instr(words, ?7) AND instr(words, ?8) AND instr(words, ?9) AND instr(words, ?10)"
                          " LIMIT ?11");
    if (!query)
        return query.error();
    Statement &scan = **query;
    const QString &word = reading.words[driver];
    const QString from = given.isEmpty() ? word : beginningOfNameWords(word, given);
    scan.bind(1, from).bind(2, endOfPrefix(from)).bind(3, rows);
    scan.bind(4, dayOrNull(reading.bornFrom).value_or(0)).bind(5, dayOrNull(reading.bornTo).value_or(std::numeric_limits<qint64>::max()));
    int position = 6;
    for (qsizetype i = 0; i < reading.words.size() && position < 6 + mostFilters; ++i) {
        if (i != driver)
            scan.bind(position++, QString(u' ' + reading.words[i]));
    }
    while (position < 6 + mostFilters)
        scan.bind(position++, u" "_s); // every list of words begins with a space
    const bool checkedLater = reading.asksContact() || !reading.chartKey.isEmpty();
    scan.bind(11, checkedLater ? candidateLimit() : m_limit * tokensPerHit);
    if (!given.isEmpty())
        scan.bind(12, word);
    Candidates more = allRows<Candidate>(scan, candidateFromRow);
    if (!more)
        return more.error();
    std::move(more->begin(), more->end(), std::back_inserter(found));
    return {};
}

Search::Candidates Search::byWords(const SearchReading &reading)
{
    std::vector<Candidate> found;
    if (reading.words.size() == 1) {
        if (const Result<void> done = scanWord(found, reading, 0, {}, mostRowsScanned); !done)
            return done.error();
        return found;
    }
    // "garcia mar" and "mar garcia": the whole family name and the beginning of the given name, however common both are.
    const qsizetype tried = std::min<qsizetype>(reading.words.size(), 3);
    for (qsizetype family = 0; family < tried; ++family) {
        for (qsizetype given = 0; given < tried; ++given) {
            if (family == given)
                continue;
            if (const Result<void> done = scanWord(found, reading, family, reading.words[given], mostRowsProbed); !done)
                return done.error();
        }
    }
    const Result<qsizetype> rarest = rarestWord(reading.words);
    if (!rarest)
        return rarest.error();
    if (const Result<void> done = scanWord(found, reading, *rarest, {}, mostRowsScanned); !done)
        return done.error();
    return found;
}

/// From the index that gives the fewest: chart number, number or address, day of birth, name, year of birth.
Search::Candidates Search::candidates(const SearchReading &reading)
{
    if (!reading.chartKey.isEmpty())
        return byChartNumber(reading.chartKey);
    const bool named = !reading.words.isEmpty();
    if (reading.asksContact()) {
        Candidates found = byContact(reading);
        if (!found || !named || static_cast<int>(found->size()) < candidateLimit())
            return found;
    }
    if (reading.asksOneDay() || !named) {
        Candidates found = byBirthDate(reading, reading.asksOneDay() ? candidateLimit() : m_limit);
        // A placeholder like 1 January 1900 stands on thousands of charts: then the name is the rarer part.
        if (!found || !named || static_cast<int>(found->size()) < candidateLimit())
            return found;
    }
    return byWords(reading);
}

Result<bool> Search::hasContact(PatientId patient, const SearchReading &reading)
{
    struct Keys {
        QString key;
        QString digitsReversed;
    };
    const Result<Statement *> query =
        m_database.cached("SELECT value_key, digits_reversed FROM contact_point WHERE patient = ?1 AND retired_at IS NULL");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    const Result<std::vector<Keys>> contacts =
        allRows<Keys>(**query, [](RowReader &row) { return Keys{.key = row.text(), .digitsReversed = row.text()}; });
    if (!contacts)
        return contacts.error();
    const auto anyContact = [&contacts](auto matches) { return std::any_of(contacts->begin(), contacts->end(), matches); };
    for (const QString &end : reading.phoneEnds) {
        if (!anyContact([&end](const Keys &keys) { return keys.digitsReversed.startsWith(reversed(end)); }))
            return false;
    }
    for (const QString &start : reading.emailStarts) {
        if (!anyContact([&start](const Keys &keys) { return keys.key.startsWith(start); }))
            return false;
    }
    return true;
}

/// The chart, where all of the reading holds for it.
Result<std::optional<FoundChart>> Search::chart(const Candidate &candidate, const SearchReading &reading)
{
    const Result<Statement *> query =
        m_database.cached("SELECT " COUNTERSIGN_SUMMARY_COLUMNS ", name_words FROM patient WHERE id = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, candidate.patient);
    Result<std::optional<FoundChart>> found = firstRow<FoundChart>(**query, [](RowReader &row) {
        PatientSummary summary = summaryFromRow(row);
        return FoundChart{.summary = std::move(summary), .words = row.text(), .text = {}};
    });
    if (!found || !*found)
        return found;
    FoundChart &result = **found;
    const auto named = [&result](const QString &word) { return hasWordFrom(result.words, word); };
    const bool born = !reading.asksBirthDate()
        || (result.summary.birthDate.isValid() && result.summary.birthDate >= reading.bornFrom && result.summary.birthDate <= reading.bornTo);
    if (!born || !std::all_of(reading.words.begin(), reading.words.end(), named))
        return std::optional<FoundChart>();
    if (reading.asksContact()) {
        const Result<bool> reached = hasContact(candidate.patient, reading);
        if (!reached)
            return reached.error();
        if (!*reached)
            return std::optional<FoundChart>();
    }
    result.text = candidate.text;
    result.exactWords = exactWords(result.words, reading.words);
    return found;
}

/// Whole words before beginnings, then by family and given name.
void Search::keep(std::vector<FoundChart> charts, const SearchReading &reading)
{
    std::stable_sort(charts.begin(), charts.end(), [](const FoundChart &a, const FoundChart &b) {
        return a.exactWords != b.exactWords ? a.exactWords > b.exactWords : a.words < b.words;
    });
    const bool byName = !reading.words.isEmpty();
    for (FoundChart &found : charts) {
        if (isFull())
            return;
        PatientHit hit{.patient = std::move(found.summary), .match = PatientHit::Match::Name, .text = found.text};
        if (!reading.chartKey.isEmpty()) {
            hit.match = PatientHit::Match::ChartNumber;
        } else if (reading.asksContact()) {
            hit.match = reading.phoneEnds.isEmpty() ? PatientHit::Match::Email : PatientHit::Match::Phone;
        } else if (reading.asksOneDay() || !byName) {
            hit.match = PatientHit::Match::BirthDate;
            hit.text = hit.patient.birthDate.toString(Qt::ISODate);
        }
        if (hit.text.isEmpty())
            hit.text = hit.patient.name.sorted();
        m_seen.insert(hit.patient.id.value);
        m_hits.push_back(std::move(hit));
    }
}

Result<void> Search::tryReading(const SearchReading &reading)
{
    const Candidates found = candidates(reading);
    if (!found)
        return found.error();
    std::vector<FoundChart> charts;
    QSet<qint64> looked;
    for (const Candidate &candidate : *found) {
        if (static_cast<int>(charts.size()) >= m_limit)
            break;
        if (m_seen.contains(candidate.patient.value) || looked.contains(candidate.patient.value))
            continue;
        looked.insert(candidate.patient.value);
        Result<std::optional<FoundChart>> one = chart(candidate, reading);
        if (!one)
            return one.error();
        if (*one)
            charts.push_back(std::move(**one));
    }
    keep(std::move(charts), reading);
    return {};
}

} // namespace

PatientSearch::PatientSearch(Database &database) : m_database(database) {}

Result<std::vector<PatientHit>> PatientSearch::find(const QString &text, int limit, QDate today)
{
    Search search(m_database, std::clamp(limit, 1, mostHits));
    for (const SearchReading &reading : searchReadings(text, today)) {
        if (search.isFull())
            break;
        if (const Result<void> done = search.tryReading(reading); !done)
            return done.error();
    }
    return search.takeHits();
}

QString toKey(PatientHit::Match match)
{
    switch (match) {
    case PatientHit::Match::Name:
        return u"name"_s;
    case PatientHit::Match::BirthDate:
        return u"birthDate"_s;
    case PatientHit::Match::Phone:
        return u"phone"_s;
    case PatientHit::Match::Email:
        return u"email"_s;
    case PatientHit::Match::ChartNumber:
        return u"chartNumber"_s;
    }
    Q_UNREACHABLE();
}

} // namespace countersign
