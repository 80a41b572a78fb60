// SPDX-License-Identifier: GPL-3.0-or-later
// What window tests look at: conversations with known bytes, played by the program's own player. Their names
// are the curriculum's rows.
#pragma once

#include "core/bench/call_bench.h"
#include "core/framing/framing.h"
#include "tests/core/support/problems.h"
#include "tests/widgets/wait.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/main/main_window.h"
#include "widgets/model/selection.h"
#include "widgets/model/session.h"
#include "widgets/model/stream_model.h"
#include "widgets/model/window_player.h"

#include <fmt/format.h>

#include <QAction>
#include <QSignalSpy>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::test {

struct TestScene {
    std::string script;
    std::string_view shown = "c"; ///< chosen before its view is shown
    std::string_view view = "stream";
    std::vector<std::string_view> framings = {};
};

/// 64 KiB of messages, each behind its length, as the escapes of a quoted text.
inline std::string largeMessages()
{
    constexpr std::size_t all = 65536;
    constexpr std::size_t each = 10'000;
    std::string text;
    for (std::size_t sent = 0, number = 0; sent < all; ++number) {
        const std::size_t size = std::min(each, all - sent - 2);
        text += fmt::format("\\x{:02x}\\x{:02x}", size / 256, size % 256);
        for (std::size_t i = 0; i < size; ++i)
            text += i % 64 == 63 ? std::string("\\n") : std::string(1, static_cast<char>('a' + number % 26));
        sent += size + 2;
    }
    return text;
}

/// Each is an echo's, of a server that serves the same three clients in its way; none of them goes.
inline TestScene threeClients(std::string_view model)
{
    return {fmt::format("server = tcp-listen 127.0.0.1:0 behaviour echo model {}\n"
                        "c = tcp-connect @server\nsend c \"1\\n\"\nwait until total c received == 2\n"
                        "d = tcp-connect @server\nsend d \"2\\n\"\n"
                        "e = tcp-connect @server\nsend e \"3\\n\"\n",
                        model),
            "server", "calls"};
}

inline TestScene testScene(std::string_view id)
{
    const std::string echo = "server = tcp-listen 127.0.0.1:0 behaviour echo\nc = tcp-connect @server\n"
                             "send c \"¡hola, mundo!\\n\"\nwait until total c received == 15\n";
    const std::string partial = "server = tcp-listen 127.0.0.1:0 reading off recv-size 4096 rcvbuf 8192\n"
                                "c = tcp-connect @server nonblocking sndbuf 8192\nstart send c \"" +
                                largeMessages() + "\"\nwait until c.send error EAGAIN\n";
    if (id == "E1")
        return {echo, "c", "chunks"};
    if (id == "C2")
        return {echo + "shutdown c SHUT_WR\n", "c", "ladder"};
    if (id.starts_with("C4-"))
        return threeClients(id.substr(3));
    if (id == "D1")
        return {partial, "c", "stream", {"u16be"}};
    if (id == "D4")
        return {partial + "recv server#1 4096\nrecv server#1 4096\nrecv server#1 4096\n",
                "c",
                "stream",
                {"u16be"}};
    if (id == "D3") {
        std::string script = "server = tcp-listen 127.0.0.1:0 reading off recv-size 700\n"
                             "c = tcp-connect @server\n";
        for (char digit = '0'; digit <= '9'; ++digit)
            script += "send c \"" + std::string(99, digit) + "\\n\"\n";
        script += "wait until kernel server#1 Recv-Q == 1000\nrecv server#1 65536\nset server reading auto\n"
                  "send c \"";
        for (char letter = 'a'; letter <= 'd'; ++letter)
            script += std::string(699, letter) + "\\n";
        return {script + "\"\nwait until total server#1 received == 3800\n", "c", "stream", {"line"}};
    }
    if (id == "D5")
        return {"server = tcp-listen 127.0.0.1:0 recv-size 9\nc = tcp-connect @server\n"
                "send c \"uno\\ndos\\ntres\\ncuatro\\ncinc\"\nwait until total server#1 received == 24\n",
                "c",
                "stream",
                {"delim:\\n", "delim-lossy:\\n"}};
    // Piece by piece, so that they arrive so.
    return {"server = tcp-listen 127.0.0.1:0\nc = tcp-connect @server\n"
            "send c \"1\"\nwait until total server#1 received == 1\n"
            "send c \"7:you all \"\nwait until total server#1 received == 11\n"
            "send c \"everybody4:a:bc9:mu\"\nwait until total server#1 received == 30\n",
            "c",
            "stream",
            {"ascii-len:"}};
}

/// A script played in a window, on its engine, whose endpoints stay as long as the window.
class PlayedInWindow final : public QObject {
public:
    PlayedInWindow(widgets::MainWindow& window, const std::string& script)
        : QObject(&window),
          m_bench(window.session().journal),
          m_read(script::Script::parse(script)),
          m_player(window.session().engine, m_bench, m_read.value, {}, patient())
    {
        connect(&m_player, &widgets::WindowPlayer::failed, this, [this](const Problem& problem) {
            m_problem = QString::fromStdString(problem.mistake.describe(english));
        });
    }

    void play()
    {
        QCOMPARE(textOf(m_read.problem), std::string());
        QSignalSpy rested(&m_player, &widgets::WindowPlayer::rested);
        m_player.playToEnd();
        QTRY_VERIFY2(!rested.isEmpty() || !m_problem.isEmpty(), "it still plays");
        QCOMPARE(m_problem, QString());
    }
    [[nodiscard]] engine::Target target(std::string_view name)
    {
        return m_player.player().targetOf(name).value_or(engine::Target());
    }

private:
    static script::PlayerOptions patient()
    {
        script::PlayerOptions options;
        options.limit = waitLimit;
        return options;
    }

    bench::CallBench m_bench;
    Parsed<script::Script> m_read;
    widgets::WindowPlayer m_player;
    QString m_problem;
};

/// Plays it to its end, chooses what it is about and shows its view.
inline void playScene(widgets::MainWindow& window, std::string_view id)
{
    const TestScene scene = testScene(id);
    auto* const played = new PlayedInWindow(window, scene.script);
    played->play();
    const engine::Target shown = played->target(scene.shown);
    auto& feed = window.feed();
    QTRY_VERIFY(feed.table().endpoint(shown.endpoint) != nullptr && feed.backlog() == 0);
    window.findChild<widgets::Selection*>()->choosePlace({shown.endpoint, shown.connection});
    auto* const stream = window.findChild<widgets::StreamModel*>();
    stream->setDirection(widgets::StreamModel::Direction::Sent);
    std::vector<framing::Framing> framings;
    for (const std::string_view each : scene.framings)
        framings.push_back(framing::parseFraming(each).value);
    if (!framings.empty())
        stream->setFramings(framings);
    const auto isCut = [&] {
        std::size_t cuts = 0;
        stream->reader().visit([&cuts](const stream::StreamContent& content) { cuts = content.cuts.size(); });
        return cuts == stream->framings().size();
    };
    QTRY_VERIFY(isCut());
    auto* const actions = window.findChild<widgets::Actions*>();
    (*actions)["view." + std::string(scene.view)].trigger();
    (*actions)[widgets::act::writeMessage].trigger();
}

} // namespace enchufe::test
