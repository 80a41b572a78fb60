// SPDX-License-Identifier: GPL-3.0-or-later
// The player's calls on endpoints: a command to the engine, and its end as the journal tells it.
#include "core/net/errors.h"
#include "core/script/calls_under_way.h"
#include "core/script/data.h"
#include "core/script/knobs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace enchufe::script {

using bench::Outcome;
using engine::command::When;
using journal::EndpointKind;
using journal::NoteKind;
using journal::Record;
using net::Call;

namespace {

constexpr Text noEndpoint = tr("there is no endpoint with this name (any more)");
constexpr Text isClosedNow = tr("it is closed");
constexpr Text notConnection = tr("a listener: name one of its connections, NAME#1 …");
constexpr Text isRefused = tr("not taken: sending is over, or too much waits to be sent");
constexpr Text wasCancelled = tr("cancelled before it was made");
constexpr Text wasClosed = tr("closed before this call was made");
constexpr Text wasClosedUnready = tr("closed before it was ready");

} // namespace

CallsUnderWay::Made* CallsUnderWay::madeBy(std::string_view name)
{
    const auto found = m_made.find(splitName(name).name);
    return found == m_made.end() ? nullptr : &found->second;
}

const CallsUnderWay::Made* CallsUnderWay::madeBy(std::string_view name) const
{
    const auto found = m_made.find(splitName(name).name);
    return found == m_made.end() ? nullptr : &found->second;
}

bool CallsUnderWay::isEndpoint(std::string_view name) const { return madeBy(name) != nullptr; }

std::optional<engine::Target> CallsUnderWay::targetOf(std::string_view name) const
{
    const Made* const made = madeBy(name);
    if (made == nullptr)
        return std::nullopt;
    const std::uint32_t number = splitName(name).number;
    if (number == 0)
        return engine::Target{made->id, 0};
    if (number > made->connections.size())
        return std::nullopt;
    return engine::Target{made->id, made->connections[number - 1].socket};
}

net::SocketId CallsUnderWay::socketOf(std::string_view name) const
{
    const auto target = targetOf(name);
    return !target ? net::SocketId() : target->connection != 0 ? target->connection : madeBy(name)->socket;
}

std::uint32_t CallsUnderWay::maxFrameOf(std::string_view name) const
{
    const Made* const made = madeBy(name);
    return made == nullptr ? framing::Framer::usualLimit : made->maxFrame;
}

bool CallsUnderWay::mayBeInCall(std::string_view name) const
{
    const Made* const made = madeBy(name);
    return made != nullptr && made->mayBlock && !isClosed(name);
}

bool CallsUnderWay::isClosed(std::string_view name) const
{
    const Made* const made = madeBy(name);
    const std::uint32_t number = splitName(name).number;
    if (made == nullptr)
        return true;
    if (number == 0)
        return made->closed || made->socketClosed;
    return made->closed || (number <= made->connections.size() && made->connections[number - 1].closed);
}

CallsUnderWay::Connection* CallsUnderWay::connectionOf(Made& made, net::SocketId socket)
{
    const auto found = std::ranges::find(made.connections, socket, &Connection::socket);
    return found == made.connections.end() ? nullptr : &*found;
}

Mistake CallsUnderWay::onEndpoint(const std::string& name, Made*& made, net::SocketId& connection)
{
    made = madeBy(name);
    const auto target = targetOf(name);
    if (made == nullptr || !target)
        return {noEndpoint, name, 0};
    if (isClosed(name))
        return {isClosedNow, name, 0};
    connection = target->connection;
    return {};
}

void CallsUnderWay::post(const Operation& operation, engine::Command command)
{
    m_engine.post({operation.endpoint, operation.connection}, std::move(command));
}

Mistake CallsUnderWay::begin(const line::OpenEndpoint& open, const std::string& address,
                             const std::string& bind)
{
    if (isTaken(open.name))
        return {nameTaken, open.name, 0};
    auto spec = specOf(open, address, bind);
    Made made;
    made.kind = open.kind;
    made.reading = open.knobs.reading;
    made.sendHow = open.knobs.sendHow;
    made.mayBlock = open.knobs.socket.waiting == engine::Waiting::Blocking;
    made.id = std::visit([this](auto& each) { return m_engine.open(std::move(each)); }, spec);
    m_notes.write(note::EndpointNamed{open.name, made.id});
    made.maxFrame = open.knobs.maxFrame;
    if (!open.knobs.framings.empty() || made.maxFrame != framing::Framer::usualLimit) {
        note::Framed framed{open.name, {}, made.maxFrame};
        for (const std::string& each : open.knobs.framings)
            framed.framings.push_back(framing::parseFraming(each).value);
        m_notes.write(framed);
    }
    const Call call = open.kind == EndpointKind::StreamListener ? Call::Listen
                      : open.kind == EndpointKind::Datagram     ? Call::Bind
                                                                : Call::Connect;
    Operation& operation = add(What::Open, open.name, open.name, call);
    operation.endpoint = made.id;
    if (const auto before = m_made.find(open.name); before != m_made.end())
        m_nameOf.erase(before->second.id);
    m_nameOf[made.id] = open.name;
    m_made.insert_or_assign(open.name, std::move(made));
    return {};
}

