// SPDX-License-Identifier: GPL-3.0-or-later
// Names, and the calls on bare sockets; those on endpoints are in endpoint_calls.cpp.
#include "core/script/calls_under_way.h"

#include "core/bench/call_words.h"
#include "core/script/data.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

using bench::Outcome;
using net::Call;

bool Inbox::put(std::uint64_t operation, Told told)
{
    const threads::Lock lock(m_mutex);
    if (!m_wake)
        return false;
    m_items.push_back({operation, std::move(told)});
    m_wake();
    return true;
}

std::vector<Inbox::Item> Inbox::take()
{
    const threads::Lock lock(m_mutex);
    return std::exchange(m_items, {});
}

void Inbox::wake()
{
    const threads::Lock lock(m_mutex);
    if (m_wake)
        m_wake();
}

void Inbox::close()
{
    const threads::Lock lock(m_mutex);
    m_wake = {};
}

CallsUnderWay::CallsUnderWay(engine::Engine& engine, bench::CallBench& bench, std::shared_ptr<Inbox> inbox,
                             Notes& notes, Hooks hooks)
    : m_engine(engine),
      m_bench(bench),
      m_journal(engine.journal()),
      m_inbox(std::move(inbox)),
      m_notes(notes),
      m_hooks(std::move(hooks))
{}

/// The thread that makes the call: no socket has a name with a space.
std::string CallsUnderWay::ownerOf(const std::string& name, bool elsewhere)
{
    return elsewhere ? name + ' ' + std::string(bench::elsewhereWord) : name;
}

bool CallsUnderWay::isUnderWay(const std::string& owner) const
{
    const auto found = m_turns.find(owner);
    return found != m_turns.end() && found->second.underWay > 0;
}

const Outcome* CallsUnderWay::last(const std::string& owner) const
{
    const auto found = m_turns.find(owner);
    return found == m_turns.end() || !found->second.last ? nullptr : &*found->second.last;
}

std::optional<bench::CallBench::SocketState> CallsUnderWay::stateOf(const std::string& name) const
{
    return m_made.contains(name) ? std::nullopt : m_bench.socket(name);
}

Call CallsUnderWay::presentCall(const std::string& owner) const
{
    const auto place = std::ranges::find(m_operations, owner, &Operation::owner);
    return place == m_operations.end() ? Call::Note : place->call.call;
}

bool CallsUnderWay::isTaken(const std::string& name) const
{
    const auto made = m_made.find(name);
    return (made != m_made.end() && !made->second.closed) || m_other.contains(name) ||
           m_bench.socket(name).has_value();
}

CallsUnderWay::Operation& CallsUnderWay::add(What what, const std::string& owner, const std::string& name,
                                             Call call)
{
    Operation operation;
    operation.id = ++m_lastOperation;
    operation.what = what;
    operation.owner = owner;
    operation.name = name;
    operation.call.call = call;
    operation.call.socket = name;
    ++m_turns[owner].underWay;
    return m_operations.emplace_back(std::move(operation));
}

void CallsUnderWay::end(Operations::iterator place, Outcome outcome)
{
    Turn& turn = m_turns[place->owner];
    --turn.underWay;
    turn.last = std::move(outcome);
    m_operations.erase(place);
}

Mistake CallsUnderWay::given(Operations::iterator place, Mistake mistake)
{
    if (!mistake)
        return {};
    --m_turns[place->owner].underWay;
    m_operations.erase(place);
    return mistake;
}

Mistake CallsUnderWay::startBare(Operation& operation)
{
    const auto done = [inbox = m_inbox, &bench = m_bench, id = operation.id](const Outcome& outcome) {
        if (!inbox->put(id, outcome))
            bench.remove(outcome.made);
    };
    const Mistake refused = m_bench.start(operation.call, done);
    if (refused || operation.call.aiding)
        return refused;
    operation.told = ++m_toldCalls;
    if (m_hooks.began)
        m_hooks.began(operation.told, operation.call);
    return {};
}

