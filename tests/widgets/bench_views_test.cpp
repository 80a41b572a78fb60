// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/bench_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/main/main_window.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"

#include <QScrollBar>
#include <qcustomplot.h>

using namespace enchufe;

class BenchViewsTest final : public QObject {
    Q_OBJECT

private slots:
    /// Nobody has called getsockname(): connect() and accept() say enough.
    void W13_bothSidesAreShownAtOnce()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
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
        QTRY_VERIFY(says(QStringLiteral("queue 1/5")));
    }

    /// What waits between two sockets their calls tell; in which queue, only the kernel, once it was asked.
    void noQueueIsInvented()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
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
        QTRY_VERIFY(b.streamSays("Recv-Q 4,000"));
        QTRY_VERIFY(b.statesSay(QStringLiteral("R 4,000  S 0")));
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
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
        b.makeConversation();
        b.make("send c \"12345678\" MSG_OOB");
        b.make("recv a 100 MSG_PEEK");
        b.make("recv a 100");
        b.make("recv a 1 MSG_OOB");
        b.select("c");
        b.window.views().showView("ladder");
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

    void whatIsNoSocketSaysSoInTheTree()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
        b.make("odd = socket inet dgram tcp"); // EPROTONOSUPPORT
        b.make("plain = file");
        QTRY_COMPARE(b.window.findChild<widgets::EndpointPanel*>()->model().rowCount(), 2);
        QTRY_COMPARE(b.states(), QStringLiteral("no socket\nno socket"));
    }

    void theLaddersWordsLeaveRoomForItsArrows()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
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
        b.window.views().showView("ladder");
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
};

QTEST_MAIN(BenchViewsTest)
#include "bench_views_test.moc"
