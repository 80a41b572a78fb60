// SPDX-License-Identifier: GPL-3.0-or-later
// Queues, ends and states are said in the words of the socket's own kind: TCP, UDP or Unix-domain.
#include "tests/widgets/shown.h"
#include "tests/widgets/what_happened.h"

#include "core/journal/recorder.h"
#include "core/script/player.h"
#include "widgets/common/format.h"
#include "widgets/ladder/ladder_picture.h"
#include "widgets/model/endpoint_model.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace enchufe;

class OwnWordsTest final : public QObject {
    Q_OBJECT

private slots:
    /// What a queue counts depends on the socket: docs/kernel.md.
    void queuesAreSaidInTheirOwnWords()
    {
        using net::Domain;
        using net::Type;
        journal::Journal journal;
        journal::Recorder recorder(journal, journal::EndpointId(1U));
        const auto said = [&](Domain domain, Type type, net::Call call, const char* option,
                              std::int64_t value) {
            net::CallEvent event;
            event.socket = net::SocketId(5U);
            event.domain = domain;
            event.type = type;
            event.call = call;
            event.hasOption = true;
            event.option = option;
            event.value = value;
            recorder.onCall(event);
            journal::Record record;
            (void)journal.record(journal.end() - 1, record);
            return test::whatHappened({record, *journal.detail(record)});
        };
        const auto is = [](const QString& text, const char* words) {
            return text.contains(QLatin1String(words));
        };
        const auto ask = net::Call::Ioctl;
        QVERIFY(is(said(Domain::Inet, Type::Stream, ask, "FIONREAD", 100), "100 bytes have arrived"));
        QVERIFY(is(said(Domain::Inet, Type::Stream, ask, "SIOCOUTQ", 100), "not yet acknowledged"));
        QVERIFY(is(said(Domain::Unix, Type::Stream, ask, "FIONREAD", 100), "100 bytes have arrived"));
#ifdef __linux__
        QVERIFY(is(said(Domain::Inet, Type::Datagram, ask, "FIONREAD", 100), "The next datagram has 100"));
        QVERIFY(is(said(Domain::Inet, Type::Datagram, ask, "FIONREAD", 0), "No datagram waits"));
#endif
        QVERIFY(is(said(Domain::Inet, Type::Datagram, ask, "SIOCOUTQ", 100), "not left this machine"));
        QVERIFY(is(said(Domain::Unix, Type::Stream, ask, "SIOCOUTQ", 100), "the peer has not received yet"));
        const auto set = net::Call::SetSockOpt;
        QVERIFY(is(said(Domain::Inet, Type::Stream, set, "SO_REUSEADDR", 1), "TIME_WAIT"));
        QVERIFY(is(said(Domain::Inet, Type::Datagram, set, "SO_REUSEADDR", 1), "same address and port"));
        QVERIFY(is(said(Domain::Inet, Type::Stream, set, "SO_LINGER", 0), "RST"));
        QVERIFY(!is(said(Domain::Unix, Type::Stream, set, "SO_LINGER", 0), "RST"));
        QVERIFY(!is(said(Domain::Unix, Type::Stream, set, "SO_REUSEADDR", 1), "port"));
    }

#ifdef __linux__
    /// Three datagrams of 100 bytes wait, and the next one has 100 bytes: no queue of 100.
    void theQueueOfDatagramsIsNotTheNextOne()
    {
        test::WindowRig rig;
        test::Shown shown(rig);
        engine::DatagramSpec spec;
        spec.bind = net::HostPort{"127.0.0.1", "0"};
        const auto reader = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(shown.feed(), reader));
        engine::DatagramSpec from;
        from.host = "127.0.0.1";
        from.port = test::portOf(shown.feed(), reader).toStdString();
        const auto writer = rig.engine.open(from);
        QTRY_VERIFY(test::isReady(shown.feed(), writer));
        rig.engine.post({reader, 0}, engine::command::SetPaused{true});
        QTRY_VERIFY(shown.socketOf(reader).paused || shown.socketOf(reader).reading.paused);
        for (int i = 0; i < 3; ++i)
            shown.send(writer, 100);
        const auto& model = shown.find<widgets::EndpointPanel>().model();
        const QModelIndex row = model.indexOf(reader, 0);
        QTRY_VERIFY(shown.socketOf(reader).receiveMemory > 300);
        const auto state = [&] { return row.data(widgets::EndpointModel::StateRole).toString(); };
        QTRY_VERIFY2(state().contains(QStringLiteral("R ")), qPrintable(state()));
        QVERIFY2(!state().contains(QStringLiteral("R 100 ")), qPrintable(state()));
        const auto samples = shown.feed().queues().samples(shown.socketOf(reader).id);
        QVERIFY(!samples.empty());
        for (const auto& sample : samples)
            QVERIFY(sample.receiveQueue != 100);
        QVERIFY(model.data(row, Qt::ToolTipRole).toString().contains(QStringLiteral("Protocol: udp")));
    }
