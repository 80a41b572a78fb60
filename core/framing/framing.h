// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/mistake.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::framing {

/// How messages are told apart in a stream.
enum class Kind : std::uint8_t {
    None,           ///< each recv() is taken for a message: the naive reader
    Delimiter,      ///< a run of bytes after each message
    LossyDelimiter, ///< the same, by a reader that throws away what it received behind the delimiter
    Line,           ///< \n or \r\n
    UniversalLine,  ///< \n, \r\n or \r
    Fixed,          ///< so many bytes each
    AsciiLength,    ///< decimal length, a separator, the data
    Netstring,      ///< decimal length, ':', the data, ','  (cr.yp.to/proto/netstrings.txt)
    AsciiFixed,     ///< decimal length of so many digits, the data
    Binary,         ///< length as a binary number, the data
    TypeTable,      ///< the first byte decides the length of what follows
    Close,          ///< everything until the stream ends
    Struct          ///< records of one format of Python's struct
};

/// A binary length.
struct LengthField {
    std::uint8_t width = 2; ///< bytes: 1, 2, 4 or 8
    bool bigEndian = true;
    bool countsHeader = false; ///< the length includes what stands before the data

    bool operator==(const LengthField&) const = default;
};

/// What follows a type byte: so many bytes, or a length and so many bytes.
using TypeRule = std::variant<std::uint32_t, LengthField>;

/// A way of framing, with its parameters. A value; its one-line text is that of docs/console.md.
struct Framing {
    Kind kind = Kind::None;
    std::vector<std::byte> separator; ///< Delimiter, LossyDelimiter, AsciiLength
    std::uint32_t size = 0;           ///< Fixed: bytes; AsciiFixed: digits; Struct: bytes of a record
    LengthField length;               ///< Binary
    std::map<std::uint8_t, TypeRule> types;
    std::optional<TypeRule> otherwise; ///< TypeTable: for all other types
    std::string format;                ///< Struct

    bool operator==(const Framing&) const = default;

    static constexpr std::size_t longestSeparator = 65535;
    /// With the digits of any length (20, of 2^64 - 1) it is a header that Frame has room for.
    static constexpr std::size_t longestAfterLength = longestSeparator - 20;
    static constexpr std::uint32_t mostDigits = 19;
};

[[nodiscard]] Parsed<Framing> parseFraming(std::string_view text);
/// parseFraming() gives the same framing back.
[[nodiscard]] std::string toText(const Framing& framing);

} // namespace enchufe::framing
