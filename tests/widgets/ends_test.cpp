// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation is followed, whichever of its ends is chosen, and each end has buttons of its own.
#include "tests/widgets/shown.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/ends/ends_bar.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/model/selection.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/stream/stream_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

using namespace enchufe;
using journal::SocketState;
using Flow = widgets::StreamModel::Flow;

namespace {

struct Ends : test::Shown {
    explicit Ends(test::WindowRig& theRig, const char* behaviour = "none") : Shown(theRig)
    {
        window.resize(1280, 1000);
        listen(behaviour);
        connectClient();
    }
    [[nodiscard]] widgets::EndsBar& bar() { return find<widgets::EndsBar>(); }
    [[nodiscard]] widgets::EndCard& client() { return bar().client(); }
    [[nodiscard]] widgets::EndCard& server() { return bar().server(); }
    [[nodiscard]] widgets::StreamModel& model() { return find<widgets::StreamModel>(); }
    [[nodiscard]] net::SocketId chosen() { return find<widgets::Selection>().socket(); }
    [[nodiscard]] net::SocketId clientSocket() { return feed().table().endpoint(Shown::client)->socket; }
    void chooseClient() { select(Shown::client); }
    void chooseServer() { select(listener, connection); }
    /// Of that card.
    template <class Widget>
    [[nodiscard]] Widget& part(widgets::EndCard& card, const char* name)
    {
        for (Widget* const each : card.findChildren<Widget*>()) {
            if (each->accessibleName().endsWith(QStringLiteral(": ") + QString::fromUtf8(name)))
                return *each;
        }
        qFatal("no such part: %s", name);
    }
    [[nodiscard]] QToolButton& button(widgets::EndCard& card, const char* name)
    {
        return part<QToolButton>(card, name);
    }
    [[nodiscard]] const journal::SocketInfo& infoOf(net::SocketId socket)
    {
        return *feed().table().socket(socket);
    }
};

} // namespace

class EndsTest final : public QObject {
    Q_OBJECT

private slots:
    void eitherEndKeepsTheStream()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.send(shown.Shown::client, 40);
        QTRY_COMPARE(shown.infoOf(shown.connection).received, 40U);
        shown.chooseClient();
        QTRY_COMPARE(shown.model().channel().sender, shown.clientSocket());
        QTRY_COMPARE(shown.model().channel().receiver, shown.connection);
        auto& canvas = shown.find<widgets::StreamView>().canvas();
        const auto isThere = [&] {
            canvas.refresh();
            return canvas.pointOf({widgets::StreamPick::Kind::Chunk, 0, 0}).has_value();
        };
        QTRY_VERIFY(isThere());
        canvas.zoom(3);
        const auto place = canvas.pointOf({widgets::StreamPick::Kind::Chunk, 0, 0});
        const journal::Conversation conversation = shown.model().conversation();

