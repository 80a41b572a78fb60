// SPDX-License-Identifier: GPL-3.0-or-later
// The window shows what is so, and of the right socket, whatever was looked at before.
#include "tests/widgets/shown.h"

#include "core/journal/recorder.h"
#include "core/net/socket.h"
#include "widgets/details/details_panel.h"
#include "widgets/main/failure_line.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/stream/stream_view.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTcpServer>
#include <QToolButton>
#include <QUdpSocket>

#include <qcustomplot.h>

using namespace enchufe;
using stream::StreamContent;
using widgets::StreamPick;

namespace {

struct Shown : test::Shown {
    using test::Shown::Shown;

    [[nodiscard]] widgets::StreamModel& model() { return find<widgets::StreamModel>(); }
    [[nodiscard]] widgets::StreamCanvas& canvas() { return find<widgets::StreamView>().canvas(); }
    template <typename Read>
    auto content(Read read)
    {
        decltype(read(std::declval<const StreamContent&>())) value{};
        model().reader().visit([&](const StreamContent& content) { value = read(content); });
        return value;
    }
    [[nodiscard]] QString details()
    {
        QStringList texts;
        for (const QLabel* const label : find<widgets::DetailsPanel>().findChildren<QLabel*>()) {
            if (label->isVisibleTo(&window))
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] std::uint64_t received(net::SocketId socket) { return rig.journal.totals(socket).received; }
    [[nodiscard]] QAction& action(const char* text) { return *test::action(window, QLatin1String(text)); }
    /// A UDP socket connected to a port where nobody is.
    void openDatagrams()
    {
        QUdpSocket nobody;
        QVERIFY(nobody.bind(QHostAddress::LocalHost, 0));
        engine::DatagramSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(nobody.localPort());
        spec.connect = true;
        nobody.close();
        datagrams = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(feed(), datagrams));
    }

    journal::EndpointId datagrams = 0;
};

double highestIn(const QCustomPlot& plot, int graph)
{
    double most = 0;
    for (const auto& point : *plot.graph(graph)->data())
        most = std::max(most, point.value);
    return most;
}

} // namespace

