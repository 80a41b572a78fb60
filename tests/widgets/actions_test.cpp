// SPDX-License-Identifier: GPL-3.0-or-later
// One catalogue of actions: every action of the window stands in it, in the list of keys and in the palette,
// and no two share a key.
#include "tests/widgets/shown.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/actions/actions_model.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/key_list.h"
#include "widgets/lesson/scene_runner.h"
#include "widgets/send/message_input.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QToolBar>

#include <map>

using namespace enchufe;
using widgets::Actions;
using widgets::ActionsModel;

namespace {

/// What Qt itself makes: lines, the titles of menus, the show-and-hide of a tool bar, a field's own.
bool isQts(const QAction& action)
{
    return action.isSeparator() || action.menu() != nullptr || action.parent() == nullptr ||
           qobject_cast<const QToolBar*>(action.parent()) != nullptr ||
           qobject_cast<const QLineEdit*>(action.parent()) != nullptr ||
           qstrcmp(action.parent()->metaObject()->className(), "QComboBoxPrivateContainer") == 0;
}

struct Commands {
    explicit Commands(widgets::MainWindow& theWindow)
        : window(theWindow),
          actions(*theWindow.findChild<Actions*>())
    {}

    [[nodiscard]] const Actions::Entry* of(const QAction& action) const
    {
        for (const auto& each : actions.all()) {
            if (each->action == &action)
                return each.get();
        }
        return nullptr;
    }
    /// Opened with its key.
    widgets::CommandPalette& openPalette()
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, test::waitLimitMs))
            qFatal("not active");
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* const palette = window.findChild<widgets::CommandPalette*>();
        if (palette == nullptr || !palette->isVisible())
            qFatal("no palette: active %d, popup %s, focus %s", int(window.isActiveWindow()),
                   QApplication::activePopupWidget()
                       ? QApplication::activePopupWidget()->metaObject()->className()
                       : "-",
                   QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className()
                                               : "-");
        return *palette;
    }

    widgets::MainWindow& window;
    Actions& actions;
};

} // namespace

