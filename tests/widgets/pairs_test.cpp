// SPDX-License-Identifier: GPL-3.0-or-later
// A UDP socket that talks to several: each of them is a conversation of its own, whichever end is chosen.
#include "tests/widgets/shown.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/ends/ends_bar.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/model/selection.h"
#include "widgets/model/stream_model.h"
#include "widgets/newest/newest_card.h"
#include "widgets/send/send_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QUdpSocket>

#include <memory>

using namespace enchufe;
using journal::EndpointId;
using widgets::EndpointModel;

namespace {

/// A UDP server that answers with what it hears, and three clients: of which one has all addresses of the
/// machine, one is bound to its own, and one is connected.
struct Pairs : test::Shown {
    explicit Pairs(test::WindowRig& theRig) : Shown(theRig)
    {
        window.resize(1280, 1000);
        server = open([](engine::DatagramSpec& spec) {
            spec.bind = net::HostPort{"127.0.0.1", "0"};
            behaviour::readyMade().choose("echo", behaviour::Where::Udp).value.answer(spec.connection);
        });
        const auto toServer = [this](engine::DatagramSpec& spec) {
            spec.host = "127.0.0.1";
            spec.port = test::portOf(feed(), server).toStdString();
        };
        a = open(toServer);
        b = open([&](engine::DatagramSpec& spec) {
            toServer(spec);
            spec.bind = net::HostPort{"127.0.0.1", "0"};
        });
        c = open([&](engine::DatagramSpec& spec) {
            toServer(spec);
            spec.connect = true;
        });
    }
    EndpointId open(const std::function<void(engine::DatagramSpec&)>& change)
    {
        engine::DatagramSpec spec;
        change(spec);
        const EndpointId id = rig.engine.open(spec);
        (void)QTest::qWaitFor([&] { return test::isReady(feed(), id); }, 10'000);
        return id;
    }
    /// And has it answered.
    void exchange(EndpointId sender, std::size_t size)
    {
        const std::uint64_t before = socketOf(sender).received;
        send(sender, size);
        QTRY_COMPARE(socketOf(sender).received, before + size);
    }
    void exchangeAll()
    {
        exchange(a, 10);
        exchange(b, 200);
        exchange(c, 3000);
    }
    /// Where the server hears it.
    [[nodiscard]] net::Endpoint addressOf(EndpointId sender)
    {
        return *net::Endpoint::numeric("127.0.0.1", socketOf(sender).local.port());
    }
    void choosePair(EndpointId sender)
    {
        find<widgets::EndpointPanel>().select(server, 0, addressOf(sender));
    }
    [[nodiscard]] widgets::StreamModel& model() { return find<widgets::StreamModel>(); }
    [[nodiscard]] const widgets::Selection::Place& place() { return find<widgets::Selection>().place(); }
    [[nodiscard]] EndpointModel& tree() { return find<widgets::EndpointPanel>().model(); }
    /// "10" for each datagram in both lanes, in the channel's direction.
    [[nodiscard]] QString stream()
    {
        QStringList texts;
        model().reader().visit([&](const stream::StreamContent& content) {
            for (const stream::Lane* const lane : {&content.sends, &content.receives}) {
                QStringList sizes;
                for (auto i = lane->blocks.begin(); i < lane->blocks.end(); ++i)
                    sizes << (lane->blocks[i].error != 0 ? QStringLiteral("!")
                                                         : QString::number(lane->blocks[i].size));
                texts << sizes.join(QLatin1Char(','));
            }
        });
        return texts.join(QStringLiteral(" | "));
    }
    [[nodiscard]] QStringList peerRows()
    {
        QStringList texts;
        const QModelIndex root = tree().indexOf(server);
        for (int row = 0; row < tree().rowCount(root); ++row)
            texts << tree().index(row, 0, root).data().toString();
        return texts;
    }
    [[nodiscard]] QString peerName(EndpointId sender)
    {
        return QStringLiteral("peer ") + QString::fromStdString(addressOf(sender).text());
    }

    EndpointId server = 0;
    EndpointId a = 0;
    EndpointId b = 0;
    EndpointId c = 0;
};

} // namespace

class PairsTest final : public QObject {
    Q_OBJECT

private slots:
    void theListHasARowForEachOfSeveral()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        const QAbstractItemModelTester tester(&shown.tree(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.exchange(shown.a, 10);
        QCOMPARE(shown.peerRows(), QStringList());
        shown.exchange(shown.b, 200);
        QTRY_COMPARE(shown.peerRows(), QStringList({shown.peerName(shown.a), shown.peerName(shown.b)}));
        shown.exchange(shown.c, 3000);
        QTRY_COMPARE(shown.peerRows().size(), 3);
        const QModelIndex row = shown.tree().indexOf(shown.server, 0, shown.addressOf(shown.b));
        QTRY_COMPARE(row.data(EndpointModel::StateRole).toString(),
                     QStringLiteral("received 1: 200 B  sent 1: 200 B"));
        QVERIFY(row.data(EndpointModel::IsOpenRole).toBool());
        for (const EndpointId client : {shown.a, shown.b, shown.c})
            QCOMPARE(shown.tree().rowCount(shown.tree().indexOf(client)), 0);
    }

    void eitherEndKeepsThePair()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        shown.exchangeAll();
        const net::SocketId server = shown.socketOf(shown.server).id;
        const std::pair<EndpointId, const char*> clients[] = {
            {shown.a, "10 | 10"}, {shown.b, "200 | 200"}, {shown.c, "3000 | 3000"}};
        for (const auto& [client, stream] : clients) {
            shown.choosePair(client);
            const net::SocketId own = shown.socketOf(client).id;
            QTRY_COMPARE(shown.model().conversation().other(server), own);
            QTRY_COMPARE(shown.stream(), QString::fromUtf8(stream));
            const auto channel = shown.model().channel();
            const auto conversation = shown.model().conversation();
            QSignalSpy otherChannel(&shown.model(), &widgets::StreamModel::channelChanged);
            shown.select(client);
            QTRY_COMPARE(shown.model().socket(), own);
            QCOMPARE(shown.model().conversation(), conversation);
            QCOMPARE(shown.model().channel(), channel);
            shown.choosePair(client);
            QTRY_COMPARE(shown.model().socket(), server);
            QCOMPARE(otherChannel.count(), 0);
            QCOMPARE(shown.stream(), QString::fromUtf8(stream));
        }
        // As a whole: nobody's alone.
        shown.select(shown.server);
        QTRY_COMPARE(shown.model().channel().receiver == 0 || shown.model().channel().sender == 0, true);
        QTRY_VERIFY2(shown.stream().contains(QStringLiteral("10,200,3000")), qPrintable(shown.stream()));
    }

