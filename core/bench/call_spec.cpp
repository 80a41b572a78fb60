// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_spec.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/net/message_flags.h"
#include "core/net/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace enchufe::bench {

using net::Call;

namespace {

constexpr Text noSuchCall = {"there is no such call", "no existe esa llamada"};
constexpr Text missing = {"something is missing here", "falta algo aquí"};
constexpr Text tooMuch = {"nothing more is expected here", "aquí no se espera nada más"};
constexpr Text badName = {"not a name: a letter, then letters, digits, _ and -",
                          "no es un nombre: una letra y después letras, cifras, _ y -"};
constexpr Text needsName = {"the new socket needs a name: NAME = …",
                            "el socket nuevo necesita un nombre: NOMBRE = …"};
constexpr Text needsTwoNames = {"the pair needs two names: A, B = socketpair …",
                                "la pareja necesita dos nombres: A, B = socketpair …"};
constexpr Text noName = {"this call makes no socket", "esta llamada no crea ningún socket"};
constexpr Text badDomain = {"not inet, inet6 or unix", "no es inet, inet6 ni unix"};
constexpr Text badType = {"not stream, dgram, seqpacket or raw", "no es stream, dgram, seqpacket ni raw"};
constexpr Text badProtocol = {"not tcp, udp, icmp or a number", "no es tcp, udp, icmp ni un número"};
constexpr Text badNumber = {"not a number in the range allowed", "no es un número del intervalo permitido"};
constexpr Text badHow = {"not SHUT_RD, SHUT_WR or SHUT_RDWR", "no es SHUT_RD, SHUT_WR ni SHUT_RDWR"};
constexpr Text badOption = {"there is no such socket option", "no existe esa opción de socket"};
constexpr Text badSwitch = {"not on or off", "no es on ni off"};
constexpr Text badWatched = {"not NAME:EVENTS with r, w or u", "no es NOMBRE:EVENTOS con r, w o u"};
constexpr Text badData = {"not \"text\", hex:… or fill:N", "no es \"texto\", hex:… ni fill:N"};
constexpr Text badFlag = {"there is no such flag", "no existe ese flag"};
constexpr Text flagElsewhere = {"this system has no such flag", "este sistema no tiene ese flag"};
constexpr Text openQuote = {"the quotation mark is not closed", "la comilla no se cierra"};

constexpr std::array<std::string_view, 4> domainWords = {"", "inet", "inet6", "unix"};
constexpr std::array<std::string_view, 4> typeWords = {"stream", "dgram", "seqpacket", "raw"};
constexpr std::array<std::string_view, 3> howWords = {"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
constexpr std::array<std::string_view, 3> shortHowWords = {"rd", "wr", "rdwr"};

struct CallWord {
    std::string_view word;
    Call call;
};
// Not the system's names, which differ from one to another, but the same words everywhere.
constexpr CallWord callWords[] = {
    {"socket", Call::Socket},
    {"socketpair", Call::SocketPair},
    {"bind", Call::Bind},
    {"listen", Call::Listen},
    {"accept", Call::Accept},
    {"connect", Call::Connect},
    {"send", Call::Send},
    {"sendto", Call::SendTo},
    {"recv", Call::Recv},
    {"recvfrom", Call::RecvFrom},
    {"shutdown", Call::Shutdown},
    {"close", Call::Close},
    {"getsockname", Call::GetSockName},
    {"getpeername", Call::GetPeerName},
    {"setsockopt", Call::SetSockOpt},
    {"getsockopt", Call::GetSockOpt},
    {"blocking", Call::SetBlocking},
    {"poll", Call::Poll},
    {"select", Call::Select},
    {"file", Call::OpenFile},
};

/// Its first argument is a socket that is there already.
bool isMadeOnOne(Call call)
{
    return !opensOne(call) && call != Call::SocketPair && call != Call::Poll && call != Call::Select;
}

template <std::size_t N>
std::optional<std::size_t> placeOf(const std::array<std::string_view, N>& words, std::string_view word)
{
    const auto found = std::ranges::find_if(
        words, [word](std::string_view each) { return !each.empty() && sameIgnoringCase(each, word); });
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

template <class Number>
std::optional<Number> numberIn(std::string_view text, Number least, Number most)
{
    Number number = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || number < least || number > most)
        return std::nullopt;
    return number;
}

/// Takes a line's words one after the other; the first mistake stays.
class Reader {
public:
    Reader(const std::vector<Word>& words, std::size_t first, std::size_t lineSize)
        : m_words(words),
          m_next(first),
          m_lineSize(lineSize)
    {}

    Mistake mistake;

    [[nodiscard]] bool atEnd() const { return m_next >= m_words.size(); }
    [[nodiscard]] std::size_t left() const { return m_words.size() - m_next; }
    std::string word()
    {
        if (atEnd()) {
            fail(missing, {}, m_lineSize);
            return {};
        }
        return m_words[m_next++].text;
    }
    void refuse(const Text& text)
    {
        if (m_next > 0)
            fail(text, m_words[m_next - 1].text, m_words[m_next - 1].position);
    }
    std::string name()
    {
        std::string text = word();
        if (!mistake && !isName(text))
            refuse(badName);
        return text;
    }
    template <std::size_t N>
    std::size_t oneOf(const std::array<std::string_view, N>& words, const Text& otherwise)
    {
        const auto place = placeOf(words, word());
        if (!place)
            refuse(otherwise);
        return place.value_or(0);
    }
    template <class Number>
    Number number(Number least, Number most)
    {
        const auto found = numberIn(word(), least, most);
        if (!found)
            refuse(badNumber);
        return found.value_or(least);
    }
    void finish()
    {
        if (!atEnd() && !mistake) {
            ++m_next;
            refuse(tooMuch);
        }
    }
    void take(Mistake found)
    {
        if (!found || mistake)
            return;
        found.position += m_words[m_next - 1].position;
        if (found.what.empty())
            found.what = m_words[m_next - 1].text;
        mistake = std::move(found);
    }

private:
    void fail(const Text& text, const std::string& what, std::size_t position)
    {
        if (!mistake)
            mistake = {text, what, position};
    }

    const std::vector<Word>& m_words;
    std::size_t m_next;
    std::size_t m_lineSize;
};

void readFlags(Reader& reader, CallSpec& call)
{
    if (reader.atEnd())
        return;
    call.flags = reader.word();
    Mistake mistake;
    (void)flagBits(call.flags, mistake);
    // A flag of another system is no mistake of the line: making the call says so.
    if (mistake && mistake.text.en != flagElsewhere.en)
        reader.take(mistake);
}

void readData(Reader& reader, CallSpec& call)
{
    call.data = reader.word();
    Mistake mistake;
    (void)dataBytes(call.data, mistake);
    reader.take(mistake);
}

CallSpec::Watched watchedFrom(Reader& reader)
{
    const std::string text = reader.word();
    const auto colon = text.rfind(':');
    CallSpec::Watched watched;
    watched.socket = text.substr(0, colon);
    bool good = colon != std::string::npos && colon + 1 < text.size() && isName(watched.socket);
    for (std::size_t i = colon + 1; good && i < text.size(); ++i) {
        watched.read = watched.read || text[i] == 'r';
        watched.write = watched.write || text[i] == 'w';
        watched.urgent = watched.urgent || text[i] == 'u';
        good = text[i] == 'r' || text[i] == 'w' || text[i] == 'u';
    }
    if (!good)
        reader.refuse(badWatched);
    return watched;
}

void readArguments(Reader& reader, CallSpec& call)
{
    if (isMadeOnOne(call.call))
        call.socket = reader.name();
    switch (call.call) {
    case Call::Socket:
    case Call::SocketPair:
        call.domain = static_cast<net::Domain>(reader.oneOf(domainWords, badDomain));
        call.type = static_cast<net::Type>(reader.oneOf(typeWords, badType));
        if (call.call == Call::Socket && !reader.atEnd()) {
            call.protocol = reader.word();
            if (call.protocol != "tcp" && call.protocol != "udp" && call.protocol != "icmp" &&
                !numberIn<int>(call.protocol, 0, 65535))
                reader.refuse(badProtocol);
        }
        break;
    case Call::Bind:
    case Call::Connect:
        call.address = reader.word();
        break;
    case Call::Listen:
        call.number = reader.number<std::uint32_t>(0, 1'000'000);
        break;
    case Call::Send:
        readData(reader, call);
        readFlags(reader, call);
        break;
    case Call::SendTo:
        readData(reader, call);
        call.address = reader.word();
        readFlags(reader, call);
        break;
    case Call::Recv:
    case Call::RecvFrom:
        call.number = reader.number<std::uint32_t>(0, CallSpec::mostBytes);
        readFlags(reader, call);
        break;
    case Call::Shutdown: {
        const std::string word = reader.word();
        const auto place = placeOf(howWords, word);
        const auto shortPlace = placeOf(shortHowWords, word);
        if (!place && !shortPlace)
            reader.refuse(badHow);
        call.how = static_cast<net::ShutdownHow>(place ? *place : shortPlace.value_or(0));
        break;
    }
    case Call::SetSockOpt:
    case Call::GetSockOpt: {
        const auto* const option = net::findOption(call.option = reader.word());
        if (option == nullptr) {
            reader.refuse(badOption);
            break;
        }
        call.option = option->name;
        while (call.call == Call::SetSockOpt && (call.value.empty() || !reader.atEnd()) && !reader.mistake)
            call.value += (call.value.empty() ? "" : " ") + reader.word();
        if (call.call == Call::SetSockOpt && !reader.mistake)
            reader.take({net::parseOption(*option, call.value).error, call.value, 0});
        break;
    }
    case Call::SetBlocking: {
        const std::string word = reader.word();
        if (word != "on" && word != "off")
            reader.refuse(badSwitch);
        call.on = word == "on";
        break;
    }
    case Call::Poll:
    case Call::Select:
        do
            call.watched.push_back(watchedFrom(reader));
        while (reader.left() > 1 && !reader.mistake);
        call.milliseconds = reader.number<int>(-1, 3'600'000);
        break;
    default:
        break;
    }
}

std::size_t namesWanted(Call call)
{
    if (call == Call::SocketPair)
        return 2;
    return call == Call::Accept || opensOne(call) ? 1 : 0;
}

/// "A", "A," or "A,B" and so on, before "=".
std::vector<std::string> namesBefore(const std::vector<Word>& words, std::size_t equals)
{
    std::string all;
    for (std::size_t i = 0; i < equals; ++i)
        all += (i > 0 ? " " : "") + words[i].text;
    std::vector<std::string> names;
    std::string name;
    for (const char c : all + ',') {
        if (c == ',' || c == ' ') {
            if (!name.empty())
                names.push_back(std::exchange(name, {}));
        } else {
            name += c;
        }
    }
    return names;
}

} // namespace

bool opensOne(net::Call call) { return call == Call::Socket || call == Call::OpenFile; }

std::string Mistake::describe(Language language) const
{
    return what.empty() ? std::string(text.in(language)) : fmt::format("{}: {}", what, text.in(language));
}

bool isName(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto other = [](char c) { return (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 40 && letter(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return letter(c) || other(c); });
}

std::vector<Word> splitWords(std::string_view line, Mistake& mistake)
{
    std::vector<Word> words;
    std::size_t at = 0;
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (at < line.size()) {
        if (isSpace(line[at])) {
            ++at;
            continue;
        }
        if (line[at] == '#')
            break;
        const std::size_t begin = at;
        bool quoted = false;
        for (; at < line.size() && (quoted || !isSpace(line[at])); ++at) {
            if (quoted && line[at] == '\\')
                ++at;
            else if (line[at] == '"')
                quoted = !quoted;
        }
        at = std::min(at, line.size());
        words.push_back({std::string(line.substr(begin, at - begin)), begin});
        if (quoted) {
            mistake = {openQuote, {}, begin};
            break;
        }
    }
    return words;
}

ParsedCall parseCall(std::string_view line)
{
    ParsedCall parsed;
    const auto words = splitWords(line, parsed.mistake);
    return parsed.mistake ? parsed : parseCall(words, line.size());
}

ParsedCall parseCall(const std::vector<Word>& words, std::size_t lineSize)
{
    ParsedCall parsed;
    const auto sign = std::ranges::find(words, "=", &Word::text);
    const bool isNamed = sign != words.end();
    const auto equals = static_cast<std::size_t>(sign - words.begin());
    const std::vector<std::string> names = isNamed ? namesBefore(words, equals) : std::vector<std::string>();
    for (const std::string& name : names) {
        if (!isName(name)) {
            parsed.mistake = {badName, name, words.front().position};
            return parsed;
        }
    }
    Reader reader(words, isNamed ? equals + 1 : 0, lineSize);
    CallSpec& call = parsed.call;
    const std::string word = reader.word();
    const auto* const found = std::ranges::find(callWords, word, &CallWord::word);
    if (found == std::end(callWords)) {
        reader.refuse(noSuchCall);
    } else {
        call.call = found->call;
        const std::size_t wanted = namesWanted(call.call);
        if (names.size() != wanted)
            reader.refuse(wanted == 2 ? needsTwoNames : wanted == 1 ? needsName : noName);
        readArguments(reader, call);
        reader.finish();
    }
    parsed.mistake = reader.mistake;
    if (parsed.mistake || names.empty())
        return parsed;
    if (call.call == Call::Accept) {
        call.made = names[0];
    } else {
        call.socket = names[0];
        call.made = names.size() > 1 ? names[1] : std::string();
    }
    return parsed;
}

std::string toText(const CallSpec& call)
{
    const auto* const found = std::ranges::find(callWords, call.call, &CallWord::call);
    if (found == std::end(callWords))
        return {};
    std::string text;
    const auto add = [&text](std::string_view word) {
        if (!word.empty())
            text.append(text.empty() ? "" : " ").append(word);
    };
    if (call.call == Call::Socket || call.call == Call::OpenFile)
        add(call.socket + " =");
    else if (call.call == Call::SocketPair)
        add(call.socket + ", " + call.made + " =");
    else if (call.call == Call::Accept)
        add(call.made + " =");
    add(found->word);
    if (isMadeOnOne(call.call))
        add(call.socket);
    switch (call.call) {
    case Call::Socket:
    case Call::SocketPair:
        add(domainWords[static_cast<std::size_t>(call.domain)]);
        add(typeWords[static_cast<std::size_t>(call.type)]);
        add(call.protocol);
        break;
    case Call::Bind:
    case Call::Connect:
        add(call.address);
        break;
    case Call::Listen:
    case Call::Recv:
    case Call::RecvFrom:
        add(std::to_string(call.number));
        add(call.flags);
        break;
    case Call::Send:
    case Call::SendTo:
        add(call.data);
        add(call.address);
        add(call.flags);
        break;
    case Call::Shutdown:
        add(howWords[static_cast<std::size_t>(call.how)]);
        break;
    case Call::SetSockOpt:
    case Call::GetSockOpt:
        add(call.option);
        add(call.value);
        break;
    case Call::SetBlocking:
        add(call.on ? "on" : "off");
        break;
    case Call::Poll:
    case Call::Select:
        for (const CallSpec::Watched& each : call.watched)
            add(each.socket + ':' + (each.read ? "r" : "") + (each.write ? "w" : "") +
                (each.urgent ? "u" : ""));
        add(std::to_string(call.milliseconds));
        break;
    default:
        break;
    }
    return text;
}

std::vector<std::byte> dataBytes(std::string_view word, Mistake& mistake)
{
    constexpr std::string_view hex = "hex:";
    constexpr std::string_view fill = "fill:";
    if (word.starts_with(fill)) {
        const auto size = numberIn<std::uint32_t>(word.substr(fill.size()), 0, CallSpec::mostBytes);
        if (!size) {
            mistake = {badNumber, std::string(word), fill.size()};
            return {};
        }
        std::vector<std::byte> bytes(*size);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = i % 64 == 63 ? std::byte{'\n'} : static_cast<std::byte>('a' + i / 64 % 26);
        return bytes;
    }
    if (word.starts_with(hex)) {
        auto parsed = codec::parseHex(word.substr(hex.size()));
        if (!parsed.ok())
            mistake = {parsed.error, std::string(word), hex.size() + parsed.position};
        return std::move(parsed.bytes);
    }
    if (word.size() < 2 || word.front() != '"' || word.back() != '"') {
        mistake = {badData, std::string(word), 0};
        return {};
    }
    // A quotation mark inside is written \": the escapes know no such thing.
    std::string text;
    const std::string_view inside = word.substr(1, word.size() - 2);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] == '\\' && i + 1 < inside.size() && inside[i + 1] == '"')
            continue;
        if (inside[i] == '\\' && i + 1 < inside.size())
            text += inside[i++];
        text += inside[i];
    }
    auto parsed = codec::parseEscapes(text);
    if (!parsed.ok())
        mistake = {parsed.error, std::string(word), parsed.position + 1};
    return std::move(parsed.bytes);
}

int flagBits(std::string_view flags, Mistake& mistake)
{
    int bits = 0;
    std::size_t at = 0;
    while (at < flags.size() && !mistake) {
        const std::size_t end = std::min(flags.find('|', at), flags.size());
        const std::string_view name = flags.substr(at, end - at);
        if (const auto bit = net::messageFlag(name))
            bits |= *bit;
        else
            mistake = {net::isMessageFlagName(name) ? flagElsewhere : badFlag, std::string(name), at};
        at = end + 1;
    }
    return bits;
}

} // namespace enchufe::bench