class ActionsTest final : public QObject {
    Q_OBJECT

private slots:
    void everyActionOfTheWindowStandsInTheCatalogueAndInTheListOfKeys()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        c.window.showBench();
        c.actions[act("help.keys")].trigger();
        const auto* const list = c.window.findChild<widgets::KeyList*>();
        QVERIFY(list != nullptr && list->isVisible());
        const auto& table = *list->findChild<QTableView*>()->model();
        QStringList listed;
        for (int row = 0; row < table.rowCount(); ++row)
            listed << table.index(row, ActionsModel::Title).data().toString() + QLatin1Char('|') +
                          table.index(row, ActionsModel::Key).data().toString();
        QCOMPARE(static_cast<std::size_t>(table.rowCount()), c.actions.all().size());
        int found = 0;
        for (const QAction* const each : c.window.findChildren<QAction*>()) {
            if (isQts(*each))
                continue;
            const Actions::Entry* const entry = c.of(*each);
            QVERIFY2(entry != nullptr, qPrintable(each->text() + QLatin1Char(' ') +
                                                  QLatin1String(each->parent()->metaObject()->className())));
            QVERIFY2(!each->text().isEmpty(), entry->row.id.c_str());
            QVERIFY2(
                listed.contains(c.actions.title(*entry) + QLatin1Char('|') + Actions::keyText(entry->row)),
                entry->row.id.c_str());
            QCOMPARE(each->shortcuts(),
                     entry->row.reach == widgets::Reach::Place ? QList<QKeySequence>() : entry->row.keys);
            ++found;
        }
        QVERIFY(found > 60);
    }

    void everyActionIsDoneBySomebody()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        c.window.showBench();
        for (const auto& each : c.actions.all()) {
            if (each->action == nullptr || each->row.id == widgets::act::details ||
                each->row.id == widgets::act::plots || each->row.id == widgets::act::ends)
                continue; // those tell what is shown, and the panels listen
            QVERIFY2(each->who != nullptr && each->what, each->row.id.c_str());
        }
    }

    void noTwoShareAKeyOrAName()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        std::map<QString, std::string> keys;
        std::map<std::string, int> names;
        for (const auto& each : c.actions.all()) {
            QCOMPARE(++names[each->row.id], 1);
            // A place's own key may be another place's too; the window's is nobody else's.
            const bool isPlaces = each->row.reach == widgets::Reach::Place;
            for (const QKeySequence& key : each->row.keys) {
                const QString place =
                    isPlaces ? QStringLiteral(" %1").arg(static_cast<int>(each->row.menu)) : QString();
                for (const QString& taken : {key.toString(), key.toString() + place}) {
                    const auto other = keys.find(taken);
                    QVERIFY2(other == keys.end(), (each->row.id + " and another").c_str());
                }
                keys[key.toString() + place] = each->row.id;
            }
        }
    }

    void menusAndToolBarAreTheCatalogues()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        QList<QAction*> inMenus;
        for (const QMenu* const menu : c.window.menuBar()->findChildren<QMenu*>())
            inMenus << menu->actions();
        const QList<QAction*> inBar = c.window.findChild<QToolBar*>(QStringLiteral("toolBar"))->actions();
        for (const auto& each : c.actions.all()) {
            using widgets::Menu;
            const bool isInMenu = each->row.menu != Menu::Stream && each->row.menu != Menu::Calls &&
                                  each->row.menu != Menu::Bench && each->action != nullptr;
            QVERIFY2(!isInMenu || inMenus.count(each->action) == 1, each->row.id.c_str());
            QVERIFY2((each->row.bar != widgets::Bar::No) == inBar.contains(each->action),
                     each->row.id.c_str());
        }
    }

    void thePaletteFindsInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("en: english") << "en"
                                     << "half"
                                     << "Half-close";
        QTest::newRow("en: spanish") << "en"
                                     << "semicie"
                                     << "Half-close";
        QTest::newRow("es: english") << "es"
                                     << "half-cl"
                                     << "Semicierre";
        QTest::newRow("es: spanish, no accent") << "es"
                                                << "guardar la grafica"
                                                << "Guardar la gráfica…";
        QTest::newRow("es: a part, several words") << "es"
                                                   << "servidor tcp"
                                                   << "Servidor TCP";
        QTest::newRow("en: the key") << "en"
                                     << "ctrl+d"
                                     << "Half-close";
        QTest::newRow("en: by what it is for") << "en"
                                               << "dark"
                                               << "Colours › Dark";
    }
    void thePaletteFindsInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(QString, found);
        test::WindowRig rig;
        Commands c(rig.openWindow());
        rig.languages.use(language);
        auto& palette = c.openPalette();
        QTest::keyClicks(palette.findChild<QLineEdit*>(), typed);
        QCOMPARE(palette.chosen(), found);
    }

    void enterPerformsAndTheWindowHasTheKeysAgain()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        auto& palette = c.openPalette();
        auto* const line = palette.findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("escribir un mensaje"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), c.window.findChild<widgets::MessageInput*>());
        // Once more: the field is empty, everything is there, and ↓ chooses the next.
        (void)c.openPalette();
        QVERIFY(line->text().isEmpty());
        const QString first = palette.chosen();
        QTest::keyClick(line, Qt::Key_Down);
        QVERIFY(!palette.chosen().isEmpty() && palette.chosen() != first);
        QVERIFY(line->accessibleDescription().startsWith(palette.chosen()));
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!palette.isVisible());
    }

    void whatIsNotPossibleIsSaidAndNotDone()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        auto& palette = c.openPalette();
        auto* const line = palette.findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("half-close"));
        QCOMPARE(palette.chosen(), QStringLiteral("Half-close"));
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("Not possible")));
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("Ctrl+D")));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(palette.isVisible());
    }

    /// A scene, and a call of the bench whose view nobody has looked at.
    void everythingCanBeDoneFromThePalette()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        QSignalSpy rested(&c.window.scenes(), &widgets::SceneRunner::rested);
        auto& palette = c.openPalette();
        auto* const line = palette.findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("scenes e1"));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(rested.count(), 1);
        QTest::keyClicks((c.openPalette(), line), QStringLiteral("socketpair"));
        QTest::keyClick(line, Qt::Key_Return);
        const auto written = [&c] {
            auto* const call = test::named<QLineEdit>(c.window, QStringLiteral("Call"));
            return call != nullptr && call->isVisible() ? call->text() : QString();
        };
        QTRY_VERIFY(written().contains(QStringLiteral("socketpair")));
    }

    void keysAreHeardWithoutMenus()
    {
        test::WindowRig rig;
        Commands c(rig.openWindow());
        c.window.menuBar()->hide();
        c.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&c.window, test::waitLimitMs));
        QTest::keyClick(&c.window, Qt::Key_M, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), c.window.findChild<widgets::MessageInput*>());
    }

private:
    static std::string_view act(const char* id) { return id; }
};

QTEST_MAIN(ActionsTest)
#include "actions_test.moc"
