// SPDX-License-Identifier: Apache-2.0
#include "chart/patientrows.h"
#include "chart/searchkeys.h"
#include "core/textfolding.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

// "Is this person here already?" while a chart is being added: by indexes only, and each list bounded.

namespace countersign {

namespace {

constexpr int mostWithOneBirthDate = 1000; // a real day has some forty among a million charts
constexpr int mostWithOneName = 2000;
constexpr int mostWithOneContact = 100;
constexpr std::size_t mostShown = 20;

/// A name as it is compared.
struct ComparedName {
    QString family;
    QString given;
};

ComparedName compared(const PersonName &name)
{
    return {.family = foldedWords(name.family).join(u' '), .given = foldedWords(name.given).join(u' ')};
}

/// One letter added, left out or changed, or two neighbours swapped.
bool isOneSlipApart(const QString &a, const QString &b)
{
    const QString &longer = a.size() >= b.size() ? a : b;
    const QString &shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype same = 0;
    while (same < shorter.size() && longer[same] == shorter[same])
        ++same;
    const QStringView longRest = QStringView(longer).mid(same);
    const QStringView shortRest = QStringView(shorter).mid(same);
    if (longer.size() > shorter.size())
        return longRest.mid(1) == shortRest;
    if (longRest.size() <= 1 || longRest.mid(1) == shortRest.mid(1))
        return true;
    return longRest[0] == shortRest[1] && longRest[1] == shortRest[0] && longRest.mid(2) == shortRest.mid(2);
}

bool isSame(const QString &a, const QString &b)
{
    return !a.isEmpty() && a == b;
}

/// Enough of a name in common for two people born on one day.
bool areNamesAlike(const ComparedName &a, const ComparedName &b)
{
    constexpr qsizetype shortestForSlips = 3; // "Li" and "Lu" are two names
    const bool slip = std::min(a.family.size(), b.family.size()) >= shortestForSlips && isOneSlipApart(a.family, b.family);
    return isSame(a.family, b.family) || isSame(a.given, b.given) || slip || (isSame(a.family, b.given) && isSame(a.given, b.family));
}

bool isSameName(const ComparedName &a, const ComparedName &b)
{
    return a.family == b.family && a.given == b.given && !(a.family.isEmpty() && a.given.isEmpty());
}

/// Day and month swapped, or one slip of the finger.
bool isBirthDateMistyped(QDate a, QDate b)
{
    if (!a.isValid() || !b.isValid())
        return false;
    const bool swapped = a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
    return swapped || isOneSlipApart(a.toString(u"yyyyMMdd"), b.toString(u"yyyyMMdd"));
}

bool isSameAddress(const PostalAddress &a, const PostalAddress &b)
{
    const QString line = foldedWords(a.line1).join(u' ');
    return !line.isEmpty() && line == foldedWords(b.line1).join(u' ')
        && foldedWords(a.postalCode) == foldedWords(b.postalCode) && foldedWords(a.city) == foldedWords(b.city);
}

Result<std::vector<PatientSummary>> bornOn(Database &database, QDate date)
{
    if (!date.isValid())
        return std::vector<PatientSummary>();
    const Result<Statement *> query =
        database.cached("SELECT " COUNTERSIGN_SUMMARY_COLUMNS " FROM patient WHERE birth_date = ?1 LIMIT ?2");
    if (!query)
        return query.error();
    (*query)->bind(1, dayOrNull(date)).bind(2, mostWithOneBirthDate);
    return allRows<PatientSummary>(**query, summaryFromRow);
}

struct Namesake {
    PatientId id;
    QDate birthDate;
};

/// Charts whose names begin with this family and given name: they lie side by side in the index of words.
Result<std::vector<Namesake>> namesakes(Database &database, const ComparedName &name)
{
    const QString from = beginningOfNameWords(name.family, name.given);
    if (from.isEmpty())
        return std::vector<Namesake>();
    const Result<Statement *> query = database.cached(
        "SELECT patient, birth_date FROM name_token WHERE token = ?1 AND words >= ?2 AND words < ?3 LIMIT ?4");
    if (!query)
        return query.error();
    (*query)->bind(1, nameTokens(from).front()).bind(2, from).bind(3, endOfPrefix(from)).bind(4, mostWithOneName);
    return allRows<Namesake>(**query, [](RowReader &row) {
        const PatientId id = row.id<PatientId>();
        const qint64 day = row.integer();
        return Namesake{.id = id, .birthDate = day == 0 ? QDate() : QDate::fromJulianDay(day)};
    });
}

Result<QSet<qint64>> reachedBy(Database &database, const std::vector<ContactPoint> &contacts)
{
    QSet<qint64> patients;
    const Result<Statement *> query =
        database.cached("SELECT patient FROM contact_point WHERE value_key = ?1 AND retired_at IS NULL LIMIT ?2");
    if (!query)
        return query.error();
    for (const ContactPoint &contact : contacts) {
        (*query)->bind(1, contactKeys(contact.kind, contact.value).key).bind(2, mostWithOneContact);
        const Result<std::vector<qint64>> found = allRows<qint64>(**query, [](RowReader &row) { return row.integer(); });
        if (!found)
            return found.error();
        for (const qint64 patient : *found)
            patients.insert(patient);
    }
    return patients;
}

} // namespace

Result<std::vector<PatientSummary>> PatientStore::likelyDuplicates(const Patient &patient)
{
    const ComparedName name = compared(patient.name);
    std::vector<PatientSummary> found;
    QSet<qint64> seen{patient.id.value};

    const Result<std::vector<PatientSummary>> sameDay = bornOn(m_database, patient.birthDate);
    if (!sameDay)
        return sameDay.error();
    for (const PatientSummary &other : *sameDay) {
        if (!seen.contains(other.id.value) && areNamesAlike(name, compared(other.name))) {
            seen.insert(other.id.value);
            found.push_back(other);
        }
    }

    const Result<std::vector<Namesake>> sameName = namesakes(m_database, name);
    if (!sameName)
        return sameName.error();
    const Result<QSet<qint64>> sameContact = reachedBy(m_database, patient.contacts);
    if (!sameContact)
        return sameContact.error();
    for (const Namesake &other : *sameName) {
        if (seen.contains(other.id.value))
            continue;
        const bool unknownBirth = !patient.birthDate.isValid() || !other.birthDate.isValid();
        const bool mistyped = isBirthDateMistyped(patient.birthDate, other.birthDate);
        const bool reached = sameContact->contains(other.id.value);
        if (!mistyped && !reached && !unknownBirth)
            continue;
        const Result<Patient> chart = load(other.id);
        if (!chart)
            return chart.error();
        if (!isSameName(name, compared(chart->name)) || !(mistyped || reached || isSameAddress(patient.address, chart->address)))
            continue;
        seen.insert(other.id.value);
        found.push_back({.id = chart->id, .chartNumber = chart->chartNumber, .name = chart->name, .preferredName = chart->preferredName,
                         .birthDate = chart->birthDate, .deceased = chart->deceased});
    }

    // The whole name in common is the likeliest.
    std::stable_partition(found.begin(), found.end(),
                          [&name](const PatientSummary &other) { return isSameName(name, compared(other.name)); });
    if (found.size() > mostShown)
        found.resize(mostShown);
    return found;
}

} // namespace countersign
