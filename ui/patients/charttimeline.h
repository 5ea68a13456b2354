// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/viewchart.h"
#include "forms/formdefinition.h"
#include "ui/widgets/tablemodel.h"

namespace countersign {

/// The lists below a chart, as rows. Pure: a chart in, words out. A row's id is the document it opens, 0 for none.
class ChartRows final
{
public:
    ChartRows(const ChartView &chart, const FormLibrary &forms, QDate today) : m_chart(chart), m_forms(forms), m_today(today) {}

    [[nodiscard]] std::vector<TableRow> timeline() const; ///< everything, newest first
    [[nodiscard]] std::vector<TableRow> documents() const;
    [[nodiscard]] std::vector<TableRow> forms() const;
    [[nodiscard]] std::vector<TableRow> people() const; ///< representatives
    [[nodiscard]] QString formTitle(const QString &formId) const; ///< in the windows' language
    [[nodiscard]] static QString kindOf(const DocumentRecord &document);

private:
    [[nodiscard]] QString signingLine(const FilledFormRecord &form) const;
    const ChartView &m_chart;
    const FormLibrary &m_forms;
    QDate m_today;
};

/// What an entry of the log says, for people: "Chart opened" for "patient.viewed".
[[nodiscard]] QString logWords(const QString &action);

} // namespace countersign
