// SPDX-License-Identifier: GPL-3.0-or-later
// A projector's 1280×800, with text of 100 to 200 %, in each language: no result, error or button is cut,
// shortened or off the screen. ENCHUFE_SCALE=1.5 tries one scale; QT_SCALE_FACTOR scales the screen instead.
#include "tests/core/support/greeter.h"
#include "tests/widgets/forgotten.h"
#include "tests/widgets/legibility.h"
#include "tests/widgets/projector_screen.h"
#include "tests/widgets/window_rig.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/key_list.h"
#include "widgets/address/address_dialog.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/dialogs/client_dialog.h"
#include "widgets/dialogs/datagram_dialog.h"
#include "widgets/dialogs/listener_dialog.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/lesson/scene_list.h"
#include "widgets/lesson/scene_runner.h"
#include "widgets/main/window_dialogs.h"
#include "widgets/model/record_model.h"
#include "widgets/model/stream_model.h"
#include "widgets/projector/sentence.h"
#include "widgets/records/record_view.h"
#include "widgets/stream/stream_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>

using namespace enchufe;
using test::projector;
using test::Reader;

namespace {

double factor() { return qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble(); }

} // namespace

class ScaleTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        const QString one = qEnvironmentVariable("ENCHUFE_SCALE");
        for (const char* const language : {"en", "es"}) {
            for (const double scale : {1.0, 1.25, 1.5, 2.0}) {
                if (!one.isEmpty() && one.toDouble() != scale)
                    continue;
                if (factor() != 1 && scale != 1) // one way at a time
                    continue;
                QTest::addRow("%s %d %%", language, qRound(scale * factor() * 100))
                    << QString::fromLatin1(language) << scale;
            }
        }
        // Longer than any language, and whatever is not marked in it was forgotten.
        if (factor() == 1 && (one.isEmpty() || one.toDouble() == 1))
            QTest::addRow("eo 100 %%") << QStringLiteral("eo") << 1.0;
    }

    void init()
    {
        QFETCH_GLOBAL(QString, language);
        QFETCH_GLOBAL(double, scale);
        m_rig = std::make_unique<test::WindowRig>();
        m_rig->languages.use(language);
        m_rig->theme.setScale(scale);
        m_reader = std::make_unique<Reader>();
        m_forgotten = std::make_unique<test::Forgotten>();
        m_reader->setRoom(QSize(qRound(projector.width() / factor()), qRound(projector.height() / factor())));
    }

    void cleanup()
    {
        m_rig->theme.setScale(1);
        m_rig.reset();
    }

    void theStartPage()
    {
        openWindow();
        settleAndLook(*m_rig->window, QStringLiteral("start"));
        verdict();
    }

    void everyView()
    {
        widgets::MainWindow& window = openWindow();
        test::playDemo(window);
        auto* const tabs = window.findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            settleAndLook(window, tabs->tabText(i));
        }
        QVERIFY(!m_reader->painted("QWidget").isEmpty());
        QVERIFY(!m_reader->painted("enchufe::widgets::StateDiagram").isEmpty());
        verdict();
    }

    /// The unit of a duration is half of what it says; the call before it has a tool tip.
    void theCallsKeepTheirDuration()
    {
        widgets::MainWindow& window = openWindow();
        test::playScene(window, "D1");
        window.views().showView("calls");
        settleAndLook(window, QStringLiteral("D1 calls"));
        const auto* const table = test::named<QTableView>(window, widgets::RecordView::tr("Calls"));
        QVERIFY(table != nullptr && table->isVisible());
        const int column = widgets::RecordModel::Duration;
        const int right = table->columnViewportPosition(column) + table->columnWidth(column);
        QVERIFY2(right <= table->viewport()->width(), "the durations are cut");
        QVERIFY(table->columnWidth(column) >=
                table->fontMetrics().horizontalAdvance(QStringLiteral("99,9 ms")) + 4);
        verdict();
    }

    void theChunksAndTheFrames()
    {
        widgets::MainWindow& window = openWindow();
        test::playScene(window, "D5");
        for (const char* const view : {"chunks", "frames", "kernel"}) {
            window.views().showView(view);
            settleAndLook(window, QStringLiteral("D5 ") + QLatin1String(view));
        }
        verdict();
    }

    /// What was refused, what waits, what a framer makes of it; in bytes and in time.
    void theStream()
    {
        widgets::MainWindow& window = openWindow();
        auto* const stream = window.findChild<widgets::StreamView*>();
        for (const char* const id : {"D1", "D3", "D5", "D6"}) {
            test::playScene(window, id);
            window.views().showView("stream");
            for (const auto unit : {widgets::StreamAxis::Unit::Bytes, widgets::StreamAxis::Unit::Time}) {
                stream->canvas().setUnit(unit);
                settleAndLook(window,
                              QStringLiteral("%1 %2").arg(QLatin1String(id)).arg(static_cast<int>(unit)));
            }
            stream->canvas().setUnit(widgets::StreamAxis::Unit::Bytes);
        }
        // A reason that is longer than its lane: in two lines, or in a word.
        auto* const model = window.findChild<widgets::StreamModel*>();
        model->setFramings({framing::parseFraming("u32be").value});
        const auto isBroken = [model] {
            bool broken = false;
            model->reader().visit([&broken](const stream::StreamContent& content) {
                broken = !content.cuts.empty() && content.cuts[0].broken.problem != framing::Problem::None;
            });
            return broken;
        };
        QTRY_VERIFY(isBroken());
        settleAndLook(window, QStringLiteral("broken"));
        // The lanes' titles, and the names of the queues in the picture of the partial send.
        const QStringList painted = m_reader->painted("QWidget");
        QVERIFY(painted.contains(QStringLiteral("Recv-Q · Send-Q")));
        QVERIFY(!painted.filter(QStringLiteral("EAGAIN")).isEmpty());
        QVERIFY(!painted.filter(QStringLiteral("✗ ")).isEmpty());
        verdict();
    }

    /// What a scene says above the views, the longest title too.
    void theScenes()
    {
        widgets::MainWindow& window = openWindow();
        for (const char* const id : {"D1", "C4"}) {
            QSignalSpy rested(&window.scenes(), &widgets::SceneRunner::rested);
            window.scenes().start(*widgets::findScene(QLatin1String(id)));
            QTRY_VERIFY(!rested.isEmpty());
            settleAndLook(window, QStringLiteral("scene ") + QLatin1String(id));
        }
        window.scenes().leave();
        verdict();
    }

    /// Chosen by the person where the window would put them away.
    void thePlots()
    {
        widgets::MainWindow& window = openWindow();
        QAction* const shown = test::action(window, widgets::Actions::tr("Plots"));
        QVERIFY(shown != nullptr);
        if (!shown->isChecked())
            shown->trigger();
        test::playDemo(window);
        settleAndLook(window, QStringLiteral("plots"));
        if (const auto* const tools = window.findChild<QToolBar*>(QStringLiteral("toolBar"));
            tools->isHidden()) {
            const QAction* const menu =
                test::action(window, widgets::Actions::tr("&Endpoint")); // Alt opens it
            for (QAction* const each : tools->actions())
                QVERIFY2(each->isSeparator() || menu->menu()->actions().contains(each),
                         qPrintable(each->text()));
        }
        QVERIFY(!m_reader->painted("QCustomPlot").isEmpty());
        verdict();
    }

    void W20_theBenchShowsStateAndClock()
    {
        widgets::MainWindow& window = openWindow();
        window.showBench();
        auto* const bench = window.findChild<widgets::BenchPanel*>();
        QVERIFY(bench->make(QStringLiteral("s = socket inet stream")));
        QVERIFY(bench->make(QStringLiteral("bind s 127.0.0.1:0")));
        QVERIFY(bench->make(QStringLiteral("listen s 5")));
        QVERIFY(bench->make(QStringLiteral("a = accept s")));
        auto* const sockets = bench->findChildren<QTableView*>().at(0);
        const auto state = [sockets] {
            return sockets->model()->index(0, widgets::BenchSockets::State).data().toString();
        };
        QTRY_VERIFY2(state().contains(QStringLiteral("accept()")), qPrintable(state()));
        settleAndLook(window, QStringLiteral("bench"));
        const int right = sockets->columnViewportPosition(widgets::BenchSockets::State) +
                          sockets->fontMetrics().horizontalAdvance(state());
        QVERIFY2(right <= sockets->viewport()->width(), "the clock is cut");
        QVERIFY(sockets->columnWidth(widgets::BenchSockets::State) >=
                sockets->fontMetrics().horizontalAdvance(state()));
        verdict();
    }

    void W9_theDialogsKeepTheirButtons()
    {
        widgets::MainWindow& window = openWindow();
        widgets::Feed feed(m_rig->journal);
        const auto look = [this](widgets::EndpointDialog&& dialog, const char* name) {
            dialog.show();
            settleAndLook(dialog, QLatin1String(name));
            for (auto* const toggle : dialog.findChildren<QToolButton*>()) {
                if (toggle->isCheckable())
                    toggle->setChecked(true);
            }
            settleAndLook(dialog, QLatin1String(name) + QStringLiteral(" with all settings"));
            for (const QPushButton* const button :
                 dialog.findChild<QDialogButtonBox*>()->findChildren<QPushButton*>())
                QVERIFY2(dialog.rect().contains(QRect(button->mapTo(&dialog, QPoint(0, 0)), button->size())),
                         name);
        };
        look(widgets::ClientDialog(feed, m_rig->engine, m_rig->settings, &window), "client");
        look(widgets::ListenerDialog(feed, m_rig->engine, m_rig->settings, &window), "listener");
        look(widgets::DatagramDialog(feed, m_rig->engine, m_rig->settings, &window), "UDP");
        // A behaviour that is given a folder has a field and a button more.
        behaviour::Description row = test::greeter();
        row.argument.kind = behaviour::Argument::Kind::Folder;
        row.title = row.argument.hint = behaviour::readyMade().all().front().title; // in every language
        const behaviour::Registry registry = test::registryWith(row);
        widgets::ListenerDialog given(feed, m_rig->engine, m_rig->settings, &window, registry);
        auto* const answers = test::named<QComboBox>(given, widgets::EndpointDialog::tr("Answers with"));
        answers->setCurrentIndex(answers->count() - 1);
        look(std::move(given), "listener with an argument");
        verdict();
    }

    void thePaletteAndTheKeys()
    {
        widgets::MainWindow& window = openWindow();
        auto* const actions = window.findChild<widgets::Actions*>();
        (*actions)[widgets::act::palette].trigger();
        auto* const palette = window.findChild<widgets::CommandPalette*>();
        settleAndLook(*palette, QStringLiteral("palette"));
        palette->findChild<QLineEdit*>()->setText(QStringLiteral("half"));
        settleAndLook(*palette, QStringLiteral("palette, found"));
        palette->close();
        (*actions)[widgets::act::keys].trigger();
        auto* const keys = window.findChild<widgets::KeyList*>();
        settleAndLook(*keys, QStringLiteral("keys"));
        if (m_rig->theme.scale() * factor() <= 1.5)
            QCOMPARE(keys->findChild<QTableView*>()->horizontalScrollBar()->maximum(), 0);
        verdict();
    }

    /// Each view, and its sentence, with text of 150 % at least.
    void theProjector()
    {
        widgets::MainWindow& window = openWindow();
        test::playScene(window, "D1");
        auto* const actions = window.findChild<widgets::Actions*>();
        (*actions)[widgets::act::projector].trigger();
        const auto* const sentence = window.findChild<widgets::Sentence*>();
        QTRY_VERIFY(sentence->plain().contains(QLatin1String("byte")));
        for (const char* const view : {"stream", "chunks", "calls", "ladder", "frames"}) {
            window.views().showView(view);
            settleAndLook(window, QStringLiteral("projector ") + QLatin1String(view));
            // From the last row: larger than anything else, as long as it is short.
            QVERIFY(sentence->font().pointSizeF() >= QApplication::font().pointSizeF());
        }
        (*actions)[widgets::act::projector].trigger();
        verdict();
    }

    void theOtherWindows()
    {
        widgets::MainWindow& window = openWindow();
        window.dialogs().showErrors(QStringLiteral("ECONNREFUSED"));
        auto* const errors = window.findChild<widgets::ErrorGalleryDialog*>();
        settleAndLook(*errors, QStringLiteral("F1"));
        if (m_rig->theme.scale() * factor() <= 1.5)
            QCOMPARE(errors->findChild<QTableView*>()->horizontalScrollBar()->maximum(), 0);
        widgets::AddressDialog& addresses = window.dialogs().showAddresses();
        using Page = widgets::AddressDialog::Page;
        for (const Page page :
             {Page::Resolver, Page::Structure, Page::Ports, Page::Interfaces, Page::Special}) {
            addresses.showPage(page);
            settleAndLook(addresses, QStringLiteral("F2 page %1").arg(static_cast<int>(page)));
            for (const auto* const table : addresses.findChildren<QTableView*>()) {
                // What is longer than any language may be scrolled.
                if (table->isVisible() && m_rig->theme.scale() * factor() <= 1.5 &&
                    m_rig->languages.current() != QLatin1String("eo"))
                    QVERIFY2(table->horizontalScrollBar()->maximum() == 0,
                             qPrintable(table->accessibleName()));
            }
        }
        verdict();
    }

