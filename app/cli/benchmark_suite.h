// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::cli {

/// What is measured, and the bare limit measured beside it in the same run.
struct Benchmark {
    std::string name;
    std::string_view unit;
    double scale; ///< of what the functions return, to the unit
    std::function<double()> ours;
    std::function<double()> bare;
};

/// Framers over bytes in memory, 1 KiB frames in pieces of 64 KiB: delimiters beside memchr() over the same
/// bytes, the rest beside memcpy() of them.
[[nodiscard]] std::vector<Benchmark> framingBenchmarks();

/// From the wish to end a call that is blocked to its end, the worst of 50; beside a signal sent to a thread
/// in recv(). And closing a bench of 50 blocked sockets, beside as many threads.
[[nodiscard]] std::vector<Benchmark> cancelBenchmarks();

} // namespace enchufe::cli
