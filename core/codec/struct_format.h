// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/mistake.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::codec {

/// One value of a record: where it stands in the bytes and what it says.
struct StructValue {
    char code = 'x';        ///< the format character; 'x': padding that nobody asked for by value
    std::size_t offset = 0; ///< in the record
    std::size_t size = 0;   ///< bytes
    std::string text;       ///< as Python prints it; text of c, s and p with escapes
};

/// A format of Python's struct module (docs.python.org, "struct"): the same bytes, values and refusals. A
/// value.
class StructFormat {
public:
    /// A run of values of one kind. s and p are one value of `count` bytes.
    struct Field {
        char code = 'x';
        std::size_t count = 1;
        std::size_t offset = 0;
        std::size_t itemSize = 0; ///< of one value; s and p: 1
        std::size_t position = 0; ///< of the code in the text
        [[nodiscard]] std::size_t size() const { return count * itemSize; }
        [[nodiscard]] bool isText() const { return code == 's' || code == 'p'; }
        [[nodiscard]] std::size_t valueCount() const { return code == 'x' ? 0 : isText() ? 1 : count; }
    };

    /// A format may describe any record, as in Python; bytes of larger ones are not made.
    static constexpr std::size_t mostBytes = std::size_t{16} << 20;
    /// A value with its text takes some sixty bytes, of which a record's own may be one.
    static constexpr std::size_t mostValues = std::size_t{1} << 20;

    /// One that is none has no fields.
    static Parsed<StructFormat> parse(std::string_view text);

    [[nodiscard]] std::size_t size() const { return m_size; } ///< bytes of a record, calcsize()
    [[nodiscard]] std::size_t valueCount() const { return m_valueCount; }
    [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; }
    [[nodiscard]] bool isBigEndian() const { return m_bigEndian; }
    [[nodiscard]] bool isNative() const { return m_native; } ///< native sizes and alignment: '@' or none

    /// At most mostBytes. Values as text: numbers as Python writes them (0x too), True and False, text with
    /// escapes. The position of a problem is the number of the value, from 0: the first one too many, or one
    /// that is missing, too.
    [[nodiscard]] Parsed<std::vector<std::byte>> pack(std::span<const std::string> values) const;
    /// The bytes must be exactly one record, of at most mostValues values.
    [[nodiscard]] Parsed<std::vector<StructValue>> unpack(std::span<const std::byte> bytes) const;

private:
    void packText(const Field& field, std::span<const std::byte> text, std::span<std::byte> room) const;
    [[nodiscard]] Mistake packNumber(char code, const std::string& text, std::span<std::byte> room) const;
    [[nodiscard]] Mistake packInteger(char code, const std::string& text, std::span<std::byte> room) const;
    [[nodiscard]] Mistake packFloat(char code, const std::string& text, std::span<std::byte> room) const;
    void store(std::uint64_t bits, std::span<std::byte> room) const;
    [[nodiscard]] std::uint64_t load(std::span<const std::byte> bytes) const;
    [[nodiscard]] std::string numberText(char code, std::span<const std::byte> bytes) const;

    std::vector<Field> m_fields;
    std::size_t m_size = 0;
    std::size_t m_valueCount = 0;
    bool m_bigEndian = false;
    bool m_native = true;
};

struct ValueText {
    std::string text;
    std::size_t position = 0; ///< in the line
};
/// The values of one line, apart by spaces or commas; "quotes" keep spaces and commas in a text value.
[[nodiscard]] std::vector<ValueText> splitValues(std::string_view line);

} // namespace enchufe::codec
