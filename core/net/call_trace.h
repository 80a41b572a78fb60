// SPDX-License-Identifier: GPL-3.0-or-later
// For the .cpp files of core/net that make socket calls.
#pragma once

#include "core/net/call.h"
#include "core/net/platform.h"

namespace enchufe::net {

/// Takes the time on entry, keeps the error right after the call, tells the sink on finish().
class CallTrace {
public:
    CallTrace(CallSink& sink, SocketRef socket, Call call) : m_sink(sink)
    {
        m_event.call = call;
        m_event.socket = socket.id;
        m_event.handle = socket.handle;
        m_event.domain = socket.domain;
        m_event.type = socket.type;
        m_event.enterNs = steadyNanoseconds();
    }

    CallEvent& event() { return m_event; }

    /// The call has just returned `value`, with `failed` telling whether it is an error.
    void returned(std::int64_t value, bool failed)
    {
        if (failed)
            m_event.error = platform::lastError();
        m_event.leaveNs = steadyNanoseconds();
        m_event.result = value;
    }

    CallResult finish()
    {
        m_sink.onCall(m_event);
        return {m_event.result, m_event.error};
    }

private:
    CallSink& m_sink;
    CallEvent m_event;
};

} // namespace enchufe::net
