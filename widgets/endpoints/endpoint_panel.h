// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/endpoint_model.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QTreeView;

namespace enchufe::widgets {

class Actions;
class Selection;
class Theme;

/// A bar in the colour of the side, the name, and below it what is so now, in as many lines as that takes.
/// All rows are equally high, so that thousands of them need not be measured: as the one that needed most so
/// far.
class EndpointDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    EndpointDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] int linesFor(const QString& state, const QRect& row, const QFont& font) const;
    void setLines(int lines) { m_lines = lines; }
    [[nodiscard]] int lines() const { return m_lines; }

signals:
    /// A row that was painted would need more lines() than there are.
    void linesNeeded(int lines) const;

private:
    struct Place { ///< in a row
        QRect bar;
        QRect upper;
        QRect lower;
    };
    [[nodiscard]] Place placeIn(const QRect& row, const QFont& font) const;

    const Theme& m_theme;
    int m_lines = 1;
};

/// The left side: every endpoint and connection of the session.
class EndpointPanel final : public QWidget {
    Q_OBJECT

public:
    EndpointPanel(Feed& feed, Theme& theme, QWidget* parent = nullptr);

    struct Selection {
        journal::EndpointId endpoint = 0;
        net::SocketId socket = 0; ///< the connection, or the endpoint's own
        bool isConnection = false;
        net::Endpoint peer = {}; ///< of that datagram socket; empty: all
    };
    [[nodiscard]] Selection selection() const;
    /// 0: nothing, which shows everything.
    void select(journal::EndpointId endpoint, net::SocketId connection = 0, const net::Endpoint& peer = {});
    [[nodiscard]] EndpointModel& model() { return m_model; }
    /// What is chosen in the tree is chosen for all, and the other way round.
    void share(widgets::Selection& selection, Actions& actions);
    void setFooter(QWidget* footer); ///< below the tree
    void focusTree();                ///< gives it the keys

signals:
    void selectionChanged();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    void layOutRows();

    EndpointModel m_model;
    EndpointDelegate* m_delegate = nullptr;
    QLabel* m_title = nullptr;
    QTreeView* m_tree = nullptr;
};

} // namespace enchufe::widgets
