// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/endpoint_model.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QTreeView;

namespace enchufe::widgets {

class Theme;

/// Two lines and a bar in the colour of the side.
class EndpointDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    EndpointDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
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
    };
    [[nodiscard]] Selection selection() const;
    void select(journal::EndpointId endpoint, net::SocketId connection = 0);
    [[nodiscard]] EndpointModel& model() { return m_model; }
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

    EndpointModel m_model;
    QLabel* m_title = nullptr;
    QTreeView* m_tree = nullptr;
};

} // namespace enchufe::widgets
