// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/stepbar.h"

#include <QPainter>

namespace countersign {

StepBar::StepBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepBar::setSteps(int current, int count)
{
    m_current = current;
    m_count = count;
    update();
}

void StepBar::paintEvent(QPaintEvent *)
{
    if (m_count <= 0)
        return;
    constexpr double gap = 8;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double segment = (width() - gap * (m_count - 1)) / m_count;
    for (int i = 0; i < m_count; ++i) {
        const int place = layoutDirection() == Qt::RightToLeft ? m_count - 1 - i : i;
        painter.setBrush(m_theme.color(i < m_current ? ColorToken::Accent : ColorToken::Border));
        painter.drawRoundedRect(QRectF(place * (segment + gap), 1, segment, 6), 3, 3);
    }
}

} // namespace countersign
