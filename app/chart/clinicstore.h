// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/consentstore.h"
#include "chart/documentstore.h"
#include "chart/messagestore.h"
#include "chart/patientsearch.h"
#include "chart/patientstore.h"
#include "chart/settingsstore.h"
#include "chart/verificationstore.h"
#include "vault/auditlog.h"

namespace countersign {

/// All shelves of the clinic on one connection, for one thread.
class ClinicStore final
{
public:
    ClinicStore(Database database, const Clock &clock)
        : m_database(std::move(database)), patients(m_database, clock), search(m_database), consents(m_database), documents(m_database),
          messages(m_database), verifications(m_database), settings(m_database), audit(m_database, clock)
    {
    }
    ClinicStore(const ClinicStore &) = delete;
    ClinicStore &operator=(const ClinicStore &) = delete;

    [[nodiscard]] Database &database() { return m_database; }

private:
    Database m_database; // first: the shelves below refer to it

public:
    PatientStore patients;
    PatientSearch search;
    ConsentStore consents;
    DocumentStore documents;
    MessageStore messages;
    VerificationStore verifications;
    SettingsStore settings;
    AuditLog audit;
};

} // namespace countersign
