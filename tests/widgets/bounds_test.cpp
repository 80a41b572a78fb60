// SPDX-License-Identifier: GPL-3.0-or-later
// However much there was: what is over becomes a sum, and a million rows hold nobody up.
#include "tests/widgets/window_rig.h"

#include "core/journal/recorder.h"
#include "widgets/model/bounded_history.h"
#include "widgets/model/endpoint_model.h"
#include "widgets/model/kernel_history.h"
#include "widgets/model/newest_calls.h"
#include "widgets/model/rate_history.h"
#include "widgets/model/record_model.h"
#include "widgets/records/record_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <cerrno>

using namespace enchufe;
using net::Call;
using widgets::EndpointModel;
using widgets::NewestCalls;
using widgets::RecordModel;

namespace {

net::CallEvent callOf(Call call, net::SocketId socket, std::int64_t result = 0, int error = 0)
{
    net::CallEvent made;
    made.call = call;
    made.socket = socket;
    made.result = result;
    made.error = error;
    made.domain = net::Domain::Inet;
    made.type = net::Type::Stream;
    return made;
}

/// Plays an endpoint's life into the journal without any socket.
struct Played {
    explicit Played(journal::Journal& theJournal)
        : journal(theJournal),
          id(theJournal.newEndpointId()),
          recorder(theJournal, id)
    {}

    net::SocketId listen()
    {
        recorder.note(journal::NoteKind::Opened, 0, static_cast<int>(journal::EndpointKind::StreamListener),
                      "x:1");
        listener = recorder.newSocketId();
        for (const Call call : {Call::Socket, Call::Bind, Call::Listen})
            recorder.onCall(callOf(call, listener));
        recorder.note(journal::NoteKind::Ready, listener);
        return listener;
    }
    net::SocketId accept()
    {
        auto accepted = callOf(Call::Accept, listener, 7);
        accepted.otherSocket = recorder.newSocketId();
        recorder.onCall(accepted);
        return accepted.otherSocket;
    }
    void close(net::SocketId socket) { recorder.onCall(callOf(Call::Close, socket)); }

    journal::Journal& journal;
    journal::EndpointId id;
    journal::Recorder recorder;
    net::SocketId listener = 0;
};

void fill(journal::Recorder& recorder, int count)
{
    for (int i = 0; i < count; ++i) {
        auto sent = callOf(Call::Send, net::SocketId(1U), 10);
        sent.requested = static_cast<std::uint64_t>((i * 7919) % count); // each once, in no order
        sent.enterNs = i * 1000;
        recorder.onCall(sent);
    }
}

} // namespace

class BoundsTest final : public QObject {
    Q_OBJECT

private slots:
    void oneOldClientKeepsNoneOfTheOthers()
    {
        journal::Journal journal;
        widgets::Feed feed(journal);
        EndpointModel model(feed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Played server(journal);
        server.listen();
        const net::SocketId old = server.accept();
        constexpr int many = 9000; // more than the table remembers
        for (int i = 0; i < many; ++i) {
            const net::SocketId each = server.accept();
            server.recorder.onCall(callOf(Call::Send, each, 100));
            server.close(each);
            if (i % 500 == 0)
                QTRY_COMPARE(feed.backlog(), 0U);
        }
        QTRY_COMPARE(feed.backlog(), 0U);
        const QModelIndex root = model.indexOf(server.id);
        QTRY_VERIFY(model.rowCount(root) <= static_cast<int>(EndpointModel::mostConnections) + 2);
        const QModelIndex sum = model.index(0, 0, root);
        QVERIFY(sum.data(EndpointModel::IsSumRole).toBool());
        QVERIFY((sum.flags() & Qt::ItemIsSelectable) == 0);
        // Nothing is lost of the number: what has a row, and what is summed up.
        const int rows = model.rowCount(root) - 1;
        const QString words = sum.data().toString();
        QVERIFY2(
            words.startsWith(QLocale().toString(many + 1 - rows) + QStringLiteral(" earlier connections")),
            qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("KiB")), qPrintable(words));
        // The one that is open is still there.
        QCOMPARE(model.indexOf(server.id, old).data(EndpointModel::SocketRole).value<net::SocketId>(), old);
        QVERIFY(model.indexOf(server.id, old).data(EndpointModel::IsOpenRole).toBool());
    }

