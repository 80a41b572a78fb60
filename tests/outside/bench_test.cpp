// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the call bench, made on a real socket of this program and found in its journal. What is wrong
// with another one is said in a language that this project brings.
#include "core/bench/call_bench.h"
#include "core/text/language.h"

#include <cstdio>
#include <future>
#include <string>

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
    const Language french = languageFromCode("fr_FR.UTF-8");
    const auto wrong = bench::parseCall("s = sokcet inet stream");
    std::printf("%s: %s\n", std::string(french.name()).c_str(),
                wrong.problem ? wrong.problem->mistake.describe(french).c_str() : "");
    return outcome.ok() && isLanguage("fr") ? 0 : 1;
}
