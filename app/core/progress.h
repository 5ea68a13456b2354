// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace countersign {

/// How a long job tells how far it is and learns that it should stop. Called on the job's own thread.
class Progress
{
public:
    virtual ~Progress() = default;
    /// `total` is 0 while unknown. False: stop, roll back what is open, return `ErrorCode::Cancelled`.
    [[nodiscard]] virtual bool advance(qint64 done, qint64 total) = 0;
};

/// For callers that neither watch nor stop.
class NoProgress final : public Progress
{
public:
    [[nodiscard]] bool advance(qint64, qint64) override { return true; }
};

} // namespace countersign
