// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/progress.h"

#include <QTimeZone>

namespace countersign::test {

/// A clock that stands still until told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now = QDateTime(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC)) : m_now(std::move(now)) {}
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advanceSeconds(qint64 seconds) { m_now = m_now.addSecs(seconds); }
    void set(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now;
};

/// Stops a job after a number of steps.
class CancelAfter final : public Progress
{
public:
    explicit CancelAfter(qint64 steps) : m_left(steps) {}
    [[nodiscard]] bool advance(qint64, qint64) override { return m_left-- > 0; }

private:
    qint64 m_left;
};

} // namespace countersign::test
