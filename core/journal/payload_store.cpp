// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/payload_store.h"
#include "core/threads/mutex.h"

#include <algorithm>
#include <bit>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace enchufe::journal {

namespace {

constexpr std::align_val_t alignment{4096};

std::byte* allocateMemory(std::size_t size)
{
    auto* const memory = static_cast<std::byte*>(::operator new(size, alignment));
#if defined(MADV_POPULATE_WRITE)
    // All pages at once: a fault for each of them in the middle of recv() takes nearly twice as long. Huge
    // pages were slower still. A kernel that refuses (before 5.14) leaves them to be faulted in.
    if (size >= PayloadStore::blockSize)
        (void)::madvise(memory, size, MADV_POPULATE_WRITE);
#endif
    return memory;
}

} // namespace

void PayloadBlock::Free::operator()(std::byte* memory) const { ::operator delete(memory, alignment); }

/// Memory of standard size waiting to be used again. Outlives the store for as long as a block is read.
class PayloadStore::Pool {
public:
    using Memory = decltype(PayloadBlock::m_memory);

    Memory take()
    {
        {
            const threads::Lock lock(m_mutex);
            if (!m_free.empty()) {
                Memory memory = std::move(m_free.back());
                m_free.pop_back();
                return memory;
            }
        }
        return Memory(allocateMemory(blockSize));
    }

    void giveBack(Memory memory)
    {
        constexpr std::size_t most = 8;
        const threads::Lock lock(m_mutex);
        if (m_free.size() < most)
            m_free.push_back(std::move(memory));
    }

private:
    threads::Mutex m_mutex;
    std::vector<Memory> m_free ENCHUFE_GUARDED_BY(m_mutex);
};

PayloadStore::PayloadStore(std::size_t budget)
    : m_pool(std::make_shared<Pool>()),
      m_budget(std::max(budget, smallestBudget))
{}

std::shared_ptr<PayloadBlock> PayloadStore::allocate(std::size_t size)
{
    // The deleter runs when the last reader lets go; only then may the memory be written again.
    const auto recycle = [pool = m_pool](PayloadBlock* block) {
        if (block->m_memory && block->m_room.size() == blockSize)
            pool->giveBack(std::move(block->m_memory));
        delete block;
    };
    std::shared_ptr<PayloadBlock> block(new PayloadBlock, recycle);
    if (size > blockSize / 2 && size <= blockSize) {
        block->m_memory = m_pool->take();
        block->m_room = {block->m_memory.get(), blockSize};
    } else {
        block->m_memory.reset(allocateMemory(size));
        block->m_room = {block->m_memory.get(), size};
    }
    insert(block);
    return block;
}

std::size_t PayloadStore::largestBlockNow() const
{
    const std::size_t writers = std::max<std::size_t>(m_writers.load(std::memory_order_relaxed), 1);
    const std::size_t share = m_budget / 8 / writers;
    return std::clamp(std::bit_floor(share), smallestBlock, blockSize);
}

Payload PayloadStore::adopt(std::vector<std::byte> bytes)
{
    auto block = std::make_shared<PayloadBlock>();
    block->m_adopted = std::move(bytes);
    block->m_room = block->m_adopted;
    const std::size_t size = block->m_room.size();
    insert(block);
    return {std::move(block), 0, size};
}

void PayloadStore::insert(const std::shared_ptr<PayloadBlock>& block)
{
    const threads::Lock lock(m_mutex);
    block->m_serial = m_nextSerial++;
    m_kept += block->m_room.size();
    m_blocks.push_back(block);
    evict();
}

void PayloadStore::evict()
{
    while (m_kept > m_budget && !m_blocks.empty()) {
        PayloadBlock& oldest = *m_blocks.front();
        oldest.m_evicted.store(true, std::memory_order_relaxed);
        m_kept -= oldest.m_room.size();
        m_evicted += oldest.m_room.size();
        if (m_findsHeld && m_blocks.front().use_count() > 1)
            m_held.emplace(oldest.m_serial, m_blocks.front());
        m_blocks.pop_front();
    }
    if (m_held.size() > m_heldToLookAt) {
        std::erase_if(m_held, [](const auto& each) { return each.second.expired(); });
        m_heldToLookAt = 64 + 2 * m_held.size();
    }
}

void PayloadStore::findHeldToo()
{
    const threads::Lock lock(m_mutex);
    m_findsHeld = true;
}

std::shared_ptr<const PayloadBlock> PayloadStore::block(std::uint32_t serial) const
{
    const auto first = m_nextSerial - static_cast<std::uint32_t>(m_blocks.size());
    if (serial >= first && serial < m_nextSerial)
        return m_blocks[serial - first];
    const auto held = m_held.find(serial);
    return held == m_held.end() ? nullptr : held->second.lock();
}

Payload PayloadStore::find(PayloadPosition position, std::size_t size) const
{
    const auto serial = static_cast<std::uint32_t>(position >> 32);
    const auto offset = static_cast<std::uint32_t>(position);
    const threads::Lock lock(m_mutex);
    auto found = block(serial);
    if (!found || offset + size > found->bytes().size())
        return {};
    return {std::move(found), offset, size};
}

std::size_t PayloadStore::keptBytes() const
{
    const threads::Lock lock(m_mutex);
    return m_kept;
}

std::uint64_t PayloadStore::evictedBytes() const
{
    const threads::Lock lock(m_mutex);
    return m_evicted;
}

} // namespace enchufe::journal
