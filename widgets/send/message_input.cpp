// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/message_input.h"

#include "core/codec/escapes.h"
#include "widgets/common/settings.h"

#include <QKeyEvent>

#include <algorithm>

namespace enchufe::widgets {

namespace {
QString historyName(MessageInput::Form form)
{
    switch (form) {
    case MessageInput::Form::Hex:
        return QStringLiteral("hex");
    case MessageInput::Form::Struct:
        return QStringLiteral("struct");
    case MessageInput::Form::Text:
        break;
    }
    return QStringLiteral("text");
}
} // namespace

MessageInput::MessageInput(Settings& settings, QWidget* parent) : QLineEdit(parent), m_settings(settings)
{
    setMaxLength(1 << 20);
}

codec::Parsed MessageInput::parse() const
{
    const std::string typed = text().toStdString();
    if (m_form == Form::Struct)
        return parseValues(typed);
    return m_form == Form::Hex ? codec::parseHex(typed) : codec::parseEscapes(typed);
}

codec::Parsed MessageInput::parseValues(const std::string& typed) const
{
    const auto values = codec::splitValues(typed);
    std::vector<std::string> texts;
    for (const codec::ValueText& value : values)
        texts.push_back(value.text);
    auto packed = m_format.pack(texts);
    codec::Parsed parsed;
    parsed.bytes = std::move(packed.bytes);
    parsed.error = packed.error.message;
    parsed.details = std::move(packed.error.limits);
    parsed.position = packed.error.where < values.size() ? values[packed.error.where].position : typed.size();
    return parsed;
}

void MessageInput::setForm(Form form)
{
    if (form == m_form)
        return;
    const codec::Parsed parsed = parse();
    m_form = form;
    m_place = -1;
    if (!parsed.ok() || text().isEmpty() || form == Form::Struct)
        return; // what is not understood stays as it was typed
    setText(QString::fromStdString(form == Form::Hex ? codec::toSpacedHex(parsed.bytes)
                                                     : codec::toEscapes(parsed.bytes)));
}

void MessageInput::remember()
{
    if (!text().isEmpty())
        m_settings.addToHistory(historyName(m_form), text(), 100);
    m_place = -1;
}

void MessageInput::browse(int step)
{
    const QStringList history = m_settings.history(historyName(m_form));
    if (m_place < 0)
        m_typed = text();
    const int place = std::clamp(m_place + step, -1, static_cast<int>(history.size()) - 1);
    if (place == m_place)
        return;
    m_place = place;
    setText(place < 0 ? m_typed : history[place]);
}

void MessageInput::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up)
        browse(1);
    else if (event->key() == Qt::Key_Down)
        browse(-1);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace enchufe::widgets
