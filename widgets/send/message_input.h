// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"

#include <QLineEdit>

namespace enchufe::widgets {

class Settings;

/// A line in which a message is typed, as text with escapes or as hex, with the earlier ones on ↑ and ↓.
class MessageInput final : public QLineEdit {
    Q_OBJECT

public:
    enum class Form { Text, Hex };

    explicit MessageInput(Settings& settings, QWidget* parent = nullptr);

    /// The content is converted, where it can be.
    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] codec::Parsed parse() const;
    void remember();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void browse(int step);

    Settings& m_settings;
    Form m_form = Form::Text;
    int m_place = -1; ///< in the history; -1: what is being typed
    QString m_typed;
};

} // namespace enchufe::widgets
