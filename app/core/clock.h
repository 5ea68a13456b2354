// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace countersign {

/// The time, handed in so that a test can set it. Always UTC; windows convert to local time when they show it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace countersign
