// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/framing.h"

#include "core/codec/escapes.h"
#include "core/codec/struct_format.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace enchufe::framing {

namespace {

constexpr Text unknownKind =
    tr("no such framing; there are none, delim:, delim-lossy:, line, line-universal, fixed:, ascii-len:, "
       "netstring, ascii-fixed:, u8, u16be, u16le, u32be, u32le, u64be, u64le, type:, close, struct:");
constexpr Text noParameter = tr("nothing is expected after this");
constexpr Text noDelimiter = tr("the delimiter is missing, as in delim:\\n");
constexpr Text longSeparator = tr("longer than 65535 bytes");
constexpr Text longHeader = tr("longer than 65515 bytes");
constexpr Text digitSeparator = tr("a separator that begins with a digit could not be told from the length");
constexpr Text badSize = tr("a size from 1 to 4294967295 is needed, as in fixed:40");
constexpr Text badDigits = tr("a number of digits from 1 to 19 is needed, as in ascii-fixed:5");
constexpr Text noRules = tr("rules are missing, as in type:01=4,02=u16be,default=0");
constexpr Text badType = tr("a type is a byte in hex, such as 0a, or the word default");
constexpr Text typeTwice = tr("this type has a rule already");
constexpr Text badRule = tr("after = comes a number of bytes or a length such as u16be");
constexpr Text emptyStruct = tr("a record of no bytes cannot be told apart");
constexpr Text longStruct = tr("the record is too long");

Parsed<Framing> fail(const Text& error, std::size_t position) { return {{}, problemAt(position, error)}; }

struct LengthName {
    std::string_view name;
    std::uint8_t width;
    bool bigEndian;
};
constexpr LengthName lengthNames[] = {{"u8", 1, true},    {"u16be", 2, true},  {"u16le", 2, false},
                                      {"u32be", 4, true}, {"u32le", 4, false}, {"u64be", 8, true},
                                      {"u64le", 8, false}};
constexpr std::string_view plusHeader = "+header";

std::optional<LengthField> parseLength(std::string_view text)
{
    LengthField field;
    if (text.ends_with(plusHeader)) {
        field.countsHeader = true;
        text.remove_suffix(plusHeader.size());
    }
    for (const LengthName& each : lengthNames) {
        if (each.name == text) {
            field.width = each.width;
            field.bigEndian = each.bigEndian;
            return field;
        }
    }
    return std::nullopt;
}

std::string lengthText(const LengthField& field)
{
    const auto* const name = std::ranges::find_if(lengthNames, [&field](const LengthName& each) {
        return each.width == field.width && (each.bigEndian == field.bigEndian || each.width == 1);
    });
    return std::string(name->name) + (field.countsHeader ? std::string(plusHeader) : std::string());
}

Parsed<Framing> parseSeparator(Kind kind, std::string_view text, std::size_t at)
{
    Parsed<Framing> parsed;
    parsed.value.kind = kind;
    const auto bytes = codec::parseEscapes(text);
    if (!bytes.ok())
        return fail(bytes.error(), at + bytes.position());
    if (bytes.value.size() > Framing::longestSeparator)
        return fail(longSeparator, at);
    if (kind == Kind::AsciiLength && bytes.value.size() > Framing::longestAfterLength)
        return fail(longHeader, at);
    parsed.value.separator = bytes.value;
    if (kind != Kind::AsciiLength)
        return bytes.value.empty() ? fail(noDelimiter, at) : parsed;
    if (bytes.value.empty())
        parsed.value.separator = {std::byte{':'}};
    const auto first = static_cast<char>(parsed.value.separator.front());
    return first >= '0' && first <= '9' ? fail(digitSeparator, at) : parsed;
}

Parsed<Framing> parseSize(Kind kind, std::string_view text, std::size_t at)
{
    const auto size = parseNumber<std::uint32_t>(text);
    const bool digits = kind == Kind::AsciiFixed;
    if (!size || *size == 0 || (digits && *size > Framing::mostDigits))
        return fail(digits ? badDigits : badSize, at);
    Parsed<Framing> parsed;
    parsed.value.kind = kind;
    parsed.value.size = *size;
    return parsed;
}

std::optional<std::uint8_t> parseType(std::string_view text)
{
    if (text.starts_with("0x") || text.starts_with("0X"))
        text.remove_prefix(2);
    return text.size() > 2 ? std::nullopt : parseNumber<std::uint8_t>(text, 0, 0xff, 16);
}

std::optional<TypeRule> parseRule(std::string_view text)
{
    if (const auto length = parseLength(text))
        return TypeRule(*length);
    if (const auto size = parseNumber<std::uint32_t>(text))
        return TypeRule(*size);
    return std::nullopt;
}

Parsed<Framing> parseTypes(std::string_view text, std::size_t at)
{
    Parsed<Framing> parsed;
    parsed.value.kind = Kind::TypeTable;
    if (text.empty())
        return fail(noRules, at);
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        const std::string_view item = text.substr(from, comma - from);
        const std::size_t equals = item.find('=');
        const std::string_view type = item.substr(0, equals);
        const auto value = parseType(type);
        if (!value && type != "default")
            return fail(badType, at + from);
        const auto rule =
            equals == std::string_view::npos ? std::nullopt : parseRule(item.substr(equals + 1));
        if (!rule)
            return fail(badRule, at + from + std::min(equals, item.size()));
        if (!value) {
            if (std::exchange(parsed.value.otherwise, rule))
                return fail(typeTwice, at + from);
        } else if (!parsed.value.types.emplace(*value, *rule).second) {
            return fail(typeTwice, at + from);
        }
        from = comma + 1;
    }
    return parsed;
}

