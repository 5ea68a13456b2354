// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consent/consentstate.h"
#include "desk/session.h"

namespace countersign {

/// One address or number with everything that is known of it.
struct ContactView {
    ContactPoint contact;
    VerificationStatus verification;
    std::vector<PatientSummary> alsoOn; ///< other charts with the same value

    bool operator==(const ContactView &) const = default;
};

/// A whole chart as a window or a command shows it.
struct ChartView {
    Patient patient;
    std::vector<ContactView> contacts;
    std::vector<ConsentInForce> consents;
    std::vector<ChannelSummary> channels;
    std::vector<ConsentEvent> events; ///< newest first
    std::vector<FilledFormRecord> forms;
    std::vector<DocumentRecord> documents;
    std::vector<MessageRecord> messages;
};

/// Opens a chart; each opening is in the log (164.312(b)).
class ViewChart final
{
public:
    explicit ViewChart(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] Result<ChartView> open(PatientId patient);
    [[nodiscard]] Result<ChartView> refresh(PatientId patient); ///< the same, after a change of our own: not logged again
    [[nodiscard]] Result<std::vector<ConsentInForce>> consents(PatientId patient, const QDateTime &asOf);

private:
    [[nodiscard]] Result<std::vector<ContactView>> contactViews(const Patient &patient);
    Desk &m_desk;
};

} // namespace countersign
