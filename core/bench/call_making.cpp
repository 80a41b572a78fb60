// SPDX-License-Identifier: GPL-3.0-or-later
// The bench's calls themselves, on the thread that makes them.
#include "core/bench/bench_socket.h"
#include "core/bench/call_words.h"
#include "core/net/errors.h"
#include "core/net/kernel_state.h"
#include "core/net/resolver.h"
#include "core/text/number.h"

#include <utility>

namespace enchufe::bench {

using net::Call;
using net::CallResult;

namespace {

constexpr Text badAddress = tr("not an address: HOST:PORT, unix:/path or @NAME");
constexpr Text notBound = tr("that socket has no address yet");
constexpr Text noThreadAccepted = tr("accepted, and closed again: the system has no thread left for it");

int protocolNumber(const std::string& word)
{
    if (word == "icmp")
        return 1;
    if (word == "tcp")
        return 6;
    if (word == "udp")
        return 17;
    return parseNumber<int>(word).value_or(0);
}

} // namespace

void CallBench::make(Making& making)
{
    Outcome& outcome = making.outcome;
    const CallSpec& call = outcome.call;
    net::Socket& socket = making.socket;
    if (call.aiding)
        making.recorder.nextIsAiding();
    const auto take = [&](auto opened) {
        outcome.result = {opened.socket.handle(), opened.error};
        making.recorder.note(journal::NoteKind::Named, opened.socket.id(), 0, call.socket);
        socket = std::move(opened.socket);
    };
    switch (call.call) {
    case Call::Socket:
        take(net::Socket::open(making.recorder, call.domain, call.type, protocolNumber(call.protocol)));
        break;
    case Call::OpenFile:
        take(net::Socket::openNullDevice(making.recorder));
        break;
    case Call::SocketPair:
        openPair(making);
        break;
    case Call::Bind:
    case Call::Connect:
        makeWithAddress(making);
        break;
    case Call::Send:
    case Call::SendTo:
    case Call::Recv:
    case Call::RecvFrom:
        makeData(making);
        break;
    case Call::SetSockOpt:
    case Call::GetSockOpt:
        makeOption(making);
        break;
    case Call::Poll:
    case Call::Select:
        makeWait(making);
        break;
    case Call::Accept:
        accept(making);
        break;
    case Call::Listen:
        outcome.result = socket.listen(static_cast<int>(call.number));
        break;
    case Call::Shutdown:
        outcome.result = socket.shutdown(call.how);
        break;
    case Call::Close:
        outcome.result = socket.close();
        break;
    case Call::GetSockName:
        outcome.result = socket.getSockName(outcome.address);
        break;
    case Call::GetPeerName:
        outcome.result = socket.getPeerName(outcome.address);
        break;
    case Call::SetBlocking:
        outcome.result = socket.setNonBlocking(!call.on);
        break;
    default:
        break;
    }
}

/// That socket's own thread may be blocked: the question is asked from here.
std::optional<net::Endpoint> CallBench::addressOfOther(const std::string& text, Making& making)
{
    net::SocketRef other;
    const AddressName named = socketNamedBy(text);
    {
        const threads::Lock lock(m_mutex);
        if (const auto found = find(named.socket))
            other = {found->state.id, found->state.handle, found->state.domain, found->state.type};
    }
    net::Endpoint address;
    making.recorder.nextIsAiding();
    const CallResult result = named.ofPeer ? net::peerNameOf(making.recorder, other, address)
                                           : net::sockNameOf(making.recorder, other, address);
    if (result.ok() && !address.isEmpty() && (address.port() != 0 || address.domain() == net::Domain::Unix))
        return address;
    making.outcome.notMade = {notBound, text, 0};
    return std::nullopt;
}

std::optional<net::Endpoint> CallBench::addressOf(const std::string& text, Making& making)
{
    if (text.starts_with('@'))
        return addressOfOther(text, making);
    if (auto address = net::Endpoint::fromText(text))
        return address;
    if (!net::Endpoint::isUnixText(text)) {
        const net::HostPort parts = net::splitHostPort(text);
        if (net::parsePort(parts.port) && !parts.host.empty()) {
            const SocketState& own = making.own.state; // domain and type: as socket() was asked
            net::ResolveRequest request;
            request.host = parts.host;
            request.service = parts.port;
            request.domain = own.domain;
            request.type = own.type == net::Type::Datagram ? net::Type::Datagram : net::Type::Stream;
            const auto isCancelled = [&] {
                const threads::Lock lock(m_mutex);
                return making.hand.cancel;
            };
            const net::ResolveResult found = net::resolve(request, making.recorder, isCancelled);
            if (!found.addresses.empty())
                return found.addresses.front().endpoint;
            making.outcome.result = {-1, found.error};
            if (isCancelled()) {
                making.outcome.notMade = {wasCancelled, {}, 0};
                return std::nullopt;
            }
        }
    }
    making.outcome.notMade = {badAddress, text, 0};
    return std::nullopt;
}

void CallBench::makeWithAddress(Making& making)
{
    Outcome& outcome = making.outcome;
    const auto address = addressOf(outcome.call.address, making);
    if (!address)
        return;
    outcome.address = *address;
    if (outcome.call.call == Call::Connect) {
        outcome.result = making.socket.connect(*address);
        return;
    }
    outcome.result = making.socket.bind(*address);
    if (outcome.result.ok() && !address->filePath().empty()) {
        const threads::Lock lock(m_mutex); // both of the socket's threads may do this
        making.own.path.remember(*address);
        making.own.boundSocket = making.socket.id();
    }
}

void CallBench::makeData(Making& making)
{
    Outcome& outcome = making.outcome;
    const CallSpec& call = outcome.call;
    const int flags = flagBits(call.flags, outcome.notMade);
    if (outcome.notMade)
        return;
    if (call.call == Call::Send || call.call == Call::SendTo) {
        std::vector<std::byte> meant;
        if (!call.bytes)
            meant = dataBytes(call.data, outcome.notMade);
        const std::vector<std::byte>& bytes = call.bytes ? *call.bytes : meant;
        if (call.call == Call::Send) {
            outcome.result = making.socket.sendWith(bytes, flags);
        } else if (const auto address = addressOf(call.address, making)) {
            outcome.address = *address;
            outcome.result = making.socket.sendToWith(bytes, *address, flags);
        }
        return;
    }
    const std::span<std::byte> room = making.recorder.reserve(call.number);
    outcome.result = call.call == Call::Recv ? making.socket.recvWith(room, flags)
                                             : making.socket.recvFromWith(room, outcome.address, flags);
    if (outcome.result.value > 0) {
        const auto bytes = making.recorder.received().bytes();
        outcome.data.assign(bytes.begin(), bytes.end());
    }
}

void CallBench::makeOption(Making& making)
{
    Outcome& outcome = making.outcome;
    const net::OptionEntry& option = *net::findOption(outcome.call.option);
    if (outcome.call.call == Call::GetSockOpt) {
        outcome.result = making.socket.getOption(option, outcome.value);
        return;
    }
    auto parsed = net::parseOption(option, outcome.call.value);
    if (!parsed.ok())
        outcome.notMade = {parsed.error(), outcome.call.value, 0};
    else
        outcome.result = making.socket.setOption(option, parsed.value);
}

void CallBench::makeWait(Making& making)
{
    Outcome& outcome = making.outcome;
    {
        const threads::Lock lock(m_mutex);
        for (const CallSpec::Watched& each : outcome.call.watched) {
            net::Waited waited;
            if (const auto other = find(each.socket))
                waited.handle = other->state.handle;
            waited.read = each.read;
            waited.write = each.write;
            waited.urgent = each.urgent;
            outcome.waited.push_back(waited);
        }
    }
    outcome.result = outcome.call.call == Call::Poll
                         ? net::pollSockets(making.recorder, outcome.waited, outcome.call.milliseconds)
                         : net::selectSockets(making.recorder, outcome.waited, outcome.call.milliseconds);
}

/// The new socket stands under the endpoint of the one that this thread works for.
/// False: there is no thread for it, and it is closed.
bool CallBench::adopt(Making& making, std::string name, net::Socket socket)
{
    if (m_stopping)
        return true; // closed with the end of this function
    const auto made = prepare(name, making.own.endpoint, false);
    made->socket = std::move(socket);
    made->state.id = made->socket.id();
    made->state.handle = made->socket.handle();
    made->state.domain = made->socket.domain();
    made->state.type = made->socket.type();
    if (!startThread(*made, made->hand)) // waits for the mutex
        return false;
    m_sockets.push_back(made);
    made->socket.reportTo(*made->hand.recorder);
    made->view = made->socket.sharedWith(*made->hand.recorder);
    making.recorder.note(journal::NoteKind::Named, made->state.id, 0, name);
    making.outcome.made = std::move(name);
    return true;
}

void CallBench::accept(Making& making)
{
    Outcome& outcome = making.outcome;
    auto accepted = making.socket.accept();
    outcome.result = {accepted.socket.handle(), accepted.error};
    outcome.address = accepted.peer;
    if (accepted.error != 0)
        return;
    const threads::Lock lock(m_mutex);
    // Another call has taken the name meanwhile: two sockets of one name could not be told apart.
    if (!adopt(making, findFreeName(outcome.call.made), std::move(accepted.socket)))
        outcome.notMade = {noThreadAccepted, outcome.call.made, 0};
}

void CallBench::openPair(Making& making)
{
    Outcome& outcome = making.outcome;
    auto pair = net::Socket::openPair(making.recorder, outcome.call.domain, outcome.call.type);
    outcome.result = {pair.error == 0 ? 0 : -1, pair.error};
    making.recorder.note(journal::NoteKind::Named, pair.first.id(), 0, outcome.call.socket);
    making.socket = std::move(pair.first);
    if (pair.error != 0)
        return;
    const threads::Lock lock(m_mutex);
    if (!adopt(making, findFreeName(outcome.call.made), std::move(pair.second)))
        outcome.notMade = {noThreadLeft, outcome.call.made, 0};
}

} // namespace enchufe::bench
