// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace enchufe::journal {

/// What many records say alike, kept once, for as long as anybody holds it: the journal's segments hold what
/// their records say, so details live and die with their records. All methods from any thread.
class DetailStore {
public:
    struct Entry {
        DetailId number = 0; ///< never 0, and used again only after four billion others
        CallDetail detail;
        mutable std::uint64_t lastSegment = 0; ///< the journal's, under its lock: who holds it already
    };
    using Kept = std::shared_ptr<const Entry>;

    DetailStore();

    [[nodiscard]] Kept intern(CallDetail detail);
    /// The detail with that number; an empty one when nobody holds it any more.
    [[nodiscard]] std::shared_ptr<const CallDetail> find(DetailId number) const;
    /// Memory of all that is held, as far as it can be told.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Table;

    std::shared_ptr<Table> m_table; ///< outlives the store for as long as an entry is held
    std::shared_ptr<const CallDetail> m_none;
};

} // namespace enchufe::journal
