// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/struct_format.h"

#include "core/codec/escapes.h"
#include "core/codec/struct_numbers.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace enchufe::codec {

namespace {

constexpr Text badCharacter = tr("no such format character here");
constexpr Text lonelyCount = tr("a count without a format character after it");
constexpr Text recordTooLong = tr("the record would be too long");
constexpr Text tooMany = tr("too many values to be taken apart");
constexpr Text wrongCount = tr("the number of values does not match the format");
constexpr Text wrongSize = tr("the bytes are not exactly one record");
constexpr Text notInteger = tr("not an integer");
constexpr Text outOfRange = tr("out of range");
constexpr Text notNumber = tr("not a number");
constexpr Text tooLargeFloat = tr("too large for this format");
constexpr Text oneCharacter = tr("must be exactly one byte");
constexpr Text notTruth = tr("must be True or False");

struct Layout {
    std::size_t size = 0; ///< 0: there is no such code
    std::size_t alignment = 1;
};

template <typename T>
constexpr Layout nativeLayout{sizeof(T), alignof(T)};

Layout native(char code)
{
    switch (code) {
    case 'x':
    case 'c':
    case 'b':
    case 'B':
    case 's':
    case 'p':
        return {1, 1};
    case '?':
        return nativeLayout<bool>;
    case 'h':
    case 'H':
    case 'e':
        return nativeLayout<short>;
    case 'i':
    case 'I':
        return nativeLayout<int>;
    case 'l':
    case 'L':
        return nativeLayout<long>;
    case 'q':
    case 'Q':
        return nativeLayout<long long>;
    case 'n':
    case 'N':
        return nativeLayout<std::size_t>;
    case 'f':
        return nativeLayout<float>;
    case 'd':
        return nativeLayout<double>;
    case 'P':
        return nativeLayout<void*>;
    default:
        return {};
    }
}

Layout standard(char code)
{
    switch (code) {
    case 'x':
    case 'c':
    case 'b':
    case 'B':
    case 's':
    case 'p':
    case '?':
        return {1, 1};
    case 'h':
    case 'H':
    case 'e':
        return {2, 1};
    case 'i':
    case 'I':
    case 'l':
    case 'L':
    case 'f':
        return {4, 1};
    case 'q':
    case 'Q':
    case 'd':
        return {8, 1};
    default:
        return {};
    }
}

constexpr std::size_t largestRecord = std::numeric_limits<std::ptrdiff_t>::max();

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isFloat(char code) { return code == 'e' || code == 'f' || code == 'd'; }

bool isSigned(char code) { return std::string_view("bhilqn").find(code) != std::string_view::npos; }

std::string plainText(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte byte : bytes) {
        const auto c = static_cast<char>(byte);
        if (c == '\\')
            text += "\\\\";
        else if (c >= 0x20 && c < 0x7f)
            text += c;
        else
            text += "\\x" + toHex({&byte, 1});
    }
    return text;
}

Mistake refusal(const Text& text, std::string rest = {}) { return {.text = text, .rest = std::move(rest)}; }

bool hasCode(char code, bool isNative) { return (isNative ? native(code) : standard(code)).size != 0; }

} // namespace

Parsed<StructFormat> StructFormat::parse(std::string_view text)
{
    StructFormat format;
    const auto fail = [](const Text& what, std::size_t position) {
        return Parsed<StructFormat>{{}, problemAt(position, what)};
    };
    format.m_bigEndian = std::endian::native == std::endian::big;
    std::size_t i = 0;
    constexpr std::string_view orders = "@=<>!";
    if (!text.empty() && orders.find(text[0]) != std::string_view::npos) {
        format.m_native = text[0] == '@';
        if (text[0] == '<')
            format.m_bigEndian = false;
        else if (text[0] == '>' || text[0] == '!')
            format.m_bigEndian = true;
        i = 1;
    }
    while (i < text.size()) {
        if (isSpace(text[i])) {
            ++i;
            continue;
        }
        Field field;
        field.position = i;
        if (isDigit(text[i])) {
            const auto end = std::min(text.find_first_not_of("0123456789", i), text.size());
            const auto count = parseNumber<std::size_t>(text.substr(i, end - i), 0, largestRecord);
            if (!count)
                return fail(recordTooLong, i);
            field.count = *count;
            i = end;
            if (i == text.size())
                return fail(lonelyCount, field.position);
        }
        field.code = text[i];
        field.position = i;
        if (!hasCode(field.code, format.m_native))
            return fail(badCharacter, i);
        ++i;
        const Layout layout = format.m_native ? native(field.code) : standard(field.code);
        field.itemSize = layout.size;
        const std::size_t rest = format.m_size % layout.alignment;
        const std::size_t padding = rest == 0 ? 0 : layout.alignment - rest;
        if (padding > largestRecord - format.m_size)
            return fail(recordTooLong, field.position);
        field.offset = format.m_size + padding;
        if (field.count > (largestRecord - field.offset) / field.itemSize)
            return fail(recordTooLong, field.position);
        format.m_size = field.offset + field.size();
        format.m_valueCount += field.valueCount();
        format.m_fields.push_back(field);
    }
    return {std::move(format)};
}

