// SPDX-License-Identifier: GPL-3.0-or-later
// The load of scripts/soak: clients of an echo on loopback, paced, every byte that comes back compared. One
// thread.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <list>
#include <memory>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t lastingConnections = 64;
constexpr std::size_t mostConnections = 500; ///< short ones, at a time
constexpr std::size_t mostDatagrams = 64;    ///< without an answer yet: so many every receive buffer holds
constexpr std::size_t largestMessage = 512;
constexpr std::size_t pool = std::size_t{1} << 20; ///< bytes that messages are cut out of
constexpr auto longestAnswer = std::chrono::seconds(20);

struct Message {
    std::size_t offset = 0; ///< in the pool
    std::size_t size = 0;
};

/// How a short connection ends once its echo is there.
enum class Ending { Close, HalfClose, Reset };

struct Conversation {
    int descriptor = -1;
    bool lasting = false;
    Ending ending = Ending::Close;
    Message message;
    std::size_t sent = 0;
    std::size_t received = 0;
    Clock::time_point began;
    std::list<std::unique_ptr<Conversation>>::iterator place;

    bool over = false; ///< closed, and to be forgotten

    [[nodiscard]] bool isAnswered() const { return received == message.size; }
};

struct Counts {
    std::uint64_t connections = 0; ///< or datagrams' sources: made, answered, ended
    std::uint64_t echoes = 0;      ///< of the lasting connections
    std::uint64_t bytes = 0;
    std::uint64_t failed = 0; ///< connections that did not come about, answers that did not come
};

[[noreturn]] void fail(const char* what, int error = 0)
{
    std::fprintf(stderr, "load: %s%s%s\n", what, error != 0 ? ": " : "",
                 error != 0 ? std::strerror(error) : "");
    std::exit(1);
}

/// So many a second. What could not be begun within a second of its time is given up, so that it is missing
/// in the sum.
class Pace {
public:
    explicit Pace(double aSecond) : m_aSecond(aSecond) {}
    [[nodiscard]] std::uint64_t due(double seconds)
    {
        const auto all = static_cast<std::uint64_t>(seconds * m_aSecond);
        m_begun = std::max(m_begun, all - std::min(all, static_cast<std::uint64_t>(m_aSecond)));
        return all - std::min(all, m_begun);
    }
    void begin() { ++m_begun; }

private:
    double m_aSecond;
    std::uint64_t m_begun = 0;
};

class Load {
public:
    Load(std::uint16_t port, int type)
        : m_type(type),
          m_mostUnderWay(type == SOCK_STREAM ? mostConnections : mostDatagrams),
          m_epoll(epoll_create1(EPOLL_CLOEXEC))
    {
        if (m_epoll < 0)
            fail("epoll_create1", errno);
        m_server.sin_family = AF_INET;
        m_server.sin_port = htons(port);
        m_server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        std::mt19937_64 generator(11);
        m_pool.resize(pool);
        std::generate(m_pool.begin(), m_pool.end(), [&] { return static_cast<char>(generator()); });
    }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;
    ~Load()
    {
        for (const auto& each : m_conversations)
            ::close(each->descriptor);
        ::close(m_epoll);
    }

    /// `sources`: no more short connections, or datagrams, than that.
    void run(double connections, double echoes, double seconds, std::uint64_t sources);

private:
    void open(bool lasting);
    void speak(Conversation& each);
    void ready(Conversation& each, std::uint32_t events);
    void send(Conversation& each);
    void receive(Conversation& each);
    void compare(Conversation& each, std::size_t count);
    void answered(Conversation& each);
    void end(Conversation& each, bool well);
    void watch(Conversation& each, int operation, std::uint32_t events);
    void endOverdue(Clock::time_point now);
    void tell(double seconds) const;
    [[nodiscard]] Message message();

