// SPDX-License-Identifier: GPL-3.0-or-later
// A line of docs/calls.md to a call; the way back is in call_spec.cpp.
#include "core/bench/call_spec.h"
#include "core/bench/call_words.h"
#include "core/bench/word_reader.h"
#include "core/net/kind_words.h"
#include "core/net/options.h"
#include "core/text/number.h"

#include <algorithm>
#include <utility>

namespace enchufe::bench {

using net::Call;

namespace {

constexpr Text needsName = tr("the new socket needs a name: NAME = …");
constexpr Text needsTwoNames = tr("the pair needs two names: A, B = socketpair …");
constexpr Text noName = tr("this call makes no socket");
constexpr Text notElsewhere = tr("only a socket that is there already has another thread");
constexpr Text badDomain = tr("not inet, inet6 or unix");
constexpr Text badType = tr("not stream, dgram, seqpacket or raw");
constexpr Text badProtocol = tr("not tcp, udp, icmp or a number");
constexpr Text badHow = tr("not SHUT_RD, SHUT_WR or SHUT_RDWR");
constexpr Text badOption = tr("there is no such socket option");
constexpr Text badSwitch = tr("not on or off");
constexpr Text badWatched = tr("not NAME:EVENTS with r, w or u");

void readFlags(WordReader& reader, CallSpec& call)
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

void readData(WordReader& reader, CallSpec& call)
{
    call.data = reader.word();
    Mistake mistake;
    (void)dataBytes(call.data, mistake);
    reader.take(mistake);
}

CallSpec::Watched watchedFrom(WordReader& reader)
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

void readProtocol(WordReader& reader, CallSpec& call)
{
    call.protocol = reader.word();
    const bool isName = call.protocol == "tcp" || call.protocol == "udp" || call.protocol == "icmp";
    if (!isName && !parseNumber<int>(call.protocol, 0, 65535))
        reader.refuse(badProtocol);
}

void readOption(WordReader& reader, CallSpec& call)
{
    const auto* const option = net::findOption(call.option = reader.word());
    if (option == nullptr) {
        reader.refuse(badOption);
        return;
    }
    call.option = option->name;
    if (call.call != Call::SetSockOpt)
        return;
    while ((call.value.empty() || !reader.atEnd()) && !reader.mistake)
        call.value += (call.value.empty() ? "" : " ") + reader.word();
    if (!reader.mistake)
        reader.take({net::parseOption(*option, call.value).error(), call.value, 0});
}

void readArguments(WordReader& reader, CallSpec& call)
{
    if (isMadeOnOne(call.call))
        call.socket = reader.name();
    switch (call.call) {
    case Call::Socket:
    case Call::SocketPair:
        call.domain = static_cast<net::Domain>(reader.oneOf(net::domainWords, badDomain));
        call.type = static_cast<net::Type>(reader.oneOf(net::typeWords, badType));
        if (call.call == Call::Socket && !reader.atEnd())
            readProtocol(reader, call);
        break;
    case Call::Bind:
    case Call::Connect:
        call.address = reader.address();
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
        call.address = reader.address();
        readFlags(reader, call);
        break;
    case Call::Recv:
    case Call::RecvFrom:
        call.number = reader.number<std::uint32_t>(0, CallSpec::mostBytes);
        readFlags(reader, call);
        break;
    case Call::Shutdown:
        call.how = reader.how(badHow);
        break;
    case Call::SetSockOpt:
    case Call::GetSockOpt:
        readOption(reader, call);
        break;
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

Parsed<CallSpec> parseCall(std::string_view line)
{
    Mistake mistake;
    const auto words = splitWords(line, mistake);
    if (mistake)
        return {{}, Problem{Place().after(mistake.position), mistake}};
    return parseCall(words, line.size());
}

Parsed<CallSpec> parseCall(const std::vector<Word>& words, std::size_t lineSize, std::size_t line)
{
    const auto problemOf = [line](Mistake mistake) {
        const Place place = Place{line, 1}.after(mistake.position);
        return Problem{place, std::move(mistake)};
    };
    Parsed<CallSpec> parsed;
    if (!words.empty() && words.front().text == elsewhereWord) {
        parsed = parseCall({words.begin() + 1, words.end()}, lineSize, line);
        const Call call = parsed.value.call;
        if (parsed.ok() && (opensOne(call) || call == Call::SocketPair || parsed.value.elsewhere))
            parsed.problem = problemOf({notElsewhere, words[1].text, words[1].position});
        parsed.value.elsewhere = true;
        return parsed;
    }
    const auto sign = std::ranges::find(words, "=", &Word::text);
    const bool isNamed = sign != words.end();
    const auto equals = static_cast<std::size_t>(sign - words.begin());
    const std::vector<std::string> names = isNamed ? namesBefore(words, equals) : std::vector<std::string>();
    for (const std::string& name : names) {
        if (!isName(name)) {
            parsed.problem = problemOf({badName, name, words.front().position});
            return parsed;
        }
    }
    WordReader reader(words, isNamed ? equals + 1 : 0, lineSize);
    CallSpec& call = parsed.value;
    const std::string word = reader.word();
    const auto found = callOfWord(word);
    if (!found) {
        reader.refuse(noSuchCall);
    } else {
        call.call = *found;
        const std::size_t wanted = namesWanted(call.call);
        if (names.size() != wanted)
            reader.refuse(wanted == 2 ? needsTwoNames : wanted == 1 ? needsName : noName);
        readArguments(reader, call);
        reader.finish();
    }
    if (reader.mistake)
        parsed.problem = problemOf(reader.mistake);
    if (parsed.problem || names.empty())
        return parsed;
    if (call.call == Call::Accept) {
        call.made = names[0];
    } else {
        call.socket = names[0];
        call.made = names.size() > 1 ? names[1] : std::string();
    }
    return parsed;
}

} // namespace enchufe::bench
