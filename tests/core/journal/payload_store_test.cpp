// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/payload_store.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace enchufe::journal {

using test::bytesOf;

TEST(PayloadStore, DropsTheOldestFirst)
{
    PayloadStore store(PayloadStore::smallestBudget);
    const Payload first = store.adopt(bytesOf("first"));
    const PayloadPosition where = first.position();
    EXPECT_EQ(store.find(where, 5).size(), 5U);
    std::vector<std::shared_ptr<PayloadBlock>> blocks;
    for (int i = 0; i < 4; ++i)
        blocks.push_back(store.allocate(PayloadStore::blockSize));
    EXPECT_TRUE(first.isEvicted());
    EXPECT_TRUE(store.find(where, 5).isEmpty());
    EXPECT_LE(store.keptBytes(), store.budget());
    EXPECT_GT(store.evictedBytes(), 0U);
    // Whoever still holds it can still read it.
    EXPECT_EQ(test::textOf(first.bytes()), "first");
}

TEST(PayloadStore, MemoryIsUsedAgainOnlyWhenNobodyReads)
{
    PayloadStore store(PayloadStore::smallestBudget);
    auto block = store.allocate(PayloadStore::blockSize);
    std::fill(block->room().begin(), block->room().end(), std::byte{7});
    const Payload held(block, 0, 100);
    block.reset();
    for (int i = 0; i < 20; ++i) {
        const auto other = store.allocate(PayloadStore::blockSize);
        std::fill(other->room().begin(), other->room().end(), std::byte{1});
    }
    EXPECT_TRUE(held.isEvicted());
    EXPECT_TRUE(
        std::all_of(held.bytes().begin(), held.bytes().end(), [](std::byte b) { return b == std::byte{7}; }));
}

} // namespace enchufe::journal
