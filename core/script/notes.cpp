// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/notes.h"

#include "core/net/kind_words.h"
#include "core/script/condition_words.h"
#include "core/text/number.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

using journal::CallDetail;
using journal::NoteKind;
using journal::Record;

namespace {

constexpr std::string_view maxFrameWord = "max-frame ";

struct Written {
    NoteKind kind = NoteKind::None;
    std::int64_t value = 0;
    std::int32_t result = 0;
    CallDetail detail = {};
};

struct Writing {
    Written operator()(const note::SegmentBegan& said) const
    {
        return {NoteKind::SegmentBegan, 0, 0, {{}, {}, {}, said.title}};
    }
    Written operator()(const note::EndpointNamed& said) const
    {
        return {NoteKind::EndpointNamed, said.endpoint.number(), 0, {{}, {}, said.name, {}}};
    }
    Written operator()(const note::Framed& said) const
    {
        std::string text;
        for (const framing::Framing& each : said.framings)
            text += framing::toText(each) + '\n';
        if (said.maxFrame != framing::Framer::usualLimit)
            text.append(maxFrameWord).append(std::to_string(said.maxFrame)).append("\n");
        if (!text.empty())
            text.pop_back();
        return {NoteKind::Framed, 0, 0, {{}, {}, said.name, text}};
    }
    Written operator()(const note::Blocked& said) const
    {
        const bool isIn = said.call != net::Call::Note;
        return {
            NoteKind::Blocked, 0, 0, {{}, {}, said.name, isIn ? std::string(net::callName(said.call)) : ""}};
    }
    Written operator()(const note::KernelSaid& said) const
    {
        return {NoteKind::KernelSaid,
                said.value,
                said.isTold ? 0 : -1,
                {{}, said.question.value, said.question.name, said.word}};
    }
    Written operator()(const note::Resolved& said) const
    {
        const std::string type(said.type ? net::typeWord(*said.type) : "");
        return {NoteKind::Resolved, 0, 0, {said.address, type, said.name, said.canonicalName}};
    }
    Written operator()(const note::NameFound& said) const
    {
        return {NoteKind::NameFound, 0, 0, {{}, said.service, said.name, said.host}};
    }
    Written operator()(const note::AddressGiven& said) const
    {
        return {NoteKind::AddressGiven, 0, 0, {said.address, {}, said.name, {}}};
    }
};

std::optional<Note> framedIn(const CallDetail& detail)
{
    note::Framed framed{detail.option, {}};
    const auto take = [&framed](std::string_view line) {
        if (line.starts_with(maxFrameWord)) {
            const auto limit = parseNumber<std::uint32_t>(line.substr(maxFrameWord.size()), 1);
            framed.maxFrame = limit.value_or(0);
            return limit.has_value();
        }
        auto parsed = framing::parseFraming(line);
        framed.framings.push_back(std::move(parsed.value));
        return parsed.ok();
    };
    std::string_view text = detail.text;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (!take(text.substr(0, end)))
            return std::nullopt;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return framed;
}

std::optional<Note> blockedIn(const CallDetail& detail)
{
    if (detail.text.empty())
        return note::Blocked{detail.option, net::Call::Note};
    const auto call = tree::callOfName(detail.text);
    if (!call)
        return std::nullopt;
    return note::Blocked{detail.option, call->call};
}

std::optional<net::Type> typeOf(std::string_view word)
{
    const auto* const found = std::ranges::find(net::typeWords, word);
    if (found == net::typeWords.end())
        return std::nullopt;
    return static_cast<net::Type>(found - net::typeWords.begin());
}

} // namespace

std::optional<Note> noteIn(const Record& record, const CallDetail& detail)
{
    switch (record.note()) {
    case NoteKind::SegmentBegan:
        return note::SegmentBegan{detail.text};
    case NoteKind::EndpointNamed:
        return note::EndpointNamed{detail.option,
                                   journal::EndpointId(static_cast<std::uint32_t>(record.value()))};
    case NoteKind::Framed:
        return framedIn(detail);
    case NoteKind::Blocked:
        return blockedIn(detail);
    case NoteKind::KernelSaid:
        return note::KernelSaid{
            {detail.option, detail.level}, record.value(), detail.text, record.result == 0};
    case NoteKind::Resolved:
        return note::Resolved{detail.option, detail.address, typeOf(detail.level), detail.text};
    case NoteKind::NameFound:
        return note::NameFound{detail.option, detail.text, detail.level};
    case NoteKind::AddressGiven:
        return note::AddressGiven{detail.option, detail.address};
    default:
        return std::nullopt;
    }
}

void Notes::write(const Note& note, net::SocketId socket)
{
    Written written = std::visit(Writing(), note);
    Record record;
    record.call = net::Call::Note;
    record.flags = static_cast<std::uint16_t>(written.kind);
    record.socket = socket;
    record.result = written.result;
    record.offsetOrValue = static_cast<std::uint64_t>(written.value);
    record.enterNs = net::steadyNanoseconds() - m_writer.journal().epochNs();
    m_writer.append(record, m_writer.intern(std::move(written.detail)), {});
}

void Notes::writeRows(const std::string& name, const net::ResolveResult& result)
{
    for (const net::ResolvedAddress& each : result.addresses)
        write(note::Resolved{name, each.endpoint, each.type, result.canonicalName});
}

} // namespace enchufe::script