    int m_type; ///< SOCK_STREAM, SOCK_DGRAM
    std::size_t m_mostUnderWay;
    int m_epoll;
    sockaddr_in m_server{};
    std::vector<char> m_pool;
    std::array<char, 2 * largestMessage> m_buffer{};
    std::minstd_rand m_random{7};
    std::list<std::unique_ptr<Conversation>> m_conversations;
    std::list<std::unique_ptr<Conversation>> m_over; ///< events of this turn may still name them
    std::vector<Conversation*> m_idle;
    std::size_t m_underWay = 0;
    std::uint32_t m_opened = 0;
    Counts m_counts;
};

Message Load::message()
{
    const std::size_t size = 1 + m_random() % largestMessage;
    return {m_random() % (pool - size), size};
}

void Load::watch(Conversation& each, int operation, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = &each;
    if (epoll_ctl(m_epoll, operation, each.descriptor, &event) != 0)
        fail("epoll_ctl", errno);
}

/// Each from an address of its own, 127.16.0.0 and up: ports that wait for their time to be over are never
/// short, and an echo of datagrams hears as many sources.
void Load::open(bool lasting)
{
    auto made = std::make_unique<Conversation>();
    made->descriptor = socket(AF_INET, m_type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (made->descriptor < 0)
        fail("socket", errno);
    const int on = 1;
    sockaddr_in source{};
    source.sin_family = AF_INET;
    source.sin_addr.s_addr = htonl((127U << 24) + (16U << 16) + m_opened++ % (200U << 16));
    if (m_type == SOCK_STREAM) {
        setsockopt(made->descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        setsockopt(made->descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    if (bind(made->descriptor, reinterpret_cast<const sockaddr*>(&source), sizeof source) != 0)
        fail("bind", errno);
    if (connect(made->descriptor, reinterpret_cast<const sockaddr*>(&m_server), sizeof m_server) != 0 &&
        errno != EINPROGRESS)
        fail("connect", errno);
    made->lasting = lasting;
    constexpr std::array endings{Ending::Close, Ending::HalfClose, Ending::Close, Ending::Reset};
    made->ending = m_type == SOCK_STREAM ? endings[m_opened % endings.size()] : Ending::Close;
    m_underWay += lasting ? 0 : 1;
    m_conversations.push_front(std::move(made));
    Conversation& each = *m_conversations.front();
    each.place = m_conversations.begin();
    watch(each, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
    each.message = message();
    each.began = Clock::now();
}

/// A lasting connection's next message.
void Load::speak(Conversation& each)
{
    each.message = message();
    each.sent = each.received = 0;
    each.began = Clock::now();
    send(each);
}

void Load::send(Conversation& each)
{
    const char* const from = m_pool.data() + each.message.offset + each.sent;
    const auto taken = ::send(each.descriptor, from, each.message.size - each.sent, MSG_NOSIGNAL);
    if (taken < 0 && errno != EAGAIN) {
        end(each, false);
        return;
    }
    each.sent += static_cast<std::size_t>(std::max<ssize_t>(taken, 0));
    if (each.sent < each.message.size)
        watch(each, EPOLL_CTL_MOD, EPOLLIN | EPOLLOUT);
}

void Load::compare(Conversation& each, std::size_t count)
{
    if (each.received + count > each.sent ||
        std::memcmp(m_buffer.data(), m_pool.data() + each.message.offset + each.received, count) != 0)
        fail("wrong bytes came back");
    each.received += count;
    m_counts.bytes += count;
}

void Load::receive(Conversation& each)
{
    const auto count = ::recv(each.descriptor, m_buffer.data(), m_buffer.size(), 0);
    if (count < 0) {
        if (errno != EAGAIN)
            end(each, false);
        return;
    }
    if (count == 0) {
        // Well, when it is what our half-close asked for.
        end(each, each.isAnswered() && each.ending == Ending::HalfClose && !each.lasting);
        return;
    }
    const bool wasAnswered = each.isAnswered();
    compare(each, static_cast<std::size_t>(count));
    if (each.isAnswered() && !wasAnswered)
        answered(each);
}

void Load::answered(Conversation& each)
{
    if (each.lasting) {
        ++m_counts.echoes;
        m_idle.push_back(&each);
    } else if (each.ending == Ending::HalfClose) {
        shutdown(each.descriptor, SHUT_WR);
    } else {
        if (each.ending == Ending::Reset) {
            const linger hard{1, 0};
            setsockopt(each.descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        }
        end(each, true);
    }
}

void Load::end(Conversation& each, bool well)
{
    if (each.lasting)
        fail("a lasting connection was ended by the server");
    ++(well ? m_counts.connections : m_counts.failed);
    ::close(each.descriptor);
    each.over = true;
    --m_underWay;
    m_over.splice(m_over.end(), m_conversations, each.place);
}

void Load::ready(Conversation& each, std::uint32_t events)
{
    if (each.over)
        return;
    if ((events & EPOLLOUT) != 0U) {
        watch(each, EPOLL_CTL_MOD, EPOLLIN);
        send(each);
    }
    if (!each.over && (events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0U)
        receive(each);
}

void Load::endOverdue(Clock::time_point now)
{
    for (auto next = m_conversations.begin(); next != m_conversations.end();) {
        Conversation& each = **next++;
        if (each.isAnswered() && each.lasting)
            continue;
        if (now - each.began > longestAnswer)
            end(each, false);
    }
}

void Load::tell(double seconds) const
{
    std::printf("%.3f %llu %llu %llu %llu\n", seconds, static_cast<unsigned long long>(m_counts.connections),
                static_cast<unsigned long long>(m_counts.echoes),
                static_cast<unsigned long long>(m_counts.bytes),
                static_cast<unsigned long long>(m_counts.failed));
    std::fflush(stdout);
}

void Load::run(double connections, double echoes, double seconds, std::uint64_t sources)
{
    if (echoes > 0) {
        for (std::size_t i = 0; i < lastingConnections; ++i)
            open(true);
    }
    Pace opening(connections);
    Pace speaking(echoes);
    const auto began = Clock::now();
    double told = 0;
    double elapsed = 0;
    std::array<epoll_event, 256> events{};
    while (elapsed < seconds) {
        const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 1);
        for (int i = 0; i < count; ++i)
            ready(*static_cast<Conversation*>(events[static_cast<std::size_t>(i)].data.ptr),
                  events[static_cast<std::size_t>(i)].events);
        m_over.clear();
        const auto now = Clock::now();
        elapsed = std::chrono::duration<double>(now - began).count();
        for (auto due = opening.due(elapsed); due > 0 && m_underWay < m_mostUnderWay && sources > 0;
             --due, --sources) {
            opening.begin();
            open(false);
        }
        for (auto due = speaking.due(elapsed); due > 0 && !m_idle.empty(); --due) {
            speaking.begin();
            Conversation& each = *m_idle.back();
            m_idle.pop_back();
            speak(each);
        }
        if (elapsed - told >= 1) {
            told = elapsed;
            endOverdue(now);
            m_over.clear();
            tell(elapsed);
        }
        if (sources == 0 && m_underWay == 0)
            break;
    }
    tell(elapsed);
}

double number(std::string_view text)
{
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !(value >= 0 && value < 1e9))
        fail("usage: load stream|datagrams PORT CONNECTIONS-A-SECOND ECHOES-A-SECOND SECONDS "
             "MOST-CONNECTIONS");
    return value;
}

} // namespace

/// A line a second, and one at the end: seconds, connections that were made, answered and ended (datagrams:
/// sources that were answered), echoes of the lasting connections, bytes compared, connections or answers
/// that did not come.
int main(int argc, char** argv)
{
    const std::vector<std::string_view> words(argv, argv + argc);
    if (words.size() != 7)
        number("");
    Load load(static_cast<std::uint16_t>(number(words[2])), words[1] == "stream" ? SOCK_STREAM : SOCK_DGRAM);
    load.run(number(words[3]), number(words[4]), number(words[5]),
             static_cast<std::uint64_t>(number(words[6])));
    return 0;
}
