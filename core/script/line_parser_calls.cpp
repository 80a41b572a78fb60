// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that make endpoints and calls.
#include "core/script/data.h"
#include "core/script/knobs.h"
#include "core/script/line_parser.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace enchufe::script {

using bench::Word;
using bench::WordReader;
using net::Call;
using Kind = Script::Kind;

namespace {

constexpr Text onBareOnly = tr("an endpoint: this call is made on bare sockets");
constexpr Text onEndpointsOnly = tr("not an endpoint: this is set on tcp-listen, tcp-connect and udp");
constexpr Text acceptHasNoName = tr("the connections of a listener have names already: NAME#1, NAME#2 …");
constexpr Text acceptOnListeners = tr("not a listener: it accepts nothing");
constexpr Text oneName = tr("this makes one thing, with one name");
constexpr Text badHint = tr("not ipv4, ipv6, stream, datagram, passive, canonname, numeric, numeric-service, "
                            "v4mapped, all or addrconfig");
constexpr Text badHow = tr("not SHUT_RD, SHUT_WR or SHUT_RDWR");

bool isHint(std::string_view word, net::ResolveRequest& request)
{
    const auto is = [word](std::string_view hint) { return word == hint; };
    if (is("ipv4") || is("ipv6"))
        request.domain = is("ipv4") ? net::Domain::Inet : net::Domain::Inet6;
    else if (is("stream") || is("datagram")) {
        request.type = is("stream") ? net::Type::Stream : net::Type::Datagram;
        request.anyType = false;
    } else if (is("passive"))
        request.passive = true;
    else if (is("canonname"))
        request.canonicalName = true;
    else if (is("numeric"))
        request.numericHost = true;
    else if (is("numeric-service"))
        request.numericService = true;
    else if (is("v4mapped"))
        request.mappedToo = true;
    else if (is("all"))
        request.allOfThem = true;
    else if (is("addrconfig"))
        request.configuredOnly = true;
    else
        return false;
    return true;
}

} // namespace

Statement LineParser::naming(const Words& words, bool background)
{
    const auto sign = std::ranges::find(words, "=", &Word::text);
    const auto equals = static_cast<std::size_t>(sign - words.begin());
    const std::string maker = equals + 1 < words.size() ? words[equals + 1].text : std::string();
    const auto place = std::ranges::find(makers, maker);
    if (place == makers.end())
        return bareCall(words, background);
    std::string made = words.front().text;
    if (equals != 1)
        fail(oneName, words[std::min<std::size_t>(1, words.size() - 1)]);
    else if (!bench::isName(made))
        fail(bench::badName, words.front());
    WordReader reader(words, equals + 2, m_line.size());
    Statement statement;
    Kind kind = Kind::Address;
    switch (place - makers.begin()) {
    case 0:
    case 1:
    case 2:
        kind = maker == "udp" ? Kind::Datagram : maker == "tcp-listen" ? Kind::Listener : Kind::Client;
        statement = open(reader, made, kind, background);
        break;
    case 3:
        kind = Kind::Lookup;
        statement = resolve(reader, made, background);
        break;
    case 4:
        kind = Kind::Lookup;
        statement = nameInfo(reader, made, background);
        break;
    default:
        statement = line::Address{made, reader.word()};
        reader.finish();
        break;
    }
    take(reader);
    m_names[std::move(made)] = kind;
    return statement;
}

Statement LineParser::open(WordReader& reader, std::string name, Kind kind, bool background)
{
    line::OpenEndpoint open;
    open.kind = kind == Kind::Listener   ? journal::EndpointKind::StreamListener
                : kind == Kind::Datagram ? journal::EndpointKind::Datagram
                                         : journal::EndpointKind::StreamClient;
    open.name = std::move(name);
    open.background = background;
    const bool optional = kind == Kind::Datagram;
    if (!optional || (!reader.atEnd() && !isKnobWord(reader.next())))
        open.address = reader.address();
    if (!reader.mistake)
        open.knobs = readKnobs(reader, open.kind);
    return open;
}

Statement LineParser::resolve(WordReader& reader, std::string name, bool background)
{
    line::Resolve resolve{std::move(name), {}, background};
    net::ResolveRequest& request = resolve.request;
    request.anyType = true;
    request.host = withoutQuotes(reader.word());
    net::ResolveRequest none;
    if (!reader.atEnd() && !isHint(reader.next(), none))
        request.service = withoutQuotes(reader.word());
    while (!reader.atEnd() && !reader.mistake) {
        if (!isHint(reader.word(), request))
            reader.refuse(badHint);
    }
    return resolve;
}

Statement LineParser::nameInfo(WordReader& reader, std::string name, bool background)
{
    line::NameInfo info{std::move(name), reader.word(), false, background};
    info.numeric = reader.next() == "numeric";
    if (info.numeric)
        (void)reader.word();
    reader.finish();
    return info;
}