    void endpointsThatAreOverBecomeASum()
    {
        journal::Journal journal;
        widgets::Feed feed(journal);
        EndpointModel model(feed);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Played living(journal);
        living.listen();
        constexpr int many = 3000;
        for (int i = 0; i < many; ++i) {
            Played each(journal);
            each.listen();
            each.close(each.listener);
            each.recorder.note(journal::NoteKind::Closed, 0);
            if (i % 200 == 0)
                QTRY_COMPARE(feed.backlog(), 0U);
        }
        QTRY_COMPARE(feed.backlog(), 0U);
        QTRY_VERIFY(model.rowCount() <= static_cast<int>(EndpointModel::mostEndpoints) + 1);
        QCOMPARE(model.forgottenEndpoints().count + static_cast<std::uint64_t>(model.rowCount()),
                 std::uint64_t(many + 1));
        QVERIFY(model.indexOf(living.id).isValid());
    }

    void historiesAreBoundedAllTogether()
    {
        journal::Journal journal;
        journal::Recorder recorder(journal, journal::EndpointId(1U));
        journal::SocketTable table(journal);
        widgets::QueueHistory queues(1000);
        for (std::uint32_t number = 1; number <= 300; ++number) {
            const net::SocketId socket(number);
            for (int i = 0; i < 20; ++i) {
                auto looked = callOf(Call::Ioctl, socket);
                looked.option = "FIONREAD";
                looked.value = i;
                recorder.onCall(looked);
            }
            if (socket != net::SocketId(5U))
                recorder.onCall(callOf(Call::Close, socket));
        }
        for (journal::Seq at = 0; at < journal.end(); ++at) {
            journal::Record record;
            QVERIFY(journal.record(at, record));
            table.apply(record);
            queues.apply(record, table);
        }
        QVERIFY(queues.size() <= 1000);
        QVERIFY(queues.samples(net::SocketId(1U)).empty()); // long over
        QVERIFY(!queues.samples(net::SocketId(300U)).empty());
        QVERIFY(!queues.samples(net::SocketId(5U)).empty()); // what was said last of who lives still holds
        QCOMPARE(queues.samples(net::SocketId(5U)).back().receiveQueue, 19);
    }

    void manySocketsOfOneSampleAreBoundedToo()
    {
        constexpr std::size_t most = 1000;
        constexpr std::uint32_t many = 5000;
        widgets::BoundedHistory<int> history(most);
        for (std::uint32_t number = 1; number <= many; ++number) {
            history.add(net::SocketId(number), 1);
            history.end(net::SocketId(number));
        }
        std::size_t kept = 0;
        for (std::uint32_t number = 1; number <= many; ++number)
            kept += history.find(net::SocketId(number)).empty() ? 0 : 1;
        QVERIFY(kept <= most / (1 + widgets::BoundedHistory<int>::samplesASocket));
        QCOMPARE(history.find(net::SocketId(many)).back(), 1);
    }

    void theOldestSamplesOfALongSeriesGoFirst()
    {
        widgets::BoundedHistory<int> history(100);
        for (int i = 0; i < 1000; ++i) {
            history.add(net::SocketId(1U), i);
            const auto kept = history.find(net::SocketId(1U));
            QCOMPARE(kept.back(), i);
            QCOMPARE(kept.front(), i + 1 - static_cast<int>(kept.size()));
        }
        QCOMPARE(history.find(net::SocketId(1U)).size(), 100 - widgets::BoundedHistory<int>::samplesASocket);
        QCOMPARE(history.size(), history.find(net::SocketId(1U)).size());
    }

