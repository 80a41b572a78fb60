// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stream_connection.h"

#include "core/engine/refused.h"
#include "core/engine/socket_options.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

namespace enchufe::engine {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>; // clang before 17 does not find it

} // namespace

StreamConnection::StreamConnection(const TaskContext& context, net::Socket socket, Peer peer,
                                   const SocketKnobs& socketKnobs, const ConnectionKnobs& knobs,
                                   std::shared_ptr<Behaviour> behaviour,
                                   std::function<void(StreamConnection&)> ended)
    : SessionHost(context, std::move(peer)),
      m_loop(context.loop()),
      m_socket(std::move(socket)),
      m_id(m_socket.id()),
      m_waiting(socketKnobs.waiting),
      m_reading(knobs.reading),
      m_paused(knobs.paused),
      m_closeAfterPeer(knobs.closeAfterPeer),
      m_watchKernel(knobs.watchKernel),
      m_actions(knobs.actions),
      m_toMeet(std::move(behaviour)),
      m_ended(std::move(ended)),
      m_sender(m_loop, *this, m_id, net::Type::Stream)
{}

StreamConnection::~StreamConnection()
{
    tellEnd();
    m_loop.cancel(m_paceTimer);
    if (!m_socket.isOpen())
        return;
    net::evenWithoutMemory([this] { m_sender.drop("closed"); });
    net::evenWithoutMemory([this] { m_loop.forget(m_socket); });
}

void StreamConnection::start()
{
    if (readingNow() != ReadingNow())
        readingNow().note(m_loop.recorder(), m_id);
    if (const auto actions = std::exchange(m_actions, nullptr)) {
        for (const Command& action : actions->list)
            handle(action);
    }
    if (const auto behaviour = std::exchange(m_toMeet, nullptr); behaviour && m_socket.isOpen()) {
        if (!meet(behaviour))
            closeSocket(false, {});
    }
    updateInterest();
}

ReadingNow StreamConnection::readingNow() const { return {m_reading, m_paused}; }

net::Wait StreamConnection::wait() const
{
    return m_waiting == Waiting::DontWait ? net::Wait::Never : net::Wait::AsSocket;
}

void StreamConnection::handle(Command command)
{
    if (!m_socket.isOpen()) { // it ended in this very turn: the task refuses what comes from now on
        noteRefused(m_loop.recorder(), m_id, command);
        return;
    }
    try {
        obey(std::move(command));
    } catch (const std::bad_alloc&) {
        fail(net::Call::Allocate, ENOMEM);
    }
}

void StreamConnection::obey(Command command)
{
    m_active = true;
    if (handleOptionCommand(m_socket, command))
        return;
    if (session() != nullptr && concernsSession(command) && session()->asked(command))
        return;
    std::visit(Overloaded{
                   [this](command::Send& c) { m_sender.send(std::move(c.bytes), c.how, std::nullopt); },
                   [this](const command::SendFile& c) { (void)m_sender.sendFile(c, Sender::streamPiece); },
                   [this](const command::Pause& c) { m_sender.queue(c); },
                   [this](const command::Finish& c) { m_sender.queue(c); },
                   [this](const command::Repeat& c) { m_sender.repeat(c); },
                   [this](const command::StopRepeat&) { m_sender.stopRepeat(); },
                   [this](const command::Close& c) { closeSocket(c.reset, {}); },
                   [this](const command::ReceiveOnce& c) { receiveByHand(c); },
                   [this](const command::SetReading& c) { setReading(c.reading); },
                   [this](const command::Shutdown& c) {
                       if (c.how == net::ShutdownHow::Read)
                           (void)m_socket.shutdown(c.how);
                       else
                           m_sender.queue(c);
                   },
                   [this](const command::SetPaused& c) {
                       const bool before = std::exchange(m_paused, c.paused);
                       readingNow().note(m_loop.recorder(), m_id, before);
                   },
                   [this](const command::WatchKernel& c) { m_watchKernel = c.on; },
                   [this](const command::AskKernel&) {
                       m_sampler.forget();
                       m_sampler.sample(m_loop.recorder(), m_socket.ref(), false, true);
                   },
                   [this](const command::SetBehaviour& c) { setBehaviour(c); },
                   [](const command::SetAccepting&) {},
                   [](const command::AcceptOnce&) {},
                   [](const command::SetOption&) {}, // served above
                   [](const command::ReadOptions&) {},
               },
               command);
    if (m_socket.isOpen())
        updateInterest();
}

