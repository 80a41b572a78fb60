// SPDX-License-Identifier: GPL-3.0-or-later
// What is worth an explanation comes by itself, in a card beside the picture, and names its cause at the
// other end.
#include "tests/widgets/projector_screen.h"
#include "tests/widgets/shown.h"
#include "widgets/details/details_panel.h"
#include "widgets/main/failure_line.h"
#include "widgets/main/newest_watch.h"
#include "widgets/newest/newest_card.h"
#include "widgets/projector/projector.h"
#include "widgets/projector/sentence.h"
#include "widgets/send/message_input.h"

#include <QAccessible>
#include <QLabel>
#include <QTcpServer>
#include <QTcpSocket>
#include <QToolButton>

using namespace enchufe;
using test::Shown;
using widgets::NewestCard;

namespace {

const QString pair = QStringLiteral("s = socket inet stream\nbind s 127.0.0.1:0\nlisten s 5\n"
                                    "c = socket inet stream\nconnect c @s\na = accept s\n");
const QString refused = QStringLiteral("s = socket inet stream\nbind s 127.0.0.1:0\ngetsockname s\n"
                                       "c = socket inet stream\nconnect c @s\n");
const QString unreceived = QStringLiteral("l = tcp-listen 127.0.0.1:0 reading off rcvbuf 8192\n"
                                          "c = tcp-connect @l nonblocking sndbuf 8192 send-once\n"
                                          "repeat 200 until c.send error EAGAIN\n  send c fill:65536\n");
const QString merged = QStringLiteral("l = tcp-listen 127.0.0.1:0 reading off\nc = tcp-connect @l\n"
                                      "send c \"uno\\n\"\nsend c \"dos\\n\"\nsend c \"tres\\n\"\n"
                                      "wait until kernel l#1 Recv-Q == 13\nrecv l#1 9\n");

/// A window with its card, and scripts to play in it.
struct Rig {
    Rig() : shown(window, window.make()) { shown.window.show(); }
    ~Rig() { window.theme.setScale(1); }

    test::PlayedInWindow& play(const QString& script)
    {
        auto* const played = new test::PlayedInWindow(shown.window, script.toStdString());
        played->play();
        return *played;
    }
    /// An endpoint of the engine, or a bare socket.
    void choose(test::PlayedInWindow& played, const char* name)
    {
        // A name may stand for a socket of an earlier script until the window has seen all of this one.
        QTRY_COMPARE(shown.feed().backlog(), std::uint64_t(0));
        const engine::Target target = played.target(name);
        auto& selection = shown.find<widgets::Selection>();
        if (target.endpoint != 0) {
            QTRY_VERIFY(shown.feed().table().endpoint(target.endpoint) != nullptr);
            selection.choosePlace({target.endpoint, target.connection});
            return;
        }
        QTRY_VERIFY(bare(name) != 0);
        selection.chooseSocket(bare(name));
    }
    [[nodiscard]] net::SocketId bare(const char* name)
    {
        const journal::SocketTable& table = shown.feed().table();
        const auto isIt = [&](net::SocketId id) {
            const auto* const info = table.socket(id);
            return info != nullptr && info->name == name;
        };
        net::SocketId found = 0;
        for (const journal::EndpointId each : table.endpoints()) {
            const auto& endpoint = *table.endpoint(each);
            if (isIt(endpoint.socket))
                found = endpoint.socket;
            for (const net::SocketId connection : endpoint.connections)
                found = isIt(connection) ? connection : found;
        }
        return found;
    }
    /// Whatever was still to be shown is: what is absent now does not come a moment later.
    void settle()
    {
        auto& watch = shown.find<widgets::NewestWatch>();
        QTRY_VERIFY(shown.feed().backlog() == 0 && watch.isSettled());
    }
    [[nodiscard]] NewestCard& card() { return shown.find<NewestCard>(); }
    [[nodiscard]] QString why() { return card().isVisible() ? card().text().why : QString(); }
    [[nodiscard]] QAction& action(std::string_view id) { return shown.find<widgets::Actions>()[id]; }

