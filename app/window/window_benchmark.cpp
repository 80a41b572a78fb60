// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_benchmark.h"

#include "app/cli/benchmark_bare.h"
#include "app/window/delay_probe.h"
#include "app/window/records_benchmark.h"
#include "app/window/stream_benchmark.h"
#include "app/window/whole_window.h"
#include "core/behaviour/registry.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <thread>
#include <vector>

namespace enchufe::app {

double percentile(std::vector<double>& values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

#ifdef _WIN32

int runWindowBenchmark(const QString& /*name*/) { return 1; }

#else

namespace {

using namespace std::chrono_literals;

constexpr auto floodTime = 3000ms;
constexpr double gibibyte = 1024.0 * 1024 * 1024;

double bareRate()
{
    const cli::bare::Listener listening;
    std::thread sender(
        [port = listening.port()] { cli::bare::sendFor(cli::bare::connectTo(port), 256 * 1024, floodTime); });
    const double rate = cli::bare::receiveAll(listening.accept(), 65536);
    sender.join();
    return rate / gibibyte;
}

int benchmarkReceive()
{
    const double bare = bareRate();
    WholeWindow whole(*qApp);
    whole.make();
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    behaviour::readyMade().choose("discard", behaviour::Where::TcpListen).value.answer(spec.connection);
    spec.connection.closeAfterPeer = true;
    const auto endpoint = whole.engine.open(spec);
    whole.window->show();

    std::thread sender;
    QElapsedTimer flood;
    const auto* const table = &whole.window->feed().table();
    const auto step = [&] {
        const auto* const info = table->endpoint(endpoint);
        if (info == nullptr || !info->ready)
            return true;
        if (!sender.joinable()) {
            const auto port = table->socket(info->socket)->local.port();
            flood.start();
            sender = std::thread(
                [port] { cli::bare::sendFor(cli::bare::connectTo(port), 256 * 1024, floodTime); });
        }
        return info->connections.empty() || table->socket(info->connections.front())->isOpen();
    };
    DelayProbe delays(step, [&] { return sender.joinable(); });
    const double seconds = static_cast<double>(flood.nsecsElapsed()) / 1e9;
    sender.join();
    const double ours = static_cast<double>(whole.journal.totals().received) / seconds / gibibyte;
    fmt::print("[{{\"name\":\"window-receive-64k\",\"unit\":\"GiB/"
               "s\",\"ours\":{:.3f},\"bare\":{:.3f},\"ratio\":{:.3f},\"runs\":1}},\n"
               " {{\"name\":\"window-delay\",\"unit\":\"ms\",\"p50\":{:.2f},\"p99\":{:.2f},\"max\":{:.2f},"
               "\"samples\":{}}}]\n",
               ours, bare, ours / bare, delays.at(0.5), delays.at(0.99), delays.at(1), delays.samples());
    return 0;
}

/// Ten thousand clients come to one listener, and go.
int benchmarkConnections()
{
    constexpr int count = 10'000;
    const cli::bare::Crowd crowd;
    WholeWindow whole(*qApp);
    whole.make();
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    spec.backlog = 1024;
    const auto endpoint = whole.engine.open(spec);
    whole.window->show();
    const auto* const table = &whole.window->feed().table();
    std::optional<cli::bare::MemoryGrowth> growth;
    const auto step = [&] {
        const auto* const info = table->endpoint(endpoint);
        if (info == nullptr || !info->ready)
            return true;
        if (!growth) {
            growth.emplace();
            crowd.connect(table->socket(info->socket)->local.port(), count);
        }
        return info->connections.size() < count;
    };
    DelayProbe delays(step, [&] { return growth.has_value(); });
    fmt::print(
        "[{{\"name\":\"window-10000-delay\",\"unit\":\"ms\",\"p50\":{:.2f},\"p99\":{:.2f},\"max\":{:.2f},"
        "\"samples\":{}}},\n"
        " {{\"name\":\"window-10000-memory\",\"unit\":\"KiB each\",",
        delays.at(0.5), delays.at(0.99), delays.at(1), delays.samples());
    try {
        fmt::print("\"ours\":{:.2f},\"runs\":1}}]\n", growth.value().bytes() / count / 1024);
    } catch (const std::exception& error) {
        fmt::print("\"problem\":\"{}\"}}]\n", error.what());
        return 1;
    }
    return 0;
}

/// Tells when its window has been painted for the first time.
class PaintWatch final : public QObject {
public:
    [[nodiscard]] bool painted() const { return m_painted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

double timeToPaint(QWidget& window, const QElapsedTimer& started)
{
    PaintWatch watch;
    window.installEventFilter(&watch);
    window.show();
    while (!watch.painted())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return static_cast<double>(started.nsecsElapsed()) / 1e6;
}

/// This process from its beginning to the first paint is what is timed, by the process that started it.
int paintAndEnd(bool whole)
{
    QElapsedTimer unused;
    unused.start();
    if (whole) {
        WholeWindow program(*qApp);
        timeToPaint(program.make(), unused);
    } else {
        QMainWindow empty;
        empty.resize(1280, 800);
        timeToPaint(empty, unused);
    }
    return 0;
}

double processTime(const QString& benchmark)
{
    QElapsedTimer started;
    started.start();
    QProcess process;
    process.start(QApplication::applicationFilePath(), {QStringLiteral("--bench"), benchmark});
    process.waitForFinished();
    return static_cast<double>(started.nsecsElapsed()) / 1e6;
}

int benchmarkStart()
{
    constexpr int runs = 9;
    std::vector<double> ours;
    std::vector<double> empty;
    for (int i = 0; i < runs; ++i) {
        ours.push_back(processTime(QStringLiteral("paint")));
        empty.push_back(processTime(QStringLiteral("paint-empty")));
    }
    const double ourMedian = percentile(ours, 0.5);
    const double emptyMedian = percentile(empty, 0.5);
    fmt::print(
        "[{{\"name\":\"window-start\",\"unit\":\"ms\",\"ours\":{:.2f},\"bare\":{:.2f},\"ratio\":{:.2f},"
        "\"runs\":{}}}]\n",
        ourMedian, emptyMedian, ourMedian / emptyMedian, runs);
    return 0;
}

} // namespace

int runWindowBenchmark(const QString& name)
{
    if (name == QLatin1String("receive"))
        return benchmarkReceive();
    if (name == QLatin1String("stream"))
        return benchmarkStreamView();
    if (name == QLatin1String("connections"))
        return benchmarkConnections();
    if (name == QLatin1String("records"))
        return benchmarkRecords();
    if (name == QLatin1String("start"))
        return benchmarkStart();
    if (name == QLatin1String("paint") || name == QLatin1String("paint-empty"))
        return paintAndEnd(name == QLatin1String("paint"));
    fmt::print(stderr, "enchufe: --bench receive | connections | records | start | stream\n");
    return 2;
}

#endif

} // namespace enchufe::app
