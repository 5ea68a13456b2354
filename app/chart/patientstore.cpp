// SPDX-License-Identifier: Apache-2.0
#include "chart/patientstore.h"

#include "chart/rowreader.h"
#include "chart/searchkeys.h"
#include "chart/verificationstore.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// Writing: the chart's identity, contact points, representatives, and the search index that follows them.

namespace countersign {

namespace {

constexpr qint64 firstChartNumber = 100001;

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatientStore)
};

/// One above the highest number in use. Chart keys sort by value, so this is the last entry of an index.
Result<QString> nextChartNumber(Database &database)
{
    const Result<Statement *> query =
        database.cached("SELECT chart_key FROM patient WHERE chart_key >= ?1 AND chart_key < 'o' ORDER BY chart_key DESC LIMIT 1");
    if (!query)
        return query.error();
    (*query)->bind(1, chartKey(QString::number(firstChartNumber)));
    const Result<std::optional<QString>> highest = firstRow<QString>(**query, [](RowReader &row) { return row.text(); });
    if (!highest)
        return highest.error();
    return QString::number(*highest ? numberInChartKey(**highest) + 1 : firstChartNumber);
}

Result<void> writeTokens(Database &database, PatientId patient, const QString &words, QDate birthDate)
{
    const Result<Statement *> insert =
        database.cached("INSERT INTO name_token (token, words, patient, birth_date) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return insert.error();
    const QStringList tokens = nameTokens(words);
    for (const QString &token : tokens) {
        (*insert)->bind(1, token).bind(2, words).bind(3, patient).bind(4, dayOrNull(birthDate).value_or(0));
        if (const Result<void> done = (*insert)->run(); !done)
            return done;
    }
    return {};
}

Result<void> removeTokens(Database &database, PatientId patient, const QString &words)
{
    const Result<Statement *> remove = database.cached("DELETE FROM name_token WHERE token = ?1 AND words = ?2 AND patient = ?3");
    if (!remove)
        return remove.error();
    const QStringList tokens = nameTokens(words);
    for (const QString &token : tokens) {
        if (const Result<void> done = (*remove)->bind(1, token).bind(2, words).bind(3, patient).run(); !done)
            return done;
    }
    return {};
}

/// Positions 1 to 22 of both the INSERT and the UPDATE of `patient`.
void bindIdentity(Statement &statement, const Patient &patient, const QString &words)
{
    statement.bind(1, patient.chartNumber).bind(2, chartKey(patient.chartNumber)).bind(3, patient.name.prefix)
        .bind(4, patient.name.given).bind(5, patient.name.middle).bind(6, patient.name.family).bind(7, patient.name.suffix)
        .bind(8, patient.preferredName).bind(9, words).bind(10, dayOrNull(patient.birthDate)).bind(11, patient.language.toString())
        .bind(12, patient.needsInterpreter).bind(13, patient.declinedEmail).bind(14, patient.deceased)
        .bind(15, patient.address.line1).bind(16, patient.address.line2).bind(17, patient.address.city)
        .bind(18, patient.address.state).bind(19, patient.address.postalCode).bind(20, patient.address.country)
        .bind(21, patient.source).bind(22, patient.sourceId);
}

/// Says why a chart could not be stored, where another chart is in the way.
Error whyNotStored(PatientStore &store, const Patient &patient, const Error &error)
{
    if (error.code != ErrorCode::Refused)
        return error;
    const Result<std::optional<PatientId>> sameNumber = store.byChartNumber(patient.chartNumber);
    if (sameNumber && *sameNumber && **sameNumber != patient.id)
        return {ErrorCode::Refused,
                Words::tr("Chart number %1 belongs to another patient. Enter another number, or leave the field empty to get the next free one.")
                    .arg(patient.chartNumber),
                error.detail};
    const Result<std::optional<PatientId>> sameSource = store.bySource(patient.source, patient.sourceId);
    if (sameSource && *sameSource && **sameSource != patient.id)
        return {ErrorCode::Refused,
                Words::tr("The person that \"%1\" knows as %2 already has a chart here. Open that chart instead of adding a second one.")
                    .arg(patient.source, patient.sourceId),
                error.detail};
    return error;
}

Error unknownPart(const QString &id)
{
    return {ErrorCode::NotFound,
            Words::tr("This chart has no entry %1 in use. It may have been removed meanwhile: open the chart again.").arg(id)};
}

template<typename Item>
const Item *itemWithId(const std::vector<Item> &items, decltype(Item::id) id)
{
    const auto found = std::find_if(items.begin(), items.end(), [id](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

PatientStore::PatientStore(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

Result<Patient> PatientStore::add(const Patient &patient)
{
    Patient stored = patient;
    stored.id = {};
    stored.chartNumber = patient.chartNumber.trimmed();
    if (stored.chartNumber.isEmpty()) {
        const Result<QString> next = nextChartNumber(m_database);
        if (!next)
            return next.error();
        stored.chartNumber = *next;
    }
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO patient (chart_number, chart_key, prefix, given, middle, family, suffix, preferred, name_words, birth_date, language,"
        " needs_interpreter, declined_email, deceased, line1, line2, city, state, postal_code, country, source, source_id, change_number)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,"
        " (SELECT ifnull(max(change_number), 0) + 1 FROM patient))");
    if (!insert)
        return insert.error();
    const QString words = nameWords(stored.name, stored.preferredName);
    bindIdentity(**insert, stored, words);
    if (const Result<void> done = (*insert)->run(); !done)
        return whyNotStored(*this, stored, done.error());
    stored.id = PatientId{m_database.lastInsertId()};
    if (const Result<void> done = writeTokens(m_database, stored.id, words, stored.birthDate); !done)
        return done.error();

    int position = 0;
    for (ContactPoint &contact : stored.contacts) {
        if (const Result<void> done = insertContact(stored.id, contact, position++); !done)
            return done.error();
    }
    position = 0;
    for (Representative &representative : stored.representatives) {
        if (const Result<void> done = insertRepresentative(stored.id, representative, position++); !done)
            return done.error();
    }
    return stored;
}

Result<Patient> PatientStore::update(const Patient &patient)
{
    const Result<Patient> old = load(patient.id);
    if (!old)
        return old.error();
    Patient stored = patient;
    stored.chartNumber = patient.chartNumber.trimmed();
    if (stored.chartNumber.isEmpty())
        stored.chartNumber = old->chartNumber;
    if (const Result<void> done = updateIdentity(stored, *old); !done)
        return done.error();
    if (const Result<void> done = updateContacts(stored, *old); !done)
        return done.error();
    if (const Result<void> done = updateRepresentatives(stored, *old); !done)
        return done.error();
    return stored;
}

Result<void> PatientStore::updateIdentity(const Patient &patient, const Patient &old)
{
    const Result<Statement *> update = m_database.cached(
        "UPDATE patient SET chart_number = ?1, chart_key = ?2, prefix = ?3, given = ?4, middle = ?5, family = ?6, suffix = ?7,"
        " preferred = ?8, name_words = ?9, birth_date = ?10, language = ?11, needs_interpreter = ?12, declined_email = ?13,"
        " deceased = ?14, line1 = ?15, line2 = ?16, city = ?17, state = ?18, postal_code = ?19, country = ?20, source = ?21,"
        " source_id = ?22, change_number = (SELECT ifnull(max(change_number), 0) + 1 FROM patient) WHERE id = ?23");
    if (!update)
        return update.error();
    const QString oldWords = nameWords(old.name, old.preferredName);
    const QString words = nameWords(patient.name, patient.preferredName);
    bindIdentity(**update, patient, words);
    (*update)->bind(23, patient.id);
    if (const Result<void> done = (*update)->run(); !done)
        return whyNotStored(*this, patient, done.error());
    if (words == oldWords && patient.birthDate == old.birthDate)
        return {};
    if (const Result<void> done = removeTokens(m_database, patient.id, oldWords); !done)
        return done;
    return writeTokens(m_database, patient.id, words, patient.birthDate);
}

Result<void> PatientStore::insertContact(PatientId patient, ContactPoint &contact, int position)
{
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO contact_point (patient, position, kind, value, value_key, digits_reversed, contact_use, rank)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert)
        return insert.error();
    const ContactKeys keys = contactKeys(contact.kind, contact.value);
    (*insert)->bind(1, patient).bind(2, position).bind(3, toKey(contact.kind)).bind(4, contact.value).bind(5, keys.key)
        .bind(6, keys.digitsReversed).bind(7, toKey(contact.use)).bind(8, contact.rank);
    if (const Result<void> done = (*insert)->run(); !done)
        return done;
    contact.id = ContactPointId{m_database.lastInsertId()};
    return {};
}

Result<void> PatientStore::updateContact(const ContactPoint &contact, const ContactPoint &old, int position)
{
    const Result<Statement *> update = m_database.cached(
        "UPDATE contact_point SET position = ?1, kind = ?2, value = ?3, value_key = ?4, digits_reversed = ?5, contact_use = ?6, rank = ?7"
        " WHERE id = ?8");
    if (!update)
        return update.error();
    const ContactKeys keys = contactKeys(contact.kind, contact.value);
    (*update)->bind(1, position).bind(2, toKey(contact.kind)).bind(3, contact.value).bind(4, keys.key).bind(5, keys.digitsReversed)
        .bind(6, toKey(contact.use)).bind(7, contact.rank).bind(8, contact.id);
    if (const Result<void> done = (*update)->run(); !done)
        return done;
    if (contact.value == old.value)
        return {};

    const QDateTime now = m_clock.now();
    const Result<Statement *> keep =
        m_database.cached("INSERT INTO contact_point_history (contact, value, replaced_at) VALUES (?1, ?2, ?3)");
    if (!keep)
        return keep.error();
    if (const Result<void> done = (*keep)->bind(1, contact.id).bind(2, old.value).bind(3, now.toMSecsSinceEpoch()).run(); !done)
        return done;
    // Another spelling of the same address reaches the same mailbox: what is known of it stays true.
    if (keys.key == contactKeys(old.kind, old.value).key)
        return {};
    VerificationStore verifications(m_database);
    const Result<VerificationStatus> known = verifications.status(contact.id);
    if (!known)
        return known.error();
    if (known->state == VerificationState::Unchecked || known->state == VerificationState::Stale)
        return {};
    return verifications.append(contact.id, {.state = VerificationState::Stale, .since = now, .value = old.value,
                                             .note = Words::tr("The entry was changed after it was checked.")});
}

Result<void> PatientStore::updateContacts(Patient &patient, const Patient &old)
{
    for (const ContactPoint &before : old.contacts) {
        if (itemWithId(patient.contacts, before.id))
            continue;
        const Result<Statement *> retire = m_database.cached("UPDATE contact_point SET retired_at = ?1 WHERE id = ?2");
        if (!retire)
            return retire.error();
        if (const Result<void> done = (*retire)->bind(1, m_clock.now().toMSecsSinceEpoch()).bind(2, before.id).run(); !done)
            return done;
    }
    int position = 0;
    for (ContactPoint &contact : patient.contacts) {
        const ContactPoint *before = itemWithId(old.contacts, contact.id);
        if (contact.id.isValid() && !before)
            return unknownPart(contact.id.toString());
        const Result<void> done = before ? updateContact(contact, *before, position) : insertContact(patient.id, contact, position);
        if (!done)
            return done;
        ++position;
    }
    return {};
}

Result<void> PatientStore::insertRepresentative(PatientId patient, Representative &representative, int position)
{
    const Result<Statement *> insert = m_database.cached(
        "INSERT INTO representative (patient, position, name, relationship, authority, phone, email) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, patient).bind(2, position).bind(3, representative.name).bind(4, representative.relationship)
        .bind(5, toKey(representative.authority)).bind(6, representative.phone).bind(7, representative.email);
    if (const Result<void> done = (*insert)->run(); !done)
        return done;
    representative.id = RepresentativeId{m_database.lastInsertId()};
    return {};
}

Result<void> PatientStore::updateRepresentative(const Representative &representative, int position)
{
    const Result<Statement *> update = m_database.cached(
        "UPDATE representative SET position = ?1, name = ?2, relationship = ?3, authority = ?4, phone = ?5, email = ?6 WHERE id = ?7");
    if (!update)
        return update.error();
    return (*update)->bind(1, position).bind(2, representative.name).bind(3, representative.relationship)
        .bind(4, toKey(representative.authority)).bind(5, representative.phone).bind(6, representative.email)
        .bind(7, representative.id).run();
}

Result<void> PatientStore::updateRepresentatives(Patient &patient, const Patient &old)
{
    for (const Representative &before : old.representatives) {
        if (itemWithId(patient.representatives, before.id))
            continue;
        const Result<Statement *> retire = m_database.cached("UPDATE representative SET retired_at = ?1 WHERE id = ?2");
        if (!retire)
            return retire.error();
        if (const Result<void> done = (*retire)->bind(1, m_clock.now().toMSecsSinceEpoch()).bind(2, before.id).run(); !done)
            return done;
    }
    int position = 0;
    for (Representative &representative : patient.representatives) {
        const Representative *before = itemWithId(old.representatives, representative.id);
        if (representative.id.isValid() && !before)
            return unknownPart(representative.id.toString());
        const Result<void> done =
            before ? updateRepresentative(representative, position) : insertRepresentative(patient.id, representative, position);
        if (!done)
            return done;
        ++position;
    }
    return {};
}

} // namespace countersign
