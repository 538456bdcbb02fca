#include "app/gui/latest_job.h"
#include "tests/support/test_main.h"

#include <QSemaphore>
#include <QTest>
#include <atomic>

using namespace quorate;

class LatestJobTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delivers()
    {
        QList<int> answers;
        LatestJob<int> job(this, [&](int answer) { answers.append(answer); });
        job.start([](std::stop_token) { return std::optional<int>(7); });
        QVERIFY(job.isBusy());
        QTRY_COMPARE(answers, QList<int>{7});
        QVERIFY(!job.isBusy());
    }

    void aNewQuestionStopsTheOldOne()
    {
        QList<int> answers;
        QSemaphore running;
        std::atomic_bool stopped = false;
        LatestJob<int> job(this, [&](int answer) { answers.append(answer); });
        job.start([&](std::stop_token stop) -> std::optional<int> {
            running.release();
            while (!stop.stop_requested())
                QThread::yieldCurrentThread();
            stopped = true;
            return std::nullopt;
        });
        running.acquire();
        job.start([](std::stop_token) { return std::optional<int>(2); });
        QTRY_COMPARE(answers, QList<int>{2});
        QVERIFY(stopped);
    }

    void anAnswerThatComesTooLateIsDropped()
    {
        QList<int> answers;
        LatestJob<int> job(this, [&](int answer) { answers.append(answer); });
        QSemaphore done;
        job.start([&](std::stop_token) {
            done.release(); // answers whatever it is asked
            return std::optional<int>(1);
        });
        done.acquire();
        QThread::msleep(20); // the answer waits in the event loop
        job.start([](std::stop_token) { return std::optional<int>(2); });
        QTRY_COMPARE(answers, QList<int>{2});
    }

    void questionsNeverRunSideBySide()
    {
        std::atomic_int inside = 0;
        std::atomic_bool overlapped = false;
        int delivered = 0;
        LatestJob<int> job(this, [&](int) { ++delivered; });
        for (int i = 0; i < 50; ++i)
            job.start([&](std::stop_token) {
                if (++inside > 1)
                    overlapped = true;
                QThread::usleep(200);
                --inside;
                return std::optional<int>(0);
            });
        QTRY_COMPARE(delivered, 1);
        QVERIFY(!overlapped);
    }

    void goingAwayWaitsForTheWorker()
    {
        bool delivered = false;
        std::atomic_bool finished = false;
        {
            QSemaphore running;
            LatestJob<int> job(this, [&](int) { delivered = true; });
            job.start([&](std::stop_token) {
                running.release();
                QThread::msleep(30);
                finished = true;
                return std::optional<int>(0);
            });
            running.acquire();
        }
        QVERIFY(finished);
        QTest::qWait(20);
        QVERIFY(!delivered);
    }
};

QUORATE_TEST(LatestJobTest)
#include "tst_latest_job.moc"