private:
    widgets::MainWindow& openWindow()
    {
        widgets::MainWindow& window = m_rig->openWindow();
        // Twice: panels give way once the window is smaller, and only then can it become smaller still.
        for (int i = 0; i < 2; ++i) {
            window.resize(qRound(projector.width() / factor()),
                          qRound(projector.height() / factor()) - 40); // its frame
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        return window;
    }

    void settleAndLook(QWidget& window, const QString& where)
    {
        for (int i = 0; i < 5; ++i) { // layouts ask each other in turn
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        m_reader->look(window, where);
        if (m_rig->languages.current() == QLatin1String("eo"))
            m_forgotten->look(window, where);
        const QString folder = qEnvironmentVariable("ENCHUFE_PICTURES");
        if (!folder.isEmpty())
            window.grab().save(QStringLiteral("%1/%2-%3-%4.png")
                                   .arg(folder, m_rig->languages.current())
                                   .arg(qRound(m_rig->theme.scale() * factor() * 100))
                                   .arg(where));
    }

    void verdict()
    {
        const QStringList problems = m_reader->problems() + m_forgotten->problems();
        for (const QString& each : problems)
            qWarning("%s", qPrintable(each)); // all of them
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0)));
    }

    std::unique_ptr<test::WindowRig> m_rig;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<test::Forgotten> m_forgotten;
};

int main(int argc, char** argv)
{
    const test::ProjectorScreen screen;
    QApplication application(argc, argv);
    ScaleTest scales;
    return QTest::qExec(&scales, argc, argv);
}

#include "scale_test.moc"