Mistake CallsUnderWay::begin(const line::MakeCall& make)
{
    const bench::CallSpec& call = make.call;
    const bool isNew = bench::opensOne(call.call) || call.call == Call::SocketPair;
    for (const std::string* const name : {&call.socket, &call.made}) {
        const bool makes = name == &call.made || isNew;
        if (!makes || name->empty())
            continue;
        if (m_made.contains(*name) || m_other.contains(*name))
            return {nameTaken, *name, 0};
    }
    Operation& operation = add(What::Bare, ownerOf(call.owner(), call.elsewhere), call.owner(), call.call);
    operation.call = call;
    Mistake refused = startBare(operation);
    if (isNew && !refused)
        m_bare.insert(call.socket);
    return given(std::prev(m_operations.end()), std::move(refused));
}

Mistake CallsUnderWay::begin(const line::Reset& reset)
{
    if (isEndpoint(reset.name)) {
        line::EndpointCall close;
        close.call = Call::Close;
        close.name = reset.name;
        return closeEndpoint(close, true);
    }
    Operation& operation = add(What::BareReset, reset.name, reset.name, Call::SetSockOpt);
    operation.call.option = net::optionEntry(net::Option::Linger).name;
    operation.call.value = "0";
    return given(std::prev(m_operations.end()), startBare(operation));
}

Mistake CallsUnderWay::begin(const line::MoveAll& move)
{
    const bool sends = !move.data.empty();
    if (isEndpoint(move.name)) {
        line::EndpointCall call;
        call.call = sends ? Call::Send : Call::Recv;
        call.name = move.name;
        call.data = move.data;
        call.size = move.number;
        return moveOnEndpoint(call);
    }
    Operation& operation = add(What::BareMove, move.name, move.name, sends ? Call::Send : Call::Recv);
    if (sends) {
        operation.bytes = std::make_shared<const std::vector<std::byte>>(parseData(move.data).value);
        operation.left = operation.bytes->size();
        operation.call.data = move.data;
        operation.call.bytes = operation.bytes;
    } else {
        operation.left = move.number;
        operation.call.number = move.number;
    }
    return given(std::prev(m_operations.end()), startBare(operation));
}

Mistake CallsUnderWay::beginAiding(const std::string& socket, bool ofPeer)
{
    const auto state = m_bench.socket(socket);
    Operation& operation = add(What::Bare, ownerOf(socket, state && state->busy), socket,
                               ofPeer ? Call::GetPeerName : Call::GetSockName);
    operation.call.elsewhere = state && state->busy;
    operation.call.aiding = true;
    return given(std::prev(m_operations.end()), startBare(operation));
}

bool CallsUnderWay::goOn(Operation& operation, Outcome& outcome)
{
    if (outcome.notMade || !outcome.result.ok())
        return false;
    if (operation.what == What::BareReset && operation.call.call == Call::SetSockOpt) {
        operation.call = {};
        operation.call.call = Call::Close;
        operation.call.socket = operation.name;
        return startNext(operation, outcome);
    }
    if (operation.what != What::BareMove)
        return false;
    const auto moved = static_cast<std::uint64_t>(outcome.result.value);
    operation.left -= std::min(operation.left, moved);
    if (operation.call.call == Call::Recv)
        operation.received.insert(operation.received.end(), outcome.data.begin(), outcome.data.end());
    if (operation.left == 0 || moved == 0)
        return false;
    if (operation.bytes) {
        const auto rest = operation.bytes->end() - static_cast<std::ptrdiff_t>(operation.left);
        operation.call.bytes = std::make_shared<const std::vector<std::byte>>(rest, operation.bytes->end());
    } else {
        operation.call.number = static_cast<std::uint32_t>(operation.left);
    }
    return startNext(operation, outcome);
}

/// Where it is refused that is what the line came to, whatever the call before it did.
bool CallsUnderWay::startNext(Operation& operation, Outcome& outcome)
{
    outcome.notMade = startBare(operation);
    if (outcome.notMade)
        outcome.call = operation.call;
    return !outcome.notMade;
}

