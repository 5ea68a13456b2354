// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/patientstore.h"

namespace countersign {

/// Why a chart was found; `text` is the part that matched, for the list ("m.nunez@example.org").
struct PatientHit {
    enum class Match { Name, BirthDate, Phone, Email, ChartNumber };
    PatientSummary patient;
    Match match = Match::Name;
    QString text;

    bool operator==(const PatientHit &) const = default;
};
[[nodiscard]] QString toKey(PatientHit::Match match);

/// The search box: name words (prefixes) in any order, accents and case ignored; a birth date in the usual ways of writing it; the last
/// digits of a telephone number; an e-mail address from its beginning; a chart number. Parts may be mixed: "nunez 1980", "maria 2/3/1980".
/// Answers within a frame at a million patients: every part is looked up in an index, the rarest first; never a scan.
class PatientSearch final
{
public:
    explicit PatientSearch(Database &database);
    [[nodiscard]] Result<std::vector<PatientHit>> find(const QString &text, int limit, QDate today);

private:
    Database &m_database;
};

} // namespace countersign
