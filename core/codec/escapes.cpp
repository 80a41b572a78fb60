// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/escapes.h"

#include "core/codec/text_encoding.h"

#include <algorithm>

namespace enchufe::codec {

namespace {

constexpr Text lonely = tr("a \\ at the end escapes nothing; write \\\\ for one \\");
constexpr Text unknown = tr("unknown escape: use \\n \\r \\t \\0 \\\\ or \\xHH");
constexpr Text badHex = tr("\\x needs two hexadecimal digits");

} // namespace

ParsedBytes parseEscapes(std::string_view text)
{
    ParsedBytes parsed;
    const auto fail = [&parsed](const Text& error, std::size_t position) {
        parsed.value.clear();
        parsed.problem = problemAt(position, error);
        return parsed;
    };
    parsed.value.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            parsed.value.push_back(static_cast<std::byte>(text[i]));
            continue;
        }
        if (i + 1 == text.size())
            return fail(lonely, i);
        constexpr std::string_view letters = "nrt0\\";
        constexpr std::string_view values("\n\r\t\0\\", 5);
        const char letter = text[++i];
        if (const auto place = letters.find(letter); place != std::string_view::npos) {
            parsed.value.push_back(static_cast<std::byte>(values[place]));
        } else if (letter == 'x') {
            const auto hex = parseHex(text.substr(i + 1, 2));
            if (!hex.ok() || hex.value.size() != 1 || i + 2 >= text.size())
                return fail(badHex, i - 1);
            parsed.value.push_back(hex.value.front());
            i += 2;
        } else {
            return fail(unknown, i - 1);
        }
    }
    return parsed;
}

std::string toEscapes(std::span<const std::byte> bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const auto c = static_cast<char>(bytes[i]);
        constexpr std::string_view values("\n\r\t\0\\", 5);
        constexpr std::string_view letters = "nrt0\\";
        if (const auto place = values.find(c); place != std::string_view::npos) {
            text += '\\';
            text += letters[place];
            ++i;
            continue;
        }
        const std::size_t length = printableUtf8Length(bytes.subspan(i));
        if (length == 0) {
            text += "\\x" + toHex(bytes.subspan(i, 1));
            ++i;
            continue;
        }
        for (const std::byte byte : bytes.subspan(i, length))
            text += static_cast<char>(byte);
        i += length;
    }
    return text;
}

std::string toPrintable(std::string_view text) { return toEscapes(std::as_bytes(std::span(text))); }

std::string toIsolated(std::string_view text)
{
    constexpr std::string_view isolate = "\u2068"; // first strong isolate
    constexpr std::string_view endIsolate = "\u2069";
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '\\'; });
    return plain ? std::string(text) : toPrintable(text).insert(0, isolate).append(endIsolate);
}

} // namespace enchufe::codec
