// SPDX-License-Identifier: GPL-3.0-or-later
// What is left when a scene ends, while another one begins or a person does something beside it: what the
// scene made goes, and nothing else.
#include "core/journal/journal.h"
#include "tests/core/support/temporary.h"
#include "tests/widgets/scenes_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/lesson/scene_list.h"
#include "widgets/newest/newest_card.h"
#include "widgets/plot/throughput_plot.h"

#include <QDeadlineTimer>
#include <QDir>

#include <chrono>
#include <memory>
#include <optional>
#include <thread>

using namespace enchufe;
using test::Scenes;
namespace act = widgets::act;

namespace {

/// So many endpoints are open in the journal; the window does not go on meanwhile.
bool waitForOpened(const journal::Journal& journal, std::int64_t count)
{
    const auto opened = [&journal] {
        std::int64_t found = 0;
        journal::Record record;
        for (journal::Seq seq = 0; seq < journal.end(); ++seq)
            found += journal.record(seq, record) && record.note() == journal::NoteKind::Opened ? 1 : 0;
        return found;
    };
    const QDeadlineTimer limit(test::waitLimitMs);
    while (opened() < count && !limit.hasExpired())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return opened() >= count;
}

} // namespace

class ScenesLeftTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(QString::fromStdString(m_data.path("enchufe/lessons"))));
        (void)m_data.write("enchufe/lessons/halfway.md",
                           "# Halfway\nid: halfway\nlanguage: en\nrows: A2\n\n## One\n```calls\n"
                           "u = udp bind 127.0.0.1:0\nv = socket inet dgram\npause 200\n"
                           "w = udp bind 127.0.0.1:0\n```\n");
        (void)m_data.write("enchufe/lessons/again.md",
                           "# Again\nid: again\nlanguage: en\nrows: A2\n\n## One\n```calls\n"
                           "repeat 4\n  u = udp bind 127.0.0.1:0\n  close u\n```\n");
        (void)m_data.write("enchufe/lessons/beyond.md",
                           "# Beyond\nid: beyond\nlanguage: en\nrows: A2\n\n## One\n```calls\n"
                           "u = udp bind 127.0.0.1:0\n```\n\nIt is {{u.bind result}}.\n");
        (void)m_data.write("enchufe/lessons/panels.md",
                           "# Panels\nid: panels\nlanguage: en\nrows: A2\n\n## One\n```calls\n"
                           "u = udp bind 127.0.0.1:0\nview plot u\n```\n\n## Two\n```calls\n"
                           "s = socket inet dgram\nview bench s\n```\n");
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_data.path()));
    }

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

    void whatAPersonOpensMeanwhileIsThePersons()
    {
        test::WindowRig rig;
        Scenes s(rig);
        QSignalSpy tidied(&s.runner, &widgets::SceneRunner::tidied);
        s.start("D1");
        const auto mine = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(s.window.feed(), mine));
        s.leave();
        QTRY_COMPARE(tidied.count(), 1); // though it is open
        QCOMPARE(s.endpoints.model().rowCount(), 1);
        rig.engine.close(mine);
        const auto& feed = s.window.feed();
        QTRY_VERIFY(feed.table().endpoint(mine)->closed && feed.backlog() == 0);
        QCOMPARE(s.endpoints.model().rowCount(), 1);
        QCOMPARE(s.endpoints.model().index(0, 0).data(widgets::EndpointModel::EndpointRole),
                 QVariant::fromValue(mine));
    }

    /// The one that is looked at is the scene's, whatever was opened before it.
    void thePersonsClientIsNotTheScenes()
    {
        test::WindowRig rig;
        Scenes s(rig);
        const auto server = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(s.window.feed(), server));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = test::portOf(s.window.feed(), server).toStdString();
        s.actions["scene.of.D1"].trigger();
        const auto mine = rig.engine.open(spec); // maybe before the scene's own
        QTRY_VERIFY(!s.rested.isEmpty() && test::isReady(s.window.feed(), mine));
        QVERIFY(s.endpoints.selection().endpoint != mine);
        s.leave();
    }

    /// Its thread makes more than the window has seen.
    void leftInTheMiddleOfAStepItLeavesNothing_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("opened"); ///< before it is left
        QTest::newRow("endpoints") << "D1" << 1;
        QTest::newRow("bare sockets") << "A2" << 1;
        QTest::newRow("several of them") << "A2" << 2;
        QTest::newRow("both kinds") << "halfway" << 2;
    }
    void leftInTheMiddleOfAStepItLeavesNothing()
    {
        QFETCH(QString, id);
        QFETCH(int, opened);
        test::WindowRig rig;
        Scenes s(rig);
        QSignalSpy tidied(&s.runner, &widgets::SceneRunner::tidied);
        s.actions["scene.of." + id.toStdString()].trigger();
        QVERIFY(waitForOpened(rig.journal, opened));
        QVERIFY(s.window.feed().table().endpoints().empty());
        s.leave();
        QTRY_COMPARE(tidied.count(), 1);
        QTRY_COMPARE(s.window.feed().backlog(), std::uint64_t(0));
        QCOMPARE(s.endpoints.model().rowCount(), 0);
    }

    /// A name that is given again: each endpoint that had it goes.
    void whatHadANameBeforeGoesToo()
    {
        test::WindowRig rig;
        Scenes s(rig);
        QSignalSpy tidied(&s.runner, &widgets::SceneRunner::tidied);
        s.start("again");
        QCOMPARE(s.problem(), QString());
        QTRY_COMPARE(s.endpoints.model().rowCount(), 4);
        s.leave();
        QTRY_COMPARE(tidied.count(), 1);
        QCOMPARE(s.endpoints.model().rowCount(), 0);
    }

    /// What the round before did is no news, whenever it is closed; what is on is.
    void anExplanationComesAgainFromTheStart()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.window.resize(1280, 800);
        const auto& card = *s.window.findChild<widgets::NewestCard*>();
        const auto tellsOfTheBacklog = [&card] {
            return card.isVisible() && card.text().title == "Backlog full";
        };
        s.start("C3");
        QTRY_VERIFY(tellsOfTheBacklog());
        for (int round = 0; round < 2; ++round) {
            s.rested.clear();
            s.actions[act::fromTheStart].trigger();
            QTRY_VERIFY(!s.rested.isEmpty());
            QTRY_COMPARE(s.plays(), 1);
            QTRY_VERIFY(tellsOfTheBacklog());
        }
        s.leave();
        QTRY_VERIFY(!card.isVisible());
    }

    /// The echo and its client stay, and nothing of who made them.
    void theDemoStaysAndItsMakerGoes()
    {
        test::WindowRig rig;
        Scenes s(rig);
        test::playDemo(s.window);
        test::playDemo(s.window);
        QTRY_COMPARE(s.runner.findChildren<QObject*>().size(), 0);
        const auto& tree = s.endpoints.model();
        QCOMPARE(tree.rowCount(), 4);
        for (int row = 0; row < tree.rowCount(); ++row)
            QVERIFY(tree.index(row, 0).data(widgets::EndpointModel::IsOpenRole).toBool());
    }

    /// Here one that only a mistake in a lesson's values could make.
    void whatIsThrownInAPlayIsTold()
    {
        test::WindowRig rig;
        auto made = *lesson::load(widgets::findScene(QStringLiteral("beyond"))->source, "en").lesson();
        std::get<lesson::Words>(made.steps.front().parts.front().blocks.back()).filled.front().begin = 1000;
        std::optional<lesson::RunReport> report;
        {
            widgets::ScenePlay play(std::make_shared<const lesson::Lesson>(made), rig.session, english,
                                    nullptr);
            connect(&play, &widgets::ScenePlay::ended, this,
                    [&report](const lesson::RunReport& ended) { report = ended; });
            QTRY_VERIFY(report.has_value());
        }
        QCOMPARE(report->failures.size(), 1U);
        QVERIFY(!report->failures.front().text.empty());
    }

    /// The plots are below the views and may be put away: they come for the scene, and go with it.
    void aLineMayShowThePlotsAndTheBench()
    {
        test::WindowRig rig;
        Scenes s(rig);
        QAction& plots = s.actions[act::plots];
        if (plots.isChecked())
            plots.trigger();
        const auto& plot = *s.window.findChild<widgets::ThroughputPlot*>();
        QVERIFY(!plot.isVisible());
        rig.settings.sync();
        const QVariant kept = rig.settings.value(QStringLiteral("panels/plots"));
        s.start("panels");
        QVERIFY(plots.isChecked() && plot.isVisible());
        QCOMPARE(rig.settings.value(QStringLiteral("panels/plots")), kept);
        s.window.resize(s.window.size() - QSize(1, 1)); // a moment later, too
        QCoreApplication::processEvents();
        QVERIFY(plot.isVisible());
        s.next();
        QCOMPARE(s.window.views().currentId(), "bench");
        s.leave();
        QVERIFY(!plots.isChecked() && !plot.isVisible());
        // Put away by hand they stay so.
        s.start("panels");
        QVERIFY(plot.isVisible());
        plots.trigger();
        QVERIFY(!plot.isVisible());
        s.leave();
        QVERIFY(!plot.isVisible());
    }

private:
    test::TemporaryFolder m_data;
};

QTEST_MAIN(ScenesLeftTest)
#include "scenes_left_test.moc"
