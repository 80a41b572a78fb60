// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/text_encoding.h"

#include <algorithm>
#include <string_view>

namespace enchufe::codec {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};
/// Marks that turn the writing direction or show nothing would hide what the bytes are, and private
/// characters look different everywhere. Unicode 15: Default_Ignorable_Code_Point, Cf, Zl, Zp, Co.
constexpr Range unseen[] = {{0xad, 0xad},       {0x34f, 0x34f},     {0x600, 0x605},     {0x61c, 0x61c},
                            {0x6dd, 0x6dd},     {0x70f, 0x70f},     {0x890, 0x891},     {0x8e2, 0x8e2},
                            {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180b, 0x180f},   {0x200b, 0x200f},
                            {0x2028, 0x202e},   {0x2060, 0x206f},   {0x3164, 0x3164},   {0xe000, 0xf8ff},
                            {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},   {0xfff0, 0xffff},
                            {0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x13430, 0x1343f}, {0x1bca0, 0x1bca3},
                            {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}, {0xf0000, 0x10ffff}};

unsigned at(std::span<const std::byte> bytes, std::size_t i) { return std::to_integer<unsigned>(bytes[i]); }

/// RFC 3629: overlong forms, surrogates and values above U+10FFFF are no characters.
Cell decodeUtf8(std::span<const std::byte> bytes)
{
    const unsigned lead = at(bytes, 0);
    if (lead < 0x80)
        return {static_cast<char32_t>(lead), 1, true};
    const Cell bad = {static_cast<char32_t>(lead), 1, false};
    std::size_t size = 0;
    char32_t value = 0;
    if (lead >= 0xc2 && lead <= 0xdf) {
        size = 2;
        value = lead & 0x1f;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        size = 3;
        value = lead & 0x0f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        size = 4;
        value = lead & 0x07;
    }
    if (size == 0 || bytes.size() < size)
        return bad;
    for (std::size_t i = 1; i < size; ++i) {
        if ((at(bytes, i) & 0xc0) != 0x80)
            return bad;
        value = (value << 6) | (at(bytes, i) & 0x3f);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10ffff)
        return bad;
    return {value, static_cast<std::uint8_t>(size), true};
}

Cell decodeUtf16(std::span<const std::byte> bytes, bool bigEndian)
{
    const auto unit = [&](std::size_t i) -> char32_t {
        return bigEndian ? (at(bytes, i) << 8) | at(bytes, i + 1) : (at(bytes, i + 1) << 8) | at(bytes, i);
    };
    const Cell bad = {static_cast<char32_t>(at(bytes, 0)), 1, false};
    if (bytes.size() < 2)
        return bad;
    const char32_t first = unit(0);
    if (first < 0xd800 || first > 0xdfff)
        return {first, 2, true};
    if (first > 0xdbff || bytes.size() < 4)
        return bad;
    const char32_t second = unit(2);
    if (second < 0xdc00 || second > 0xdfff)
        return bad;
    return {0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00), 4, true};
}

Cell decodeOne(std::span<const std::byte> bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Latin1:
        return {static_cast<char32_t>(at(bytes, 0)), 1, true};
    case Encoding::Utf16Le:
        return decodeUtf16(bytes, false);
    case Encoding::Utf16Be:
        return decodeUtf16(bytes, true);
    case Encoding::Utf8:
        break;
    }
    return decodeUtf8(bytes);
}

void appendUnit(std::vector<std::byte>& bytes, char32_t unit, bool bigEndian)
{
    const auto high = static_cast<std::byte>((unit >> 8) & 0xff);
    const auto low = static_cast<std::byte>(unit & 0xff);
    bytes.push_back(bigEndian ? high : low);
    bytes.push_back(bigEndian ? low : high);
}

} // namespace

std::vector<Cell> decode(std::span<const std::byte> bytes, Encoding encoding)
{
    std::vector<Cell> cells;
    cells.reserve(bytes.size());
    while (!bytes.empty()) {
        cells.push_back(decodeOne(bytes, encoding));
        bytes = bytes.subspan(cells.back().size);
    }
    return cells;
}

std::vector<std::byte> encode(std::string_view utf8, Encoding encoding)
{
    const auto source = std::as_bytes(std::span(utf8));
    if (encoding == Encoding::Utf8)
        return {source.begin(), source.end()};
    std::vector<std::byte> bytes;
    for (const Cell& cell : decode(source, Encoding::Utf8)) {
        if (encoding == Encoding::Latin1) {
            bytes.push_back(static_cast<std::byte>(cell.character < 0x100 ? cell.character : U'?'));
            continue;
        }
        const bool bigEndian = encoding == Encoding::Utf16Be;
        if (cell.character < 0x10000) {
            appendUnit(bytes, cell.character, bigEndian);
        } else {
            appendUnit(bytes, 0xd800 + ((cell.character - 0x10000) >> 10), bigEndian);
            appendUnit(bytes, 0xdc00 + ((cell.character - 0x10000) & 0x3ff), bigEndian);
        }
    }
    return bytes;
}

bool isPrintable(char32_t c)
{
    if (c < 0x7f)
        return c >= 0x20;
    if (c < 0xa0) // DEL, C1
        return false;
    if (c > 0x10ffff || (c & 0xfffe) == 0xfffe) // no characters
        return false;
    return std::ranges::none_of(unseen, [c](const Range& each) { return c >= each.first && c <= each.last; });
}

std::size_t printableUtf8Length(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return 0;
    const Cell cell = decodeUtf8(bytes);
    return cell.valid && isPrintable(cell.character) ? cell.size : 0;
}

void appendUtf8(std::string& text, char32_t c)
{
    const auto put = [&text](char32_t value) {
        text += static_cast<char>(static_cast<unsigned char>(value));
    };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0 | (c >> 6));
        put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        put(0xe0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    } else {
        put(0xf0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3f));
        put(0x80 | ((c >> 6) & 0x3f));
        put(0x80 | (c & 0x3f));
    }
}

} // namespace enchufe::codec
