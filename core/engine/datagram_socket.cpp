// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/datagram_socket.h"

#include "core/engine/refused.h"
#include "core/engine/socket_options.h"
#include "core/net/errors.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace enchufe::engine {

DatagramTask::DatagramTask(TaskContext context, DatagramSpec spec)
    : m_context(std::move(context)),
      m_spec(std::move(spec)),
      m_behaviour(m_spec.connection.behaviour ? m_spec.connection.behaviour() : nullptr)
{}

DatagramTask::~DatagramTask()
{
    m_context.loop().cancel(m_paceTimer);
    net::evenWithoutMemory([this] { closeSocket(); });
}

net::Wait DatagramTask::wait() const
{
    return m_spec.socket.waiting == Waiting::DontWait ? net::Wait::Never : net::Wait::AsSocket;
}

void DatagramTask::start()
{
    m_context.opened(kind, askedText(m_spec));
    if (m_spec.host.empty())
        findLocal();
    else
        findDestination();
}

void DatagramTask::findDestination()
{
    net::ResolveRequest request;
    request.host = m_spec.host;
    request.service = m_spec.port;
    request.domain = m_spec.domain;
    request.type = net::Type::Datagram;
    m_context.find(request, [this](const TaskContext::Addresses& found) {
        if (m_over)
            return; // closed meanwhile
        m_destinations = found;
        if (found.list.empty())
            failed({found.call, found.error, {}});
        else
            findLocal();
    });
}

/// Of the destination's family, if there is one; otherwise the name decides, as it does for a listener.
void DatagramTask::findLocal()
{
    if (!m_spec.bind) {
        openSocket();
        return;
    }
    const net::Domain domain =
        m_destinations.list.empty() ? m_spec.domain : net::commonDomain(m_destinations.list);
    m_context.findLocal(*m_spec.bind, domain, net::Type::Datagram,
                        [this](const TaskContext::Addresses& found) {
                            if (m_over)
                                return;
                            m_locals = found;
                            openSocket();
                        });
}

void DatagramTask::openSocket()
{
    std::optional<TaskContext::Failure> failure;
    if (!m_destinations.list.empty()) {
        for (const net::Endpoint& to : m_destinations.list) {
            failure = tryOpen(to.domain(), to);
            if (!failure)
                break;
        }
    } else if (!m_spec.bind) {
        failure = tryOpen(m_spec.domain == net::Domain::Unspecified ? net::Domain::Inet : m_spec.domain,
                          std::nullopt);
    } else {
        failure = TaskContext::Failure{m_locals.call, m_locals.error, {}};
        for (const net::Endpoint& local : m_locals.list) {
            failure = tryOpen(local.domain(), std::nullopt);
            if (!failure)
                break;
        }
    }
    if (failure) {
        failed(*failure);
        return;
    }
    m_sender = std::make_unique<Sender>(m_context.loop(), static_cast<Sender::Host&>(*this), m_socket.id(),
                                        net::Type::Datagram);
    m_peers = std::make_unique<DatagramPeers>(
        m_context, static_cast<DatagramPeers::Host&>(*this), *m_sender,
        DatagramPeers::Socket{m_socket.id(), m_local,
                              m_peer.isEmpty() ? std::nullopt : std::optional(m_peer)},
        m_spec.peers);
    m_context.ready(m_socket, m_local);
    if (readingNow() != ReadingNow())
        readingNow().note(m_context.recorder(), m_socket.id());
    if (const std::string& name = m_spec.connection.behaviourName; !name.empty())
        m_context.recorder().note(journal::NoteKind::Behaviour, m_socket.id(), 0, name);
    m_peers->setBehaviour(std::exchange(m_behaviour, nullptr));
    if (const auto to = usualPeer())
        m_peers->expect(*to);
    updateInterest();
    for (Command& command : std::exchange(m_early, {}))
        handle(0, std::move(command));
}

/// Where sends go that name no destination.
std::optional<net::Endpoint> DatagramTask::usualPeer() const
{
    return m_peer.isEmpty() ? m_destination : m_peer;
}