/// Nothing: it is not about an endpoint.
std::optional<Statement> LineParser::onEndpoint(const Words& words, bool background)
{
    constexpr std::array calls = {Call::Send,   Call::SendTo,   Call::Recv,
                                  Call::Accept, Call::Shutdown, Call::Close};
    if (words.size() < 2)
        return std::nullopt;
    const auto call = bench::callOfWord(words[0].text);
    const bool elsewhere = words[0].text == bench::elsewhereWord;
    for (std::size_t i = 1; call && net::asksOfSockets(*call) && i < words.size(); ++i) {
        if (const auto colon = words[i].text.rfind(':');
            colon != std::string::npos && isEndpoint(words[i].text.substr(0, colon)))
            fail(onBareOnly, words[i]);
    }
    const std::size_t place = elsewhere ? 2 : 1;
    if (place >= words.size() || !isEndpoint(words[place].text) || !(call || elsewhere))
        return m_problem ? std::optional<Statement>(line::Say()) : std::nullopt;
    if (!call || std::ranges::find(calls, *call) == calls.end()) {
        fail(onBareOnly, words[place]);
        return line::Say();
    }
    return endpointCall(words, *call, background);
}

Statement LineParser::endpointCall(const Words& words, Call call, bool background)
{
    WordReader reader(words, 1, m_line.size());
    line::EndpointCall made;
    made.call = call;
    made.name = name(reader);
    made.background = background;
    switch (call) {
    case Call::Send:
    case Call::SendTo:
        readData(reader, made.data);
        if (call == Call::SendTo)
            made.address = reader.address();
        break;
    case Call::Recv:
        if (!reader.atEnd())
            made.size =
                reader.number<std::uint32_t>(engine::Reading::smallestSize, engine::Reading::largestSize);
        break;
    case Call::Accept:
        if (kindOf(made.name) != Kind::Listener || splitName(made.name).number != 0)
            reader.refuse(acceptOnListeners);
        break;
    case Call::Shutdown:
        made.how = reader.how(badHow);
        break;
    default:
        break;
    }
    reader.finish();
    take(reader);
    return made;
}

Statement LineParser::bareCall(const Words& words, bool background)
{
    // DATA of this room's own words goes to the bench as bytes.
    Words known = words;
    std::shared_ptr<const std::vector<std::byte>> bytes;
    std::string typed;
    const std::size_t data = !words.empty() && words[0].text == bench::elsewhereWord ? 3 : 2;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (i != data || !bench::isWordWithParentheses(known[i].text))
            continue;
        auto parsed = parseData(known[i].text, m_at.after(known[i].position));
        if (parsed.problem) {
            m_problem = std::move(parsed.problem);
            return line::Say();
        }
        bytes = std::make_shared<const std::vector<std::byte>>(std::move(parsed.value));
        typed = std::exchange(known[i].text, "\"\"");
    }
    auto parsed = bench::parseCall(known, m_line.size());
    if (parsed.problem) {
        const Mistake& mistake = parsed.problem->mistake;
        fail(mistake.text, mistake.what, parsed.problem->place.column - 1);
        if (mistake.text.en == bench::noSuchCall.en && m_problem->mistake.what == mistake.what)
            m_problem->mistake.nearest = nearestWord(mistake.what, lineWords());
        return line::Say();
    }
    bench::CallSpec& call = parsed.value;
    if (bytes) {
        call.bytes = std::move(bytes);
        call.data = std::move(typed);
    }
    if (call.call == Call::Accept && isEndpoint(call.socket))
        fail(acceptHasNoName, words.front());
    for (const std::string* const made : {&call.socket, &call.made}) {
        const bool isNew = made == &call.made || bench::opensOne(call.call) || call.call == Call::SocketPair;
        if (isNew && !made->empty())
            m_names[*made] = Kind::BareSocket;
    }
    return line::MakeCall{std::move(call), background};
}

Statement LineParser::moveAll(const Words& words, bool background)
{
    WordReader reader(words, 1, m_line.size());
    line::MoveAll move;
    move.name = name(reader);
    move.background = background;
    if (words.front().text == "sendall")
        readData(reader, move.data);
    else
        move.number = reader.number<std::uint32_t>(1, bench::CallSpec::mostBytes);
    reader.finish();
    take(reader);
    return move;
}

Statement LineParser::setting(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    const std::string which = name(reader);
    const auto kind = kindOf(which);
    line::Set set = readSetting(reader, which,
                                kind == Kind::Listener   ? journal::EndpointKind::StreamListener
                                : kind == Kind::Datagram ? journal::EndpointKind::Datagram
                                                         : journal::EndpointKind::StreamClient);
    take(reader);
    if (isEndpoint(which))
        return set;
    if (set.knob != line::Set::Knob::Option || set.option.option == nullptr) {
        if (words.size() > 1)
            fail(onEndpointsOnly, words[1]);
        return set;
    }
    bench::CallSpec call;
    call.call = Call::SetSockOpt;
    call.socket = which;
    call.option = set.option.option->name;
    call.value = net::toText(*set.option.option, set.option.value);
    return line::MakeCall{std::move(call), false};
}

} // namespace enchufe::script
