// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/actions.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace enchufe::widgets {

/// The catalogue of actions as rows: one for every action and every key, in the window's language.
class ActionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, Name, Title, Key, ColumnCount };
    enum Role { WordsRole = Qt::UserRole, PossibleRole, IsActionRole };

    explicit ActionsModel(const Actions& actions, QObject* parent = nullptr);

    [[nodiscard]] QAction* actionAt(int row) const; ///< null: a key that its place has for itself
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] QString text(const Actions::Entry& entry, int column) const;

    const Actions& m_actions;
    std::vector<QStringList> m_words; ///< of each row
};

/// Those in which every word typed occurs, in one language or another: what is possible now first, and of
/// that what begins so.
class ActionsFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// `keysToo`: also those that are no actions.
    ActionsFilter(ActionsModel& model, bool keysToo, QObject* parent);

    void look(const QString& typed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] int rank(const QModelIndex& index) const; ///< the least comes first

    bool m_keysToo;
    QStringList m_typed;
};

} // namespace enchufe::widgets