void DatagramTask::failed(const TaskContext::Failure& failure)
{
    m_over = true;
    for (const Command& command : std::exchange(m_early, {}))
        noteRefused(m_context.recorder(), 0, command, "not-opened");
    m_context.failed(failure);
}

std::optional<TaskContext::Failure> DatagramTask::tryOpen(net::Domain domain,
                                                          const std::optional<net::Endpoint>& to)
{
    using Failure = TaskContext::Failure;
    m_isBound = false;
    auto opened = net::Socket::open(m_context.recorder(), domain, net::Type::Datagram);
    if (opened.error != 0)
        return Failure{net::Call::Socket, opened.error, to.value_or(net::Endpoint())};
    net::Socket socket = std::move(opened.socket);
    // SO_REUSEADDR would let two UDP sockets share one port, which is never what is meant here.
    m_context.applyBefore(socket, m_spec.socket, false);
    if (m_spec.broadcast)
        (void)socket.setOption(net::Option::Broadcast, 1);
    if (m_spec.bind) {
        if (const auto failure = TaskContext::bind(socket, *m_spec.bind, m_locals, m_path))
            return failure;
        m_isBound = true;
    }
    if (m_spec.connect && to) {
        if (const auto result = socket.connect(*to); !result.ok()) {
            m_path.unlink(m_context.recorder(), socket.id());
            return Failure{net::Call::Connect, result.error, *to};
        }
        m_peer = *to;
        m_isBound = true;
    } else {
        m_destination = to;
    }
    if (m_spec.socket.waiting == Waiting::NonBlocking) {
        if (const auto set = socket.setNonBlocking(true); !set.ok()) {
            m_path.unlink(m_context.recorder(), socket.id());
            return Failure{net::Call::SetBlocking, set.error, to.value_or(net::Endpoint())};
        }
    }
    m_socket = std::move(socket);
    (void)m_socket.getSockName(m_local);
    return std::nullopt;
}

void DatagramTask::handle(net::SocketId /*connection*/, Command command)
{
    if (m_over) {
        noteRefused(m_context.recorder(), m_socket.id(), command);
        return;
    }
    if (std::holds_alternative<command::Close>(command)) {
        if (!m_sender)
            failed({net::Call::Connect, net::findError("ECANCELED")->number, {}});
        closeSocket();
        m_over = true;
        return;
    }
    if (!m_sender) {
        m_early.push_back(std::move(command));
        return;
    }
    if (handleOptionCommand(m_socket, command))
        return;
    obey(std::move(command));
    updateInterest();
}

void DatagramTask::obey(Command command)
{
    if (isAskedOfSession(command))
        return;
    if (auto* const send = std::get_if<command::Send>(&command))
        m_sender->send(std::move(send->bytes), send->how, send->to);
    else if (const auto* const file = std::get_if<command::SendFile>(&command))
        (void)sendFile(*file);
    else if (const auto* const pause = std::get_if<command::Pause>(&command))
        m_sender->queue(*pause);
    else if (const auto* const shutdown = std::get_if<command::Shutdown>(&command))
        m_sender->queue(*shutdown);
    else if (const auto* const finish = std::get_if<command::Finish>(&command))
        m_sender->queue(*finish);
    else if (const auto* const repeat = std::get_if<command::Repeat>(&command))
        m_sender->repeat(*repeat);
    else if (std::holds_alternative<command::StopRepeat>(command))
        m_sender->stopRepeat();
    else if (const auto* const once = std::get_if<command::ReceiveOnce>(&command))
        receiveByHand(*once);
    else if (const auto* const reading = std::get_if<command::SetReading>(&command))
        setReading({reading->reading, m_spec.connection.paused});
    else if (const auto* const paused = std::get_if<command::SetPaused>(&command))
        setReading({m_spec.connection.reading, paused->paused});
    else if (const auto* const watch = std::get_if<command::WatchKernel>(&command))
        m_spec.connection.watchKernel = watch->on;
    else if (std::holds_alternative<command::AskKernel>(command))
        askKernel();
    else if (const auto* const behaviour = std::get_if<command::SetBehaviour>(&command))
        setBehaviour(*behaviour);
}

