// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of datagrams, of what was cut and of what is over is what was so; and it can be read.
#include "tests/widgets/shown.h"
#include "tests/widgets/what_happened.h"

#include "core/journal/recorder.h"
#include "core/net/errors.h"
#include "widgets/bench/state_diagram.h"
#include "widgets/details/details_panel.h"
#include "widgets/kernel/kernel_view.h"
#include "widgets/model/record_model.h"
#include "widgets/model/selection.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/send/send_bar.h"
#include "widgets/stream/stream_canvas.h"
#include "widgets/stream/stream_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>

#include <qcustomplot.h>

using namespace enchufe;
using widgets::RecordModel;

namespace {

struct Shown : test::Shown {
    using test::Shown::Shown;

    [[nodiscard]] QString textsOf(QWidget& widget)
    {
        QStringList texts;
        for (const QLabel* const label : widget.findChildren<QLabel*>()) {
            if (!label->isHidden())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] bool isEnabled(const char* text)
    {
        return test::action(window, QLatin1String(text))->isEnabled();
    }
    void connectPair(const char* behaviour = "none")
    {
        listen(behaviour);
        connectClient();
    }
    /// A UDP socket that reads 100 bytes at a time, and another that sends to it.
    void openDatagrams()
    {
        engine::DatagramSpec spec;
        spec.bind = net::HostPort{"127.0.0.1", "0"};
        spec.connection.reading.size = 100;
        reader = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(feed(), reader));
        engine::DatagramSpec from;
        from.host = "127.0.0.1";
        from.port = test::portOf(feed(), reader).toStdString();
        from.connect = true;
        writer = rig.engine.open(from);
        QTRY_VERIFY(test::isReady(feed(), writer));
    }
    journal::EndpointId reader = 0;
    journal::EndpointId writer = 0;
};

/// Of a UDP socket that nobody has opened: only its records are needed.
net::CallEvent datagramCall(net::Call call)
{
    net::CallEvent event;
    event.socket = net::SocketId(900U);
    event.domain = net::Domain::Inet;
    event.type = net::Type::Datagram;
    event.call = call;
    return event;
}

/// All that stands in a column, from the top.
QStringList columnOf(const RecordModel& model, RecordModel::Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class PlainWordsTest final : public QObject {
    Q_OBJECT

private slots:
    /// After one's own half-close 0 is the end of both directions.
    void C2_theEndKnowsOnesOwnHalfClose()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.connectPair("echo");
        shown.select(shown.client);
        rig.engine.post({shown.client, 0}, engine::command::Shutdown{net::ShutdownHow::Write});
        const auto words = [&] { return shown.textsOf(shown.find<widgets::DetailsPanel>()); };
        QTRY_VERIFY2(words().contains(QStringLiteral("nothing more can be sent either way")),
                     qPrintable(words()));
        QVERIFY(!words().contains(QStringLiteral("may still send")));
        // The other end had not closed yet when it heard of it.
        journal::Record end;
        for (const auto& record : rig.journal.read(0).records) {
            if (record.socket == shown.connection && record.isStreamEnd())
                end = record;
        }
        const auto* const socket = shown.feed().table().socket(shown.connection);
        const QString theirs = test::whatHappened({end, {}, {}, socket});
        QVERIFY2(theirs.contains(QStringLiteral("may still send")), qPrintable(theirs));
    }

    void theEndAfterOnesOwnShutRdTellsNothingOfThePeer()
    {
        journal::Journal journal;
        journal::SocketTable table(journal);
        journal::Recorder recorder(journal, journal::EndpointId(1U));
        recorder.attachThread();
        net::CallEvent event;
        event.socket = net::SocketId(5U);
        event.domain = net::Domain::Inet;
        event.type = net::Type::Stream;
        event.call = net::Call::Connect;
        recorder.onCall(event);
        event.call = net::Call::Shutdown;
        event.requested = static_cast<std::uint32_t>(net::ShutdownHow::Read);
        recorder.onCall(event);
        event.call = net::Call::Recv;
        event.requested = 10;
        recorder.onCall(event);
        for (const auto& record : journal.read(0).records)
            table.apply(record);
        const QString words =
            test::whatHappened({journal.read(0).records.back(), {}, {}, table.socket(net::SocketId(5U))});
        QVERIFY2(words.contains(QStringLiteral("Whether the peer has closed")), qPrintable(words));
    }

    void datagramsAreSaidInTheirOwnWords()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.openDatagrams();
        shown.select(shown.reader);
        shown.send(shown.writer, 7);
        shown.send(shown.writer, 300);
        shown.send(shown.writer, 0);
        shown.send(shown.writer, 5);
        shown.window.views().showView("chunks");
        auto& model = shown.records("Chunks").model();
        QTRY_COMPARE(model.rowCount(), 8); // of both ends
        test::named<QCheckBox>(shown.records("Chunks"), QStringLiteral("Both ends"))->setChecked(false);
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(columnOf(model, RecordModel::Result), (QStringList{"7", "100 of 300, cut", "0", "5"}));
        QCOMPARE(model.index(1, RecordModel::Result).data(Qt::ForegroundRole).value<QBrush>().color(),
                 rig.theme.colors().error);
        QVERIFY(!model.index(0, RecordModel::Result).data(Qt::ForegroundRole).isValid());
        // A message has no place in a stream.
        QCOMPARE(columnOf(model, RecordModel::Offset), (QStringList{"", "", "", ""}));
        auto& table = *shown.records("Chunks").findChild<QTableView*>();
        auto& details = shown.find<widgets::DetailsPanel>();
        const std::pair<int, const char*> places[] = {
            {0, "7, one message"}, {1, "100 of 300, cut"}, {2, "0, one message"}, {3, "5, one message"}};
        for (const auto& [row, place] : places) {
            table.selectRow(row);
            const QString said = shown.textsOf(details);
            QVERIFY2(said.contains(QLatin1String(place)), qPrintable(said));
            QVERIFY(!said.contains(QStringLiteral("of the stream")));
        }
        // Each has its bar, the empty one too.
        auto& bars = *shown.find<widgets::HistogramPlot>().findChild<QCustomPlot*>();
        const auto counted = [&bars] {
            double sum = 0;
            for (const auto& bar : *qobject_cast<QCPBars*>(bars.plottable(0))->data())
                sum += bar.value;
            return sum;
        };
        QTRY_COMPARE(counted(), 4.0);
        // The knobs name the calls that are made.
        QTRY_VERIFY(test::named<QSpinBox>(shown.window, QStringLiteral("Bytes of each recvfrom()")) !=
                    nullptr);
        QCOMPARE(test::named<QSpinBox>(shown.window, QStringLiteral("Bytes of each recvfrom()"))->prefix(),
                 QStringLiteral("recvfrom( "));
        const auto& how = *test::named<QComboBox>(shown.window, QStringLiteral("Send everything or once"));
        QTRY_COMPARE(how.currentText(), QStringLiteral("sendto()"));
        QVERIFY(!how.isEnabled());
        shown.select(shown.writer);
        QTRY_COMPARE(how.currentText(), QStringLiteral("send()"));
        shown.connectPair();
        shown.select(shown.client);
        QTRY_COMPARE(how.currentText(), QStringLiteral("sendall()"));
        QVERIFY(how.isEnabled());
        QCOMPARE(test::named<QSpinBox>(shown.window, QStringLiteral("Bytes of each recv()"))->prefix(),
                 QStringLiteral("recv( "));
    }

