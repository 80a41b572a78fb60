// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/line_parser.h"

#include "core/net/errors.h"
#include "core/script/data.h"
#include "core/script/duration_words.h"
#include "core/script/knobs.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace enchufe::script {

using bench::Word;
using bench::WordReader;
using net::Call;
using Kind = Script::Kind;
using What = Expectation::What;

namespace {

constexpr std::uint32_t longestPause = 600'000; // milliseconds
constexpr Text badMilliseconds = {"not a number of milliseconds, 0 … 600000",
                                  "no es un número de milisegundos, 0 … 600000"};
constexpr Text badExpectation = {"not ok, result, error, data, address, value, ready, blocked or a condition",
                                 "no es ok, result, error, data, address, value, ready, blocked ni una condición"};
constexpr Text noSuchError = {"there is no error with this name", "no existe ningún error con ese nombre"};
constexpr Text needsOneWord = {"one word is expected here", "aquí se espera una palabra"};
constexpr Text notANumber = {"not a number that a call returns", "no es un número que devuelva una llamada"};
constexpr Text onBareOnly = {"an endpoint: this call is made on bare sockets",
                             "es un extremo: esta llamada se hace sobre sockets solos"};
constexpr Text onEndpointsOnly = {"not an endpoint: this is set on tcp-listen, tcp-connect and udp",
                                  "no es un extremo: esto se ajusta en tcp-listen, tcp-connect y udp"};
constexpr Text acceptHasNoName = {"the connections of a listener have names already: NAME#1, NAME#2 …",
                                  "las conexiones de un extremo a la escucha ya tienen nombre: NOMBRE#1, NOMBRE#2 …"};
constexpr Text acceptOnListeners = {"not a listener: it accepts nothing", "no está a la escucha: no acepta nada"};
constexpr Text oneName = {"this makes one thing, with one name", "esto crea una sola cosa, con un nombre"};
constexpr Text badCount = {"not a number of rounds, 1 … 10000", "no es un número de vueltas, 1 … 10000"};
constexpr Text needsUntil = {"until is expected here", "aquí se espera until"};
constexpr Text badTime = {"not a time, such as 500ms or 2s", "no es un tiempo, como 500ms o 2s"};
constexpr Text badView = {"not stream, chunks, calls, ladder, frames, kernel, options or plot",
                          "no es stream, chunks, calls, ladder, frames, kernel, options ni plot"};
constexpr Text badWay = {"not sent or received", "no es sent ni received"};
constexpr Text badHint = {"not ipv4, ipv6, stream, datagram, passive, canonname, numeric, numeric-service, v4mapped, all or addrconfig",
                          "no es ipv4, ipv6, stream, datagram, passive, canonname, numeric, numeric-service, v4mapped, all ni addrconfig"};
constexpr Text needsBeside = {"beside is expected here", "aquí se espera beside"};
constexpr Text needsQuotes = {"what is said stands in quotes", "lo que se dice va entre comillas"};
constexpr Text badHow = {"not SHUT_RD, SHUT_WR or SHUT_RDWR", "no es SHUT_RD, SHUT_WR ni SHUT_RDWR"};

constexpr std::array<std::string_view, 8> expectationWords = {"ok",      "result", "error", "data",
                                                              "address", "value",  "ready", "blocked"};
constexpr std::array<std::string_view, 8> viewWords = {"stream", "chunks", "calls",   "ladder",
                                                       "frames", "kernel", "options", "plot"};
constexpr std::array<std::string_view, 6> makers = {"tcp-listen", "tcp-connect", "udp",
                                                    "resolve",    "nameinfo",    "address"};
constexpr std::array<std::string_view, 13> otherWords = {"start", "elsewhere", "expect", "wait",   "cancel",
                                                         "pause", "repeat",    "until",  "set",    "reset",
                                                         "sendall", "recvall", "framing"};

/// "NAME = …", "NAME, NAME = …": no word is reserved.
bool isNaming(const std::vector<Word>& words)
{
    return words.size() > 1 && (words[1].text == "=" || words[0].text.ends_with(',') || words[1].text.starts_with(','));
}

std::vector<Word> from(const std::vector<Word>& words, std::size_t first)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(std::min(first, words.size())), words.end()};
}

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

bool isWordOfTheLanguage(std::string_view name)
{
    const auto isIn = [name](const auto& words) { return std::ranges::find(words, name) != words.end(); };
    return bench::callOfWord(name) || isKnobWord(name) || isIn(expectationWords) || isIn(viewWords) ||
           isIn(makers) || isIn(otherWords) || name == "view" || name == "say" || name == "beside";
}

std::optional<Statement> LineParser::parse(std::string_view line, const Words& words, Place at,
                                           std::optional<Problem>& problem)
{
    m_line = line;
    m_at = at;
    m_problem.reset();
    Statement made = statement(words);
    problem = std::exchange(m_problem, std::nullopt);
    if (problem)
        return std::nullopt;
    return made;
}

