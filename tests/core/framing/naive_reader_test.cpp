// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/naive_reader.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

namespace enchufe::framing {

namespace {

NaiveReader readNaively(const char* framing, std::initializer_list<std::string_view> chunks)
{
    const auto framer = makeFramer(parseFraming(framing).value);
    NaiveReader naive;
    std::uint64_t offset = 0;
    for (const std::string_view chunk : chunks) {
        std::vector<Frame> frames;
        framer->push(test::bytesOf(chunk), frames);
        naive.apply(offset, chunk.size(), frames);
        offset += chunk.size();
    }
    std::vector<Frame> frames;
    framer->finish(frames);
    naive.apply(offset, 0, frames);
    return naive;
}

void expectCounts(const NaiveReader& naive, std::uint64_t chunks, std::uint64_t right, std::uint64_t split,
                  std::uint64_t merged)
{
    EXPECT_EQ(naive.chunks(), chunks);
    EXPECT_EQ(naive.right(), right);
    EXPECT_EQ(naive.split(), split);
    EXPECT_EQ(naive.merged(), merged);
}

} // namespace

TEST(NaiveReader, D4_CountsItsMistakes)
{
    expectCounts(readNaively("line", {"a\n", "bc\n"}), 2, 2, 0, 0);
    expectCounts(readNaively("line", {"a\nb\n"}), 1, 0, 0, 1);
    expectCounts(readNaively("line", {"a", "b\n"}), 2, 0, 1, 0);
    expectCounts(readNaively("line", {"a\nb", "c\nd\n", "e\n"}), 3, 1, 1, 2);
    expectCounts(readNaively("line", {"a", "b", "c\n"}), 3, 0, 1, 0);
}

TEST(NaiveReader, AFrameKnownOneChunkLateCountsWhereItIs)
{
    expectCounts(readNaively("line-universal", {"a\r", "b\r"}), 2, 2, 0, 0);
    expectCounts(readNaively("line-universal", {"a", "b\r", "c\n"}), 3, 1, 1, 0);
    expectCounts(readNaively("line-universal", {"a\r", "\nb\n"}), 2, 0, 1, 1);
}

} // namespace enchufe::framing
