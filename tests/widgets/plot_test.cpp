// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/window_rig.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/plot_tools.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/stream/stream_view.h"

#include <QFile>
#include <qcustomplot.h>

#include <cmath>

using namespace enchufe;

class PlotTest final : public QObject {
    Q_OBJECT

private slots:
    void ratesCountEveryByteInItsBin()
    {
        widgets::RateHistory rates;
        journal::Record record;
        record.call = net::Call::Send;
        record.socket = net::SocketId(1U);
        record.requested = 1000;
        record.result = 600;
        record.enterNs = 250'000'000; // bin 2
        rates.apply(record, journal::EndpointId(1U));
        rates.apply(record, journal::EndpointId(1U));
        QCOMPARE(rates.bin(journal::EndpointId(1U), 2).sent, std::uint64_t(1200));
        QCOMPARE(rates.bin(journal::EndpointId(1U), 3).sent, std::uint64_t(0));
        record.enterNs = 150'000'000; // a late one
        rates.apply(record, journal::EndpointId(1U));
        QCOMPARE(rates.bin(journal::EndpointId(1U), 1).sent, std::uint64_t(600));
        record.enterNs = widgets::RateHistory::binNs * (widgets::RateHistory::binsKept + 2);
        rates.apply(record, journal::EndpointId(1U)); // one whole turn of the ring later
        QCOMPARE(rates.bin(journal::EndpointId(1U), 2).sent, std::uint64_t(0));
        QCOMPARE(rates.bin(journal::EndpointId(1U), widgets::RateHistory::binsKept + 2).sent,
                 std::uint64_t(600));
    }

