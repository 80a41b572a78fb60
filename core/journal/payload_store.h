// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"
#include "core/threads/mutex.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace enchufe::journal {

/// A run of memory that bytes are received into, or that was handed over to be sent. Filled by one thread;
/// the filled part never changes again, so that readers need no lock.
class PayloadBlock {
public:
    [[nodiscard]] std::span<std::byte> room() { return m_room; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_room; }
    [[nodiscard]] std::uint32_t serial() const { return m_serial; }
    [[nodiscard]] bool isEvicted() const { return m_evicted.load(std::memory_order_relaxed); }

private:
    friend class PayloadStore;

    struct Free {
        void operator()(std::byte* memory) const;
    };

    std::unique_ptr<std::byte, Free> m_memory;
    std::vector<std::byte> m_adopted;
    std::span<std::byte> m_room;
    std::uint32_t m_serial = 0;
    std::atomic<bool> m_evicted = false;
};

/// Bytes that stay readable for as long as this value lives, also after the journal has dropped them.
class Payload {
public:
    Payload() = default;
    Payload(std::shared_ptr<const PayloadBlock> block, std::size_t offset, std::size_t size)
        : m_block(std::move(block)),
          m_offset(static_cast<std::uint32_t>(offset)),
          m_size(static_cast<std::uint32_t>(size))
    {}

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::span<const std::byte> bytes() const
    {
        return m_block ? m_block->bytes().subspan(m_offset, m_size) : std::span<const std::byte>();
    }
    [[nodiscard]] bool isEvicted() const { return m_block && m_block->isEvicted(); }
    /// Where the bytes are; null: there are none.
    [[nodiscard]] const std::shared_ptr<const PayloadBlock>& block() const { return m_block; }
    [[nodiscard]] PayloadPosition position() const
    {
        return m_block ? (PayloadPosition{m_block->serial()} << 32) | m_offset : 0;
    }

private:
    std::shared_ptr<const PayloadBlock> m_block;
    std::uint32_t m_offset = 0;
    std::uint32_t m_size = 0;
};

/// Keeps the newest bytes that fit a budget and drops the oldest, block by block. Memory of dropped blocks is
/// used again as soon as nobody reads it: fresh pages would cost more than the receiving itself. All methods
/// from any thread.
class PayloadStore {
public:
    static constexpr std::size_t blockSize = std::size_t{2} << 20; ///< of a writer that receives much
    /// What a writer begins with: most never need more.
    static constexpr std::size_t smallestBlock = std::size_t{4} << 10;
    /// Room beyond this is mostly left unfilled by one call: received elsewhere, and what came is copied.
    static constexpr std::size_t largestDirect = std::size_t{256} << 10;
    static constexpr std::size_t smallestBudget = 4 * blockSize;

    explicit PayloadStore(std::size_t budget);

    /// A block with room for at least `size` bytes.
    [[nodiscard]] std::shared_ptr<PayloadBlock> allocate(std::size_t size);
    /// Takes the bytes as they are, without copying.
    [[nodiscard]] Payload adopt(std::vector<std::byte> bytes);
    /// The bytes at a position, or an empty payload when they are no longer kept.
    [[nodiscard]] Payload find(PayloadPosition position, std::size_t size) const;
    /// From now on what was dropped is found for as long as anybody holds its block.
    void findHeldToo();

    /// A writer holds a block open, be it idle, and the block counts whole. The more writers there are, the
    /// smaller are the blocks that they take from now on, so that all open ones together stay within an
    /// eighth of the budget (4 KiB a writer at least).
    void addWriter() { m_writers.fetch_add(1, std::memory_order_relaxed); }
    void removeWriter() { m_writers.fetch_sub(1, std::memory_order_relaxed); }
    [[nodiscard]] std::size_t largestBlockNow() const;

    [[nodiscard]] std::size_t budget() const { return m_budget; }
    [[nodiscard]] std::size_t keptBytes() const;
    [[nodiscard]] std::uint64_t evictedBytes() const; ///< of block memory, since the beginning

private:
    class Pool;

    void insert(const std::shared_ptr<PayloadBlock>& block);
    void evict() ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] std::shared_ptr<const PayloadBlock> block(std::uint32_t serial) const
        ENCHUFE_REQUIRES(m_mutex);

    std::shared_ptr<Pool> m_pool;
    mutable threads::Mutex m_mutex;
    std::deque<std::shared_ptr<PayloadBlock>> m_blocks ENCHUFE_GUARDED_BY(m_mutex); ///< serials without a gap
    std::uint32_t m_nextSerial ENCHUFE_GUARDED_BY(m_mutex) = 1;
    bool m_findsHeld ENCHUFE_GUARDED_BY(m_mutex) = false;
    std::map<std::uint32_t, std::weak_ptr<const PayloadBlock>>
        m_held ENCHUFE_GUARDED_BY(m_mutex);                      ///< dropped, by serial; some are gone
    std::size_t m_heldToLookAt ENCHUFE_GUARDED_BY(m_mutex) = 64; ///< so many: the gone ones are taken out
    const std::size_t m_budget;
    std::atomic<std::size_t> m_writers = 0;
    std::size_t m_kept ENCHUFE_GUARDED_BY(m_mutex) = 0;
    std::uint64_t m_evicted ENCHUFE_GUARDED_BY(m_mutex) = 0;
};

} // namespace enchufe::journal
