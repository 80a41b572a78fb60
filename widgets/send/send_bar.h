// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "core/engine/command.h"
#include "core/framing/encoder.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace enchufe::widgets {

class MessageInput;
class RepeatButton;
class Settings;
class Theme;

/// What is sent, and how: text, hex or a struct record, framed or not, whole or in pieces, once or again and
/// again, a file, a saved message.
class SendBar final : public QWidget {
    Q_OBJECT

public:
    SendBar(Settings& settings, Theme& theme, QWidget* parent = nullptr);

    struct Target {
        bool canSend = false;
        bool asksDestination = false; ///< a datagram socket that is not connected
        QString reason;               ///< why nothing can be sent

        bool operator==(const Target&) const = default;
    };
    void setTarget(const Target& target);
    void focusInput();

signals:
    void commandReady(const engine::Command& command);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectKnobs();
    void retranslate();
    void validate();
    void send();
    void sendTo(std::vector<std::byte> bytes, const std::optional<net::Endpoint>& to);
    void sendInPieces(const std::vector<std::byte>& bytes, const std::optional<net::Endpoint>& to);
    void sendFile();
    void showSaved();
    void saveMessage();
    void resolveAndSend(std::vector<std::byte> bytes);
    void showProblem(const QString& text);
    void applyForm();
    void showMessage(const std::vector<std::byte>& bytes);
    [[nodiscard]] codec::Parsed message() const;
    /// The message with its framing; `problem` says why it cannot be sent so.
    [[nodiscard]] std::vector<std::byte> framed(const std::vector<std::byte>& message,
                                                QString& problem) const;
    /// Everything that can be wrong, in words; empty: ready to be sent.
    [[nodiscard]] QString problemOf(const codec::Parsed& parsed, std::vector<std::byte>& ready) const;
    [[nodiscard]] engine::SendHow how() const;

    Settings& m_settings;
    Theme& m_theme;
    Target m_target;
    QComboBox* m_form = nullptr;
    MessageInput* m_input = nullptr;
    QComboBox* m_ending = nullptr;
    QComboBox* m_how = nullptr;
    QLineEdit* m_destination = nullptr;
    QLineEdit* m_format = nullptr;
    QComboBox* m_framing = nullptr;
    QCheckBox* m_anyway = nullptr;
    RepeatButton* m_repeat = nullptr;
    QToolButton* m_stop = nullptr;
    QToolButton* m_saved = nullptr;
    QToolButton* m_file = nullptr;
    QPushButton* m_send = nullptr;
    QLabel* m_status = nullptr;
};

} // namespace enchufe::widgets
