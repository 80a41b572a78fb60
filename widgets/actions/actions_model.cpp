// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/actions_model.h"

#include <QAction>

#include <algorithm>

namespace enchufe::widgets {

ActionsModel::ActionsModel(const Actions& actions, QObject* parent)
    : QAbstractTableModel(parent),
      m_actions(actions)
{
    for (const auto& each : actions.all())
        m_words.push_back(actions.wordsToFind(*each));
}

QAction* ActionsModel::actionAt(int row) const
{
    return m_actions.all()[static_cast<std::size_t>(row)]->action;
}

int ActionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

int ActionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ActionsModel::text(const Actions::Entry& entry, int column) const
{
    switch (column) {
    case Where:
        return Actions::titleOf(entry.row.menu).text().remove(QLatin1Char('&'));
    case Name:
        return entry.row.text.text();
    case Title:
        return m_actions.title(entry);
    default:
        return Actions::keyText(entry.row);
    }
}

QVariant ActionsModel::data(const QModelIndex& index, int role) const
{
    const auto& entry = *m_actions.all()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return m_actions.hint(entry);
    case Qt::AccessibleTextRole: // the key is said with what it does
        return index.column() == Title ? text(entry, Title) + QStringLiteral(", ") + text(entry, Key)
                                       : text(entry, index.column());
    case WordsRole:
        return m_words[static_cast<std::size_t>(index.row())];
    case PossibleRole:
        return entry.action != nullptr && entry.action->isEnabled();
    case IsActionRole:
        return entry.action != nullptr;
    default:
        return {};
    }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Where ? tr("Where") : section == Key ? tr("Key") : tr("What it does");
}

void ActionsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

ActionsFilter::ActionsFilter(ActionsModel& model, bool keysToo, QObject* parent)
    : QSortFilterProxyModel(parent),
      m_keysToo(keysToo)
{
    setSourceModel(&model);
    look({});
}

void ActionsFilter::look(const QString& typed)
{
    m_typed = Actions::fold(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidate();
    sort(ActionsModel::Title);
}

bool ActionsFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const QModelIndex index = sourceModel()->index(row, ActionsModel::Title);
    if (!m_keysToo && !index.data(ActionsModel::IsActionRole).toBool())
        return false;
    const QStringList texts = index.data(ActionsModel::WordsRole).toStringList();
    const QString key = Actions::fold(index.siblingAtColumn(ActionsModel::Key).data().toString());
    return std::ranges::any_of(texts, [&](const QString& text) {
        return std::ranges::all_of(
            m_typed, [&](const QString& word) { return text.contains(word) || key.contains(word); });
    });
}

int ActionsFilter::rank(const QModelIndex& index) const
{
    if (m_keysToo || m_typed.isEmpty())
        return 0; // as the catalogue has them
    int best = 3;
    for (const QString& text : index.data(ActionsModel::WordsRole).toStringList()) {
        const QString title = text.section(QLatin1Char('\n'), 0, 0);
        const QString name = title.section(QStringLiteral(" › "), -1);
        const QString& word = m_typed.front();
        best = std::min(best, name.startsWith(word)                    ? 0
                              : name.contains(QLatin1Char(' ') + word) ? 1
                              : title.contains(word)                   ? 2
                                                                       : 3);
    }
    // Of those that match alike, what is possible.
    return 2 * best + (index.data(ActionsModel::PossibleRole).toBool() ? 0 : 1);
}

bool ActionsFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int a = rank(left);
    const int b = rank(right);
    return a != b ? a < b : left.row() < right.row();
}

} // namespace enchufe::widgets
