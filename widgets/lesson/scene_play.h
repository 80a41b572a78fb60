// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"
#include "core/lesson/lesson_run.h"
#include "widgets/model/session.h"

#include <QObject>

#include <memory>
#include <thread>
#include <vector>

namespace enchufe::widgets {

/// Plays a lesson on the window's engine, step by step, on a thread of its own: the window stays live, and
/// its call bench has the scene's bare sockets meanwhile. What it says it says in the window's thread.
class ScenePlay final : public QObject {
    Q_OBJECT

public:
    /// Begins with the first step.
    ScenePlay(std::shared_ptr<const lesson::Lesson> lesson, Session& session, Language language,
              QObject* parent);
    ~ScenePlay() override; ///< waits until everything it made is closed

    /// The next step, once it waits for that.
    void next();
    /// Everything it made is closed; ended() follows, and nothing else.
    void end();
    /// What it made: on the engine, in the order of the file, and on the bench; once it has ended all of it.
    [[nodiscard]] std::vector<journal::EndpointId> endpoints() const;

signals:
    /// Pointers are into the lesson.
    void happened(const enchufe::lesson::Event& event);
    /// The lines that are there for who looks on.
    void shown(const enchufe::script::Player::Shown& what);
    /// Of its steps so many were played; the next one waits for next(), where there is one.
    void waits(std::size_t played);
    void ended(const enchufe::lesson::RunReport& report);

private:
    struct Gate;

    void run();
    [[nodiscard]] lesson::RunReport play();
    bool wait(std::size_t step);
    template <class Call>
    void tell(Call call);

    std::shared_ptr<const lesson::Lesson> m_lesson;
    Session& m_session;
    Language m_language;
    std::unique_ptr<Gate> m_gate;
    std::unique_ptr<bench::CallBench> m_bench;
    std::vector<journal::EndpointId> m_opened; ///< on the engine
    std::thread m_thread;
};

} // namespace enchufe::widgets
