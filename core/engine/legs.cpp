// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/legs.h"

#include "core/engine/datagram_socket.h"
#include "core/engine/refused.h"
#include "core/engine/stream_client.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

namespace enchufe::engine {

namespace {

/// What fails because of the target, not for want of something here.
bool isOthersDoing(net::Call call)
{
    return call == net::Call::Connect || call == net::Call::GetAddrInfo || call == net::Call::Bind;
}

/// The behaviour of a connection whose session is there already.
class OneSession final : public Behaviour {
public:
    explicit OneSession(std::unique_ptr<PeerSession> session) : m_session(std::move(session)) {}

    std::unique_ptr<PeerSession> meet(const Peer& /*peer*/) override { return std::move(m_session); }
    [[nodiscard]] bool isMet() const { return m_session == nullptr; }
    [[nodiscard]] PeerSession* unmet() const { return m_session.get(); }
    /// It never came to a connection.
    void neverMet(const Parting& parting)
    {
        if (const auto session = std::move(m_session))
            net::evenWithoutMemory([&] { session->closed(parting); });
    }

private:
    std::unique_ptr<PeerSession> m_session;
};

} // namespace

/// One of them: the task that connects and serves it, and, for the session that made it, its link.
class Leg final : public Link, private TaskContext::Listener {
public:
    Leg(const TaskContext& context, ConnectSpec spec, std::unique_ptr<PeerSession> session, bool watchKernel);
    ~Leg()
    {
        m_task.reset();
        m_one->neverMet({});
        if (m_socket != 0)
            m_context.adopt(m_socket, false);
    }
    Leg(const Leg&) = delete;
    Leg& operator=(const Leg&) = delete;

    [[nodiscard]] net::SocketId socket() const { return m_socket; }
    [[nodiscard]] EndpointTask& task() { return *m_task; }
    void start(); ///< once
    /// True: nothing of it is left, and its session was told so.
    [[nodiscard]] bool tidy();

    // --- Link
    void send(const journal::Payload& payload) override
    {
        if (Link* const link = opened(payload.size()))
            link->send(payload);
    }
    void send(std::span<const std::byte> bytes) override
    {
        if (Link* const link = opened(bytes.size()))
            link->send(bytes);
    }
    int sendFile(const std::string& path) override
    {
        Link* const here = link();
        if (here == nullptr)
            refuse(fileSize(path));
        return here != nullptr ? here->sendFile(path) : ENOTCONN;
    }
    std::size_t waiting() const override { return link() != nullptr ? link()->waiting() : 0; }
    void awaitDrained() override { withLink(&Link::awaitDrained); }
    void finish() override { end(&Link::finish); }
    void close() override { end(&Link::close); }
    void reset() override { end(&Link::reset); }
    void pauseReceiving(bool on) override { withLink(&Link::pauseReceiving, on); }
    void receiveWhileFull(bool on) override { withLink(&Link::receiveWhileFull, on); }
    TimerId after(std::chrono::milliseconds time) override
    {
        return link() != nullptr ? link()->after(time) : TimerId();
    }
    void cancel(TimerId& timer) override
    {
        if (link() != nullptr)
            link()->cancel(timer);
        timer = 0;
    }
    net::CallResult watch(net::Handle descriptor, net::Interest interest) override
    {
        return link() != nullptr ? link()->watch(descriptor, interest) : net::CallResult();
    }
    Link* connect(ConnectSpec spec, std::unique_ptr<PeerSession> session) override
    {
        return link() != nullptr ? link()->connect(std::move(spec), std::move(session)) : nullptr;
    }
    void note(std::string_view text) override { withLink(&Link::note, text); }
    void sayToAll(const journal::Payload& data) override
    {
        if (link() != nullptr)
            link()->sayToAll(data);
    }
    void sayToAll(std::span<const std::byte> bytes) override
    {
        if (link() != nullptr)
            link()->sayToAll(bytes);
    }
    const Peer& peer() const override { return link() != nullptr ? link()->peer() : m_nobody; }

private:
    void ready(const net::Socket& socket) override;
    void failed(const TaskContext::Failure& failure) override;

    /// The session's own, from its opened() on.
    [[nodiscard]] Link* link() const
    {
        return m_session != nullptr && m_one->isMet() ? m_session->m_link : nullptr;
    }
    /// Likewise, for so many bytes, which otherwise are refused.
    [[nodiscard]] Link* opened(std::size_t bytes);
    void refuse(std::size_t bytes);
    template <class... Parameters, class... Arguments>
    void withLink(void (Link::*method)(Parameters...), Arguments... arguments)
    {
        if (Link* const here = link())
            (here->*method)(arguments...);
    }
    void end(void (Link::*how)());

