// SPDX-License-Identifier: GPL-3.0-or-later
// G3 through the window: options read, set by typing, and the kernel's answer.
#include "tests/widgets/window_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/main/main_window.h"
#include "widgets/options/options_view.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace enchufe;
using widgets::OptionsModel;

namespace {

struct Options {
    explicit Options(test::WindowRig& rig) : window(rig.openWindow()) {}

    void showConnected(test::WindowRig& rig)
    {
        auto& feed = window.feed();
        const auto listener = rig.engine.open(test::WindowRig::listenerSpec("echo"));
        QTRY_VERIFY(test::isReady(feed, listener));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = test::portOf(feed, listener).toStdString();
        const auto client = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(feed, client));
        window.findChild<widgets::EndpointPanel*>()->select(client, 0);
        window.views().showView("options");
        QTRY_VERIFY(view().model().rowCount() > 20);
    }
    [[nodiscard]] widgets::OptionsView& view() { return *window.findChild<widgets::OptionsView*>(); }
    [[nodiscard]] QString cell(const char* option, OptionsModel::Column column)
    {
        return view().model().index(view().model().rowOf(option), column).data().toString();
    }
    bool type(const char* option, const char* text)
    {
        auto& model = view().model();
        return model.setData(model.index(model.rowOf(option), OptionsModel::Value), QString::fromUtf8(text));
    }
    void readAll()
    {
        for (QPushButton* const button : view().findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Read all"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    widgets::MainWindow& window;
};

} // namespace

class OptionsTest final : public QObject {
    Q_OBJECT

private slots:
    void G3_optionsAreReadAndSet()
    {
        test::WindowRig rig;
        Options o(rig);
        o.showConnected(rig);
        const QAbstractItemModelTester tester(&o.view().model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        o.readAll();
        QTRY_VERIFY(o.cell("IP_TTL", OptionsModel::Value).toInt() > 0);
        QVERIFY(o.type("SO_SNDBUF", "20000"));
        QTRY_COMPARE(o.cell("SO_SNDBUF", OptionsModel::Value), QStringLiteral("40000 bytes")); // doubled
        QCOMPARE(o.cell("SO_SNDBUF", OptionsModel::Answer), QStringLiteral("asked: 20000"));
        QVERIFY(o.type("TCP_NODELAY", "on"));
        QTRY_COMPARE(o.cell("TCP_NODELAY", OptionsModel::Answer), QStringLiteral("✓"));
        QVERIFY(o.type("SO_LINGER", "5"));
        QTRY_COMPARE(o.cell("SO_LINGER", OptionsModel::Value), QStringLiteral("5 s"));
        // What the kernel refuses, and what is no value at all.
        QVERIFY(o.type("TCP_CONGESTION", "no-such-algorithm"));
        QTRY_VERIFY(o.cell("TCP_CONGESTION", OptionsModel::Answer).startsWith(QStringLiteral("✗")));
        QVERIFY(!o.type("SO_KEEPALIVE", "perhaps"));
        QVERIFY(o.view().problem().contains(QStringLiteral("SO_KEEPALIVE")));
        QVERIFY(!o.view()
                     .model()
                     .flags(o.view().model().index(o.view().model().rowOf("SO_TYPE"), OptionsModel::Value))
                     .testFlag(Qt::ItemIsEditable));
        QCOMPARE(o.cell("SO_EXCLUSIVEADDRUSE", OptionsModel::Answer), QStringLiteral("not on this system"));
    }

    void G3_onTheBenchToo()
    {
        test::WindowRig rig;
        Options o(rig);
        auto* const bench = o.window.findChild<widgets::BenchPanel*>();
        o.window.showBench();
        QVERIFY(bench->make(QStringLiteral("u = socket inet dgram")));
        QTRY_VERIFY(o.view().model().socket() != 0);
        o.window.views().showView("options");
        QTRY_COMPARE(o.view().model().rowOf("TCP_NODELAY"), -1); // no option of UDP
        o.readAll();
        QTRY_COMPARE(o.cell("SO_BROADCAST", OptionsModel::Value), QStringLiteral("0"));
        QVERIFY(o.type("SO_BROADCAST", "1"));
        QTRY_COMPARE(o.cell("SO_BROADCAST", OptionsModel::Value), QStringLiteral("1"));
        QCOMPARE(bench->transcript().script(),
                 QStringLiteral("u = socket inet dgram\nsetsockopt u SO_BROADCAST 1\n"));
    }
};

QTEST_MAIN(OptionsTest)
#include "options_test.moc"
