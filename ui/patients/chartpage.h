// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/viewchart.h"
#include "ui/uicontext.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace countersign {

class ChartTabs;

/// One patient's chart: who it is, what to watch out for, how they may be reached, and everything that happened.
class ChartPage final : public QWidget
{
    Q_OBJECT
public:
    ChartPage(UiContext &context, PatientId patient, QWidget *parent = nullptr);

Q_SIGNALS:
    void editRequested(countersign::PatientId patient);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load(bool firstTime);
    void showChart();
    void showError(const QString &message);
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildActions();
    void arrangeHeader();
    void addBanners();
    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString whoSigns() const;

    UiContext &m_context;
    PatientId m_patient;
    ChartView m_chart;
    QBoxLayout *m_header = nullptr; ///< name and actions: side by side where there is room
    QVBoxLayout *m_top; ///< rebuilt after every change
    ChartTabs *m_tabs;
};

} // namespace countersign
