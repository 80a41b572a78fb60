// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/hex.h"

#include <cstdint>

namespace enchufe::codec {

namespace {

constexpr char digits[] = "0123456789abcdef";

int valueOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isSeparator(char c) { return std::string_view(" \t\r\n\v\f,;:-").find(c) != std::string_view::npos; }

void appendByte(std::string& text, std::byte byte)
{
    const auto value = std::to_integer<unsigned>(byte);
    text += digits[value >> 4];
    text += digits[value & 15];
}

constexpr Text badDigit = tr("this is not a hexadecimal digit");
constexpr Text halfByte = tr("half a byte: one hexadecimal digit is missing");
constexpr Text emptyPrefix = tr("digits are missing after 0x");

} // namespace

std::string toHex(std::span<const std::byte> bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::byte byte : bytes)
        appendByte(text, byte);
    return text;
}

std::string toSpacedHex(std::span<const std::byte> bytes)
{
    std::string text;
    text.reserve(bytes.size() * 3);
    for (const std::byte byte : bytes) {
        if (!text.empty())
            text += ' ';
        appendByte(text, byte);
    }
    return text;
}

std::string toCArray(std::span<const std::byte> bytes)
{
    constexpr std::size_t aLine = 12;
    std::string text;
    text.reserve(bytes.size() * 6);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i != 0)
            text += i % aLine == 0 ? ",\n" : ", ";
        text += "0x";
        appendByte(text, bytes[i]);
    }
    return text;
}

ParsedBytes parseHex(std::string_view text)
{
    ParsedBytes parsed;
    std::size_t i = 0;
    const auto fail = [&parsed](const Text& error, std::size_t position) {
        parsed.value.clear();
        parsed.problem = problemAt(position, error);
        return parsed;
    };
    while (i < text.size()) {
        if (isSeparator(text[i])) {
            ++i;
            continue;
        }
        bool prefixed = false;
        if (i + 1 < text.size() && ((text[i] == '0' && (text[i + 1] == 'x' || text[i + 1] == 'X')) ||
                                    (text[i] == '\\' && (text[i + 1] == 'x' || text[i + 1] == 'X')))) {
            i += 2;
            prefixed = true;
        }
        const std::size_t start = i;
        while (i < text.size() && valueOf(text[i]) >= 0 &&
               !(text[i] == '0' && i > start && (i - start) % 2 == 0 && i + 1 < text.size() &&
                 (text[i + 1] == 'x' || text[i + 1] == 'X')))
            ++i;
        const std::size_t length = i - start;
        const bool ended = i == text.size() || isSeparator(text[i]) || text[i] == '\\' || text[i] == '0';
        if (!ended)
            return fail(badDigit, i);
        if (length == 0)
            return prefixed ? fail(emptyPrefix, start) : fail(badDigit, i);
        if (length == 1 && prefixed) {
            parsed.value.push_back(static_cast<std::byte>(valueOf(text[start])));
            continue;
        }
        if (length % 2 != 0)
            return fail(halfByte, i - 1);
        for (std::size_t k = start; k < i; k += 2)
            parsed.value.push_back(static_cast<std::byte>(valueOf(text[k]) * 16 + valueOf(text[k + 1])));
    }
    return parsed;
}

} // namespace enchufe::codec
