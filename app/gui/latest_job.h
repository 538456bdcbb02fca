#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace quorate {

/// Runs the newest of a row of questions on a worker: starting one asks the previous to stop, and an answer that is no
/// longer the newest is dropped. Questions of one job never run side by side, so they may share a value with memory.
template <class Answer>
class LatestJob final {
public:
    /// Returns nothing when it was asked to stop. Runs on the worker: it may touch only what it has captured.
    using Work = std::function<std::optional<Answer>(std::stop_token)>;
    /// Runs on the thread of `receiver`, by its event loop.
    using Deliver = std::function<void(Answer)>;

    LatestJob(QObject *receiver, Deliver deliver)
        : m_state(std::make_shared<State>(receiver, std::move(deliver)))
    {
        m_pool.setMaxThreadCount(1);
    }

    ~LatestJob()
    {
        cancel();
        m_pool.waitForDone();
    }

    LatestJob(const LatestJob &) = delete;
    LatestJob &operator=(const LatestJob &) = delete;

    void start(Work work)
    {
        cancel();
        m_stop = std::stop_source();
        m_state->busy = true;
        const quint64 ticket = m_state->newest;
        m_pool.start([state = m_state, work = std::move(work), token = m_stop.get_token(), ticket] {
            if (token.stop_requested())
                return;
            std::optional<Answer> answer = work(token);
            if (!answer || token.stop_requested())
                return;
            QMetaObject::invokeMethod(
                state->receiver,
                [state, ticket, answer = std::make_shared<Answer>(std::move(*answer))] {
                    if (state->newest != ticket)
                        return;
                    state->busy = false;
                    state->deliver(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    /// Forgets the question that runs.
    void cancel()
    {
        m_stop.request_stop();
        ++m_state->newest;
        m_state->busy = false;
    }

    /// Until no worker runs; for those that touch what the worker has written.
    void wait() { m_pool.waitForDone(); }

    /// True until the newest question is answered.
    bool isBusy() const { return m_state->busy; }

private:
    // Shared with answers on their way, which may arrive after the job itself is gone.
    struct State {
        State(QObject *to, Deliver how)
            : receiver(to)
            , deliver(std::move(how))
        {
        }
        QObject *receiver; ///< outlives the job, which waits for its workers
        Deliver deliver;
        quint64 newest = 0; ///< touched on the receiver's thread only
        bool busy = false;
    };

    std::shared_ptr<State> m_state;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace quorate
