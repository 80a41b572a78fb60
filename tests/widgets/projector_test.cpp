// SPDX-License-Identifier: GPL-3.0-or-later
// Projector mode: the whole screen, 150 %, the chosen view and one sentence; and back to exactly what was.
#include "tests/widgets/projector_screen.h"
#include "tests/widgets/shown.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/projector/projector.h"
#include "widgets/projector/sentence.h"
#include "widgets/send/message_input.h"
#include "widgets/stream/stream_view.h"
#include "widgets/views/view.h"

#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>

using namespace enchufe;
using test::Shown;

namespace {

/// Everything of the window that the projector touches.
struct State {
    explicit State(widgets::MainWindow& window, const widgets::Theme& theme)
        : geometry(window.geometry()),
          windowState(window.windowState()),
          scale(theme.scale()),
          tab(window.views().currentIndex())
    {
        for (const QSplitter* const each : window.findChildren<QSplitter*>()) {
            if (each->isVisible() && !window.views().isAncestorOf(each))
                splitters << each->sizes();
        }
        for (const QWidget* const each : window.findChildren<QWidget*>()) {
            if (each->window() == &window && each->isVisible() &&
                !each->objectName().startsWith(QLatin1String("qt_")))
                shown << QString::fromLatin1(each->metaObject()->className());
        }
        shown.sort();
    }