Statement LineParser::statement(const Words& words)
{
    if (isNaming(words))
        return naming(words, false);
    const std::string& first = words.front().text;
    if (first == "expect")
        return expect(words);
    if (first == "wait")
        return wait(words);
    if (first == "cancel")
        return line::Cancel{oneWord(words, 1)};
    if (first == "pause")
        return pause(words);
    if (first == "repeat")
        return repeat(words);
    if (first == "set")
        return setting(words);
    if (first == "framing")
        return framing(words);
    if (first == "view")
        return view(words);
    if (first == "say")
        return say(words);
    // "start" may stand before the name of the new socket too: "start a = accept s".
    return first == "start" ? action(from(words, 1), true) : action(words, false);
}

Statement LineParser::action(const Words& words, bool background)
{
    if (isNaming(words))
        return naming(words, background);
    const std::string first = words.empty() ? std::string() : words.front().text;
    if (first == "reset") {
        WordReader reader(words, 1, m_line.size());
        line::Reset reset{name(reader), background};
        reader.finish();
        take(reader);
        return reset;
    }
    if (first == "sendall" || first == "recvall")
        return moveAll(words, background);
    if (auto found = onEndpoint(words, background))
        return std::move(*found);
    return bareCall(words, background);
}

std::optional<Kind> LineParser::kindOf(std::string_view name) const
{
    const auto found = m_names.find(splitName(name).name);
    return found == m_names.end() ? std::nullopt : std::optional(found->second);
}

bool LineParser::isEndpoint(std::string_view name) const
{
    const auto kind = kindOf(name);
    return kind == Kind::Client || kind == Kind::Listener || kind == Kind::Datagram;
}

/// A name of a socket, an endpoint or one connection.
std::string LineParser::name(WordReader& reader)
{
    std::string text = reader.word();
    const NamedConnection split = splitName(text);
    if (!reader.mistake && !bench::isName(split.name))
        reader.refuse(bench::badName);
    return text;
}

void LineParser::take(const WordReader& reader)
{
    if (reader.mistake && !m_problem)
        m_problem = Problem{m_at.after(reader.mistake.position), reader.mistake};
}

void LineParser::fail(const Text& text, const std::string& what, std::size_t position)
{
    if (!m_problem)
        m_problem = Problem{m_at.after(position), {text, what, position}};
}

std::string LineParser::oneWord(const Words& words, std::size_t place)
{
    if (words.size() == place + 1)
        return words[place].text;
    if (words.size() > place)
        fail(needsOneWord, words[place + 1]);
    else
        fail(needsOneWord, {}, m_line.size());
    return {};
}

Condition LineParser::condition(const Words& words, std::size_t first, std::size_t last)
{
    if (first >= last) {
        fail(bench::somethingMissing, {}, m_line.size());
        return {};
    }
    const std::size_t begin = words[first].position;
    const std::size_t end = words[last - 1].position + words[last - 1].text.size();
    auto parsed = Condition::parse(m_line.substr(begin, end - begin), m_at.after(begin));
    if (parsed.problem && !m_problem)
        m_problem = std::move(parsed.problem);
    return std::move(parsed.value);
}