void StreamConnection::setBehaviour(const command::SetBehaviour& to)
{
    m_loop.recorder().note(journal::NoteKind::Behaviour, m_id, 0, to.name);
    part({Parting::Why::Replaced});
    m_held = false;
    m_receivesWhileFull = false;
    if (to.behaviour && !meet(to.behaviour))
        closeSocket(false, {});
}

void StreamConnection::receiveByHand(const command::ReceiveOnce& order)
{
    if (const auto room = m_awaited.order(order))
        receive(*room);
}

void StreamConnection::setReading(const Reading& reading)
{
    m_reading = reading;
    m_loop.cancel(m_paceTimer);
    m_paceWaiting = false;
    readingNow().note(m_loop.recorder(), m_id, m_paused);
}

void StreamConnection::onReady(const net::ReadyEvent& event)
{
    try {
        serveReady(event);
    } catch (const std::bad_alloc&) {
        fail(net::Call::Allocate, ENOMEM);
    }
}

void StreamConnection::fail(net::Call call, int error)
{
    if (!m_socket.isOpen())
        return;
    m_loop.recorder().noteConnectionFailed(m_id, call, error);
    closeSocket(false, {Parting::Why::Failed, call, error});
}

void StreamConnection::serveReady(const net::ReadyEvent& event)
{
    m_active = true;
    if (m_interest.readable && (event.readable || event.failed))
        receiveReady();
    if (m_socket.isOpen() && m_interest.writable && (event.writable || event.failed))
        m_sender.pump();
    if (m_socket.isOpen())
        updateInterest();
}

void StreamConnection::receiveReady()
{
    if (const auto room = m_awaited.next()) {
        receive(*room);
        return;
    }
    if (m_reading.mode == ReadingMode::Paced) {
        m_paceWaiting = true;
        m_paceTimer = m_loop.after(m_reading.interval, [this] {
            m_paceTimer = 0;
            m_paceWaiting = false;
            updateInterest();
        });
        receive(m_reading.size);
        return;
    }
    // A blocking socket may be read once for each time it was said to be readable.
    const int calls = m_waiting == Waiting::Blocking ? 1 : m_loop.burst();
    for (int i = 0; i < calls && !m_loop.recorder().journal().isBraked(); ++i) {
        if (!receive(m_reading.size) || m_held || m_sender.queue().isAboveHighWater())
            return;
    }
}

bool StreamConnection::receive(std::uint32_t size)
{
    journal::Recorder& recorder = m_loop.recorder();
    size = std::clamp(size, Reading::smallestSize, Reading::largestSize);
    const net::CallResult result = m_socket.recv(recorder.reserve(size), wait());
    if (!result.ok()) {
        if (!result.wouldBlock() && result.error != EINTR)
            recvFailed(result.error);
        return false;
    }
    if (result.value == 0) {
        // By hand it is met again and again.
        if (!std::exchange(m_peerClosed, true) && session() != nullptr)
            session()->ended();
        closeIfDone();
        return false;
    }
    if (session() != nullptr) {
        const journal::Payload data = recorder.received();
        session()->received(data);
    }
    return m_socket.isOpen() && result.value == size;
}

/// The peer has gone. Whoever closes by hand sees it so before he does.
void StreamConnection::recvFailed(int error)
{
    const Parting reset = {Parting::Why::Reset, net::Call::Recv, error};
    m_peerClosed = true;
    m_sender.drop("reset");
    part(reset);
    if (m_closeAfterPeer)
        closeSocket(false, reset);
}

net::CallResult StreamConnection::sendPiece(const SendQueue::Data& data)
{
    return m_socket.send(data.payload.bytes().subspan(data.done), wait());
}

void StreamConnection::reachedShutdown(net::ShutdownHow how)
{
    (void)m_socket.shutdown(how);
    closeIfDone();
}

void StreamConnection::sendingFailed(int error)
{
    // What the peer sent before it went can still be received; by hand, that is the user's to do. A session
    // that holds receiving back would never hear of it.
    const bool hears = !m_peerClosed && !m_held;
    if (!hears && (m_closeAfterPeer || session() != nullptr))
        closeSocket(false, {Parting::Why::Reset, net::Call::Send, error});
}