void StructFormat::store(std::uint64_t bits, std::span<std::byte> room) const
{
    for (std::size_t i = 0; i < room.size(); ++i) {
        const std::size_t place = m_bigEndian ? room.size() - 1 - i : i;
        room[place] = static_cast<std::byte>(bits & 0xffU);
        bits >>= 8;
    }
}

std::uint64_t StructFormat::load(std::span<const std::byte> bytes) const
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t place = m_bigEndian ? i : bytes.size() - 1 - i;
        bits = (bits << 8) | std::to_integer<std::uint64_t>(bytes[place]);
    }
    return bits;
}

Mistake StructFormat::packInteger(char code, const std::string& text, std::span<std::byte> room) const
{
    const Integer integer = parseInteger(text);
    if (!integer.ok)
        return refusal(notInteger);
    const std::size_t bits = room.size() * 8;
    const std::uint64_t highest = isSigned(code) ? (std::uint64_t{1} << (bits - 1)) - 1
                                  : bits == 64   ? std::numeric_limits<std::uint64_t>::max()
                                                 : (std::uint64_t{1} << bits) - 1;
    // A pointer may also be written as the signed number of the same bits.
    const std::uint64_t lowest = isSigned(code) ? highest + 1
                                 : code == 'P'  ? std::uint64_t{1} << (bits - 1)
                                                : 0;
    if (integer.tooLarge || integer.magnitude > (integer.negative ? lowest : highest))
        return refusal(outOfRange, fmt::format("({}{} … {})", lowest == 0 ? "" : "-", lowest, highest));
    store(integer.negative ? ~integer.magnitude + 1 : integer.magnitude, room);
    return {};
}

Mistake StructFormat::packFloat(char code, const std::string& text, std::span<std::byte> room) const
{
    bool tooLarge = false;
    const auto value = parseFloat(text, tooLarge);
    if (!value)
        return refusal(notNumber);
    if (tooLarge)
        return refusal(tooLargeFloat);
    if (code == 'd') {
        store(std::bit_cast<std::uint64_t>(*value), room);
    } else if (code == 'f') {
        const auto narrow = static_cast<float>(*value);
        // Native 'f' is what a C cast gives; the standard ones refuse.
        if (!m_native && std::isinf(narrow) && !std::isinf(*value))
            return refusal(tooLargeFloat);
        store(std::bit_cast<std::uint32_t>(narrow), room);
    } else {
        const auto half = toHalf(*value);
        if (!half)
            return refusal(tooLargeFloat);
        store(*half, room);
    }
    return {};
}

Mistake StructFormat::packNumber(char code, const std::string& text, std::span<std::byte> room) const
{
    if (code == '?') {
        const std::string_view word = trimmed(text);
        const bool yes = word == "True" || word == "true" || word == "1";
        if (!yes && word != "False" && word != "false" && word != "0")
            return refusal(notTruth);
        store(yes ? 1 : 0, room);
        return {};
    }
    return isFloat(code) ? packFloat(code, text, room) : packInteger(code, text, room);
}

void StructFormat::packText(const Field& field, std::span<const std::byte> text,
                            std::span<std::byte> room) const
{
    if (room.empty())
        return;
    std::size_t most = room.size();
    if (field.code == 'p') {
        --most;
        const std::size_t taken = std::min(text.size(), most);
        room[0] = static_cast<std::byte>(std::min<std::size_t>(taken, 255));
        room = room.subspan(1);
    }
    std::ranges::copy(text.first(std::min(text.size(), most)), room.begin());
}

