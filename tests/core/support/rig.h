// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/registry.h"
#include "core/codec/bytes.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "core/journal/socket_table.h"
#include "core/net/socket.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::test {

using codec::bytesOf;
std::string textOf(std::span<const std::byte> bytes);

[[nodiscard]] inline std::int64_t sum(const std::vector<int>& values)
{
    return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

/// All that the journal still has.
std::vector<journal::Record> recordsOf(const journal::Journal& journal);

/// An engine on a journal of its own, and a reader that waits for facts instead of for time.
class Rig {
public:
    explicit Rig(journal::JournalLimits limits = {}, engine::WorkerOptions options = {});
    ~Rig();
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;

    /// Reads the journal on until the condition holds; false after a generous limit.
    [[nodiscard]] bool waitFor(const std::function<bool()>& holds);
    [[nodiscard]] bool waitReady(journal::EndpointId endpoint);
    [[nodiscard]] bool waitFailed(journal::EndpointId endpoint);
    [[nodiscard]] bool waitClosed(net::SocketId socket);

    /// A listener on a free loopback port, ready.
    journal::EndpointId listen(const std::string& behaviour = "none",
                               const std::function<void(engine::StreamListenerSpec&)>& change = {});
    /// A client connected to it, ready.
    journal::EndpointId connectTo(journal::EndpointId listener,
                                  const std::function<void(engine::StreamClientSpec&)>& change = {});
    /// A UDP socket bound to a free loopback port, ready.
    journal::EndpointId udp(const std::string& behaviour = "none",
                            const std::function<void(engine::DatagramSpec&)>& change = {});

    void send(journal::EndpointId endpoint, std::string_view text,
              engine::SendHow how = engine::SendHow::All);
    void post(journal::EndpointId endpoint, engine::Command command, net::SocketId connection = 0);

    [[nodiscard]] const journal::EndpointInfo& endpoint(journal::EndpointId id);
    [[nodiscard]] const journal::SocketInfo& socket(net::SocketId id);
    [[nodiscard]] net::SocketId socketOf(journal::EndpointId id) { return endpoint(id).socket; }
    /// A listener's first connection, once it is there.
    [[nodiscard]] net::SocketId connectionOf(journal::EndpointId listener, std::size_t number = 0);
    [[nodiscard]] std::string portOf(journal::EndpointId id);

    /// The sizes of the chunks received, or of the send results, so far.
    [[nodiscard]] std::vector<int> received(net::SocketId socket);
    [[nodiscard]] std::vector<int> sent(net::SocketId socket);
    [[nodiscard]] std::string receivedText(net::SocketId socket);
    [[nodiscard]] std::vector<journal::Record> records(net::SocketId socket, net::Call call);
    /// How often a note of that kind was written, and the sum of its values.
    [[nodiscard]] std::pair<int, std::int64_t> notes(journal::NoteKind kind);
    void drain();

    journal::Journal journal;
    journal::SocketTable table;
    engine::Engine engine;

private:
    std::vector<int> results(net::SocketId socket, bool sends);

    journal::Seq m_next = 0;
    std::vector<journal::Record> m_records;
};

/// A sink that keeps every event's call, for tests of the calls themselves. Calls come from any thread; what
/// is kept is looked at when they are over.
class CallList final : public net::CallSink {
public:
    [[nodiscard]] net::SocketId newSocketId() override
    {
        const std::scoped_lock lock(m_mutex);
        return net::SocketId(++m_last);
    }
    void onCall(const net::CallEvent& event) override
    {
        const std::scoped_lock lock(m_mutex);
        calls.push_back(event.call);
        texts.emplace_back(event.text);
        areTimed = areTimed && event.enterNs > 0 && event.leaveNs >= event.enterNs;
    }

    std::vector<net::Call> calls;
    std::vector<std::string> texts; ///< of each of them: what it was for
    bool areTimed = true;           ///< all of them began, and ended not before

private:
    std::mutex m_mutex;
    std::uint32_t m_last = 0;
};

} // namespace enchufe::test
