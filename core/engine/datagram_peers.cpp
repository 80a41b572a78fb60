// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/datagram_peers.h"

#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <new>
#include <utility>

namespace enchufe::engine {

/// One of them.
class DatagramPeer final : public SessionHost {
public:
    DatagramPeer(DatagramPeers& peers, const Peer& peer, bool stays)
        : SessionHost(peers.m_context, peer),
          m_peers(peers),
          m_stays(stays),
          m_active(peers.m_context.loop().now())
    {}
    ~DatagramPeer()
    {
        net::evenWithoutMemory([this] { hold(false, false); });
    }
    DatagramPeer(const DatagramPeer&) = delete;
    DatagramPeer& operator=(const DatagramPeer&) = delete;

    [[nodiscard]] bool meets(const std::shared_ptr<Behaviour>& behaviour) { return meet(behaviour); }
    void receive(const journal::Payload& data)
    {
        m_active = m_peers.m_context.loop().now();
        if (session() != nullptr && !m_over)
            session()->received(data);
    }
    [[nodiscard]] bool asks(const Command& command)
    {
        return session() != nullptr && !m_over && concernsSession(command) && session()->asked(command);
    }
    void queueHasChanged() { queueChanged(); }
    void leave()
    {
        if (!m_over)
            m_over = Parting();
    }
    void tellEnd(const Parting& parting) { part(m_over.value_or(parting)); }

    [[nodiscard]] bool isOver() const { return m_over.has_value(); }
    [[nodiscard]] bool stays() const { return m_stays; }
    [[nodiscard]] Clock::time_point active() const { return m_active; }

    // --- Link
    void send(const journal::Payload& payload) override
    {
        if (maySend())
            m_peers.m_sender.answer(payload, peer().address);
    }
    void send(std::span<const std::byte> bytes) override
    {
        if (maySend())
            m_peers.m_sender.answer(context().recorder().keep(bytes), peer().address);
    }
    int sendFile(const std::string& path) override
    {
        return maySend() ? m_peers.m_host.sendFileTo(path, peer().address) : EPIPE;
    }
    void awaitDrained() override
    {
        m_peers.m_someAwaitDrained = true;
        SessionHost::awaitDrained();
    }
    std::size_t waiting() const override { return m_peers.m_sender.queue().bytes(); }
    void finish() override { end({Parting::Why::Finished}, false); }
    void close() override { end({Parting::Why::Finished}, false); }
    void reset() override { end({Parting::Why::Finished}, true); }
    void pauseReceiving(bool on) override { hold(on, m_receivesWhileFull); }
    void receiveWhileFull(bool on) override { hold(m_holds, on); }

private:
    bool isDrained() const override { return m_peers.m_sender.queue().isEmpty(); }
    void sessionFailed(net::Call call, int error) override
    {
        m_over = Parting{Parting::Why::Failed, call, error};
        m_peers.over(false);
        context().recorder().noteConnectionFailed(peer().socket, call, error);
    }
    [[nodiscard]] bool maySend()
    {
        m_active = m_peers.m_context.loop().now();
        return session() != nullptr && !m_over;
    }
    void end(const Parting& parting, bool atOnce)
    {
        if (session() == nullptr || m_over)
            return;
        m_over = parting;
        m_peers.over(atOnce);
    }
    void hold(bool holds, bool receivesWhileFull)
    {
        if (holds == m_holds && receivesWhileFull == m_receivesWhileFull)
            return;
        m_peers.m_holding += holds ? 1 : 0;
        m_peers.m_holding -= std::exchange(m_holds, holds) ? 1 : 0;
        m_peers.m_receivingWhileFull += receivesWhileFull ? 1 : 0;
        m_peers.m_receivingWhileFull -= std::exchange(m_receivesWhileFull, receivesWhileFull) ? 1 : 0;
        m_peers.m_host.peersChanged();
    }

