// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/message_input.h"

#include "core/codec/escapes.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/settings.h"
#include "widgets/send/send_drafts.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSignalBlocker>

#include <algorithm>
#include <memory>

namespace enchufe::widgets {

namespace {
constexpr qsizetype longestRemembered = 4096; // characters

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

MessageInput::MessageInput(Settings& settings, QWidget* parent)
    : QLineEdit(parent),
      m_settings(settings),
      m_paste(new LargePaste(this))
{
    setMaxLength(longestLine);
    connect(m_paste, &LargePaste::progressed, this, [this](std::size_t done, std::size_t total) {
        emit pasteProgressed(static_cast<int>(100 * done / std::max<std::size_t>(total, 1)));
    });
    connect(m_paste, &LargePaste::finished, this, &MessageInput::holdPaste);
    connect(this, &QLineEdit::inputRejected, this, [this] {
        if (text().size() >= longestLine)
            emit pasteRefused(
                tr("The line is full: %1 characters. Paste a longer message into the empty line.")
                    .arg(numberText(longestLine)));
    });
}

codec::ParsedBytes MessageInput::parse() const
{
    if (m_holdsPaste)
        return m_held;
    const std::string typed = text().toStdString();
    if (m_form == Form::Struct)
        return parseValues(typed);
    return m_form == Form::Hex ? codec::parseHex(typed) : codec::parseEscapes(typed);
}

void MessageInput::pasteText(const QString& pasted)
{
    const auto selected = hasSelectedText() ? selectedText().size() : 0;
    if (text().size() - selected + pasted.size() <= longestLine) {
        insert(pasted);
        return;
    }
    if (text().size() > selected && !m_holdsPaste) {
        emit pasteRefused(
            tr("%1 characters are too many for this line: clear it first; they are then taken as "
               "one message.")
                .arg(numberText(static_cast<std::uint64_t>(pasted.size()))));
        return;
    }
    if (m_form == Form::Struct) {
        emit pasteRefused(tr("%1 characters are too many for the values of a struct record.")
                              .arg(numberText(static_cast<std::uint64_t>(pasted.size()))));
        return;
    }
    dropPaste();
    setReadOnly(true);
    clear();
    m_paste->take(pasted, m_form);
    emit pasteProgressed(0);
}

void MessageInput::holdPaste(const codec::ParsedBytes& parsed)
{
    m_held = parsed;
    m_holdsPaste = true;
    showHeld();
    emit pasteChanged();
}

void MessageInput::showHeld()
{
    const QSignalBlocker quiet(this);
    setText(tr("%1 bytes, pasted (Esc takes them away)").arg(numberText(m_held.value.size())));
}

void MessageInput::dropPaste()
{
    if (!m_holdsPaste && !m_paste->isBusy())
        return;
    m_paste->cancel();
    m_held = {};
    m_holdsPaste = false;
    setReadOnly(false);
    clear();
    emit pasteChanged();
}

codec::ParsedBytes MessageInput::parseValues(const std::string& typed) const
{
    const auto values = codec::splitValues(typed);
    std::vector<std::string> texts;
    for (const codec::ValueText& value : values)
        texts.push_back(value.text);
    if (!m_format.ok())
        return {{}, m_format.problem};
    auto packed = m_format.value.pack(texts);
    if (!packed.ok()) {
        const std::size_t number = packed.position();
        packed.problem->mistake.position = number < values.size() ? values[number].position : typed.size();
    }
    return packed;
}

void MessageInput::setForm(Form form)
{
    if (form == m_form)
        return;
    dropPaste(); // it was read in the other form
    const codec::ParsedBytes parsed = parse();
    m_form = form;
    m_place = -1;
    if (!parsed.ok() || text().isEmpty() || form == Form::Struct)
        return; // what is not understood stays as it was typed
    setText(QString::fromStdString(form == Form::Hex ? codec::toSpacedHex(parsed.value)
                                                     : codec::toEscapes(parsed.value)));
}

void MessageInput::keepIn(SendDraft& draft) const
{
    draft.form = m_form;
    draft.text = m_holdsPaste ? QString() : text();
    draft.held = m_held;
    draft.holdsPaste = m_holdsPaste;
}

void MessageInput::takeFrom(const SendDraft& draft)
{
    dropPaste();
    m_form = draft.form;
    m_place = -1;
    setReadOnly(draft.holdsPaste);
    if (draft.holdsPaste)
        holdPaste(draft.held);
    else
        setText(draft.text);
}

void MessageInput::remember()
{
    if (!text().isEmpty() && !m_holdsPaste && text().size() <= longestRemembered)
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
    const auto is = [event](std::string_view id) { return Actions::isKeyOf(id, *event); };
    if (is(act::dropPaste) && (m_holdsPaste || m_paste->isBusy()))
        dropPaste();
    else if (event->matches(QKeySequence::Paste))
        pasteText(QGuiApplication::clipboard()->text());
    else if (is(act::sendMessage))
        emit sendRequested();
    else if (is(act::earlierMessage) && !m_holdsPaste)
        browse(1);
    else if (is(act::laterMessage) && !m_holdsPaste)
        browse(-1);
    else
        QLineEdit::keyPressEvent(event);
}

void MessageInput::mouseReleaseEvent(QMouseEvent* event)
{
    const QClipboard& clipboard = *QGuiApplication::clipboard();
    if (event->button() != Qt::MiddleButton || !clipboard.supportsSelection()) {
        QLineEdit::mouseReleaseEvent(event);
        return;
    }
    deselect(); // its own selection may be what is pasted
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    pasteText(clipboard.text(QClipboard::Selection));
}

void MessageInput::dropEvent(QDropEvent* event)
{
    if (event->mimeData()->hasText() && event->source() != this) {
        deselect();
        pasteText(event->mimeData()->text());
        event->acceptProposedAction();
        return;
    }
    QLineEdit::dropEvent(event);
}

void MessageInput::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    for (QAction* const action : menu->actions()) {
        if (action->objectName() == QLatin1String("edit-paste")) {
            action->disconnect(this);
            disconnect(action, &QAction::triggered, nullptr, nullptr);
            connect(action, &QAction::triggered, this,
                    [this] { pasteText(QGuiApplication::clipboard()->text()); });
        }
    }
    menu->exec(event->globalPos());
}

void MessageInput::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_holdsPaste)
        showHeld();
    QLineEdit::changeEvent(event);
}

} // namespace enchufe::widgets
