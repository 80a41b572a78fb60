// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/scene_play.h"

#include "core/threads/mutex.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <system_error>
#include <utility>

namespace enchufe::widgets {

/// Between the window's thread and that of the run.
struct ScenePlay::Gate {
    threads::Mutex mutex;
    threads::Condition changed;
    bool mayGoOn ENCHUFE_GUARDED_BY(mutex) = true;
    bool isEnding ENCHUFE_GUARDED_BY(mutex) = false;
};

ScenePlay::ScenePlay(std::shared_ptr<const lesson::Lesson> lesson, Session& session, Language language,
                     QObject* parent)
    : QObject(parent),
      m_lesson(std::move(lesson)),
      m_session(session),
      m_language(language),
      m_gate(std::make_unique<Gate>())
{
    try {
        m_bench = std::make_unique<bench::CallBench>(session.journal);
        session.benchOnLoan.lend(*m_bench);
        m_thread = std::thread([this] { run(); });
    } catch (const std::exception&) { // std::system_error, std::bad_alloc
        tell([this] {
            emit happened(
                lesson::Failure{{}, {}, tr("no thread or no memory is left for this").toStdString()});
            emit ended({});
        });
    }
}

ScenePlay::~ScenePlay()
{
    end();
    if (m_thread.joinable())
        m_thread.join();
    m_session.benchOnLoan.takeBack(m_bench.get());
}

void ScenePlay::next()
{
    const threads::Lock lock(m_gate->mutex);
    m_gate->mayGoOn = true;
    m_gate->changed.notifyAll();
}

void ScenePlay::end()
{
    const threads::Lock lock(m_gate->mutex);
    m_gate->isEnding = true;
    m_gate->changed.notifyAll();
}

std::vector<journal::EndpointId> ScenePlay::endpoints() const
{
    std::vector<journal::EndpointId> made = m_opened;
    if (m_bench)
        std::ranges::copy(m_bench->endpoints(), std::back_inserter(made));
    return made;
}

/// In the window's thread, soon.
template <class Call>
void ScenePlay::tell(Call call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

bool ScenePlay::wait(std::size_t step)
{
    if (step > 1)
        tell([this, step] { emit waits(step - 1); });
    threads::Lock lock(m_gate->mutex);
    m_gate->changed.wait(
        lock, [this]() ENCHUFE_REQUIRES(m_gate->mutex) { return m_gate->mayGoOn || m_gate->isEnding; });
    return std::exchange(m_gate->mayGoOn, false) && !m_gate->isEnding;
}

lesson::RunReport ScenePlay::play()
{
    lesson::RunOptions options;
    options.language = m_language;
    options.tell = [this](const lesson::Event& event) { tell([this, event] { emit happened(event); }); };
    options.show = [this](const script::Player::Shown& what) { tell([this, what] { emit shown(what); }); };
    options.opened = [this](journal::EndpointId id) { tell([this, id] { m_opened.push_back(id); }); };
    options.proceed = [this](std::size_t step) { return wait(step); };
    options.stopped = [this] {
        const threads::Lock lock(m_gate->mutex);
        return m_gate->isEnding;
    };
    lesson::RunReport report = lesson::run(*m_lesson, m_session.engine, *m_bench, options);
    for (const auto& byHand : m_bench->sockets())
        m_bench->remove(byHand.name);
    return report;
}

void ScenePlay::run()
{
    try {
        lesson::RunReport report;
        try {
            report = play();
        } catch (const std::bad_alloc&) {
            report.failures.push_back({{}, {}, tr("no thread or no memory is left for this").toStdString()});
        } catch (const std::system_error&) {
            report.failures.push_back({{}, {}, tr("no thread or no memory is left for this").toStdString()});
        } catch (const std::exception& problem) {
            report.failures.push_back({{}, {}, problem.what()});
        }
        tell([this, report = std::move(report)] { emit ended(report); });
    } catch (const std::exception&) { // no memory, not even for saying so: the person leaves it
    }
}

} // namespace enchufe::widgets