/// A word of DATA is whole, be it one that the bench knows or one of this room's.
void LineParser::readData(WordReader& reader, std::string& data)
{
    data = reader.word();
    if (reader.mistake)
        return;
    if (const auto parsed = parseData(data); parsed.problem) {
        Mistake mistake = parsed.problem->mistake;
        mistake.position = parsed.problem->place.column - 1;
        reader.take(mistake);
    }
}

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
        open.address = reader.word();
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
    constexpr std::array calls = {Call::Send, Call::SendTo, Call::Recv, Call::Accept, Call::Shutdown, Call::Close};
    if (words.size() < 2)
        return std::nullopt;
    const auto call = bench::callOfWord(words[0].text);
    const bool elsewhere = words[0].text == bench::elsewhereWord;
    for (std::size_t i = 1; call && net::asksOfSockets(*call) && i < words.size(); ++i) {
        if (const auto colon = words[i].text.rfind(':'); colon != std::string::npos && isEndpoint(words[i].text.substr(0, colon)))
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
            made.address = reader.word();
        break;
    case Call::Recv:
        if (!reader.atEnd())
            made.size = reader.number<std::uint32_t>(engine::Reading::smallestSize, engine::Reading::largestSize);
        break;
    case Call::Accept:
        if (kindOf(made.name) != Kind::Listener || splitName(made.name).number != 0)
            reader.refuse(acceptOnListeners);
        break;
    case Call::Shutdown: {
        const std::string word = reader.word();
        const auto how = bench::placeOf(bench::howWords, word);
        const auto shortHow = bench::placeOf(bench::shortHowWords, word);
        if (!how && !shortHow)
            reader.refuse(badHow);
        made.how = static_cast<net::ShutdownHow>(how ? *how : shortHow.value_or(0));
        break;
    }
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

Statement LineParser::wait(const Words& words)
{
    if (words.size() > 2 && words[1].text == "until") {
        line::WaitUntil wait;
        std::size_t last = words.size();
        if (last > 4 && words[last - 2].text == "for") {
            if (const auto time = durationFrom(words[last - 1].text)) {
                wait.limit = *time;
                last -= 2;
            }
        }
        wait.condition = condition(words, 2, last);
        return wait;
    }
    if (words.size() > 3 && words[1].text == "at" && words[2].text == "most") {
        line::WaitUntil wait;
        wait.mayFail = true;
        const auto time = durationFrom(words[3].text);
        if (!time)
            fail(badTime, words[3]);
        else if (words.size() < 5 || words[4].text != "until")
            fail(needsUntil, words.size() < 5 ? std::string() : words[4].text,
                 words.size() < 5 ? m_line.size() : words[4].position);
        wait.limit = time.value_or(std::chrono::milliseconds(0));
        wait.condition = m_problem ? Condition() : condition(words, 5, words.size());
        return wait;
    }
    const bool elsewhere = words.size() > 2 && words[1].text == bench::elsewhereWord;
    return line::Wait{oneWord(words, elsewhere ? 2 : 1), elsewhere};
}

Statement LineParser::pause(const Words& words)
{
    const std::string text = oneWord(words, 1);
    const auto ms = parseNumber<std::uint32_t>(text, 0, longestPause);
    if (!m_problem && !ms)
        fail(badMilliseconds, words[1]);
    return line::Pause{std::chrono::milliseconds(ms.value_or(0))};
}

Statement LineParser::repeat(const Words& words)
{
    line::Repeat repeat;
    const auto count = words.size() > 1 ? parseNumber<std::uint32_t>(words[1].text, 1, Script::mostLines) : std::nullopt;
    if (!count)
        fail(badCount, words.size() > 1 ? words[1].text : std::string(),
             words.size() > 1 ? words[1].position : m_line.size());
    repeat.count = count.value_or(1);
    if (words.size() > 2 && words[2].text != "until")
        fail(needsUntil, words[2]);
    else if (words.size() > 2)
        repeat.until = condition(words, 3, words.size());
    return repeat;
}

/// A line that is whole in one of the old forms keeps its meaning.
Statement LineParser::expect(const Words& words)
{
    const bool known =
        words.size() > 1 && std::ranges::find(expectationWords, words[1].text) != expectationWords.end();
    if (words.size() < 2 || (known && (words.size() <= 3 || words[1].text == "ok")))
        return expectation(words);
    return line::Expect{condition(words, 1, words.size())};
}

Statement LineParser::expectation(const Words& words)
{
    Expectation expected;
    if (words.size() < 2) {
        fail(badExpectation, {}, m_line.size());
        return expected;
    }
    expected.what = static_cast<What>(std::ranges::find(expectationWords, words[1].text) - expectationWords.begin());
    if (expected.what == What::Ok)
        return expected;
    expected.text = oneWord(words, 2);
    if (m_problem)
        return expected;
    if (expected.what == What::Error && net::findError(expected.text) == nullptr)
        fail(noSuchError, words[2]);
    if (expected.what == What::Data) {
        if (auto parsed = parseData(expected.text, m_at.after(words[2].position)); parsed.problem)
            m_problem = std::move(parsed.problem);
    }
    if (expected.what == What::Result && !parseNumber<std::int64_t>(expected.text))
        fail(notANumber, words[2]);
    return expected;
}

Statement LineParser::framing(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    line::Framing framing;
    framing.name = name(reader);
    do {
        if (!framing.specs.empty() && reader.word() != "beside")
            reader.refuse(needsBeside);
        framing.specs.push_back(readFramingWord(reader));
    } while (!reader.atEnd() && !reader.mistake);
    take(reader);
    return framing;
}

Statement LineParser::view(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    line::View view;
    view.view = viewWords[reader.oneOf(viewWords, badView)];
    view.name = name(reader);
    if (!reader.atEnd()) {
        view.way = reader.word();
        if (view.way != "sent" && view.way != "received")
            reader.refuse(badWay);
    }
    reader.finish();
    take(reader);
    return view;
}

Statement LineParser::say(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    const std::string word = reader.word();
    if (!reader.mistake && !word.starts_with('"'))
        reader.refuse(needsQuotes);
    reader.finish();
    take(reader);
    return line::Say{withoutQuotes(word)};
}

} // namespace enchufe::script
