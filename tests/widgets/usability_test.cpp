// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, files, settings and colours: what a person trips over.
#include "core/net/file_errors.h"
#include "tests/widgets/file_size_limit.h"
#include "tests/widgets/window_rig.h"
#include "widgets/address/system_facts.h"
#include "widgets/common/format.h"
#include "widgets/common/save_file.h"
#include "widgets/dialogs/client_dialog.h"
#include "widgets/dialogs/datagram_dialog.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/main/window_dialogs.h"
#include "widgets/send/message_input.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeView>

#include <cerrno>
#include <limits>

using namespace enchufe;

namespace {

bool isVisibleDialog(const QWidget& window, const char* className)
{
    for (const QDialog* const dialog : window.findChildren<QDialog*>()) {
        if (dialog->isVisible() && qstrcmp(dialog->metaObject()->className(), className) == 0)
            return true;
    }
    return false;
}

} // namespace

class UsabilityTest final : public QObject {
    Q_OBJECT

private slots:
    void W10_theMenusKeysWorkWhileOneWrites()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        window.activateWindow();
        auto* const input = window.findChild<widgets::MessageInput*>();
        input->setText(QStringLiteral("half a message"));
        input->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), input);
        QTest::keyClick(input, Qt::Key_U, Qt::ControlModifier);
        QTRY_VERIFY(isVisibleDialog(window, "enchufe::widgets::DatagramDialog"));
        QCOMPARE(input->text(), QStringLiteral("half a message"));
        for (QDialog* const dialog : window.findChildren<QDialog*>())
            dialog->reject();
        window.activateWindow();
        input->setFocus();
        QSignalSpy demo(&window.scenes(), &widgets::SceneRunner::demoDone);
        QTest::keyClick(input, Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(demo.count(), 1);
    }

    void W12_aDialogThatConnectsIsNotModal()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        test::action(window, QStringLiteral("TCP client"))->trigger();
        auto* const dialog = window.findChild<widgets::ClientDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(!dialog->isModal());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        test::action(window, QStringLiteral("TCP client"))->trigger(); // the next, beside it
        QCOMPARE(window.findChildren<widgets::ClientDialog*>().size(), 2);
    }

    void W15_whatIsFoundIsWhatIsProduced()
    {
        test::WindowRig rig;
        widgets::ErrorGalleryDialog gallery(rig.theme);
        gallery.show();
        gallery.choose(QStringLiteral("EACCES"));
        auto* const filter = gallery.findChild<QLineEdit*>();
        QTest::keyClicks(filter, QStringLiteral("refused"));
        QCOMPARE(gallery.chosen(), QStringLiteral("ECONNREFUSED"));
        QSignalSpy produced(&gallery, &widgets::ErrorGalleryDialog::produced);
        gallery.produce();
        QTRY_COMPARE_WITH_TIMEOUT(produced.count(), 1, 60'000);
        QCOMPARE(produced.first().first().toString(), QStringLiteral("ECONNREFUSED"));
        filter->setText(QStringLiteral("no such thing"));
        QCOMPARE(gallery.chosen(), QString());
        filter->clear();
        QVERIFY(!gallery.chosen().isEmpty());
    }

    void W25_everyViewHasAKeyAndSoHaveTheEndpoints()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        auto* const tabs = window.findChild<QTabWidget*>();
        window.scenes().startDemo();
        QTRY_VERIFY(tabs->isVisible());
        window.activateWindow();
        for (int i = 0; i < tabs->count(); ++i) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::AltModifier);
            QCOMPARE(tabs->currentIndex(), i);
            QAction* const entry = test::action(window, tabs->tabText(i));
            QVERIFY2(entry != nullptr, qPrintable(tabs->tabText(i)));
        }
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), window.findChild<QTreeView*>());
    }

    void W25_theRepetitionNeedsNoMouse()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
        auto* const times = qobject_cast<QSpinBox*>(QApplication::activePopupWidget()->focusWidget());
        QVERIFY(times != nullptr); // popups have the keys without being active
        QTest::keyClicks(times, QStringLiteral("7"));
        QTest::keyClick(times, Qt::Key_Return);
        QTRY_VERIFY(!times->isVisible());
        QCOMPARE(times->value(), 7);
    }

    void W25_theSizeOfTheTextIsChangedFromEveryWindow()
    {
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        window.dialogs().showErrors({});
        auto* const gallery = window.findChild<widgets::ErrorGalleryDialog*>();
        QTRY_VERIFY(gallery->isVisible());
        gallery->activateWindow();
        QTRY_VERIFY(gallery->isActiveWindow());
        QTest::keyClick(gallery, Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(rig.theme.scale() > 1.05);
        QTest::keyClick(gallery, Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(rig.theme.scale(), 1.0);
    }

    void D3_aDamagedScaleIsSurvived()
    {
        test::WindowRig rig;
        for (const double bad : {std::numeric_limits<double>::quiet_NaN(), -1.0, 0.0,
                                 std::numeric_limits<double>::infinity(), 1e300, 1e-300}) {
            rig.theme.setScale(bad);
            QVERIFY2(rig.theme.scale() >= widgets::Theme::smallestScale &&
                         rig.theme.scale() <= widgets::Theme::largestScale,
                     qPrintable(QString::number(bad)));
        }
        rig.theme.setScale(1);
    }

    void D7_aPeersNameStaysInItsPlace()
    {
        const auto name = net::Endpoint::unixPath("unix:@a\xe2\x80\xae"
                                                  "evil\nline");
        QVERIFY(name.has_value());
        const QString shown = widgets::addressText(*name);
        QVERIFY2(!shown.contains(QChar(0x202e)) && !shown.contains(QLatin1Char('\n')), qPrintable(shown));
        QVERIFY(shown.startsWith(QChar(0x2068)) && shown.endsWith(QChar(0x2069)));
        QCOMPARE(widgets::addressText(*net::Endpoint::numeric("127.0.0.1", 80)),
                 QStringLiteral("127.0.0.1:80"));
    }

    void whatTheSystemLacksIsSaid()
    {
#ifdef Q_OS_LINUX
        QTemporaryDir root; // of a system with nothing in it
        const QString nothing =
            widgets::SystemFacts::missing(root.path() + QLatin1Char('/')).join(QLatin1Char('\n'));
        for (const char* const each : {"/etc/services", "/etc/resolv.conf", "/proc"})
            QVERIFY2(nothing.contains(QLatin1String(each)), each);
        QDir(root.path()).mkpath(QStringLiteral("etc"));
        QDir(root.path()).mkpath(QStringLiteral("proc/self"));
        for (const char* const name : {"etc/services", "etc/resolv.conf"}) {
            QFile file(root.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("nameserver 127.0.0.1\n");
        }
        const QString all =
            widgets::SystemFacts::missing(root.path() + QLatin1Char('/')).join(QLatin1Char('\n'));
        QVERIFY2(!all.contains(QStringLiteral("/etc/")) && !all.contains(QStringLiteral("/proc")),
                 qPrintable(all));
#endif
    }

    void twoWindowsLoseNoneOfEachOthersLists()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("shared.ini"));
        widgets::Settings one(path);
        widgets::Settings other(path);
        one.addToHistory(QStringLiteral("text"), QStringLiteral("a"));
        other.addToHistory(QStringLiteral("text"), QStringLiteral("b"));
        one.addToHistory(QStringLiteral("text"), QStringLiteral("c"));
        QCOMPARE(other.list(QStringLiteral("history/text")),
                 QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void settingsThatCannotBeWrittenStayAsTheyWere()
    {
#ifdef Q_OS_LINUX
        // A file as large as its folder allows: bigger ones end in EFBIG, as a full disk ends in ENOSPC.
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("full.ini"));
        widgets::Settings settings(path);
        QVERIFY(settings.changeList(QStringLiteral("list"),
                                    [](QStringList& list) { list << QStringLiteral("old"); }));
        test::FileSizeLimit limit(4096);
        const bool written = settings.changeList(
            QStringLiteral("list"), [](QStringList& list) { list << QString(100'000, QLatin1Char('x')); });
        limit.lift();
        QVERIFY(!written);
        test::FileSizeLimit pictures(4096);
        const QString picture = directory.filePath(QStringLiteral("a.png"));
        const QString failure = widgets::SaveFile::write(picture, QByteArray(100'000, 'x'));
        pictures.lift();
        QVERIFY2(failure.endsWith(QString::fromStdString(net::explainFileError(EFBIG, english))),
                 qPrintable(failure));
        QVERIFY(!QFile::exists(picture));
        widgets::Settings again(path);
        QCOMPARE(again.list(QStringLiteral("list")), QStringList(QStringLiteral("old")));
#else
        QSKIP("needs RLIMIT_FSIZE");
#endif
    }

    void nothingIsWrittenOverWithoutAYes()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("a.png"));
        int asked = 0;
        const auto no = [&asked] { return ++asked, false; };
        QVERIFY(widgets::SaveFile::mayWrite(path, no));
        QCOMPARE(widgets::SaveFile::write(path, "picture"), QString());
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!widgets::SaveFile::mayWrite(path, no));
        QCOMPARE(asked, 1);
        QVERIFY(widgets::SaveFile::mayWrite(path, [] { return true; }));
        // The ending that is added makes another file of it: that one is asked about.
        QCOMPARE(
            widgets::SaveFile::withEnding(directory.filePath(QStringLiteral("a")), QStringLiteral("x.png")),
            path);
        const QString nowhere = QStringLiteral("/no/such/folder/x");
        QCOMPARE(widgets::SaveFile::write(nowhere, "x"),
                 nowhere +
                     QStringLiteral(" could not be written: There is no file or folder with that path."));
    }

    void textOnColouredBlocksCanBeRead()
    {
        test::WindowRig rig;
        for (const auto choice : {widgets::ThemeChoice::Light, widgets::ThemeChoice::Dark}) {
            rig.theme.setChoice(choice);
            const widgets::Colors& c = rig.theme.colors();
            for (const QColor& block : {c.client, c.listener, c.datagram, c.frame, c.error, c.errorPanel,
                                        c.sent, c.received, c.accent, c.selection, c.muted, c.alternate}) {
                QVERIFY2(widgets::contrast(block, widgets::textOn(block)) >= 4.5, qPrintable(block.name()));
                // Blocks are also painted lighter and darker than their side's colour.
                for (const double part : {0.1, 0.25, 0.5, 0.75})
                    for (const QColor& other : {c.panel, c.text})
                        QVERIFY(widgets::contrast(widgets::mixed(block, other, part),
                                                  widgets::textOn(widgets::mixed(block, other, part))) >=
                                4.5);
            }
            for (const QColor& ground : {c.window, c.panel, c.alternate, c.selection, c.errorPanel})
                QVERIFY2(widgets::contrast(ground, c.text) >= 4.5, qPrintable(ground.name()));
            for (const QColor& ground : {c.window, c.panel})
                QVERIFY2(widgets::contrast(ground, c.muted) >= 4.5 &&
                             widgets::contrast(ground, c.error) >= 4.5,
                         qPrintable(ground.name()));
        }
    }
};

QTEST_MAIN(UsabilityTest)
#include "usability_test.moc"
