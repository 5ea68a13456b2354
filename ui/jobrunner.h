// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/progress.h"
#include "desk/session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace countersign {

/// Runs long jobs off the window's thread, one at a time, each with a desk of its own. Results come back on the window's thread; a result whose job
/// was superseded or whose owner is gone is dropped.
class JobRunner final : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override; ///< asks running jobs to stop and waits for them

    /// `work` runs on a worker thread; `done` on the window's thread, unless `owner` is gone by then. Returns the job's number.
    template<typename T>
    int start(QObject *owner, std::function<T(Progress &)> work, std::function<void(T)> done);
    /// The same with a desk opened for the worker's thread; where that fails, `done` gets the error.
    template<typename T>
    int startAtDesk(QObject *owner, const Session &session, std::function<Result<T>(Desk &, Progress &)> work, std::function<void(Result<T>)> done);

    void cancel(int job);
    /// Cancels everything and waits: before a lock.
    void stopAll();
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void progressed(int job, qint64 finished, qint64 total);
    void busyChanged(bool busy);

private:
    int enqueue(QObject *owner, std::function<std::shared_ptr<void>(Progress &)> work, std::function<void(std::shared_ptr<void>)> done);
    struct Private;
    std::unique_ptr<Private> d;
};

template<typename T>
int JobRunner::start(QObject *owner, std::function<T(Progress &)> work, std::function<void(T)> done)
{
    return enqueue(
        owner, [work = std::move(work)](Progress &progress) -> std::shared_ptr<void> { return std::make_shared<T>(work(progress)); },
        [done = std::move(done)](const std::shared_ptr<void> &result) { done(std::move(*std::static_pointer_cast<T>(result))); });
}

template<typename T>
int JobRunner::startAtDesk(QObject *owner, const Session &session, std::function<Result<T>(Desk &, Progress &)> work,
                           std::function<void(Result<T>)> done)
{
    return start<Result<T>>(
        owner,
        [&session, work = std::move(work)](Progress &progress) -> Result<T> {
            auto desk = session.desk();
            if (!desk)
                return desk.error();
            return work(**desk, progress);
        },
        std::move(done));
}

} // namespace countersign
