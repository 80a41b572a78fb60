// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "core/codec/struct_format.h"
#include "widgets/send/large_paste.h"
#include "widgets/send/message_form.h"

#include <QLineEdit>

namespace enchufe::widgets {

struct SendDraft;
class Settings;

/// A line in which a message is typed, as text with escapes, as hex or as the values of a struct record, with
/// the earlier ones on ↑ and ↓. What is pasted and too long for a line is taken in slices, held as bytes and
/// shown as their number, until Esc, Backspace or Delete takes it away.
class MessageInput final : public QLineEdit {
    Q_OBJECT

public:
    using Form = MessageForm;

    explicit MessageInput(Settings& settings, QWidget* parent = nullptr);

    /// The content is converted, where it can be.
    void setForm(Form form);
    [[nodiscard]] Form form() const { return m_form; }
    /// Its own part of what stands in the send bar, the form included.
    void keepIn(SendDraft& draft) const;
    void takeFrom(const SendDraft& draft);
    void setFormat(const Parsed<codec::StructFormat>& format) { m_format = format; } ///< of Form::Struct
    [[nodiscard]] codec::ParsedBytes parse() const;
    void remember(); ///< but for what is long: settings are no place for it

    /// A text longer than this is held as bytes.
    static constexpr qsizetype longestLine = 32 * 1024;
    /// Instead of QLineEdit's: into the line, or in slices.
    void pasteText(const QString& text);
    [[nodiscard]] bool isTakingPaste() const { return m_paste->isBusy(); }
    [[nodiscard]] bool holdsPaste() const { return m_holdsPaste; }
    void dropPaste(); ///< cancels what is under way, takes away what is held

signals:
    void sendRequested(); ///< by its key
    void pasteProgressed(int percent);
    void pasteRefused(const QString& why);
    void pasteChanged(); ///< taken, cancelled or taken away

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void browse(int step);
    void holdPaste(const codec::ParsedBytes& parsed);
    void showHeld();
    [[nodiscard]] codec::ParsedBytes parseValues(const std::string& typed) const;

    Settings& m_settings;
    Form m_form = Form::Text;
    Parsed<codec::StructFormat> m_format;
    int m_place = -1; ///< in the history; -1: what is being typed
    QString m_typed;
    LargePaste* m_paste = nullptr;
    codec::ParsedBytes m_held;
    bool m_holdsPaste = false;
};

} // namespace enchufe::widgets
