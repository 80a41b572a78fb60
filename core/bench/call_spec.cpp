// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_spec.h"

#include "core/bench/call_words.h"
#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/net/kind_words.h"
#include "core/net/message_flags.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace enchufe::bench {

using net::Call;

namespace {

constexpr Text badData = tr("not \"text\", hex:… or fill:N");
constexpr Text openParenthesis = tr("the parenthesis is not closed");
constexpr Text openQuote = tr("the quotation mark is not closed");

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

} // namespace

std::string_view wordOf(net::Call call)
{
    const auto* const found = std::ranges::find(callWords, call, &CallWord::call);
    return found == std::end(callWords) ? std::string_view() : found->word;
}

std::optional<net::Call> callOfWord(std::string_view word)
{
    const auto* const found = std::ranges::find(callWords, word, &CallWord::word);
    return found == std::end(callWords) ? std::nullopt : std::optional(found->call);
}

std::vector<std::string_view> allCallWords()
{
    std::vector<std::string_view> words;
    for (const CallWord& each : callWords)
        words.push_back(each.word);
    return words;
}

bool isMadeOnOne(net::Call call)
{
    return !opensOne(call) && call != Call::SocketPair && call != Call::Poll && call != Call::Select;
}

AddressName socketNamedBy(std::string_view address)
{
    constexpr std::string_view peer = ".peer";
    address.remove_prefix(1);
    const bool ofPeer = address.ends_with(peer);
    return {std::string(ofPeer ? address.substr(0, address.size() - peer.size()) : address), ofPeer};
}

bool opensOne(net::Call call) { return call == Call::Socket || call == Call::OpenFile; }

const std::string& CallSpec::owner() const { return watched.empty() ? socket : watched.front().socket; }

bool isName(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto other = [](char c) { return (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 40 && letter(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return letter(c) || other(c); });
}

bool isWordWithParentheses(std::string_view word)
{
    return word.starts_with("pack(") || word.starts_with("frame(");
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
        const bool nests = isWordWithParentheses(line.substr(at));
        int open = 0;
        for (; at < line.size() && (quoted || open > 0 || !isSpace(line[at])); ++at) {
            if (quoted && line[at] == '\\')
                ++at;
            else if (line[at] == '"')
                quoted = !quoted;
            else if (nests && !quoted)
                open += line[at] == '(' ? 1 : line[at] == ')' ? -1 : 0;
        }
        at = std::min(at, line.size());
        words.push_back({std::string(line.substr(begin, at - begin)), begin});
        if (quoted || open > 0) {
            mistake = {quoted ? openQuote : openParenthesis, {}, begin};
            break;
        }
    }
    return words;
}

std::string toText(const CallSpec& call)
{
    const std::string_view callWord = wordOf(call.call);
    if (callWord.empty())
        return {};
    std::string text(call.elsewhere ? elsewhereWord : std::string_view());
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
    add(callWord);
    if (isMadeOnOne(call.call))
        add(call.socket);
    switch (call.call) {
    case Call::Socket:
    case Call::SocketPair:
        add(net::domainWord(call.domain));
        add(net::typeWord(call.type));
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
        const auto size = parseNumber<std::uint32_t>(word.substr(fill.size()), 0, CallSpec::mostBytes);
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
            mistake = {parsed.error(), std::string(word), hex.size() + parsed.position()};
        return std::move(parsed.value);
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
        mistake = {parsed.error(), std::string(word), parsed.position() + 1};
    return std::move(parsed.value);
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
