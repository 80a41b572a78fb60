// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/kernel_state.h"
#include "tests/core/support/peer.h"
#include "tests/core/support/refused.h"
#include "tests/core/support/temporary.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace enchufe::test {

/// What an endpoint is to talk to.
template <class Spec>
void aimAt(Spec& spec, const net::Endpoint& address)
{
    spec.host = "localhost";
    spec.domain = net::Domain::Inet;
    spec.port = std::to_string(address.port());
}

/// A role of the table: an endpoint that exchanges something with bare sockets of this thread, whose calls
/// are never refused.
class RefusedEndpoint {
public:
    RefusedEndpoint(std::string role, Refused refused)
        : m_role(std::move(role)),
          m_refused(refused),
          m_rig({}, {m_role == "polled" ? net::Readiness::Kind::Poll : net::Readiness::Kind::Best,
                     refused.reached() == net::Call::Ioctl ? std::chrono::milliseconds(1)
                                                           : std::chrono::milliseconds(0),
                     false})
    {
        if (refused.call != net::Call::Note)
            m_refusals.of(refused.call).after(refused.time, 1, refused.error);
    }

    /// Endpoints during which the refusal comes, and one that must work. Two make every call twice.
    void run()
    {
        for (int i = 0; i < 2; ++i)
            runOne();
        m_after = true;
        const int before = m_whole;
        const int wanted = exchanges();
        runOne();
        EXPECT_EQ(m_whole - before, wanted) << "a new endpoint does not work";
    }

    void expect(const std::string& outcome)
    {
        EXPECT_TRUE(m_refusals.of(m_refused.call).isUsedUp()) << "never refused";
        EXPECT_EQ(m_failed, outcome == "fails" ? 1 : 0);
        EXPECT_EQ(m_broken, outcome == "ends" ? 1 : 0);
        EXPECT_TRUE(waitUntil([this] { return sameFailures(m_rig.journal, m_refusals); }))
            << "the journal has other failures than the system";
    }

    [[nodiscard]] std::set<net::Call> callsMade() const { return callsIn(m_rig.journal); }

private:
    [[nodiscard]] bool isServer() const
    {
        return m_role != "client" && m_role != "udp" && m_role != "udp-connected";
    }
    [[nodiscard]] int exchanges() const { return isServer() || m_role == "udp" ? 2 : 1; }
    [[nodiscard]] bool isRefusedNow() { return m_refusals.of(m_refused.call).isUsedUp() && !m_after; }

    void runOne()
    {
        const bool refusedBefore = m_refusals.of(m_refused.call).isUsedUp();
        m_lost = [this, refusedBefore] {
            return m_refused.losesWhatIsSent() && !refusedBefore && isRefusedNow();
        };
        int whole = 0;
        const auto id = isServer()           ? playServer(whole)
                        : m_role == "client" ? playClient(whole)
                        : m_role == "udp"    ? playUdp(whole)
                                             : playConnectedUdp(whole);
        if (m_refused.reached() == net::Call::WakeRead ||
            m_refused.reached() == net::Call::Note) { // a busy thread needs no waking
            EXPECT_TRUE(m_rig.waitFor([&] { return Refusals::isAwaited() || isOver(id); }));
        }
        m_rig.engine.close(id);
        EXPECT_TRUE(m_rig.waitFor([&] { return m_rig.endpoint(id).closed; })) << "does not end";
        const auto& info = m_rig.endpoint(id);
        m_whole += whole;
        if (info.failedCall != net::Call::Note) {
            ++m_failed;
            EXPECT_EQ(info.failedCall, m_refused.call);
            EXPECT_EQ(info.failedError, m_refused.error);
        } else {
            m_broken += exchanges() - whole;
        }
    }