Parsed<std::vector<std::byte>> StructFormat::pack(std::span<const std::string> values) const
{
    std::size_t number = 0;
    const auto fail = [&number](Mistake what) {
        what.position = number;
        return Parsed<std::vector<std::byte>>{{}, Problem{{}, std::move(what)}};
    };
    if (values.size() != m_valueCount) {
        number = std::min(values.size(), m_valueCount);
        return fail(refusal(wrongCount, fmt::format("({} ≠ {})", values.size(), m_valueCount)));
    }
    if (m_size > mostBytes)
        return fail(refusal(recordTooLong, fmt::format("({} > {})", m_size, mostBytes)));
    std::vector<std::byte> bytes(m_size);
    for (const Field& field : m_fields) {
        if (field.code == 'x')
            continue;
        const std::span<std::byte> room = std::span(bytes).subspan(field.offset, field.size());
        if (field.isText() || field.code == 'c') {
            for (std::size_t i = 0; i < field.valueCount(); ++i, ++number) {
                const auto text = parseEscapes(values[number]);
                if (!text.ok())
                    return fail(refusal(text.error()));
                if (field.isText()) {
                    packText(field, text.value, room);
                } else {
                    if (text.value.size() != 1)
                        return fail(refusal(oneCharacter));
                    room[i] = text.value.front();
                }
            }
            continue;
        }
        for (std::size_t i = 0; i < field.count; ++i, ++number) {
            const auto item = room.subspan(i * field.itemSize, field.itemSize);
            if (Mistake wrong = packNumber(field.code, values[number], item))
                return fail(std::move(wrong));
        }
    }
    return {std::move(bytes)};
}

std::string StructFormat::numberText(char code, std::span<const std::byte> bytes) const
{
    const std::uint64_t bits = load(bytes);
    switch (code) {
    case '?':
        return bits != 0 ? "True" : "False";
    case 'd':
        return floatText(std::bit_cast<double>(bits));
    case 'f':
        return floatText(static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits))));
    case 'e':
        return floatText(fromHalf(static_cast<std::uint16_t>(bits)));
    default:
        break;
    }
    if (isSigned(code)) {
        const std::size_t unused = 64 - bytes.size() * 8;
        return fmt::format("{}", static_cast<std::int64_t>(bits << unused) >> unused);
    }
    return fmt::format("{}", bits);
}

Parsed<std::vector<StructValue>> StructFormat::unpack(std::span<const std::byte> bytes) const
{
    if (bytes.size() != m_size)
        return {{}, Problem{{}, refusal(wrongSize, fmt::format("({} ≠ {})", bytes.size(), m_size))}};
    if (m_valueCount > mostValues)
        return {{}, Problem{{}, refusal(tooMany, fmt::format("({} > {})", m_valueCount, mostValues))}};
    std::vector<StructValue> values;
    values.reserve(m_valueCount);
    for (const Field& field : m_fields) {
        if (field.code == 'x')
            continue;
        const auto part = bytes.subspan(field.offset, field.size());
        if (field.isText()) {
            std::span<const std::byte> text = part;
            if (field.code == 'p' && !part.empty())
                text = part.subspan(1, std::min(part.size() - 1, std::to_integer<std::size_t>(part[0])));
            values.push_back({field.code, field.offset, field.size(), plainText(text)});
            continue;
        }
        for (std::size_t i = 0; i < field.count; ++i) {
            const auto item = part.subspan(i * field.itemSize, field.itemSize);
            values.push_back({field.code, field.offset + i * field.itemSize, field.itemSize,
                              field.code == 'c' ? plainText(item) : numberText(field.code, item)});
        }
    }
    return {std::move(values)};
}

std::vector<ValueText> splitValues(std::string_view line)
{
    std::vector<ValueText> values;
    ValueText value;
    bool quoted = false;
    bool any = false; // also "" is a value
    const auto finish = [&] {
        if (any)
            values.push_back(std::move(value));
        value = {};
        any = false;
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (!quoted && (isSpace(c) || c == ',')) {
            finish();
            continue;
        }
        if (!std::exchange(any, true))
            value.position = i;
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted && c == '\\' && i + 1 < line.size() && line[i + 1] == '"') {
            value.text += '"';
            ++i;
        } else {
            value.text += c;
        }
    }
    finish();
    return values;
}

} // namespace enchufe::codec
