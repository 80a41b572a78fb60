// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmark.h"

#include "app/cli/benchmark_bare.h"
#include "app/cli/benchmark_suite.h"
#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "core/behaviour/registry.h"
#include "core/engine/engine.h"
#include "core/journal/socket_table.h"
#include "core/stream/stream_reader.h"
#include "core/threads/mutex.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>
#include <thread>

#ifndef _WIN32
#include <poll.h>
#endif

namespace enchufe::cli {

#ifdef _WIN32

int runBenchmarks(const BenchmarkOptions& /*options*/, Language language)
{
    tell(fmt::format("enchufe-cli: {}",
                     tr("the reference loops are written for POSIX: no benchmark on Windows").in(language)));
    return CallFailed;
}

#else

namespace {

using namespace std::chrono_literals;
using journal::Record;

constexpr auto runTime = 500ms;
/// Receiving is measured after the payload budget has been filled once: until then the kernel hands out fresh
/// pages, which is measured by itself ("cold").
constexpr auto receiveTime = 1300ms;
constexpr std::uint64_t warmUpBytes = std::uint64_t{300} << 20;

/// An engine with one endpoint, and what the journal says of it.
class Ours {
public:
    template <class Spec>
    explicit Ours(Spec spec)
        : m_engine(m_journal),
          m_table(m_journal),
          m_endpoint(m_engine.open(std::move(spec)))
    {
        waitUntil([this] {
            return m_table.endpoint(m_endpoint) != nullptr && m_table.endpoint(m_endpoint)->ready;
        });
    }

    /// Reads on until the condition holds; ten seconds at most.
    void waitUntil(const std::function<bool()>& holds)
    {
        const auto end = std::chrono::steady_clock::now() + 10s;
        for (;;) {
            drain();
            if (holds())
                return;
            if (std::chrono::steady_clock::now() > end)
                throw std::runtime_error("benchmark: nothing happened for ten seconds");
            threads::Lock lock(m_mutex);
            m_rung = false;
            lock.unlock();
            const auto growth = m_journal.notifyBeyond(m_next, [this] {
                const threads::Lock ring(m_mutex);
                m_rung = true;
                m_bell.notifyOne();
            });
            lock.lock();
            m_bell.waitUntil(lock, end, [this]() ENCHUFE_REQUIRES(m_mutex) { return m_rung; });
            lock.unlock(); // the end of the subscription waits for who rings
        }
    }

    [[nodiscard]] std::uint16_t port() const
    {
        return m_table.socket(m_table.endpoint(m_endpoint)->socket)->local.port();
    }
    /// The listener's newest connection; 0 before there is one.
    [[nodiscard]] net::SocketId connection() const
    {
        const auto& connections = m_table.endpoint(m_endpoint)->connections;
        return connections.empty() ? 0 : connections.back();
    }
    [[nodiscard]] int connectionCount() const
    {
        return static_cast<int>(m_table.endpoint(m_endpoint)->connections.size());
    }
    [[nodiscard]] std::size_t ended() const { return m_endedConnections; }
    [[nodiscard]] journal::Journal& journal() { return m_journal; }
    void post(engine::Command command) { m_engine.post({m_endpoint, 0}, std::move(command)); }

    Ours(const Ours&) = delete;
    Ours& operator=(const Ours&) = delete;

    /// Bytes a second between the receive calls at these two places of the stream.
    [[nodiscard]] double receiveRate(std::uint64_t from, std::uint64_t to)
    {
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::uint64_t bytes = 0;
        for (journal::Seq at = m_journal.begin();;) {
            const auto batch = m_journal.read(at);
            if (batch.records.empty())
                break;
            for (const Record& record : batch.records) {
                if (!record.isReceive() || record.bytesMoved() == 0 || record.offset() < from ||
                    record.offset() > to)
                    continue;
                last = record.leaveNs();
                if (bytes == 0)
                    first = last;
                bytes += record.bytesMoved();
            }
            at = batch.first + batch.records.size();
        }
        return last > first ? static_cast<double>(bytes) / (static_cast<double>(last - first) / 1e9) : 0;
    }

private:
    void drain()
    {
        for (;;) {
            const auto batch = m_journal.read(m_next);
            if (batch.records.empty())
                return;
            for (const Record& record : batch.records) {
                // Data calls tell this reader nothing it asks for.
                if (!record.isData())
                    m_table.apply(record);
                if (record.call == net::Call::Close)
                    ++m_endedConnections;
            }
            m_next = batch.first + batch.records.size();
        }
    }

