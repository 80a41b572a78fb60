// SPDX-License-Identifier: GPL-3.0-or-later
// C3, C4, F2 and A8 through the window: the same three clients, three ways to serve them.
#include "tests/widgets/window_rig.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/model/record_model.h"
#include "widgets/records/record_view.h"

#include <QTableView>

#include <set>

using namespace enchufe;
using widgets::RecordModel;

namespace {

struct Served {
    explicit Served(test::WindowRig& rig) : window(rig.openWindow()) {}

    void play(const char* id)
    {
        test::playScene(window, id);
        listener = window.findChild<widgets::EndpointPanel*>()->selection().endpoint;
    }
    [[nodiscard]] const journal::EndpointInfo& endpoint(journal::EndpointId id)
    {
        return *window.feed().table().endpoint(id);
    }
    [[nodiscard]] std::size_t accepted() { return endpoint(listener).connections.size(); }
    [[nodiscard]] std::vector<journal::EndpointId> clients()
    {
        std::vector<journal::EndpointId> found;
        for (const auto id : window.feed().table().endpoints()) {
            if (endpoint(id).kind == journal::EndpointKind::StreamClient)
                found.push_back(id);
        }
        return found;
    }
    [[nodiscard]] int answered()
    {
        int count = 0;
        for (const auto id : clients())
            count += window.feed().table().socket(endpoint(id).socket)->received > 0 ? 1 : 0;
        return count;
    }
    /// The threads of the calls that are shown, of that name.
    [[nodiscard]] std::set<QString> threadsOf(const QString& call)
    {
        std::set<QString> threads;
        for (const auto* const view : window.findChildren<widgets::RecordView*>()) {
            if (!view->isVisible())
                continue;
            const auto* const model = view->findChild<QTableView*>()->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, RecordModel::CallName).data().toString() == call)
                    threads.insert(model->index(row, RecordModel::Thread).data().toString());
            }
        }
        return threads;
    }

    /// Rows of the calls shown whose result is that error.
    [[nodiscard]] int errors(const QString& name)
    {
        int count = 0;
        for (const auto* const view : window.findChildren<widgets::RecordView*>()) {
            const auto* const model = view->findChild<QTableView*>()->model();
            for (int row = 0; view->isVisible() && row < model->rowCount(); ++row)
                count += model->index(row, RecordModel::Result).data().toString().contains(name) ? 1 : 0;
        }
        return count;
    }

    widgets::MainWindow& window;
    journal::EndpointId listener = 0;
};

} // namespace

class ServerModelsTest final : public QObject {
    Q_OBJECT

private slots:
    void C4_iterative()
    {
        test::WindowRig rig;
        Served s(rig);
        s.play("C4-iterative");
        QCOMPARE(s.clients().size(), 3U);
        QTRY_COMPARE(s.window.feed().table().socket(s.endpoint(s.listener).socket)->receiveQueue, 2);
        QCOMPARE(s.accepted(), 1U);
        QCOMPARE(s.answered(), 1);
        // C3: what waits is served in its turn, as soon as somebody goes.
        rig.engine.close(s.clients()[0]);
        QTRY_COMPARE(s.answered(), 2);
        QCOMPARE(s.accepted(), 2U);
        // F2: one that is reset does not stop the server.
        rig.engine.post({s.clients()[1]}, engine::command::Close{true});
        QTRY_COMPARE(s.answered(), 3);
        QCOMPARE(s.threadsOf(QStringLiteral("recv")).size(), 1U);
    }

    void C4_threads()
    {
        test::WindowRig rig;
        Served s(rig);
        s.play("C4-threads");
        QTRY_COMPARE(s.answered(), 3);
        QTRY_COMPARE(s.threadsOf(QStringLiteral("recv")).size(), 3U);
        QCOMPARE(s.threadsOf(QStringLiteral("accept")).size(), 1U);
    }

    void C4_loop()
    {
        test::WindowRig rig;
        Served s(rig);
        s.play("C4-loop");
        QTRY_COMPARE(s.answered(), 3);
        QTRY_COMPARE(s.threadsOf(QStringLiteral("recv")).size(), 1U);
        QCOMPARE(s.threadsOf(QStringLiteral("recv")), s.threadsOf(QStringLiteral("accept")));
    }

    void F2_aClientThatIsResetStopsNoServer()
    {
        for (const char* const id : {"C4-threads", "C4-loop"}) {
            test::WindowRig rig;
            Served s(rig);
            s.play(id);
            QTRY_COMPARE(s.answered(), 3);
            rig.engine.post({s.clients()[0]}, engine::command::Close{true});
            QTRY_COMPARE(s.errors(QStringLiteral("ECONNRESET")), 1); // it is told…
            rig.engine.post({s.clients()[1]}, engine::command::Send{std::vector<std::byte>(2)});
            const auto& second = s.endpoint(s.clients()[1]);
            QTRY_COMPARE(s.window.feed().table().socket(second.socket)->received,
                         std::uint64_t(4)); // …and the rest go on
        }
    }

    void C3_acceptingByHand()
    {
        test::WindowRig rig;
        Served s(rig);
        auto spec = test::WindowRig::listenerSpec("none");
        spec.acceptAutomatically = false;
        s.listener = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(s.window.feed(), s.listener));
        engine::StreamClientSpec client;
        client.host = "127.0.0.1";
        client.port = test::portOf(s.window.feed(), s.listener).toStdString();
        for (int i = 0; i < 2; ++i)
            rig.engine.open(client);
        QTRY_COMPARE(s.window.feed().table().socket(s.endpoint(s.listener).socket)->receiveQueue, 2);
        s.window.findChild<widgets::EndpointPanel*>()->select(s.listener);
        QAction* const accept = test::action(s.window, QStringLiteral("Accept once"));
        QTRY_VERIFY(accept->isEnabled());
        accept->trigger();
        QTRY_COMPARE(s.accepted(), 1U);
        QTRY_COMPARE(s.window.feed().table().socket(s.endpoint(s.listener).socket)->receiveQueue, 1);
        accept->trigger();
        QTRY_COMPARE(s.accepted(), 2U);
    }
};

QTEST_MAIN(ServerModelsTest)
#include "server_models_test.moc"
