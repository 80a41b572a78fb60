// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/bench/bench_transcript.h"
#include "widgets/common/painted_text.h"
#include "widgets/kernel/kernel_values_model.h"
#include "widgets/model/record_model.h"
#include "widgets/options/options_model.h"

#include <QAbstractButton>
#include <QAbstractProxyModel>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

namespace enchufe::test {

inline constexpr QSize projector(1280, 800);

/// Collects what cannot be read of a window and of what is painted in it.
class Reader final : public widgets::PaintedTextReader {
public:
    void onPainted(const QWidget& on, const Painted& text) override
    {
        m_painted[QString::fromLatin1(on.metaObject()->className())] << text.text;
        const bool matters = text.role == widgets::TextRole::Result || text.role == widgets::TextRole::Error;
        if (matters && (text.isElided || text.isClipped))
            tell(on, text.isElided ? "elided" : "clipped", text.text);
    }

    void look(QWidget& window, const QString& where)
    {
        m_where = where;
        // Again where something is wrong: a number that has just grown is given its room with the next frame.
        for (int looks = 1;; ++looks) {
            QStringList before = m_problems;
            lookOnce(window);
            if (looks == 8 || m_problems == before)
                return;
            m_problems = std::move(before);
            QTest::qWait(20 * looks);
        }
    }

    void setRoom(const QSize& room) { m_room = room; }
    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    /// What was painted on widgets of that class, with its namespace; on a view's viewport: QWidget.
    [[nodiscard]] QStringList painted(const char* className) const
    {
        return m_painted[QLatin1String(className)];
    }

private:
    void lookOnce(QWidget& window)
    {
        setFor(window, this);
        (void)window.grab();
        setFor(window, nullptr);
        if (window.width() > m_room.width() || window.height() > m_room.height())
            tell(window, "larger than the screen",
                 QStringLiteral("%1x%2").arg(window.width()).arg(window.height()));
        for (const QWidget* const widget : window.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->window() != &window)
                continue;
            if (const auto* const button = qobject_cast<const QAbstractButton*>(widget))
                lookAt(*button);
            else if (const auto* const label = qobject_cast<const QLabel*>(widget))
                lookAt(*label);
            else if (const auto* const table = qobject_cast<const QTableView*>(widget))
                lookAt(*table);
        }
    }

    static bool isPartOfAnother(const QWidget& widget)
    {
        for (const QWidget* each = widget.parentWidget(); each != nullptr; each = each->parentWidget()) {
            if (qobject_cast<const QTabBar*>(each) != nullptr ||
                qobject_cast<const QLineEdit*>(each) != nullptr)
                return true; // its arrows; a field's ✕
        }
        return widget.objectName() == QLatin1String("qt_toolbar_ext_button") ||
               qstrcmp(widget.metaObject()->className(), "QTableCornerButton") == 0;
    }

    /// What can be scrolled to is not lost, sideways aside.
    static bool isReached(const QWidget& widget)
    {
        const QRect whole(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size());
        for (const QWidget* each = widget.parentWidget(); each != nullptr; each = each->parentWidget()) {
            if (const auto* const area = qobject_cast<const QScrollArea*>(each)) {
                const QRect view(area->viewport()->mapTo(area->window(), QPoint(0, 0)),
                                 area->viewport()->size());
                return whole.left() >= view.left() - 1 && whole.right() <= view.right() + 1;
            }
        }
        return widget.window()->rect().contains(whole) &&
               widget.visibleRegion().boundingRect().size() == widget.size();
    }

    void lookAt(const QAbstractButton& button)
    {
        if (isPartOfAnother(button))
            return;
        const QString name =
            button.text().isEmpty() ? button.accessibleName() + button.toolTip() : button.text();
        if (!isReached(button))
            tell(button, "off the screen", name);
        else if (!button.text().isEmpty() && button.width() + 1 < button.minimumSizeHint().width())
            tell(button, "cut", name);
    }

    void lookAt(const QLabel& label)
    {
        if (label.text().isEmpty() || isPartOfAnother(label))
            return;
        const int needed = label.wordWrap() ? label.heightForWidth(label.width()) : label.sizeHint().height();
        const bool cut = needed > label.height() + 2 ||
                         (!label.wordWrap() && label.sizeHint().width() > label.width() + 2);
        if (cut)
            tell(label, "cut", label.text());
        else if (!isReached(label))
            tell(label, "off the screen", label.text());
    }

    /// What may be cut: it has a tool tip, or it is a preview of bytes that are shown elsewhere.
    static bool mayBeCut(const QTableView& table, int column)
    {
        using namespace widgets;
        const QAbstractItemModel* model = table.model();
        if (const auto* const proxy = qobject_cast<const QAbstractProxyModel*>(model))
            model = proxy->sourceModel();
        if (qobject_cast<const RecordModel*>(model) != nullptr)
            return column == RecordModel::Detail || column == RecordModel::Hex;
        if (qobject_cast<const OptionsModel*>(model) != nullptr)
            return column == OptionsModel::Meaning;
        if (qobject_cast<const BenchTranscript*>(model) != nullptr)
            return true;
        if (qobject_cast<const KernelValuesModel*>(model) != nullptr)
            return column == KernelValuesModel::Title;
        return table.wordWrap(); // in lines
    }

    void lookAt(const QTableView& table)
    {
        const int rows = std::min(table.model()->rowCount(), 100);
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const int width = table.columnWidth(column);
            if (table.isColumnHidden(column) || mayBeCut(table, column))
                continue;
            if (width < table.horizontalHeader()->sectionSizeHint(column))
                tell(table, "has a cut heading",
                     table.model()->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < rows; ++row) {
                const QModelIndex cell = table.model()->index(row, column);
                const QVariant own = cell.data(Qt::FontRole);
                const QFontMetrics metrics(own.isValid() ? own.value<QFont>() : table.font());
                if (metrics.horizontalAdvance(cell.data().toString()) + 4 > width)
                    tell(table, "has a cut cell", cell.data().toString());
            }
        }
    }

    void tell(const QWidget& widget, const char* what, const QString& text)
    {
        const QString problem = QStringLiteral("%1: %2 %3: %4")
                                    .arg(m_where, QLatin1String(widget.metaObject()->className()),
                                         QLatin1String(what), text.left(60));
        if (!m_problems.contains(problem))
            m_problems << problem;
    }

    QString m_where;
    QSize m_room = projector;
    QStringList m_problems;
    QHash<QString, QStringList> m_painted;
};

} // namespace enchufe::test
