// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/session.h"

namespace countersign {

/// The search box.
class FindPatients final
{
    Q_DECLARE_TR_FUNCTIONS(FindPatients)
public:
    explicit FindPatients(Desk &desk) : m_desk(desk) { }
    [[nodiscard]] Result<std::vector<PatientHit>> find(const QString &text, int limit = 20);
    [[nodiscard]] Result<std::vector<PatientSummary>> recent(int limit = 20);
    /// By id ("p17") or chart number; NotFound says which was tried.
    [[nodiscard]] Result<PatientId> resolve(const QString &idOrChartNumber);

private:
    Desk &m_desk;
};

} // namespace countersign