    DatagramPeers& m_peers;
    const bool m_stays;         ///< however silent it is
    Clock::time_point m_active; ///< when it was last heard or sent to
    std::optional<Parting> m_over;
    bool m_holds = false;
    bool m_receivesWhileFull = false;
};

DatagramPeers::DatagramPeers(const TaskContext& context, Host& host, Sender& sender, Socket socket,
                             PeerLimits limits)
    : m_context(context),
      m_host(host),
      m_sender(sender),
      m_socket(std::move(socket)),
      m_limits(limits)
{}

DatagramPeers::~DatagramPeers() { endAll({}); }

void DatagramPeers::setBehaviour(std::shared_ptr<Behaviour> behaviour)
{
    endAll({Parting::Why::Replaced});
    m_behaviour = std::move(behaviour);
}

void DatagramPeers::expect(const net::Endpoint& peer)
{
    if (m_behaviour && !m_byAddress.contains(peer))
        (void)add(peer, true);
}

DatagramPeer* DatagramPeers::find(const net::Endpoint& address)
{
    if (!m_peers.empty() && !m_peers.front().isOver() && m_peers.front().peer().address == address)
        return &m_peers.front();
    const auto known = m_byAddress.find(address);
    if (known == m_byAddress.end())
        return add(address, false);
    if (known->second->isOver()) { // and speaks again: a new conversation
        remove(known->second, {});
        return add(address, false);
    }
    m_peers.splice(m_peers.begin(), m_peers, known->second);
    return &m_peers.front();
}

DatagramPeer* DatagramPeers::add(const net::Endpoint& address, bool stays)
{
    makeRoom();
    const Peer peer = {++m_arrivals, m_socket.id, address, m_socket.local, false};
    m_peers.emplace_front(*this, peer, stays);
    const auto place = m_peers.begin();
    try {
        m_byAddress.emplace(address, place);
        if (place->meets(m_behaviour)) {
            if (m_idle == 0 && !stays)
                scheduleLook(place->active() + m_limits.idle);
            return &*place;
        }
    } catch (const std::bad_alloc&) {
        remove(place, {Parting::Why::Failed, net::Call::Allocate, ENOMEM});
        throw;
    }
    remove(place, {}); // which meets nobody
    return nullptr;
}

void DatagramPeers::received(const net::Endpoint& from, const journal::Payload& data)
{
    if (!m_behaviour)
        return;
    try {
        DatagramPeer* const peer = find(from);
        if (peer != nullptr)
            peer->receive(data);
    } catch (const std::bad_alloc&) {
        if (const auto known = m_byAddress.find(from); known != m_byAddress.end())
            remove(known->second, {Parting::Why::Failed, net::Call::Allocate, ENOMEM});
        m_context.recorder().noteConnectionFailed(m_socket.id, net::Call::Allocate, ENOMEM);
        if (m_socket.connectedTo)
            m_host.onlyPeerLeft(true);
    }
}

bool DatagramPeers::asked(const net::Endpoint& peer, const Command& command)
{
    const auto known = m_byAddress.find(peer);
    return known != m_byAddress.end() && known->second->asks(command);
}

void DatagramPeers::makeRoom()
{
    while (!m_peers.empty() && m_peers.size() >= m_limits.most) {
        const auto oldest = std::find_if(m_peers.rbegin(), m_peers.rend(),
                                         [](const DatagramPeer& each) { return !each.stays(); });
        if (oldest == m_peers.rend())
            return;
        remove(std::prev(oldest.base()), {Parting::Why::Idle});
    }
}

void DatagramPeers::remove(List::iterator peer, const Parting& parting)
{
    m_byAddress.erase(peer->peer().address);
    peer->tellEnd(parting);
    m_peers.erase(peer);
}

void DatagramPeers::scheduleLook(Clock::time_point due)
{
    m_context.loop().cancel(m_idle);
    m_idle = m_context.loop().after(
        due - m_context.loop().now(), [this] { lookForIdle(); }, EventLoop::TimerKind::Quiet);
}

void DatagramPeers::lookForIdle()
{
    m_idle = 0;
    const auto now = m_context.loop().now();
    auto next = now + m_limits.idle;
    for (auto each = m_peers.begin(); each != m_peers.end();) {
        const auto peer = each++;
        if (peer->stays())
            continue;
        if (peer->active() + m_limits.idle <= now)
            remove(peer, {Parting::Why::Idle});
        else
            next = std::min(next, peer->active() + m_limits.idle);
    }
    if (std::ranges::any_of(m_peers, [](const DatagramPeer& each) { return !each.stays(); }))
        scheduleLook(next);
}

void DatagramPeers::over(bool atOnce)
{
    m_someOver = true;
    if (m_socket.connectedTo)
        m_host.onlyPeerLeft(atOnce);
}

void DatagramPeers::queueChanged()
{
    if (!m_someAwaitDrained || !m_sender.queue().isEmpty())
        return;
    m_someAwaitDrained = false;
    for (DatagramPeer& each : m_peers)
        each.queueHasChanged();
}

void DatagramPeers::leaveAll()
{
    for (DatagramPeer& each : m_peers)
        each.leave();
    m_someOver = true;
}

void DatagramPeers::tidy()
{
    if (!std::exchange(m_someOver, false))
        return;
    for (auto each = m_peers.begin(); each != m_peers.end();) {
        const auto peer = each++;
        if (peer->isOver())
            remove(peer, {});
    }
}

void DatagramPeers::endAll(const Parting& parting)
{
    while (!m_peers.empty())
        remove(m_peers.begin(), parting);
    m_context.loop().cancel(m_idle);
}

} // namespace enchufe::engine
