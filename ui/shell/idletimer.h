// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

namespace countersign {

/// Tells when nobody has touched the program for a while (45 CFR 164.312(a)(2)(iii), automatic logoff): one filter on the whole program, one timer.
class IdleTimer final : public QObject
{
    Q_OBJECT
public:
    explicit IdleTimer(QObject *parent = nullptr);
    void start(std::chrono::milliseconds limit);
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace countersign
