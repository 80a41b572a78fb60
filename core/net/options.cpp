// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/options.h"

#include "core/net/platform.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
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

std::vector<std::byte> groupBytes(const std::string& text)
{
    const TwoWords words = splitWords(text);
    const auto group = address4(words.first);
    const auto through = words.second.empty() ? in_addr{} : address4(words.second);
    if (!group || !through)
        return {};
    ip_mreq request = {};
    request.imr_multiaddr = *group;
    request.imr_interface = *through;
    return bytesOf(request);
}

std::vector<std::byte> group6Bytes(const std::string& text)
{
    const TwoWords words = splitWords(text);
    ipv6_mreq request = {};
    unsigned number = 0;
    const char* const end = words.second.data() + words.second.size();
    const bool goodNumber =
        words.second.empty() || std::from_chars(words.second.data(), end, number).ptr == end;
    if (!goodNumber || ::inet_pton(AF_INET6, words.first.c_str(), &request.ipv6mr_multiaddr) != 1)
        return {};
    request.ipv6mr_interface = static_cast<decltype(request.ipv6mr_interface)>(number);
    return bytesOf(request);
}

std::optional<std::int64_t> parseNumber(std::string_view text)
{
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    if (text.empty() || std::from_chars(text.data(), end, number).ptr != end)
        return std::nullopt;
    return number;
}

/// Seconds with up to six decimals, in microseconds.
std::optional<std::int64_t> parseSeconds(std::string_view text)
{
    const auto point = text.find('.');
    const auto whole = parseNumber(text.substr(0, point));
    if (!whole || *whole < 0 || *whole > 1'000'000'000)
        return std::nullopt;
    if (point == std::string_view::npos)
        return *whole * microseconds;
    std::string decimals(text.substr(point + 1));
    if (decimals.empty() || decimals.size() > 6)
        return std::nullopt;
    decimals.resize(6, '0');
    const auto part = parseNumber(decimals);
    if (!part || *part < 0)
        return std::nullopt;
    return *whole * microseconds + *part;
}

constexpr Text mustBeFlag = {"must be 0 or 1 (off, on)", "debe ser 0 o 1 (off, on)"};
constexpr Text mustBeNumber = {"must be a whole number that fits 32 bits",
                               "debe ser un número entero que quepa en 32 bits"};
constexpr Text mustBeLinger = {"must be \"off\" or seconds, 0 … 65535",
                               "debe ser «off» o segundos, 0 … 65535"};
constexpr Text mustBeTime = {"must be seconds, such as 1.5; 0 is no limit",
                             "deben ser segundos, como 1.5; 0 es sin límite"};
constexpr Text mustBeInterface = {"must be the address of an interface, such as 127.0.0.1",
                                  "debe ser la dirección de una interfaz, como 127.0.0.1"};
constexpr Text mustBeGroup = {"must be a group, such as 239.1.2.3, and perhaps an interface's address",
                              "debe ser un grupo, como 239.1.2.3, y si acaso la dirección de una interfaz"};
constexpr Text mustBeGroup6 = {"must be a group, such as ff02::123, and perhaps an interface's number",
                               "debe ser un grupo, como ff02::123, y si acaso el número de una interfaz"};

} // namespace

ParsedOption parseOption(const OptionEntry& option, std::string_view text)
{
    ParsedOption parsed;
    switch (option.kind) {
    case Kind::Flag:
        if (text == "1" || sameIgnoringCase(text, "on"))
            parsed.value.number = 1;
        else if (text != "0" && !sameIgnoringCase(text, "off"))
            parsed.error = mustBeFlag;
        break;
    case Kind::Number:
        if (const auto number = parseNumber(text); number && *number == static_cast<std::int32_t>(*number))
            parsed.value.number = *number;
        else
            parsed.error = mustBeNumber;
        break;
    case Kind::Linger:
        if (const auto number = parseNumber(text); number && *number >= 0 && *number <= 65535)
            parsed.value.number = *number;
        else if (sameIgnoringCase(text, "off"))
            parsed.value.number = -1;
        else
            parsed.error = mustBeLinger;
        break;
    case Kind::Time:
        if (const auto time = parseSeconds(text))
            parsed.value.number = *time;
        else
            parsed.error = mustBeTime;
        break;
    case Kind::Words:
        parsed.value.text = text;
        break;
    case Kind::Interface:
    case Kind::Group:
    case Kind::Group6:
        parsed.value.text = text;
        if (optionBytes(option, parsed.value).empty())
            parsed.error = option.kind == Kind::Interface ? mustBeInterface
                           : option.kind == Kind::Group   ? mustBeGroup
                                                          : mustBeGroup6;
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
    case Kind::Interface: {
        const auto address = address4(value.text);
        return address ? bytesOf(*address) : std::vector<std::byte>();
    }
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
