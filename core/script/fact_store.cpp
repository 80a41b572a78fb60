// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/fact_store.h"

#include "core/journal/socket_row.h"
#include "core/net/answer_words.h"
#include "core/net/readiness.h"
#include "core/net/wait_calls.h"

#include <utility>

namespace enchufe::script {

using journal::EndpointId;
using journal::NoteKind;
using journal::Record;
using net::Call;

namespace {

constexpr std::size_t mostUnnamed = 1024;        // records of one endpoint
constexpr std::size_t mostUnnamedEndpoints = 64; // the newest ones

/// What conditions can ask about: no wake-up, no look at the kernel that nobody asked for.
bool isAskedAbout(const Record& record)
{
    const bool isWake = record.call >= Call::WakeOpen && record.call <= Call::WakeWrite;
    const bool looks = record.call == Call::Ioctl || (record.call == Call::GetSockOpt && record.hasAnswer());
    return !isWake && !looks && record.call != Call::EpollCreate && !record.isAiding();
}

bool isWait(const Record& record)
{
    return net::asksOfSockets(record.call) || record.call == Call::EpollWait;
}

std::string_view wordOf(const journal::SocketInfo& info)
{
    using journal::SocketState;
    switch (info.state) {
    case SocketState::Closed:
        return "CLOSED";
    case SocketState::Open:
    case SocketState::Bound:
    case SocketState::Reset:
        return "UNCONN";
    case SocketState::SendClosed: // on one machine the other end acknowledges at once
        return info.domain == net::Domain::Unix ? "ESTAB" : "FIN-WAIT-2";
    default:
        return journal::stateNow(info).word;
    }
}

struct Told {
    std::int32_t handle = -1;
    std::uint16_t bits = 0;
};

std::vector<Told> toldOf(const Record& record, std::span<const std::byte> answer)
{
    std::vector<Told> all;
    if (record.call == Call::EpollWait) {
        for (const net::EpollWord& word : net::answerWords<net::EpollWord>(answer))
            all.push_back({word.handle, word.told()});
    } else {
        for (const net::WaitWord& word : net::answerWords<net::WaitWord>(answer))
            all.push_back({word.handle, word.told});
    }
    return all;
}

} // namespace

const std::vector<Fact>& Subject::factsOf(Call call) const
{
    static const std::vector<Fact> none;
    const auto found = calls.find(call);
    return found == calls.end() ? none : found->second;
}

std::span<const Moved> Subject::streamUntil(Order order, bool ofSent) const
{
    const std::vector<Moved>& all = ofSent ? sent : received;
    const auto behind = std::ranges::upper_bound(all, order, {}, &Moved::order);
    return {all.begin(), behind};
}

std::uint64_t Subject::totalUntil(Order order, bool ofSent) const
{
    const auto facts = streamUntil(order, ofSent);
    return facts.empty() ? 0 : facts.back().total;
}

FactStore::FactStore(const journal::Journal& journal, std::size_t most)
    : m_journal(journal),
      m_pens(journal),
      m_table(journal),
      m_most(most)
{}

bool FactStore::hasRoom(std::size_t more)
{
    m_isFull = m_isFull || m_kept + more > m_most;
    m_kept += m_isFull ? 0 : more;
    return !m_isFull;
}

Subject& FactStore::subject(const std::string& name)
{
    auto& place = m_subjects[name];
    if (!place) {
        place = std::make_unique<Subject>();
        place->name = name;
    }
    return *place;
}

const Subject* FactStore::find(std::string_view name) const
{
    const auto found = m_subjects.find(name);
    return found == m_subjects.end() ? nullptr : found->second.get();
}

void FactStore::apply(const Record& record)
{
    ++m_now;
    m_table.apply(record);
    followHandles(record);
    if (record.isNote())
        applyNote(record);
    else if (isAskedAbout(record))
        applyCall(record);
    followSockets();
}

void FactStore::followHandles(const Record& record)
{
    if (record.isNote() || record.isData() || record.socket == 0 || record.handle < 0)
        return;
    if (record.call == Call::Close)
        m_handles.erase(record.handle);
    else
        m_handles[record.handle] = record.socket;
    if (record.call == Call::Accept && record.error == 0 && record.otherSocket() != 0)
        m_handles[record.result] = record.otherSocket();
    if (record.call == Call::SocketPair && record.error == 0)
        m_handles[static_cast<std::int32_t>(record.value())] = record.otherSocket();
}

void FactStore::applyCall(const Record& record)
{
    if (isWait(record))
        applyWait(record);
    else
        route(m_now, record, m_pens.of(record).endpoint);
}

/// Of each socket it was asked about, and of the endpoint whose loop it is.
void FactStore::applyWait(const Record& record)
{
    std::vector<Subject*> reached;
    const auto reach = [&](Subject* subject, std::uint16_t told) {
        if (std::ranges::find(reached, subject) != reached.end())
            return;
        reached.push_back(subject);
        tell(*subject, m_now, record, told);
    };
    const journal::Payload answer = m_journal.payload(record);
    for (const Told& each : toldOf(record, answer.bytes())) {
        const auto socket = m_handles.find(each.handle);
        const auto subjects = socket == m_handles.end() ? m_bySocket.end() : m_bySocket.find(socket->second);
        if (subjects == m_bySocket.end())
            continue;
        for (Subject* const subject : subjects->second)
            reach(subject, each.bits);
    }
    if (const auto own = m_byEndpoint.find(m_pens.of(record).endpoint); own != m_byEndpoint.end())
        reach(own->second, 0);
}

void FactStore::route(Order order, const Record& record, EndpointId endpoint)
{
    if (record.socket == 0) {
        if (const auto own = m_byEndpoint.find(endpoint); own != m_byEndpoint.end())
            tell(*own->second, order, record, 0);
        else
            keepUnnamed(order, record, endpoint);
        return;
    }
    auto subjects = m_bySocket.find(record.socket);
    if (subjects == m_bySocket.end()) {
        const auto own = m_byEndpoint.find(endpoint);
        const journal::SocketInfo* const info = m_table.socket(record.socket);
        if (own == m_byEndpoint.end() || (info != nullptr && info->listener != 0)) {
            keepUnnamed(order, record, endpoint);
            return;
        }
        attach(*own->second, record.socket);
        subjects = m_bySocket.find(record.socket);
        if (subjects == m_bySocket.end())
            return;
    }
    // A copy: an accept() adds sockets, and with them places in the table.
    for (const auto all = subjects->second; Subject* const subject : all)
        tell(*subject, order, record, 0);
}

void FactStore::keepUnnamed(Order order, const Record& record, EndpointId endpoint)
{
    Pending& pending = m_pending[endpoint];
    if (pending.records.size() < mostUnnamed)
        pending.records.push_back({order, record});
    else
        pending.isCut = true;
    if (m_pending.size() > mostUnnamedEndpoints)
        m_pending.erase(m_pending.begin());
}

void FactStore::attach(Subject& subject, net::SocketId socket)
{
    if (!hasRoom())
        return;
    auto& subjects = m_bySocket[socket];
    if (std::ranges::find(subjects, &subject) != subjects.end())
        return;
    subjects.push_back(&subject);
    subject.sockets.push_back(socket);
    subject.sent.clear();
    subject.received.clear();
    frameAnew(subject);
    if (const journal::SocketInfo* const info = m_table.socket(socket); info != nullptr)
        follow(subject, *info);
}

/// What was kept without a name goes where it now belongs, in the order in which it was made.
void FactStore::adoptOf(EndpointId endpoint, const std::function<bool(const Unnamed&)>& isMeant)
{
    const auto found = m_pending.find(endpoint);
    if (found == m_pending.end())
        return;
    std::deque<Unnamed> all = std::exchange(found->second.records, {});
    const bool isCut = found->second.isCut;
    for (const Unnamed& each : all) {
        if (!isMeant(each)) {
            m_pending[endpoint].records.push_back(each);
            continue;
        }
        route(each.order, each.record, endpoint);
        const auto subjects = m_bySocket.find(each.record.socket);
        if (isCut && subjects != m_bySocket.end()) {
            for (Subject* const subject : subjects->second)
                subject->isIncomplete = true;
        }
    }
}

void FactStore::tell(Subject& subject, Order order, const Record& record, std::uint16_t told)
{
    if (!hasRoom())
        return;
    auto& facts = subject.calls[record.call];
    const auto place = std::ranges::upper_bound(facts, order, {}, &Fact::order);
    facts.insert(place, Fact{order, record, told});
    if (record.isData())
        tellData(subject, order, record);
    if (record.call == Call::Accept && record.error == 0 && record.otherSocket() != 0)
        accepted(subject, record);
}

void FactStore::tellData(Subject& subject, Order order, const Record& record)
{
    const bool isOfStream = record.bytesMoved() > 0 || record.isStreamEnd();
    if (record.socket != subject.socket() || !isOfStream || !hasRoom())
        return;
    auto& stream = record.isSend() ? subject.sent : subject.received;
    stream.push_back({order, record, (stream.empty() ? 0 : stream.back().total) + record.bytesMoved()});
    if (record.isSend())
        return;
    for (StreamCuts& cuts : subject.cuts) {
        const std::size_t before = cuts.size();
        feed(cuts, order, record);
        (void)hasRoom(cuts.size() - before);
    }
}

void FactStore::accepted(Subject& listener, const Record& record)
{
    Subject& made = subject(listener.name + '#' + std::to_string(++listener.connections));
    made.framings = listener.framings;
    made.maxFrame = listener.maxFrame;
    const net::SocketId socket = record.otherSocket();
    attach(made, socket);
    // The pen of a connection of its own thread is its listener's endpoint, too.
    adoptOf(m_pens.of(record).endpoint,
            [socket](const Unnamed& each) { return each.record.socket == socket; });
}

void FactStore::feed(StreamCuts& cuts, Order order, const Record& record) const
{
    if (record.isStreamEnd()) {
        cuts.end(order);
        return;
    }
    const journal::Payload payload = m_journal.payload(record);
    const std::uint64_t size = record.bytesMoved();
    if (payload.size() < size)
        cuts.skip(order, record.offset(), size);
    else
        cuts.addChunk(order, record.offset(), payload.bytes().first(size));
}

void FactStore::frameAnew(Subject& subject)
{
    subject.cuts.clear();
    for (const framing::Framing& framing : subject.framings)
        subject.cuts.push_back(cut(subject, framing, m_now));
}

StreamCuts FactStore::cut(const Subject& subject, const framing::Framing& framing, Order order) const
{
    const journal::SocketInfo* const info = m_table.socket(subject.socket());
    StreamCuts cuts(framing, subject.maxFrame, info != nullptr && net::keepsMessages(info->type));
    for (const Moved& fact : subject.streamUntil(order, false))
        feed(cuts, fact.order, fact.record);
    return cuts;
}

/// What the calls tell of the sockets that changed, from this record on.
void FactStore::followSockets()
{
    (void)m_table.takeChangedEndpoints();
    (void)m_table.takeForgottenSockets();
    for (const net::SocketId id : m_table.takeChangedSockets()) {
        const auto subjects = m_bySocket.find(id);
        const journal::SocketInfo* const info = m_table.socket(id);
        if (subjects == m_bySocket.end() || info == nullptr)
            continue;
        for (Subject* const subject : subjects->second)
            follow(*subject, *info);
    }
}

void FactStore::follow(Subject& subject, const journal::SocketInfo& info)
{
    if (subject.socket() != info.id)
        return;
    std::size_t news = subject.state.tell(m_now, wordOf(info)) ? 1 : 0;
    if (!info.local.isEmpty())
        news += subject.local.tell(m_now, info.local) ? 1U : 0U;
    if (!info.remote.isEmpty())
        news += subject.remote.tell(m_now, info.remote) ? 1U : 0U;
    (void)hasRoom(news);
}

void FactStore::applyNote(const Record& record)
{
    const auto detail = m_journal.detail(record);
    if (record.note() == NoteKind::Named && record.socket != 0) {
        applyNamed(record, detail->text);
        return;
    }
    if (const auto note = noteIn(record, *detail))
        std::visit([this](const auto& said) { take(said); }, *note);
}

void FactStore::applyNamed(const Record& record, const std::string& name)
{
    const net::SocketId socket = record.socket;
    if (!hasRoom())
        return;
    attach(subject(name), socket);
    adoptOf(m_pens.of(record).endpoint,
            [socket](const Unnamed& each) { return each.record.socket == socket; });
}

void FactStore::take(const note::SegmentBegan& /*said*/) { beginSegment(); }

void FactStore::take(const note::EndpointNamed& said)
{
    if (!hasRoom())
        return;
    Subject& named = subject(said.name);
    m_byEndpoint[said.endpoint] = &named;
    if (!named.blocked.all().empty())
        named.blocked.tell(m_now, std::nullopt);
    // What is a connection's goes where its accept() tells.
    adoptOf(said.endpoint, [](const Unnamed&) { return true; });
}

void FactStore::take(const note::Framed& said)
{
    const std::string connections = said.name + '#';
    if (!hasRoom())
        return;
    const auto frame = [&](Subject& subject) {
        subject.framings = said.framings;
        subject.maxFrame = said.maxFrame;
        frameAnew(subject);
    };
    frame(subject(said.name));
    for (auto each = m_subjects.lower_bound(connections);
         each != m_subjects.end() && each->first.starts_with(connections); ++each)
        frame(*each->second);
}

void FactStore::take(const note::Blocked& said)
{
    if (hasRoom())
        subject(said.name).blocked.tell(m_now, said.call);
}

void FactStore::take(const note::KernelSaid& said)
{
    if (hasRoom())
        subject(said.question.name)
            .kernel[said.question.value]
            .push_back({m_now, {said.value, said.word, said.isTold}});
}

void FactStore::take(const note::Resolved& said)
{
    if (hasRoom())
        subject(said.name).rows.push_back({m_now, said.address, said.type, said.canonicalName, {}, {}});
}

void FactStore::take(const note::NameFound& said)
{
    if (hasRoom())
        subject(said.name).rows.push_back({m_now, {}, std::nullopt, {}, said.host, said.service});
}

void FactStore::take(const note::AddressGiven& said)
{
    if (hasRoom())
        subject(said.name).given.tell(m_now, said.address);
}

} // namespace enchufe::script
