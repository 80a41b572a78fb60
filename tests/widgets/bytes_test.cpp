// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/bytes.h"
#include "tests/widgets/window_rig.h"
#include "widgets/bytes/byte_view.h"

#include <QClipboard>

using namespace enchufe;
using codec::bytesOf;
using widgets::ByteView;

class BytesTest final : public QObject {
    Q_OBJECT

private slots:
    void oneSelectionForBothSides()
    {
        widgets::Theme theme(*qApp);
        ByteView view(theme);
        view.resize(600, 200);
        view.setBytes(bytesOf("hola, mundo"), 0, {});
        QSignalSpy changed(&view, &ByteView::selectionChanged);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view.selection(), (std::pair<std::size_t, std::size_t>(1, 3)));
        QCOMPARE(view.selectedBytes(), bytesOf("ol"));
        QVERIFY(changed.count() >= 2);
        // A press on the hex side and a drag to the text side choose from one to the other.
        QTest::mousePress(view.viewport(), Qt::LeftButton, {},
                          QPoint(view.fontMetrics().horizontalAdvance(QLatin1Char('0')) * 8 + 8, 6));
        QCOMPARE(view.selection().second - view.selection().first, std::size_t(1));
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view.selectedBytes(), bytesOf("hola, mundo"));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("68 6f 6c 61 2c 20 6d 75 6e 64 6f"));
    }

    void encodings()
    {
        widgets::Theme theme(*qApp);
        ByteView view(theme);
        view.setBytes(bytesOf("ñ\n"), 0, {});
        QCOMPARE(view.cellText(0), QStringLiteral("ñ"));
        QCOMPARE(view.cellText(1), QString());
        QCOMPARE(view.cellText(2), QStringLiteral("↵"));
        view.setEncoding(codec::Encoding::Latin1);
        QCOMPARE(view.cellText(0), QStringLiteral("Ã"));
        QCOMPARE(view.cellText(1), QStringLiteral("±"));
        view.setEncoding(codec::Encoding::Utf8);
        view.setBytes(bytesOf("\xff"), 0, {});
        QCOMPARE(view.cellText(0), QStringLiteral("·"));
    }

    void emptyAndLarge()
    {
        widgets::Theme theme(*qApp);
        ByteView view(theme);
        view.resize(600, 200);
        view.setBytes({}, 0, {});
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.selectedBytes().empty());
        view.setBytes(std::vector<std::byte>(1 << 20), 0, {});
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.selection().second, std::size_t(1 << 20));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(BytesTest)
#include "bytes_test.moc"
