// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/send/message_form.h"

#include <QToolButton>

namespace enchufe::widgets {

class Settings;
class Theme;

/// A message as it is kept: its form and what was typed.
struct SavedMessage {
    MessageForm form = MessageForm::Text;
    QString format; ///< of a struct record
    QString text;

    /// "text\thola\n", "hex\t0a 0b" or "struct:>iif\t1 2 3".
    [[nodiscard]] QString toEntry() const;
    [[nodiscard]] static SavedMessage fromEntry(const QString& entry);
};

/// The button with the messages that are kept, in the settings, for all windows and starts.
class SavedMessages final : public QToolButton {
    Q_OBJECT

public:
    SavedMessages(Settings& settings, const Theme& theme, QWidget* parent);

    /// What "Save this message" would keep; without text nothing can be saved.
    void setCurrent(const SavedMessage& message);
    /// Opens above the button.
    void openMenu();
    /// Keeps the current message. False: it could not be written, and failed() says so.
    bool save();

signals:
    void chosen(const enchufe::widgets::SavedMessage& message);
    void failed(const QString& why);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void remove(const QString& entry);

    Settings& m_settings;
    SavedMessage m_current;
};

} // namespace enchufe::widgets
