// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/player.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace enchufe::widgets {

/// A player of scripts that the window's event loop drives. The window's thread.
class WindowPlayer final : public QObject {
    Q_OBJECT

public:
    /// `listener.wake` is not used.
    WindowPlayer(engine::Engine& engine, bench::CallBench& bench, script::Script script,
                 script::Player::Listener listener, const script::PlayerOptions& options,
                 QObject* parent = nullptr);
    ~WindowPlayer() override;

    void playToEnd();
    [[nodiscard]] script::Player& player() { return *m_player; }

signals:
    void rested(); ///< it has done what was asked of it
    void failed(const enchufe::Problem& problem);

private:
    void goOn();

    QTimer m_deadline;
    std::unique_ptr<script::Player> m_player; // last: it wakes the others until it is no more
};

} // namespace enchufe::widgets
