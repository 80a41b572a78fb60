// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/engine/file_source.h"
#include "core/journal/recorder.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <variant>

namespace enchufe::engine {

/// What one socket still has to send, in order, with the waits and closings between. Bounded in bytes and
/// items.
class SendQueue {
public:
    struct Data {
        journal::Payload payload;
        std::size_t done = 0; ///< bytes taken by the kernel
        SendHow how = SendHow::All;
        std::optional<net::Endpoint> to = {};
        bool ofUser = true; ///< false: a session's, or a repetition's, which have bounds of their own
    };
    struct File {
        std::string path;
        FileSource source;
        SendHow how = SendHow::All;
        std::optional<net::Endpoint> to = {};
        std::size_t piece = 0;  ///< bytes of each send
        std::uint64_t left = 0; ///< bytes not read yet, as far as the file's size tells
    };
    using Item = std::variant<Data, File, command::Pause, command::Shutdown, command::Finish>;

    static constexpr std::size_t largestBytes = std::size_t{64} << 20;
    static constexpr std::size_t largestCount = 100'000;
    /// Above it nothing more is received while a session answers: the peer feels it as a full window.
    static constexpr std::size_t highWater = std::size_t{1} << 20;

    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t count() const { return m_items.size(); }
    [[nodiscard]] bool hasRoomFor(std::size_t bytes) const
    {
        return m_items.size() < largestCount && m_bytes + bytes <= largestBytes;
    }
    [[nodiscard]] bool isAboveHighWater() const { return m_bytes > highWater; }

    void push(Item item);
    void pushFront(Data data); ///< the next piece of the file at the front
    [[nodiscard]] Item& front() { return m_items.front(); }
    void pop();
    /// The kernel took so many bytes of the data at the front.
    void took(std::size_t bytes);
    /// Gives everything up; the bytes that were still to be sent, those of files not yet read among them.
    std::uint64_t clear();

private:
    std::deque<Item> m_items;
    std::size_t m_bytes = 0;
};

} // namespace enchufe::engine
