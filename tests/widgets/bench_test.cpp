// SPDX-License-Identifier: GPL-3.0-or-later
// The call bench and the error gallery through the window: lines typed, buttons pressed, on real sockets.
#include "tests/widgets/window_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/bench/bench_sockets.h"
#include "widgets/bench/state_diagram.h"
#include "widgets/details/details_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/main/main_window.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/stream/stream_view.h"

#include "core/bench/error_gallery.h"
#ifdef __linux__
#include "tests/core/support/refusals.h"
#endif

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <qcustomplot.h>

using namespace enchufe;
using widgets::BenchTranscript;

namespace {

struct Bench {
    explicit Bench(test::WindowRig& rig) : window(rig.openWindow())
    {
        test::action(window, QStringLiteral("Call bench"))->trigger();
    }
    [[nodiscard]] widgets::BenchPanel& panel() { return *window.findChild<widgets::BenchPanel*>(); }
    [[nodiscard]] QLineEdit& line() { return *test::named<QLineEdit>(panel(), QStringLiteral("Call")); }
    void press(const char* word)
    {
        for (QToolButton* const button : panel().findChildren<QToolButton*>()) {
            if (button->text() == QLatin1String(word))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    void enter() { QTest::keyClick(&line(), Qt::Key_Return); }
    void type(const char* text)
    {
        line().setText(QString::fromUtf8(text));
        enter();
    }
    [[nodiscard]] QString result(int row)
    {
        return panel().transcript().index(row, BenchTranscript::Result).data().toString();
    }
    [[nodiscard]] QString lastResult() { return result(panel().transcript().rowCount() - 1); }
    /// Types it and waits for what it comes to.
    void make(const char* text)
    {
        type(text);
        QTRY_VERIFY2(lastResult() != QStringLiteral("… blocked"), text);
    }
    void makeConversation()
    {
        for (const char* const text : {"s = socket inet stream", "bind s 127.0.0.1:0", "listen s 5",
                                       "c = socket inet stream", "connect c @s", "a = accept s"})
            make(text);
    }
    void select(const char* name)
    {
        const auto state = panel().bench().socket(name);
        QVERIFY(state.has_value());
        QTRY_VERIFY(window.feed().table().socket(state->id) != nullptr);
        const auto endpoint = window.feed().table().socket(state->id)->endpoint;
        window.findChild<widgets::EndpointPanel*>()->select(endpoint, 0);
    }
    void showStreamOf(const char* name)
    {
        select(name);
        window.showView(widgets::MainWindow::View::Stream);
    }
    [[nodiscard]] QString streamWords()
    {
        auto& canvas = window.findChild<widgets::StreamView*>()->canvas();
        canvas.refresh();
        return test::PaintedWords(*canvas.viewport()).text();
    }
    /// In a line of its own, or at its end, but the lane's title aside.
    [[nodiscard]] bool streamSays(const char* words)
    {
        return streamWords().remove(QStringLiteral("Recv-Q · Send-Q")).contains(QString::fromUtf8(words));
    }
    /// Of all endpoints and connections.
    [[nodiscard]] QString states()
    {
        const auto& tree = window.findChild<widgets::EndpointPanel*>()->model();
        QStringList all;
        for (int row = 0; row < tree.rowCount(); ++row) {
            const QModelIndex endpoint = tree.index(row, 0);
            all << endpoint.data(widgets::EndpointModel::StateRole).toString();
            for (int child = 0; child < tree.rowCount(endpoint); ++child)
                all << tree.index(child, 0, endpoint).data(widgets::EndpointModel::StateRole).toString();
        }
        return all.join(QLatin1Char('\n'));
    }
    [[nodiscard]] bool statesSay(const QString& words) { return states().contains(words); }
    [[nodiscard]] QString mistake()
    {
        for (const QLabel* const label : panel().findChildren<QLabel*>()) {
            if (label->objectName() == QStringLiteral("problem") && label->isVisible())
                return label->text();
        }
        return {};
    }
    [[nodiscard]] QString state() { return panel().findChild<widgets::StateDiagram*>()->stateName(); }

    widgets::MainWindow& window;
};

} // namespace

class BenchTest final : public QObject {
    Q_OBJECT

private slots:
    void C1_buttonsPutTheUsualCallsTogether()
    {
        test::WindowRig rig;
        Bench b(rig);
        QVERIFY(b.panel().isVisible());
        b.press("socket");
        QCOMPARE(b.line().text(), QStringLiteral("s = socket inet stream"));
        b.enter();
        QTRY_VERIFY(b.lastResult().startsWith(QStringLiteral("= fd")));
        b.press("bind");
        QCOMPARE(b.line().selectedText(), QStringLiteral("127.0.0.1:0")); // to be typed over
        b.enter();
        b.press("listen");
        b.enter();
        QTRY_COMPARE(b.state(), QStringLiteral("listening"));
        b.press("send"); // a listening socket sends nothing
        b.enter();
        QTRY_COMPARE(b.lastResult(), QStringLiteral("✗ EPIPE"));
        b.press("socket");
        QCOMPARE(b.line().text(), QStringLiteral("c = socket inet stream"));
        b.enter();
        b.press("connect");
        QCOMPARE(b.line().text(), QStringLiteral("connect c @s"));
        b.enter();
        QTRY_COMPARE(b.state(), QStringLiteral("connected"));
        // Both stand among the endpoints, and the newest call is explained.
        QTRY_COMPARE(b.window.findChild<widgets::EndpointPanel*>()->model().rowCount(), 2);
        QTRY_VERIFY(b.window.feed().table().socket(net::SocketId(2U)) != nullptr);
    }