    void setKnobs(engine::SocketKnobs& knobs) const
    {
        knobs.noDelay = true;
        knobs.options.push_back({net::findOption("SO_KEEPALIVE"), {1, {}}});
    }
    [[nodiscard]] bool isOver(journal::EndpointId id)
    {
        return m_rig.endpoint(id).closed || m_rig.endpoint(id).failedCall != net::Call::Note;
    }
    [[nodiscard]] bool isReady(journal::EndpointId id)
    {
        return m_rig.waitFor([&] { return m_rig.endpoint(id).ready || isOver(id); }) && !isOver(id);
    }
    /// As the kernel has it: the endpoint's own question may have been refused.
    [[nodiscard]] net::Endpoint addressOf(journal::EndpointId id)
    {
        net::Endpoint address;
        for (const auto& record : m_rig.records(m_rig.socketOf(id), net::Call::Socket))
            (void)net::sockNameOf(m_list, {record.socket, record.handle}, address);
        return address;
    }
    /// The sockets' queues are looked at only while they are there.
    void letLook()
    {
        if (m_refused.reached() != net::Call::Ioctl)
            return;
        const auto looks = [this] { return m_rig.records(0, net::Call::Ioctl).size(); };
        EXPECT_TRUE(m_rig.waitFor([&] { return looks() > m_looks; }));
        m_looks = looks();
    }

    journal::EndpointId playServer(int& whole)
    {
        engine::StreamListenerSpec spec;
        spec.host = "localhost";
        spec.port = "0";
        spec.domain = net::Domain::Inet;
        if (m_role == "unix")
            spec.host = "unix:" + freePath().string();
        setKnobs(spec.socket);
        spec.model = m_role == "threads"     ? engine::ServerModel::Threads
                     : m_role == "iterative" ? engine::ServerModel::Iterative
                                             : engine::ServerModel::Loop;
        const bool shutsDown = m_refused.reached() == net::Call::Shutdown;
        behaviour::readyMade()
            .choose(shutsDown ? "discard" : "echo", behaviour::Where::TcpListen)
            .value.answer(spec.connection);
        spec.connection.closeAfterPeer = true;
        if (shutsDown) {
            auto actions = std::make_shared<engine::Actions>();
            actions->list = {engine::command::Send{bytesOf("hola")}, engine::command::Shutdown{}};
            spec.connection.actions = actions;
        }
        const auto id = m_rig.engine.open(spec);
        for (int i = 0; i < 2 && isReady(id); ++i)
            whole += askServer(addressOf(id)) == "hola" ? 1 : 0;
        if (m_role == "unix" && m_refused.call == net::Call::Unlink)
            m_leftBehind.push_back(spec.host.substr(5));
        return id;
    }

    std::string askServer(const net::Endpoint& address)
    {
        auto peer = openPeer(m_list, address.domain(), net::Type::Stream);
        if (!peer.connect(address).ok())
            return {};
        if (m_refused.reached() != net::Call::Shutdown)
            (void)peer.send(bytesOf("hola"));
        letLook();
        (void)peer.shutdown(net::ShutdownHow::Write);
        std::string text;
        std::byte room[100];
        for (;;) {
            const auto got = peer.recv(room);
            if (!got.ok() || got.value == 0)
                return text;
            text += textOf(std::span(room).first(static_cast<std::size_t>(got.value)));
        }
    }

