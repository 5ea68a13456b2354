// SPDX-License-Identifier: Apache-2.0
#include "desk/findpatients.h"

using namespace Qt::StringLiterals;

namespace countersign {

Result<std::vector<PatientHit>> FindPatients::find(const QString &text, int limit)
{
    return m_desk.store.search.find(text, limit, m_desk.today());
}

Result<std::vector<PatientSummary>> FindPatients::recent(int limit)
{
    return m_desk.store.patients.recent(limit);
}

Result<PatientId> FindPatients::resolve(const QString &idOrChartNumber)
{
    const QString text = idOrChartNumber.trimmed();
    if (const auto id = PatientId::parse(text)) {
        const auto found = m_desk.store.patients.summary(*id);
        if (found)
            return *id;
        if (found.error().code != ErrorCode::NotFound)
            return found.error();
    }
    const auto byNumber = m_desk.store.patients.byChartNumber(text);
    if (!byNumber)
        return byNumber.error();
    if (*byNumber)
        return **byNumber;
    return Error{ErrorCode::NotFound,
        tr("There is no patient “%1”. Expected was an id such as p17 or a chart number such as 100017; search by name or birth date to "
           "find it.")
            .arg(text)};
}

} // namespace countersign
