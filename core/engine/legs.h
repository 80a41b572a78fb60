// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/task_context.h"
#include "core/engine/worker.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace enchufe::engine {

/// A task that can also be a leg: a connection, or a datagram socket, that a session has made.
class LegTask : public EndpointTask {
public:
    /// Nothing of it is left.
    [[nodiscard]] virtual bool isDone() const = 0;
};

class Leg;

/// The connections that the sessions of one worker have made with Link::connect(). On its thread.
class Legs {
public:
    explicit Legs(bool watchKernel);
    ~Legs(); ///< ends them
    Legs(const Legs&) = delete;
    Legs& operator=(const Legs&) = delete;

    /// Begins at the next tidy(): its session is told nothing before. Calls of it never block the worker.
    [[nodiscard]] Link* open(const TaskContext& context, ConnectSpec spec,
                             std::unique_ptr<PeerSession> session);

    /// False, with the command untouched: none of them.
    [[nodiscard]] bool handle(net::SocketId connection, Command& command);
    void watchKernel(bool on);
    /// True: one of them began or ended, and others may have ended with it.
    [[nodiscard]] bool tidy();
    [[nodiscard]] bool sample();
    void refresh();
    [[nodiscard]] bool isEmpty() const { return m_legs.empty(); }

private:
    std::vector<std::unique_ptr<Leg>> m_legs; ///< in the order they were made
    std::size_t m_begun = 0;                  ///< the first so many have begun
    bool m_watchKernel;
};

/// A task and the legs of its sessions.
class TaskWithLegs final : public EndpointTask {
public:
    using Make = std::function<std::unique_ptr<EndpointTask>(Legs&)>;

    TaskWithLegs(const Make& make, bool watchKernel) : m_legs(watchKernel), m_task(make(m_legs)) {}

    void start() override { m_task->start(); }
    void handle(net::SocketId connection, Command command) override;
    void tidy() override;
    bool sample() override;
    void refresh() override;
    [[nodiscard]] bool isOver() const override { return m_task->isOver() && m_legs.isEmpty(); }

private:
    Legs m_legs; ///< longer than the sessions that made them
    std::unique_ptr<EndpointTask> m_task;
};

} // namespace enchufe::engine
