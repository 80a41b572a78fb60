// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes in the window: each plays to its end as its file says; left after any of its steps it leaves nothing
// behind, and everything is as it was.
#include "core/lesson/lesson_text.h"
#include "core/lesson/library.h"
#include "tests/core/support/entries.h"
#include "tests/core/support/temporary.h"
#include "tests/widgets/scenes_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/lesson/scene_list.h"
#include "widgets/views/view.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace enchufe;
using test::Scenes;
namespace act = widgets::act;

namespace {

/// Of the person's own: it says something that is not so.
constexpr std::string_view untrue =
    "# Not so\nid: untrue\nlanguage: en\nrows: D1\n\n"
    "The **beginning**.\n\n"
    "## It is made\n```calls\nu = udp bind 127.0.0.1:0\nv = socket inet dgram\nbind v 127.0.0.1:0\n```\n\n"
    "Nothing came yet, {{u.bind result}}.\n\n"
    "## And is not so\n```calls\nexpect count u.recvfrom == 7\n```\n";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ScenesTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(QString::fromStdString(m_data.path("enchufe/lessons"))));
        (void)m_data.write("enchufe/lessons/untrue.md", untrue);
        (void)m_data.write("enchufe/lessons/asks.md",
                           "# T\nid: asks\nlanguage: en\n## S\n```calls\nu = socket inet dgram\nbind u "
                           "127.0.0.1:0\n```\n\n### What did you see? How often was it bound?\n"
                           "- [x] once {count u.bind == 1}\n- [ ] twice {count u.bind == 2}\n");
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_data.path()));
    }

    /// The call bench has the scene's bare sockets while it is on, and its own again afterwards.
    void itsBareSocketsAreCalledByHand()
    {
        test::WindowRig rig;
        Scenes s(rig);
        widgets::BenchPanel& panel = s.window.showBench();
        QVERIFY(panel.make(QStringLiteral("one = socket inet dgram")));
        QTRY_VERIFY(panel.bench().socket("one") && panel.bench().socket("one")->handle != net::noHandle);
        const bench::CallBench* const own = &panel.bench();
        s.start("A1");
        QVERIFY(&panel.bench() != own);
        const auto scenes = panel.bench().socket("one");
        QVERIFY(scenes && scenes->type == net::Type::Stream);
        const auto made = [&](net::Call call) {
            journal::Record record;
            for (journal::Seq seq = 0; seq < rig.journal.end(); ++seq) {
                if (rig.journal.record(seq, record) && record.socket == scenes->id && record.call == call &&
                    record.error == 0)
                    return true;
            }
            return false;
        };
        QVERIFY(panel.make(QStringLiteral("listen one 3")));
        QTRY_VERIFY(made(net::Call::Listen));
        // What would close them leaves them to the scene, and says so.
        s.actions[act::startAnew].trigger();
        QVERIFY(panel.bench().socket("one").has_value());
        QVERIFY(panel.make(QStringLiteral("mine = socket inet stream")));
        QTRY_VERIFY(panel.bench().socket("mine").has_value());
        s.leave();
        QCOMPARE(&panel.bench(), own);
        QCOMPARE(panel.bench().sockets().size(), 1U);
        QCOMPARE(panel.bench().socket("one")->type, net::Type::Datagram);
    }

    void allAreListedBySubject()
    {
        test::WindowRig rig;
        Scenes s(rig);
        const auto [subjects, titles] = s.listed(QStringLiteral("Scenes"));
        QCOMPARE(static_cast<std::size_t>(titles.size()), widgets::allScenes().size());
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), titles.size());
        QVERIFY(titles.contains(QStringLiteral("D1 · send() may take only part")));
        QCOMPARE(subjects.size(), QSet<QString>(subjects.begin(), subjects.end()).size());
        QVERIFY(subjects.contains(QStringLiteral("TCP")));
        rig.languages.use(QStringLiteral("es"));
        QTRY_COMPARE(s.actions["scene.of.D1"].text(),
                     QStringLiteral("D1 · send() puede aceptar solo una parte"));
        const auto spanish = s.listed(QStringLiteral("Escenas"));
        QCOMPARE(spanish.subjects.size(), subjects.size());
        QVERIFY(spanish.subjects.contains(QStringLiteral("Direcciones, puertos, descriptores")));
        QVERIFY(spanish.titles.contains(QStringLiteral("D1 · send() puede aceptar solo una parte")));
        QVERIFY(!s.actions[act::nextStep].isEnabled());
        QVERIFY(!s.actions[act::putBack].isEnabled());
    }

    void eachPlaysToItsEnd_data()
    {
        QTest::addColumn<QString>("id");
        for (const widgets::Scene& each : widgets::allScenes()) {
            if (each.source.shipped)
                QTest::newRow(each.id().c_str()) << QString::fromStdString(each.id());
        }
    }
    void eachPlaysToItsEnd()
    {
        QFETCH(QString, id);
        test::WindowRig rig;
        Scenes s(rig);
        const auto loaded = lesson::load(widgets::findScene(id)->source, "en");
        s.start(id.toStdString());
        std::size_t steps = 1;
        for (; s.mayGoOn(); ++steps) {
            QVERIFY2(s.problem().isEmpty() || s.problem().startsWith(QLatin1String("needs")),
                     qPrintable(s.said()));
            s.next();
        }
        QVERIFY2(s.problem().isEmpty() || s.problem().startsWith(QLatin1String("needs")),
                 qPrintable(s.said()));
        QCOMPARE(steps, s.problem().isEmpty() ? loaded.lesson()->steps.size() : steps);
        s.leave();
    }

    /// Also after those that set framings, and with a filter set and something chosen before.
    void leftAfterAnyStepEverythingIsAsBefore_data() { eachPlaysToItsEnd_data(); }
    void leftAfterAnyStepEverythingIsAsBefore()
    {
        QFETCH(QString, id);
        test::WindowRig rig;
        Scenes s(rig);
        const auto mine = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(s.window.feed(), mine));
        s.endpoints.select(mine);
        s.stream.setFramings({framing::parseFraming("u16le").value});
        s.window.views().showView("calls");
        auto* const filter = s.window.views().made("calls").findChild<QLineEdit*>();
        filter->setText(QStringLiteral("accept"));
        const journal::Seq call = 1; // of the listener
        s.selection.chooseCalls({{call}, call, 1});
        rig.settings.sync();
        const QByteArray settings = contentOf(rig.directory.filePath(QStringLiteral("settings.ini")));
        const std::size_t descriptors = test::restingEntriesIn("/proc/self/fd");
        const std::size_t threads = test::restingEntriesIn("/proc/self/task");
        bool isOver = false;
        for (int steps = 1; !isOver; ++steps) {
            s.start(id.toStdString());
            QCOMPARE(filter->text(), QString());
            for (int i = 1; i < steps && s.mayGoOn(); ++i)
                s.next();
            isOver = !s.mayGoOn();
            s.leave();
            QCOMPARE(filter->text(), QStringLiteral("accept"));
            QCOMPARE(s.stream.framings(), std::vector{framing::parseFraming("u16le").value});
            QCOMPARE(s.window.views().currentId(), "calls");
            QCOMPARE(s.endpoints.selection().endpoint, mine);
            QCOMPARE(s.selection.calls().seqs, std::vector{call});
            QVERIFY(!s.selection.isNewest());
            QTRY_COMPARE(s.endpoints.model().rowCount(), 1);
            QTRY_COMPARE(test::restingEntriesIn("/proc/self/fd"), descriptors);
            QTRY_COMPARE(test::restingEntriesIn("/proc/self/task"), threads);
            rig.settings.sync();
            QCOMPARE(contentOf(rig.directory.filePath(QStringLiteral("settings.ini"))), settings);
            QVERIFY(!s.bar.isVisibleTo(&s.window));
        }
    }

    void itSaysWhatToLookAt()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("D1");
        QVERIFY2(s.said().contains(QLatin1String("Step 1 of 4: A reader that does not read")),
                 qPrintable(s.said()));
        QVERIFY(s.said().contains(QLatin1String("A program hands a large block"))); // how it begins
        QCOMPARE(s.window.views().currentId(), "stream");
        QTRY_COMPARE(s.window.feed().table().endpoint(s.endpoints.selection().endpoint)->kind,
                     journal::EndpointKind::StreamClient);
        s.next();
        const auto& table = s.window.feed().table();
        const auto client = table.endpoint(s.endpoints.selection().endpoint)->socket;
        // The window's table may know of it a moment later.
        QTRY_VERIFY2(s.said().contains(QStringLiteral("accepted %1.").arg(table.socket(client)->sent)),
                     qPrintable(s.said()));
        QVERIFY(!s.said().contains(QLatin1String("A program hands")));
        // What was said, values and all, in another language.
        rig.languages.use(QStringLiteral("es"));
        QTRY_VERIFY2(s.said().contains(QLatin1String("Paso 2 de 4")), qPrintable(s.said()));
        QVERIFY2(s.said().contains(QString::number(table.socket(client)->sent)), qPrintable(s.said()));
        QVERIFY(!s.said().contains(QLatin1String("accepted")));
    }

    void fromTheStartAgain()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("D5");
        QTRY_COMPARE(s.stream.framings().size(), 2U);
        s.next();
        QVERIFY(s.said().contains(QLatin1String("Step 2")));
        s.rested.clear();
        s.actions[act::fromTheStart].trigger();
        QTRY_VERIFY(!s.rested.isEmpty());
        QVERIFY2(s.said().contains(QLatin1String("Step 1")), qPrintable(s.said()));
        QTRY_COMPARE(s.endpoints.model().rowCount(), 2); // those of the first time are gone
        while (s.mayGoOn())
            s.next();
        QCOMPARE(s.problem(), QString());
        s.leave();
        QCOMPARE(s.stream.framings(), std::vector{framing::parseFraming("line").value});
        QTRY_COMPARE(s.endpoints.model().rowCount(), 0);
    }

    /// Its closed sockets are nothing to be told of, where nothing is chosen.
    void whatItDidIsNoNewsOnceItIsLeft()
    {
        test::WindowRig rig;
        Scenes s(rig);
        QSignalSpy tidied(&s.runner, &widgets::SceneRunner::tidied);
        s.start("D1");
        while (s.mayGoOn())
            s.next();
        s.leave();
        QTRY_COMPARE(tidied.count(), 1);
        QVERIFY(!s.selection.call().has_value());
    }

    /// The list chooses each endpoint that comes; the scene's own stays the one that is looked at.
    void theOneThatIsMeantStaysChosen()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("E1");
        const auto first = s.endpoints.selection().endpoint;
        QVERIFY(first != journal::EndpointId(0U));
        s.next(); // another client
        QTRY_COMPARE(s.endpoints.selection().endpoint, first);
        s.leave();
        s.start("C3"); // all calls
        QTRY_COMPARE(s.endpoints.selection().endpoint, journal::EndpointId(0U));
    }

    void oneThatAsksIsNoScene()
    {
        QVERIFY(widgets::findScene(QStringLiteral("untrue")) != nullptr);
        QVERIFY(widgets::findScene(QStringLiteral("asks")) == nullptr);
        for (const widgets::Scene& each : widgets::allScenes())
            QCOMPARE(lesson::questionsOf(*lesson::load(each.source, "en").lesson()), 0U);
    }

    /// A person has closed what the next step needs: that is not the lesson's mistake.
    void whatCannotBeDoneIsSaidAsItIs()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("D1");
        const auto client = s.endpoints.selection().endpoint;
        rig.engine.close(client);
        QTRY_VERIFY(s.window.feed().table().endpoint(client)->closed);
        s.next();
        QVERIFY2(s.problem().startsWith(QStringLiteral("✗ c: ")), qPrintable(s.problem()));
    }

    void anotherOneLeavesTheFirst()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("D1");
        s.start("D5");
        QVERIFY(s.said().contains(QLatin1String("A delimiter")));
        QTRY_COMPARE(s.endpoints.model().rowCount(), 2);
    }

    void whatIsNotSoIsSaidAndStaysToBeLookedAt()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("untrue");
        QCOMPARE(s.problem(), QString());
        QVERIFY2(s.said().contains(QLatin1String("Nothing came yet, 0.")), qPrintable(s.said()));
        s.next();
        QVERIFY2(s.problem().startsWith(QLatin1String("On this machine it turned out otherwise: ")),
                 qPrintable(s.problem()));
        QVERIFY(!s.mayGoOn());
        s.runner.next(); // there is none
        const auto mine = rig.engine.open(test::WindowRig::listenerSpec());
        QTRY_VERIFY(test::isReady(s.window.feed(), mine));
        const auto& table = s.window.feed().table();
        QCOMPARE(
            std::ranges::count_if(table.endpoints(), [&](auto id) { return !table.endpoint(id)->closed; }),
            3);
        s.leave();
    }

    void closingTheWindowEndsAScene()
    {
        const std::size_t threads = test::restingEntriesIn("/proc/self/task");
        {
            test::WindowRig rig;
            Scenes s(rig);
            s.start("C3");
        }
        QTRY_COMPARE(test::restingEntriesIn("/proc/self/task"), threads);
    }

    void onTheProjectorItGoesOn()
    {
        test::WindowRig rig;
        Scenes s(rig);
        s.start("D1");
        s.actions[act::projector].trigger();
        QVERIFY(s.bar.isVisible());
        s.next();
        QVERIFY(s.said().contains(QLatin1String("Step 2")));
        s.actions[act::projector].trigger();
        QVERIFY(s.bar.isVisible());
    }

    void whatItFillsInIsNoMarkup()
    {
        QCOMPARE(widgets::SceneBar::escaped(QStringLiteral("\"*a_b*\" ñ 5")),
                 QStringLiteral("\\\"\\*a\\_b\\*\\\" ñ 5"));
    }

private:
    test::TemporaryFolder m_data;
};

QTEST_MAIN(ScenesTest)
#include "scenes_test.moc"
