// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts of calls: no text hurts, mistakes name a place inside it, and a call that was read is written and
// read again.
#include "core/bench/call_spec.h"
#include "tests/fuzz/fuzz.h"

using namespace enchufe;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Input input(data, size);
    std::string_view text = input.rest();
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const Parsed<bench::CallSpec> parsed = bench::parseCall(line);
        if (parsed.problem) {
            require(parsed.problem->place.line == 1 && parsed.problem->place.column <= line.size() + 1);
            continue;
        }
        const Parsed<bench::CallSpec> again = bench::parseCall(bench::toText(parsed.value));
        require(again.ok() && again.value == parsed.value);
    }
    return 0;
}
