// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the call bench, made on a real socket of this program and found in its journal.
#include "core/bench/call_bench.h"

#include <cstdio>
#include <future>

int main()
{
    using namespace enchufe;
    journal::Journal journal;
    bench::CallBench bench(journal);
    std::promise<bench::Outcome> made;
    const auto parsed = bench::parseCall("s = socket inet stream");
    const auto done = [&made](const bench::Outcome& outcome) { made.set_value(outcome); };
    if (parsed.problem || bench.start(parsed.value, done))
        return 1;
    const bench::Outcome outcome = made.get_future().get();
    std::printf("%s %s, %llu records\n", outcome.call.socket.c_str(), outcome.ok() ? "is open" : "is not",
                static_cast<unsigned long long>(journal.end()));
    return outcome.ok() ? 0 : 1;
}