    journal::Journal m_journal;
    engine::Engine m_engine;
    journal::SocketTable m_table;
    journal::EndpointId m_endpoint;
    journal::Seq m_next = 0;
    std::size_t m_endedConnections = 0;
    threads::Mutex m_mutex;
    threads::Condition m_bell;
    bool m_rung ENCHUFE_GUARDED_BY(m_mutex) = false;
};

engine::StreamListenerSpec listener(const char* behaviour, std::uint32_t receiveSize)
{
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    spec.backlog = 1024;
    spec.connection.reading.size = receiveSize;
    behaviour::readyMade().choose(behaviour, behaviour::Where::TcpListen).value.answer(spec.connection);
    spec.connection.closeAfterPeer = true;
    return spec;
}

constexpr auto toTheEnd = std::numeric_limits<std::uint64_t>::max();

double ourTcpReceive(std::uint32_t size, std::uint64_t from = warmUpBytes, std::uint64_t to = toTheEnd)
{
    Ours ours(listener("discard", size));
    std::thread sender(
        [port = ours.port()] { bare::sendFor(bare::connectTo(port), 256 * 1024, receiveTime); });
    sender.join();
    ours.waitUntil([&ours] { return ours.ended() > 0; });
    return ours.receiveRate(from, to);
}

/// The same while a reader cuts all that comes into lines, as the stream view does.
double framedTcpReceive()
{
    Ours ours(listener("discard", 65536));
    stream::StreamReader reader(ours.journal());
    reader.setFramings({framing::parseFraming("line").value});
    std::thread sender(
        [port = ours.port()] { bare::sendFor(bare::connectTo(port), 256 * 1024, receiveTime); });
    ours.waitUntil([&ours] { return ours.connection() != 0; });
    reader.setChannel({0, ours.connection(), false});
    sender.join();
    ours.waitUntil([&ours] { return ours.ended() > 0; });
    return ours.receiveRate(warmUpBytes, toTheEnd);
}

double bareTcpReceive(std::size_t size, std::uint64_t from = warmUpBytes, std::uint64_t to = toTheEnd)
{
    const bare::Listener listening;
    std::thread sender(
        [port = listening.port()] { bare::sendFor(bare::connectTo(port), 256 * 1024, receiveTime); });
    const double rate = bare::receiveAll(listening.accept(), size, from, to);
    sender.join();
    return rate;
}

double ourTcpSend(std::size_t size)
{
    const bare::Listener listening;
    engine::StreamClientSpec spec;
    spec.host = "127.0.0.1";
    spec.port = std::to_string(listening.port());
    Ours ours(spec);
    double rate = 0;
    std::thread receiver([&] { rate = bare::receiveAll(listening.accept(), 256 * 1024); });
    ours.post(
        engine::command::Repeat{std::vector<std::byte>(size, std::byte{'x'}), engine::SendHow::All, 0, 0ms});
    std::this_thread::sleep_for(runTime);
    ours.post(engine::command::Close{});
    receiver.join();
    return rate;
}

double bareTcpSend(std::size_t size)
{
    const bare::Listener listening;
    double rate = 0;
    std::thread receiver([&] { rate = bare::receiveAll(listening.accept(), 256 * 1024); });
    bare::sendFor(bare::connectTo(listening.port()), size, runTime);
    receiver.join();
    return rate;
}

double ourUdpReceive()
{
    engine::DatagramSpec spec;
    spec.bind = net::HostPort{"127.0.0.1", "0"};
    Ours ours(spec);
    const auto begin = std::chrono::steady_clock::now();
    std::thread sender([port = ours.port()] { bare::sendDatagrams(port, 64, runTime); });
    sender.join();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return static_cast<double>(ours.journal().totals().received) / 64 / seconds;
}

double bareUdpReceive()
{
    const bare::UdpReceiver receiver;
    std::atomic<bool> stop = false;
    std::uint64_t count = 0;
    std::thread receiving([&] { count = receiver.receive(stop); });
    const auto begin = std::chrono::steady_clock::now();
    bare::sendDatagrams(receiver.port(), 64, runTime);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    stop = true;
    receiving.join();
    return static_cast<double>(count) / seconds;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

constexpr int rounds = 5000;

double ourEcho()
{
    Ours ours(listener("echo", 65536));
    return median(bare::pingPong(bare::connectTo(ours.port()), 64, rounds)) / 1000;
}

double bareEcho()
{
    const bare::Listener listening;
    std::thread server([&listening] { bare::echo(listening.accept()); });
    const double result = median(bare::pingPong(bare::connectTo(listening.port()), 64, rounds)) / 1000;
    server.join();
    return result;
}

constexpr int connections = 2000;

double ourAccept()
{
    Ours ours(listener("discard", 4096));
    const auto begin = std::chrono::steady_clock::now();
    std::thread client([port = ours.port()] { bare::connectAndClose(port, connections); });
    client.join();
    ours.waitUntil([&ours] { return ours.ended() >= connections; });
    return connections / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double bareAccept()
{
    const bare::Listener listening;
    const auto begin = std::chrono::steady_clock::now();
    std::thread client([&listening] { bare::connectAndClose(listening.port(), connections); });
    listening.serve(connections);
    client.join();
    return connections / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

constexpr int manyConnections = 10'000;

/// What one connection of very many takes of this process' memory: the engine's, the journal's and the
/// reader's.
double bytesOfAConnection()
{
    const bare::Crowd crowd;
    Ours ours(listener("echo", 4096));
    const bare::MemoryGrowth growth;
    crowd.connect(ours.port(), manyConnections);
    ours.waitUntil([&ours] { return ours.connectionCount() == manyConnections; });
    return growth.bytes() / manyConnections;
}

/// A bare server's: a pollfd for each.
double bareBytesOfAConnection()
{
    const bare::Crowd crowd;
    const bare::Listener listening;
    crowd.connect(listening.port(), manyConnections);
    std::vector<pollfd> watched;
    for (int i = 0; i < manyConnections; ++i)
        watched.push_back({listening.accept(), POLLIN, 0});
    for (const pollfd& each : watched)
        bare::closeSocket(each.fd);
    // Computed: what so little takes is lost in the pages of everything else.
    return sizeof(pollfd);
}

std::vector<Benchmark> benchmarks()
{
    constexpr double gibibyte = 1024.0 * 1024 * 1024;
    std::vector<Benchmark> list;
    for (const auto& [name, size] : {std::pair("tcp-receive-1k", 1024U), std::pair("tcp-receive-4k", 4096U),
                                     std::pair("tcp-receive-64k", 65536U)})
        list.push_back({name, "GiB/s", 1 / gibibyte, [size = size] { return ourTcpReceive(size); },
                        [size = size] { return bareTcpReceive(size); }});
    list.push_back({"tcp-receive-64k-cold", "GiB/s", 1 / gibibyte,
                    [] { return ourTcpReceive(65536, 0, warmUpBytes); },
                    [] { return bareTcpReceive(65536, 0, warmUpBytes); }});
    list.push_back({"tcp-send-64k", "GiB/s", 1 / gibibyte, [] { return ourTcpSend(65536); },
                    [] { return bareTcpSend(65536); }});
    list.push_back({"udp-receive-64", "datagrams/s", 1, ourUdpReceive, bareUdpReceive});
    list.push_back({"echo-p50", "µs", 1, ourEcho, bareEcho});
    list.push_back({"accept-rate", "connections/s", 1, ourAccept, bareAccept});
    list.push_back({"tcp-receive-64k-framed", "GiB/s", 1 / gibibyte, framedTcpReceive,
                    [] { return ourTcpReceive(65536); }});
    list.push_back({"connections-10000", "KiB each", 1.0 / 1024, bytesOfAConnection, bareBytesOfAConnection});
    std::ranges::move(framingBenchmarks(), std::back_inserter(list));
    std::ranges::move(cancelBenchmarks(), std::back_inserter(list));
    return list;
}

/// What the runs of one benchmark came to.
struct Figures {
    std::vector<double> ours;
    std::vector<double> bare;
    std::string problem; ///< why there are none
};

double at(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

/// Ours and bare in turn. A run that gives nothing, or that fails, is no figure, and neither are the others
/// then.
Figures measure(const Benchmark& benchmark, int runs, Language language)
{
    Figures figures;
    const auto take = [&](std::vector<double>& into, const std::function<double()>& run) {
        const double value = run() * benchmark.scale;
        if (!(value > 0) || !std::isfinite(value))
            throw std::runtime_error(std::string(tr("a run has given nothing").in(language)));
        into.push_back(value);
    };
    try {
        for (int run = 0; run < runs; ++run) {
            take(figures.ours, benchmark.ours);
            take(figures.bare, benchmark.bare);
        }
    } catch (const std::exception& error) {
        figures.problem = error.what();
    }
    return figures;
}

nlohmann::ordered_json jsonOf(const Benchmark& benchmark, const Figures& figures)
{
    nlohmann::ordered_json row = {{"name", benchmark.name}, {"unit", benchmark.unit}};
    if (!figures.problem.empty()) {
        row["problem"] = figures.problem;
        return row;
    }
    row["ours"] = at(figures.ours, 0.5);
    row["ours_quartiles"] = {at(figures.ours, 0.25), at(figures.ours, 0.75)};
    row["bare"] = at(figures.bare, 0.5);
    row["bare_quartiles"] = {at(figures.bare, 0.25), at(figures.bare, 0.75)};
    row["ratio"] = at(figures.ours, 0.5) / at(figures.bare, 0.5);
    row["runs"] = figures.ours.size();
    return row;
}

void printLine(const Benchmark& benchmark, const Figures& figures, Language language)
{
    if (!figures.problem.empty()) {
        fmt::print("{:<24} {}: {}\n", benchmark.name, tr("could not be measured").in(language),
                   figures.problem);
    } else {
        const double ours = at(figures.ours, 0.5);
        const double bare = at(figures.bare, 0.5);
        fmt::print("{:<24} {:>12.3f} {:>12.3f} {:<14} {:.3f}\n", benchmark.name, ours, bare, benchmark.unit,
                   ours / bare);
    }
    std::fflush(stdout);
}

} // namespace

int runBenchmarks(const BenchmarkOptions& options, Language language)
{
    const auto all = benchmarks();
    for (const std::string& name : options.names) {
        if (std::none_of(all.begin(), all.end(),
                         [&name](const Benchmark& each) { return each.name == name; }))
            throw UsageError{
                fmt::format("bench {}: {}", name, tr("there is no benchmark with this name").in(language))};
    }
    if (options.runs < 1 || options.runs > 101)
        throw UsageError{fmt::format("--runs {}: {}", options.runs, tr("must be 1 … 101").in(language))};
    auto results = nlohmann::ordered_json::array();
    bool allMeasured = true;
    for (const Benchmark& each : all) {
        if (!options.names.empty() &&
            std::find(options.names.begin(), options.names.end(), each.name) == options.names.end())
            continue;
        const Figures figures = measure(each, options.runs, language);
        allMeasured = allMeasured && figures.problem.empty();
        results.push_back(jsonOf(each, figures));
        if (!options.json)
            printLine(each, figures, language);
    }
    if (options.json)
        fmt::print("{}\n", results.dump(2));
    return allMeasured ? Done : CallFailed;
}

#endif

} // namespace enchufe::cli