    /// All labels of an axis are in one unit, at round places of it.
    void anAxisHasOneUnit_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<QStringList>("labels");
        QTest::addRow("bytes") << 900.0 << QStringList({"0 B/s", "200 B/s", "400 B/s", "600 B/s", "800 B/s"});
        QTest::addRow("about a KiB") << 1999.0
                                     << QStringList({"0.0 KiB/s", "0.5 KiB/s", "1.0 KiB/s", "1.5 KiB/s"});
        QTest::addRow("KiB") << 16'000.0 << QStringList({"0 KiB/s", "5 KiB/s", "10 KiB/s", "15 KiB/s"});
    }

    void anAxisHasOneUnit()
    {
        QFETCH(double, highest);
        QFETCH(QStringList, labels);
        widgets::ByteTicker ticker(true);
        QVector<double> ticks;
        QVector<QString> shown;
        ticker.generate(QCPRange(0, highest), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &shown);
        QStringList inside;
        for (qsizetype i = 0; i < ticks.size(); ++i) {
            if (ticks[i] >= 0 && ticks[i] <= highest)
                inside << shown[i];
        }
        QCOMPARE(inside, labels);
    }

    /// Whether a line is one of many is not read from its name, which languages write as they like.
    void aCommaInANameMakesNoOtherLine()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        test::playDemo(window);
        auto& throughput = *window.findChild<widgets::ThroughputPlot*>();
        throughput.refresh();
        QCPGraph* const line = throughput.plot().graph(0);
        QVERIFY(line != nullptr);
        const QString words = QStringLiteral("sent, as it were");
        line->setName(words);
        throughput.refresh();
        QCOMPARE(throughput.plot().graphCount(), 2);
        QCOMPARE(throughput.plot().graph(0)->name(), words);
        // All of them: drawn anew.
        test::named<QComboBox>(throughput, QStringLiteral("Endpoints in the plot"))->setCurrentIndex(1);
        QCOMPARE(throughput.plot().graphCount(), 4);
        QVERIFY(throughput.plot().graph(0)->name() != words);
    }

    /// The client closes while the peer's window is shut: the kernel goes on, and nobody asks it any more.
    void whatWasNotTakenAndNotAskedStaysSoAfterClose()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        test::playScene(window, "D1");
        const auto& table = window.feed().table();
        const auto client = table.endpoints().back();
        const net::SocketId socket = table.endpoint(client)->socket;
        QTRY_VERIFY(table.socket(socket)->sendQueue > 0);
        window.findChild<widgets::EndpointPanel*>()->select(client, 0);
        window.views().showView("stream");
        auto& canvas = window.findChild<widgets::StreamView*>()->canvas();
        const auto says = [&canvas](const char* words) {
            canvas.refresh();
            return test::PaintedWords(*canvas.viewport()).contains(words);
        };
        QTRY_VERIFY(says("bytes not taken") && says("64 KiB"));
        const test::PaintedWords words(*canvas.viewport());
        QVERIFY(words.find("bytes not taken").place.left() > words.find("= 16,384").place.right());
        rig.engine.post({client, 0}, engine::command::Close{});
        QTRY_VERIFY(!table.socket(socket)->isOpen());
        const auto hasEnded = [&window] {
            bool ended = false;
            window.findChild<widgets::StreamModel*>()->reader().visit(
                [&ended](const stream::StreamContent& content) { ended = content.sends.ended; });
            return ended;
        };
        QTRY_VERIFY(hasEnded());
        QVERIFY(says("bytes not taken"));
        QVERIFY(says("64 KiB")); // the axis' end
        QVERIFY(says("Send-Q"));
        // The curve ends where it was: no 0 that nobody has measured.
        auto& queues = *window.findChild<widgets::QueuePlot*>();
        window.findChild<widgets::ThroughputPlot*>()->refresh();
        const auto& curve = *queues.plot().graph(0)->data();
        QVERIFY(curve.size() > 2);
        QVERIFY(std::isnan((curve.constEnd() - 1)->value));
        QVERIFY((curve.constEnd() - 2)->value > 0);
        const QString path = rig.directory.filePath(QStringLiteral("q.csv"));
        QCOMPARE(queues.saveAs(path), QString());
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(!csv.readAll().contains("nan"));
    }

    void theExchangeIsInThePictureAndInTheNumbers()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::EndpointModel endpoints(feed);
        widgets::ThroughputPlot plot(feed, rig.theme, endpoints);
        plot.resize(800, 200);
        plot.show();
        const auto listener = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(feed, listener));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = test::portOf(feed, listener).toStdString();
        const auto client = rig.engine.open(spec);
        rig.engine.post({client, 0}, engine::command::Send{std::vector<std::byte>(5000)});
        plot.setSelected(client);
        QTRY_COMPARE(rig.journal.totals().received, std::uint64_t(10'000));
        const auto highest = [&] {
            plot.refresh();
            double most = 0;
            for (int i = 0; i < plot.plot().graphCount(); ++i) {
                for (const auto& point : *plot.plot().graph(i)->data())
                    most = std::max(most, point.value);
            }
            return most;
        };
        QTRY_COMPARE(highest(), 50'000.0); // 5000 bytes in a tenth of a second

        // The curve does not run under its legend.
        plot.plot().replot();
        plot.refresh();
        plot.plot().replot();
        QVERIFY(plot.plot().legend->visible());
        QVERIFY2(plot.plot().yAxis->coordToPixel(50'000.0) >= plot.plot().legend->outerRect().bottom(),
                 qPrintable(QStringLiteral("legend to %1 of %2, %3 columns, axis %4")
                                .arg(plot.plot().legend->outerRect().bottom())
                                .arg(plot.plot().legend->outerRect().height())
                                .arg(plot.plot().legend->wrap())
                                .arg(plot.plot().axisRect()->height())));

        for (const char* const name : {"plot.png", "plot.pdf", "plot.csv"}) {
            const QString path = rig.directory.filePath(QLatin1String(name));
            QCOMPARE(plot.saveAs(path), QString());
            QVERIFY(QFile(path).size() > 100);
        }
        QFile csv(rig.directory.filePath(QStringLiteral("plot.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains(",50000,"));
        QVERIFY(!plot.saveAs(QStringLiteral("/no/such/folder/plot.csv")).isEmpty());
        QVERIFY(!plot.saveAs(QStringLiteral("/no/such/folder/plot.png")).isEmpty());
    }
};

QTEST_MAIN(PlotTest)
#include "plot_test.moc"
