// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/options.h"

#include "core/net/interfaces.h"
#include "core/net/platform.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace enchufe::net {

namespace {

using Kind = OptionKind;

template <class Value>
std::vector<std::byte> bytesOf(const Value& value)
{
    const auto bytes = std::as_bytes(std::span(&value, 1));
    return {bytes.begin(), bytes.end()};
}

template <class Value>
Value valueOf(std::span<const std::byte> bytes)
{
    Value value = {};
    std::memcpy(&value, bytes.data(), std::min(bytes.size(), sizeof value));
    return value;
}

constexpr std::int64_t microseconds = 1'000'000;

#ifdef _WIN32
std::vector<std::byte> timeBytes(std::int64_t us) { return bytesOf(static_cast<DWORD>((us + 999) / 1000)); }
std::int64_t timeFrom(std::span<const std::byte> bytes) { return std::int64_t{valueOf<DWORD>(bytes)} * 1000; }
#else
std::vector<std::byte> timeBytes(std::int64_t us)
{
    timeval time = {};
    time.tv_sec = static_cast<time_t>(us / microseconds);
    time.tv_usec = static_cast<suseconds_t>(us % microseconds);
    return bytesOf(time);
}
std::int64_t timeFrom(std::span<const std::byte> bytes)
{
    const auto time = valueOf<timeval>(bytes);
    return std::int64_t{time.tv_sec} * microseconds + time.tv_usec;
}
#endif

std::vector<std::byte> lingerBytes(std::int64_t seconds)
{
    linger value = {};
    value.l_onoff = seconds >= 0 ? 1 : 0;
    value.l_linger = static_cast<decltype(value.l_linger)>(std::max<std::int64_t>(seconds, 0));
    return bytesOf(value);
}

std::optional<in_addr> address4(const std::string& text)
{
    in_addr address = {};
    if (::inet_pton(AF_INET, text.c_str(), &address) != 1)
        return std::nullopt;
    return address;
}

struct TwoWords {
    std::string first;
    std::string second;
};

TwoWords splitWords(std::string_view text)
{
    const auto space = text.find(' ');
    if (space == std::string_view::npos)
        return {std::string(text), {}};
    const auto rest = text.find_first_not_of(' ', space);
    return {std::string(text.substr(0, space)),
            rest == std::string_view::npos ? std::string() : std::string(text.substr(rest))};
}

/// An IPv4 multicast request through the interface of that name; empty where there is none.
std::vector<std::byte> throughNamed(const in_addr& group, const std::string& name,
                                    [[maybe_unused]] bool joins)
{
    const auto number = interfaceNumber(name);
    if (!number)
        return {};
#ifdef _WIN32
    // "An IP address of the form 0.b.c.d is an interface's number": Winsock's "IPPROTO_IP Socket Options".
    in_addr numbered = {};
    numbered.s_addr = htonl(*number);
    if (!joins)
        return bytesOf(numbered);
    ip_mreq request = {};
    request.imr_multiaddr = group;
    request.imr_interface = numbered;
    return bytesOf(request);
#else
    ip_mreqn request = {};
    request.imr_multiaddr = group;
    request.imr_ifindex = static_cast<decltype(request.imr_ifindex)>(*number);
    return bytesOf(request);
#endif
}

std::vector<std::byte> interfaceBytes(const std::string& text)
{
    const auto address = address4(text);
    return address ? bytesOf(*address) : throughNamed({}, text, false);
}

std::vector<std::byte> groupBytes(const std::string& text)
{
    const TwoWords words = splitWords(text);
    const auto group = address4(words.first);
    const auto through = words.second.empty() ? in_addr{} : address4(words.second);
    if (!group)
        return {};
    if (!through)
        return throughNamed(*group, words.second, true);
    ip_mreq request = {};
    request.imr_multiaddr = *group;
    request.imr_interface = *through;
    return bytesOf(request);
}

std::vector<std::byte> group6Bytes(const std::string& text)
{
    const TwoWords words = splitWords(text);
    ipv6_mreq request = {};
    auto number = words.second.empty() ? std::optional(0U) : parseNumber<unsigned>(words.second);
    if (!number)
        number = interfaceNumber(words.second);
    if (!number || ::inet_pton(AF_INET6, words.first.c_str(), &request.ipv6mr_multiaddr) != 1)
        return {};
    request.ipv6mr_interface = static_cast<decltype(request.ipv6mr_interface)>(*number);
    return bytesOf(request);
}

/// Seconds with up to six decimals, in microseconds.
std::optional<std::int64_t> parseSeconds(std::string_view text)
{
    const auto point = text.find('.');
    const auto whole = parseNumber<std::int64_t>(text.substr(0, point), 0, 1'000'000'000);
    if (!whole)
        return std::nullopt;
    if (point == std::string_view::npos)
        return *whole * microseconds;
    std::string decimals(text.substr(point + 1));
    if (decimals.empty() || decimals.size() > 6)
        return std::nullopt;
    decimals.resize(6, '0');
    const auto part = parseNumber<std::int64_t>(decimals, 0);
    if (!part)
        return std::nullopt;
    return *whole * microseconds + *part;
}

constexpr Text mustBeFlag = tr("must be 0 or 1 (off, on)");
constexpr Text mustBeNumber = tr("must be a whole number that fits 32 bits");
constexpr Text mustBeLinger = tr("must be \"off\" or seconds, 0 … 65535");
constexpr Text mustBeTime = tr("must be seconds, such as 1.5; 0 is no limit");
constexpr Text mustBeInterface =
    tr("must be an interface of this machine, by its address or its name, such as 127.0.0.1 or lo");
constexpr Text mustBeGroup =
    tr("must be a group, such as 239.1.2.3, and perhaps an interface's address or name");
constexpr Text mustBeGroup6 =
    tr("must be a group, such as ff02::123, and perhaps an interface's number or name");

} // namespace

Parsed<OptionValue> parseOption(const OptionEntry& option, std::string_view text)
{
    Parsed<OptionValue> parsed;
    const auto wrong = [&parsed](const Text& words) { parsed.problem = problemAt(0, words); };
    switch (option.kind) {
    case Kind::Flag:
        if (text == "1" || sameIgnoringCase(text, "on"))
            parsed.value.number = 1;
        else if (text != "0" && !sameIgnoringCase(text, "off"))
            wrong(mustBeFlag);
        break;
    case Kind::Number:
        if (const auto number = parseNumber<std::int32_t>(text))
            parsed.value.number = *number;
        else if (const auto index = option.name == "IPV6_MULTICAST_IF" ? interfaceNumber(text) : std::nullopt)
            parsed.value.number = *index;
        else
            wrong(mustBeNumber);
        break;
    case Kind::Linger:
        if (const auto number = parseNumber<std::int32_t>(text, 0, 65535))
            parsed.value.number = *number;
        else if (sameIgnoringCase(text, "off"))
            parsed.value.number = -1;
        else
            wrong(mustBeLinger);
        break;
    case Kind::Time:
        if (const auto time = parseSeconds(text))
            parsed.value.number = *time;
        else
            wrong(mustBeTime);
        break;
    case Kind::Words:
        parsed.value.text = text;
        break;
    case Kind::Interface:
    case Kind::Group:
    case Kind::Group6:
        parsed.value.text = text;
        if (optionBytes(option, parsed.value).empty())
            wrong(option.kind == Kind::Interface ? mustBeInterface
                  : option.kind == Kind::Group   ? mustBeGroup
                                                 : mustBeGroup6);
        break;
    }
    return parsed;
}

std::string toText(const OptionEntry& option, const OptionValue& value)
{
    switch (option.kind) {
    case Kind::Flag:
    case Kind::Number:
        return std::to_string(value.number);
    case Kind::Linger:
        return value.number < 0 ? "off" : std::to_string(value.number);
    case Kind::Time: {
        std::string text = std::to_string(value.number / microseconds);
        if (const auto rest = value.number % microseconds; rest != 0) {
            text += fmt::format(".{:06}", rest);
            text.erase(text.find_last_not_of('0') + 1);
        }
        return text;
    }
    case Kind::Words:
    case Kind::Interface:
    case Kind::Group:
    case Kind::Group6:
        break;
    }
    return value.text;
}

std::vector<std::byte> optionBytes(const OptionEntry& option, const OptionValue& value)
{
    switch (option.kind) {
    case Kind::Flag:
    case Kind::Number:
        return bytesOf(static_cast<std::int32_t>(value.number));
    case Kind::Linger:
        return lingerBytes(value.number);
    case Kind::Time:
        return timeBytes(value.number);
    case Kind::Words: {
        const auto bytes = std::as_bytes(std::span(value.text));
        return {bytes.begin(), bytes.end()};
    }
    case Kind::Interface:
        return interfaceBytes(value.text);
    case Kind::Group:
        return groupBytes(value.text);
    case Kind::Group6:
        return group6Bytes(value.text);
    }
    return {};
}

OptionValue optionFromBytes(const OptionEntry& option, std::span<const std::byte> bytes)
{
    switch (option.kind) {
    case Kind::Flag:
    case Kind::Number:
        return {valueOf<std::int32_t>(bytes), {}};
    case Kind::Linger: {
        const auto value = valueOf<linger>(bytes);
        return {value.l_onoff != 0 ? std::int64_t{value.l_linger} : -1, {}};
    }
    case Kind::Time:
        return {timeFrom(bytes), {}};
    case Kind::Words: {
        const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return {0, std::string(all.substr(0, all.find('\0')))};
    }
    case Kind::Interface: {
        const auto address = valueOf<in_addr>(bytes);
        char room[INET_ADDRSTRLEN] = {};
        const char* const text = ::inet_ntop(AF_INET, &address, room, sizeof room);
        return {0, text == nullptr ? std::string() : std::string(text)};
    }
    case Kind::Group:
    case Kind::Group6:
        break;
    }
    return {};
}

} // namespace enchufe::net
