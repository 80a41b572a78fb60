// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/net/call.h"
#include "tests/core/support/refusals.h"
#include "tests/core/support/rig.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace enchufe::test {

/// What is refused. net::Call::Note: nothing, for a look at what a role does by itself.
struct Refused {
    net::Call call = net::Call::Note;
    int error = 0;
    int time = 0;                          ///< 0: the first such call
    std::optional<net::Call> variant = {}; ///< made as if this call were to be refused

    [[nodiscard]] net::Call reached() const { return variant.value_or(call); }
    /// Of one that sends: nothing was sent, and nobody tries again.
    [[nodiscard]] bool losesWhatIsSent() const
    {
        return (call == net::Call::Send || call == net::Call::SendTo) && error != EAGAIN && error != EINTR;
    }
};

/// The same calls failed, in the same way, as the journal has it and as the system does.
inline bool sameFailures(const journal::Journal& journal, const Refusals& refusals)
{
    std::vector<Refusals::Failed> failed;
    for (const auto& record : recordsOf(journal)) {
        if (record.call != net::Call::Note && record.error != 0)
            failed.push_back({record.call, record.handle, record.error});
    }
    std::ranges::sort(failed);
    auto system = refusals.failed();
    std::ranges::sort(system);
    return failed == system;
}

/// What the journal has often enough to refuse the first of it and the second.
inline std::set<net::Call> callsIn(const journal::Journal& journal)
{
    std::map<net::Call, int> count;
    for (const auto& record : recordsOf(journal))
        ++count[record.call];
    std::set<net::Call> made;
    for (const auto& [call, times] : count) {
        if (call != net::Call::Note && times >= 2)
            made.insert(call);
    }
    return made;
}

} // namespace enchufe::test
