// SPDX-License-Identifier: GPL-3.0-or-later
// What is left when a scene ends, while another one begins or a person does something beside it: what the
// scene made goes, and nothing else.
#include "core/journal/journal.h"
#include "tests/widgets/scenes_rig.h"
#include "widgets/bench/bench_panel.h"

using namespace enchufe;
using test::Scenes;
namespace act = widgets::act;

class ScenesLeftTest final : public QObject {
    Q_OBJECT

private slots:
    void theNextOnesBareSocketsAreOnTheBench_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("bare");
        QTest::newRow("another one") << "scene.of.A2"
                                     << "t";
        QTest::newRow("from the start") << "scene.restart"
                                        << "one";
    }
    void theNextOnesBareSocketsAreOnTheBench()
    {
        QFETCH(QString, next);
        QFETCH(QString, bare);
        test::WindowRig rig;
        Scenes s(rig);
        widgets::BenchPanel& panel = s.window.showBench();
        QVERIFY(panel.make(QStringLiteral("mine = socket inet dgram")));
        QTRY_VERIFY(panel.bench().socket("mine") && panel.bench().socket("mine")->handle != net::noHandle);
        const bench::CallBench* const own = &panel.bench();
        s.start("A1");
        s.rested.clear();
        s.actions[next.toStdString()].trigger();
        QTRY_VERIFY(!s.rested.isEmpty());
        QTRY_COMPARE(s.plays(), 1); // the first has ended
        QVERIFY(&panel.bench() != own);
        QVERIFY(panel.bench().socket(bare.toStdString()).has_value());
        s.actions[act::startAnew].trigger(); // leaves them to the scene
        QVERIFY(panel.bench().socket(bare.toStdString()).has_value());
        s.leave();
        QCOMPARE(&panel.bench(), own);
        QVERIFY(panel.bench().socket("mine").has_value());
    }
};

QTEST_MAIN(ScenesLeftTest)
#include "scenes_left_test.moc"
