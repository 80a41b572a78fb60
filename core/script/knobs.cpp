// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/knobs.h"

#include "core/behaviour/registry.h"
#include "core/engine/setting_words.h"
#include "core/framing/framing.h"
#include "core/script/data.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace enchufe::script {

namespace {

using bench::WordReader;
using journal::EndpointKind;

constexpr Text badKnob = tr("there is no such setting here");
constexpr Text badSetting = tr("this cannot be set afterwards");
constexpr Text badBehaviour = tr("there is no such behaviour");
constexpr Text badBehaviourHere = tr("this behaviour cannot answer here");
constexpr Text badBytes = tr("not a number of bytes");
constexpr Text badSeconds = tr("not a number of seconds, 0.001 … 600");
constexpr Text notAddressAndPort = tr("not ADDRESS:PORT");

constexpr unsigned clients = 1;
constexpr unsigned listeners = 2;
constexpr unsigned datagrams = 4;
constexpr unsigned all = clients | listeners | datagrams;

template <class T>
T taken(WordReader& reader, Parsed<T> parsed)
{
    if (parsed.problem)
        reader.take(parsed.problem->mistake);
    return std::move(parsed.value);
}

int bytesIn(WordReader& reader)
{
    const auto number = parseNumber<int>(reader.word(), 0);
    if (!number)
        reader.refuse(badBytes);
    return number.value_or(0);
}

/// NAME[:ARGUMENT], of one that may answer there.
std::string behaviourIn(WordReader& reader, behaviour::Where where)
{
    std::string text = reader.word();
    const behaviour::Description* const found = behaviour::readyMade().find(text);
    if (found == nullptr)
        reader.refuse(badBehaviour);
    else if (!found->mayStand(where))
        reader.refuse(badBehaviourHere);
    else if (const auto chosen = behaviour::readyMade().choose(text, where); !chosen.ok())
        reader.take({chosen.error(), text, chosen.position()});
    return text;
}

behaviour::Where whereOf(EndpointKind kind)
{
    switch (kind) {
    case EndpointKind::StreamListener:
        return behaviour::Where::TcpListen;
    case EndpointKind::Datagram:
        return behaviour::Where::Udp;
    default:
        return behaviour::Where::TcpConnect;
    }
}

std::chrono::milliseconds secondsIn(WordReader& reader)
{
    const std::string word = reader.word();
    const auto dot = std::min(word.find('.'), word.size());
    const auto whole = parseNumber<std::uint32_t>(std::string_view(word).substr(0, dot), 0, 600);
    std::string digits = dot < word.size() ? word.substr(dot + 1) : std::string("0");
    const bool good = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    digits = (digits + "000").substr(0, 3);
    const std::uint32_t milliseconds =
        whole.value_or(0) * 1000 + (good ? parseNumber<std::uint32_t>(digits).value_or(0) : 0);
    if (!whole || !good || milliseconds == 0)
        reader.refuse(badSeconds);
    return std::chrono::milliseconds(milliseconds);
}

engine::OptionSetting optionIn(WordReader& reader)
{
    const std::string word = reader.word();
    const auto equals = std::min(word.find('='), word.size());
    const bool quoted = equals + 1 < word.size() && word[equals + 1] == '"';
    return taken(reader,
                 engine::parseOptionSetting(
                     quoted ? word.substr(0, equals + 1) + withoutQuotes(word.substr(equals + 1)) : word));
}

struct Knob {
    std::string_view word;
    unsigned kinds;
    void (*read)(WordReader& reader, Knobs& knobs);
};

template <behaviour::Where where>
void readBehaviour(WordReader& reader, Knobs& knobs)
{
    knobs.behaviour = behaviourIn(reader, where);
}

constexpr Knob table[] = {
    {"bind", clients | datagrams,
     [](WordReader& reader, Knobs& knobs) {
         knobs.bind = reader.address();
         if (knobs.bind.empty())
             reader.refuse(notAddressAndPort);
     }},
    {"reading", all,
     [](WordReader& reader, Knobs& knobs) {
         const std::uint32_t size = knobs.reading.size;
         knobs.reading = taken(reader, engine::parseReading(reader.word()));
         if (knobs.reading.mode != engine::ReadingMode::Paced)
             knobs.reading.size = size;
     }},
    {"recv-size", all,
     [](WordReader& reader, Knobs& knobs) {
         knobs.reading.size = taken(reader, engine::parseReceiveSize(reader.word()));
     }},
    {"behaviour", clients, &readBehaviour<behaviour::Where::TcpConnect>},
    {"behaviour", listeners, &readBehaviour<behaviour::Where::TcpListen>},
    {"behaviour", datagrams, &readBehaviour<behaviour::Where::Udp>},
    {"model", listeners,
     [](WordReader& reader, Knobs& knobs) {
         knobs.model = taken(reader, engine::parseModel(reader.word()));
     }},
    {"accept", listeners,
     [](WordReader& reader, Knobs& knobs) {
         knobs.acceptAutomatically = taken(reader, engine::parseAccepting(reader.word()));
     }},
    {"backlog", listeners,
     [](WordReader& reader, Knobs& knobs) {
         knobs.backlog = reader.number<int>(0, std::numeric_limits<int>::max());
     }},
    {"max-connections", listeners,
     [](WordReader& reader, Knobs& knobs) {
         knobs.maxConnections = reader.number<std::uint32_t>(1, 1'000'000'000);
     }},
    {"nonblocking", all,
     [](WordReader&, Knobs& knobs) { knobs.socket.waiting = engine::Waiting::NonBlocking; }},
    {"blocking", all, [](WordReader&, Knobs& knobs) { knobs.socket.waiting = engine::Waiting::Blocking; }},
    {"sndbuf", all, [](WordReader& reader, Knobs& knobs) { knobs.socket.sendBuffer = bytesIn(reader); }},
    {"rcvbuf", all, [](WordReader& reader, Knobs& knobs) { knobs.socket.receiveBuffer = bytesIn(reader); }},
    {"nodelay", clients | listeners, [](WordReader&, Knobs& knobs) { knobs.socket.noDelay = true; }},
    {"option", all,
     [](WordReader& reader, Knobs& knobs) { knobs.socket.options.push_back(optionIn(reader)); }},
    {"send-once", all, [](WordReader&, Knobs& knobs) { knobs.sendHow = engine::SendHow::Once; }},
    {"send-all", all, [](WordReader&, Knobs& knobs) { knobs.sendHow = engine::SendHow::All; }},
    {"framing", clients | listeners,
     [](WordReader& reader, Knobs& knobs) {
         if (!knobs.framings.empty())
             knobs.framings.clear();
         knobs.framings.push_back(readFramingWord(reader));
     }},
    {"max-frame", clients | listeners,
     [](WordReader& reader, Knobs& knobs) {
         knobs.maxFrame = reader.number<std::uint32_t>(1, std::numeric_limits<std::uint32_t>::max());
     }},
    {"ipv4", all, [](WordReader&, Knobs& knobs) { knobs.domain = net::Domain::Inet; }},
    {"ipv6", all, [](WordReader&, Knobs& knobs) { knobs.domain = net::Domain::Inet6; }},
    {"connect-timeout", clients,
     [](WordReader& reader, Knobs& knobs) { knobs.connectTimeout = secondsIn(reader); }},
    {"no-reuseaddr", listeners, [](WordReader&, Knobs& knobs) { knobs.socket.reuseAddress = false; }},
    {"connect", datagrams, [](WordReader&, Knobs& knobs) { knobs.connectDatagrams = true; }},
    {"broadcast", datagrams, [](WordReader&, Knobs& knobs) { knobs.broadcast = true; }},
};

unsigned bitOf(EndpointKind kind)
{
    return kind == EndpointKind::StreamListener ? listeners
           : kind == EndpointKind::Datagram     ? datagrams
                                                : clients;
}

} // namespace

std::string withoutQuotes(std::string_view word)
{
    const bool quoted = word.size() >= 2 && word.front() == '"' && word.back() == '"';
    return quoted ? unquoted(word) : std::string(word);
}

std::string readFramingWord(WordReader& reader)
{
    std::string spec = withoutQuotes(reader.word());
    if (const auto parsed = framing::parseFraming(spec); !parsed.ok())
        reader.take({parsed.error(), spec, parsed.position()});
    return spec;
}

bool isKnobWord(std::string_view word)
{
    return std::ranges::find(table, word, &Knob::word) != std::end(table);
}

Knobs readKnobs(WordReader& reader, EndpointKind kind)
{
    Knobs knobs;
    while (!reader.atEnd() && !reader.mistake) {
        const std::string word = reader.word();
        const auto* const knob = std::ranges::find_if(
            table, [&](const Knob& each) { return each.word == word && (each.kinds & bitOf(kind)) != 0; });
        if (knob == std::end(table))
            reader.refuse(badKnob);
        else
            knob->read(reader, knobs);
    }
    return knobs;
}

line::Set readSetting(WordReader& reader, std::string name, EndpointKind kind)
{
    using Setting = line::Set::Knob;
    line::Set set;
    set.name = std::move(name);
    const auto option = [&set](net::Option which, std::int64_t value) {
        set.option = {&net::optionEntry(which), {value, {}}};
    };
    const std::string word = reader.word();
    if (word == "reading") {
        set.knob = Setting::Reading;
        set.reading = taken(reader, engine::parseReading(reader.word()));
    } else if (word == "recv-size") {
        set.knob = Setting::ReceiveSize;
        set.reading.size = taken(reader, engine::parseReceiveSize(reader.word()));
    } else if (word == "behaviour") {
        set.knob = Setting::Behaviour;
        set.behaviour = behaviourIn(reader, whereOf(kind));
    } else if (word == "accept") {
        set.knob = Setting::Accept;
        set.on = taken(reader, engine::parseAccepting(reader.word()));
    } else if (word == "option") {
        set.option = optionIn(reader);
    } else if (word == "sndbuf") {
        option(net::Option::SendBuffer, bytesIn(reader));
    } else if (word == "rcvbuf") {
        option(net::Option::ReceiveBuffer, bytesIn(reader));
    } else if (word == "nodelay") {
        option(net::Option::NoDelay, 1);
    } else {
        reader.refuse(badSetting);
    }
    reader.finish();
    return set;
}

namespace {

engine::ConnectionKnobs connectionKnobs(const Knobs& knobs, EndpointKind kind)
{
    engine::ConnectionKnobs made;
    made.reading = knobs.reading;
    if (knobs.behaviour.empty())
        return made;
    behaviour::readyMade().choose(knobs.behaviour, whereOf(kind)).value.answer(made);
    // As most servers do; a client's end is a line of the script.
    made.closeAfterPeer = made.behaviour && kind != EndpointKind::StreamClient;
    return made;
}

std::optional<net::HostPort> bindOf(const std::string& bind, net::Domain domain)
{
    if (bind.empty())
        return std::nullopt;
    net::HostPort parts = net::splitHostPort(bind);
    if (parts.host.empty())
        parts.host = net::loopbackHost(domain);
    return parts;
}

} // namespace

EndpointSpec specOf(const line::OpenEndpoint& open, const std::string& address, const std::string& bind)
{
    const Knobs& knobs = open.knobs;
    const net::HostPort parts = address.empty() ? net::HostPort() : net::splitHostPort(address);
    switch (open.kind) {
    case EndpointKind::StreamListener: {
        engine::StreamListenerSpec spec;
        spec.host = parts.host.empty() ? net::loopbackHost(knobs.domain) : parts.host;
        spec.port = parts.port;
        spec.domain = knobs.domain;
        spec.backlog = knobs.backlog;
        spec.acceptAutomatically = knobs.acceptAutomatically;
        spec.maxConnections = knobs.maxConnections;
        spec.model = knobs.model;
        spec.socket = knobs.socket;
        spec.connection = connectionKnobs(knobs, open.kind);
        return spec;
    }
    case EndpointKind::Datagram: {
        engine::DatagramSpec spec;
        spec.bind = bindOf(bind, knobs.domain);
        spec.host = parts.host;
        spec.port = parts.port;
        spec.connect = knobs.connectDatagrams;
        spec.broadcast = knobs.broadcast;
        spec.domain = knobs.domain;
        spec.socket = knobs.socket;
        spec.connection = connectionKnobs(knobs, open.kind);
        return spec;
    }
    default: {
        engine::StreamClientSpec spec;
        spec.host = parts.host;
        spec.port = parts.port;
        spec.domain = knobs.domain;
        spec.bind = bindOf(bind, knobs.domain);
        spec.connectTimeout = knobs.connectTimeout;
        spec.socket = knobs.socket;
        spec.connection = connectionKnobs(knobs, open.kind);
        return spec;
    }
    }
}

engine::Command commandOf(const line::Set& set, EndpointKind kind, engine::Reading now)
{
    using Setting = line::Set::Knob;
    switch (set.knob) {
    case Setting::Reading: {
        engine::Reading reading = set.reading;
        if (reading.mode != engine::ReadingMode::Paced)
            reading.size = now.size;
        return engine::command::SetReading{reading};
    }
    case Setting::ReceiveSize:
        now.size = set.reading.size;
        return engine::command::SetReading{now};
    case Setting::Behaviour: {
        const behaviour::Chosen chosen = behaviour::readyMade().choose(set.behaviour, whereOf(kind)).value;
        return engine::command::SetBehaviour{chosen.factory ? chosen.factory() : nullptr, chosen.name};
    }
    case Setting::Accept:
        return engine::command::SetAccepting{set.on};
    case Setting::Option:
        break;
    }
    return engine::command::SetOption{set.option.option, set.option.value};
}

} // namespace enchufe::script