Mistake CallsUnderWay::begin(const line::EndpointCall& call, const std::optional<net::Endpoint>& to)
{
    if (call.call == Call::Close)
        return closeEndpoint(call, false);
    Made* made = nullptr;
    net::SocketId connection = 0;
    if (Mistake mistake = onEndpoint(call.name, made, connection))
        return mistake;
    const bool isListener = made->kind == EndpointKind::StreamListener && connection == 0;
    if (isListener && call.call != Call::Accept)
        return {notConnection, call.name, 0};
    const auto begun = [&](What what) -> Operation& {
        Operation& operation = add(what, call.name, call.name, call.call);
        operation.endpoint = made->id;
        operation.connection = connection;
        return operation;
    };
    switch (call.call) {
    case Call::Send:
    case Call::SendTo: {
        Operation& operation = begun(What::Send);
        auto bytes = parseData(call.data).value;
        operation.left = bytes.size();
        operation.once = made->sendHow == engine::SendHow::Once || made->kind == EndpointKind::Datagram;
        post(operation, engine::command::Send{std::move(bytes), made->sendHow, to});
        break;
    }
    case Call::Recv:
        post(begun(What::Receive), engine::command::ReceiveOnce{call.size, When::Ready});
        break;
    case Call::Accept:
        post(begun(What::Accept), engine::command::AcceptOnce{When::Ready});
        break;
    default:
        post(begun(What::Shutdown), engine::command::Shutdown{call.how});
        break;
    }
    return {};
}

/// sendall, recvall.
Mistake CallsUnderWay::moveOnEndpoint(const line::EndpointCall& call)
{
    Made* made = nullptr;
    net::SocketId connection = 0;
    if (Mistake mistake = onEndpoint(call.name, made, connection))
        return mistake;
    if (made->kind == EndpointKind::StreamListener && connection == 0)
        return {notConnection, call.name, 0};
    const bool sends = call.call == Call::Send;
    Operation& operation = add(sends ? What::Send : What::ReceiveAll, call.name, call.name, call.call);
    operation.endpoint = made->id;
    operation.connection = connection;
    if (sends) {
        auto bytes = parseData(call.data).value;
        operation.left = bytes.size();
        post(operation, engine::command::Send{std::move(bytes), engine::SendHow::All, std::nullopt});
    } else {
        operation.left = call.size;
        post(operation, engine::command::ReceiveOnce{call.size, When::Ready});
    }
    return {};
}

/// One connection, or an endpoint with all it has.
Mistake CallsUnderWay::closeEndpoint(const line::EndpointCall& call, bool reset)
{
    Made* made = nullptr;
    net::SocketId connection = 0;
    if (Mistake mistake = onEndpoint(call.name, made, connection))
        return mistake;
    Operation& operation =
        add(connection != 0 ? What::Close : What::CloseEndpoint, call.name, call.name, Call::Close);
    operation.endpoint = made->id;
    operation.connection = connection;
    if (connection != 0 || (reset && made->kind != EndpointKind::StreamListener))
        post(operation, engine::command::Close{reset});
    for (const Connection& each : made->connections) {
        if (connection == 0 && reset && !each.closed)
            m_engine.post({made->id, each.socket}, engine::command::Close{true});
    }
    if (connection == 0)
        m_engine.close(made->id); // after the orders before it
    return {};
}

Mistake CallsUnderWay::begin(const line::Set& set)
{
    using Knob = line::Set::Knob;
    Made* made = nullptr;
    net::SocketId connection = 0;
    if (Mistake mistake = onEndpoint(set.name, made, connection))
        return mistake;
    engine::Command command = commandOf(set, made->kind, made->reading);
    if (const auto* const reading = std::get_if<engine::command::SetReading>(&command)) {
        const bool isNew = !(made->reading == reading->reading);
        if (connection == 0)
            made->reading = reading->reading;
        if (!isNew && connection == 0)
            return {}; // a listener says nothing of what is so already
    }
    Operation& operation = add(What::Set, set.name, set.name, Call::SetSockOpt);
    operation.endpoint = made->id;
    operation.connection = connection;
    operation.note = set.knob == Knob::Behaviour ? NoteKind::Behaviour
                     : set.knob == Knob::Accept  ? NoteKind::Accepting
                     : set.knob == Knob::Option  ? NoteKind::None
                                                 : NoteKind::Reading;
    operation.sockets.insert(connection != 0 ? connection : made->ready ? made->socket : net::SocketId());
    if (set.knob == Knob::Option) {
        operation.call.option = set.option.option->name;
        for (const Connection& each : made->connections) {
            if (connection != 0 || each.closed)
                continue;
            operation.sockets.insert(each.socket); // those to come have what their listener has
            m_engine.post({made->id, each.socket}, command);
        }
    }
    post(operation, std::move(command));
    return {};
}

