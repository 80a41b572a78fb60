// SPDX-License-Identifier: GPL-3.0-or-later
// What the notes of engine and bench say of sockets and endpoints.
#include "core/journal/socket_table.h"

namespace enchufe::journal {

void SocketTable::applyNote(const Record& record)
{
    if (record.socket != 0 && m_sockets.contains(record.socket))
        applySocketNote(record, touch(record));
    if (const EndpointId endpoint = m_journal.pen(record).endpoint; endpoint != 0)
        applyEndpointNote(record, endpoint);
}

void SocketTable::setRepeating(SocketInfo& info, std::int64_t times)
{
    if (const auto endpoint = m_endpoints.find(info.endpoint); endpoint != m_endpoints.end()) {
        endpoint->second.repeating += times != 0 ? 1 : 0;
        endpoint->second.repeating -= info.repeating != 0 ? 1 : 0;
    }
    info.repeating = times;
}

void SocketTable::applySocketNote(const Record& record, SocketInfo& info)
{
    switch (record.note()) {
    case NoteKind::SendQueue:
        info.ownQueue = record.value();
        break;
    case NoteKind::Named:
        info.name = m_journal.detail(record)->text;
        break;
    case NoteKind::Reading:
        info.reading = ReadingNow::fromText(m_journal.detail(record)->text);
        break;
    case NoteKind::Behaviour:
        info.behaviour = m_journal.detail(record)->text;
        break;
    case NoteKind::Repeating:
        setRepeating(info, record.value());
        break;
    case NoteKind::Accepting:
        info.accepting = record.value() != 0;
        break;
    case NoteKind::Paused:
        info.paused = record.value() != 0;
        break;
    case NoteKind::ConnectionFailed:
        info.lastErrorCall = record.failedCall();
        info.lastError = record.error;
        break;
    default:
        break;
    }
}

void SocketTable::applyEndpointNote(const Record& record, EndpointId endpoint)
{
    const auto detail = m_journal.detail(record);
    switch (record.note()) {
    case NoteKind::Opened: {
        EndpointInfo& info = touchEndpoint(endpoint);
        info.kind = static_cast<EndpointKind>(record.value());
        info.asked = detail->text;
        break;
    }
    case NoteKind::Ready: {
        EndpointInfo& info = touchEndpoint(endpoint);
        info.ready = true;
        info.socket = record.socket;
        break;
    }
    case NoteKind::Failed: {
        EndpointInfo& info = touchEndpoint(endpoint);
        info.failedError = record.error;
        info.failedCall = record.failedCall();
        info.failedAddress = detail->address.isEmpty() ? info.asked : detail->address.text();
        break;
    }
    case NoteKind::Closed:
        touchEndpoint(endpoint).closed = true;
        break;
    case NoteKind::Model:
        touchEndpoint(endpoint).model = detail->text;
        break;
    default:
        break;
    }
}

} // namespace enchufe::journal
