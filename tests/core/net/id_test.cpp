// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/pen_store.h"
#include "core/net/call.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

namespace enchufe {

using journal::EndpointId;
using net::SocketId;

// What this is all for: no number of another kind, and none that is nobody's.
static_assert(!std::is_convertible_v<SocketId, EndpointId> && !std::is_constructible_v<EndpointId, SocketId>);
static_assert(!std::is_assignable_v<SocketId&, EndpointId>);
static_assert(!std::is_convertible_v<SocketId, std::uint32_t>);
static_assert(!std::is_convertible_v<journal::PenId, journal::ThreadNumber>);
template <class A, class B>
concept Comparable = requires(A a, B b)
{
    a == b;
};
static_assert(Comparable<SocketId, SocketId> && !Comparable<SocketId, EndpointId>);
static_assert(sizeof(SocketId) == 4 && std::is_trivially_copyable_v<SocketId>);

TEST(Id, ZeroIsNoneAndOrderIsOfNumbers)
{
    EXPECT_EQ(SocketId(), SocketId(0));
    EXPECT_TRUE(SocketId() == 0);
    const SocketId first(1U);
    const SocketId last(4'000'000'000U);
    EXPECT_TRUE(first != 0 && first < last && last > first && first <= first && last >= last);
    EXPECT_FALSE(last < first || first > last || last <= first || first >= last);
    EXPECT_EQ(last.number(), 4'000'000'000U);
    EXPECT_EQ((std::unordered_set<SocketId>{first, last, SocketId(1U)}.size()), 2U);
}

} // namespace enchufe
