// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stream_benchmark.h"

#include "app/window/window_benchmark.h"
#include "core/engine/engine.h"
#include "core/journal/socket_table.h"
#include "widgets/common/theme.h"
#include "widgets/stream/stream_canvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <fmt/format.h>

#include <functional>
#include <stdexcept>
#include <thread>

namespace enchufe::app {

namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t chunkSize = 110; // ten frames of eleven bytes
constexpr std::uint64_t chunkCount = 1'000'000;

/// A client and a listener of one engine, and a reader that cuts what goes from one to the other.
class Conversation {
public:
    Conversation() : m_engine(m_journal), m_table(m_journal), reader(m_journal)
    {
        engine::StreamListenerSpec listening;
        listening.host = "127.0.0.1";
        listening.port = "0";
        listening.connection.reading.size = chunkSize;
        const auto listener = m_engine.open(listening);
        waitFor([&] { return m_table.endpoint(listener) != nullptr && m_table.endpoint(listener)->ready; });
        engine::StreamClientSpec connecting;
        connecting.host = "127.0.0.1";
        connecting.port = std::to_string(m_table.socket(m_table.endpoint(listener)->socket)->local.port());
        m_client = m_engine.open(connecting);
        waitFor([&] {
            return m_table.endpoint(m_client) != nullptr && m_table.endpoint(m_client)->ready &&
                   !m_table.endpoint(listener)->connections.empty();
        });
        reader.setFramings({framing::parseFraming("line").value});
        reader.setChannel(
            {m_table.endpoint(m_client)->socket, m_table.endpoint(listener)->connections.front(), false});
    }
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    [[nodiscard]] journal::Journal& journal() { return m_journal; }

    /// Chunks of ten lines; 0: until the end.
    void send(std::uint64_t count)
    {
        std::vector<std::byte> bytes(chunkSize, std::byte{'x'});
        for (std::size_t at = 10; at < bytes.size(); at += 11)
            bytes[at] = std::byte{'\n'};
        m_engine.post({m_client, 0}, engine::command::Repeat{bytes, engine::SendHow::All, count, 0ms, {}});
    }
    void stop() { m_engine.post({m_client, 0}, engine::command::StopRepeat{}); }

    void waitForFrames(std::uint64_t count)
    {
        waitFor([&] {
            std::uint64_t messages = 0;
            reader.visit([&](const stream::StreamContent& content) {
                messages = content.cuts.empty() ? 0 : content.cuts.front().messages;
            });
            return messages >= count;
        });
    }

private:
    void waitFor(const std::function<bool()>& holds)
    {
        const auto end = std::chrono::steady_clock::now() + 60s;
        while (!holds()) {
            if (std::chrono::steady_clock::now() > end)
                throw std::runtime_error("benchmark: nothing happened for a minute");
            for (auto batch = m_journal.read(m_next); !batch.records.empty();
                 batch = m_journal.read(m_next)) {
                for (const journal::Record& record : batch.records) {
                    if (!record.isData())
                        m_table.apply(record);
                }
                m_next = batch.first + batch.records.size();
            }
            std::this_thread::sleep_for(2ms);
        }
    }

    journal::Journal m_journal;
    engine::Engine m_engine;
    journal::SocketTable m_table;
    journal::Seq m_next = 0;
    journal::EndpointId m_client = 0;

public:
    stream::StreamReader reader;
};

/// Milliseconds of each painting, while the canvas is zoomed in and out again and scrolled through.
std::vector<double> paintTimes(widgets::StreamCanvas& canvas, int steps)
{
    std::vector<double> times;
    const auto paint = [&] {
        QElapsedTimer timer;
        timer.start();
        canvas.refresh();
        canvas.viewport()->repaint();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    };
    const double width = canvas.viewport()->width();
    for (const auto unit : {widgets::StreamAxis::Unit::Bytes, widgets::StreamAxis::Unit::Time}) {
        canvas.setUnit(unit);
        canvas.fit();
        for (int step = 0; step < steps; ++step) {
            // Four rounds from everything to single bytes and back, at places of their own.
            const bool inwards = (step * 8 / steps) % 2 == 0;
            canvas.zoom(inwards ? 1.25 : 0.8, width * (0.3 + 0.6 * step / steps));
            paint();
            canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() +
                                                   canvas.horizontalScrollBar()->singleStep());
            paint();
        }
    }
    return times;
}

void print(const char* name, std::vector<double> times, bool isLast)
{
    const double p50 = percentile(times, 0.5);
    const double p99 = percentile(times, 0.99);
    fmt::print(
        "{{\"name\":\"{}\",\"unit\":\"ms\",\"p50\":{:.2f},\"p99\":{:.2f},\"max\":{:.2f},\"samples\":{}}}{}\n",
        name, p50, p99, times.back(), times.size(), isLast ? "]" : ",");
}

} // namespace

int benchmarkStreamView()
{
    widgets::Theme theme(*qApp);
    theme.setChoice(widgets::ThemeChoice::Light);
    Conversation conversation;
    widgets::StreamCanvas canvas(conversation.journal(), conversation.reader, theme);
    canvas.resize(1000, 500);
    canvas.show();
    QApplication::processEvents();
    conversation.send(chunkCount);
    conversation.waitForFrames(chunkCount * chunkSize / 11);
    fmt::print("[");
    print("stream-paint", paintTimes(canvas, 600), false);
    conversation.send(0);
    print("stream-paint-flooded", paintTimes(canvas, 600), true);
    conversation.stop();
    return 0;
}

} // namespace enchufe::app
