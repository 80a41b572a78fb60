// SPDX-License-Identifier: GPL-3.0-or-later
// A condition, a zero byte, and which records come in which order: no text and no journal hurts, mistakes
// name a place inside the text, and the same records give the same verdict.
#include "core/codec/bytes.h"
#include "core/journal/recorder.h"
#include "core/script/data.h"
#include "core/script/facts.h"
#include "core/script/notes.h"
#include "tests/core/support/spanish.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace enchufe;
using fuzz::require;
using net::Call;

namespace {

/// A server, a client, a UDP socket and what else conditions can ask about, each with some records.
class Told {
public:
    Told() : m_pen(journal, journal.newEndpointId()), m_notes(journal)
    {
        for (const char* name : {"c", "s", "u"}) {
            m_socket = m_pen.newSocketId();
            m_type = name[0] == 'u' ? net::Type::Datagram : net::Type::Stream;
            call(Call::Socket, 5);
            m_pen.note(journal::NoteKind::Named, m_socket, 0, name);
            for (const Call each :
                 {Call::Bind, Call::Listen, Call::Connect, Call::GetSockName, Call::Shutdown,
                  Call::SetSockOpt, Call::GetSockOpt, Call::Close, Call::EpollWait})
                call(each, 0);
            for (const char* text : {"4:hola2:", "ya", "5:", ""}) {
                data(Call::Send, text);
                data(Call::Recv, text);
                data(Call::RecvFrom, text);
            }
            call(Call::Recv, -1, EAGAIN);
            m_other = m_pen.newSocketId();
            call(Call::Accept, 9);
            m_other = net::SocketId(0);
        }
        words(Call::Poll);
        notes();
        for (journal::Journal::Batch batch = journal.read(0); !batch.records.empty();
             batch = journal.read(batch.first + batch.records.size()))
            records.insert(records.end(), batch.records.begin(), batch.records.end());
    }

    /// One of the records, or one that no pen would have written.
    journal::Record next(fuzz::Input& input) const
    {
        journal::Record record = records[input.byte() % records.size()];
        if (input.byte() >= 0xf0) {
            record.call = static_cast<Call>(input.byte() % net::callCount);
            record.result = static_cast<std::int8_t>(input.byte());
            record.bits = input.byte();
            record.offsetOrValue = input.byte();
        }
        return record;
    }

    journal::Journal journal;
    std::vector<journal::Record> records;

private:
    net::CallEvent event(Call call, std::int64_t result, int error)
    {
        net::CallEvent made;
        made.call = call;
        made.socket = m_socket;
        made.otherSocket = m_other;
        made.handle = static_cast<net::Handle>(m_socket.number());
        made.domain = net::Domain::Inet;
        made.type = m_type;
        made.result = result;
        made.error = error;
        made.address = &m_address;
        made.option = "SO_ERROR";
        made.hasOption = call == Call::SetSockOpt || call == Call::GetSockOpt;
        return made;
    }
    void call(Call which, std::int64_t result, int error = 0) { m_pen.onCall(event(which, result, error)); }
    void data(Call which, std::string_view text)
    {
        const auto bytes = codec::bytesOf(text);
        net::CallEvent made = event(which, static_cast<std::int64_t>(bytes.size()), 0);
        made.data = bytes;
        made.requested = bytes.size() + 1;
        made.offset = m_offset;
        m_offset += bytes.size();
        m_pen.onCall(made);
    }
    void words(Call which)
    {
        const std::array<net::WaitWord, 2> answer = {{{1, 1, 1}, {2, 3, 9}}};
        net::CallEvent made = event(which, 2, 0);
        made.socket = net::SocketId(0);
        made.requested = answer.size();
        made.data = std::as_bytes(std::span(answer));
        m_pen.onCall(made);
    }
    void notes()
    {
        namespace note = script::note;
        m_notes.write(note::SegmentBegan{});
        m_notes.write(note::Framed{"c", {framing::parseFraming("ascii-len::").value}});
        m_notes.write(note::Framed{"s", {framing::parseFraming("fixed:2").value}});
        m_notes.write(note::Blocked{"c", Call::Recv});
        m_notes.write(note::KernelSaid{{"c", "Recv-Q"}, 5, {}, true});
        m_notes.write(note::KernelSaid{{"c", "state"}, 0, "ESTAB", true});
        m_notes.write(note::Resolved{"r", m_address, net::Type::Stream, "host"});
        m_notes.write(note::NameFound{"r", "host", "http"});
        m_notes.write(note::AddressGiven{"a", m_address});
        m_notes.write(note::EndpointNamed{"e", m_pen.endpoint()});
    }

    journal::Recorder m_pen;
    script::Notes m_notes;
    net::SocketId m_socket = 0;
    net::SocketId m_other = 0;
    net::Type m_type = net::Type::Stream;
    std::uint64_t m_offset = 0;
    const net::Endpoint m_address = *net::Endpoint::numeric("127.0.0.1", 80);
};

template <class Expression>
Expression parsed(std::string_view text)
{
    auto result = Expression::parse(text, {7, 3});
    if (result.ok())
        return std::move(result.value);
    const Place place = result.problem->place;
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    require(place.line >= 7 && place.line <= 7 + lines && place.column >= 1);
    require(place.column <= text.size() + 3);
    require(!result.problem->mistake.describe(spanish).empty());
    return {};
}

/// Every record once. For as long as the program runs.
const script::Facts* allOf(const Told& told)
{
    auto* const facts = new script::Facts(told.journal);
    for (const journal::Record& record : told.records)
        facts->apply(record);
    return facts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Told told;
    fuzz::Input input(data, size);
    const std::string_view text = input.text();
    const auto condition = parsed<script::Condition>(text);
    const auto value = parsed<script::ValueExpression>(text);
    const auto marks = parsed<script::MarkExpression>(text);
    require(script::dataWordSize(text) <= text.size());

    const auto judge = [&](const script::Facts& facts) {
        const script::Verdict verdict = facts.judge(condition);
        (void)verdict.describe(english);
        (void)facts.valueOf(value);
        for (const std::uint64_t each : facts.marksOf(marks).offsets)
            require(each > 0 || marks.stream().empty());
        return verdict.truth;
    };
    if (input.bytes().empty()) {
        static const script::Facts& all = *allOf(told);
        (void)judge(all);
        return 0;
    }
    script::Facts facts(told.journal);
    script::Facts again(told.journal);
    for (int i = 0; i < 64 && !input.bytes().empty(); ++i) {
        const journal::Record record = told.next(input);
        facts.apply(record);
        again.apply(record);
    }
    require(judge(facts) == judge(again));
    return 0;
}
