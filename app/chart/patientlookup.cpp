// SPDX-License-Identifier: Apache-2.0
#include "chart/patientrows.h"
#include "chart/searchkeys.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// Reading: one chart, and the lists that an index gives.

namespace countersign {

namespace {

// More charts than this with one number is a practice's own number; the list is for a person to read.
constexpr int mostSharing = 100;

Error noSuchChart(PatientId id)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("PatientStore", "There is no chart %1 in this clinic. Search for the patient by name or chart number.")
                .arg(id.toString())};
}

Patient identityFromRow(RowReader &row, LanguageTag english)
{
    Patient patient;
    patient.id = row.id<PatientId>();
    patient.chartNumber = row.text();
    patient.name = nameFromRow(row);
    patient.preferredName = row.text();
    patient.birthDate = row.date();
    patient.language = LanguageTag::parse(row.text()).valueOr(std::move(english));
    patient.needsInterpreter = row.flag();
    patient.declinedEmail = row.flag();
    patient.deceased = row.flag();
    patient.address = {.line1 = row.text(), .line2 = row.text(), .city = row.text(), .state = row.text(), .postalCode = row.text(),
                       .country = row.text()};
    patient.source = row.text();
    patient.sourceId = row.text();
    return patient;
}

Result<std::vector<ContactPoint>> contactsOf(Database &database, PatientId patient)
{
    const Result<Statement *> query = database.cached(
        "SELECT id, kind, value, contact_use, rank FROM contact_point WHERE patient = ?1 AND retired_at IS NULL ORDER BY position, id");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    return allRows<ContactPoint>(**query, [](RowReader &row) {
        return ContactPoint{.id = row.id<ContactPointId>(), .kind = row.key<ContactKind>(contactKindFromKey), .value = row.text(),
                            .use = row.key<ContactUse>(contactUseFromKey), .rank = row.number()};
    });
}

Result<std::vector<Representative>> representativesOf(Database &database, PatientId patient)
{
    const Result<Statement *> query = database.cached(
        "SELECT id, name, relationship, authority, phone, email FROM representative"
        " WHERE patient = ?1 AND retired_at IS NULL ORDER BY position, id");
    if (!query)
        return query.error();
    (*query)->bind(1, patient);
    return allRows<Representative>(**query, [](RowReader &row) {
        return Representative{.id = row.id<RepresentativeId>(), .name = row.text(), .relationship = row.text(),
                              .authority = row.key<Authority>(authorityFromKey), .phone = row.text(), .email = row.text()};
    });
}

} // namespace

Result<Patient> PatientStore::load(PatientId id)
{
    const Result<Statement *> query = m_database.cached(
        "SELECT id, chart_number, prefix, given, middle, family, suffix, preferred, birth_date, language, needs_interpreter, declined_email,"
        " deceased, line1, line2, city, state, postal_code, country, source, source_id FROM patient WHERE id = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id);
    Result<std::optional<Patient>> found =
        firstRow<Patient>(**query, [](RowReader &row) { return identityFromRow(row, LanguageTag::english()); });
    if (!found)
        return found.error();
    if (!*found)
        return noSuchChart(id);
    Patient patient = std::move(**found);
    Result<std::vector<ContactPoint>> contacts = contactsOf(m_database, id);
    if (!contacts)
        return contacts.error();
    patient.contacts = std::move(*contacts);
    Result<std::vector<Representative>> representatives = representativesOf(m_database, id);
    if (!representatives)
        return representatives.error();
    patient.representatives = std::move(*representatives);
    return patient;
}

Result<PatientSummary> PatientStore::summary(PatientId id)
{
    const Result<Statement *> query = m_database.cached("SELECT " COUNTERSIGN_SUMMARY_COLUMNS " FROM patient WHERE id = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, id);
    const Result<std::optional<PatientSummary>> found = firstRow<PatientSummary>(**query, summaryFromRow);
    if (!found)
        return found.error();
    if (!*found)
        return noSuchChart(id);
    return **found;
}

Result<std::optional<PatientId>> PatientStore::byChartNumber(const QString &chartNumber)
{
    const Result<Statement *> query = m_database.cached("SELECT id FROM patient WHERE chart_key = ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, chartKey(chartNumber));
    return firstRow<PatientId>(**query, [](RowReader &row) { return row.id<PatientId>(); });
}

Result<std::optional<PatientId>> PatientStore::bySource(const QString &source, const QString &sourceId)
{
    if (sourceId.isEmpty())
        return std::optional<PatientId>();
    const Result<Statement *> query = m_database.cached("SELECT id FROM patient WHERE source = ?1 AND source_id = ?2 AND source_id <> ''");
    if (!query)
        return query.error();
    (*query)->bind(1, source).bind(2, sourceId);
    return firstRow<PatientId>(**query, [](RowReader &row) { return row.id<PatientId>(); });
}

Result<std::vector<PatientSummary>> PatientStore::sharing(const ContactPoint &contact, PatientId except)
{
    const QString key = contactKeys(contact.kind, contact.value).key;
    if (key.isEmpty())
        return std::vector<PatientSummary>();
    const Result<Statement *> query = m_database.cached(
        "SELECT DISTINCT " COUNTERSIGN_SUMMARY_COLUMNS " FROM contact_point CROSS JOIN patient ON patient.id = contact_point.patient"
        " WHERE value_key = ?1 AND kind = ?2 AND retired_at IS NULL AND contact_point.patient <> ?3 LIMIT ?4");
    if (!query)
        return query.error();
    (*query)->bind(1, key).bind(2, toKey(contact.kind)).bind(3, except).bind(4, mostSharing);
    return allRows<PatientSummary>(**query, summaryFromRow);
}

Result<qint64> PatientStore::count()
{
    const Result<Statement *> query = m_database.cached("SELECT count(*) FROM patient");
    if (!query)
        return query.error();
    const Result<std::optional<qint64>> number = firstRow<qint64>(**query, [](RowReader &row) { return row.integer(); });
    if (!number)
        return number.error();
    return number->value_or(0);
}

Result<std::vector<PatientSummary>> PatientStore::recent(int limit)
{
    const Result<Statement *> query =
        m_database.cached("SELECT " COUNTERSIGN_SUMMARY_COLUMNS " FROM patient ORDER BY change_number DESC LIMIT ?1");
    if (!query)
        return query.error();
    (*query)->bind(1, std::max(limit, 0));
    return allRows<PatientSummary>(**query, summaryFromRow);
}

} // namespace countersign