    void ratesForgetWhoRests()
    {
        journal::Journal journal;
        widgets::RateHistory rates;
        journal::Record record;
        record.call = Call::Send;
        record.result = 100;
        record.requested = 100;
        for (std::uint32_t i = 1; i <= 20'000; ++i) {
            record.socket = net::SocketId(i);
            record.enterNs = std::int64_t{i} * 50'000'000;
            rates.apply(record, journal::EndpointId(i));
            rates.apply(record, journal::EndpointId(1U)); // one that goes on
        }
        QVERIFY(rates.endpointsKept() <= widgets::RateHistory::mostEndpoints);
        QVERIFY(rates.socketsKept() <= 4096);
        QCOMPARE(rates.bin(journal::EndpointId(20'000U), rates.lastBin()).sent, 100U);
        QCOMPARE(rates.bin(journal::EndpointId(1U), rates.lastBin() - 100).sent, 200U);
        QCOMPARE(rates.bin(journal::EndpointId(1U), rates.lastBin() - widgets::RateHistory::binsKept).sent,
                 0U);
    }

    void aFailureStandsUntilItsSocketHasGoneOn()
    {
        journal::Journal journal;
        journal::Recorder recorder(journal, journal::EndpointId(1U));
        NewestCalls calls;
        journal::Seq seen = 0;
        const auto play = [&](Call call, net::SocketId socket, std::int64_t result, int error = 0,
                              std::int64_t ns = 0) {
            auto made = callOf(call, socket, result, error);
            made.enterNs = made.leaveNs = journal.epochNs() + ns;
            recorder.onCall(made);
            journal::Record record;
            if (!journal.record(seen, record))
                qFatal("not there");
            calls.apply(record, seen, journal::EndpointId(1U), journal);
            return seen++;
        };
        const NewestCalls::Scope endpoint{journal::EndpointId(1U), 0};
        const auto first = play(Call::Send, net::SocketId(2U), 5);
        QCOMPARE(*calls.newest(endpoint), first);
        for (const auto& [call, error] :
             {std::pair(Call::Recv, ECONNRESET), std::pair(Call::Send, EPIPE),
              std::pair(Call::Connect, ECONNREFUSED), std::pair(Call::Accept, EMFILE),
              std::pair(Call::Send, EDESTADDRREQ), std::pair(Call::SendTo, EMSGSIZE),
              std::pair(Call::SendTo, EAFNOSUPPORT), std::pair(Call::SendTo, EACCES),
              std::pair(Call::SetSockOpt, ENOPROTOOPT)}) {
            const auto failed = play(call, net::SocketId(3U), -1, error);
            QCOMPARE(*calls.newest(endpoint), failed);
            QCOMPARE(*calls.failure(endpoint), failed);
            QCOMPARE(*calls.failure({}), failed);
            (void)play(Call::Recv, net::SocketId(4U), 7, 0, 1'000'000); // others go on: it stands
            QCOMPARE(*calls.newest(endpoint), failed);
            const auto mended = play(Call::Send, net::SocketId(3U), 7);
            QCOMPARE(*calls.newest(endpoint), mended);
            QVERIFY(!calls.failure(endpoint));
        }
        // What only would have had to wait is no failure.
        const auto newest = *calls.newest(endpoint);
        (void)play(Call::Recv, net::SocketId(2U), -1, EAGAIN);
        (void)play(Call::Connect, net::SocketId(2U), -1, EINPROGRESS);
        QCOMPARE(*calls.newest(endpoint), newest);
        // Nobody waits for ever for a socket that is gone.
        const auto last = play(Call::Recv, net::SocketId(9U), -1, ECONNRESET, 1'000'000);
        QCOMPARE(*calls.newest(endpoint), last);
        const auto later =
            play(Call::Recv, net::SocketId(4U), 7, 0, NewestCalls::failureStandsNs + 2'000'000);
        QCOMPARE(*calls.newest(endpoint), later);
    }

    /// What an endpoint has done that has left is nobody's newest, and what the others did before is.
    void whatHasLeftIsNoNewsAnyMore()
    {
        journal::Journal journal;
        NewestCalls calls;
        journal::Seq seen = 0;
        const auto play = [&](std::uint32_t who, Call call, std::int64_t result, int error) {
            journal::Recorder recorder(journal, journal::EndpointId(who));
            recorder.onCall(callOf(call, net::SocketId(who), result, error));
            journal::Record record;
            if (!journal.record(seen, record))
                qFatal("not there");
            words::OccasionFacts facts;
            facts.what = words::occasionOf(record);
            facts.seq = seen;
            facts.socket = record.socket;
            calls.apply(record, seen, journal::EndpointId(who), journal, facts, 0);
            return seen++;
        };
        const auto stays = play(1, Call::Recv, -1, EAGAIN);
        const auto data = play(1, Call::Send, 5, 0);
        const auto leaves = play(2, Call::Recv, -1, EAGAIN);
        const auto fails = play(2, Call::Connect, -1, ECONNREFUSED);
        QCOMPARE(calls.occasion({}).seq, fails);
        QCOMPARE(*calls.failure({}), fails);
        calls.forget(journal::EndpointId(2U));
        QCOMPARE(calls.occasion({}).seq, stays);
        QVERIFY(!calls.failure({}));
        QCOMPARE(*calls.data({}), data);
        QCOMPARE(*calls.anyCall({}), data);
        QVERIFY(leaves > data);
    }

    void manyRowsAreSortedAside()
    {
        test::WindowRig rig;
        RecordModel model(rig.feed, rig.theme, RecordModel::Look::Calls);
        journal::Recorder recorder(rig.journal, journal::EndpointId(1U));
        constexpr int many = 120'000;
        fill(recorder, many);
        QTRY_COMPARE(model.rowCount(), many);
        const QPersistentModelIndex kept = model.index(12'345, 0);
        const auto seq = model.seqAt(12'345);
        model.sort(RecordModel::Asked, Qt::DescendingOrder);
        QVERIFY(model.isSorting()); // it has not been done while one waited
        QTRY_VERIFY(!model.isSorting());
        const auto asked = [&](int row) {
            journal::Record record;
            return rig.journal.record(model.seqAt(row), record) ? record.requested : 0U;
        };
        QCOMPARE(asked(0), std::uint32_t(many - 1));
        QCOMPARE(asked(many - 1), 0U);
        QCOMPARE(model.seqAt(kept.row()), seq);
        // What comes while it is sorted takes its place too, and the natural order is found again.
        model.sort(RecordModel::Time, Qt::AscendingOrder);
        fill(recorder, 1000);
        QTRY_COMPARE(model.rowCount(), many + 1000);
        QTRY_VERIFY(!model.isSorting());
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.seqAt(row - 1) < model.seqAt(row));
        QCOMPARE(model.rowOf(seq), 12'345);
    }

    void manyRowsAreCopiedInSlices()
    {
        test::WindowRig rig;
        widgets::RecordView view(rig.feed, rig.theme, RecordModel::Look::Calls);
        view.resize(600, 400);
        view.show();
        journal::Recorder recorder(rig.journal, journal::EndpointId(1U));
        constexpr int many = 120'000;
        fill(recorder, many);
        QTRY_COMPARE(view.model().rowCount(), many);
        QSignalSpy chosen(&view, &widgets::RecordView::selectionChanged);
        view.findChild<QTableView*>()->selectAll();
        QVERIFY(!chosen.isEmpty());
        QCOMPARE(chosen.last().at(2).value<std::size_t>(), std::size_t(many));
        QApplication::clipboard()->setText(QStringLiteral("before"));
        auto* const stop = test::named<QPushButton>(view, QStringLiteral("Stop copying"));
        view.copy(widgets::RecordView::CopyAs::Lines);
        QVERIFY(stop->isVisible());
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        stop->click();
        QVERIFY(!stop->isVisible());
        view.copy(widgets::RecordView::CopyAs::Lines);
        QTRY_VERIFY_WITH_TIMEOUT(!stop->isVisible(), 60'000);
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), many);
    }
};

QTEST_MAIN(BoundsTest)
#include "bounds_test.moc"
