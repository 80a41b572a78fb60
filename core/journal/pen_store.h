// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace enchufe::journal {

/// A thread's number in one journal, counted from 1 and never used again, as system thread ids are.
using ThreadNumber = Id<struct ThreadKind>;

/// Who writes records: one thread for one endpoint.
struct Pen {
    PenId id = 0;
    ThreadNumber thread = 0;       ///< 0: unknown
    std::int64_t systemThread = 0; ///< gettid(); 0: unknown
    EndpointId endpoint = 0;
};

/// All pens that somebody holds: a recorder, or a segment with a record of it. All methods from any thread.
class PenStore {
public:
    struct Entry {
        Pen pen;
        mutable std::uint64_t lastSegment = 0; ///< the journal's, under its lock: who holds it already
    };
    using Kept = std::shared_ptr<const Entry>;

    PenStore();

    [[nodiscard]] Kept make(EndpointId endpoint); ///< of a thread unknown
    [[nodiscard]] Kept make(EndpointId endpoint, std::int64_t systemThread);
    /// The pen with that number; an empty one when nobody holds it any more.
    [[nodiscard]] Pen find(PenId id) const;

private:
    struct Table;

    std::shared_ptr<Table> m_table; ///< outlives the store for as long as a pen is held
};

} // namespace enchufe::journal