void DatagramTask::askKernel()
{
    m_sampler.forget();
    if (m_socket.isOpen())
        m_sampler.sample(m_context.recorder(), m_socket.ref(), false, true);
}

void DatagramTask::receiveByHand(const command::ReceiveOnce& order)
{
    if (const auto room = m_awaited.order(order))
        receive(*room);
}

bool DatagramTask::isAskedOfSession(const Command& command)
{
    std::optional<net::Endpoint> to = usualPeer();
    if (const auto* const send = std::get_if<command::Send>(&command); send != nullptr && send->to)
        to = send->to;
    else if (const auto* const file = std::get_if<command::SendFile>(&command); file != nullptr && file->to)
        to = file->to;
    return to && m_peers->haveBehaviour() && m_peers->asked(*to, command);
}

void DatagramTask::setBehaviour(const command::SetBehaviour& to)
{
    m_context.recorder().note(journal::NoteKind::Behaviour, m_socket.id(), 0, to.name);
    m_peers->setBehaviour(to.behaviour);
    if (const auto peer = usualPeer())
        m_peers->expect(*peer);
}

/// Each piece is a datagram, so none may be larger than one can be; and there is no sense in reading a file
/// for nobody.
int DatagramTask::sendFile(const command::SendFile& file)
{
    const std::optional<net::Endpoint> to = !m_spec.connect && file.to ? file.to : m_destination;
    const bool connected = m_spec.connect && !m_destinations.list.empty();
    if (!to && !connected) {
        noteRefused(m_context.recorder(), m_socket.id(), file, "no-destination");
        return EDESTADDRREQ;
    }
    constexpr std::size_t usual = 65'507; // for Unix-domain sockets, whose usual SO_SNDBUF takes more
    const std::size_t most = net::largestDatagram(to.value_or(m_peer)).value_or(usual);
    return m_sender->sendFile(file, file.piece == 0 ? most : std::min(file.piece, most));
}

int DatagramTask::sendFileTo(const std::string& path, const net::Endpoint& to)
{
    return sendFile({path, SendHow::All, to});
}

void DatagramTask::onlyPeerLeft(bool atOnce)
{
    if (atOnce)
        m_sender->drop("reset");
    m_sender->queue(command::Finish{});
}

void DatagramTask::senderChanged()
{
    updateInterest();
    m_peers->queueChanged();
}

void DatagramTask::tidy()
{
    if (m_peers)
        m_peers->tidy();
}

void DatagramTask::reachedFinish(bool /*reset*/)
{
    closeSocket();
    m_over = true;
}

ReadingNow DatagramTask::readingNow() const { return {m_spec.connection.reading, m_spec.connection.paused}; }

void DatagramTask::setReading(const ReadingNow& now)
{
    if (now.reading != m_spec.connection.reading)
        endPace(); // the old interval is over
    m_spec.connection.reading = now.reading;
    const bool before = std::exchange(m_spec.connection.paused, now.paused);
    now.note(m_context.recorder(), m_socket.id(), before);
}

void DatagramTask::endPace()
{
    m_context.loop().cancel(m_paceTimer);
    m_paceWaiting = false;
}

void DatagramTask::onReady(const net::ReadyEvent& event)
{
    if (m_interest.readable && (event.readable || event.failed))
        receiveReady();
    if (m_socket.isOpen() && m_interest.writable && event.writable)
        m_sender->pump();
    updateInterest();
}

void DatagramTask::receiveReady()
{
    if (const auto room = m_awaited.next()) {
        receive(*room);
        return;
    }
    const Reading& reading = m_spec.connection.reading;
    if (reading.mode == ReadingMode::Paced) {
        m_paceWaiting = true;
        m_paceTimer = m_context.loop().after(reading.interval, [this] {
            m_paceTimer = 0;
            m_paceWaiting = false;
            updateInterest();
        });
        receive(reading.size);
        return;
    }
    const int calls = m_spec.socket.waiting == Waiting::Blocking ? 1 : m_context.loop().burst();
    const journal::Journal& journal = m_context.recorder().journal();
    for (int i = 0; i < calls && !journal.isBraked() && receive(reading.size) && !m_peers->hold(); ++i) {
    }
}

