// SPDX-License-Identifier: GPL-3.0-or-later
// What is given to whom, and what stands in the bar for each of them.
#include "widgets/send/send_bar.h"

#include "widgets/common/format.h"
#include "widgets/send/destination.h"
#include "widgets/send/message_input.h"
#include "widgets/send/repeat_button.h"
#include "widgets/send/send_knobs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace enchufe::widgets {

/// What stands here is kept for the one that was chosen; what was written to the other one comes back.
void SendBar::change(const engine::Target& to)
{
    const bool cancelsPaste = m_input->isTakingPaste();
    SendDraft fresh;
    keep(fresh); // how it is sent stays as one is used to
    if (m_target.to != engine::Target()) {
        SendDraft& kept = m_drafts[m_target.to];
        keep(kept);
        if (cancelsPaste)
            kept.problem = tr("Another endpoint was chosen: what was being pasted was not taken.");
        fresh.text.clear(); // else it was written before there was an endpoint, and is for the first one
        fresh.held = {};
        fresh.holdsPaste = false;
        fresh.destination.clear();
        fresh.repetition = {};
    }
    fresh.anyway = false;
    fresh.failureSeen = 0;
    fresh.lookingUp.clear();
    if (!m_drafts.has(to))
        m_drafts[to] = fresh;
    take(m_drafts[to]);
}

void SendBar::keep(SendDraft& draft) const
{
    m_input->keepIn(draft);
    m_knobs->keepIn(draft);
    draft.format = m_format->text();
    draft.destination = m_target.destination.isEmpty() ? m_destination->text() : m_typedDestination;
    draft.anyway = m_anyway->isChecked();
    draft.failureSeen = m_failureSeen;
    draft.lookingUp = m_lookingUp;
}

/// No answer of the person to what is there, nor a wish for the next time: nobody is told.
void SendBar::take(const SendDraft& draft)
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_format), QSignalBlocker(m_input), QSignalBlocker(m_form),
                                    QSignalBlocker(m_destination), QSignalBlocker(m_anyway)};
    m_format->setText(draft.format);
    m_input->takeFrom(draft);
    m_form->setCurrentIndex(static_cast<int>(draft.form));
    applyForm();
    m_knobs->takeFrom(draft);
    m_destination->setText(draft.destination);
    m_typedDestination = draft.destination;
    m_anyway->setChecked(draft.anyway);
    m_lookingUp = draft.lookingUp;
    m_failureSeen = draft.failureSeen;
}

void SendBar::send()
{
    if (!m_send->isEnabled())
        return;
    QString objection;
    SendOrder order{m_target.to, framed(message().value, objection), m_knobs->how(),
                    m_knobs->repetition().value()};
    if (order.hasTooManyPieces()) {
        showProblem(tr("More than %1 pieces: make them larger.").arg(numberText(SendOrder::mostPieces)));
        return;
    }
    m_failureSeen = m_target.failureNumber;
    m_input->remember();
    m_input->selectAll();
    // Without a destination the socket may have a usual one; if not, the call says so.
    if (!m_target.destination.isEmpty())
        give(order, m_target.destination);
    else if (m_target.asksDestination && !m_destination->text().trimmed().isEmpty())
        findAndGive(std::move(order));
    else
        give(order, std::nullopt);
}

void SendBar::give(const SendOrder& order, const std::optional<net::Endpoint>& to)
{
    for (const engine::Command& command : order.commands(to))
        emit commandReady(order.target, command);
}

void SendBar::findAndGive(SendOrder order)
{
    const engine::Target target = order.target;
    m_lookingUp = m_destination->text().trimmed();
    m_finder->find(
        m_lookingUp, m_target.family,
        [this, order = std::move(order)](const net::Endpoint& to) {
            endLookUp(order.target);
            give(order, to);
        },
        [this, target](const QString& why) {
            endLookUp(target);
            tellProblemOf(target, why);
        });
    if (!m_lookingUp.isEmpty())
        validate();
}

void SendBar::endLookUp(const engine::Target& target)
{
    const bool isShown = target == m_target.to;
    (isShown ? m_lookingUp : m_drafts[target].lookingUp).clear();
    if (isShown)
        validate();
}

/// A look-up may end when another socket is chosen: its problem is not that one's.
void SendBar::tellProblemOf(const engine::Target& target, const QString& text)
{
    if (target == m_target.to)
        showProblem(text);
    else
        m_drafts[target].problem = text;
}

void SendBar::stopRepeating()
{
    if (m_knobs->canStop())
        emit commandReady(m_target.to, engine::command::StopRepeat{});
}

void SendBar::sendFile()
{
    if (!m_knobs->canSendFile())
        return;
    const QString path = QFileDialog::getOpenFileName(this, tr("Send a file"));
    if (!path.isEmpty())
        sendFileNamed(path);
}

void SendBar::sendFileNamed(const QString& path)
{
    // The command has no destination: what is typed would be passed over, and the bytes go elsewhere or
    // nowhere.
    if (m_target.asksDestination) {
        showProblem(
            tr("A file goes only to a connected UDP socket's peer: connect() it when you create it."));
        return;
    }
    emit commandReady(m_target.to, engine::command::SendFile{path.toStdString(), m_knobs->how()});
}

} // namespace enchufe::widgets
