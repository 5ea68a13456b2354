// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/viewchart.h"
#include "ui/uicontext.h"

#include <QWidget>

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

private:
    void load(bool firstTime);
    void showChart();
    void showError(const QString &message);
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildActions();
    void addBanners();
    [[nodiscard]] QString identity() const;
    [[nodiscard]] QString whoSigns() const;

    UiContext &m_context;
    PatientId m_patient;
    ChartView m_chart;
    QVBoxLayout *m_top; ///< rebuilt after every change
    ChartTabs *m_tabs;
};

} // namespace countersign
