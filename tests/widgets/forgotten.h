// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_words.h"
#include "core/lesson/shipped_files.h"
#include "tests/core/support/pseudo.h"
#include "tests/widgets/window_rig.h"
#include "widgets/common/format.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTreeView>

namespace enchufe::test {

/// Collects the words of a window that stand outside of the marks of the language that nobody speaks: they
/// would be English in every other language too.
class Forgotten final {
public:
    void look(QWidget& window, const QString& where)
    {
        m_where = where;
        check(window.windowTitle());
        for (const auto& each : PaintedWords(window).all)
            check(each.text);
        for (const QAction* const action : window.findChildren<QAction*>()) {
            if (action->isVisible() && !action->isSeparator())
                checkBoth(action->text(), action->toolTip());
        }
        for (QWidget* const widget : window.findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->window() == &window)
                lookAt(*widget);
        }
    }

    [[nodiscard]] const QStringList& problems() const { return m_problems; }

private:
    void lookAt(QWidget& widget)
    {
        check(widget.toolTip());
        check(widget.accessibleName());
        check(widget.accessibleDescription());
        if (const auto* const label = qobject_cast<const QLabel*>(&widget))
            check(label->text());
        else if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget))
            check(button->text());
        else if (const auto* const line = qobject_cast<const QLineEdit*>(&widget))
            check(line->placeholderText());
        else if (const auto* const group = qobject_cast<const QGroupBox*>(&widget))
            check(group->title());
        else if (const auto* const box = qobject_cast<const QComboBox*>(&widget)) {
            for (int i = 0; i < box->count(); ++i)
                checkBoth(box->itemText(i), box->itemData(i, Qt::ToolTipRole).toString());
        } else if (const auto* const tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                checkBoth(tabs->tabText(i), tabs->tabToolTip(i));
        } else if (const auto* const view = qobject_cast<const QAbstractItemView*>(&widget))
            lookAt(*view);
    }

    void lookAt(const QAbstractItemView& view)
    {
        const QAbstractItemModel* const model = view.model();
        const bool hasHeading = qobject_cast<const QTableView*>(&view) != nullptr;
        for (int column = 0; model != nullptr && column < model->columnCount(); ++column) {
            if (hasHeading)
                check(model->headerData(column, Qt::Horizontal).toString());
            check(model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
            for (int row = 0; row < std::min(model->rowCount(), 100); ++row) {
                const QModelIndex cell = model->index(row, column);
                check(cell.data().toString());
                check(cell.data(Qt::ToolTipRole).toString());
            }
        }
    }

    void checkBoth(const QString& text, const QString& hint)
    {
        check(text);
        check(hint);
    }

    void check(const QString& text)
    {
        if (text.isEmpty() || m_seen.contains(text))
            return;
        m_seen.insert(text);
        const QString plain =
            text.contains(QLatin1Char('<')) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
        const QString rest = QString::fromStdString(unmarked(plain.toStdString()));
        // The same in every language: calls, fields, addresses, paths, options, and bytes.
        static const QRegularExpression names(
            QStringLiteral("[\\w:]+\\([^)]*\\)|\\w*[_.:/@|=\\\\\\d-][\\w.:/@|=\\\\-]*|\\b[a-z]+ ?[=→]"
                           "|\"[^\"]*[\"…]|“[^”]*”|(\\w)\\1{4,}"));
        QStringList left;
        const QString found = QString::fromStdString(words(QString(rest).remove(names).toStdString()));
        for (const QString& each : found.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            if (!known().contains(each))
                left << each;
        }
        if (!left.isEmpty() && !isOfALesson(rest))
            m_problems << QStringLiteral("%1: not marked: %2 in: %3")
                              .arg(m_where, left.join(QLatin1Char(' ')), plain);
    }

    static QString lessons()
    {
        QString all;
        for (const auto& each : lesson::shippedFiles())
            all += QLatin1Char('\n') + widgets::fromView(each.text);
        return all;
    }

    /// Of calls and their arguments, of the kernel's values; what scenes name and send.
    static const QSet<QString>& known()
    {
        static const QSet<QString> all = [] {
            QSet<QString> words = {QStringLiteral("loopback"), QStringLiteral("localhost"),
                                   QStringLiteral("sack"),     QStringLiteral("wscale"),
                                   QStringLiteral("hola"),     QStringLiteral("mundo"),
                                   QStringLiteral("cinc"),     QStringLiteral("struct")};
            for (const std::string_view each : bench::allCallWords())
                words.insert(widgets::fromView(each));
            for (const char* const each : {"Ctrl", "Shift", "Alt", "Return", "Esc", "Del", "Home", "End",
                                           "Space", "Tab", "Up", "Down", "Left", "Right"})
                words.insert(QLatin1String(each));
            for (const char* const each : {"family", "Netid", "State", "Local", "Peer", "Open",
                                           "Scroll"}) // of ss, of the kernel, of Qt
                words.insert(QLatin1String(each));
            words.insert(QStringLiteral("English"));
            words.insert(QStringLiteral("Espa")); // Español
            static const QRegularExpression script(QStringLiteral("```.*?```"),
                                                   QRegularExpression::DotMatchesEverythingOption);
            for (auto fences = script.globalMatch(lessons()); fences.hasNext();) {
                const QString text = fences.next().captured();
                for (const QString& each : text.split(QRegularExpression(QStringLiteral("\\W+"))))
                    words.insert(each);
            }
            return words;
        }();
        return all;
    }

    /// Sentences, titles, items; a value that is filled in is a number.
    static QStringList sentences(QString text)
    {
        static const QRegularExpression values(QStringLiteral("\\{\\{[^}]*\\}\\}|\\d[\\d., \\x{202f}]*"));
        static const QRegularExpression ends(
            QStringLiteral("[.:?!·]+\\s|[.:?!·]+$|\\n\\n|\\n#+ |\\nid: |\\n- "),
            QRegularExpression::MultilineOption);
        static const QRegularExpression id(QStringLiteral("^[A-F]?#$"));
        text.remove(QLatin1Char('`')).replace(values, QStringLiteral("#"));
        QStringList all;
        for (const QString& each : text.split(ends)) {
            if (!each.simplified().isEmpty() && !id.match(each.simplified()).hasMatch())
                all << each.simplified();
        }
        return all;
    }

    /// Lessons are translated in files of their own.
    static bool isOfALesson(const QString& text)
    {
        static const QStringList all = sentences(lessons());
        static const QString together = all.join(QLatin1Char('\n'));
        const QStringList parts = sentences(text);
        return std::ranges::all_of(parts, [](const QString& each) {
            return all.contains(each) || (each.size() > 8 && together.contains(each));
        });
    }

    QString m_where;
    QSet<QString> m_seen;
    QStringList m_problems;
};

} // namespace enchufe::test
