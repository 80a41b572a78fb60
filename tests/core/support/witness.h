// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions made of functions, which keep a log of what they are told, and hold the engine to its word: opened
// first, closed last and once, all on one thread, and nothing from within a call of the Link.
#pragma once

#include "core/engine/behaviour.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace enchufe::test {

/// From any thread.
class Log {
public:
    void add(std::string line)
    {
        const std::scoped_lock lock(m_mutex);
        m_lines.push_back(std::move(line));
    }
    [[nodiscard]] std::vector<std::string> lines() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }
    [[nodiscard]] std::ptrdiff_t count(const std::string& line) const
    {
        return std::ranges::count(lines(), line);
    }
    /// After a generous limit false.
    [[nodiscard]] bool waitFor(const std::string& line, std::ptrdiff_t times = 1) const
    {
        const bool there = waitUntil([&] { return count(line) >= times; });
        if (!there)
            ADD_FAILURE() << "no \"" << line << "\" among: " << fmt::format("{}", joined());
        return there;
    }
    [[nodiscard]] std::string joined() const
    {
        std::string text;
        for (const std::string& each : lines())
            text += (text.empty() ? "" : "; ") + each;
        return text;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::string> m_lines;
};

inline std::string textOf(const engine::Parting& parting)
{
    constexpr const char* words[] = {"finished", "reset", "closed", "failed", "idle", "replaced"};
    return words[static_cast<std::size_t>(parting.why)];
}

class Witness;

/// What they do beside writing it down; empty: what a session does by itself.
struct Acts {
    using Self = Witness&;
    std::function<void(Self)> opened = {};
    std::function<void(Self, const journal::Payload&)> received = {};
    std::function<void(Self)> ended = {};
    std::function<void(Self)> drained = {};
    std::function<void(Self, engine::Link::TimerId)> timer = {};
    std::function<void(Self, net::Handle, const net::ReadyEvent&)> ready = {};
    std::function<void(Self, const engine::Message&)> told = {};
    std::function<bool(Self, const engine::Command&)> asked = {};
    std::function<void(Self, const engine::Parting&)> closed = {};
};

class Witness final : public engine::PeerSession {
public:
    Witness(std::string name, std::shared_ptr<Log> log, Acts acts)
        : m_name(std::move(name)),
          m_log(std::move(log)),
          m_acts(std::move(acts))
    {}
    ~Witness() override { EXPECT_TRUE(m_isClosed) << m_name << " was never told of its end"; }

    void opened(const engine::Peer& peer) override
    {
        const Call call(*this);
        EXPECT_FALSE(m_isOpened) << m_name;
        m_isOpened = true;
        EXPECT_EQ(peer.number, link().peer().number);
        add("opened");
        if (m_acts.opened)
            m_acts.opened(*this);
    }
    void received(const journal::Payload& data) override
    {
        const Call call(*this);
        expectOpen();
        if (data.size() < 100)
            add("received " + textOf(data.bytes()));
        if (m_acts.received)
            m_acts.received(*this, data);
    }
    void ended() override
    {
        const Call call(*this);
        expectOpen();
        add("ended");
        if (m_acts.ended)
            m_acts.ended(*this);
        else
            PeerSession::ended();
    }
    void drained() override
    {
        const Call call(*this);
        expectOpen();
        add("drained");
        if (m_acts.drained)
            m_acts.drained(*this);
    }
    void timer(engine::Link::TimerId id) override
    {
        const Call call(*this);
        expectOpen();
        add("timer");
        if (m_acts.timer)
            m_acts.timer(*this, id);
    }
    void ready(net::Handle descriptor, const net::ReadyEvent& event) override
    {
        const Call call(*this);
        expectOpen();
        if (m_acts.ready)
            m_acts.ready(*this, descriptor, event);
    }
    void told(const engine::Message& message) override
    {
        const Call call(*this);
        expectOpen();
        add("told " + textOf(message.data.bytes()));
        if (m_acts.told)
            m_acts.told(*this, message);
    }
    bool asked(const engine::Command& command) override
    {
        const Call call(*this);
        expectOpen();
        return m_acts.asked && m_acts.asked(*this, command);
    }
    void closed(const engine::Parting& parting) override
    {
        const Call call(*this);
        EXPECT_FALSE(m_isClosed) << m_name;
        m_isClosed = true;
        if (m_acts.closed)
            m_acts.closed(*this, parting);
        add("closed " + textOf(parting)); // last: who waits for it reads what the act has written
    }

    [[nodiscard]] engine::Link& at() const { return link(); }
    void add(const std::string& what) { m_log->add(m_name + ' ' + what); }
    void say(std::string_view text) { link().send(bytesOf(text)); }

private:
    /// For as long as it is called.
    struct Call {
        explicit Call(Witness& witness) : m_witness(witness)
        {
            EXPECT_FALSE(std::exchange(witness.m_isCalled, true)) << witness.m_name << " is called twice";
            if (!witness.m_thread)
                witness.m_thread = std::this_thread::get_id();
            EXPECT_EQ(*witness.m_thread, std::this_thread::get_id()) << witness.m_name;
        }
        ~Call() { m_witness.m_isCalled = false; }
        Call(const Call&) = delete;
        Call& operator=(const Call&) = delete;
        Witness& m_witness;
    };
    void expectOpen() const { EXPECT_TRUE(m_isOpened && !m_isClosed) << m_name; }

    std::string m_name;
    std::shared_ptr<Log> m_log;
    Acts m_acts;
    std::optional<std::thread::id> m_thread;
    bool m_isOpened = false;
    bool m_isClosed = false;
    bool m_isCalled = false;
};

/// Acts::received: back to where it came from.
inline void echo(Witness& self, const journal::Payload& data) { self.at().send(data); }

/// Names its sessions by the order they came: "1 opened".
class WitnessBehaviour final : public engine::Behaviour {
public:
    explicit WitnessBehaviour(Acts acts = {}, std::shared_ptr<Log> log = std::make_shared<Log>())
        : m_acts(std::move(acts)),
          m_log(std::move(log))
    {}
    std::unique_ptr<engine::PeerSession> meet(const engine::Peer& peer) override
    {
        if (m_refuses && m_refuses(peer))
            return nullptr;
        return std::make_unique<Witness>(std::to_string(peer.number), m_log, m_acts);
    }
    void refuseIf(std::function<bool(const engine::Peer&)> refuses) { m_refuses = std::move(refuses); }
    [[nodiscard]] Log& log() { return *m_log; }

private:
    Acts m_acts;
    std::shared_ptr<Log> m_log;
    std::function<bool(const engine::Peer&)> m_refuses;
};

/// For a spec.
inline engine::BehaviourFactory always(std::shared_ptr<engine::Behaviour> behaviour)
{
    return [behaviour = std::move(behaviour)] { return behaviour; };
}

} // namespace enchufe::test