    void C5_halfCloseAndTheStateDiagram()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.make("send c \"request\"");
        b.make("shutdown c SHUT_WR");
        QTRY_COMPARE(b.state(), QStringLiteral("half-closed"));
        b.make("recv a 100");
        QVERIFY(b.lastResult().contains(QStringLiteral("\"request\"")));
        b.make("recv a 100");
        QCOMPARE(b.lastResult(), QStringLiteral("= 0"));
        QTRY_COMPARE(b.state(), QStringLiteral("peer closed"));
        b.make("send a \"answer\"");
        b.make("recv c 100");
        QVERIFY(b.lastResult().contains(QStringLiteral("\"answer\"")));
        b.make("close a");
        QTRY_COMPARE(b.state(), QStringLiteral("closed"));
    }

    /// Nobody has called getsockname(): connect() and accept() say enough.
    void W13_bothSidesAreShownAtOnce()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.make("send c \"request\"");
        b.make("recv a 100");
        auto& panel = *b.window.findChild<widgets::EndpointPanel*>();
        const auto& table = b.window.feed().table();
        const auto named = [&table](const char* name) {
            for (const auto id : table.endpoints()) {
                const auto* const info =
                    table.endpoint(id) ? table.socket(table.endpoint(id)->socket) : nullptr;
                if (info != nullptr && info->name == name)
                    return id;
            }
            return journal::EndpointId(0);
        };
        QTRY_VERIFY(named("c") != 0);
        panel.select(named("c"), 0);
        auto& model = *b.window.findChild<widgets::StreamModel*>();
        QTRY_VERIFY(model.channel().sender != 0 && model.channel().receiver != 0);
        const auto received = [&model] {
            std::uint64_t total = 0;
            model.reader().visit(
                [&total](const stream::StreamContent& content) { total = content.receives.total; });
            return total;
        };
        QTRY_COMPARE(received(), 7U);
        test::action(b.window, QStringLiteral("Ladder"))->trigger();
        auto& ladder = b.window.findChild<widgets::LadderView*>()->canvas();
        const auto shows = [&ladder](const QString& text) {
            for (int i = 0; i < ladder.rowCount(); ++i) {
                if (ladder.rowText(i).contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(shows(QStringLiteral("recv(")));
        QVERIFY(shows(QStringLiteral("send(")));
        QVERIFY(shows(QStringLiteral("accept(")));
    }

    /// How many wait no call tells: nothing is said of it until the kernel was asked.
    void W14_aListenersQueueIsNotCalledEmptyUnasked()
    {
        test::WindowRig rig;
        Bench b(rig);
        for (const char* const text : {"s = socket inet stream", "bind s 127.0.0.1:0", "listen s 5",
                                       "c = socket inet stream", "connect c @s"})
            b.make(text);
        const auto& tree = b.window.findChild<widgets::EndpointPanel*>()->model();
        const auto says = [&tree](const QString& text) {
            for (int row = 0; row < tree.rowCount(); ++row) {
                if (tree.index(row, 0).data(widgets::EndpointModel::StateRole).toString().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(QStringLiteral("queue of 5")));
        QVERIFY(!says(QStringLiteral("0/5")));
        b.panel().bench().watchKernel(true);
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("queue 1/5")), 30'000);
    }

    /// What waits between two sockets their calls tell; in which queue, only the kernel, once it was asked.
    void noQueueIsInvented()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.make("send c fill:5000");
        b.make("recv a 1000");
        b.showStreamOf("c");
        QTRY_VERIFY2(b.streamSays("4,000"), qPrintable(b.streamWords()));
        QVERIFY2(!b.streamSays("Send-Q"), qPrintable(b.streamWords()));
        QVERIFY2(!b.streamSays("Recv-Q"), qPrintable(b.streamWords()));
        QVERIFY2(b.statesSay(QStringLiteral("ESTAB")) && !b.statesSay(QStringLiteral("R 0")),
                 qPrintable(b.states()));
#ifdef __linux__
        b.panel().bench().watchKernel(true);
        QTRY_VERIFY_WITH_TIMEOUT(b.streamSays("Recv-Q 4,000"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(b.statesSay(QStringLiteral("R 4,000  S 0")), 30'000);
        b.panel().bench().watchKernel(false);
        b.make("send c fill:500"); // and nobody has asked since
        QTRY_VERIFY(b.streamSays("4,500"));
        QVERIFY2(!b.streamSays("Recv-Q 4"), qPrintable(b.streamWords()));
        QTRY_VERIFY2(!b.statesSay(QStringLiteral("R 4,000")), qPrintable(b.states()));
        b.select("a");
        auto& plot = b.window.findChild<widgets::QueuePlot*>()->plot();
        const auto isDrawnPastIt = [&] {
            b.window.findChild<widgets::ThroughputPlot*>()->refresh();
            const auto samples = b.window.feed().queues().samples(b.panel().bench().socket("a")->id);
            return plot.xAxis->range().upper > static_cast<double>(samples.back().ns) / 1e9;
        };
        QTRY_VERIFY(isDrawnPastIt());
        const auto& curve = *plot.graph(1)->data();
        QVERIFY(!curve.isEmpty());
        QCOMPARE((curve.constEnd() - 1)->value, 4000.0);
        QVERIFY((curve.constEnd() - 1)->key < plot.xAxis->range().upper);
#endif
    }

    void nothingWaitsAfterAReset()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.make("send c fill:5000");
        b.make("recv a 1000");
        b.make("close a"); // with 4000 unread: RST
        b.make("recv c 10");
        b.showStreamOf("c");
        QTRY_VERIFY2(b.streamSays("4,000 bytes never received"), qPrintable(b.streamWords()));
        QVERIFY2(!b.streamSays("Send-Q 4"), qPrintable(b.streamWords()));
        QVERIFY2(!b.statesSay(QStringLiteral("S 4")), qPrintable(b.states()));
    }

#ifdef __linux__ // MSG_OOB with these very counts
    void theLadderCountsUrgentAndPeekedBytesApart()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.make("send c \"12345678\" MSG_OOB");
        b.make("recv a 100 MSG_PEEK");
        b.make("recv a 100");
        b.make("recv a 1 MSG_OOB");
        b.select("c");
        b.window.showView(widgets::MainWindow::View::Ladder);
        auto& canvas = *b.window.findChild<widgets::LadderCanvas*>();
        const auto says = [&canvas](const char* words) {
            return test::PaintedWords(*canvas.viewport()).contains(words);
        };
        QTRY_VERIFY(says("recv(1, MSG_OOB)"));
        QVERIFY(says("7 + 1 urgent"));
        QVERIFY(!says("7 of 8"));
        QVERIFY(says("recv(100, MSG_PEEK)"));
        QVERIFY(says("recv(100)")); // the same bytes, taken
    }
#endif

    void theLaddersWordsLeaveRoomForItsArrows()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.window.resize(1280, 800);
        b.makeConversation();
        for (int i = 0; i < 8; ++i) { // more than there is room for
            b.make("send c \"x\"");
            b.make("recv a 1");
        }
        b.make("send c fill:5000");
        b.make("recv a 1000");
        QTest::qWait(100); // a pause to be told
        b.make("close a");
        b.select("c");
        b.window.showView(widgets::MainWindow::View::Ladder);
        auto& canvas = *b.window.findChild<widgets::LadderCanvas*>();
        QTRY_VERIFY(test::PaintedWords(*canvas.viewport()).contains("unread"));
        const test::PaintedWords words(*canvas.viewport());
        const auto reset = words.find("unread");
        QVERIFY(words.contains("+"));
        for (const auto& each : words.all) {
            if (each.text.startsWith(QLatin1Char('+')))
                QVERIFY2(!each.place.intersects(reset.place), qPrintable(each.text));
        }
        // Between the two lines, beside which the calls stand, there is room for a line and its head.
        const double gap = words.find("close()").place.left() - words.find(" = 5,000").place.right() - 28;
        QVERIFY2(reset.place.width() + 40 < gap, qPrintable(QString::number(gap)));
        QVERIFY(!words.find("client 127").text.isEmpty() && !words.find("client 127").isElided);
        QVERIFY(!words.find("server 127").text.isEmpty() && !words.find("server 127").isElided);
        // Shown to its end no row stands half under the heading.
        const QScrollBar& bar = *canvas.verticalScrollBar();
        QVERIFY(bar.maximum() > 0);
        QCOMPARE(bar.value(), bar.maximum());
        QCOMPARE(bar.maximum() % bar.singleStep(), 0);
    }

    void C9_aBlockedCallShowsItsClockAndIsCancelled()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.type("recv a 10");
        auto* const sockets = test::named<QTableView>(b.panel(), QStringLiteral("Sockets of the bench"));
        const auto state = [&] {
            return sockets->model()->index(2, widgets::BenchSockets::State).data().toString();
        };
        QTRY_VERIFY2(state().startsWith(QStringLiteral("blocked in recv()")), qPrintable(state()));
        QCOMPARE(b.lastResult(), QStringLiteral("… blocked"));
        auto* const cancel = [&]() -> QPushButton* {
            for (QPushButton* const each : b.panel().findChildren<QPushButton*>()) {
                if (each->text() == QStringLiteral("Cancel"))
                    return each;
            }
            return nullptr;
        }();
        QTRY_VERIFY(cancel->isEnabled());
        cancel->click();
        QTRY_COMPARE(b.lastResult(), QStringLiteral("✗ EINTR"));
        QTRY_VERIFY(!cancel->isEnabled());
    }

    void mistakesAreToldAtTheLine()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.type("sokcet inet");
        QVERIFY2(b.mistake().contains(QStringLiteral("no such call")), qPrintable(b.mistake()));
        QCOMPARE(b.panel().transcript().rowCount(), 0);
        b.make("s = socket inet stream");
        QVERIFY(b.mistake().isEmpty());
        b.type("s = socket inet stream");
        QVERIFY(b.mistake().contains(QStringLiteral("has this name")));
        b.type("listen t 5");
        QVERIFY(!b.mistake().isEmpty());
        b.type("send s \"half");
        QVERIFY(!b.mistake().isEmpty());
        b.make("bind s nowhere:99999");
        QVERIFY(b.lastResult().startsWith(QStringLiteral("✗")));
    }

