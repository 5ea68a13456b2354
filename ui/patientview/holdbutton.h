// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>
#include <QBasicTimer>
#include <QElapsedTimer>

namespace countersign {

/// A quiet button that does something only when it is held, so that a patient does not come upon it by a tap. From the keyboard it is
/// reached by the shortcut of the window that holds it.
class HoldButton final : public QAbstractButton
{
    Q_OBJECT
public:
    HoldButton(const Theme &theme, const QString &text, QWidget *parent = nullptr);
    void setHoldMilliseconds(int milliseconds) { m_holdMilliseconds = milliseconds; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void held();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    const Theme &m_theme;
    QBasicTimer m_timer;
    QElapsedTimer m_since;
    int m_holdMilliseconds = 1200;
};

} // namespace countersign
