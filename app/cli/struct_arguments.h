// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace enchufe::cli {

/// A format and its values as one argument, so that values that begin with a minus sign pass the parser.
struct StructArgument {
    std::string format;
    std::vector<std::string> values;
};

/// The command line made ready for the parser: values of `pack` behind "--"; a --send-struct with its values
/// in one argument. The values come as one argument apart by spaces or commas, or as arguments of their own,
/// as many as the format has.
[[nodiscard]] std::vector<std::string> prepareArguments(int argc, const char* const* argv);

/// The argument that prepareArguments() made of a --send-struct.
[[nodiscard]] StructArgument splitStructArgument(const std::string& argument);

} // namespace enchufe::cli
