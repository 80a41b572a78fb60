// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/ends/end_state.h"
#include "widgets/model/feed.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace enchufe::widgets {

class FlowRow;
class ReadingKnobs;
class Theme;

/// One end of a conversation: who it is, what waits in the kernel there, and the buttons that act on it,
/// whichever end is chosen. An end that lives elsewhere is only named.
class EndCard final : public QFrame {
    Q_OBJECT

public:
    enum class Role { Client, Server, Datagram };
    struct Who {
        net::SocketId socket = 0; ///< 0: lives elsewhere
        net::SocketId other = 0;  ///< the end that knows its address
        Role role = Role::Client;
        bool isChosen = false;
        net::Endpoint address = {}; ///< of datagrams: where the other end's calls say it is; empty: nowhere
        bool operator==(const Who&) const = default;
    };

    EndCard(Feed& feed, engine::Engine& engine, const Theme& theme, QWidget* parent);

    void show(const Who& who);
    /// What the records say of it now.
    void refresh();
    [[nodiscard]] net::SocketId socket() const { return m_who.socket; }

signals:
    void picked(net::SocketId socket);      ///< this end is to be the chosen one
    void writeWanted(net::SocketId socket); ///< and something is to be sent from there

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void connectButtons();
    void retranslate();
    void nameAll();
    void restyle();
    void writeHead(const journal::SocketInfo* info);
    void post(const engine::Command& command);
    [[nodiscard]] QString roleText() const;
    [[nodiscard]] net::Endpoint address() const;
    [[nodiscard]] std::uint64_t peerCount() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString shortName() const;

    Feed& m_feed;
    engine::Engine& m_engine;
    const Theme& m_theme;
    Who m_who;
    QString m_shownName; ///< role and address, as the buttons are named
    QLabel* m_name = nullptr;
    QLabel* m_facts = nullptr;
    FlowRow* m_buttons = nullptr; ///< their rows; an end elsewhere has none
    QToolButton* m_write = nullptr;
    QToolButton* m_receive = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_halfClose = nullptr;
    QToolButton* m_reset = nullptr;
    ReadingKnobs* m_reading = nullptr;
};

} // namespace enchufe::widgets
