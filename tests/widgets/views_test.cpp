// SPDX-License-Identifier: GPL-3.0-or-later
// Views rest while nobody sees them and are right the moment they are shown; one that nobody has looked at is
// not even made; another one is a file and a row.
#include "core/script/line.h"
#include "tests/outside/count_view.h"
#include "tests/widgets/shown.h"
#include "widgets/actions/actions_model.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/details/details_panel.h"
#include "widgets/frames/frames_view.h"
#include "widgets/kernel/kernel_view.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/model/stream_model.h"
#include "widgets/options/options_view.h"
#include "widgets/stream/stream_view.h"

#include <QTabWidget>

#include <map>

using namespace enchufe;
using test::Shown;
using widgets::RecordModel;
using widgets::RecordView;
using widgets::View;

namespace {

/// A client whose echo server sends back what it sends.
struct Echo : Shown {
    explicit Echo(test::WindowRig& theRig) : Shown(theRig)
    {
        listen("echo");
        connectClient();
        select(client);
    }
    void exchange(int messages)
    {
        const std::uint64_t wanted = socketOf(client).received + static_cast<std::uint64_t>(messages) * 4;
        for (int i = 0; i < messages; ++i)
            send(client, 4);
        QTRY_VERIFY(socketOf(client).received >= wanted);
    }
    [[nodiscard]] View& view(const std::string& id) { return window.views().made(id); }
    template <class Widget>
    [[nodiscard]] Widget& as(const std::string& id)
    {
        return static_cast<Widget&>(view(id));
    }
};

} // namespace

class ViewsTest final : public QObject {
    Q_OBJECT

private slots:
    /// What scripts call a view is its id, and each has such a word.
    void scriptsHaveAWordForEachView()
    {
        QStringList words;
        for (const std::string_view each : script::viewWords) {
            if (each != script::plotWord)
                words << QString::fromUtf8(each.data(), static_cast<qsizetype>(each.size()));
        }
        QStringList ids;
        for (const widgets::ViewRow& each : widgets::ViewTabs::rows())
            ids << QString::fromStdString(each.id);
        words.sort();
        ids.sort();
        QCOMPARE(words, ids);
    }

