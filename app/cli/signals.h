// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace enchufe::cli {

/// Calls back, on a thread of its own, when the person asks the program to end: SIGINT, SIGTERM or SIGHUP,
/// Ctrl+C on Windows; a SIGHUP that was ignored when the program began stays ignored. A second signal ends
/// the program at once, with 128 + its number. Make it before any other thread, so that the signals go
/// nowhere else.
class EndSignals {
public:
    explicit EndSignals(std::function<void()> asked);
    ~EndSignals();
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace enchufe::cli