void StreamConnection::senderChanged()
{
    if (!m_socket.isOpen())
        return;
    updateInterest();
    queueChanged();
    closeIfDone();
}

bool StreamConnection::mayStillSend(std::size_t bytes)
{
    if (session() != nullptr && !m_finishing)
        return true;
    if (session() != nullptr)
        m_loop.recorder().note(journal::NoteKind::SendRefused, m_id, static_cast<std::int64_t>(bytes),
                               "sending-over");
    return false;
}

void StreamConnection::send(const journal::Payload& payload)
{
    if (mayStillSend(payload.size()))
        m_sender.answer(payload, std::nullopt);
}

void StreamConnection::send(std::span<const std::byte> bytes)
{
    if (mayStillSend(bytes.size()))
        m_sender.answer(m_loop.recorder().keep(bytes), std::nullopt);
}

int StreamConnection::sendFile(const std::string& path)
{
    if (!mayStillSend(0))
        return EPIPE;
    return m_sender.sendFile({path}, Sender::streamPiece);
}

void StreamConnection::finish()
{
    if (session() == nullptr || std::exchange(m_finishing, true))
        return;
    if (!m_peerClosed && !m_sender.isOver())
        m_sender.queue(command::Shutdown{});
    closeIfDone();
}

void StreamConnection::close()
{
    if (session() == nullptr)
        return;
    m_finishing = true;
    m_sender.queue(command::Finish{});
}

void StreamConnection::reset()
{
    if (session() != nullptr)
        closeSocket(true, {Parting::Why::Finished});
}

void StreamConnection::pauseReceiving(bool on)
{
    if (session() == nullptr)
        return;
    m_held = on;
    updateInterest();
}

void StreamConnection::receiveWhileFull(bool on)
{
    if (session() == nullptr)
        return;
    m_receivesWhileFull = on;
    updateInterest();
}

/// Both directions are over, and so is what was to be sent.
void StreamConnection::closeIfDone()
{
    const bool wanted = session() != nullptr ? m_finishing : m_closeAfterPeer;
    if (m_peerClosed && wanted && m_sender.queue().isEmpty() && m_socket.isOpen())
        closeSocket(false, {Parting::Why::Finished});
}

void StreamConnection::updateInterest()
{
    if (!m_socket.isOpen())
        return;
    const bool answering =
        session() != nullptr && !m_receivesWhileFull && m_sender.queue().isAboveHighWater();
    const bool byItself = m_reading.mode != ReadingMode::ByHand && !m_paused && !m_held && !m_peerClosed &&
                          !m_paceWaiting && !answering;
    const bool wanted = (byItself || !m_awaited.isEmpty()) && !m_loop.recorder().journal().isBraked();
    const net::Interest interest{wanted, m_sender.wantsWritable()};
    if (interest == m_interest)
        return;
    m_interest = interest;
    if (const auto watched = m_loop.watch(m_socket, interest, this); !watched.ok())
        fail(net::Call::EpollCtl, watched.error);
}

void StreamConnection::refresh()
{
    m_sender.resume();
    updateInterest();
}

bool StreamConnection::sample()
{
    m_sender.sampleQueue();
    if (!m_socket.isOpen())
        return false;
    // Nothing happens unseen on a socket that is received from automatically and has nothing under way.
    if (!m_active && !m_watchKernel && m_interest.readable && m_sampler.sawEmptyQueues())
        return false;
    m_active = false;
    journal::Recorder& recorder = m_loop.recorder();
    // Where nobody receives nobody else tells that the peer has closed.
    m_sampler.sample(recorder, m_socket.ref(), false, m_watchKernel || !m_interest.readable);
    return true;
}

void StreamConnection::closeSocket(bool reset, const Parting& parting)
{
    if (!m_socket.isOpen())
        return;
    m_parting = parting;
    m_sender.drop(reset ? "reset" : "closed");
    m_loop.cancel(m_paceTimer);
    m_loop.forget(m_socket);
    m_interest = {};
    if (reset)
        (void)m_socket.setLingerZero();
    try {
        (void)m_socket.close();
    } catch (const std::bad_alloc&) { // closed it is: only to write that down there was no memory
        m_ended(*this);
        throw;
    }
    m_ended(*this);
}

} // namespace enchufe::engine
