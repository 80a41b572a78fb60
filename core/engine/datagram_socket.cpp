// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/datagram_socket.h"

#include "core/engine/socket_options.h"
#include "core/net/errors.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace enchufe::engine {

/// Answers to whoever sent the datagram in hand.
class DatagramTask::PeerAnswer final : public Responder::Answer {
public:
    PeerAnswer(DatagramTask& task, const net::Endpoint& peer) : m_task(task), m_peer(peer) {}

    void send(const journal::Payload& payload) override { m_task.m_sender->answer(payload, m_peer); }
    void send(std::span<const std::byte> bytes) override
    {
        m_task.m_sender->answer(m_task.m_context.recorder().keep(bytes), m_peer);
    }
    [[nodiscard]] bool isStream() const override { return false; }

private:
    DatagramTask& m_task;
    const net::Endpoint& m_peer;
};

DatagramTask::DatagramTask(TaskContext context, DatagramSpec spec)
    : m_context(std::move(context)),
      m_spec(std::move(spec)),
      m_responder(m_spec.connection.responder ? m_spec.connection.responder() : nullptr)
{}

DatagramTask::~DatagramTask()
{
    m_context.loop().cancel(m_paceTimer);
    closeSocket();
}

net::Wait DatagramTask::wait() const
{
    return m_spec.socket.waiting == Waiting::DontWait ? net::Wait::Never : net::Wait::AsSocket;
}

void DatagramTask::start()
{
    std::string asked;
    if (m_spec.bind)
        asked = net::joinHostPort(m_spec.bind->host, m_spec.bind->port);
    if (!m_spec.host.empty())
        asked += (asked.empty() ? "→ " : " → ") + net::joinHostPort(m_spec.host, m_spec.port);
    m_context.opened(journal::EndpointKind::Datagram, asked);
    if (m_spec.host.empty()) {
        openFor({});
        return;
    }
    net::ResolveRequest request;
    request.host = m_spec.host;
    request.service = m_spec.port;
    request.domain = m_spec.domain;
    request.type = net::Type::Datagram;
    m_context.find(request, [this](const TaskContext::Addresses& found) {
        if (found.list.empty()) {
            m_over = true;
            m_context.failed({net::Call::GetAddrInfo, found.error, {}});
        } else {
            openFor(found);
        }
    });
}

void DatagramTask::openFor(const TaskContext::Addresses& destinations)
{
    std::optional<TaskContext::Failure> failure;
    if (destinations.list.empty()) {
        net::Domain domain = m_spec.domain == net::Domain::Unspecified ? net::Domain::Inet : m_spec.domain;
        if (m_spec.bind && net::Endpoint::isUnixText(m_spec.bind->host))
            domain = net::Domain::Unix;
        else if (m_spec.bind && m_spec.bind->host.find(':') != std::string::npos)
            domain = net::Domain::Inet6;
        failure = tryOpen(domain, std::nullopt);
    }
    for (const net::Endpoint& to : destinations.list) {
        failure = tryOpen(to.domain(), to);
        if (!failure)
            break;
    }
    if (failure) {
        m_over = true;
        m_context.failed(*failure);
        return;
    }
    m_sender = std::make_unique<Sender>(m_context.loop(), static_cast<Sender::Host&>(*this), m_socket.id(),
                                        net::Type::Datagram);
    m_context.ready(m_socket, m_local);
    if (readingNow() != ReadingNow())
        readingNow().note(m_context.recorder(), m_socket.id());
    updateInterest();
    for (const Command& command : std::exchange(m_early, {}))
        handle(0, command);
}

std::optional<TaskContext::Failure> DatagramTask::tryOpen(net::Domain domain,
                                                          const std::optional<net::Endpoint>& to)
{
    using Failure = TaskContext::Failure;
    auto opened = net::Socket::open(m_context.recorder(), domain, net::Type::Datagram);
    if (opened.error != 0)
        return Failure{net::Call::Socket, opened.error, to.value_or(net::Endpoint())};
    net::Socket socket = std::move(opened.socket);
    // SO_REUSEADDR would let two UDP sockets share one port, which is never what is meant here.
    m_context.applyBefore(socket, m_spec.socket, false);
    if (m_spec.broadcast)
        (void)socket.setOption(net::Option::Broadcast, 1);
    if (m_spec.bind) {
        if (const auto failure = m_context.bind(socket, *m_spec.bind))
            return failure;
    }
    if (m_spec.connect && to) {
        if (const auto result = socket.connect(*to); !result.ok())
            return Failure{net::Call::Connect, result.error, *to};
    } else {
        m_destination = to;
    }
    if (m_spec.socket.waiting == Waiting::NonBlocking)
        (void)socket.setNonBlocking(true);
    m_socket = std::move(socket);
    learnLocal();
    return std::nullopt;
}

