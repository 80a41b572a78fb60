// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/window_rig.h"
#include "widgets/plot/throughput_plot.h"

#include <QFile>
#include <qcustomplot.h>

using namespace enchufe;

class PlotTest final : public QObject {
    Q_OBJECT

private slots:
    void ratesCountEveryByteInItsBin()
    {
        widgets::RateHistory rates;
        journal::Record record;
        record.call = net::Call::Send;
        record.socket = 1;
        record.requested = 1000;
        record.result = 600;
        record.enterNs = 250'000'000; // bin 2
        rates.apply(record, 1);
        rates.apply(record, 1);
        QCOMPARE(rates.bin(1, 2).sent, std::uint64_t(1200));
        QCOMPARE(rates.bin(1, 3).sent, std::uint64_t(0));
        record.enterNs = 150'000'000; // a late one
        rates.apply(record, 1);
        QCOMPARE(rates.bin(1, 1).sent, std::uint64_t(600));
        record.enterNs = widgets::RateHistory::binNs * (widgets::RateHistory::binsKept + 2);
        rates.apply(record, 1); // one whole turn of the ring later
        QCOMPARE(rates.bin(1, 2).sent, std::uint64_t(0));
        QCOMPARE(rates.bin(1, widgets::RateHistory::binsKept + 2).sent, std::uint64_t(600));
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