    [[nodiscard]] QString difference(const State& other) const
    {
        QStringList found;
        if (geometry != other.geometry)
            found << QStringLiteral("geometry");
        if (windowState != other.windowState)
            found << QStringLiteral("state");
        if (scale != other.scale)
            found << QStringLiteral("scale");
        if (tab != other.tab)
            found << QStringLiteral("tab");
        if (splitters != other.splitters)
            found << QStringLiteral("splitters %1, before %2").arg(text(), other.text());
        if (shown != other.shown) {
            QStringList gone = shown;
            for (const QString& each : other.shown)
                gone.removeOne(each);
            QStringList more = other.shown;
            for (const QString& each : shown)
                more.removeOne(each);
            found << QStringLiteral("shown: -%1 +%2")
                         .arg(gone.join(QLatin1Char(' ')), more.join(QLatin1Char(' ')));
        }
        return found.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString text() const
    {
        QString all;
        QDebug(&all).nospace() << splitters;
        return all;
    }

    QRect geometry;
    Qt::WindowStates windowState;
    double scale;
    int tab;
    QList<QList<int>> splitters;
    QStringList shown;
};

void settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace

class ProjectorTest final : public QObject {
    Q_OBJECT

private slots:
    void F11ShowsTheViewAndOneSentenceAndEscapeBringsBackWhatWas_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("otherPanels");
        QTest::addColumn<QSize>("size");
        QTest::newRow("as usual") << 1.0 << false << QSize(1000, 700);
        QTest::newRow("panels put away, splitters moved") << 1.0 << true << QSize(1100, 720);
        QTest::newRow("large text") << 1.25 << false << QSize(1200, 780);
        QTest::newRow("larger than the projector's") << 2.0 << false << QSize(1200, 780);
    }
    void F11ShowsTheViewAndOneSentenceAndEscapeBringsBackWhatWas()
    {
        QFETCH(double, scale);
        QFETCH(bool, otherPanels);
        QFETCH(QSize, size);
        test::WindowRig rig;
        rig.theme.setScale(scale);
        Shown shown(rig);
        widgets::MainWindow& window = shown.window;
        window.resize(size);
        shown.listen("echo");
        shown.connectClient();
        shown.select(shown.client);
        window.views().showView("ladder");
        if (otherPanels) {
            shown.find<widgets::Actions>()[widgets::act::details].trigger();
            for (QSplitter* const each : window.findChildren<QSplitter*>()) {
                if (each->orientation() == Qt::Horizontal && each->count() == 3)
                    each->setSizes({330, 500, 170});
            }
        }
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, test::waitLimitMs));
        auto* const input = window.findChild<widgets::MessageInput*>();
        input->setFocus();
        settle();
        const State before(window, rig.theme);
        QTest::keyClick(&window, Qt::Key_F11);
        settle();
        auto& projector = shown.find<widgets::Projector>();
        QVERIFY(projector.isOn() && window.isFullScreen());
        QCOMPARE(rig.theme.scale(), std::max(scale, 1.5));
        const auto& ladder = window.views().made("ladder");
        QVERIFY(ladder.isVisible() && ladder.isSeen() && projector.isAncestorOf(&ladder));
        for (const QWidget* const gone :
             {static_cast<QWidget*>(window.menuBar()), static_cast<QWidget*>(window.statusBar()),
              static_cast<QWidget*>(window.findChild<QToolBar*>(QStringLiteral("toolBar"))),
              static_cast<QWidget*>(input), static_cast<QWidget*>(&window.views())})
            QVERIFY2(!gone->isVisible(), gone->metaObject()->className());
        // Another view, larger text: all that goes, too.
        QTest::keyClick(&window, Qt::Key_3, Qt::AltModifier);
        settle();
        QVERIFY(window.views().made("calls").isSeen() && !ladder.isSeen());
        QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
        settle();
        QVERIFY(rig.theme.scale() > std::max(scale, 1.5));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        settle();
        QVERIFY(!projector.isOn());
        const auto difference = [&] { return State(window, rig.theme).difference(before); };
        QTRY_VERIFY2(difference().isEmpty(), qPrintable(difference()));
        QCOMPARE(QApplication::focusWidget(), input);
        rig.theme.setScale(1);
    }

    void theSentenceIsOfTheNewestOrChosenCall()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.find<widgets::Actions>()[widgets::act::projector].trigger();
        auto& sentence = shown.find<widgets::Sentence>();
        QVERIFY(sentence.isVisible());
        QCOMPARE(sentence.plain(), QStringLiteral("Nothing has happened here yet."));
        test::playScene(shown.window, "D1");
        // Of D1 something was refused: it is said, with the number in bold, and a screen reader has it.
        QTRY_VERIFY2(sentence.plain().contains(QStringLiteral("bytes")), qPrintable(sentence.plain()));
        QVERIFY(sentence.text().contains(QStringLiteral("<b")));
        // For the last row: far larger than the text beside it, and whole.
        QVERIFY(sentence.font().pointSizeF() >= 1.3 * QApplication::font().pointSizeF());
        QVERIFY(sentence.QLabel::heightForWidth(sentence.width()) <= sentence.height());
        QCOMPARE(sentence.accessibleName(), sentence.plain());
        // Chosen: its own.
        shown.window.views().showView("calls");
        auto& calls = shown.records("Calls");
        QTRY_VERIFY(calls.model().rowCount() > 3);
        calls.findChild<QTableView*>()->selectRow(0);
        const QString first = sentence.plain();
        calls.findChild<QTableView*>()->selectRow(2);
        QVERIFY2(sentence.plain() != first && !first.isEmpty(), qPrintable(first));
    }

    void aCallThatFailedSaysWhy()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.find<widgets::Actions>()[widgets::act::projector].trigger();
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = "1"; // nobody listens there
        spec.socket.waiting = engine::Waiting::Blocking;
        rig.engine.open(spec);
        auto& sentence = shown.find<widgets::Sentence>();
        QTRY_VERIFY2(sentence.plain().contains(QStringLiteral("ECONNREFUSED")), qPrintable(sentence.plain()));
        QVERIFY(sentence.text().contains(rig.theme.colors().error.name()));
    }

    /// connect() goes on in the background: what it came to is told by getsockopt(), which has not failed.
    void aPendingErrorSaysWhichAndWhy()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.find<widgets::Actions>()[widgets::act::projector].trigger();
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = "1"; // nobody listens there
        rig.engine.open(spec);
        const auto& sentence = shown.find<widgets::Sentence>();
        QTRY_VERIFY2_WITH_TIMEOUT(sentence.plain().startsWith(QStringLiteral("SO_ERROR = ECONNREFUSED. ")),
                                  qPrintable(sentence.plain()), test::waitLimitMs);
        QVERIFY2(!sentence.plain().contains(QStringLiteral("Success")), qPrintable(sentence.plain()));
    }

    /// F8 decides about the plots as ever; the tool bar stays away until the projector is left.
    void thePlotsBringNoToolBar()
    {
        test::WindowRig rig;
        Shown shown(rig);
        settle();
        const auto& bar = *shown.window.findChild<QToolBar*>(QStringLiteral("toolBar"));
        QVERIFY(bar.isVisible());
        auto& actions = shown.find<widgets::Actions>();
        actions[widgets::act::projector].trigger();
        settle();
        for (int times = 0; times < 2; ++times) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
            settle();
            QVERIFY(!bar.isVisible());
        }
        actions[widgets::act::projector].trigger();
        settle();
        QVERIFY(bar.isVisible());
    }

    void nothingOfItIsKept()
    {
        test::WindowRig rig;
        const QSize usual(1000, 700);
        {
            widgets::MainWindow& window = rig.openWindow();
            window.resize(usual);
            window.findChild<widgets::Actions*>()->operator[](widgets::act::projector).trigger();
            settle();
            QVERIFY(window.isFullScreen());
            window.close();
        }
        rig.window.reset();
        QCOMPARE(rig.theme.scale(), 1.0);
        QCOMPARE(rig.settings.value(QStringLiteral("scale")).toDouble(), 1.0);
        rig.make();
        rig.window.reset();
    }
};

int main(int argc, char** argv)
{
    const test::ProjectorScreen screen;
    QApplication application(argc, argv);
    ProjectorTest projector;
    return QTest::qExec(&projector, argc, argv);
}

#include "projector_test.moc"