void DatagramTask::learnLocal() { (void)m_socket.getSockName(m_local); }

void DatagramTask::handle(net::SocketId /*connection*/, const Command& command)
{
    if (m_over) {
        m_context.refuse(m_socket.id(), command);
        return;
    }
    if (std::holds_alternative<command::Close>(command)) {
        if (!m_sender && !m_over)
            m_context.failed({net::Call::Connect, net::findError("ECANCELED")->number, {}});
        closeSocket();
        m_over = true;
        return;
    }
    if (!m_sender) {
        m_early.push_back(command);
        return;
    }
    if (handleOptionCommand(m_socket, command))
        return;
    if (const auto* const send = std::get_if<command::Send>(&command))
        m_sender->send(send->bytes, send->how, send->to);
    else if (const auto* const file = std::get_if<command::SendFile>(&command))
        m_sender->sendFile(file->path, file->how);
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
        receive(once->size);
    else if (const auto* const reading = std::get_if<command::SetReading>(&command))
        setReading({reading->reading, m_spec.connection.paused});
    else if (const auto* const paused = std::get_if<command::SetPaused>(&command))
        setReading({m_spec.connection.reading, paused->paused});
    else if (const auto* const watch = std::get_if<command::WatchKernel>(&command))
        m_spec.connection.watchKernel = watch->on;
    else if (const auto* const responder = std::get_if<command::SetResponder>(&command))
        m_responder = responder->responder ? responder->responder() : nullptr;
    updateInterest();
}

ReadingNow DatagramTask::readingNow() const { return {m_spec.connection.reading, m_spec.connection.paused}; }

void DatagramTask::setReading(const ReadingNow& now)
{
    m_spec.connection.reading = now.reading;
    m_spec.connection.paused = now.paused;
    now.note(m_context.recorder(), m_socket.id());
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
    for (int i = 0; i < calls && receive(reading.size); ++i) {
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
    if (m_responder && !from.isEmpty()) {
        const journal::Payload data = recorder.received();
        PeerAnswer answer(*this, from);
        m_responder->received(data, answer);
    }
    return m_socket.isOpen() && !m_sender->queue().isAboveHighWater() && !recorder.journal().isBraked();
}

net::CallResult DatagramTask::sendPiece(const SendQueue::Data& data)
{
    const auto bytes = data.payload.bytes();
    const bool unbound = m_local.isEmpty() || (m_local.domain() != net::Domain::Unix && m_local.port() == 0);
    net::CallResult result;
    if (data.to && !m_spec.connect)
        result = m_socket.sendTo(bytes, *data.to, wait());
    else if (m_destination)
        result = m_socket.sendTo(bytes, *m_destination, wait());
    else
        result = m_socket.send(bytes, wait());
    if (unbound && result.ok() && m_socket.domain() != net::Domain::Unix) {
        learnLocal();
        updateInterest();
    }
    return result;
}

void DatagramTask::updateInterest()
{
    if (!m_socket.isOpen() || !m_sender)
        return;
    const bool hasPort = m_socket.domain() == net::Domain::Unix || m_local.port() != 0;
    const bool answering = m_responder && m_sender->queue().isAboveHighWater();
    const bool wanted = hasPort && m_spec.connection.reading.mode != ReadingMode::ByHand &&
                        !m_spec.connection.paused && !m_paceWaiting && !answering &&
                        !m_context.recorder().journal().isBraked();
    const net::Interest interest{wanted, m_sender->wantsWritable()};
    if (interest == m_interest)
        return;
    m_interest = interest;
    m_context.loop().watch(m_socket, interest, this);
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
    if (m_sender) {
        m_sender->stopRepeat();
        m_sender->drop("closed");
    }
    m_context.loop().cancel(m_paceTimer);
    m_context.loop().forget(m_socket);
    const std::string path = m_local.filePath();
    (void)m_socket.close();
    if (!path.empty())
        (void)std::remove(path.c_str());
}

} // namespace enchufe::engine