class TruthTest final : public QObject {
    Q_OBJECT

private slots:
    void theStreamIsRightTheMomentItIsShown()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        shown.connectClient();
        shown.select(shown.client);
        shown.window.views().showView("stream");
        shown.send(shown.client, 16);
        QTRY_VERIFY((shown.canvas().refresh(), shown.canvas().pointOf({StreamPick::Kind::Send, 0, 0})));
        shown.window.views().showView("calls");
        std::uint64_t told = 0;
        connect(&shown.model(), &widgets::StreamModel::contentChanged, this,
                [&] { told = shown.content([](const StreamContent& c) { return c.sends.total; }); });
        shown.send(shown.client, 1000);
        QTRY_COMPARE(told, 1016U);
        disconnect(&shown.model(), nullptr, this, nullptr);
        shown.window.views().showView("stream");
        const auto place = shown.canvas().pointOf({StreamPick::Kind::Send, 0, 1});
        QVERIFY(place);
        QVERIFY2(shown.canvas().viewport()->rect().contains(*place),
                 "the second call lies outside the picture");
    }

    void aFailedCallIsSeenAboveAll()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.openDatagrams();
        shown.select(shown.datagrams);
        shown.send(shown.datagrams, 5);
        QTRY_VERIFY2(shown.details().contains(QStringLiteral("ECONNREFUSED")), qPrintable(shown.details()));
        // It has its row among the chunks too.
        shown.window.views().showView("chunks");
        auto& chunks = shown.records("Chunks");
        const auto refused = [&chunks] {
            for (int row = 0; row < chunks.model().rowCount(); ++row) {
                const auto cell = chunks.model().index(row, widgets::RecordModel::Result);
                if (cell.data().toString().contains(QStringLiteral("ECONNREFUSED")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(refused());
    }

    /// connect() goes on in the background; getsockopt() returns 0, and what it tells is the error.
    void whatConnectCameToIsSoErrors()
    {
        test::WindowRig rig;
        Shown shown(rig);
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(nobody.serverPort());
        nobody.close();
        shown.client = rig.engine.open(spec);
        std::optional<journal::Seq> asked;
        const auto isAsked = [&] {
            journal::Record record;
            for (auto seq = rig.journal.begin(); seq < rig.journal.end() && !asked; ++seq) {
                if (rig.journal.record(seq, record) && record.call == net::Call::GetSockOpt &&
                    rig.journal.detail(record)->option == "SO_ERROR")
                    asked = seq;
            }
            return asked.has_value();
        };
        QTRY_VERIFY(isAsked());
        widgets::FailureLine line(shown.feed());
        line.show(asked);
        QVERIFY2(line.text().endsWith(QStringLiteral("SO_ERROR = ECONNREFUSED")), qPrintable(line.text()));
        QVERIFY2(!line.text().contains(QStringLiteral("-1")), qPrintable(line.text()));
    }

    void aResetIsSeenAtTheListener()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen("echo");
        shown.connectClient();
        shown.select(shown.listener);
        shown.send(shown.client, 5);
        QTRY_VERIFY(shown.details().contains(QStringLiteral("send(")));
        rig.engine.post({shown.client, 0}, engine::command::Close{true});
        QTRY_VERIFY2(shown.details().contains(QStringLiteral("ECONNRESET")), qPrintable(shown.details()));
    }

    void detailsBelongToWhatIsSelected()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen("echo");
        shown.connectClient();
        shown.select(shown.client);
        shown.send(shown.client, 5);
        QTRY_COMPARE(shown.find<widgets::DetailsPanel>().bytes().size(), std::size_t(5));
        const auto quiet = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(shown.feed(), quiet));
        shown.select(quiet);
        QTRY_COMPARE(shown.find<widgets::DetailsPanel>().bytes().size(), std::size_t(0));
        QVERIFY(!shown.details().contains(QStringLiteral("recv(")));
        // A row that was chosen is no longer meant either.
        shown.select(shown.client);
        shown.window.views().showView("chunks");
        auto& chunks = shown.records("Chunks");
        QTRY_VERIFY(chunks.model().rowCount() >= 2);
        chunks.findChild<QTableView*>()->selectRow(0);
        QCOMPARE(shown.find<widgets::DetailsPanel>().bytes().size(), std::size_t(5));
        shown.select(quiet);
        QCOMPARE(shown.find<widgets::DetailsPanel>().bytes().size(), std::size_t(0));
    }

    void plotsBelongToWhatIsSelected()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        shown.connectClient();
        // Five bytes stay in the connection's receive queue; 3 had been received.
        shown.send(shown.client, 3);
        QTRY_COMPARE(shown.received(shown.connection), 3U);
        rig.engine.post({shown.listener, shown.connection}, engine::command::SetPaused{true});
        QTRY_VERIFY(shown.feed().table().socket(shown.connection)->paused);
        shown.send(shown.client, 5);
        QTRY_COMPARE(shown.feed().table().socket(shown.connection)->receiveQueue, 5);
        auto& queues = shown.find<widgets::QueuePlot>();
        auto& throughput = shown.find<widgets::ThroughputPlot>();
        auto& histogram = shown.find<widgets::HistogramPlot>();
        const auto bars = [&histogram] {
            return qobject_cast<QCPBars*>(histogram.plot().plottable(0))->data()->size();
        };
        shown.select(shown.listener, shown.connection);
        QTRY_VERIFY((throughput.refresh(), highestIn(queues.plot(), 1) == 5));
        QTRY_COMPARE(bars(), 1);
        shown.select(shown.client);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.sends.total; }), 8U);
        throughput.refresh();
        QCOMPARE(highestIn(queues.plot(), 1), 0.0); // its own Recv-Q, not its peer's
        QTRY_COMPARE(bars(), 0);                    // it has received nothing
    }

    void theDirectionIsTheConversations()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        shown.connectClient();
        shown.send(shown.client, 5);
        QTRY_COMPARE(shown.received(shown.connection), 5U);
        using Direction = widgets::StreamModel::Direction;
        shown.select(shown.client);
        QTRY_COMPARE(shown.model().direction(), Direction::Sent);
        shown.select(shown.listener, shown.connection);
        QTRY_COMPARE(shown.model().direction(), Direction::Received);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.receives.total; }), 5U);
        // What the person chooses stays, whichever end is chosen then, and turns no other conversation round.
        shown.model().setDirection(Direction::Sent);
        shown.select(shown.client);
        QCOMPARE(shown.model().direction(), Direction::Received);
        const journal::EndpointId first = shown.client;
        shown.connectClient();
        shown.select(shown.client);
        QCOMPARE(shown.model().direction(), Direction::Sent);
        shown.select(first);
        QCOMPARE(shown.model().direction(), Direction::Received);
    }

    void pausedIsTheSocketThatWasPaused()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        shown.connectClient();
        shown.select(shown.client);
        shown.action("Pause reading").trigger();
        QTRY_VERIFY(
            shown.feed().table().socket(shown.feed().table().endpoint(shown.client)->socket)->reading.paused);
        QTRY_VERIFY(shown.action("Pause reading").isChecked());
        const auto other = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(shown.feed(), other));
        shown.select(other);
        QTRY_VERIFY(!shown.action("Pause reading").isChecked());
        shown.select(shown.client);
        QTRY_VERIFY(shown.action("Pause reading").isChecked());
    }

    void stopRepeatingKnowsWhenARepetitionIsOver()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        shown.connectClient();
        const auto& stop = *test::named<QToolButton>(shown.window, QStringLiteral("Stop repeating"));
        const auto repeat = [&](journal::EndpointId endpoint, std::uint64_t times) {
            using namespace std::chrono_literals;
            rig.engine.post({endpoint, 0}, engine::command::Repeat{std::vector<std::byte>(1),
                                                                   engine::SendHow::All, times, 10ms});
        };
        shown.select(shown.client);
        QVERIFY(!stop.isEnabled());
        repeat(shown.client, 100);
        QTRY_VERIFY(stop.isEnabled());
        QTRY_VERIFY(!stop.isEnabled());
        QCOMPARE(shown.received(shown.connection), 100U);
        // Of the listener: as long as one of its connections repeats.
        repeat(shown.listener, 0);
        shown.select(shown.listener);
        QTRY_VERIFY(stop.isEnabled());
        shown.select(shown.client);
        QVERIFY(!stop.isEnabled());
        rig.engine.close(shown.client);
        shown.select(shown.listener);
        QTRY_VERIFY(!stop.isEnabled());
    }

    /// In a busy session a frame falls between the note that an endpoint was asked for and its socket.
    void aSocketMadeAfterItsEndpointWasChosenIsServed()
    {
        test::WindowRig rig;
        Shown shown(rig);
        const auto id = rig.journal.newEndpointId();
        journal::Recorder recorder(rig.journal, id);
        recorder.note(journal::NoteKind::Opened, 0, static_cast<int>(journal::EndpointKind::StreamListener),
                      "127.0.0.1:0");
        auto& panel = shown.find<widgets::EndpointPanel>();
        QTRY_COMPARE(panel.selection().endpoint, id);
        QVERIFY(!shown.action("Accept once").isEnabled());
        auto made = net::Socket::open(recorder, net::Domain::Inet, net::Type::Stream);
        QVERIFY(made.socket.isOpen());
        QVERIFY(made.socket.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
        QVERIFY(made.socket.listen(5).ok());
        recorder.note(journal::NoteKind::Ready, made.socket.id());
        QTRY_VERIFY(shown.action("Accept once").isEnabled());
        QVERIFY(shown.action("Pause reading").isEnabled());
    }

    void plotsAndDetailsArePutAwayAndStayAway()
    {
        test::WindowRig rig;
        {
            Shown shown(rig);
            QVERIFY(shown.find<widgets::ThroughputPlot>().isVisible());
            shown.action("Plots").trigger();
            shown.action("Details").trigger();
            QVERIFY(!shown.find<widgets::ThroughputPlot>().isVisible());
            QVERIFY(!shown.find<widgets::QueuePlot>().isVisible());
            QVERIFY(!shown.find<widgets::DetailsPanel>().isVisible());
            shown.window.close();
            rig.window.reset();
        }
        Shown again(rig);
        QVERIFY(!again.find<widgets::ThroughputPlot>().isVisible());
        QVERIFY(!again.find<widgets::DetailsPanel>().isVisible());
        QVERIFY(!again.action("Plots").isChecked());
        again.action("Plots").trigger();
        again.action("Details").trigger();
        QVERIFY(again.find<widgets::ThroughputPlot>().isVisible());
        QVERIFY(again.find<widgets::DetailsPanel>().isVisible());
    }

    void theCallStandsFirst()
    {
        test::WindowRig rig;
        Shown shown(rig);
        const auto* const head = shown.records("Calls").findChild<QTableView*>()->horizontalHeader();
        QCOMPARE(head->visualIndex(widgets::RecordModel::Detail), 0);
        QCOMPARE(head->visualIndex(widgets::RecordModel::Result), 1);
    }

    void datagramsAreMessages()
    {
        test::WindowRig rig;
        Shown shown(rig);
        engine::DatagramSpec spec;
        spec.bind = net::HostPort{"127.0.0.1", "0"};
        spec.connection.reading.size = 100;
        const auto receiver = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(shown.feed(), receiver));
        shown.select(receiver);
        const auto port =
            shown.feed().table().socket(shown.feed().table().endpoint(receiver)->socket)->local.port();
        QUdpSocket sender;
        sender.writeDatagram(QByteArray(50, 'a'), QHostAddress::LocalHost, port);
        sender.writeDatagram(QByteArray(), QHostAddress::LocalHost, port);
        sender.writeDatagram(QByteArray(300, 'b'), QHostAddress::LocalHost, port);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.receives.blocks.size(); }), 3U);
        QCOMPARE(shown.content([](const StreamContent& c) { return c.datagrams; }), true);
        QCOMPARE(shown.content([](const StreamContent& c) { return c.receives.cutOff; }), 1U);
        QCOMPARE(shown.content([](const StreamContent& c) { return c.receives.empty; }), 1U);
        QCOMPARE(shown.content([](const StreamContent& c) { return c.receives.blocks.back().requested; }),
                 300U);
        QCOMPARE(shown.model().direction(), widgets::StreamModel::Direction::Received);
    }

    void theClockOfThePlotsGoesOn()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        auto& plot = shown.find<widgets::ThroughputPlot>().plot();
        for (QComboBox* const box : shown.find<widgets::ThroughputPlot>().findChildren<QComboBox*>()) {
            if (const int tenSeconds = box->findData(10); tenSeconds >= 0)
                box->setCurrentIndex(tenSeconds);
        }
        // Nothing was ever moved: after more than the span that is shown the axis must still be the clock's.
        QTRY_VERIFY_WITH_TIMEOUT(plot.xAxis->range().upper > 12.5, 40'000);
        // Put away it is still the clock of the others.
        QSignalSpy told(&shown.find<widgets::ThroughputPlot>(), &widgets::ThroughputPlot::rangeChanged);
        shown.action("Plots").trigger();
        told.clear();
        QTRY_VERIFY(!told.isEmpty());
    }

    void namesTellWhoIsWho()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen("echo");
        shown.connectClient();
        const auto first = shown.client;
        shown.connectClient();
        const auto& model = shown.find<widgets::EndpointPanel>().model();
        const auto title = [&model](journal::EndpointId id) { return model.indexOf(id).data().toString(); };
        const auto portOf = [&](journal::EndpointId id) { return test::portOf(shown.feed(), id); };
        const QString server = test::portOf(shown.feed(), shown.listener);
        QTRY_COMPARE(title(first), QStringLiteral("client %1 → echo %2").arg(portOf(first), server));
        QTRY_COMPARE(title(shown.client),
                     QStringLiteral("client %1 → echo %2").arg(portOf(shown.client), server));
        QCOMPARE(title(shown.listener), QStringLiteral("listener 127.0.0.1:%1 · echo").arg(server));
    }

    /// The peer's FIN waits behind bytes that nobody receives: the kernel knows, and so does the tree.
    void aPausedConnectionHasTheKernelsState()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.listen();
        shown.connectClient();
        rig.engine.post({shown.listener, shown.connection}, engine::command::SetPaused{true});
        QTRY_VERIFY(shown.feed().table().socket(shown.connection)->reading.paused);
        shown.send(shown.client, 5);
        rig.engine.post({shown.client, 0}, engine::command::Shutdown{net::ShutdownHow::Write});
        const auto& model = shown.find<widgets::EndpointPanel>().model();
        const auto state = [&] {
            return model.indexOf(shown.listener, shown.connection)
                .data(widgets::EndpointModel::StateRole)
                .toString();
        };
        QTRY_VERIFY2(state().startsWith(QStringLiteral("CLOSE-WAIT")), qPrintable(state()));
        QTRY_VERIFY2(state().contains(QStringLiteral("R 6")), qPrintable(state())); // as ss: the FIN counts
    }
};

QTEST_MAIN(TruthTest)
#include "truth_test.moc"
