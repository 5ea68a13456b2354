// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/holdbutton.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTimerEvent>

#include <algorithm>

namespace countersign {

namespace {

constexpr int frameMilliseconds = 16;

} // namespace

HoldButton::HoldButton(const Theme &theme, const QString &text, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(text);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize HoldButton::sizeHint() const
{
    return {std::max(48, fontMetrics().horizontalAdvance(text()) + 16), std::max(48, fontMetrics().height() * 2)};
}

void HoldButton::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    m_since.start();
    m_timer.start(frameMilliseconds, this);
    update();
}

void HoldButton::mouseReleaseEvent(QMouseEvent *event)
{
    m_timer.stop();
    QAbstractButton::mouseReleaseEvent(event);
    update();
}

void HoldButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QAbstractButton::timerEvent(event);
    update();
    if (m_since.elapsed() < m_holdMilliseconds)
        return;
    m_timer.stop();
    setDown(false);
    Q_EMIT held();
}

void HoldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(ColorToken::TextMuted));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!m_timer.isActive())
        return;
    const double share = std::clamp(double(m_since.elapsed()) / std::max(1, m_holdMilliseconds), 0.0, 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorToken::Accent));
    painter.drawRoundedRect(QRectF(0, height() - 6, width() * share, 4), 2, 2);
}

} // namespace countersign
