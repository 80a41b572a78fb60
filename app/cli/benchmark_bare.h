// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace enchufe::cli::bare {

// The loops a C programmer would write, on the system's calls alone: the limit the engine is measured
// against, and the other end of each measurement. IPv4 loopback only. Each throws std::system_error when a
// call fails.

/// A listening TCP socket on a port the system chose.
class Listener {
public:
    Listener();
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int accept() const;
    /// Accepts `count` connections one after the other, receives each to its end and closes it.
    void serve(int count) const;

private:
    int m_fd = -1;
    std::uint16_t m_port = 0;
};

class UdpReceiver {
public:
    UdpReceiver();
    ~UdpReceiver();
    UdpReceiver(const UdpReceiver&) = delete;
    UdpReceiver& operator=(const UdpReceiver&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// recvfrom() until `stop`; the datagrams received.
    std::uint64_t receive(const std::atomic<bool>& stop) const;

private:
    int m_fd = -1;
    std::uint16_t m_port = 0;
};

[[nodiscard]] int connectTo(std::uint16_t port);
void closeSocket(int fd);

/// send() of `size` bytes again and again for so long, or until the peer closes; the bytes sent. Closes.
std::uint64_t sendFor(int fd, std::size_t size, std::chrono::milliseconds time);
/// recv() of `size` bytes to the end of the stream; bytes a second between two places in it. Closes.
double receiveAll(int fd, std::size_t size, std::uint64_t from = 0,
                  std::uint64_t to = std::numeric_limits<std::uint64_t>::max());
/// 64-byte datagrams to the port for so long; how many.
std::uint64_t sendDatagrams(std::uint16_t port, std::size_t size, std::chrono::milliseconds time);
/// Sends and awaits the echo of `size` bytes `count` times; nanoseconds of each round. Closes.
std::vector<double> pingPong(int fd, std::size_t size, int count);
/// recv() and send() back until the peer closes. Closes.
void echo(int fd);
/// Connects and closes `count` times, one after the other.
void connectAndClose(std::uint16_t port, int count);

/// A process of its own, with its own limit of descriptors, that opens so many connections and keeps them.
/// Construct it before any thread.
class Crowd {
public:
    Crowd();
    ~Crowd(); ///< resets all connections and ends the process
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    /// Returns at once.
    void connect(std::uint16_t port, int count) const;

private:
    int m_pid = -1;
    int m_orders = -1; ///< a pipe; its end is the last order
};

/// This process' memory in use, bytes: /proc/self/statm; 0 where there is none.
[[nodiscard]] std::uint64_t residentBytes();

/// What this process takes more than when it was constructed. Memory that was free then is given back first:
/// whoever came to live in it would seem to take none.
class MemoryGrowth {
public:
    MemoryGrowth();
    /// Throws std::runtime_error where it cannot be known.
    [[nodiscard]] double bytes() const;

private:
    std::uint64_t m_before = 0;
};

/// So many threads blocked in recv(); seconds from the first signal to them until the last one was joined.
double interruptReceives(int threads);

} // namespace enchufe::cli::bare
