// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <new>

namespace enchufe::net {

/// Of destructors and the ends of threads, which must not throw: what a sink has no memory left to write down
/// is done all the same, and goes unsaid. What `work` had still to do after that is left to the destructors
/// of its members.
template <class Work>
void evenWithoutMemory(const Work& work) noexcept
{
    try {
        work();
    } catch (const std::bad_alloc&) {
        return;
    }
}

} // namespace enchufe::net
