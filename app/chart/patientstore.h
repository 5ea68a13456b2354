// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/patient.h"
#include "vault/database.h"

#include <optional>
#include <vector>

namespace countersign {

/// Enough of a patient for a list.
struct PatientSummary {
    PatientId id;
    QString chartNumber;
    PersonName name;
    QString preferredName;
    QDate birthDate;
    bool deceased = false;

    bool operator==(const PatientSummary &) const = default;
};

/// Identity, contact points and representatives, and the search index that follows them. Writes only inside the caller's Transaction.
class PatientStore final
{
public:
    PatientStore(Database &database, const Clock &clock);

    /// Fills an empty chart number with the next free one (100001, 100002, …). A chart number in use is Refused. Returns the stored ids.
    [[nodiscard]] Result<Patient> add(const Patient &patient);
    /// Contact points and representatives are matched by id: missing ones are retired (kept for the record), new ones (id 0) added.
    /// A contact point whose value changes keeps its id; its verification becomes stale where anything was known of the old value
    /// (a new row in `verification` says so), and the old value is kept in its history. An empty chart number means: as it is.
    [[nodiscard]] Result<Patient> update(const Patient &patient);
    [[nodiscard]] Result<Patient> load(PatientId id); ///< NotFound
    [[nodiscard]] Result<PatientSummary> summary(PatientId id);
    [[nodiscard]] Result<std::optional<PatientId>> byChartNumber(const QString &chartNumber);
    [[nodiscard]] Result<std::optional<PatientId>> bySource(const QString &source, const QString &sourceId);
    /// Other charts with this address or number in use now, by `key()` of the value.
    [[nodiscard]] Result<std::vector<PatientSummary>> sharing(const ContactPoint &contact, PatientId except);
    /// Charts that may be the same person: same birth date and a family or given name alike, or same name and a contact in common.
    [[nodiscard]] Result<std::vector<PatientSummary>> likelyDuplicates(const Patient &patient);
    [[nodiscard]] Result<qint64> count();
    /// The newest `limit` charts that were added or changed.
    [[nodiscard]] Result<std::vector<PatientSummary>> recent(int limit);

private:
    [[nodiscard]] Result<void> insertContact(PatientId patient, ContactPoint &contact, int position);
    [[nodiscard]] Result<void> updateContact(const ContactPoint &contact, const ContactPoint &old, int position);
    [[nodiscard]] Result<void> insertRepresentative(PatientId patient, Representative &representative, int position);
    [[nodiscard]] Result<void> updateRepresentative(const Representative &representative, int position);
    [[nodiscard]] Result<void> updateIdentity(const Patient &patient, const Patient &old);
    [[nodiscard]] Result<void> updateContacts(Patient &patient, const Patient &old);
    [[nodiscard]] Result<void> updateRepresentatives(Patient &patient, const Patient &old);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace countersign