void CallsUnderWay::takeTold()
{
    for (Inbox::Item& item : m_inbox->take()) {
        const auto place = std::ranges::find(m_operations, item.operation, &Operation::id);
        if (place != m_operations.end())
            told(place, item.told);
        else
            removeMade(item.told);
    }
}

/// By a call that ended when all was stopped.
void CallsUnderWay::removeMade(const Inbox::Told& told)
{
    if (const auto* const outcome = std::get_if<Outcome>(&told))
        m_bench.remove(outcome->made);
}

void CallsUnderWay::told(Operations::iterator place, Inbox::Told& told)
{
    if (auto* const outcome = std::get_if<Outcome>(&told)) {
        if (m_hooks.ended && place->told != 0)
            m_hooks.ended(place->told, *outcome);
        if (!outcome->made.empty())
            m_bare.insert(outcome->made);
        if (goOn(*place, *outcome))
            return;
        if (place->what == What::BareMove) {
            const std::uint64_t all = place->bytes ? place->bytes->size() : place->received.size();
            if (outcome->result.ok())
                outcome->result.value = static_cast<std::int64_t>(place->bytes ? all - place->left : all);
            outcome->data = std::move(place->received);
        }
        end(place, std::move(*outcome));
        return;
    }
    Outcome outcome;
    outcome.call = place->call;
    if (const auto* const found = std::get_if<net::ResolveResult>(&told)) {
        m_notes.writeRows(place->name, *found);
        outcome.result = {found->error == 0 ? static_cast<std::int64_t>(found->addresses.size()) : -1,
                          found->error};
    } else {
        const auto& name = std::get<net::NameResult>(told);
        if (name.error == 0)
            m_notes.write(note::NameFound{place->name, name.host, name.service});
        outcome.result = {name.error == 0 ? 0 : -1, name.error};
    }
    end(place, std::move(outcome));
}

Mistake CallsUnderWay::begin(const line::Resolve& resolve)
{
    if (isTaken(resolve.name))
        return {nameTaken, resolve.name, 0};
    m_other.insert(resolve.name);
    const journal::EndpointId endpoint = m_journal.newEndpointId();
    m_notes.write(note::EndpointNamed{resolve.name, endpoint});
    const Operation& operation = add(What::Resolve, resolve.name, resolve.name, Call::GetAddrInfo);
    m_engine.lookUp(
        resolve.request,
        [inbox = m_inbox, id = operation.id](const net::ResolveResult& found) {
            (void)inbox->put(id, found);
        },
        endpoint);
    return {};
}

Mistake CallsUnderWay::begin(const line::NameInfo& info, const net::Endpoint& address)
{
    if (isTaken(info.name))
        return {nameTaken, info.name, 0};
    m_other.insert(info.name);
    const journal::EndpointId endpoint = m_journal.newEndpointId();
    m_notes.write(note::EndpointNamed{info.name, endpoint});
    net::NameRequest request;
    request.address = address;
    request.numericHost = request.numericService = info.numeric;
    const Operation& operation = add(What::NameInfo, info.name, info.name, Call::GetNameInfo);
    m_engine.lookUp(
        request,
        [inbox = m_inbox, id = operation.id](const net::NameResult& found) { (void)inbox->put(id, found); },
        endpoint);
    return {};
}

Mistake CallsUnderWay::begin(const line::Address& given, const net::Endpoint& address)
{
    if (isTaken(given.name))
        return {nameTaken, given.name, 0};
    m_other.insert(given.name);
    m_notes.write(note::AddressGiven{given.name, address});
    return {};
}

void CallsUnderWay::stop()
{
    m_operations.clear();
    m_turns.clear();
    for (const std::string& name : std::exchange(m_bare, {}))
        m_bench.remove(name);
    for (const auto& [name, made] : std::exchange(m_made, {}))
        m_engine.close(made.id);
    m_nameOf.clear();
    m_other.clear();
    for (const Inbox::Item& item : m_inbox->take())
        removeMade(item.told);
}

} // namespace enchufe::script
