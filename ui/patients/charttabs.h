// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/viewchart.h"
#include "ui/uicontext.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace countersign {

class TableModel;
struct TableRow;
class TableView;

/// The lists below a chart: timeline, documents, forms, people, history. A list is filled when it is first looked at.
class ChartTabs final : public QWidget
{
    Q_OBJECT
public:
    ChartTabs(UiContext &context, QWidget *parent = nullptr);
    void show(const ChartView &chart);

Q_SIGNALS:
    void documentRequested(countersign::DocumentId document);

private:
    struct Tab {
        TableModel *model = nullptr;
        TableView *view = nullptr;
        QWidget *empty = nullptr;
        QStackedWidget *page = nullptr;
    };
    [[nodiscard]] Tab addTab(const QString &objectName, TableModel *model, const QString &emptyText);
    void fillHistory();
    static void fill(const Tab &tab, std::vector<TableRow> rows);

    UiContext &m_context;
    PatientId m_patient;
    QTabBar *m_bar;
    QStackedWidget *m_pages;
    Tab m_timeline;
    Tab m_documents;
    Tab m_forms;
    Tab m_people;
    Tab m_history;
    bool m_historyFilled = false;
};

} // namespace countersign
