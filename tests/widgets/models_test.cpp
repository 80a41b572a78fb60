// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recorder.h"
#include "core/net/wait_calls.h"
#include "tests/widgets/window_rig.h"
#include "widgets/model/endpoint_model.h"
#include "widgets/model/record_model.h"
#include "widgets/records/record_copy.h"

#include <QAbstractItemModelTester>

#include <array>
#include <numeric>

using namespace enchufe;
using widgets::EndpointModel;
using widgets::RecordModel;

namespace {

QStringList column(const RecordModel& model, RecordModel::Column which)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, which).data().toString();
    return texts;
}

} // namespace

class ModelsTest final : public QObject {
    Q_OBJECT

private slots:
    void endpointsAreATree()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        EndpointModel model(feed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto listener = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(feed, listener));
        std::vector<journal::EndpointId> clients;
        for (int i = 0; i < 3; ++i) {
            engine::StreamClientSpec spec;
            spec.host = "127.0.0.1";
            spec.port = test::portOf(feed, listener).toStdString();
            clients.push_back(rig.engine.open(spec));
        }
        const QModelIndex root = model.indexOf(listener);
        QTRY_COMPARE(model.rowCount(model.indexOf(listener)), 3);
        QTRY_COMPARE(model.rowCount(), 4);
        QVERIFY(root.data().toString().startsWith(QStringLiteral("listener 127.0.0.1:")));
        QVERIFY(root.data(EndpointModel::StateRole).toString().startsWith(QStringLiteral("LISTEN")));
        const QModelIndex connection = model.index(0, 0, root);
        QVERIFY(connection.data(EndpointModel::IsConnectionRole).toBool());
        QTRY_VERIFY(connection.data(EndpointModel::StateRole).toString().startsWith(QStringLiteral("ESTAB")));
        // A client in the middle goes; the others, and the connections, stay what they were.
        const QPersistentModelIndex last = model.index(2, 0, root);
        rig.engine.close(clients[1]);
        QTRY_VERIFY(feed.table().endpoint(clients[1])->closed);
        model.remove(clients[1]);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(last.isValid());
        model.remove(listener);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!last.isValid());
    }

    /// A connection that a session makes has its number before it is written down; another may be quicker.
    void connectionsHaveTheirRowsWhateverTheirNumbers()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        EndpointModel model(feed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto id = rig.journal.newEndpointId();
        journal::Recorder recorder(rig.journal, id);
        const net::SocketId listener = recorder.newSocketId();
        const net::SocketId made = recorder.newSocketId();
        const net::SocketId accepted = recorder.newSocketId();
        const auto write = [&recorder](net::Call call, net::SocketId socket, net::SocketId other) {
            net::CallEvent event;
            event.call = call;
            event.socket = socket;
            event.otherSocket = other;
            event.domain = net::Domain::Inet;
            recorder.onCall(event);
        };
        recorder.note(journal::NoteKind::Opened, 0,
                      static_cast<std::int64_t>(journal::EndpointKind::StreamListener), "127.0.0.1:0");
        write(net::Call::Socket, listener, 0);
        const auto address = net::Endpoint::numeric("127.0.0.1", 2000);
        recorder.note(journal::NoteKind::Ready, listener, 0, {}, &*address);
        write(net::Call::Accept, listener, accepted);
        QTRY_COMPARE(model.rowCount(model.indexOf(id)), 1);
        write(net::Call::Socket, made, 0);
        QTRY_COMPARE(model.rowCount(model.indexOf(id)), 2);
        QCOMPARE(feed.table().endpoint(id)->socket, listener);
    }

    void failedEndpointsAreNotShown()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        EndpointModel model(feed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto spec = test::WindowRig::listenerSpec();
        spec.host = "192.0.2.1";
        const auto id = rig.engine.open(spec);
        QTRY_VERIFY(feed.table().endpoint(id) != nullptr && feed.table().endpoint(id)->failedError != 0);
        QCOMPARE(model.rowCount(), 0);
    }

    void recordsAreFilteredSortedAndCleared()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        RecordModel chunks(feed, rig.theme, RecordModel::Look::Chunks);
        RecordModel calls(feed, rig.theme, RecordModel::Look::Calls);
        const QAbstractItemModelTester tester1(&chunks,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester tester2(&calls,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        engine::DatagramSpec spec;
        spec.bind = net::HostPort{"127.0.0.1", "0"};
        const auto server = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(feed, server));
        engine::DatagramSpec to;
        to.host = "127.0.0.1";
        to.port = test::portOf(feed, server).toStdString();
        const auto client = rig.engine.open(to);
        for (const std::string_view text : {"ccc", "a", "bb"}) {
            const auto bytes = std::as_bytes(std::span(text));
            rig.engine.post({client, 0}, engine::command::Send{{bytes.begin(), bytes.end()}});
        }
        QTRY_COMPARE(chunks.rowCount(), 6);
        auto filter = chunks.filter();
        filter.direction = widgets::Direction::Sent;
        chunks.setFilter(filter);
        QTRY_COMPARE(column(chunks, RecordModel::Detail), QStringList({"ccc", "a", "bb"}));
        chunks.sort(RecordModel::Result, Qt::AscendingOrder);
        QCOMPARE(column(chunks, RecordModel::Result), QStringList({"1", "2", "3"}));
        chunks.sort(RecordModel::Detail, Qt::DescendingOrder);
        QCOMPARE(column(chunks, RecordModel::Detail), QStringList({"ccc", "bb", "a"}));
        chunks.sort(RecordModel::Time, Qt::AscendingOrder);
        filter.direction = widgets::Direction::Both;
        filter.endpoint = server;
        filter.text = QStringLiteral("B\\x62");
        chunks.setFilter(filter);
        QTRY_COMPARE(column(chunks, RecordModel::Hex), QStringList({"62 62"}));
        // Two calls alike in all but their bytes are two.
        const auto other = std::as_bytes(std::span(std::string_view("dd")));
        rig.engine.post({client, 0}, engine::command::Send{{other.begin(), other.end()}});
        filter.text = QStringLiteral("dd");
        chunks.setFilter(filter);
        QTRY_COMPARE(column(chunks, RecordModel::Hex), QStringList({"64 64"}));
        filter.text = QStringLiteral("recvfrom");
        chunks.setFilter(filter);
        QTRY_COMPARE(chunks.rowCount(), 4);
        auto callFilter = calls.filter();
        callFilter.call = static_cast<int>(net::Call::Bind);
        calls.setFilter(callFilter);
        QTRY_COMPARE(calls.rowCount(), 1);
        QVERIFY(column(calls, RecordModel::Detail).first().startsWith(QStringLiteral("bind(")));
        chunks.clear();
        QCOMPARE(chunks.rowCount(), 0);
        QVERIFY(rig.journal.end() > 10);
    }

    void aPollMadeByHandIsSeenAndItsAnswerIsNoData()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        RecordModel calls(feed, rig.theme, RecordModel::Look::Calls);
        journal::Recorder recorder(rig.journal, 0);
        auto socket = net::Socket::open(recorder, net::Domain::Inet, net::Type::Datagram).socket;
        QVERIFY(socket.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
        net::Endpoint self;
        QVERIFY(socket.getSockName(self).ok());
        const std::byte one{1}; // less than any descriptor of a socket
        QVERIFY(socket.sendTo({&one, 1}, self).ok());
        std::array<net::Waited, 1> waited;
        waited[0].handle = socket.handle();
        waited[0].read = true;
        QCOMPARE(net::pollSockets(recorder, waited, 30'000).value, 1);
        QCOMPARE(net::selectSockets(recorder, waited, 30'000).value, 1);
        const auto names = [&] { return column(calls, RecordModel::Detail); };
        QTRY_VERIFY(names().contains(QStringLiteral("select()")));
        QVERIFY(names().contains(QStringLiteral("poll()")));
        calls.sort(RecordModel::Hex, Qt::DescendingOrder);
        QVERIFY2(names().first().startsWith(QStringLiteral("sendto(")), qPrintable(names().join(u'\n')));
        std::vector<journal::Seq> all(rig.journal.end());
        std::iota(all.begin(), all.end(), journal::Seq{0});
        widgets::RecordCopy copy(rig.journal, all, widgets::RecordCopy::How::Hex, nullptr);
        QString copied;
        connect(&copy, &widgets::RecordCopy::finished, this, [&](const QString& text) { copied = text; });
        copy.start();
        QTRY_COMPARE(copied, QStringLiteral("01"));
    }

    void aFloodIsFollowed()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        RecordModel chunks(feed, rig.theme, RecordModel::Look::Chunks);
        const auto listener = rig.engine.open(test::WindowRig::listenerSpec("discard"));
        QTRY_VERIFY(test::isReady(feed, listener));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = test::portOf(feed, listener).toStdString();
        const auto client = rig.engine.open(spec);
        rig.engine.post({client, 0},
                        engine::command::Repeat{std::vector<std::byte>(100), engine::SendHow::All, 20'000});
        QTRY_VERIFY(rig.journal.totals().received >= 2'000'000);
        QTRY_COMPARE(feed.backlog(), std::uint64_t(0));
        QTRY_VERIFY(!chunks.isCatchingUp());
        QVERIFY(chunks.rowCount() >= 20'000);
        QCOMPARE(feed.skipped(), std::uint64_t(0));
        // Whoever looks at the listener, which made some calls, reads no records of the flood.
        widgets::RecordFilter own;
        own.hideHelpers = false;
        own.socket = feed.table().endpoint(listener)->socket;
        RecordModel calls(feed, rig.theme, RecordModel::Look::Calls);
        calls.setFilter(own);
        QTRY_VERIFY(!calls.isCatchingUp());
        QVERIFY(column(calls, RecordModel::CallName)
                    .contains(widgets::fromView(net::callName(net::Call::Accept))));
        QVERIFY(calls.recordsRead() < 100);
        own.socket = feed.table().endpoint(client)->socket;
        calls.setFilter(own);
        QTRY_VERIFY(!calls.isCatchingUp());
        QCOMPARE(calls.rowCount(), static_cast<int>(calls.recordsRead())); // each that was read
        QVERIFY(calls.rowCount() >= 20'000);
    }
};

QTEST_MAIN(ModelsTest)
#include "models_test.moc"
