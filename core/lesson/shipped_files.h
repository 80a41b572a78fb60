// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace enchufe::lesson {

/// A file of resources/lessons, compiled into the program.
struct ShippedFile {
    std::string_view name; ///< "D1.md", "D1.es.md"
    std::string_view text;
};
/// All of them, in the order of their names.
[[nodiscard]] std::span<const ShippedFile> shippedFiles();

} // namespace enchufe::lesson
