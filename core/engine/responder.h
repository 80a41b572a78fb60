// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/payload_store.h"

#include <functional>
#include <memory>
#include <span>

namespace enchufe::engine {

/// What an endpoint does with what arrives, beside showing it. One object a connection or datagram socket,
/// used on its worker's thread. The ready-made ones are in core/behaviour.
class Responder {
public:
    virtual ~Responder() = default;

    /// Where answers go: the connection, or the peer the datagram came from. They are queued like any other
    /// send.
    class Answer {
    public:
        /// Received bytes go back without being copied.
        virtual void send(const journal::Payload& payload) = 0;
        virtual void send(std::span<const std::byte> bytes) = 0;
        [[nodiscard]] virtual bool isStream() const = 0;

    protected:
        ~Answer() = default;
    };

    /// A chunk of a stream, or a datagram (which may be empty).
    virtual void received(const journal::Payload& data, Answer& answer) = 0;

protected:
    Responder() = default;
    Responder(const Responder&) = default;
    Responder& operator=(const Responder&) = default;
};

using ResponderFactory = std::function<std::unique_ptr<Responder>()>;

} // namespace enchufe::engine