#endif

#ifndef _WIN32
    /// No segment goes over: neither SYN nor FIN nor RST.
    void aUnixConnectionHasNoSegments()
    {
        test::WindowRig rig;
        QTemporaryDir folder;
        const auto parsed = script::Script::parse(
            "s = socket unix stream\nbind s unix:" + folder.filePath("s").toStdString() +
            "\nlisten s 5\nc = socket unix stream\nconnect c @s\na = accept s\nshutdown c SHUT_WR\n"
            "recv a 10\nsend a \"unread\"\nclose c\nd = socket unix stream\nconnect d @s\n"
            "e = accept s\nclose d\nsend e \"x\"\nexpect error EPIPE\n"
            "g, h = socketpair unix stream\nsend h \"unread\"\nclose g\n"
            "i, j = socketpair unix stream\nclose i\n");
        QVERIFY(!parsed.problem);
        {
            const auto result = script::play(parsed.value, rig.journal);
            QVERIFY2(result.ok(), result.problem ? result.problem->mistake.describe(english).c_str() : "");
        }
        journal::SocketTable table(rig.journal);
        QStringList said;
        journal::Record record;
        for (auto seq = rig.journal.begin(); seq < rig.journal.end(); ++seq) {
            QVERIFY(rig.journal.record(seq, record));
            table.apply(record);
            const auto* const socket = table.socket(record.socket);
            said << test::whatHappened({record, *rig.journal.detail(record), {}, socket});
            if (socket != nullptr && socket->state != journal::SocketState::Closed &&
                socket->state >= journal::SocketState::Connected)
                QCOMPARE(widgets::fromView(socket->word()), QStringLiteral("ESTAB"));
        }
        const QString all = said.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("6 bytes were unread, so the peer gets ECONNRESET.")) &&
                     all.contains(QStringLiteral("and then 0: the end")) &&
                     all.contains(QStringLiteral("Half-close: this side will send no more. What")),
                 qPrintable(all));
        stream::Ladder ladder(rig.journal);
        const auto arrowsOf = [&](const journal::Conversation& ends) {
            ladder.reset(ends, false);
            while (ladder.advance(1000)) {
            }
            const widgets::LadderPicture picture(rig.theme, rig.journal, ladder, {"c", "s"});
            QStringList arrows;
            for (int row = 0; row < static_cast<int>(picture.rows().size()); ++row) {
                const QString arrow =
                    picture.describe(row).section(QStringLiteral("→ "), 1).section('\n', 0, 0);
                if (ladder.steps()[picture.rows()[static_cast<std::size_t>(row)].first].arrow !=
                    stream::LadderArrow::None)
                    arrows << arrow;
            }
            return arrows;
        };
        QCOMPARE(arrowsOf({net::SocketId(2U), net::SocketId(3U), net::SocketId(1U), false}),
                 (QStringList{"connection", "end", "6 bytes", "ECONNRESET: 6 bytes unread"}));
        QCOMPARE(arrowsOf({net::SocketId(4U), net::SocketId(5U), net::SocketId(1U), false}),
                 (QStringList{"connection", "end"}));
        for (const char* const word : {"SYN", "FIN", "RST", "TIME"})
            QVERIFY2(!all.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QLatin1String(word)))),
                     qPrintable(all));
    }
#endif
};

QTEST_MAIN(OwnWordsTest)
#include "own_words_test.moc"
