// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/text/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::script {

/// A number as calls, kernel and records give it: exact as long as it is whole.
struct Number {
    enum class Unit : std::uint8_t {
        Plain, ///< bytes too: a number of bytes is a number
        Time   ///< the number counts nanoseconds
    };

    std::optional<std::int64_t> whole; ///< none: it is not, or does not fit
    double approximate = 0;            ///< always there
    Unit unit = Unit::Plain;
    int mantissa = 53; ///< bits of it that are exact: 24 of a float, 11 of a half

    [[nodiscard]] static Number of(std::int64_t whole, Unit unit = Unit::Plain);
    [[nodiscard]] static Number ofReal(double value, Unit unit = Unit::Plain, int mantissa = 53);
};
/// `value` times `nanoseconds`, also where that is more than fits.
[[nodiscard]] Number timeOf(std::int64_t value, std::int64_t nanoseconds);
[[nodiscard]] Number sumOf(const Number& a, const Number& b);
/// Less than 0: `a` is the smaller one; 0: equal, as exactly as both are.
[[nodiscard]] int compare(const Number& a, const Number& b);

/// The name of an error, or none: "EAGAIN"; EWOULDBLOCK is written so too.
struct ErrorName {
    std::string name; ///< empty: no error

    bool operator==(const ErrorName&) const = default;
};
using Bytes = std::vector<std::byte>;

/// What a condition compares and what `{{…}}` shows. monostate is none: there is no such value, and that is
/// known.
using Value = std::variant<std::monostate, Number, std::string, Bytes, net::Endpoint, ErrorName>;

/// For a person: "16384", "1.5 ms", "\"hola\"", "127.0.0.1:80", "EAGAIN", "none".
[[nodiscard]] std::string toText(const Value& value, Language language);

/// A sentence with what it is about: patterns of fmt with `{}`.
struct Sentence {
    Text pattern = {}; ///< empty: nothing is said
    std::vector<std::string> arguments = {};

    [[nodiscard]] bool isEmpty() const { return pattern.isEmpty(); }
    [[nodiscard]] std::string in(Language language) const;
};

} // namespace enchufe::script
