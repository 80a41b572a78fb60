// SPDX-License-Identifier: GPL-3.0-or-later
// A7, A8 and G4 through the window.
#include "tests/widgets/window_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/kernel/kernel_view.h"
#include "widgets/main/main_window.h"
#include "widgets/plot/kernel_plot.h"

#include <QAbstractItemModelTester>
#include <QTableView>

#include <qcustomplot.h>

using namespace enchufe;
using widgets::KernelValuesModel;
using widgets::SocketRows;

namespace {

/// A listener that reads by hand, and a client of it.
struct Kernel {
    explicit Kernel(test::WindowRig& in) : rig(in), window(in.openWindow()) {}

    void open()
    {
        auto& feed = window.feed();
        auto spec = test::WindowRig::listenerSpec("none");
        spec.connection.reading.mode = engine::ReadingMode::ByHand;
        spec.socket.receiveBuffer = 8192;
        listener = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(feed, listener));
        client = connectOne();
        window.findChild<widgets::EndpointPanel*>()->select(client, 0);
        window.views().showView("kernel");
        QTRY_COMPARE(view().rows().rowCount(), 3);
    }
    journal::EndpointId connectOne()
    {
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = test::portOf(window.feed(), listener).toStdString();
        spec.socket.sendBuffer = 8192;
        const auto made = rig.engine.open(spec);
        [&] { QTRY_VERIFY(test::isReady(window.feed(), made)); }();
        return made;
    }
    [[nodiscard]] widgets::KernelView& view() { return *window.findChild<widgets::KernelView*>(); }
    [[nodiscard]] net::SocketId socketOf(journal::EndpointId endpoint)
    {
        return window.feed().table().endpoint(endpoint)->socket;
    }
    [[nodiscard]] QString cell(net::SocketId socket, SocketRows::Column column)
    {
        return view().rows().index(view().rows().rowOf(socket), column).data().toString();
    }
    [[nodiscard]] QString value(const char* name)
    {
        auto& values = view().values();
        return values.index(values.rowOf(name), KernelValuesModel::Value).data().toString();
    }

    test::WindowRig& rig;
    widgets::MainWindow& window;
    journal::EndpointId listener = 0;
    journal::EndpointId client = 0;
};

} // namespace

class KernelTest final : public QObject {
    Q_OBJECT

private slots:
    void A7_everySocketHasItsRow()
    {
        test::WindowRig rig;
        Kernel k(rig);
        k.open();
        const QAbstractItemModelTester tester(&k.view().rows(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto listening = k.socketOf(k.listener);
        QCOMPARE(k.cell(listening, SocketRows::State), QStringLiteral("LISTEN"));
        QCOMPARE(k.cell(listening, SocketRows::SendQueue), QStringLiteral("128"));
        QCOMPARE(k.cell(listening, SocketRows::Peer), QStringLiteral("0.0.0.0:*"));
        const auto client = k.socketOf(k.client);
        QCOMPARE(k.cell(client, SocketRows::Peer), k.cell(listening, SocketRows::Local));
        rig.engine.post({k.client}, engine::command::Send{std::vector<std::byte>(100'000)});
        const auto connection = k.window.feed().table().endpoint(k.listener)->connections.front();
        QTRY_VERIFY(k.cell(connection, SocketRows::ReceiveQueue).toInt() > 0);
        QTRY_VERIFY(k.cell(client, SocketRows::SendQueue).toInt() > 0);
        // Sockets of the bench are sockets of the window.
        auto* const bench = k.window.findChild<widgets::BenchPanel*>();
        QVERIFY(bench->make(QStringLiteral("u = socket inet dgram")));
        QVERIFY(bench->make(QStringLiteral("bind u 127.0.0.1:0")));
        QVERIFY(bench->make(QStringLiteral("getsockname u")));
        QTRY_COMPARE(k.view().rows().rowCount(), 4);
        QTRY_VERIFY(k.view().rows().text().contains(QStringLiteral("udp\tUNCONN\t0\t0\t127.0.0.1:")));
        // Choosing a row chooses the socket everywhere.
        auto* const table =
            test::named<QTableView>(k.window, QStringLiteral("Every socket of the window, as ss prints it"));
        table->setCurrentIndex(k.view().rows().index(k.view().rows().rowOf(connection), 0));
        QTRY_COMPARE(k.window.findChild<widgets::EndpointPanel*>()->selection().socket, connection);
        rig.engine.close(k.client);
        QTRY_COMPARE(k.view().rows().rowOf(client), -1);
    }

    void A8_theFiveValuesOfAFlow()
    {
        test::WindowRig rig;
        Kernel k(rig);
        k.open();
        const auto* const info = k.window.feed().table().socket(k.socketOf(k.client));
        const QString flow = QStringLiteral("TCP · 127.0.0.1 · %1 · 127.0.0.1 · %2")
                                 .arg(info->local.port())
                                 .arg(info->remote.port());
        const auto shown = [&] {
            for (const QLabel* const label : k.view().findChildren<QLabel*>()) {
                if (label->text().contains(flow))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(shown());
        const auto second = k.connectOne();
        const auto* const other = k.window.feed().table().socket(k.socketOf(second));
        QCOMPARE(other->remote, info->remote);
        QCOMPARE(other->local.host(), info->local.host());
        QVERIFY(other->local.port() != info->local.port());
    }

    void G4_tcpInfoLiveAndPlotted()
    {
        test::WindowRig rig;
        Kernel k(rig);
        k.open();
        const QAbstractItemModelTester tester(&k.view().values(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(k.value("tcpi_state"), QStringLiteral("ESTAB"));
        QVERIFY(!k.value("tcpi_snd_cwnd").isEmpty());
        k.view().plotValue("tcpi_notsent_bytes");
        rig.engine.post({k.client}, engine::command::Send{std::vector<std::byte>(200'000)});
        QTRY_VERIFY(k.value("tcpi_notsent_bytes") != QStringLiteral("0 bytes"));
        const auto highest = [&] {
            double most = 0;
            for (const QCPGraphData& point : *k.view().plot().plot().graph(0)->data())
                most = std::max(most, point.value);
            return most;
        };
        QTRY_VERIFY(highest() > 0);
        const auto connection = k.window.feed().table().endpoint(k.listener)->connections.front();
        rig.engine.post({k.listener, connection}, engine::command::SetReading{{}});
        QTRY_COMPARE(k.value("tcpi_notsent_bytes"), QStringLiteral("0 bytes"));
        rig.engine.post({k.client}, engine::command::Shutdown{net::ShutdownHow::Write});
        QTRY_COMPARE(k.value("tcpi_state"), QStringLiteral("FIN-WAIT-2"));
        // Looking ends with the view.
        k.window.views().showView("stream");
        QVERIFY(!k.view().isVisible());
    }
};

QTEST_MAIN(KernelTest)
#include "kernel_test.moc"
