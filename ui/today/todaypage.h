// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/today.h"
#include "ui/uicontext.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace countersign {

/// What the day begins with: four numbers, and everything that needs a person, most urgent first.
class TodayPage final : public QWidget
{
    Q_OBJECT
public:
    explicit TodayPage(UiContext &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void patientRequested(countersign::PatientId patient);
    void editRequested(countersign::PatientId patient);

private:
    void load();
    [[nodiscard]] QWidget *buildNumbers(const TodayView &view);
    [[nodiscard]] QWidget *buildList(const TodayView &view);
    void addItem(QGridLayout *grid, int row, const TodayItem &item);
    [[nodiscard]] QWidget *buildActions(const TodayItem &item, int row);

    UiContext &m_context;
    QVBoxLayout *m_content;
};

} // namespace countersign
