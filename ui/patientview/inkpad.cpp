// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/inkpad.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

namespace countersign {

namespace {

constexpr std::size_t maximumStrokes = 1000;
constexpr std::size_t maximumPoints = 100000;
constexpr double unknownPressure = 0.5;
constexpr double thinnestPen = 1.4;
constexpr double pressureRange = 2.6;

QPointF position(const InkPoint &point)
{
    return {point.x, point.y};
}

} // namespace

InkPad::InkPad(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_StaticContents);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void InkPad::setInk(const Ink &ink)
{
    m_ink = ink;
    m_area = {};
    m_pointCount = 0;
    for (const InkStroke &stroke : ink.strokes)
        m_pointCount += stroke.size();
    if (!ink.isEmpty()) {
        const QRectF bounds = ink.bounds();
        m_area = QSizeF(bounds.right() + std::max(0.0, bounds.left()), bounds.bottom() + std::max(0.0, bounds.top()));
    }
    update();
    Q_EMIT inkChanged();
}

void InkPad::clear()
{
    m_ink = {};
    m_area = {};
    m_pointCount = 0;
    m_drawing = false;
    m_firstTimestamp.reset();
    update();
    Q_EMIT inkChanged();
}

void InkPad::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

QSize InkPad::sizeHint() const
{
    return {m_theme.points(640), m_theme.points(160)};
}

QSize InkPad::minimumSizeHint() const
{
    return {280, 150};
}

bool InkPad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touchEvent(static_cast<QTouchEvent *>(event));
    default:
        return QWidget::event(event);
    }
}

/// The first finger writes; a resting palm is not part of the signature.
bool InkPad::touchEvent(QTouchEvent *event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel) {
        m_touchId.reset();
        endStroke();
        return true;
    }
    for (const QEventPoint &point : event->points()) {
        if (point.state() == QEventPoint::Pressed && !m_touchId) {
            m_touchId = point.id();
            beginStroke(point.position(), event->timestamp(), unknownPressure);
        } else if (m_touchId == point.id() && point.state() == QEventPoint::Updated) {
            continueStroke(point.position(), event->timestamp(), point.pressure() > 0 ? point.pressure() : unknownPressure);
        } else if (m_touchId == point.id() && point.state() == QEventPoint::Released) {
            m_touchId.reset();
            endStroke();
        }
    }
    return true;
}

void InkPad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        beginStroke(event->position(), event->timestamp(), unknownPressure);
}

void InkPad::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        continueStroke(event->position(), event->timestamp(), unknownPressure);
}

void InkPad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        endStroke();
}

void InkPad::tabletEvent(QTabletEvent *event)
{
    event->accept(); // so that no mouse event is made of it
    switch (event->type()) {
    case QEvent::TabletPress:
        beginStroke(event->position(), event->timestamp(), event->pressure());
        break;
    case QEvent::TabletMove:
        if (event->buttons().testFlag(Qt::LeftButton))
            continueStroke(event->position(), event->timestamp(), event->pressure());
        break;
    case QEvent::TabletRelease:
        endStroke();
        break;
    default:
        break;
    }
}

void InkPad::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clear();
    else
        QWidget::keyPressEvent(event);
}

void InkPad::beginStroke(const QPointF &at, quint64 timestamp, double pressure)
{
    if (m_drawing || m_ink.strokes.size() >= maximumStrokes || m_pointCount >= maximumPoints)
        return;
    if (m_area.isEmpty())
        m_area = size();
    if (!m_firstTimestamp)
        m_firstTimestamp = timestamp;
    m_drawing = true;
    m_ink.strokes.emplace_back();
    addPoint(at, timestamp, pressure);
}

void InkPad::continueStroke(const QPointF &at, quint64 timestamp, double pressure)
{
    if (m_drawing)
        addPoint(at, timestamp, pressure);
}

void InkPad::endStroke()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    Q_EMIT inkChanged();
}

void InkPad::addPoint(const QPointF &at, quint64 timestamp, double pressure)
{
    if (m_pointCount >= maximumPoints)
        return;
    // A pen that leaves the pad draws along its edge: what is stored always lies inside the signing area.
    const QPointF inside(std::clamp(at.x(), 0.0, double(width())), std::clamp(at.y(), 0.0, double(height())));
    const QPointF mapped = toScreen().inverted().map(inside);
    const qint64 previous = m_ink.strokes.back().empty() ? 0 : m_ink.strokes.back().back().milliseconds;
    const qint64 elapsed = timestamp >= *m_firstTimestamp ? qint64(timestamp - *m_firstTimestamp) : 0;
    m_ink.strokes.back().push_back(
        {.x = mapped.x(), .y = mapped.y(), .milliseconds = std::max(previous, elapsed), .pressure = std::clamp(pressure, 0.0, 1.0)});
    ++m_pointCount;
    update();
}

QTransform InkPad::toScreen() const
{
    if (m_area.isEmpty() || m_area == QSizeF(size()))
        return {};
    const double scale = std::min(width() / m_area.width(), height() / m_area.height());
    return QTransform::fromTranslate((width() - m_area.width() * scale) / 2, (height() - m_area.height() * scale) / 2).scale(scale, scale);
}

void InkPad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    painter.setTransform(toScreen(), true);
    paintStrokes(painter);
}

void InkPad::paintFrame(QPainter &painter) const
{
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(m_theme.color(hasFocus() ? ColorToken::Focus : ColorToken::BorderStrong), 2));
    painter.setBrush(m_theme.color(ColorToken::Surface));
    painter.drawRoundedRect(frame, 10, 10);

    const double baseline = height() * 0.72;
    painter.setPen(QPen(m_theme.color(ColorToken::BorderStrong), 1.5, Qt::DashLine));
    painter.drawLine(QPointF(28, baseline), QPointF(width() - 28, baseline));
    painter.setPen(m_theme.color(ColorToken::TextMuted));
    painter.drawText(QRectF(28, baseline + 6, width() - 56, height() - baseline - 10), Qt::AlignLeft | Qt::AlignTop, m_hint);
}

void InkPad::paintStrokes(QPainter &painter) const
{
    const QColor colour = m_theme.color(ColorToken::Ink);
    for (const InkStroke &stroke : m_ink.strokes) {
        QPen pen(colour, thinnestPen + pressureRange * unknownPressure, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (stroke.size() == 1) {
            pen.setWidthF(pen.widthF() * 1.6);
            painter.setPen(pen);
            painter.drawPoint(position(stroke.front()));
            continue;
        }
        // From midpoint to midpoint with the point itself as control: smooth, and each piece as wide as the pen was pressed.
        QPointF from = stroke.empty() ? QPointF() : position(stroke.front());
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            const bool last = i + 1 == stroke.size();
            const QPointF here = position(stroke[i]);
            const QPointF to = last ? here : (here + position(stroke[i + 1])) / 2;
            QPainterPath piece(from);
            piece.quadTo(here, to);
            pen.setWidthF(thinnestPen + pressureRange * stroke[i].pressure);
            painter.strokePath(piece, pen);
            from = to;
        }
    }
}

} // namespace countersign
