// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmark_bare.h"

#ifndef _WIN32

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace enchufe::cli::bare {

namespace {

using Clock = std::chrono::steady_clock;

void check(bool good, const char* what)
{
    if (!good)
        throw std::system_error(errno, std::generic_category(), what);
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

std::uint16_t bindLoopback(int fd)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto* const native = reinterpret_cast<sockaddr*>(&address);
    check(::bind(fd, native, size) == 0, "bind");
    check(::getsockname(fd, native, &size) == 0, "getsockname");
    return ntohs(address.sin_port);
}

} // namespace

Listener::Listener() : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    check(m_fd >= 0, "socket");
    m_port = bindLoopback(m_fd);
    check(::listen(m_fd, 1024) == 0, "listen");
}

Listener::~Listener() { ::close(m_fd); }

int Listener::accept() const
{
    const int fd = ::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC);
    check(fd >= 0, "accept");
    return fd;
}

void Listener::serve(int count) const
{
    char room[4096];
    for (int i = 0; i < count; ++i) {
        const int fd = accept();
        while (::recv(fd, room, sizeof room, 0) > 0) {
        }
        ::close(fd);
    }
}

UdpReceiver::UdpReceiver() : m_fd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    check(m_fd >= 0, "socket");
    m_port = bindLoopback(m_fd);
    timeval timeout = {0, 20'000};
    check(::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout) == 0, "setsockopt");
}

UdpReceiver::~UdpReceiver() { ::close(m_fd); }

std::uint64_t UdpReceiver::receive(const std::atomic<bool>& stop) const
{
    std::vector<char> room(65536);
    std::uint64_t count = 0;
    sockaddr_in from = {};
    while (!stop.load(std::memory_order_relaxed)) {
        socklen_t size = sizeof from;
        if (::recvfrom(m_fd, room.data(), room.size(), 0, reinterpret_cast<sockaddr*>(&from), &size) >= 0)
            ++count;
    }
    return count;
}

int connectTo(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    check(fd >= 0, "socket");
    const sockaddr_in address = loopback(port);
    check(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "connect");
    return fd;
}

void closeSocket(int fd) { ::close(fd); }

std::uint64_t sendFor(int fd, std::size_t size, std::chrono::milliseconds time)
{
    const std::vector<char> bytes(size, 'x');
    std::uint64_t sent = 0;
    const auto end = Clock::now() + time;
    while (Clock::now() < end) {
        const auto count = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0)
            break;
        sent += static_cast<std::uint64_t>(count);
    }
    ::close(fd);
    return sent;
}

double receiveAll(int fd, std::size_t size, std::uint64_t from, std::uint64_t to)
{
    std::vector<char> room(size);
    std::uint64_t offset = 0;
    std::uint64_t counted = 0;
    Clock::time_point begin;
    Clock::time_point end;
    for (;;) {
        const auto count = ::recv(fd, room.data(), room.size(), 0);
        if (count <= 0)
            break;
        if (offset >= from && offset <= to) {
            end = Clock::now();
            if (counted == 0)
                begin = end;
            counted += static_cast<std::uint64_t>(count);
        }
        offset += static_cast<std::uint64_t>(count);
    }
    ::close(fd);
    const double seconds = std::chrono::duration<double>(end - begin).count();
    return seconds > 0 ? static_cast<double>(counted) / seconds : 0;
}

std::uint64_t sendDatagrams(std::uint16_t port, std::size_t size, std::chrono::milliseconds time)
{
    const int fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    check(fd >= 0, "socket");
    const sockaddr_in address = loopback(port);
    check(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0, "connect");
    const std::vector<char> bytes(size, 'x');
    std::uint64_t count = 0;
    const auto end = Clock::now() + time;
    while (Clock::now() < end) {
        for (int i = 0; i < 32; ++i)
            count += ::send(fd, bytes.data(), bytes.size(), 0) >= 0 ? 1 : 0;
    }
    ::close(fd);
    return count;
}

