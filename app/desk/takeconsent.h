// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"
#include "forms/filledform.h"
#include "forms/paperdocument.h"

namespace countersign {

/// A scanned paper form: PDF, PNG or JPEG, told by its first bytes.
struct Scan {
    QByteArray bytes;
    QString fileName;
};

struct TakenConsent {
    FilledFormId form;
    DocumentId document;
    std::vector<ConsentEventId> events;
};

/// Files a finished form. In one transaction: the immutable consent events, the signed PDF (or the scan), the filled form, the log entry.
/// Refused with every open question named while anything is unanswered.
class TakeConsent final
{
    Q_DECLARE_TR_FUNCTIONS(TakeConsent)
public:
    explicit TakeConsent(Desk &desk) : m_desk(desk) { }
    /// A form to begin with: addresses and numbers as the chart has them, nothing answered.
    [[nodiscard]] Result<FilledForm> begin(PatientId patient, const QString &formId, const LanguageTag &language);
    [[nodiscard]] Result<TakenConsent> take(PatientId patient, const FilledForm &filled, const std::optional<Scan> &scan = std::nullopt);
    /// Withdraws every purpose of a channel that is granted: one event each. Refused where nothing is in force.
    [[nodiscard]] Result<std::vector<ConsentEventId>> revoke(PatientId patient, Channel channel, const QString &reason);

private:
    struct Filing;
    [[nodiscard]] Result<void> useScan(Filing &filing, const Scan &scan);
    [[nodiscard]] Result<void> renderSigned(Filing &filing);
    [[nodiscard]] Result<void> learn(const Filing &filing);
    [[nodiscard]] Result<TakenConsent> file(const Filing &filing);
    Desk &m_desk;
};

} // namespace countersign
