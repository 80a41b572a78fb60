// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "core/engine/command.h"
#include "core/framing/encoder.h"
#include "widgets/send/send_drafts.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace enchufe::engine {
class Engine;
}

namespace enchufe::widgets {

class Destination;
class MessageInput;
struct SavedMessage;
class SendKnobs;
class Settings;
class Theme;

/// What is sent, and how: text, hex or a struct record, framed or not, whole or in pieces, once or again and
/// again, a file, a saved message. What goes to whom is settled when it is asked for: another selection
/// meanwhile changes nothing of it. All of it belongs to the endpoint that is chosen: whoever comes back to
/// one finds what was typed there.
class SendBar final : public QWidget {
    Q_OBJECT

public:
    SendBar(Settings& settings, Theme& theme, engine::Engine& engine, QWidget* parent = nullptr);

    struct Target {
        bool canSend = false;
        bool asksDestination = false; ///< a datagram socket that is not connected
        QString reason;               ///< why nothing can be sent
        engine::Target to = {};
        net::Domain family =
            net::Domain::Unspecified;    ///< of the socket: what a destination's name is looked up in
        bool repeats = false;            ///< a repetition is under way there
        QString failure = {};            ///< the last thing sent there failed: in words
        std::uint64_t failureNumber = 0; ///< tells it from the next of the same words
        bool isDatagram = false;         ///< one call sends one message whole
        net::Endpoint destination =
            {}; ///< of such a datagram socket: one of its peers is chosen; empty: none

        bool operator==(const Target&) const = default;
    };
    void setTarget(const Target& target);
    [[nodiscard]] QSize minimumSizeHint() const override;
    void focusInput();
    void send();
    void sendFile();
    /// As sendFile(), of that file.
    void sendFileNamed(const QString& path);
    void stopRepeating();
    void openRepetition();
    void openSaved();

signals:
    void commandReady(const engine::Target& to, const engine::Command& command);
    /// What is possible now, with the message as it is.
    void possibleChanged(bool send, bool file, bool stop);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void nameControls();
    void arrange();
    void showDestination();
    void validate();
    void give(const SendOrder& order, const std::optional<net::Endpoint>& to);
    void findAndGive(SendOrder order);
    void endLookUp(const engine::Target& target);
    void change(const engine::Target& to);
    void keep(SendDraft& draft) const;
    void take(const SendDraft& draft);
    void showProblem(const QString& text);
    void tellProblemOf(const engine::Target& target, const QString& text);
    void showPasteProgress(int percent);
    void applyForm();
    void showMessage(const std::vector<std::byte>& bytes);
    void takeSaved(const SavedMessage& message);
    [[nodiscard]] codec::ParsedBytes message() const;
    /// The message with its framing; `problem` says why it cannot be sent so.
    [[nodiscard]] std::vector<std::byte> framed(const std::vector<std::byte>& message,
                                                QString& problem) const;
    /// Everything that can be wrong, in words; empty: ready to be sent.
    [[nodiscard]] QString problemOf(const codec::ParsedBytes& parsed, std::vector<std::byte>& ready) const;

    Settings& m_settings;
    Theme& m_theme;
    Target m_target;
    SendDrafts m_drafts;             ///< of all that are not chosen
    std::uint64_t m_failureSeen = 0; ///< as in the draft
    QString m_typedDestination;      ///< likewise, while that of a peer stands in its place
    QString m_lookingUp;
    Destination* m_finder = nullptr;
    QBoxLayout* m_row = nullptr;
    QBoxLayout* m_column = nullptr;
    SendKnobs* m_knobs =
        nullptr; ///< all but the message itself: a row of its own where one does not hold them
    QComboBox* m_form = nullptr;
    MessageInput* m_input = nullptr;
    QLineEdit* m_destination = nullptr;
    QLineEdit* m_format = nullptr;
    QCheckBox* m_anyway = nullptr;
    QPushButton* m_send = nullptr;
    QLabel* m_status = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancelPaste = nullptr;
};

} // namespace enchufe::widgets
