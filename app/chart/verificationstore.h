// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/terms.h"
#include "core/ids.h"
#include "vault/database.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace countersign {

/// What is known of one contact point's value now.
struct VerificationStatus {
    VerificationState state = VerificationState::Unchecked;
    QDateTime since;
    VerificationMethod method = VerificationMethod::None;
    VerificationStrength strength = VerificationStrength::None;
    QString value; ///< the address that was checked
    QString note; ///< why, in plain words, e.g. the server's refusal

    bool operator==(const VerificationStatus &) const = default;
};

/// One verification message: its token and code, and how often a code was tried.
struct VerificationAttempt {
    VerificationId id;
    ContactPointId contact;
    PatientId patient;
    QString value;
    QString token; ///< 128 bits, in the Message-ID
    QString code; ///< 8 Crockford characters, read aloud
    QDateTime sentAt;
    int tries = 0;
    bool closed = false; ///< confirmed, or given up
    MessageId message;

    bool operator==(const VerificationAttempt &) const = default;
};

/// States are appended, never overwritten; the newest row counts.
class VerificationStore final
{
public:
    explicit VerificationStore(Database &database);
    [[nodiscard]] Result<VerificationStatus> status(ContactPointId contact);
    /// Of all a patient's contact points at once, for the chart.
    [[nodiscard]] Result<std::vector<std::pair<ContactPointId, VerificationStatus>>> statuses(PatientId patient);
    [[nodiscard]] Result<void> append(ContactPointId contact, const VerificationStatus &status);
    [[nodiscard]] Result<VerificationId> begin(const VerificationAttempt &attempt);
    [[nodiscard]] Result<std::optional<VerificationAttempt>> latestAttempt(ContactPointId contact);
    [[nodiscard]] Result<int> attemptsSince(ContactPointId contact, const QDateTime &since);
    [[nodiscard]] Result<void> recordTry(VerificationId id);
    [[nodiscard]] Result<void> close(VerificationId id);
    /// Contact points whose newest state is one of `states`, for Today. Newest first.
    struct Waiting { PatientId patient; ContactPointId contact; VerificationStatus status; };
    [[nodiscard]] Result<std::vector<Waiting>> waiting(std::span<const VerificationState> states, int limit);

private:
    Database &m_database;
};

} // namespace countersign
