// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

namespace countersign {

/// A field that cannot stay as it is. `field` is the name used in `Patient` ("birthDate", "contacts.0.value").
struct FieldProblem {
    QString field;
    QString message;

    bool operator==(const FieldProblem &) const = default;
};

/// Adds and edits patients: checks every field, writes chart and log in one transaction.
class RegisterPatient final
{
    Q_DECLARE_TR_FUNCTIONS(RegisterPatient)
public:
    explicit RegisterPatient(Desk &desk) : m_desk(desk) { }

    /// Everything that is wrong with what was typed; empty: may be saved.
    [[nodiscard]] std::vector<FieldProblem> problems(const Patient &patient) const;
    [[nodiscard]] Result<Patient> add(const Patient &patient);
    [[nodiscard]] Result<Patient> update(const Patient &patient);
    [[nodiscard]] Result<std::vector<PatientSummary>> likelyDuplicates(const Patient &patient);
    [[nodiscard]] Result<std::vector<PatientSummary>> sharing(const ContactPoint &contact, PatientId except);

private:
    Desk &m_desk;
};

} // namespace countersign