        QSignalSpy otherChannel(&shown.model(), &widgets::StreamModel::channelChanged);
        QSignalSpy otherSocket(&shown.model(), &widgets::StreamModel::socketChanged);
        shown.chooseServer();
        QTRY_COMPARE(otherSocket.count(), 1);
        QCOMPARE(shown.model().socket(), shown.connection);
        QCOMPARE(otherChannel.count(), 0);
        QCOMPARE(shown.model().conversation(), conversation);
        QCOMPARE(shown.model().flow(), Flow::ToServer);
        QCOMPARE(canvas.pointOf({widgets::StreamPick::Kind::Chunk, 0, 0}), place);
        // What each end has done is counted for each.
        shown.model().reader().visit([&](const stream::StreamContent& content) {
            QCOMPARE(content.end(shown.connection)->receiveSizes.count(5), 1U); // 32 … 63
            QCOMPARE(content.end(shown.clientSocket())->sendSizes.count(5), 1U);
            QVERIFY(content.end(0) == nullptr);
        });
    }

    /// Where only the server has spoken both ends show what it said.
    void theFirstThatHasDataIsKeptForBothEnds()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.send(shown.listener, 7, shown.connection);
        QTRY_COMPARE(shown.infoOf(shown.clientSocket()).received, 7U);
        shown.chooseServer();
        QTRY_COMPARE(shown.model().flow(), Flow::ToClient);
        shown.send(shown.Shown::client, 9);
        QTRY_COMPARE(shown.infoOf(shown.connection).received, 9U);
        shown.chooseClient();
        QTRY_COMPARE(shown.model().socket(), shown.clientSocket());
        QCOMPARE(shown.model().flow(), Flow::ToClient);
        QCOMPARE(shown.model().direction(), widgets::StreamModel::Direction::Received);
    }

    void theLadderStaysToo()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.chooseClient();
        shown.window.views().showView("ladder");
        auto& ladder = shown.find<widgets::LadderView>();
        shown.send(shown.Shown::client, 3);
        QTRY_VERIFY(ladder.canvas().rowCount() >= 2);
        const QString first = ladder.canvas().rowText(0);
        shown.chooseServer();
        QTRY_COMPARE(shown.chosen(), shown.connection);
        QCOMPARE(ladder.canvas().rowText(0), first);
    }

    /// The tables show both ends' calls, or one end's alone. Two threads write them down: either may come
    /// first.
    void theTablesShowBothEnds()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.send(shown.Shown::client, 6);
        QTRY_COMPARE(shown.infoOf(shown.connection).received, 6U);
        shown.chooseClient();
        shown.window.views().showView("chunks");
        const auto& model = shown.records("Chunks").model();
        const auto names = [&] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row)
                all << model.index(row, widgets::RecordModel::CallName).data().toString();
            all.sort();
            return all;
        };
        const QStringList both = {QStringLiteral("recv"), QStringLiteral("send")};
        QTRY_COMPARE(names(), both);
        shown.chooseServer();
        QTRY_COMPARE(shown.chosen(), shown.connection);
        QTRY_COMPARE(names(), both);
        auto* const bothEnds = test::named<QCheckBox>(shown.records("Chunks"), QStringLiteral("Both ends"));
        bothEnds->setChecked(false);
        QTRY_COMPARE(names(), QStringList({QStringLiteral("recv")}));
        shown.chooseClient();
        QTRY_COMPARE(names(), QStringList({QStringLiteral("send")}));
    }

    void buttonsActOnTheirOwnEnd()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.chooseClient();
        QTRY_VERIFY(shown.bar().isVisible() && shown.server().socket() == shown.connection);
        QTRY_VERIFY(shown.button(shown.server(), "Recv once").isEnabled());
        shown.part<QComboBox>(shown.server(), "How to read").setCurrentIndex(2);
        QTRY_VERIFY(shown.infoOf(shown.connection).reading.reading.mode == journal::ReadingMode::ByHand);
        shown.part<QSpinBox>(shown.server(), "Bytes of each recv()").setValue(4);
        shown.send(shown.Shown::client, 10);
        QTRY_COMPARE(shown.infoOf(shown.clientSocket()).sent, 10U);
        for (const std::uint64_t bytes : {4U, 8U, 10U}) {
            shown.button(shown.server(), "Recv once").click();
            QTRY_COMPARE(shown.infoOf(shown.connection).received, bytes);
        }
        QCOMPARE(shown.infoOf(shown.clientSocket()).received, 0U);
        QCOMPARE(shown.chosen(), shown.clientSocket()); // nothing else was chosen by that

        shown.button(shown.client(), "Pause reading").click();
        const auto isPaused = [&](net::SocketId socket) {
            return widgets::endStateOf(shown.feed().table(), &shown.infoOf(socket)).isPaused;
        };
        QTRY_VERIFY(isPaused(shown.clientSocket()));
        QVERIFY(!isPaused(shown.connection));
        QTRY_VERIFY(shown.button(shown.client(), "Pause reading").isChecked());

        shown.button(shown.server(), "Half-close").click();
        QTRY_COMPARE(shown.infoOf(shown.connection).state, SocketState::SendClosed);
        QTRY_VERIFY(!shown.button(shown.server(), "Half-close").isEnabled());
        QVERIFY(shown.button(shown.client(), "Half-close").isEnabled());
        shown.button(shown.server(), "Reset").click();
        QTRY_VERIFY(!shown.infoOf(shown.connection).isOpen());
        QVERIFY(shown.infoOf(shown.clientSocket()).isOpen());
    }

    void theMouseAndTheKeysChooseAnEnd()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.chooseClient();
        QTRY_COMPARE(shown.server().socket(), shown.connection);
        QTest::mouseClick(&shown.server(), Qt::LeftButton, {}, QPoint(shown.server().width() / 2, 4));
        QTRY_COMPARE(shown.chosen(), shown.connection);
        QTest::keyClick(&shown.client(), Qt::Key_Space);
        QTRY_COMPARE(shown.chosen(), shown.clientSocket());
        auto& actions = shown.find<widgets::Actions>();
        actions[widgets::act::otherEnd].trigger();
        QTRY_COMPARE(shown.chosen(), shown.connection);
        actions[widgets::act::otherDirection].trigger();
        QCOMPARE(shown.model().flow(), Flow::ToClient);
        QCOMPARE(shown.model().channel().sender, shown.connection);
        // To write from an end chooses it.
        shown.button(shown.client(), "Send…").click();
        QTRY_COMPARE(shown.chosen(), shown.clientSocket());
    }

    void anEndElsewhereIsOnlyNamed()
    {
        test::WindowRig rig;
        Ends shown(rig);
        QTcpServer outside;
        QVERIFY(outside.listen(QHostAddress::LocalHost));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(outside.serverPort());
        const journal::EndpointId client = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(shown.feed(), client));
        shown.select(client);
        QTRY_COMPARE(shown.server().socket(), net::SocketId());
        QTRY_VERIFY2(shown.server().accessibleName().endsWith(QString::number(outside.serverPort())),
                     qPrintable(shown.server().accessibleName()));
        for (const QToolButton* const each : shown.server().findChildren<QToolButton*>())
            QVERIFY(!each->isVisible());
        auto& actions = shown.find<widgets::Actions>();
        QVERIFY(!actions[widgets::act::otherEnd].isEnabled());
        QVERIFY(actions[widgets::act::otherDirection].isEnabled());
    }

    /// How it is read stands once: at the end, or below the list where no end is shown.
    void knobsStandOnce()
    {
        test::WindowRig rig;
        Ends shown(rig);
        shown.chooseClient();
        auto* const below = test::named<QComboBox>(shown.window, QStringLiteral("How to read"));
        QVERIFY(below != nullptr);
        QTRY_VERIFY(!below->isVisible() && shown.bar().isVisible());
        shown.select(shown.listener);
        QTRY_VERIFY(below->isVisible()); // a listener's are for the connections to come
        shown.chooseServer();
        QTRY_VERIFY(!below->isVisible());
        shown.find<widgets::Actions>()[widgets::act::ends].trigger();
        QTRY_VERIFY(below->isVisible() && !shown.bar().isVisible());
        shown.find<widgets::Actions>()[widgets::act::ends].trigger();
        QTRY_VERIFY(!below->isVisible() && shown.bar().isVisible());
    }
};

QTEST_MAIN(EndsTest)
#include "ends_test.moc"
