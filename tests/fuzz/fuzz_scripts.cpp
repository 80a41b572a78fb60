// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts: no text hurts, a mistake's place is inside the text, and blocks are inside each other.
#include "core/script/script.h"
#include "tests/core/support/spanish.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <string_view>

using namespace enchufe;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Input input(data, size);
    const std::string_view text = input.rest();
    const auto parsed = script::Script::parse(text);
    const auto count = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
    if (parsed.problem) {
        require(parsed.problem->place.line >= 1 && parsed.problem->place.line <= count);
        require(parsed.problem->place.column >= 1 && parsed.problem->place.column <= text.size() + 1);
        require(!parsed.problem->mistake.describe(spanish).empty());
        return 0;
    }
    std::size_t line = 0;
    for (const script::Line& each : parsed.value.lines) {
        ++line;
        require(each.place.line <= count);
        const bool repeats = std::holds_alternative<script::line::Repeat>(each.what);
        require(repeats ? each.end > line && each.end <= parsed.value.lines.size() : each.end == 0);
    }
    (void)script::beyondLoopback(parsed.value);
    return 0;
}