    [[nodiscard]] net::Socket boundPeer(net::Type type, net::Endpoint& address)
    {
        auto peer = net::Socket::open(m_list, net::Domain::Inet, type).socket;
        EXPECT_TRUE(peer.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
        if (type == net::Type::Stream) {
            EXPECT_TRUE(peer.listen(5).ok());
        }
        EXPECT_TRUE(peer.setNonBlocking(true).ok());
        EXPECT_TRUE(peer.getSockName(address).ok());
        return peer;
    }

    journal::EndpointId playClient(int& whole)
    {
        net::Endpoint address;
        auto listener = boundPeer(net::Type::Stream, address);
        engine::StreamClientSpec spec;
        aimAt(spec, address);
        setKnobs(spec.socket);
        spec.connection.closeAfterPeer = true;
        const auto id = m_rig.engine.open(spec);
        m_rig.send(id, "hola");
        m_rig.post(id, engine::command::Shutdown{});
        net::Socket peer;
        bool looked = false;
        bool answered = false;
        std::string got;
        const auto turn = [&] {
            if (!peer.isOpen() && !answered) {
                peer = std::move(listener.accept().socket);
                if (peer.isOpen())
                    (void)peer.setNonBlocking(true);
            }
            std::byte room[100];
            while (peer.isOpen() && !answered) {
                const auto more = peer.recv(room);
                if (more.ok())
                    got += textOf(std::span(room).first(static_cast<std::size_t>(more.value)));
                if (more.wouldBlock() && got != "hola" && !m_lost())
                    break;
                if (!looked && isOver(id))
                    break;
                answered = true;
            }
            if (answered && peer.isOpen()) {
                (void)peer.send(bytesOf("adios"));
                return true;
            }
            return isOver(id) || (m_rig.socketOf(id) != 0 && !m_rig.socket(m_rig.socketOf(id)).isOpen());
        };
        EXPECT_TRUE(m_rig.waitFor(turn));
        if (answered && !isOver(id)) {
            letLook();
            (void)peer.close();
            EXPECT_TRUE(m_rig.waitClosed(m_rig.socketOf(id)));
        }
        whole = got == "hola" && m_rig.receivedText(m_rig.socketOf(id)) == "adios" ? 1 : 0;
        return id;
    }

    journal::EndpointId playUdp(int& whole)
    {
        engine::DatagramSpec spec;
        spec.bind = net::HostPort{"localhost", "0"};
        spec.domain = net::Domain::Inet;
        setKnobs(spec.socket);
        spec.socket.noDelay = false;
        behaviour::readyMade().choose("echo", behaviour::Where::Udp).value.answer(spec.connection);
        const auto id = m_rig.engine.open(spec);
        for (int i = 0; i < 2 && isReady(id); ++i) {
            net::Endpoint mine;
            auto peer = boundPeer(net::Type::Datagram, mine);
            (void)peer.sendTo(bytesOf("hola"), addressOf(id));
            if (i == 0)
                letLook(); // later looks find nothing new
            whole += receives(peer, id, nullptr) == "hola" ? 1 : 0;
        }
        return id;
    }

    /// A datagram, or nothing where none will come.
    std::string receives(net::Socket& peer, journal::EndpointId id, net::Endpoint* from)
    {
        std::string text;
        const auto got = [&] {
            std::byte room[100];
            net::Endpoint sender;
            const auto result = peer.recvFrom(room, sender);
            if (!result.ok())
                return false;
            text = textOf(std::span(room).first(static_cast<std::size_t>(result.value)));
            if (from != nullptr)
                *from = sender;
            return true;
        };
        const bool was = std::exchange(m_wasLost, m_lost());
        EXPECT_TRUE(m_rig.waitFor([&] { return got() || isOver(id) || (!was && m_lost()); }));
        m_wasLost = m_wasLost || m_lost();
        return text;
    }

    journal::EndpointId playConnectedUdp(int& whole)
    {
        net::Endpoint address;
        auto peer = boundPeer(net::Type::Datagram, address);
        engine::DatagramSpec spec;
        aimAt(spec, address);
        spec.connect = true;
        setKnobs(spec.socket);
        spec.socket.noDelay = false;
        const auto id = m_rig.engine.open(spec);
        if (!isReady(id))
            return id;
        m_rig.send(id, "hola");
        net::Endpoint from;
        if (receives(peer, id, &from) != "hola")
            return id;
        letLook();
        (void)peer.sendTo(bytesOf("adios"), from);
        const auto answered = [&] { return m_rig.receivedText(m_rig.socketOf(id)) == "adios"; };
        EXPECT_TRUE(m_rig.waitFor([&] { return answered() || isOver(id); }));
        whole = answered() ? 1 : 0;
        return id;
    }

public:
    ~RefusedEndpoint()
    {
        for (const std::string& path : m_leftBehind)
            ::unlink(path.c_str());
    }
    RefusedEndpoint(const RefusedEndpoint&) = delete;
    RefusedEndpoint& operator=(const RefusedEndpoint&) = delete;

private:
    const std::string m_role;
    const Refused m_refused;
    Rig m_rig;
    Refusals m_refusals;
    CallList m_list;
    std::function<bool()> m_lost; ///< what is sent in this endpoint's time was refused
    bool m_wasLost = false;
    bool m_after = false;
    std::size_t m_looks = 0; ///< known of
    int m_whole = 0;
    int m_broken = 0;
    int m_failed = 0;
    std::vector<std::string> m_leftBehind;
};

} // namespace enchufe::test
