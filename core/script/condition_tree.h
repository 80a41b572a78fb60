// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions as the parser leaves them and the judge reads them; for the .cpp files of this room.
#pragma once

#include "core/framing/framing.h"
#include "core/net/call.h"
#include "core/script/condition.h"
#include "core/script/value.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::script::tree {

enum class Field : std::uint8_t {
    Result,
    Requested,
    Error,
    Data,
    Offset,
    Duration,
    Address,
    Host,
    Port,
    Value,
    Flags,
    Size,
    Ready,
    Thread,
    Option,
    Payload,
    Family,
    Type,
    Canonical
};

enum class Operator : std::uint8_t {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    Starts
};

/// What a value may turn out to be; bits.
namespace kind {
enum Bit : std::uint8_t { Number = 1, Time = 2, Text = 4, Bytes = 8, Address = 16, Error = 32, None = 64 };
} // namespace kind
using Kinds = std::uint8_t;

struct Clause;
struct Operand;

/// NAME.CALL, or what is no call but is counted likewise.
struct CallRef {
    enum class What : std::uint8_t { Call, Frame, Row };

    std::string name;
    What what = What::Call;
    net::Call call = net::Call::Note;
    bool ever = false;
};
/// One item of `where`.
struct Filter {
    Field field = Field::Result;
    Operator op = Operator::Equal;
    std::shared_ptr<const Operand> literal; ///< a literal or an address
};
struct Literal {
    Value value;
};
struct CallField {
    CallRef of;
    std::uint32_t number = 0; ///< from 1; 0: the last
    Field field = Field::Result;
};
struct Aggregate {
    enum class What : std::uint8_t { Count, Sum, Least, Most };

    What what = What::Count;
    CallRef of;
    Field field = Field::Result;
    std::vector<Filter> where;
};
/// How many of these are true.
struct CountOf {
    std::vector<Clause> conditions;
};
struct AddressOf {
    std::string name;
    bool ofPeer = false;
};
struct StateOf {
    std::string name;
};
struct BlockedIn {
    std::string name;
};
struct KernelOf {
    KernelQuestion question;
};
struct FramesOf {
    enum class What : std::uint8_t { Count, Waiting, Broken };

    std::string name;
    What what = What::Count;
    std::optional<framing::Framing> by; ///< none: the first of those that it has
};
struct NaiveOf {
    enum class What : std::uint8_t { Count, Right, Split, Merged };

    std::string name;
    What what = What::Count;
};
struct TotalOf {
    std::string name;
    bool sent = false;
};
/// Of a stream, or of an address structure.
struct BytesOf {
    std::string name;
    bool sent = false;
    std::uint64_t from = 0;
    std::uint64_t to = 0; ///< not included
};
struct Unpacked {
    std::string format;
    std::shared_ptr<const Operand> of;
    std::size_t number = 1; ///< of the value, from 1
};

struct Operand {
    std::variant<Literal, CallField, Aggregate, CountOf, AddressOf, StateOf, BlockedIn, KernelOf, FramesOf,
                 NaiveOf, TotalOf, BytesOf, Unpacked>
        source;
    Kinds kinds = 0;
    std::string text; ///< as written
    Place place;
};

struct Clause {
    enum class What : std::uint8_t { True, False, Comparison, Not, And, Or, Then };

    What what = What::True;
    std::vector<Clause> parts;
    std::vector<Operand> operands;   ///< of a comparison: two, or three of a chain
    std::vector<Operator> operators; ///< between them
};

} // namespace enchufe::script::tree