std::vector<double> pingPong(int fd, std::size_t size, int count)
{
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::vector<char> bytes(size, 'x');
    std::vector<double> rounds;
    rounds.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto begin = Clock::now();
        check(::send(fd, bytes.data(), size, MSG_NOSIGNAL) == static_cast<ssize_t>(size), "send");
        check(::recv(fd, bytes.data(), size, MSG_WAITALL) == static_cast<ssize_t>(size), "recv");
        rounds.push_back(std::chrono::duration<double, std::nano>(Clock::now() - begin).count());
    }
    ::close(fd);
    return rounds;
}

void echo(int fd)
{
    std::vector<char> room(65536);
    for (;;) {
        const auto count = ::recv(fd, room.data(), room.size(), 0);
        if (count <= 0 || ::send(fd, room.data(), static_cast<std::size_t>(count), MSG_NOSIGNAL) < 0)
            break;
    }
    ::close(fd);
}

void connectAndClose(std::uint16_t port, int count)
{
    for (int i = 0; i < count; ++i)
        ::close(connectTo(port));
}

namespace {

struct CrowdOrder {
    std::uint16_t port = 0;
    int count = 0;
};

[[noreturn]] void runCrowd(int orders)
{
    CrowdOrder order;
    std::vector<int> connections;
    while (::read(orders, &order, sizeof order) == sizeof order) {
        for (int i = 0; i < order.count; ++i)
            connections.push_back(connectTo(order.port));
    }
    const linger reset = {1, 0}; // so that no port lingers in TIME_WAIT
    for (const int fd : connections) {
        ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        ::close(fd);
    }
    ::_exit(0);
}

} // namespace

Crowd::Crowd()
{
    int ends[2] = {-1, -1};
    check(::pipe2(ends, O_CLOEXEC) == 0, "pipe");
    m_pid = ::fork();
    check(m_pid >= 0, "fork");
    if (m_pid == 0) {
        ::close(ends[1]);
        try {
            runCrowd(ends[0]);
        } catch (const std::system_error&) {
            ::_exit(1); // the other side waits in vain, and says so
        }
    }
    ::close(ends[0]);
    m_orders = ends[1];
}

Crowd::~Crowd()
{
    ::close(m_orders);
    ::waitpid(m_pid, nullptr, 0);
}

void Crowd::connect(std::uint16_t port, int count) const
{
    const CrowdOrder order = {port, count};
    check(::write(m_orders, &order, sizeof order) == sizeof order, "write");
}

std::uint64_t residentBytes()
{
    std::ifstream file("/proc/self/statm");
    std::uint64_t whole = 0;
    std::uint64_t resident = 0;
    file >> whole >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

MemoryGrowth::MemoryGrowth()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
    m_before = residentBytes();
}

double MemoryGrowth::bytes() const
{
    const std::uint64_t now = residentBytes();
    if (m_before == 0)
        throw std::runtime_error("/proc/self/statm: cannot be read");
    if (now <= m_before)
        throw std::runtime_error("the memory in use has not grown: what was free before was taken");
    return static_cast<double>(now - m_before);
}

double interruptReceives(int threads)
{
    constexpr int chosenSignal = SIGUSR2;
    struct sigaction action = {};
    action.sa_handler = [](int) {}; // no SA_RESTART: the call returns
    ::sigaction(chosenSignal, &action, nullptr);
    std::vector<std::array<int, 2>> pairs(static_cast<std::size_t>(threads));
    std::vector<std::jthread> blocked; // joined also by an exception: they wait for `limit` at most
    for (auto& pair : pairs) {
        check(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) == 0, "socketpair");
        const timeval limit = {2, 0}; // for a signal that comes too early
        check(::setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0, "setsockopt");
        blocked.emplace_back([fd = pair[0]] {
            char room = 0;
            (void)::recv(fd, &room, 1, 0);
        });
    }
    std::this_thread::sleep_for(
        std::chrono::milliseconds(threads > 1 ? 50 : 5)); // until they are in the kernel
    const auto begin = Clock::now();
    for (std::jthread& each : blocked)
        ::pthread_kill(each.native_handle(), chosenSignal);
    for (std::jthread& each : blocked)
        each.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    for (const auto& pair : pairs) {
        ::close(pair[0]);
        ::close(pair[1]);
    }
    return seconds;
}

} // namespace enchufe::cli::bare

#endif
