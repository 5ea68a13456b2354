// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/today.h"
#include "ui/uicontext.h"

#include <QWidget>

class QBoxLayout;
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void arrangeActions();
    [[nodiscard]] QWidget *buildNumbers(const TodayView &view);
    [[nodiscard]] QWidget *buildList(const TodayView &view);
    void addItem(QGridLayout *grid, int row, const TodayItem &item);
    /// The same below each other, for large text.
    void addBlock(QBoxLayout *column, int row, const TodayItem &item);
    [[nodiscard]] QWidget *whoOf(const TodayItem &item) const;
    [[nodiscard]] QWidget *buildActions(const TodayItem &item, int row);

    UiContext &m_context;
    QVBoxLayout *m_content;
    std::vector<QBoxLayout *> m_actionRows; ///< side by side where there is room
};

} // namespace countersign
