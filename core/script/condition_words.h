// SPDX-License-Identifier: GPL-3.0-or-later
// The words of conditions and what they are about; for the .cpp files of this room.
#pragma once

#include "core/script/condition_tree.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace enchufe::script::tree {

struct KnownCall {
    CallRef::What what = CallRef::What::Call;
    net::Call call = net::Call::Note;
};
/// The names the Calls view prints, on any system, and `frame` and `row`.
[[nodiscard]] std::optional<KnownCall> callOfName(std::string_view word);
[[nodiscard]] std::vector<std::string_view> callNames();
/// The same on every system; empty: conditions know no such call.
[[nodiscard]] std::string_view nameOfCall(net::Call call);

[[nodiscard]] std::optional<Field> fieldOfName(std::string_view word);
/// What such a call may have in that field; 0: it has no such field.
[[nodiscard]] Kinds kindsOf(const CallRef& of, Field field);
/// The fields that it has.
[[nodiscard]] std::vector<std::string_view> fieldNames(const CallRef& of);

/// "Recv-Q", "tcpi_rtt", …
[[nodiscard]] std::vector<std::string_view> kernelNames();
/// What a VALUE that is no call of a name can begin with.
[[nodiscard]] std::span<const std::string_view> valueWords();
[[nodiscard]] Kinds kindsOfKernel(std::string_view name);
/// ss's words for the state of a socket.
[[nodiscard]] std::vector<std::string_view> stateWords();

/// Such a value can be compared with such a one.
[[nodiscard]] bool areComparable(Kinds left, Operator op, Kinds right);
/// "a number", "a number or none": what is expected beside it.
[[nodiscard]] Text expectedBeside(Kinds kinds, Operator op);

} // namespace enchufe::script::tree
