// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_table.h"

#include "core/net/answer_words.h"
#include "core/net/errors.h"
#include "core/net/kernel_state.h"
#include "core/net/socket.h"
#include "core/net/wait_calls.h"

#include <algorithm>
#include <cerrno>
#include <tuple>
#include <utility>

namespace enchufe::journal {

using net::Call;

namespace {

bool isError(const Record& record, std::string_view name)
{
    const net::ErrorEntry* const entry = net::findError(record.call, record.error);
    return entry != nullptr && entry->name == name;
}

/// close() frees the descriptor whatever it answers: close(2), "Dealing with error returns from close()".
bool tookEffect(const Record& record)
{
    return record.error == 0 || record.call == Call::Close ||
           words::meaningOf(record) == words::Meaning::ConnectGoesOn;
}

/// connect() that went on has come to its end, one way or the other.
void endAttempt(SocketInfo& info)
{
    if (info.state != SocketState::Connecting || info.end.isConnecting())
        return;
    if (info.end.isConnected())
        info.state = SocketState::Connected;
    else
        info.state = info.local.isEmpty() ? SocketState::Open : SocketState::Bound;
}

} // namespace

std::string_view stateWord(SocketState state, net::Domain domain, net::Type type)
{
    const bool stream = net::isConnectionOriented(type);
    if (domain == net::Domain::Unix && state >= SocketState::Connected && state <= SocketState::Reset)
        return "ESTAB";
    switch (state) {
    case SocketState::Open:
    case SocketState::Bound:
        return stream ? "CLOSED" : "UNCONN";
    case SocketState::Listening:
        return "LISTEN";
    case SocketState::Connecting:
        return "SYN-SENT";
    case SocketState::Connected:
        return "ESTAB";
    case SocketState::PeerClosed:
        return "CLOSE-WAIT";
    case SocketState::SendClosed:
        return "FIN-WAIT";
    case SocketState::BothClosed:
        return "TIME-WAIT";
    case SocketState::LastClosed:
        return "LAST-ACK";
    case SocketState::Reset:
        return "RESET";
    case SocketState::Closed:
        break;
    }
    return "closed";
}

const SocketInfo* SocketTable::socket(net::SocketId id) const
{
    const auto found = m_sockets.find(id);
    return found == m_sockets.end() ? nullptr : &found->second;
}

const EndpointInfo* SocketTable::endpoint(EndpointId id) const
{
    const auto found = m_endpoints.find(id);
    return found == m_endpoints.end() ? nullptr : &found->second;
}

std::vector<net::SocketId> SocketTable::takeChangedSockets()
{
    m_isChanged.clear();
    return std::exchange(m_changedSockets, {});
}

std::vector<net::SocketId> SocketTable::takeForgottenSockets() { return std::exchange(m_forgotten, {}); }

std::vector<EndpointId> SocketTable::takeChangedEndpoints() { return std::exchange(m_changedEndpoints, {}); }

SocketInfo& SocketTable::touch(const Record& record)
{
    SocketInfo& info = m_sockets[record.socket];
    if (info.id == 0) {
        info.id = record.socket;
        info.endpoint = m_journal.pen(record).endpoint;
        info.openedNs = record.enterNs;
        info.domain = record.domain();
        info.type = record.type();
    }
    if (m_isChanged.try_emplace(record.socket, true).second)
        m_changedSockets.push_back(record.socket);
    return info;
}

EndpointInfo& SocketTable::touchEndpoint(EndpointId id)
{
    const auto [place, isNew] = m_endpoints.try_emplace(id);
    if (isNew) {
        place->second.id = id;
        m_order.push_back(id);
    }
    if (std::find(m_changedEndpoints.begin(), m_changedEndpoints.end(), id) == m_changedEndpoints.end())
        m_changedEndpoints.push_back(id);
    return place->second;
}

void SocketTable::apply(const Record& record, Seq seq)
{
    if (record.isNote()) {
        applyNote(record);
        return;
    }
    if (net::asksOfSockets(record.call))
        applyWait(record);
    if (record.socket == 0)
        return;
    SocketInfo& info = touch(record);
    const SocketState before = info.state;
    info.end.apply(record, record.isData() ? CallDetail() : *m_journal.detail(record));
    endAttempt(info);
    if (record.isData())
        applyData(record, seq, info);
    else if (tookEffect(record))
        applyCall(record, info);
    if (record.error != 0)
        applyError(record, info); // the map's entries stay where they are, whatever was added
    endAttempt(info);             // an option may have told it
    // What the kernel said is older than what has just happened.
    if (info.state != before)
        info.tcpState = 0;
    while (m_closed.size() > m_mostClosed)
        forgetOldest();
}

/// poll() and select() by hand: a socket that connects and is writable has done with it.
void SocketTable::applyWait(const Record& record)
{
    const Payload answer = m_journal.payload(record);
    for (const net::WaitWord& word : net::answerWords<net::WaitWord>(answer.bytes())) {
        if ((word.told & net::WaitWord::Out) == 0)
            continue;
        for (auto& [id, info] : m_sockets) {
            if (info.handle == word.handle && info.state == SocketState::Connecting)
                info.end.becomeWritable();
        }
    }
}

void SocketTable::applyData(const Record& record, Seq seq, SocketInfo& info)
{
    if (record.isStreamEnd() && !info.receiveShut && net::isConnectionOriented(info.type)) {
        if (info.state == SocketState::SendClosed)
            info.state = SocketState::BothClosed;
        else if (info.state == SocketState::Connected)
            info.state = SocketState::PeerClosed;
    }
    (record.isSend() ? info.sent : info.received) += record.bytesMoved();
    if (!info.name.empty() && record.result > 0 && !record.isAside())
        forgetQueues(info);
    if (record.call == Call::SendTo && info.state == SocketState::Open)
        info.state = SocketState::Bound;
    if (!net::isConnectionOriented(info.type))
        applyDatagram(record, seq, info);
}

/// On the bench, whose sockets are looked at only while somebody wants to see it: what the kernel said of
/// both ends was before this call.
void SocketTable::forgetQueues(SocketInfo& info)
{
    const auto forget = [](SocketInfo& each) {
        each.receiveQueue = each.sendQueue = SocketInfo::notAsked;
        each.receiveMemory = each.sendMemory = SocketInfo::notAsked;
    };
    forget(info);
    if (SocketInfo* const peer = peerOf(info)) {
        forget(*peer);
        if (m_isChanged.try_emplace(peer->id, true).second)
            m_changedSockets.push_back(peer->id);
    }
}

void SocketTable::applyError(const Record& record, SocketInfo& info)
{
    const net::CallResult result{record.result, record.error};
    if (result.wouldBlock() || isError(record, "EINPROGRESS"))
        return;
    info.lastErrorCall = record.call;
    info.lastError = record.error;
    // A socket that never was connected says EPIPE too, and stays what it is.
    const bool wasConnected = info.state >= SocketState::Connected && info.state <= SocketState::LastClosed;
    if (net::isConnectionOriented(info.type) && wasConnected && info.end.isDead())
        info.state = SocketState::Reset;
    if (info.state == SocketState::Reset) // what waited to be sent is thrown away
        info.sendQueue = 0;
    if (words::isResetError(record))
        applyReset(info);
}

SocketInfo* SocketTable::peerOf(const SocketInfo& info)
{
    const auto found = m_sockets.find(info.peer);
    return info.peer == 0 || found == m_sockets.end() ? nullptr : &found->second;
}

void SocketTable::applyShutdown(const Record& record, SocketInfo& info)
{
    const auto how = static_cast<net::ShutdownHow>(record.requested);
    // After SHUT_RD recv() says 0 too, and the peer knows nothing of it.
    info.receiveShut = info.receiveShut || how != net::ShutdownHow::Write;
    if (how == net::ShutdownHow::Read)
        return;
    if (info.state == SocketState::PeerClosed)
        info.state = SocketState::LastClosed;
    else if (info.state == SocketState::Connected)
        info.state = SocketState::SendClosed;
}

void SocketTable::applyClose(SocketInfo& info)
{
    const SocketInfo* const peer = peerOf(info);
    info.closing = info.end.closing(peer != nullptr ? &peer->end : nullptr);
    info.unreadAtClose = info.end.unread(peer != nullptr ? &peer->end : nullptr).value_or(0);
    info.end.close(info.closing);
    setRepeating(info, 0);
    info.state = SocketState::Closed;
    info.receiveQueue = info.sendQueue = SocketInfo::notAsked; // the kernel may have to send them yet
    info.receiveMemory = info.sendMemory = SocketInfo::notAsked;
    info.tcpState = 0;
    forgetAddresses(info);
    m_closed.push_back(info.id);
}

/// ECONNRESET here: what the other end closed with was no FIN.
void SocketTable::applyReset(const SocketInfo& info)
{
    SocketInfo* const peer = peerOf(info);
    if (peer == nullptr || !peer->end.closed() || peer->closing == words::Closing::Nothing)
        return;
    peer->closing = words::Closing::Reset;
    peer->end.sentReset();
    if (m_isChanged.try_emplace(peer->id, true).second)
        m_changedSockets.push_back(peer->id);
}

void SocketTable::applyCall(const Record& record, SocketInfo& info)
{
    const auto detail = m_journal.detail(record);
    switch (record.call) {
    case Call::Socket:
        info.handle = record.handle;
        if (info.endpoint != 0)
            applySocket(info);
        break;
    case Call::SocketPair:
        applyPair(record, info);
        break;
    case Call::Bind:
        info.state = SocketState::Bound;
        setLocal(info, detail->address);
        break;
    case Call::Listen:
        info.state = SocketState::Listening;
        info.backlog = record.requested;
        info.receiveQueue = SocketInfo::notAsked;
        break;
    case Call::Connect:
        info.state = record.error == 0 ? SocketState::Connected : SocketState::Connecting;
        setRemote(info, detail->address);
        linkPeer(info);
        joinByCalls(info);
        connectDatagrams(info);
        break;
    case Call::Accept:
        applyAccept(record, info);
        break;
    case Call::GetSockName:
        if (info.local != detail->address)
            unlinkPeer(info);
        setLocal(info, detail->address);
        linkPeer(info);
        break;
    case Call::GetPeerName:
        setRemote(info, detail->address);
        linkPeer(info);
        break;
    case Call::Shutdown:
        applyShutdown(record, info);
        break;
    case Call::Close:
        if (info.state != SocketState::Closed) // and once more
            applyClose(info);
        break;
    case Call::SetSockOpt:
    case Call::GetSockOpt:
    case Call::Ioctl:
        applySample(record, info);
        break;
    default:
        break;
    }
}

void SocketTable::setRemote(SocketInfo& info, const net::Endpoint& address)
{
    info.hadAnotherRemote = info.hadAnotherRemote || (!info.remote.isEmpty() && info.remote != address);
    info.remote = address;
}

/// The endpoint's own, or, once it has that, a connection that one of its sessions makes.
void SocketTable::applySocket(const SocketInfo& info)
{
    EndpointInfo& endpoint = touchEndpoint(info.endpoint);
    if (endpoint.ready && endpoint.kind != EndpointKind::Bench)
        endpoint.connections.push_back(info.id);
    else
        endpoint.socket = info.id;
}

void SocketTable::applyAccept(const Record& record, const SocketInfo& listener)
{
    Record asNew = record;
    asNew.socket = record.otherSocket();
    SocketInfo& info = touch(asNew); // the map's entries stay where they are
    info.listener = listener.id;
    info.handle = record.result;
    info.state = SocketState::Connected;
    info.end.becomeConnected();
    info.remote = m_journal.detail(record)->address;
    if (!listener.local.isWildcard())
        info.local = listener.local;
    info.behaviour = listener.behaviour;
    info.paused = listener.paused;
    linkPeer(info);
    joinByCalls(info);
    touchEndpoint(info.endpoint).connections.push_back(info.id);
}

void SocketTable::applyPair(const Record& record, SocketInfo& first)
{
    Record asSecond = record;
    asSecond.socket = record.otherSocket();
    SocketInfo& second = touch(asSecond);
    first.handle = record.handle;
    second.handle = static_cast<std::int32_t>(record.value());
    for (auto& [info, other] : {std::tie(first, second), std::tie(second, first)}) {
        info.state = SocketState::Connected;
        info.end.becomeConnected();
        info.peer = other.id;
    }
    if (first.endpoint != 0) {
        EndpointInfo& endpoint = touchEndpoint(first.endpoint);
        endpoint.socket = first.id;
        endpoint.connections.push_back(second.id);
    }
}

/// The socket closed longest ago becomes a number in sums, and with it the endpoint that it was, if that is
/// over.
void SocketTable::forgetOldest()
{
    const net::SocketId id = m_closed.front();
    m_closed.pop_front();
    const auto found = m_sockets.find(id);
    if (found == m_sockets.end())
        return;
    const SocketInfo& info = found->second;
    if (const auto peer = m_sockets.find(info.peer); peer != m_sockets.end())
        peer->second.peer = 0;
    if (const auto endpoint = m_endpoints.find(info.endpoint); endpoint != m_endpoints.end()) {
        if (std::erase(endpoint->second.connections, id) > 0) {
            Earlier& earlier = endpoint->second.earlier;
            ++earlier.sockets;
            earlier.sent += info.sent;
            earlier.received += info.received;
        }
        (void)touchEndpoint(info.endpoint);
        if (endpoint->second.closed && endpoint->second.socket == id &&
            endpoint->second.connections.empty()) {
            std::erase(m_order, info.endpoint);
            m_endpoints.erase(endpoint);
        }
    }
    forgetDatagrams(info);
    m_forgotten.push_back(id);
    m_sockets.erase(found);
}

} // namespace enchufe::journal
