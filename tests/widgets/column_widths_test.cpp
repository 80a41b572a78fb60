// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/column_widths.h"

#include "tests/widgets/wait.h"
#include "widgets/common/plain_table.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>

using namespace enchufe::widgets;

namespace {

/// A million rows, which counts how many texts it is asked for.
class LongModel final : public QAbstractTableModel {
public:
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 1'000'000;
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        ++asked;
        return index.row() < 500'000 ? QStringLiteral("1") : QStringLiteral("a long text of the second half");
    }

    mutable int asked = 0;
};

int textWidth(const QTableView& table, const QString& text)
{
    return table.fontMetrics().horizontalAdvance(text);
}

/// Number, words, result.
struct Shown {
    explicit Shown(int width)
    {
        model.setHorizontalHeaderLabels(
            {QStringLiteral("No."), QStringLiteral("Words"), QStringLiteral("Took")});
        add(QStringLiteral("7"), QStringLiteral("some words that need a lot of room"),
            QStringLiteral("1.0 ms"));
        table.setModel(&model);
        makePlain(table);
        widths = new ColumnWidths(table);
        widths->letGiveWay(1, 5);
        table.resize(width, 200);
        table.show();
    }

    void add(const QString& number, const QString& words, const QString& took)
    {
        model.appendRow({new QStandardItem(number), new QStandardItem(words), new QStandardItem(took)});
    }

    [[nodiscard]] bool isWhole(int column, const QString& text) const
    {
        return table.columnWidth(column) >= textWidth(table, text);
    }

    [[nodiscard]] int sum() const
    {
        return table.columnWidth(0) + table.columnWidth(1) + table.columnWidth(2);
    }

    QStandardItemModel model;
    QTableView table;
    ColumnWidths* widths = nullptr;
};

} // namespace

class ColumnWidthsTest final : public QObject {
    Q_OBJECT

private slots:
    void whatIsLeftGoesToTheOneThatGivesWay()
    {
        const Shown shown(900);
        QTRY_COMPARE(shown.sum(), shown.table.viewport()->width());
        QVERIFY(shown.isWhole(1, QStringLiteral("some words that need a lot of room")));
        QVERIFY(shown.table.columnWidth(1) > shown.table.columnWidth(0) + shown.table.columnWidth(2));
    }

    void itGivesWayAndNothingElseIsCut()
    {
        Shown shown(900);
        shown.table.resize(shown.widths->needed() - textWidth(shown.table, QStringLiteral("a lot of room")),
                           200);
        QTRY_COMPARE(shown.sum(), shown.table.viewport()->width());
        QVERIFY(shown.isWhole(2, QStringLiteral("1.0 ms")));
        QVERIFY(!shown.isWhole(1, QStringLiteral("some words that need a lot of room")));
        // What comes later is whole, too.
        shown.add(QStringLiteral("8"), QString(), QStringLiteral("123,456.7 ms"));
        QTRY_VERIFY(shown.isWhole(2, QStringLiteral("123,456.7 ms")));
        QCOMPARE(shown.sum(), shown.table.viewport()->width());
    }

    void withoutAnyRoomItIsScrolledSideways()
    {
        const Shown shown(80);
        QTRY_VERIFY(shown.table.horizontalScrollBar()->maximum() > 0);
        QVERIFY(shown.isWhole(1, QStringLiteral("nnnnn")));
        QVERIFY(shown.isWhole(2, QStringLiteral("1.0 ms")));
    }

    void whatAPersonChoseStays()
    {
        Shown shown(900);
        QTRY_COMPARE(shown.sum(), shown.table.viewport()->width());
        shown.table.horizontalHeader()->resizeSection(0, 150);
        shown.add(QStringLiteral("8"), QString(), QStringLiteral("123,456.7 ms"));
        QTRY_VERIFY(shown.isWhole(2, QStringLiteral("123,456.7 ms")));
        QCOMPARE(shown.table.columnWidth(0), 150);
        QCOMPARE(shown.sum(), shown.table.viewport()->width());
    }

    void largerLettersHaveTheirRoom()
    {
        Shown shown(900);
        QFont font = shown.table.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        shown.table.setFont(font);
        QTRY_VERIFY(shown.isWhole(2, QStringLiteral("1.0 ms")));
    }

    /// Those that are seen, and again where others are seen.
    void ofAMillionRowsFewAreMeasured()
    {
        LongModel model;
        QTableView table;
        table.setModel(&model);
        makePlain(table);
        new ColumnWidths(table);
        table.resize(600, 300);
        table.show();
        QTRY_VERIFY(table.columnWidth(0) + table.columnWidth(1) == table.viewport()->width());
        table.scrollToBottom();
        const QString longer = QStringLiteral("a long text of the second half");
        QTRY_VERIFY(table.columnWidth(0) >= textWidth(table, longer));
        QVERIFY2(model.asked < 5'000, qPrintable(QString::number(model.asked)));
    }

    void aLongHeadingIsInTwoLines()
    {
        QCOMPARE(inTwoLines(QStringLiteral("As this machine reads it")),
                 QStringLiteral("As this machine\nreads it"));
        QCOMPARE(inTwoLines(QStringLiteral("Means")), QStringLiteral("Means"));
    }
};

QTEST_MAIN(ColumnWidthsTest)
#include "column_widths_test.moc"