    /// Received datagrams have the colour that the plots have for what was received.
    void datagramsHaveTheColoursOfTheirDirection()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.openDatagrams();
        shown.select(shown.reader);
        shown.window.views().showView("stream");
        shown.send(shown.writer, 60);
        auto& canvas = shown.find<widgets::StreamView>().canvas();
        const auto place = [&] {
            canvas.refresh();
            return canvas.pointOf({widgets::StreamPick::Kind::Chunk, 0, 0});
        };
        QTRY_VERIFY(place());
        const auto isOrange = [&] {
            const QImage picture = canvas.viewport()->grab().toImage();
            const QColor orange = rig.theme.colors().listener;
            const QColor blue = rig.theme.colors().client;
            int near = 0;
            for (int x = -20; x <= 20; ++x) {
                const QPoint at(qRound(place()->x() * picture.devicePixelRatio()) + x,
                                qRound(place()->y() * picture.devicePixelRatio()));
                if (!picture.rect().contains(at))
                    continue;
                const QColor is = picture.pixelColor(at);
                const auto far = [&is](const QColor& c) { return std::abs(is.hue() - c.hue()); };
                if (is.saturation() > 60)
                    near += far(orange) < far(blue) ? 1 : -1;
            }
            return near > 0;
        };
        QTRY_VERIFY(isOrange());
    }

    void whatIsOverHasNoButtonsAndNoLine()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.connectPair();
        shown.select(shown.client);
        shown.window.views().showView("kernel");
        auto& rows = shown.find<widgets::KernelView>().rows();
        const auto mine = shown.socketOf(shown.client).id;
        QTRY_VERIFY(rows.rowOf(mine) >= 0);
        QVERIFY(shown.isEnabled("Reset"));
        rig.engine.post({shown.listener, shown.connection}, engine::command::Close{true});
        QTRY_VERIFY(shown.socketOf(shown.client).state == journal::SocketState::Reset);
        QVERIFY(shown.socketOf(shown.client).isOpen());
        QTRY_VERIFY(rows.rowOf(mine) < 0);
        QTRY_VERIFY(!shown.isEnabled("Reset"));
        QVERIFY(shown.isEnabled("Close"));
        const QString kernel = shown.textsOf(shown.find<widgets::KernelView>());
        QVERIFY2(kernel.contains(QStringLiteral("The connection is over")), qPrintable(kernel));
    }

    void aClosedSocketIsNotPaused()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.connectPair();
        shown.select(shown.client);
        rig.engine.post({shown.client, 0}, engine::command::SetPaused{true});
        auto* const pause = test::action(shown.window, QStringLiteral("Pause reading"));
        QTRY_VERIFY(pause->isChecked());
        rig.engine.post({shown.client, 0}, engine::command::Close{});
        QTRY_VERIFY(!shown.socketOf(shown.client).isOpen());
        QTRY_VERIFY(!pause->isChecked());
    }

    void theDiagramTellsAResetFromAClose()
    {
        test::WindowRig rig;
        widgets::StateDiagram diagram(rig.theme);
        diagram.show(journal::SocketState::Reset);
        QCOMPARE(diagram.stateName(), QStringLiteral("reset"));
        diagram.show(journal::SocketState::BothClosed);
        QCOMPARE(diagram.stateName(), QStringLiteral("both closed"));
        diagram.show(journal::SocketState::Closed);
        QCOMPARE(diagram.stateName(), QStringLiteral("closed"));
    }

    void aRepetitionThatDiesTellsWhatWasNotMade()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.connectPair();
        shown.select(shown.client);
        rig.engine.post({shown.client, 0}, engine::command::SetPaused{true});
        QTRY_VERIFY(shown.socketOf(shown.client).paused);
        rig.engine.post({shown.listener, shown.connection}, engine::command::Close{});
        QTRY_VERIFY(!shown.feed().table().socket(shown.connection)->isOpen());
        // The first one draws the RST, and one of the next says EPIPE.
        using namespace std::chrono_literals;
        rig.engine.post({shown.client, 0},
                        engine::command::Repeat{std::vector<std::byte>(4), engine::SendHow::All, 500, 50ms});
        const auto words = [&] { return shown.textsOf(shown.find<widgets::SendBar>()); };
        QTRY_VERIFY2(words().contains(QStringLiteral("repetitions were not made.")), qPrintable(words()));
        const auto made = rig.journal.totals(shown.socketOf(shown.client).id).sent / 4;
        QVERIFY2(
            words().contains(QStringLiteral("%1 repetitions were not made. 4 bytes").arg(500 - 1 - made)),
            qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("EPIPE")), qPrintable(words()));
        QCOMPARE(words().count(QChar(u'✗')), qsizetype(1));
    }

    /// Errors are readable among the chunks.
    void whatCameOfACallIsNotCut()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::RecordView records(feed, rig.theme, RecordModel::Look::Chunks);
        records.resize(500, 300);
        records.show();
        journal::Recorder recorder(rig.journal, rig.journal.newEndpointId());
        recorder.attachThread();
        net::CallEvent event = datagramCall(net::Call::Send);
        event.requested = 4;
        event.result = -1;
        const auto& table = *records.findChild<QTableView*>();
        const auto isWhole = [&](const QString& result) {
            return columnOf(records.model(), RecordModel::Result).contains(result) &&
                   table.columnWidth(RecordModel::Result) - 8 >=
                       table.fontMetrics().horizontalAdvance(result);
        };
        for (const int error : {ECONNREFUSED, EDESTADDRREQ}) {
            event.error = error;
            recorder.onCall(event);
            const QString result =
                QStringLiteral("-1 ") + QString::fromStdString(net::errorName(event.call, error));
            QTRY_VERIFY2(isWhole(result), qPrintable(result));
        }
        const std::vector<std::byte> cut(100);
        event.call = net::Call::Recv;
        event.error = 0;
        event.requested = 100;
        event.result = 300;
        event.data = cut;
        recorder.onCall(event);
        QTRY_VERIFY(isWhole(QStringLiteral("100 of 300, cut")));
    }

    /// As the details have it: EACCES of sendto() to a broadcast address is not just "not allowed".
    void aRowSaysOfAnErrorWhatTheDetailsSay()
    {
        test::WindowRig rig;
        Shown shown(rig);
        journal::Recorder recorder(rig.journal, rig.journal.newEndpointId());
        recorder.attachThread();
        const auto to = *net::Endpoint::numeric("255.255.255.255", 9);
        net::CallEvent event = datagramCall(net::Call::SendTo);
        event.requested = 4;
        event.result = -1;
        event.error = EACCES;
        event.address = &to;
        recorder.onCall(event);
        auto& model = shown.records("Chunks").model();
        test::action(shown.window, QStringLiteral("Chunks"))->trigger(); // without an endpoint too
        const auto row = [&] { return columnOf(model, RecordModel::Detail).join(QLatin1Char('\n')); };
        QTRY_VERIFY2(row().contains(QStringLiteral("roadcast")), qPrintable(row()));
    }

    /// To whom a datagram went is told as it was then, not by whom the socket is connected to now.
    void anOlderCallHasTheAddressOfThen()
    {
        test::WindowRig rig;
        Shown shown(rig);
        journal::Recorder recorder(rig.journal, rig.journal.newEndpointId());
        recorder.attachThread();
        net::CallEvent event = datagramCall(net::Call::Socket);
        recorder.onCall(event);
        std::vector<journal::Seq> sends;
        for (const std::uint16_t port : {std::uint16_t{7001}, std::uint16_t{7002}}) {
            const auto to = *net::Endpoint::numeric("127.0.0.1", port);
            event.call = net::Call::Connect;
            event.address = &to;
            recorder.onCall(event);
            event.call = net::Call::Send;
            event.address = nullptr;
            event.requested = 4;
            event.result = 4;
            sends.push_back(rig.journal.end());
            recorder.onCall(event);
            event.result = 0;
        }
        const auto told = [&](journal::Seq call) {
            QTest::qWait(0);
            shown.find<widgets::Selection>().chooseCalls({{call}, call, 1});
            return shown.textsOf(shown.find<widgets::DetailsPanel>());
        };
        QTRY_VERIFY(told(sends[1]).contains(QStringLiteral("127.0.0.1:7002")));
        QVERIFY2(told(sends[0]).contains(QStringLiteral("127.0.0.1:7001")), qPrintable(told(sends[0])));
    }

    void anotherLanguageCutsNoBoxAndNoHeading()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.window.resize(1280, 800);
        const auto cut = [&] {
            QStringList found;
            for (auto* const box : shown.window.findChildren<QComboBox*>()) {
                if (box->isVisible() && !box->isEditable() && box->width() < box->sizeHint().width())
                    found << box->currentText();
            }
            for (auto* const table : shown.window.findChildren<QTableView*>()) {
                const QHeaderView& head = *table->horizontalHeader();
                for (int column = 0; column < head.count() && table->isVisible(); ++column) {
                    if (!head.isSectionHidden(column) &&
                        head.sectionSize(column) < head.sectionSizeHint(column))
                        found << table->model()->headerData(column, Qt::Horizontal).toString();
                }
            }
            return found;
        };
        for (const char* const language : {"en", "es"}) {
            rig.languages.use(QLatin1String(language));
            for (const widgets::ViewRow& view : widgets::ViewTabs::rows()) {
                shown.window.views().showView(view.id);
                QTRY_VERIFY2(cut().isEmpty(), qPrintable(cut().join(QStringLiteral(" · "))));
            }
        }
        rig.languages.use(QStringLiteral("en"));
    }
};

QTEST_MAIN(PlainWordsTest)
#include "plain_words_test.moc"
