// SPDX-License-Identifier: GPL-3.0-or-later
// A relay made of the engine's interface alone: whoever comes is connected with a target, and each end
// brakes, ends and resets the other.
#pragma once

#include "core/engine/behaviour.h"
#include "core/engine/send_queue.h"

#include <memory>
#include <utility>

namespace enchufe::test {

class Relay final : public engine::Behaviour {
public:
    explicit Relay(engine::ConnectSpec target) : m_target(std::move(target)) {}
    std::unique_ptr<engine::PeerSession> meet(const engine::Peer& /*peer*/) override
    {
        return std::make_unique<End>(m_target);
    }

private:
    using Link = engine::Link;

    /// One of the two; the other's link and session are there until that one is closed.
    class End final : public engine::PeerSession {
    public:
        explicit End(const engine::ConnectSpec& target) : m_connectTo(&target) {}
        explicit End(End& client) : m_other(&client) {}

        void opened(const engine::Peer& /*peer*/) override
        {
            link().receiveWhileFull(true);
            if (m_connectTo == nullptr) { // the target's
                m_across = &m_other->link();
                m_across->pauseReceiving(false);
                return;
            }
            link().pauseReceiving(true);
            auto target = std::make_unique<End>(*this);
            End* const other = target.get();
            m_across = link().connect(*m_connectTo, std::move(target));
            m_other = m_across != nullptr ? other : nullptr;
        }
        void received(const journal::Payload& data) override
        {
            if (m_across == nullptr)
                return;
            m_across->send(data);
            if (m_across->waiting() <= engine::SendQueue::highWater)
                return;
            link().pauseReceiving(true);
            m_across->awaitDrained();
        }
        void drained() override
        {
            if (m_other != nullptr)
                m_other->link().pauseReceiving(false);
        }
        void ended() override
        {
            if (m_across != nullptr)
                m_across->finish();
        }
        void closed(const engine::Parting& parting) override
        {
            if (m_other == nullptr)
                return;
            m_other->m_other = nullptr;
            Link* const other = m_across != nullptr ? m_across : &m_other->link(); // a target that never was
            m_other->m_across = nullptr;
            if (parting.why == engine::Parting::Why::Finished)
                other->close();
            else
                other->reset();
        }

    private:
        const engine::ConnectSpec* m_connectTo = nullptr;
        End* m_other = nullptr;
        Link* m_across = nullptr; ///< the other's
    };

    engine::ConnectSpec m_target;
};

} // namespace enchufe::test
