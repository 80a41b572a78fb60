// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/bench_rig.h"
#include "widgets/details/details_panel.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/main/window_dialogs.h"

#include "core/bench/error_gallery.h"
#ifdef __linux__
#include "tests/core/support/refusals.h"
#endif

#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace enchufe;

class GalleryTest final : public QObject {
    Q_OBJECT

private slots:
    void F1_theGalleryProducesErrorsForReal()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
        b.window.dialogs().showErrors(QStringLiteral("ECONNREFUSED"));
        auto* const gallery = b.window.findChild<widgets::ErrorGalleryDialog*>();
        QVERIFY(gallery != nullptr && gallery->isVisible());
        QCOMPARE(gallery->chosen(), QStringLiteral("ECONNREFUSED"));
        QCOMPARE(gallery->findChild<QTableWidget*>()->rowCount(),
                 static_cast<int>(bench::errorGallery().size()));
        QSignalSpy produced(gallery, &widgets::ErrorGalleryDialog::produced);
        for (QPushButton* const button : gallery->findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Produce it"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_COMPARE(produced.count(), 1);
        QCOMPARE(produced.front().at(1).toBool(), true);
        QVERIFY2(gallery->calls().contains(QStringLiteral("= -1 ECONNREFUSED")),
                 qPrintable(gallery->calls()));
        // One that cannot be produced says why, and has no button.
        gallery->choose(QStringLiteral("ESHUTDOWN"));
        for (QPushButton* const button : gallery->findChildren<QPushButton*>())
            QVERIFY(button->text() != QStringLiteral("Produce it") || !button->isVisible());
        // Closing it in the middle of a long one ends that.
        gallery->choose(QStringLiteral("ETIMEDOUT"));
        gallery->produce();
        rig.window.reset();
    }

    /// No thread for it, none for the bench's helper, none for a socket: it says so, and is there.
    void F1_theGalleryWithoutAThreadSaysSo()
    {
#ifdef __linux__
        test::WindowRig rig;
        widgets::ErrorGalleryDialog gallery(rig.theme);
        gallery.show();
        gallery.choose(QStringLiteral("ECONNREFUSED"));
        QSignalSpy produced(&gallery, &widgets::ErrorGalleryDialog::produced);
        test::Refusals refusals;
        for (int before = 0; before < 3; ++before) {
            refusals.of(net::Call::StartThread).after(before, 100, EAGAIN);
            gallery.produce();
            QTRY_COMPARE(produced.count(), before + 1);
            QCOMPARE(produced.back().at(1).toBool(), false);
            QVERIFY2(gallery.calls().contains(QStringLiteral("✗ it could not be tried: ")) &&
                         gallery.calls().contains(QStringLiteral("thread")),
                     qPrintable(gallery.calls()));
            QCOMPARE(gallery.calls().contains(QStringLiteral("EAGAIN")), before == 0);
        }
        refusals.of(net::Call::StartThread).after(0, 0, 0);
        gallery.produce();
        QTRY_COMPARE(produced.count(), 4);
        QCOMPARE(produced.back().at(1).toBool(), true);
#else
        QSKIP("only Linux refuses on request");
#endif
    }

    void F1_whatIsThrownWhileItProducesIsTold()
    {
#ifdef __linux__
        test::WindowRig rig;
        widgets::ErrorGalleryDialog gallery(rig.theme);
        gallery.show();
        gallery.choose(QStringLiteral("ECONNREFUSED"));
        QSignalSpy produced(&gallery, &widgets::ErrorGalleryDialog::produced);
        test::Refusals refusals;
        refusals.of(net::Call::Allocate).after(0, 1, EIO);
        gallery.produce();
        QTRY_COMPARE(produced.count(), 1);
        QVERIFY2(gallery.calls().contains(QStringLiteral("✗ it could not be tried: ")),
                 qPrintable(gallery.calls()));
#else
        QSKIP("only Linux refuses on request");
#endif
    }

    void F1_anErrorInTheDetailsLeadsToItsEntry()
    {
        test::WindowRig rig;
        test::BenchRig b(rig);
        b.make("s = socket inet stream");
        b.make("recv s 10");
        QTRY_COMPARE(b.lastResult(), QStringLiteral("✗ ENOTCONN"));
        auto* const details = b.window.findChild<widgets::DetailsPanel*>();
        emit details->errorRequested(QStringLiteral("ENOTCONN"));
        QCOMPARE(b.window.findChild<widgets::ErrorGalleryDialog*>()->chosen(), QStringLiteral("ENOTCONN"));
    }
};

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
