// SPDX-License-Identifier: GPL-3.0-or-later
// A behaviour that the product does not have: `greeter:NAME` greets whoever comes, tells the others what one
// says, and takes leave of who says bye.
#pragma once

#include "core/behaviour/registry.h"
#include "core/codec/bytes.h"
#include "core/engine/behaviour.h"
#include "core/engine/send_queue.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace enchufe::test {

class Greeter final : public engine::Behaviour {
public:
    explicit Greeter(std::string name) : m_name(std::move(name)) {}
    std::unique_ptr<engine::PeerSession> meet(const engine::Peer&) override
    {
        return std::make_unique<Guest>(m_name);
    }

private:
    class Guest final : public engine::PeerSession {
    public:
        explicit Guest(std::string host) : m_host(std::move(host)) {}
        void opened(const engine::Peer&) override { link().send(codec::bytesOf("hola de " + m_host + "\n")); }
        void received(const journal::Payload& data) override
        {
            if (std::ranges::equal(data.bytes(), codec::bytesOf("bye\n")))
                link().close();
            else
                link().sayToAll(data);
        }
        void told(const engine::Message& message) override
        {
            if (link().waiting() <= engine::SendQueue::highWater) // who reads slowly misses what others say
                link().send(message.data);
        }

    private:
        std::string m_host;
    };

    std::string m_name;
};

inline behaviour::Description greeter()
{
    behaviour::Description row = {"greeter", tr("Greeter"), tr("Greets.")};
    row.where = {behaviour::Where::TcpListen, behaviour::Where::Udp};
    row.argument = {behaviour::Argument::Kind::Text, true, "NAME", tr("Its name")};
    row.make = [](std::string_view name) -> Parsed<engine::BehaviourFactory> {
        const auto space = name.find(' ');
        if (space != std::string_view::npos)
            return {{}, problemAt(space, tr("a name is one word"))};
        return {[name = std::string(name)] { return std::make_shared<Greeter>(name); }};
    };
    return row;
}

/// The ready-made, and that one.
inline behaviour::Registry registryWith(const behaviour::Description& row)
{
    behaviour::Registry registry = behaviour::readyMade();
    registry.add(row);
    return registry;
}

} // namespace enchufe::test
