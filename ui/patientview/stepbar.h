// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace countersign {

/// How far one is: a row of segments, the finished ones filled. Says the same to a screen reader by the step line beside it.
class StepBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(const Theme &theme, QWidget *parent = nullptr);
    void setSteps(int current, int count); ///< `current` counts from 1
    [[nodiscard]] QSize sizeHint() const override { return {200, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_current = 0;
    int m_count = 0;
};

} // namespace countersign
