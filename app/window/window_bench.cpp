// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_bench.h"

#include "app/cli/bench_bare.h"
#include "app/window/stream_bench.h"
#include "core/behaviour/behaviours.h"
#include "core/engine/engine.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
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

/// The program's objects, as main() makes them, with settings of their own.
struct WholeWindow {
    explicit WholeWindow(QApplication& application)
        : settings(directory.filePath(QStringLiteral("settings.ini"))),
          languages(application),
          theme(application),
          engine(journal, {net::Readiness::Kind::Best, 100ms, false})
    {
        languages.use(QStringLiteral("en"));
        window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{journal, engine, settings, theme, languages});
        window->resize(1280, 800);
    }

    QTemporaryDir directory;
    widgets::Settings settings;
    widgets::Languages languages;
    widgets::Theme theme;
    journal::Journal journal;
    engine::Engine engine;
    std::unique_ptr<widgets::MainWindow> window;
};

double bareRate()
{
    const cli::bare::Listener listening;
    std::thread sender(
        [port = listening.port()] { cli::bare::sendFor(cli::bare::connectTo(port), 256 * 1024, floodTime); });
    const double rate = cli::bare::receiveAll(listening.accept(), 65536);
    sender.join();
    return rate / gibibyte;
}

int benchReceive()
{
    const double bare = bareRate();
    WholeWindow whole(*qApp);
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    spec.connection.responder = behaviour::find("discard")->factory;
    spec.connection.closeAfterPeer = true;
    const auto endpoint = whole.engine.open(spec);
    whole.window->show();

    // How late a timer comes that is due every millisecond is how long the event loop was busy.
    std::vector<double> delays;
    QElapsedTimer since;
    QTimer probe;
    probe.setTimerType(Qt::PreciseTimer);
    probe.setInterval(1);
    std::thread sender;
    QElapsedTimer flood;
    const auto* const table = &whole.window->feed().table();
    QObject::connect(&probe, &QTimer::timeout, &probe, [&] {
        if (sender.joinable())
            delays.push_back(std::max(0.0, static_cast<double>(since.nsecsElapsed()) / 1e6 - 1));
        since.restart();
        const auto* const info = table->endpoint(endpoint);
        if (info == nullptr || !info->ready)
            return;
        if (!sender.joinable()) {
            const auto port = table->socket(info->socket)->local.port();
            flood.start();
            sender = std::thread(
                [port] { cli::bare::sendFor(cli::bare::connectTo(port), 256 * 1024, floodTime); });
        } else if (!info->connections.empty() && !table->socket(info->connections.front())->isOpen()) {
            QApplication::quit();
        }
    });
    since.start();
    probe.start();
    QApplication::exec();
    const double seconds = static_cast<double>(flood.nsecsElapsed()) / 1e9;
    sender.join();
    const double ours = static_cast<double>(whole.journal.totals().received) / seconds / gibibyte;
    const double p50 = percentile(delays, 0.5);
    const double p99 = percentile(delays, 0.99);
    fmt::print("[{{\"name\":\"window-receive-64k\",\"unit\":\"GiB/"
               "s\",\"ours\":{:.3f},\"bare\":{:.3f},\"ratio\":{:.3f},\"runs\":1}},\n"
               " {{\"name\":\"window-delay\",\"unit\":\"ms\",\"p50\":{:.2f},\"p99\":{:.2f},\"max\":{:.2f},"
               "\"samples\":{}}}]\n",
               ours, bare, ours / bare, p50, p99, delays.back(), delays.size());
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
        timeToPaint(*program.window, unused);
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

int benchStart()
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
        return benchReceive();
    if (name == QLatin1String("stream"))
        return benchStreamView();
    if (name == QLatin1String("start"))
        return benchStart();
    if (name == QLatin1String("paint") || name == QLatin1String("paint-empty"))
        return paintAndEnd(name == QLatin1String("paint"));
    fmt::print(stderr, "enchufe: --bench receive | start | stream\n");
    return 2;
}

#endif

} // namespace enchufe::app
