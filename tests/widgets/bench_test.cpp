// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/bench_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/bench/bench_sockets.h"
#include "widgets/bench/state_diagram.h"
#include "widgets/endpoints/endpoint_panel.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTableView>

using namespace enchufe;
using widgets::BenchTranscript;

class BenchTest final : public QObject {
    Q_OBJECT

private slots:
    void C1_buttonsPutTheUsualCallsTogether()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
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

    void C9_aBlockedCallShowsItsClockAndIsCancelled()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
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
        b.type("bind s 127.0.0.1:99999");
        QVERIFY2(b.mistake().contains(QStringLiteral("a port is a number")), qPrintable(b.mistake()));
        b.make("bind s nowhere:9");
        QVERIFY(b.lastResult().startsWith(QStringLiteral("✗")));
    }

    void replayedSavedAndLoaded()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
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
        test::BenchRig b(rig);
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
};

QTEST_MAIN(BenchTest)
#include "bench_test.moc"