    test::WindowRig window;
    Shown shown;
};

/// What of the card has less room than it needs.
QString cutIn(const NewestCard& card)
{
    QStringList cut;
    for (const QLabel* const each : card.findChildren<QLabel*>()) {
        const bool isHigh = each->heightForWidth(each->width()) <= each->height();
        const bool isWide = each->wordWrap() || each->sizeHint().width() <= each->width();
        if (!isHigh || !isWide)
            cut << each->text();
    }
    const QWidget& window = *card.window();
    if (!window.rect().contains(QRect(card.mapTo(&window, QPoint()), card.size())))
        cut << QStringLiteral("the card is not on the window");
    return cut.join(QLatin1Char('|'));
}

} // namespace

class NewestTest final : public QObject {
    Q_OBJECT

private slots:
    void eachOccasionNamesItsCauseAtTheOtherEnd_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("spanish");
        const auto row = [](const char* name, const QString& script, const char* chosen, const char* title,
                            const char* why, const char* spanish) {
            QTest::newRow(name) << script << QString::fromUtf8(chosen) << QString::fromUtf8(title)
                                << QString::fromUtf8(why) << QString::fromUtf8(spanish);
        };
        row("a failed call", QStringLiteral("s = socket inet stream\nlisten s 5\ngetpeername s\n"), "s",
            "Failed: ENOTCONN", "not connected", "no está conectado");
        row("RST: nobody listens", refused, "c", "Reset: RST",
            "No socket listens on 127.0.0.1:", "No hay ningún socket a la escucha en 127.0.0.1:");
        row("RST: SO_LINGER 0", pair + QStringLiteral("reset a\nrecv c 10\n"), "c", "Reset: RST",
            "had set SO_LINGER to 0 s and called close()", "puso SO_LINGER a 0 s y llamó a close()");
        row("RST: bytes unread",
            pair + QStringLiteral("send c \"unread\"\npoll a:r 5000\nclose a\nrecv c 10\n"), "c",
            "Reset: RST", "called close() without having received 6 bytes", "sin haber recibido 6 bytes");
        row("end of the stream: close()", pair + QStringLiteral("close c\nrecv a 10\n"), "a",
            "End of the stream", "called close()", "llamó a close()");
        row("end of the stream: shutdown()", pair + QStringLiteral("shutdown c SHUT_WR\nrecv a 10\n"), "a",
            "End of the stream", "called shutdown(SHUT_WR)", "llamó a shutdown(SHUT_WR)");
        row("EAGAIN: the other end does not receive", unreceived, "c", "It would have to wait: EAGAIN",
            "It receives only when it is told to", "Solo recibe cuando se le ordena");
        row("EAGAIN: it has sent nothing", pair + QStringLiteral("blocking a off\nrecv a 10\n"), "a",
            "It would have to wait: EAGAIN", "has not sent anything yet", "aún no ha enviado nada");
#ifdef __linux__
        row("a datagram cut",
            QStringLiteral("r = socket inet dgram\nbind r 127.0.0.1:0\ns = socket inet dgram\n"
                           "sendto s \"0123456789abcdefghij\" @r\nrecvfrom r 10 MSG_TRUNC\n"),
            "r", "Datagram cut", "one datagram of 20 bytes. The buffer of this call had 10",
            "un datagrama de 20 bytes");
        row("a full backlog",
            QStringLiteral("l = tcp-listen 127.0.0.1:0 accept off backlog 1\none = tcp-connect @l\n"
                           "two = tcp-connect @l\nwait until kernel l Recv-Q == 2\n"),
            "l", "Backlog full", "2 clients are connected and wait in the queue",
            "2 clientes están conectados y esperan en la cola");
#endif
        row("a datagram cut in silence",
            QStringLiteral("r = socket inet dgram\nbind r 127.0.0.1:0\ns = socket inet dgram\n"
                           "sendto s \"0123456789abcdefghij\" @r\nrecvfrom r 10\n"),
            "r", "Datagram cut", "with MSG_TRUNC it would", "con MSG_TRUNC lo diría");
        row("a merge", merged, "l#1", "Merged", "3 send() calls: “uno↵”, “dos↵”, “t” (1 of 5)",
            "3 llamadas a send(): «uno↵», «dos↵», «t» (1 de 5)");
    }
    void eachOccasionNamesItsCauseAtTheOtherEnd()
    {
        QFETCH(QString, script);
        QFETCH(QString, chosen);
        QFETCH(QString, title);
        QFETCH(QString, why);
        QFETCH(QString, spanish);
        Rig rig;
        rig.choose(rig.play(script), qPrintable(chosen));
        QTRY_VERIFY2(rig.card().text().title == title && rig.why().contains(why),
                     qPrintable(rig.card().text().title + QLatin1Char('|') + rig.card().text().why));
        // The call stands there, and with it whose it is; nothing of the view is covered.
        QVERIFY(!rig.card().text().call.isEmpty());
        const QWidget& views = rig.shown.window.views();
        QVERIFY(!views.geometry().intersects(rig.card().geometry()));
        for (const double scale : {1.0, 1.5}) {
            for (const auto& [code, words] : {std::pair("es", spanish), std::pair("en", why)}) {
                rig.window.theme.setScale(scale);
                rig.window.languages.use(QLatin1String(code));
                QTRY_VERIFY2(rig.why().contains(words), qPrintable(rig.why()));
                QTRY_VERIFY2(cutIn(rig.card()).isEmpty(), qPrintable(cutIn(rig.card())));
            }
        }
    }

    /// Whichever end is chosen: it is the same conversation.
    void theOtherEndIsToldToo()
    {
        Rig rig;
        auto& played = rig.play(unreceived);
        rig.choose(played, "l#1");
        QTRY_VERIFY2(rig.why().contains(QStringLiteral("has not received")), qPrintable(rig.why()));
        // No longer once the send() has gone on.
        rig.choose(played, "c");
        QTRY_VERIFY(rig.card().isVisible());
        const auto target = played.target("l#1");
        rig.window.engine.post({target.endpoint, target.connection},
                               engine::command::SetReading{engine::Reading()});
        rig.shown.send(played.target("c").endpoint, 4);
        QTRY_VERIFY2(!rig.why().contains(QStringLiteral("has not received")), qPrintable(rig.why()));
        rig.choose(played, "l#1");
        rig.settle();
        QVERIFY2(!rig.why().contains(QStringLiteral("has not received")), qPrintable(rig.why()));
    }

    /// Its own socket knows that it is over, and so does the other end.
    void whatIsOverIsOverAtTheOtherEndToo()
    {
        Rig rig;
        auto& played = rig.play(pair + QStringLiteral("blocking a off\nrecv a 10\n"));
        rig.choose(played, "c");
        QTRY_VERIFY2(rig.why().contains(QStringLiteral("has not sent anything yet")), qPrintable(rig.why()));
        auto& later = rig.play(pair + QStringLiteral("blocking a off\nrecv a 10\nsend c \"x\"\n"
                                                     "poll a:r 5000\nrecv a 10\n"));
        rig.choose(later, "c");
        // The list chooses what is new: the card may have told it while it was so, and then stays for a
        // while.
        QTRY_VERIFY2(!rig.card().isVisible(), qPrintable(rig.why()));
        rig.settle();
        QVERIFY2(!rig.card().isVisible(), qPrintable(rig.why()));
    }

    void ofAnEndThatLivesElsewhereItSaysOnlyWhatCanBeKnown()
    {
        Rig rig;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        rig.shown.client = 0;
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(server.serverPort());
        const auto client = rig.window.engine.open(spec);
        QTRY_VERIFY(test::isReady(rig.shown.feed(), client));
        rig.shown.select(client);
        QTRY_VERIFY(server.hasPendingConnections());
        server.nextPendingConnection()->disconnectFromHost();
        QTRY_VERIFY2(rig.why().contains(QStringLiteral("lives elsewhere")), qPrintable(rig.why()));
    }

    void theNewestIsWhatMatters()
    {
        Rig rig;
        // Behind it another connection of the listener moves bytes: mere data.
        auto& played = rig.play(merged + QStringLiteral("d = tcp-connect @l\nsend d \"1234567\"\n"
                                                        "wait until kernel l#2 Recv-Q == 7\nrecv l#2 7\n"));
        rig.choose(played, "l");
        auto& selection = rig.shown.find<widgets::Selection>();
        const auto newest = [&] {
            journal::Record record;
            return selection.call() && rig.window.journal.record(*selection.call(), record)
                       ? record
                       : journal::Record();
        };
        QTRY_VERIFY(rig.card().isVisible() && newest().isReceive());
        QCOMPARE(newest().result, 9);
        QCOMPARE(rig.card().text().title, QStringLiteral("Merged"));
        // The same socket has gone on: it is over, once it can have been read.
        const auto first = played.target("l#1");
        rig.window.engine.post({first.endpoint, first.connection}, engine::command::ReceiveOnce{4U});
        QTRY_VERIFY(!rig.card().isVisible() && newest().result == 4);
    }

    void theProjectorsSentenceIsAboutIt()
    {
        Rig rig;
        rig.action(widgets::act::projector).trigger();
        rig.choose(rig.play(unreceived), "c");
        auto& sentence = rig.shown.find<widgets::Sentence>();
        QTRY_VERIFY2(sentence.plain().startsWith(QStringLiteral("send(): EAGAIN. The other end (")),
                     qPrintable(sentence.plain()));
        QVERIFY(!rig.card().isVisible()); // the sentence says it
        rig.window.languages.use(QStringLiteral("es"));
        QTRY_VERIFY2(sentence.plain().startsWith(QStringLiteral("send(): EAGAIN. El otro extremo (")),
                     qPrintable(sentence.plain()));
        // Esc leaves the projector, whether or not there is a card.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!rig.shown.find<widgets::Projector>().isOn() && rig.card().isVisible());
    }

    void itTakesNoKeysAndEscapePutsItAway()
    {
        Rig rig;
        rig.shown.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&rig.shown.window, test::waitLimitMs));
        auto& input = rig.shown.find<widgets::MessageInput>();
        input.setFocus();
        rig.choose(rig.play(unreceived), "c");
        input.setFocus();
        QTRY_VERIFY(rig.card().isVisible());
        QCOMPARE(QApplication::focusWidget(), &input);
        QTest::keyClick(&input, Qt::Key_Escape);
        QTRY_VERIFY(!rig.card().isVisible());
        // And stays away until something else happens.
        rig.settle();
        QVERIFY(!rig.card().isVisible());
        rig.choose(rig.play(refused), "c");
        QTRY_VERIFY2(rig.why().contains(QStringLiteral("No socket listens")), qPrintable(rig.why()));
        auto* const away = test::named<QToolButton>(rig.card(), QStringLiteral("Put the explanation away"));
        QVERIFY(away != nullptr);
        away->click();
        QVERIFY(!rig.card().isVisible());
    }

    void whyShowsTheCall()
    {
        Rig rig;
        auto& played = rig.play(merged);
        rig.choose(played, "l#1");
        QTRY_VERIFY(rig.card().isVisible());
        if (rig.action(widgets::act::details).isChecked())
            rig.action(widgets::act::details).trigger();
        auto* const more =
            test::named<QToolButton>(rig.card(), QStringLiteral("Why? Show the call and its bytes"));
        QVERIFY(more != nullptr);
        more->click();
        auto& details = rig.shown.find<widgets::DetailsPanel>();
        QVERIFY(details.isVisible());
        QCOMPARE(details.bytes().size(), std::size_t(9));
        QVERIFY(!rig.shown.find<widgets::Selection>().isNewest()); // chosen: it stays
        QVERIFY2(details.sentence().contains(QStringLiteral("uno↵")), qPrintable(details.sentence()));
    }

    void switchedOffThereIsNone()
    {
        Rig rig;
        rig.choose(rig.play(refused), "c");
        QTRY_VERIFY(rig.card().isVisible());
        QVERIFY(rig.shown.find<widgets::FailureLine>().text().isEmpty()); // once is enough
        QVERIFY(rig.action(widgets::act::explanations).isChecked());
        rig.action(widgets::act::explanations).trigger();
        QVERIFY(!rig.card().isVisible());
        // What went wrong is told where one acts.
        QVERIFY(rig.shown.find<widgets::FailureLine>().text().contains(QStringLiteral("ECONNREFUSED")));
        rig.choose(rig.play(unreceived), "c");
        const auto& details = rig.shown.find<widgets::DetailsPanel>();
        QTRY_VERIFY(details.sentence().contains(QStringLiteral("has not received"))); // the card's
        rig.settle();
        QVERIFY(!rig.card().isVisible());
        // For good.
        rig.window.window.reset();
        widgets::MainWindow& next = rig.window.openWindow();
        auto& actions = *next.findChild<widgets::Actions*>();
        QVERIFY(!actions[widgets::act::explanations].isChecked());
        const auto& watch = *next.findChild<widgets::NewestWatch*>();
        QTRY_VERIFY(next.feed().backlog() == 0 && watch.isSettled());
        QVERIFY(!next.findChild<NewestCard*>()->isVisible());
        actions[widgets::act::explanations].trigger();
        QTRY_VERIFY(next.findChild<NewestCard*>()->isVisible());
    }

    void aScreenReaderIsTold()
    {
        Rig rig;
        const QSignalSpy told(&rig.card(), &NewestCard::announced);
        rig.choose(rig.play(unreceived), "c");
        QTRY_VERIFY(rig.card().isVisible());
        QCOMPARE(told.count(), 1);
        const QString words = told.first().first().toString();
        QVERIFY2(words.startsWith(QStringLiteral("It would have to wait: EAGAIN. The other end")),
                 qPrintable(words));
        auto* const spoken = QAccessible::queryAccessibleInterface(&rig.card());
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::AlertMessage);
        QCOMPARE(spoken->text(QAccessible::Name), words);
        QVERIFY(spoken->text(QAccessible::Description).contains(QStringLiteral("send(")));
        QCOMPARE(spoken->childCount(), 5); // its words and buttons are there, too
    }

    /// A thousand merges in a moment are one card, whose words change once a second, and one announcement.
    void whatComesAgainAndAgainIsToldOnce()
    {
        Rig rig;
        auto& played = rig.play(merged);
        rig.choose(played, "l#1");
        QTRY_VERIFY(rig.card().isVisible());
        const QSignalSpy told(&rig.card(), &NewestCard::announced);
        QSet<QString> calls;
        QElapsedTimer time;
        time.start();
        // The sizes differ, so that each would be another text.
        int hidden = 0;
        const auto client = played.target("c");
        const auto server = played.target("l#1");
        for (int i = 0; time.elapsed() < 2500; ++i) {
            rig.shown.send(client.endpoint, 3, client.connection);
            rig.shown.send(client.endpoint, static_cast<std::size_t>(5 + i % 100), client.connection);
            rig.window.engine.post({server.endpoint, server.connection},
                                   engine::command::ReceiveOnce{std::uint32_t(7 + i % 90)});
            QTest::qWait(10);
            calls.insert(rig.card().text().call);
            hidden += rig.card().isVisible() ? 0 : 1;
        }
        QVERIFY2(calls.size() >= 2 && calls.size() <= 4, qPrintable(QString::number(calls.size())));
        QCOMPARE(hidden, 0);
        QCOMPARE(told.count(), 0);
        // Put away, it stays so while the same goes on.
        QTest::keyClick(&rig.shown.window, Qt::Key_Escape);
        for (int i = 0; i < 150; ++i) {
            rig.shown.send(client.endpoint, 3, client.connection);
            rig.shown.send(client.endpoint, 5, client.connection);
            rig.window.engine.post({server.endpoint, server.connection}, engine::command::ReceiveOnce{8U});
            QTest::qWait(10);
            QVERIFY(!rig.card().isVisible());
        }
    }
};

int main(int argc, char** argv)
{
    const test::ProjectorScreen screen;
    QApplication application(argc, argv);
    NewestTest newest;
    return QTest::qExec(&newest, argc, argv);
}

#include "newest_test.moc"
