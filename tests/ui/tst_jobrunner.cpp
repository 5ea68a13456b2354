// SPDX-License-Identifier: Apache-2.0
#include "ui/jobrunner.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace countersign;

class TestJobRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void start_work_runsElsewhereAndAnswersHere();
    void start_ownerGone_dropsTheResult();
    void cancel_running_letsTheJobSaySo();
    void stopAll_running_waitsAndDropsTheResult();
    void start_twoJobs_runOneAfterTheOther();
    void destructor_running_waits();
};

void TestJobRunner::start_work_runsElsewhereAndAnswersHere()
{
    JobRunner jobs;
    const QThread *worker = nullptr;
    const QThread *answered = nullptr;
    int answer = 0;
    QSignalSpy progressed(&jobs, &JobRunner::progressed);
    const int job = jobs.start<int>(
        this,
        [&worker](Progress &progress) {
            worker = QThread::currentThread();
            return progress.advance(3, 3) ? 42 : 0;
        },
        [&](int value) {
            answered = QThread::currentThread();
            answer = value;
        });
    QVERIFY(jobs.isBusy());
    QTRY_COMPARE(answer, 42);
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(answered, QThread::currentThread());
    QVERIFY(!jobs.isBusy());
    QCOMPARE(progressed.size(), 1);
    QCOMPARE(progressed.first(), (QVariantList{job, 3LL, 3LL}));
}

void TestJobRunner::start_ownerGone_dropsTheResult()
{
    JobRunner jobs;
    QSemaphore go;
    bool answered = false;
    auto owner = std::make_unique<QObject>();
    jobs.start<int>(
        owner.get(),
        [&go](Progress &) {
            go.acquire();
            return 1;
        },
        [&answered](int) { answered = true; });
    owner.reset();
    go.release();
    QTRY_VERIFY(!jobs.isBusy());
    QVERIFY(!answered);
}

void TestJobRunner::cancel_running_letsTheJobSaySo()
{
    JobRunner jobs;
    QSemaphore started;
    std::optional<bool> wasStopped;
    const int job = jobs.start<bool>(
        this,
        [&started](Progress &progress) {
            started.release();
            while (progress.advance(0, 0))
                QThread::yieldCurrentThread();
            return true;
        },
        [&wasStopped](bool stopped) { wasStopped = stopped; });
    started.acquire();
    jobs.cancel(job);
    QTRY_VERIFY(wasStopped.has_value());
    QVERIFY(*wasStopped);
}

void TestJobRunner::stopAll_running_waitsAndDropsTheResult()
{
    JobRunner jobs;
    QSemaphore started;
    std::atomic_bool ended = false;
    bool answered = false;
    jobs.start<int>(
        this,
        [&](Progress &progress) {
            started.release();
            while (progress.advance(0, 0))
                QThread::yieldCurrentThread();
            ended = true;
            return 1;
        },
        [&answered](int) { answered = true; });
    started.acquire();
    jobs.stopAll();
    QVERIFY(ended);
    QVERIFY(!jobs.isBusy());
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestJobRunner::start_twoJobs_runOneAfterTheOther()
{
    JobRunner jobs;
    std::atomic_int running = 0;
    std::atomic_int most = 0;
    int answers = 0;
    for (int i = 0; i < 4; ++i) {
        jobs.start<int>(
            this,
            [&](Progress &) {
                most = std::max(most.load(), ++running);
                QThread::yieldCurrentThread();
                --running;
                return 0;
            },
            [&answers](int) { ++answers; });
    }
    QTRY_COMPARE(answers, 4);
    QCOMPARE(most.load(), 1);
}

void TestJobRunner::destructor_running_waits()
{
    std::atomic_bool ended = false;
    QSemaphore started;
    {
        JobRunner jobs;
        jobs.start<int>(
            nullptr,
            [&](Progress &progress) {
                started.release();
                while (progress.advance(0, 0))
                    QThread::yieldCurrentThread();
                ended = true;
                return 0;
            },
            [](int) {});
        started.acquire();
    }
    QVERIFY(ended);
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
