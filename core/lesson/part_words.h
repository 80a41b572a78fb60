// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <optional>
#include <string_view>
#include <vector>

namespace enchufe::lesson {

/// "Predict", "Predice"; empty for Part::Kind::Plain.
[[nodiscard]] Text partWord(Part::Kind kind);
/// All of them, in all languages.
[[nodiscard]] std::vector<std::string_view> partWords();

struct PartHeading {
    Part::Kind kind = Part::Kind::Plain;
    std::string_view prompt;
    std::size_t position = 0; ///< of the prompt, in what was read
};
/// What stands behind "###": a word in any language and in any case, with ':' or '?' behind it, and the
/// prompt.
[[nodiscard]] std::optional<PartHeading> readPartHeading(std::string_view text);

} // namespace enchufe::lesson