    const TaskContext m_context;
    const std::shared_ptr<OneSession> m_one;
    const Peer m_nobody;
    PeerSession* m_session; ///< while m_one or the task has it
    std::unique_ptr<LegTask> m_task;
    net::SocketId m_socket = 0;
    bool m_isGivenUp = false; ///< by the session that made it, before it was connected
    bool m_hasFailed = false;
    Parting m_parting; ///< where it never came to a connection
};

Leg::Leg(const TaskContext& context, ConnectSpec spec, std::unique_ptr<PeerSession> session, bool watchKernel)
    : m_context(context, *this),
      m_one(std::make_shared<OneSession>(std::move(session))),
      m_session(m_one->unmet())
{
    const auto prepare = [&](auto& of) {
        if (of.socket.waiting == Waiting::Blocking)
            of.socket.waiting = Waiting::DontWait;
        fitToSystem(of.socket);
        of.connection.behaviour = [one = m_one] { return one; };
        of.connection.closeAfterPeer = true;
        of.connection.watchKernel = watchKernel;
    };
    std::visit(prepare, spec);
    if (auto* const stream = std::get_if<StreamClientSpec>(&spec))
        m_task = std::make_unique<StreamClientTask>(m_context, std::move(*stream));
    else
        m_task = std::make_unique<DatagramTask>(m_context, std::move(std::get<DatagramSpec>(spec)));
}

void Leg::start()
{
    if (!m_isGivenUp)
        m_context.guarded([this] { m_task->start(); });
}

bool Leg::tidy()
{
    m_task->tidy();
    if (!m_hasFailed && !m_isGivenUp && !m_task->isDone())
        return false;
    m_session = nullptr;
    m_task.reset();
    m_one->neverMet(m_parting);
    return true;
}

void Leg::ready(const net::Socket& socket)
{
    m_socket = socket.id();
    m_context.adopt(m_socket, true);
}

void Leg::failed(const TaskContext::Failure& failure)
{
    m_hasFailed = true;
    if (m_one->isMet())
        m_session = nullptr; // its task may not have it any more
    if (m_isGivenUp)
        return;
    m_parting = {isOthersDoing(failure.call) ? Parting::Why::Reset : Parting::Why::Failed, failure.call,
                 failure.error};
    net::evenWithoutMemory([&] {
        m_context.recorder().noteConnectionFailed(m_socket, failure.call, failure.error, &failure.address);
    });
}

Link* Leg::opened(std::size_t bytes)
{
    Link* const here = link();
    if (here == nullptr)
        refuse(bytes);
    return here;
}

void Leg::refuse(std::size_t bytes)
{
    m_context.recorder().note(journal::NoteKind::SendRefused, m_socket, static_cast<std::int64_t>(bytes),
                              "not-connected");
}

void Leg::end(void (Link::*how)())
{
    if (link() != nullptr) {
        withLink(how);
    } else if (m_session != nullptr) {
        m_isGivenUp = true;
        m_parting = {Parting::Why::Finished};
    }
}

Legs::Legs(bool watchKernel) : m_watchKernel(watchKernel) {}
Legs::~Legs() = default;

Link* Legs::open(const TaskContext& context, ConnectSpec spec, std::unique_ptr<PeerSession> session)
{
    // Its place first: a leg that has none would tell its session of its end, in the middle of this call.
    m_legs.emplace_back();
    try {
        m_legs.back() = std::make_unique<Leg>(context, std::move(spec), std::move(session), m_watchKernel);
    } catch (const std::bad_alloc&) {
        m_legs.pop_back();
        throw;
    }
    return m_legs.back().get();
}

bool Legs::handle(net::SocketId connection, Command& command)
{
    const auto found = std::ranges::find(m_legs, connection, &Leg::socket);
    if (connection == 0 || found == m_legs.end())
        return false;
    // Its session is the one that was given to it.
    if (!std::holds_alternative<command::SetBehaviour>(command))
        (*found)->task().handle(connection, std::move(command));
    return true;
}

void Legs::watchKernel(bool on)
{
    m_watchKernel = on;
    for (const auto& each : m_legs)
        each->task().handle(each->socket(), command::WatchKernel{on});
}

/// Those that begin or end may make or end others.
bool Legs::tidy()
{
    if (m_legs.empty())
        return false;
    const bool haveBegun = m_begun < m_legs.size();
    while (m_begun < m_legs.size())
        m_legs[m_begun++]->start();
    std::vector<std::unique_ptr<Leg>> over;
    std::size_t left = m_begun;
    for (std::size_t i = 0; i < m_legs.size(); ++i) {
        if (!m_legs[i]->tidy())
            continue;
        left -= i < m_begun ? 1 : 0;
        over.push_back(std::move(m_legs[i]));
    }
    m_begun = left;
    std::erase(m_legs, nullptr);
    return haveBegun || !over.empty();
}

bool Legs::sample()
{
    bool more = false;
    for (const auto& each : m_legs)
        more = each->task().sample() || more;
    return more;
}

void Legs::refresh()
{
    for (const auto& each : m_legs)
        each->task().refresh();
}

void TaskWithLegs::handle(net::SocketId connection, Command command)
{
    if (m_legs.handle(connection, command))
        return;
    if (const auto* const watch = std::get_if<command::WatchKernel>(&command))
        m_legs.watchKernel(watch->on);
    m_task->handle(connection, std::move(command));
}

void TaskWithLegs::tidy()
{
    do
        m_task->tidy();
    while (m_legs.tidy());
}

bool TaskWithLegs::sample()
{
    const bool more = m_task->sample();
    return m_legs.sample() || more;
}

void TaskWithLegs::refresh()
{
    m_task->refresh();
    m_legs.refresh();
}

} // namespace enchufe::engine
