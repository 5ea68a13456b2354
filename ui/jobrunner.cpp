// SPDX-License-Identifier: Apache-2.0
#include "ui/jobrunner.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QThreadPool>

#include <atomic>

namespace countersign {

namespace {

/// What the worker and the window share of a job.
struct Flags {
    std::atomic_bool stop = false;
};

struct Job {
    std::shared_ptr<Flags> flags;
    QPointer<QObject> owner;
    bool hasOwner = false;
    std::function<void(std::shared_ptr<void>)> done;
};

/// Tells the window at most every 40 ms: a job that advances a million times must not flood the event queue.
class JobProgress final : public Progress
{
public:
    JobProgress(std::shared_ptr<Flags> flags, std::function<void(qint64, qint64)> tell) : m_flags(std::move(flags)), m_tell(std::move(tell)) {}

    [[nodiscard]] bool advance(qint64 done, qint64 total) override
    {
        if (!m_since.isValid() || m_since.elapsed() >= 40 || done == total) {
            m_since.start();
            m_tell(done, total);
        }
        return !m_flags->stop;
    }

private:
    std::shared_ptr<Flags> m_flags;
    std::function<void(qint64, qint64)> m_tell;
    QElapsedTimer m_since;
};

} // namespace

struct JobRunner::Private {
    QThreadPool pool;
    QHash<int, Job> jobs; // only touched on the window's thread
    int lastNumber = 0;

    void finish(JobRunner *runner, int number, const std::shared_ptr<void> &result);
};

void JobRunner::Private::finish(JobRunner *runner, int number, const std::shared_ptr<void> &result)
{
    const auto found = jobs.find(number);
    if (found == jobs.end())
        return; // cancelled or superseded meanwhile
    const Job job = std::move(*found);
    jobs.erase(found);
    if (jobs.isEmpty())
        Q_EMIT runner->busyChanged(false);
    if (!job.hasOwner || job.owner)
        job.done(result);
}

JobRunner::JobRunner(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(1);
}

JobRunner::~JobRunner()
{
    stopAll();
}

void JobRunner::cancel(int job)
{
    // The job ends by its own account and says "cancelled" to its owner, who can then say what was kept.
    const auto found = d->jobs.constFind(job);
    if (found != d->jobs.cend())
        found->flags->stop = true;
}

void JobRunner::stopAll()
{
    const bool wasBusy = isBusy();
    for (const Job &job : std::as_const(d->jobs))
        job.flags->stop = true;
    d->jobs.clear();
    d->pool.waitForDone();
    if (wasBusy)
        Q_EMIT busyChanged(false);
}

bool JobRunner::isBusy() const
{
    return !d->jobs.isEmpty();
}

int JobRunner::enqueue(QObject *owner, std::function<std::shared_ptr<void>(Progress &)> work, std::function<void(std::shared_ptr<void>)> done)
{
    const int number = ++d->lastNumber;
    auto flags = std::make_shared<Flags>();
    const bool wasBusy = isBusy();
    d->jobs.insert(number, Job{.flags = flags, .owner = owner, .hasOwner = owner != nullptr, .done = std::move(done)});
    if (!wasBusy)
        Q_EMIT busyChanged(true);
    d->pool.start([this, number, flags, work = std::move(work)] {
        JobProgress progress(flags, [this, number](qint64 finished, qint64 total) {
            QMetaObject::invokeMethod(this, [this, number, finished, total] { Q_EMIT progressed(number, finished, total); }, Qt::QueuedConnection);
        });
        auto result = work(progress);
        QMetaObject::invokeMethod(this, [this, number, result] { d->finish(this, number, result); }, Qt::QueuedConnection);
    });
    return number;
}

} // namespace countersign
