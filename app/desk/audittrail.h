// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

namespace countersign {

/// Reads and proves the log.
class AuditTrail final
{
    Q_DECLARE_TR_FUNCTIONS(AuditTrail)
public:
    explicit AuditTrail(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] Result<std::vector<AuditEntry>> entries(std::optional<PatientId> about, const QDateTime &since, int limit = 1000);
    /// `anchor`: as written by `anchorText()`, e.g. from a file; empty: the key file's own.
    [[nodiscard]] Result<AuditVerification> verify(const QByteArray &anchor, Progress &progress);
    [[nodiscard]] Result<QByteArray> anchorText();

private:
    Desk &m_desk;
};

} // namespace countersign
