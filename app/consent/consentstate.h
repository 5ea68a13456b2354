// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/consentevent.h"

#include <span>
#include <vector>

namespace countersign {

/// What is in force for one channel and purpose.
struct ConsentInForce {
    Channel channel = Channel::Email;
    Purpose purpose = Purpose::General;
    ConsentAnswer answer = ConsentAnswer::NotAsked;
    QDateTime since; ///< invalid for NotAsked
    std::optional<QDate> until;
    QString address;
    DetailLevel detail = DetailLevel::Full;
    std::optional<FormReference> form;
    std::optional<DocumentId> document;

    bool operator==(const ConsentInForce &) const = default;
};

/// Derives what is in force at `asOf` from all events of one patient, in any order: one row per channel × asked purpose,
/// in the order of `allChannels` × `askedPurposes`. The newest event at or before `asOf` wins (by time, then id); a grant past its
/// `until` day (in `localDate` of asOf) is Expired.
[[nodiscard]] std::vector<ConsentInForce> consentsInForce(std::span<const ConsentEvent> events, const QDateTime &asOf);

/// The row for one channel and purpose.
[[nodiscard]] ConsentInForce consentFor(std::span<const ConsentInForce> inForce, Channel channel, Purpose purpose);

/// One line per channel for "How may we reach this patient?": purposes grouped, the address, the form.
struct ChannelSummary {
    Channel channel = Channel::Email;
    ConsentAnswer answer = ConsentAnswer::NotAsked; ///< Granted if any purpose is granted
    std::vector<Purpose> purposes; ///< the granted ones
    bool everyPurpose = false;
    QString address;
    DetailLevel detail = DetailLevel::Full;
    QDateTime since;
    std::optional<QDate> until;
    std::optional<FormReference> form;
    std::optional<DocumentId> document;

    bool operator==(const ChannelSummary &) const = default;
};
[[nodiscard]] std::vector<ChannelSummary> summarise(std::span<const ConsentInForce> inForce);

} // namespace countersign