Parsed<Framing> parseStruct(std::string_view text, std::size_t at)
{
    const auto format = codec::StructFormat::parse(text);
    if (!format.ok())
        return fail(format.error(), at + format.position());
    if (format.value.size() == 0)
        return fail(emptyStruct, at);
    if (format.value.size() > std::numeric_limits<std::uint32_t>::max())
        return fail(longStruct, at);
    Parsed<Framing> parsed;
    parsed.value.kind = Kind::Struct;
    parsed.value.format = text;
    parsed.value.size = static_cast<std::uint32_t>(format.value.size());
    return parsed;
}

std::string ruleText(const TypeRule& rule)
{
    if (const auto* const size = std::get_if<std::uint32_t>(&rule))
        return fmt::format("{}", *size);
    return lengthText(std::get<LengthField>(rule));
}

std::string typesText(const Framing& framing)
{
    std::string text;
    for (const auto& [type, rule] : framing.types)
        text += fmt::format("{}{:02x}={}", text.empty() ? "" : ",", type, ruleText(rule));
    if (framing.otherwise)
        text += fmt::format("{}default={}", text.empty() ? "" : ",", ruleText(*framing.otherwise));
    return text;
}

} // namespace

Parsed<Framing> parseFraming(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string_view name = text.substr(0, colon);
    const bool hasParameter = colon != std::string_view::npos;
    const std::size_t at = hasParameter ? colon + 1 : text.size();
    const std::string_view parameter = text.substr(at);
    if (name == "delim")
        return parseSeparator(Kind::Delimiter, parameter, at);
    if (name == "delim-lossy")
        return parseSeparator(Kind::LossyDelimiter, parameter, at);
    if (name == "ascii-len")
        return parseSeparator(Kind::AsciiLength, parameter, at);
    if (name == "fixed")
        return parseSize(Kind::Fixed, parameter, at);
    if (name == "ascii-fixed")
        return parseSize(Kind::AsciiFixed, parameter, at);
    if (name == "type")
        return parseTypes(parameter, at);
    if (name == "struct")
        return parseStruct(parameter, at);

    Parsed<Framing> parsed;
    if (name == "none")
        parsed.value.kind = Kind::None;
    else if (name == "line")
        parsed.value.kind = Kind::Line;
    else if (name == "line-universal")
        parsed.value.kind = Kind::UniversalLine;
    else if (name == "netstring")
        parsed.value.kind = Kind::Netstring;
    else if (name == "close")
        parsed.value.kind = Kind::Close;
    else if (const auto length = parseLength(name)) {
        parsed.value.kind = Kind::Binary;
        parsed.value.length = *length;
    } else {
        return fail(unknownKind, 0);
    }
    return hasParameter ? fail(noParameter, colon) : parsed;
}

std::string toText(const Framing& framing)
{
    switch (framing.kind) {
    case Kind::None:
        return "none";
    case Kind::Delimiter:
        return "delim:" + codec::toEscapes(framing.separator);
    case Kind::LossyDelimiter:
        return "delim-lossy:" + codec::toEscapes(framing.separator);
    case Kind::Line:
        return "line";
    case Kind::UniversalLine:
        return "line-universal";
    case Kind::Fixed:
        return fmt::format("fixed:{}", framing.size);
    case Kind::AsciiLength:
        return "ascii-len:" + codec::toEscapes(framing.separator);
    case Kind::Netstring:
        return "netstring";
    case Kind::AsciiFixed:
        return fmt::format("ascii-fixed:{}", framing.size);
    case Kind::Binary:
        return lengthText(framing.length);
    case Kind::TypeTable:
        return "type:" + typesText(framing);
    case Kind::Close:
        return "close";
    case Kind::Struct:
        return "struct:" + framing.format;
    }
    return {};
}

} // namespace enchufe::framing
