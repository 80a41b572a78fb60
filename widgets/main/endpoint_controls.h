// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/ends/end_state.h"
#include "widgets/ends/reading_knobs.h"
#include "widgets/model/feed.h"
#include "widgets/send/send_bar.h"

#include <QObject>

namespace enchufe::widgets {

class Actions;
class Selection;

/// The buttons for the knobs that are lessons: they act on the selected endpoint or connection.
class EndpointControls final : public QObject {
    Q_OBJECT

public:
    EndpointControls(Feed& feed, engine::Engine& engine, const Selection& selection, Actions& actions,
                     QWidget* parent);

    /// How the selected endpoint is received from.
    [[nodiscard]] QWidget* readingKnobs() const { return m_reading; }
    /// Closes the selected connection or endpoint; takes a closed one away.
    void closeSelected();
    /// What the send bar is to know of the selected socket.
    [[nodiscard]] SendBar::Target sendTarget() const;

signals:
    void removeRequested(journal::EndpointId endpoint);

private:
    void handleActions();
    void refresh();
    void post(const engine::Command& command); ///< to what is selected
    [[nodiscard]] engine::Target target() const;
    [[nodiscard]] static QString reasonOf(CannotSend reason);
    [[nodiscard]] bool isOnBench() const; ///< its calls are the call bench's affair
    [[nodiscard]] const journal::SocketInfo* socket() const;
    [[nodiscard]] bool isListener() const;

    Feed& m_feed;
    engine::Engine& m_engine;
    const Selection& m_selection;
    Actions& m_actions;
    ReadingKnobs* m_reading = nullptr;
    QString m_receiveCall;
};

} // namespace enchufe::widgets
