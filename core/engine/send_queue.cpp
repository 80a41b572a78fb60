// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/send_queue.h"

#include <utility>

namespace enchufe::engine {

namespace {

std::size_t bytesLeft(const SendQueue::Item& item)
{
    const auto* const data = std::get_if<SendQueue::Data>(&item);
    return data != nullptr ? data->payload.size() - data->done : 0;
}

} // namespace

void SendQueue::push(Item item)
{
    m_bytes += bytesLeft(item);
    m_items.push_back(std::move(item));
}

void SendQueue::pushFront(Data data)
{
    m_bytes += data.payload.size() - data.done;
    m_items.push_front(std::move(data));
}

void SendQueue::pop()
{
    m_bytes -= bytesLeft(m_items.front());
    m_items.pop_front();
}

void SendQueue::took(std::size_t bytes)
{
    std::get<Data>(m_items.front()).done += bytes;
    m_bytes -= bytes;
}

std::uint64_t SendQueue::clear()
{
    std::uint64_t given = std::exchange(m_bytes, 0);
    for (const Item& item : m_items) {
        if (const auto* const file = std::get_if<File>(&item))
            given += file->left;
    }
    m_items.clear();
    return given;
}

} // namespace enchufe::engine