void CallsUnderWay::cancel(const std::string& name)
{
    Made* const made = madeBy(name);
    const auto target = targetOf(name);
    if (made == nullptr) {
        m_bench.cancel(name);
    } else if (target) {
        m_engine.post(*target, engine::command::ReceiveOnce{1, When::Never});
        m_engine.post(*target, engine::command::AcceptOnce{When::Never});
    }
    for (auto place = m_operations.begin(); place != m_operations.end();) {
        const auto each = place++;
        const bool waits =
            each->what == What::Receive || each->what == What::ReceiveAll || each->what == What::Accept;
        const bool isLookUp = each->what == What::Resolve || each->what == What::NameInfo;
        if (each->name != name || !(waits || isLookUp))
            continue;
        Outcome outcome;
        outcome.call = each->call;
        outcome.notMade = {wasCancelled, {}, 0};
        end(each, std::move(outcome));
    }
}

void CallsUnderWay::apply(const Record& record, journal::EndpointId endpoint)
{
    const auto name = m_nameOf.find(endpoint);
    if (name == m_nameOf.end())
        return;
    Made& made = m_made.find(name->second)->second;
    applyToNames(record, made);
    for (auto place = m_operations.begin(); place != m_operations.end();) {
        const auto each = place++;
        if (each->endpoint != endpoint)
            continue;
        if (auto outcome = applyTo(*each, record)) {
            end(each, std::move(*outcome));
            if (record.isReceive() || record.call == Call::Accept)
                break; // one line, one call
        }
    }
}

void CallsUnderWay::applyToNames(const Record& record, Made& made)
{
    if (record.isNote()) {
        made.closed = made.closed || record.note() == NoteKind::Closed || record.note() == NoteKind::Failed;
        if (record.note() == NoteKind::Ready) {
            made.socket = record.socket;
            made.ready = true;
        }
        return;
    }
    if (record.call == Call::Socket && record.error == 0 && !made.ready)
        made.socket = record.socket;
    if (record.call == Call::Accept && record.error == 0)
        made.connections.push_back({record.otherSocket(), false});
    if (record.call != Call::Close)
        return;
    if (Connection* const connection = connectionOf(made, record.socket))
        connection->closed = true;
    else if (record.socket == made.socket && made.ready)
        made.socketClosed = true;
}

Outcome CallsUnderWay::outcomeOf(const Operation& operation, const Record& record) const
{
    Outcome outcome;
    outcome.call = operation.call;
    outcome.call.call = record.call;
    outcome.result = {record.result, record.error};
    outcome.address = m_journal.detail(record)->address;
    if (record.isReceive() && record.result > 0) {
        const journal::Payload payload = m_journal.payload(record);
        outcome.data.assign(payload.bytes().begin(), payload.bytes().end());
    }
    return outcome;
}