bool DatagramTask::receive(std::uint32_t size)
{
    journal::Recorder& recorder = m_context.recorder();
    size = std::clamp(size, Reading::smallestSize, Reading::largestSize);
    net::Endpoint from;
    const net::CallResult result = m_socket.recvFrom(recorder.reserve(size), from, wait());
    if (!result.ok())
        return !result.wouldBlock() && result.error != EINTR;
    if (m_peers->haveBehaviour() && !from.isEmpty()) {
        const journal::Payload data = recorder.received();
        m_peers->received(from, data);
    }
    return m_socket.isOpen() && !m_sender->queue().isAboveHighWater();
}

net::CallResult DatagramTask::sendPiece(const SendQueue::Data& data)
{
    const std::optional<net::Endpoint> to = data.to && !m_spec.connect ? data.to : m_destination;
    const net::CallResult result =
        to ? m_socket.sendTo(data.payload.bytes(), *to, wait()) : m_socket.send(data.payload.bytes(), wait());
    if (net::isTooLarge(result.error))
        noteTooLarge(data.payload.size(), to.value_or(m_peer));
    if (!m_isBound && result.ok() && m_socket.domain() != net::Domain::Unix) {
        m_isBound = true; // the kernel has found it a port
        (void)m_socket.getSockName(m_local);
        updateInterest();
    }
    return result;
}

/// The kernel's answer stands in the journal; what it means is said beside it.
void DatagramTask::noteTooLarge(std::size_t size, const net::Endpoint& to)
{
    TooLarge why;
    if (const auto most = net::largestDatagram(to); most && size > *most)
        why.most = *most;
    m_context.recorder().note(journal::NoteKind::SendRefused, m_socket.id(), static_cast<std::int64_t>(size),
                              why.text());
}

void DatagramTask::updateInterest()
{
    if (!m_socket.isOpen() || !m_sender)
        return;
    const bool hasPort = m_socket.domain() == net::Domain::Unix || m_isBound;
    const bool answering =
        m_peers->haveBehaviour() && !m_peers->receiveWhileFull() && m_sender->queue().isAboveHighWater();
    const bool byItself = m_spec.connection.reading.mode != ReadingMode::ByHand &&
                          !m_spec.connection.paused && !m_peers->hold() && !m_paceWaiting && !answering;
    const bool wanted =
        hasPort && (byItself || !m_awaited.isEmpty()) && !m_context.recorder().journal().isBraked();
    const net::Interest interest{wanted, m_sender->wantsWritable()};
    if (interest == m_interest)
        return;
    m_interest = interest;
    if (const auto watched = m_context.loop().watch(m_socket, interest, this); !watched.ok()) {
        m_context.failed({net::Call::EpollCtl, watched.error, m_local});
        closeSocket();
        m_over = true;
    }
}

void DatagramTask::refresh()
{
    if (m_sender && m_socket.isOpen())
        m_sender->resume();
    updateInterest();
}

bool DatagramTask::sample()
{
    if (!m_socket.isOpen() || !m_sender)
        return false;
    m_sender->sampleQueue();
    journal::Recorder& recorder = m_context.recorder();
    const bool watched = m_spec.connection.watchKernel;
    m_sampler.sample(recorder, m_socket.ref(), false, watched);
    return watched || !m_sampler.sawEmptyQueues() || !m_interest.readable;
}

void DatagramTask::closeSocket()
{
    if (!m_socket.isOpen())
        return;
    if (m_peers)
        m_peers->leaveAll();
    if (m_sender) {
        m_sender->stopRepeat();
        m_sender->drop("closed");
    }
    m_context.loop().cancel(m_paceTimer);
    m_context.loop().forget(m_socket);
    noteLost();
    m_path.unlink(m_context.recorder(), m_socket.id());
    (void)m_socket.close();
}

/// However seldom the kernel was asked before: afterwards it cannot be.
void DatagramTask::noteLost()
{
    journal::Recorder& recorder = m_context.recorder();
    if (const std::int64_t lost = journal::KernelSampler::dropsNow(recorder, m_socket.ref()); lost > 0)
        recorder.note(journal::NoteKind::Lost, m_socket.id(), lost);
}

} // namespace enchufe::engine
