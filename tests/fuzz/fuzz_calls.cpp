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
        const bench::ParsedCall parsed = bench::parseCall(line);
        if (parsed.mistake) {
            require(parsed.mistake.position <= line.size());
            continue;
        }
        const bench::ParsedCall again = bench::parseCall(bench::toText(parsed.call));
        require(!again.mistake && again.call == parsed.call);
    }
    return 0;
}