    void aViewIsMadeWhenItIsFirstShown()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.make();
        window.show();
        const auto rows = widgets::ViewTabs::rows();
        for (const widgets::ViewRow& row : rows)
            QVERIFY2(window.views().find(row.id) == nullptr, row.id.c_str());
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, test::waitLimitMs));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::AltModifier);
            View* const view = window.views().find(rows[i].id);
            QVERIFY2(view != nullptr && view->isVisible() && view->isSeen(), rows[i].id.c_str());
            QVERIFY2(view->isAncestorOf(QApplication::focusWidget()) || view->hasFocus(), rows[i].id.c_str());
            if (i + 1 < rows.size())
                QVERIFY2(window.views().find(rows[i + 1].id) == nullptr, rows[i + 1].id.c_str());
        }
    }

    void hiddenOnesDoNoWorkWhileRecordsCome()
    {
        test::WindowRig rig;
        Echo echo(rig);
        for (const widgets::ViewRow& row : widgets::ViewTabs::rows())
            echo.window.views().showView(row.id); // each has been looked at
        echo.window.views().showView("options");
        echo.exchange(3);
        std::map<std::string, std::uint64_t> looks;
        for (const widgets::ViewRow& row : widgets::ViewTabs::rows())
            looks[row.id] = echo.view(row.id).looks();
        const auto read = [&echo](const char* id) { return echo.as<RecordView>(id).model().recordsRead(); };
        const std::uint64_t chunks = read("chunks");
        const std::uint64_t calls = read("calls");
        const int frames = echo.as<widgets::FramesView>("frames").model().rowCount();
        const int ladder = echo.as<widgets::LadderView>("ladder").canvas().rowCount();
        echo.exchange(50);
        for (const widgets::ViewRow& row : widgets::ViewTabs::rows()) {
            if (row.id == "options")
                QVERIFY(echo.view(row.id).looks() > looks[row.id]);
            else
                QCOMPARE(echo.view(row.id).looks(), looks[row.id]);
        }
        QCOMPARE(read("chunks"), chunks);
        QCOMPARE(read("calls"), calls);
        QCOMPARE(echo.as<widgets::FramesView>("frames").model().rowCount(), frames);
        QCOMPARE(echo.as<widgets::LadderView>("ladder").canvas().rowCount(), ladder);
    }

    void allIsThereTheMomentTheyAreShown()
    {
        test::WindowRig rig;
        Echo echo(rig);
        echo.window.views().showView("bench");
        echo.find<widgets::StreamModel>().setFramings({framing::parseFraming("fixed:4").value});
        echo.exchange(40);
        std::uint64_t data = 0;
        for (journal::Seq seq = 0; seq < rig.journal.end(); ++seq) {
            journal::Record record;
            if (!rig.journal.record(seq, record) || !record.isData() || record.bytesCarried() == 0)
                continue;
            const journal::EndpointId endpoint = rig.journal.pen(record).endpoint;
            data += endpoint == echo.client || endpoint == echo.listener; // both ends of the conversation
        }
        auto& chunks = echo.as<RecordView>("chunks");
        echo.window.views().showView("chunks");
        QCOMPARE(static_cast<std::uint64_t>(chunks.model().rowCount()),
                 data); // at once: nothing is waited for
        echo.window.views().showView("calls");
        QVERIFY(!echo.as<RecordView>("calls").model().isCatchingUp());
        QVERIFY(echo.as<RecordView>("calls").model().rowCount() > static_cast<int>(data));
        echo.window.views().showView("ladder");
        const int rows = echo.as<widgets::LadderView>("ladder").canvas().rowCount();
        QVERIFY2(rows > 10, qPrintable(QString::number(rows)));
        // A framer of its own thread cuts; what it has cut is shown at once.
        const auto cut = [&echo] {
            std::size_t frames = 0;
            echo.find<widgets::StreamModel>().reader().visit([&frames](const stream::StreamContent& content) {
                frames = content.cuts.empty() ? 0 : content.cuts[0].frames.end();
            });
            return frames;
        };
        QTRY_COMPARE(cut(), std::size_t(40));
        echo.window.views().showView("frames");
        QCOMPARE(echo.as<widgets::FramesView>("frames").model().rowCount(), 40);
        echo.window.views().showView("kernel");
        QVERIFY(echo.as<widgets::KernelView>("kernel").rows().rowOf(echo.connection) >= 0);
    }

    void whatWasChosenElsewhereIsChosenWhenItIsShown()
    {
        test::WindowRig rig;
        Echo echo(rig);
        echo.window.views().showView("chunks");
        echo.exchange(5);
        auto& chunks = echo.as<RecordView>("chunks");
        QTRY_VERIFY(chunks.model().rowCount() >= 5);
        auto* const table = chunks.findChild<QTableView*>();
        table->selectRow(2);
        const journal::Seq chosen = chunks.model().seqAt(2);
        QCOMPARE(echo.find<widgets::DetailsPanel>().current(), std::optional(chosen));
        auto& calls = echo.as<RecordView>("calls");
        echo.window.views().showView("calls");
        const auto* const other = calls.findChild<QTableView*>();
        QCOMPARE(other->currentIndex().data(RecordModel::SeqRole).toULongLong(), chosen);
        // Back: the rows that were chosen there stay chosen.
        table->selectAll();
        echo.window.views().showView("stream");
        echo.window.views().showView("chunks");
        QCOMPARE(table->selectionModel()->selectedRows().size(), chunks.model().rowCount());
        // Another endpoint: nothing of the one before stays.
        echo.select(echo.listener);
        QVERIFY(echo.find<widgets::DetailsPanel>().current() != std::optional(chosen));
    }

    void anotherOneIsAFileAndARow()
    {
        test::WindowRig rig;
        auto rows = widgets::ViewTabs::rows();
        rows.push_back(outside::countView());
        rig.window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{rig.session, rig.settings, rig.theme, rig.languages}, rows);
        Shown shown(rig, *rig.window);
        shown.window.show();
        shown.listen("echo");
        shown.connectClient();
        shown.select(shown.client);
        auto& tabs = shown.window.views();
        QCOMPARE(tabs.count(), static_cast<int>(rows.size()));
        QVERIFY(tabs.find("count") == nullptr);
        // It is in the menu, the palette and the list of keys by itself.
        auto& actions = shown.find<widgets::Actions>();
        QVERIFY(!actions["view.count"].icon().isNull());
        widgets::ActionsModel model(actions);
        widgets::ActionsFilter found(model, false, nullptr);
        found.look(QStringLiteral("how many calls a socket"));
        QCOMPARE(found.rowCount(), 1);
        QCOMPARE(found.index(0, widgets::ActionsModel::Key).data().toString(), QStringLiteral("Alt+9"));
        shown.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.window, test::waitLimitMs));
        QTest::keyClick(&shown.window, Qt::Key_9, Qt::AltModifier);
        auto* const view = static_cast<outside::CountView*>(tabs.find("count"));
        QVERIFY(view != nullptr && view->isVisible());
        const QString before = view->words();
        QVERIFY2(before.contains(QStringLiteral(" calls")), qPrintable(before));
        tabs.showView("stream");
        shown.send(shown.client, 4);
        QTRY_VERIFY(shown.socketOf(shown.client).received == 4);
        QCOMPARE(view->words(), before); // rested
        tabs.showView("count");
        QVERIFY(view->words() != before);
        rig.languages.use(QStringLiteral("es"));
        QTRY_COMPARE(tabs.tabText(tabs.currentIndex()), QStringLiteral("Contador"));
        rig.languages.use(QStringLiteral("en"));
    }
};

QTEST_MAIN(ViewsTest)
#include "views_test.moc"
