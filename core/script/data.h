// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/mistake.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::script {

/// The bytes that a DATA word means, in lines and in conditions: "text" with escapes, `hex:…`, `fill:N`,
/// `pack(">iif", 1, 4, 2.7)`, `frame("u16be", DATA)`. At most bench::CallSpec::mostBytes. `at`: where the
/// word begins.
[[nodiscard]] Parsed<std::vector<std::byte>> parseData(std::string_view word, Place at = {});

/// The length of the DATA word that `text` begins with: to the closing quote or parenthesis, or the next
/// space,
/// `)` or `,`. 0: it begins with none.
[[nodiscard]] std::size_t dataWordSize(std::string_view text);

/// What stands between quotation marks that are not DATA's: a format or framing, which keeps its own escapes.
/// `\"` is a quotation mark.
[[nodiscard]] std::string unquoted(std::string_view quoted);

} // namespace enchufe::script
