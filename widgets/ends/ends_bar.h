// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ends/end_card.h"

#include <QWidget>

class QToolButton;

namespace enchufe::widgets {

class Actions;
class Selection;
class StreamModel;

/// Both ends of the conversation that is shown, the client on the left, and between them which way the stream
/// goes that the views show. Choosing the other end leaves the stream as it is. Without a conversation it is
/// not there.
class EndsBar final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        Feed& feed;
        engine::Engine& engine;
        Selection& selection;
        StreamModel& stream;
        Theme& theme;
        Actions& actions;
    };
    EndsBar(const Parts& parts, QWidget* parent);

    [[nodiscard]] EndCard& client() const { return *m_client; }
    [[nodiscard]] EndCard& server() const { return *m_server; }

signals:
    /// Whether the chosen end is one of those that it shows, with the knobs that act on it.
    void hasKnobs(bool itHas);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void handleActions();
    void retranslate();
    void showEnds();
    void showCards();
    void refresh();
    void showFlow();
    void chooseOther();
    [[nodiscard]] bool hasEnds() const;

    Parts m_parts;
    EndCard* m_client = nullptr;
    EndCard* m_server = nullptr;
    QToolButton* m_toServer = nullptr;
    QToolButton* m_toClient = nullptr;
    QWidget* m_row = nullptr; ///< all of it; hidden without a conversation
};

} // namespace enchufe::widgets
