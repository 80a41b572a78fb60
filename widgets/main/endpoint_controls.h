// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/engine/reading.h"
#include "widgets/model/feed.h"
#include "widgets/send/send_bar.h"

#include <QObject>

class QComboBox;
class QLabel;
class QSpinBox;

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
    [[nodiscard]] QWidget* readingKnobs() const { return m_knobs; }
    void retranslate();
    /// Closes the selected connection or endpoint; takes a closed one away.
    void closeSelected();
    /// What the send bar is to know of the selected socket.
    [[nodiscard]] SendBar::Target sendTarget() const;

signals:
    void removeRequested(journal::EndpointId endpoint);

private:
    void buildKnobs(QWidget* parent);
    void handleActions();
    void refresh();
    void showState(const journal::SocketInfo* socket);
    void applyReading();
    void nameReceiveCall(const journal::SocketInfo* socket);
    void showReading(const engine::ReadingNow& now, bool anotherSocket);
    void post(const engine::Command& command); ///< to what is selected
    [[nodiscard]] engine::Target target() const;
    [[nodiscard]] bool canSend(QString& reason) const;
    [[nodiscard]] bool isOnBench() const; ///< its calls are the call bench's affair
    [[nodiscard]] const journal::SocketInfo* socket() const;
    [[nodiscard]] bool isListener() const;

    Feed& m_feed;
    engine::Engine& m_engine;
    const Selection& m_selection;
    Actions& m_actions;
    net::SocketId m_shownSocket = 0;
    std::string m_shownReading;
    QWidget* m_knobs = nullptr;
    QLabel* m_knobsTitle = nullptr;
    QComboBox* m_mode = nullptr;
    QSpinBox* m_size = nullptr;
    QString m_receiveCall = QStringLiteral("recv");
    QSpinBox* m_interval = nullptr;
};

} // namespace enchufe::widgets
