// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "core/codec/struct_format.h"

#include <QLineEdit>

namespace enchufe::widgets {

class Settings;

/// A line in which a message is typed, as text with escapes, as hex or as the values of a struct record, with
/// the earlier ones on ↑ and ↓.
class MessageInput final : public QLineEdit {
    Q_OBJECT

public:
    enum class Form { Text, Hex, Struct };

    explicit MessageInput(Settings& settings, QWidget* parent = nullptr);

    /// The content is converted, where it can be.
    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }
    void setFormat(const codec::StructFormat& format) { m_format = format; } ///< of Form::Struct
    [[nodiscard]] codec::Parsed parse() const;
    void remember();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void browse(int step);

    Settings& m_settings;
    [[nodiscard]] codec::Parsed parseValues(const std::string& typed) const;

    Form m_form = Form::Text;
    codec::StructFormat m_format;
    int m_place = -1; ///< in the history; -1: what is being typed
    QString m_typed;
};

} // namespace enchufe::widgets