    void replayedSavedAndLoaded()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.makeConversation();
        b.make("send c \"hola\"");
        b.make("recv a 10");
        const QString path = rig.directory.filePath(QStringLiteral("conversation.calls"));
        QCOMPARE(b.panel().save(path), QString());
        QVERIFY(!b.panel().save(QStringLiteral("/no/such/folder/x.calls")).isEmpty());
        b.panel().replay(b.panel().transcript().script());
        QTRY_COMPARE(b.panel().transcript().rowCount(), 8);
        QTRY_VERIFY(b.lastResult().contains(QStringLiteral("\"hola\"")));
        QCOMPARE(b.panel().load(path), QString());
        QTRY_COMPARE(b.panel().transcript().rowCount(), 8);
        QTRY_VERIFY(b.lastResult().contains(QStringLiteral("\"hola\"")));
        QFile broken(rig.directory.filePath(QStringLiteral("broken.calls")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("s = socket inet stream\nbindd s\n");
        broken.close();
        QVERIFY2(b.panel().load(broken.fileName()).startsWith(QStringLiteral("Line 2, column 1")),
                 qPrintable(b.panel().load(broken.fileName())));
    }

    /// With what is started, waited for and expected, and with endpoints of the window's engine.
    void aLoadedScriptIsPlayed()
    {
        test::WindowRig rig;
        Bench b(rig);
        const auto load = [&](const char* text) {
            QFile file(rig.directory.filePath(QStringLiteral("loaded.calls")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            QCOMPARE(b.panel().load(file.fileName()), QString());
        };
        load("server = tcp-listen 0 reading off\nc = socket inet stream\nconnect c @server\n"
             "start elsewhere recv c 10\nrepeat 2\n  send c \"uno\"\nwait until kernel server#1 Recv-Q == 6\n"
             "recv server#1\nsend server#1 \"dos\"\nwait elsewhere c\nexpect data \"dos\"\ngetsockname c\n");
        QTRY_COMPARE(b.panel().transcript().rowCount(), 6);
        QTRY_VERIFY2(b.lastResult().contains(QStringLiteral("127.0.0.1:")),
                     qPrintable(b.mistake() + b.lastResult()));
        QVERIFY2(b.mistake().isEmpty(), qPrintable(b.mistake()));
        const std::size_t endpoints = rig.engine.workerCount();
        QVERIFY(endpoints > 0);
        load("u = socket inet dgram\nexpect error EINVAL\ngetsockname u\n");
        QTRY_VERIFY2(b.mistake().contains(QStringLiteral("Line 2, column 1")), qPrintable(b.mistake()));
        QCOMPARE(b.panel().transcript().rowCount(), 1);
        QTRY_VERIFY(rig.engine.workerCount() < endpoints); // those of the script before are closed
    }

    void theWindowClosesOverBlockedCalls()
    {
        test::WindowRig rig;
        Bench b(rig);
        for (int i = 0; i < 50; ++i) {
            const std::string name = "u" + std::to_string(i);
            b.type((name + " = socket inet dgram").c_str());
            b.type(("bind " + name + " 127.0.0.1:0").c_str());
            b.type(("recv " + name + " 10").c_str());
        }
        QTRY_VERIFY([&] {
            const auto states = b.panel().bench().sockets();
            return states.size() == 50 &&
                   std::ranges::all_of(states, [](const auto& state) { return state.busy; });
        }());
        rig.window.reset(); // returns, and leaves no thread behind
        std::size_t closed = 0;
        for (journal::Seq at = 0; at < rig.journal.end(); ++at) {
            journal::Record record;
            closed += rig.journal.record(at, record) && record.call == net::Call::Close ? 1 : 0;
        }
        QCOMPARE(closed, std::size_t(50));
    }

    void modelsAreSound()
    {
        test::WindowRig rig;
        Bench b(rig);
        const QAbstractItemModelTester transcript(const_cast<BenchTranscript*>(&b.panel().transcript()),
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto* const sockets = test::named<QTableView>(b.panel(), QStringLiteral("Sockets of the bench"));
        const QAbstractItemModelTester model(sockets->model(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        b.makeConversation();
        QCOMPARE(sockets->model()->rowCount(), 3);
        // As in the tree: what the peer may have done meanwhile nobody has asked.
        QTRY_COMPARE(sockets->model()->index(2, widgets::BenchSockets::State).data().toString(),
                     QStringLiteral("(ESTAB)"));
        b.panel().replay(b.panel().transcript().script());
        QTRY_COMPARE(sockets->model()->rowCount(), 3);
    }

    void F1_theGalleryProducesErrorsForReal()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.window.showErrors(QStringLiteral("ECONNREFUSED"));
        auto* const gallery = b.window.findChild<widgets::ErrorGalleryDialog*>();
        QVERIFY(gallery != nullptr && gallery->isVisible());
        QCOMPARE(gallery->chosen(), QStringLiteral("ECONNREFUSED"));
        QCOMPARE(gallery->findChild<QTableWidget*>()->rowCount(),
                 static_cast<int>(bench::errorGallery().size()));
        QSignalSpy produced(gallery, &widgets::ErrorGalleryDialog::produced);
        for (QPushButton* const button : gallery->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Produce it"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(produced.count(), 1, 30'000);
        QCOMPARE(produced.front().at(1).toBool(), true);
        QVERIFY2(gallery->calls().contains(QStringLiteral("= -1 ECONNREFUSED")),
                 qPrintable(gallery->calls()));
        // One that cannot be produced says why, and has no button.
        gallery->choose(QStringLiteral("ESHUTDOWN"));
        for (QPushButton* const button : gallery->findChildren<QPushButton*>())
            QVERIFY(button->text() != QStringLiteral("Produce it") || !button->isVisible());
        // Closing it in the middle of a long one ends that.
        gallery->choose(QStringLiteral("ETIMEDOUT"));
        gallery->produce();
        rig.window.reset();
    }

    /// No thread for it, none for the bench's helper, none for a socket: it says so, and is there.
    void F1_theGalleryWithoutAThreadSaysSo()
    {
#ifdef __linux__
        test::WindowRig rig;
        widgets::ErrorGalleryDialog gallery(rig.theme);
        gallery.show();
        gallery.choose(QStringLiteral("ECONNREFUSED"));
        QSignalSpy produced(&gallery, &widgets::ErrorGalleryDialog::produced);
        test::Refusals refusals;
        for (int before = 0; before < 3; ++before) {
            refusals.of(net::Call::StartThread).after(before, 100, EAGAIN);
            gallery.produce();
            QTRY_COMPARE_WITH_TIMEOUT(produced.count(), before + 1, 30'000);
            QCOMPARE(produced.back().at(1).toBool(), false);
            QVERIFY2(gallery.calls().contains(QStringLiteral("✗ it could not be tried: ")) &&
                         gallery.calls().contains(QStringLiteral("thread")),
                     qPrintable(gallery.calls()));
            QCOMPARE(gallery.calls().contains(QStringLiteral("EAGAIN")), before == 0);
        }
        refusals.of(net::Call::StartThread).after(0, 0, 0);
        gallery.produce();
        QTRY_COMPARE_WITH_TIMEOUT(produced.count(), 4, 30'000);
        QCOMPARE(produced.back().at(1).toBool(), true);
#else
        QSKIP("only Linux refuses on request");
#endif
    }

    void F1_anErrorInTheDetailsLeadsToItsEntry()
    {
        test::WindowRig rig;
        Bench b(rig);
        b.make("s = socket inet stream");
        b.make("recv s 10");
        QTRY_COMPARE(b.lastResult(), QStringLiteral("✗ ENOTCONN"));
        auto* const details = b.window.findChild<widgets::DetailsPanel*>();
        emit details->errorRequested(QStringLiteral("ENOTCONN"));
        QCOMPARE(b.window.findChild<widgets::ErrorGalleryDialog*>()->chosen(), QStringLiteral("ENOTCONN"));
    }
};

QTEST_MAIN(BenchTest)
#include "bench_test.moc"
