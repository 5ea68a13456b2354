// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forms/ink.h"
#include "ui/theme.h"

#include <QTransform>
#include <QWidget>

#include <optional>

class QTabletEvent;
class QTouchEvent;

namespace countersign {

/// Where a person signs: takes mouse, finger and pen (with pressure) and keeps strokes with their timing. Points are in the pad's
/// device-independent pixels at the time of the first stroke; when the pad is resized afterwards the ink is shown scaled, and further
/// strokes are taken in the same measure. Never takes more than the stored form may hold (1,000 strokes, 100,000 points).
class InkPad final : public QWidget
{
    Q_OBJECT
public:
    explicit InkPad(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const Ink &ink() const { return m_ink; }
    void setInk(const Ink &ink);
    void clear();
    void setHint(const QString &hint); ///< shown under the line: "Sign here"

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void inkChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool touchEvent(QTouchEvent *event);
    void beginStroke(const QPointF &at, quint64 timestamp, double pressure);
    void continueStroke(const QPointF &at, quint64 timestamp, double pressure);
    void endStroke();
    void addPoint(const QPointF &at, quint64 timestamp, double pressure);
    [[nodiscard]] QTransform toScreen() const; ///< from the ink's measure to the pad as it is now
    void paintFrame(QPainter &painter) const;
    void paintStrokes(QPainter &painter) const;

    const Theme &m_theme;
    Ink m_ink;
    QSizeF m_area; ///< the pad's size when the first stroke began
    QString m_hint;
    bool m_drawing = false;
    std::size_t m_pointCount = 0;
    std::optional<quint64> m_firstTimestamp;
    std::optional<int> m_touchId;
};

} // namespace countersign