    /// What comes later stands where it belongs, and nowhere else.
    void othersDoNotStandBetween()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        shown.exchangeAll();
        shown.choosePair(shown.a);
        QTRY_COMPARE(shown.stream(), QStringLiteral("10 | 10"));
        shown.exchange(shown.b, 20);
        shown.exchange(shown.a, 5);
        QTRY_COMPARE(shown.stream(), QStringLiteral("10,5 | 10,5"));
        QCOMPARE(shown.model().channel().sender, shown.socketOf(shown.server).id);
        shown.model().setFlow(widgets::StreamModel::Flow::ToClient);
        QTRY_COMPARE(shown.model().channel().sender, shown.socketOf(shown.a).id);
        QTRY_COMPARE(shown.stream(), QStringLiteral("10,5 | 10,5"));
        // The other conversation's direction is its own.
        shown.choosePair(shown.b);
        QTRY_COMPARE(shown.stream(), QStringLiteral("200,20 | 200,20"));
        QCOMPARE(shown.model().channel().sender, shown.socketOf(shown.server).id);
    }

    void ladderAndTablesFollowThePair()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        shown.exchangeAll();
        shown.choosePair(shown.b);
        shown.window.views().showView("chunks");
        const auto& model = shown.records("Chunks").model();
        const auto sizes = [&] {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row)
                all << model.index(row, widgets::RecordModel::Result).data().toString();
            all.sort();
            return all;
        };
        const QStringList both(4, QStringLiteral("200"));
        QTRY_COMPARE(sizes(), both);
        shown.select(shown.b);
        QTRY_COMPARE(shown.place().endpoint, shown.b);
        QTRY_COMPARE(sizes(), both);
        shown.choosePair(shown.b);
        auto* const bothEnds = test::named<QCheckBox>(shown.records("Chunks"), QStringLiteral("Both ends"));
        bothEnds->setChecked(false);
        QTRY_COMPARE(sizes(), QStringList(2, QStringLiteral("200")));
        bothEnds->setChecked(true);
        shown.window.views().showView("ladder");
        auto& canvas = shown.find<widgets::LadderView>().canvas();
        const auto ladder = [&] {
            QStringList all;
            for (int row = 0; row < canvas.rowCount(); ++row)
                all << canvas.rowText(row);
            return all;
        };
        QTRY_COMPARE(ladder().filter(QStringLiteral("200")).size(), 4);
        QCOMPARE(ladder().filter(QStringLiteral("3000")).size(), 0);
        const QStringList before = ladder();
        shown.select(shown.b);
        QTRY_COMPARE(shown.place().endpoint, shown.b);
        QCOMPARE(ladder(), before);
    }

    void theCardsAndTheSendBarFollowThePair()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        shown.exchangeAll();
        auto& bar = shown.find<widgets::EndsBar>();
        auto& actions = shown.find<widgets::Actions>();
        auto* const destination =
            test::named<QLineEdit>(shown.find<widgets::SendBar>(), QStringLiteral("Destination"));
        shown.select(shown.server);
        QTRY_VERIFY(destination->isVisible() && !destination->isReadOnly());
        QTRY_VERIFY2(bar.server().accessibleName().startsWith(QStringLiteral("3 peers")),
                     qPrintable(bar.server().accessibleName()));
        QVERIFY(!actions[widgets::act::otherEnd].isEnabled());
        destination->setText(QStringLiteral("127.0.0.1:9"));

        shown.choosePair(shown.b);
        QTRY_COMPARE(destination->text(), QString::fromStdString(shown.addressOf(shown.b).text()));
        QVERIFY(destination->isReadOnly());
        QTRY_COMPARE(bar.server().socket(), shown.socketOf(shown.b).id);
        QStringList flows;
        for (const QToolButton* const each : bar.findChildren<QToolButton*>()) {
            if (each->text().startsWith(QStringLiteral("→ ")) ||
                each->text().startsWith(QStringLiteral("← ")))
                flows << each->text();
        }
        QCOMPARE(flows, QStringList({QStringLiteral("→ 200 B"), QStringLiteral("← 200 B")}));
        shown.choosePair(shown.c);
        QTRY_COMPARE(destination->text(), QString::fromStdString(shown.addressOf(shown.c).text()));
        const std::uint64_t before = shown.socketOf(shown.c).received;
        test::named<QLineEdit>(shown.find<widgets::SendBar>(), QStringLiteral("Message"))
            ->setText(QStringLiteral("hola"));
        test::named<QPushButton>(shown.find<widgets::SendBar>(), QStringLiteral("Send"))->click();
        QTRY_VERIFY(shown.socketOf(shown.c).received > before);
        QCOMPARE(shown.socketOf(shown.a).received, 10U);
        QCOMPARE(shown.socketOf(shown.b).received, 200U);

        // The other end, and back: to the pair, not to the whole.
        actions[widgets::act::otherEnd].trigger();
        QTRY_COMPARE(shown.place().endpoint, shown.c);
        actions[widgets::act::otherEnd].trigger();
        QTRY_COMPARE(shown.place().endpoint, shown.server);
        QCOMPARE(shown.place().peer, shown.addressOf(shown.c));
        shown.select(shown.server);
        QTRY_COMPARE(destination->text(), QStringLiteral("127.0.0.1:9"));
        QVERIFY(!destination->isReadOnly());
    }

    /// What is told by itself is of the pair as well: the newest call, and what is worth an explanation.
    void whatIsNewestIsOfThePair()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        shown.exchangeAll();
        auto& selection = shown.find<widgets::Selection>();
        const auto newest = [&] {
            journal::Record record;
            const auto call = selection.call();
            return call && shown.feed().journal().record(*call, record)
                       ? shown.feed().journal().detail(record)->address
                       : net::Endpoint();
        };
        shown.select(shown.server);
        QTRY_COMPARE(newest(), shown.addressOf(shown.c));
        shown.choosePair(shown.a);
        QTRY_COMPARE(newest(), shown.addressOf(shown.a));
        // A datagram that is cut is explained, where it belongs.
        shown.rig.engine.post({shown.server, 0}, engine::command::SetReading{
                                                     {.mode = engine::ReadingMode::Automatic, .size = 20}});
        QTRY_COMPARE(shown.socketOf(shown.server).reading.reading.size, 20U);
        const auto& card = shown.find<widgets::NewestCard>();
        shown.send(shown.b, 100);
        QTRY_COMPARE(shown.socketOf(shown.b).received, 220U);
        shown.choosePair(shown.a);
        QTRY_COMPARE(newest(), shown.addressOf(shown.a));
        QVERIFY(!card.isVisible());
        shown.choosePair(shown.b);
        QTRY_VERIFY(card.isVisible());
    }

    /// Nothing has come from it yet, so that the other end has no row for it.
    void anEndThatWasNotHeardYetCanBeChosen()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        shown.exchange(shown.a, 10);
        shown.rig.engine.post({shown.server, 0}, engine::command::SetPaused{true});
        QTRY_VERIFY(shown.socketOf(shown.server).paused);
        shown.send(shown.b, 200);
        QTRY_COMPARE(shown.socketOf(shown.b).sent, 200U);
        shown.select(shown.b);
        QTRY_COMPARE(shown.stream(), QStringLiteral("200 | "));
        const auto channel = shown.model().channel();
        QCOMPARE(channel.receiver, shown.socketOf(shown.server).id);
        shown.find<widgets::Actions>()[widgets::act::otherEnd].trigger();
        QTRY_COMPARE(shown.place().endpoint, shown.server);
        QCOMPARE(shown.place().peer, shown.addressOf(shown.b));
        QCOMPARE(shown.model().channel(), channel);
        shown.rig.engine.post({shown.server, 0}, engine::command::SetPaused{false});
        QTRY_VERIFY(shown.stream() == QStringLiteral("200 | 200"));
    }

    void thePeerThatIsChosenIsNotForgotten()
    {
        test::WindowRig rig;
        Pairs shown(rig);
        const QAbstractItemModelTester tester(&shown.tree(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.exchangeAll();
        shown.choosePair(shown.a);
        QTRY_COMPARE(shown.stream(), QStringLiteral("10 | 10"));
        const auto most = static_cast<int>(journal::PeerList::most);
        std::vector<std::unique_ptr<QUdpSocket>> crowd;
        const std::uint64_t before = shown.socketOf(shown.server).received;
        for (int i = 0; i < most + 50; ++i) {
            crowd.push_back(std::make_unique<QUdpSocket>());
            QVERIFY(crowd.back()->bind(QHostAddress::LocalHost));
            crowd.back()->writeDatagram("x", QHostAddress::LocalHost,
                                        shown.socketOf(shown.server).local.port());
            // Not more than its receive buffer holds.
            QTRY_COMPARE(shown.socketOf(shown.server).received, before + static_cast<std::uint64_t>(i) + 1);
        }
        QTRY_COMPARE(shown.peerRows().size(), most + 1);
        QCOMPARE(shown.peerRows().front(), QStringLiteral("53 earlier peers, 6.35 KiB"));
        QCOMPARE(shown.place().peer, shown.addressOf(shown.a));
        QVERIFY(shown.peerRows().contains(shown.peerName(shown.a)));
        QVERIFY(!shown.peerRows().contains(shown.peerName(shown.b)));
        shown.exchange(shown.a, 5);
        QTRY_COMPARE(shown.stream(), QStringLiteral("10,5 | 10,5"));
        // One that has no row any more is the other end of its conversation all the same.
        shown.select(shown.b);
        QTRY_COMPARE(shown.stream(), QStringLiteral("200 | 200"));
        shown.find<widgets::Actions>()[widgets::act::otherEnd].trigger();
        QTRY_COMPARE(shown.place().peer, shown.addressOf(shown.b));
        QCOMPARE(shown.stream(), QStringLiteral("200 | 200"));
        QVERIFY(shown.peerRows().contains(shown.peerName(shown.b)));
    }
};

QTEST_MAIN(PairsTest)
#include "pairs_test.moc"
