// SPDX-License-Identifier: GPL-3.0-or-later
// Linux with GNU's C++ library: support/refusals.h.
#pragma once

#include "tests/core/support/refusals.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <limits>
#include <sys/resource.h>

namespace enchufe::test {

/// Nothing more than what is open now, until it ends.
#ifndef __SANITIZE_ADDRESS__
class NoDescriptorLeft {
public:
    NoDescriptorLeft()
    {
        EXPECT_EQ(::getrlimit(RLIMIT_NOFILE, &m_usual), 0);
        rlimit few = m_usual;
        few.rlim_cur = 0; // open ones stay open
        EXPECT_EQ(::setrlimit(RLIMIT_NOFILE, &few), 0);
    }
    ~NoDescriptorLeft() { ::setrlimit(RLIMIT_NOFILE, &m_usual); }
    NoDescriptorLeft(const NoDescriptorLeft&) = delete;
    NoDescriptorLeft& operator=(const NoDescriptorLeft&) = delete;

private:
    rlimit m_usual = {};
};
#else
// The sanitizer looks at an object's type through a pipe of its own, and calls the object invalid where it
// gets none: here only what the engine asks for is refused.
class NoDescriptorLeft {
public:
    NoDescriptorLeft()
    {
        for (const auto call : {net::Call::WakeOpen, net::Call::Accept})
            m_refusals.of(call).after(0, std::numeric_limits<int>::max(), EMFILE);
    }

private:
    Refusals m_refusals;
};
#endif

} // namespace enchufe::test
