// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/records_benchmark.h"

#include "app/cli/benchmark_bare.h"
#include "app/window/delay_probe.h"
#include "app/window/whole_window.h"
#include "core/journal/recorder.h"
#include "widgets/records/record_view.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPixmap>
#include <QScrollBar>
#include <QTableView>

#include <fmt/format.h>

#include <array>
#include <random>
#include <thread>

namespace enchufe::app {

#ifdef _WIN32

int benchmarkRecords() { return 1; }

#else

namespace {

constexpr std::uint64_t recordCount = 10'000'000;
constexpr int jumps = 300;

/// send() and recv() of eight bytes in turn, as a conversation of that endpoint would write them.
void write(journal::Journal& journal, journal::EndpointId endpoint)
{
    journal::Recorder recorder(journal, endpoint);
    recorder.attachThread();
    const net::SocketId socket = recorder.newSocketId();
    const std::array<std::byte, 8> bytes = {};
    std::uint64_t offset = 0;
    for (std::uint64_t i = 0; i < recordCount; ++i) {
        net::CallEvent event;
        event.call = i % 2 == 0 ? net::Call::Send : net::Call::Recv;
        event.socket = socket;
        event.handle = 7;
        event.requested = event.call == net::Call::Send ? bytes.size() : 65536;
        event.result = bytes.size();
        event.offset = offset;
        event.data = bytes;
        event.enterNs = event.leaveNs = net::steadyNanoseconds();
        recorder.onCall(event);
        offset += i % 2 * bytes.size();
    }
}

widgets::RecordView& callsOf(widgets::MainWindow& window)
{
    window.views().showView("calls");
    for (auto* const view : window.findChildren<widgets::RecordView*>()) {
        if (!view->model().filter().dataOnly)
            return *view;
    }
    throw std::logic_error("the window has no view of calls");
}

void print(const char* name, std::vector<double> values, const char* end)
{
    fmt::print(" {{\"name\":\"{}\",\"unit\":\"ms\",\"p50\":{:.2f},\"p99\":{:.2f},\"max\":{:.2f},\"samples\":{"
               "}}}{}\n",
               name, percentile(values, 0.5), percentile(values, 0.99), percentile(values, 1), values.size(),
               end);
}

std::vector<double> jumpAbout(QTableView& table)
{
    std::vector<double> times;
    std::mt19937 random(1);
    QPixmap picture(table.viewport()->size());
    for (int i = 0; i < jumps; ++i) {
        std::uniform_int_distribution<int> place(0, table.verticalScrollBar()->maximum());
        QElapsedTimer since;
        since.start();
        table.verticalScrollBar()->setValue(place(random));
        table.viewport()->render(&picture);
        times.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    return times;
}

} // namespace

int benchmarkRecords()
{
    const std::uint64_t before = cli::bare::residentBytes();
    WholeWindow whole(*qApp);
    whole.make();
    whole.window->show();
    widgets::RecordView& view = callsOf(*whole.window);
    auto& table = *view.findChild<QTableView*>();
    engine::DatagramSpec any; // the window shows its tables only once there is an endpoint
    any.bind = net::HostPort{"127.0.0.1", "0"};
    const auto endpoint = whole.engine.open(any);
    DelayProbe opening([&] { return !table.isVisible(); }, [] { return false; });
    std::thread writer([&] { write(whole.journal, endpoint); });
    const auto isBehind = [&] {
        return whole.journal.end() < recordCount || whole.window->feed().backlog() > 0 ||
               view.model().isCatchingUp();
    };
    DelayProbe taking(isBehind, [] { return true; });
    writer.join();
    const std::uint64_t memory = cli::bare::residentBytes() - before;
    const auto scrolling = jumpAbout(table);
    QElapsedTimer filtering;
    filtering.start();
    view.findChild<QLineEdit*>()->setText(QStringLiteral("recv")); // the filter's text: the slowest kind
    DelayProbe filtered([&] { return filtering.elapsed() < 500 || view.model().isCatchingUp(); },
                        [] { return true; });
    if (!table.isVisible())
        throw std::logic_error("what was measured was not on the screen");
    const double seconds = static_cast<double>(filtering.nsecsElapsed()) / 1e9;
    fmt::print("[\n");
    print("records-taking-delay", taking.delays(), ",");
    print("records-jump", scrolling, ",");
    print("records-filter-delay", filtered.delays(), ",");
    fmt::print(" {{\"name\":\"records-filter-all\",\"unit\":\"s\",\"ours\":{:.2f},\"runs\":1}},\n"
               " {{\"name\":\"records-memory\",\"unit\":\"MiB\",\"ours\":{:.0f},\"runs\":1}}\n]\n",
               seconds, static_cast<double>(memory) / 1024 / 1024);
    return 0;
}

#endif

} // namespace enchufe::app
