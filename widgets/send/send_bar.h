// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "core/engine/command.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace enchufe::widgets {

class MessageInput;
class Settings;
class Theme;

/// What is sent, and how: text or hex, once or again and again, a file, a saved message.
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
    void buildRepeat();
    void retranslate();
    void validate();
    void send();
    void sendTo(std::vector<std::byte> bytes, const std::optional<net::Endpoint>& to);
    void sendFile();
    void showSaved();
    void saveMessage();
    void resolveAndSend(std::vector<std::byte> bytes);
    void showProblem(const QString& text);
    [[nodiscard]] codec::Parsed message() const;
    [[nodiscard]] engine::SendHow how() const;

    Settings& m_settings;
    Theme& m_theme;
    Target m_target;
    QComboBox* m_form = nullptr;
    MessageInput* m_input = nullptr;
    QComboBox* m_ending = nullptr;
    QComboBox* m_how = nullptr;
    QLineEdit* m_destination = nullptr;
    QToolButton* m_repeat = nullptr;
    QSpinBox* m_times = nullptr;
    QSpinBox* m_interval = nullptr;
    QLabel* m_timesLabel = nullptr;
    QLabel* m_intervalLabel = nullptr;
    QToolButton* m_stop = nullptr;
    QToolButton* m_saved = nullptr;
    QToolButton* m_file = nullptr;
    QPushButton* m_send = nullptr;
    QLabel* m_status = nullptr;
};

} // namespace enchufe::widgets