std::optional<Outcome> CallsUnderWay::applyTo(Operation& operation, const Record& record)
{
    if (record.isNote())
        return applyNote(operation, record);
    const bool concerns = operation.connection == 0 || record.socket == operation.connection;
    if (operation.what == What::Set)
        return applySet(operation, record);
    if (!concerns)
        return std::nullopt;
    const bool closes = operation.what == What::Close || operation.what == What::CloseEndpoint;
    if (!closes && isItsClose(operation, record))
        return unmade(operation);
    switch (operation.what) {
    case What::Send:
        return applySend(operation, record);
    case What::Receive:
    case What::ReceiveAll:
        return applyReceive(operation, record);
    case What::Accept:
        if (record.call != Call::Accept || net::CallResult{record.result, record.error}.wouldBlock())
            return std::nullopt;
        return outcomeOf(operation, record);
    case What::Shutdown:
        return record.call == Call::Shutdown ? std::optional(outcomeOf(operation, record)) : std::nullopt;
    case What::Close:
        return record.call == Call::Close ? std::optional(outcomeOf(operation, record)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<Outcome> CallsUnderWay::applySet(Operation& operation, const Record& record)
{
    const bool answered = record.call == Call::SetSockOpt && operation.note == NoteKind::None &&
                          m_journal.detail(record)->option == operation.call.option;
    const bool closed = record.call == Call::Close;
    const bool waitsForIt = (answered || closed) && operation.sockets.erase(record.socket) > 0;
    const bool waitsForFirst = (answered || isItsClose(operation, record)) && operation.sockets.erase(0) > 0;
    if (!waitsForIt && !waitsForFirst)
        return std::nullopt;
    if (isItsClose(operation, record))
        return unmade(operation);
    return operation.sockets.empty() ? std::optional(outcomeOf(operation, record)) : std::nullopt;
}

/// A client may close sockets of addresses that did not answer before it has one.
bool CallsUnderWay::isItsClose(const Operation& operation, const Record& record) const
{
    return record.call == Call::Close && record.socket == socketOf(operation.name) &&
           isClosed(operation.name);
}

std::optional<Outcome> CallsUnderWay::notMade(const Operation& operation, const Text& why)
{
    Outcome outcome;
    outcome.call = operation.call;
    outcome.notMade = {why, operation.name, 0};
    return outcome;
}

/// What it was about is closed, and nothing more will come of it: no success, for its call was not made, or
/// not to its end.
std::optional<Outcome> CallsUnderWay::unmade(const Operation& operation)
{
    if (operation.what == What::Open)
        return notMade(operation, wasClosedUnready);
    const bool hadBegun = operation.call.number > 0 || !operation.received.empty(); // a loop
    if (hadBegun || (operation.what == What::Set && operation.note != NoteKind::None))
        return notMade(operation, isClosedNow);
    auto outcome = notMade(operation, wasClosed);
    outcome->notMade.what = fmt::format("{}, {}()", operation.name, net::callName(operation.call.call));
    return outcome;
}

std::optional<Outcome> CallsUnderWay::applySend(Operation& operation, const Record& record)
{
    if (!record.isSend())
        return std::nullopt;
    const bool wouldBlock = net::CallResult{record.result, record.error}.wouldBlock();
    if (operation.once)
        return outcomeOf(operation, record);
    if (record.error != 0)
        return wouldBlock || record.error == EINTR ? std::nullopt
                                                   : std::optional(outcomeOf(operation, record));
    operation.left -= std::min<std::uint64_t>(operation.left, record.bytesMoved());
    operation.call.number += record.bytesMoved();
    if (operation.left > 0)
        return std::nullopt;
    Outcome outcome = outcomeOf(operation, record);
    outcome.result.value = operation.call.number;
    return outcome;
}

std::optional<Outcome> CallsUnderWay::applyReceive(Operation& operation, const Record& record)
{
    if (!record.isReceive() || net::CallResult{record.result, record.error}.wouldBlock())
        return std::nullopt;
    Outcome outcome = outcomeOf(operation, record);
    if (operation.what == What::Receive || record.error != 0)
        return outcome;
    operation.received.insert(operation.received.end(), outcome.data.begin(), outcome.data.end());
    operation.left -= std::min<std::uint64_t>(operation.left, record.bytesMoved());
    if (operation.left > 0 && record.result > 0) {
        post(operation,
             engine::command::ReceiveOnce{static_cast<std::uint32_t>(operation.left), When::Ready});
        return std::nullopt;
    }
    outcome.data = std::move(operation.received);
    outcome.result.value = static_cast<std::int64_t>(outcome.data.size());
    return outcome;
}

std::optional<Outcome> CallsUnderWay::applyNote(Operation& operation, const Record& record)
{
    const auto ended = [&](Call call, int error) {
        Outcome outcome = outcomeOf(operation, record);
        outcome.call.call = call;
        outcome.result = {error == 0 ? 0 : -1, error};
        return std::optional(std::move(outcome));
    };
    const bool ofIts =
        operation.connection == 0 || record.socket == operation.connection || record.socket == 0;
    switch (record.note()) {
    case NoteKind::Ready:
        return operation.what == What::Open ? ended(operation.call.call, 0) : std::nullopt;
    case NoteKind::Failed:
        return operation.what == What::CloseEndpoint ? std::nullopt
                                                     : ended(record.failedCall(), record.error);
    case NoteKind::ConnectionFailed:
        return ofIts && operation.connection != 0 ? ended(record.failedCall(), record.error) : std::nullopt;
    case NoteKind::Closed: {
        const bool closes = operation.what == What::Close || operation.what == What::CloseEndpoint;
        return closes ? ended(operation.call.call, 0) : unmade(operation);
    }
    case NoteKind::SendRefused:
    case NoteKind::SendDropped: {
        return operation.what == What::Send && ofIts ? notMade(operation, isRefused) : std::nullopt;
    }
    default:
        break;
    }
    const bool ofIt = operation.sockets.contains(record.socket) || operation.sockets.contains(0);
    const bool said = operation.what == What::Set && record.note() == operation.note && ofIt;
    return said ? ended(Call::SetSockOpt, 0) : std::nullopt;
}

} // namespace enchufe::script
