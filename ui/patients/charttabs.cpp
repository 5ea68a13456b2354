// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/charttabs.h"

#include "desk/audittrail.h"
#include "ui/patients/charttimeline.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int historyTab = 4;
constexpr int historyLimit = 500;

} // namespace

ChartTabs::ChartTabs(UiContext &context, QWidget *parent) : QWidget(parent), m_context(context), m_bar(new QTabBar), m_pages(new QStackedWidget)
{
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_bar->setObjectName(u"chartTabs"_s);
    m_bar->setAccessibleName(tr("Parts of the chart"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    rows->addWidget(m_bar);
    rows->addWidget(makeLine());
    rows->addWidget(m_pages, 1);
    m_timeline = addTab(u"timelineTable"_s,
                        new TableModel({{tr("When"), CellStyle::Muted, 130}, {tr("What"), CellStyle::Strong, 160}, {tr("Details")}, {{}, CellStyle::Link, 80}}, this),
                        tr("Nothing has happened yet. The first form, message or document will stand here."));
    m_documents = addTab(u"documentsTable"_s,
                         new TableModel({{tr("Filed"), CellStyle::Muted, 130}, {tr("Kind"), CellStyle::Strong, 190}, {tr("Title")}, {tr("Size"), CellStyle::Muted, 90}, {{}, CellStyle::Link, 80}}, this),
                         tr("No documents yet."));
    m_forms = addTab(u"formsTable"_s, new TableModel({{tr("Signed"), CellStyle::Muted, 130}, {tr("Form"), CellStyle::Strong, 240}, {tr("How")}, {{}, CellStyle::Link, 80}}, this),
                     tr("No form has been signed yet."));
    m_people = addTab(u"peopleTable"_s,
                      new TableModel({{tr("Representative"), CellStyle::Strong}, {tr("Relationship"), CellStyle::Plain, 140}, {tr("Authority"), CellStyle::Plain, 180}, {tr("Phone"), CellStyle::Plain, 150}, {tr("E-mail"), CellStyle::Plain, 220}}, this),
                      tr("No representatives: the patient signs."));
    m_history = addTab(u"historyTable"_s, new TableModel({{tr("When"), CellStyle::Muted, 130}, {tr("Who"), CellStyle::Plain, 160}, {tr("What"), CellStyle::Strong}, {tr("Entry"), CellStyle::Muted, 90}}, this),
                       tr("No entries."));
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        if (tab == historyTab)
            fillHistory();
    });
    setMinimumHeight(context.theme.points(240));
}

ChartTabs::Tab ChartTabs::addTab(const QString &objectName, TableModel *model, const QString &emptyText)
{
    Tab tab;
    tab.model = model;
    tab.view = new TableView(m_context.theme, model, objectName);
    tab.view->setProperty("role", u"flat"_s);
    tab.empty = makeText(emptyText, "muted");
    tab.empty->setContentsMargins(0, m_context.theme.points(14), 0, 0);
    static_cast<QLabel *>(tab.empty)->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    tab.page = new QStackedWidget;
    tab.page->addWidget(tab.view);
    tab.page->addWidget(tab.empty);
    m_pages->addWidget(tab.page);
    m_bar->addTab(QString());
    connect(tab.view, &TableView::opened, this, [this](qint64 id) {
        if (id > 0)
            Q_EMIT documentRequested(DocumentId{id});
    });
    return tab;
}

void ChartTabs::fill(const Tab &tab, std::vector<TableRow> rows)
{
    tab.page->setCurrentIndex(rows.empty() ? 1 : 0);
    tab.model->setRows(std::move(rows));
}

void ChartTabs::show(const ChartView &chart)
{
    m_patient = chart.patient.id;
    const ChartRows rows(chart, m_context.office.forms, m_context.desk.today());
    fill(m_timeline, rows.timeline());
    fill(m_documents, rows.documents());
    fill(m_forms, rows.forms());
    fill(m_people, rows.people());
    m_bar->setTabText(0, tr("Timeline"));
    m_bar->setTabText(1, tr("Documents %1").arg(chart.documents.size()));
    m_bar->setTabText(2, tr("Forms %1").arg(chart.forms.size()));
    m_bar->setTabText(3, tr("People %1").arg(chart.patient.representatives.size()));
    m_bar->setTabText(4, tr("History"));
    m_historyFilled = false;
    if (m_bar->currentIndex() == historyTab)
        fillHistory();
}

void ChartTabs::fillHistory()
{
    if (m_historyFilled)
        return;
    m_historyFilled = true;
    std::vector<TableRow> rows;
    for (const AuditEntry &entry : AuditTrail(m_context.desk).entries(m_patient, {}, historyLimit).valueOr({})) {
        const QString at = when(entry.at, m_context.desk.today());
        const QString time = QLocale().toString(entry.at.toLocalTime().time(), u"HH:mm"_s);
        rows.push_back({.cells = {at.contains(time) ? at : at + u' ' + time, entry.userName, logWords(entry.action), QString::number(entry.sequence)}, .id = 0});
    }
    fill(m_history, std::move(rows));
}

} // namespace countersign
