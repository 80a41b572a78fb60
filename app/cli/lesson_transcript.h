// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_run.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace enchufe::cli {

/// What a run shows at a console, as lines of text. `language`: of the words around the lesson's own.
[[nodiscard]] std::string transcriptOf(const lesson::Event& event, Language language);
/// "1, 3", "16384", "\"hola\"": an answer as a person gives it.
[[nodiscard]] std::string textOf(const lesson::Response& response);
/// What was so, for a person: the right options' numbers, the value, the offsets.
[[nodiscard]] std::string textOf(const lesson::Question& question, const lesson::Truth& truth,
                                 Language language);

/// A judged question, for `--json`.
[[nodiscard]] nlohmann::ordered_json jsonOf(const lesson::event::Judged& judged, Language language);

} // namespace enchufe::cli
