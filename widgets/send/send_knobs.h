// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/specs.h"
#include "core/net/call.h"
#include "widgets/send/message_form.h"

#include <QWidget>

#include <string_view>

class QComboBox;
class QToolButton;

namespace enchufe::widgets {

class RepeatButton;
class SavedMessages;
struct SendDraft;
class Settings;
class Theme;

/// How a message is sent: line end, framing, sendall() or send(), repetition and pieces; and the buttons for
/// saved messages and files. Kept in the settings.
class SendKnobs final : public QWidget {
    Q_OBJECT

public:
    SendKnobs(Settings& settings, Theme& theme, QWidget* parent);

    [[nodiscard]] std::string_view lineEnd() const;
    [[nodiscard]] const QString& framing() const { return m_chosenFraming; } ///< as its text; empty: none
    [[nodiscard]] engine::SendHow how() const;
    [[nodiscard]] RepeatButton& repetition() const { return *m_repeat; }
    [[nodiscard]] SavedMessages& saved() const { return *m_saved; }

    /// Its own part of what stands in the send bar.
    void keepIn(SendDraft& draft) const;
    void takeFrom(const SendDraft& draft);
    void setForm(MessageForm form); ///< only text has line ends
    void setRepeats(bool on);       ///< a repetition is under way
    void setCanSend(bool on);
    /// The one call that sends a datagram; Note: a stream, where there is a choice.
    void setDatagramCall(net::Call call);
    [[nodiscard]] bool canStop() const;
    [[nodiscard]] bool canSendFile() const;

signals:
    void changed(); ///< what would be sent
    void stopRequested();
    void fileRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectAll();
    void retranslate();
    void retranslateFramings();
    void showFraming(const QString& framing);
    void retranslateHow();

    Settings& m_settings;
    Theme& m_theme;
    QComboBox* m_ending = nullptr;
    QComboBox* m_framing = nullptr;
    QString m_chosenFraming; ///< empty: none
    QComboBox* m_how = nullptr;
    net::Call m_datagramCall = net::Call::Note;
    int m_howOnStream = 0; ///< chosen last where there was a choice
    RepeatButton* m_repeat = nullptr;
    QToolButton* m_stop = nullptr;
    SavedMessages* m_saved = nullptr;
    QToolButton* m_file = nullptr;
};

} // namespace enchufe::widgets
