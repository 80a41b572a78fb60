// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/behaviour.h"
#include "core/engine/task_context.h"

#include <atomic>
#include <cstddef>
#include <memory>

namespace enchufe::engine {

class SessionHost;

/// Where other sessions put what they say to one. Any thread, but for what is said otherwise.
class SessionInbox {
public:
    static constexpr std::size_t mostMessages = 1000;
    static constexpr std::size_t mostBytes = std::size_t{1} << 20;

    SessionInbox(SessionHost& host, Peer peer, std::shared_ptr<Worker::Mailbox> mailbox)
        : m_host(&host),
          m_peer(std::move(peer)),
          m_mailbox(std::move(mailbox))
    {}

    /// On the thread of `self`'s session, later. False: it is too far behind.
    [[nodiscard]] static bool put(const std::shared_ptr<SessionInbox>& self,
                                  const std::shared_ptr<const Message>& message);
    /// The session is over. On its thread.
    void close() { m_host = nullptr; }
    [[nodiscard]] const Peer& peer() const { return m_peer; }

private:
    friend class Behaviour;

    SessionHost* m_host; ///< used on its own thread only
    const Peer m_peer;
    const std::shared_ptr<Worker::Mailbox> m_mailbox;
    std::size_t m_place = 0; ///< in the behaviour's list, under its mutex
    std::atomic<std::size_t> m_messages = 0;
    std::atomic<std::size_t> m_bytes = 0;
};

/// What a session may see to itself: it is about sending and ending.
[[nodiscard]] bool concernsSession(const Command& command);

/// The engine's side of a session: its life, and what Link offers that is the same for streams and for
/// datagrams. On one worker's thread.
class SessionHost : public Link {
public:
    SessionHost(const SessionHost&) = delete;
    SessionHost& operator=(const SessionHost&) = delete;

    void awaitDrained() override;
    [[nodiscard]] TimerId after(std::chrono::milliseconds time) final;
    void cancel(TimerId& timer) final;
    [[nodiscard]] net::CallResult watch(net::Handle descriptor, net::Interest interest) final;
    [[nodiscard]] Link* connect(ConnectSpec spec, std::unique_ptr<PeerSession> session) final;
    void note(std::string_view text) final;
    void sayToAll(const journal::Payload& data) final;
    void sayToAll(std::span<const std::byte> bytes) final;
    [[nodiscard]] const Peer& peer() const final { return m_peer; }

    /// Another session's message has come through the mailbox.
    void hear(const Message& message);

protected:
    /// The context must outlive it.
    SessionHost(const TaskContext& context, Peer peer);
    ~SessionHost();

    /// A session begins, with its opened(); false: the behaviour does not serve this peer.
    [[nodiscard]] bool meet(const std::shared_ptr<Behaviour>& behaviour);
    /// Ends it, with its closed(); not from within a call of the session. Once; nothing where there is none.
    void part(const Parting& parting);
    /// Null: there is none, or it is over.
    [[nodiscard]] PeerSession* session() const { return m_session; }

    /// Nothing waits to be sent.
    [[nodiscard]] virtual bool isDrained() const = 0;
    /// The queue grew or shrank.
    void queueChanged()
    {
        if (m_awaitsDrained)
            lookAtQueue();
    }
    /// What the session needed was not to be had: to end it, as is told to it later.
    virtual void sessionFailed(net::Call call, int error) = 0;

    [[nodiscard]] const TaskContext& context() const { return m_context; }

private:
    class Descriptor;
    struct Extras;

    template <class Call>
    void tell(Call call);
    Extras& extras();
    void lookAtQueue();
    [[nodiscard]] bool maySpeak() const { return m_session != nullptr || m_isParting; }

    const TaskContext& m_context;
    const Peer m_peer;
    PeerSession* m_session = nullptr; ///< until it is over
    std::unique_ptr<PeerSession> m_owned;
    std::shared_ptr<Behaviour> m_behaviour;
    std::shared_ptr<SessionInbox> m_inbox;
    std::unique_ptr<Extras> m_extras;
    bool m_awaitsDrained = false;
    bool m_isParting = false;
    EventLoop::TimerId m_drained = 0; ///< set while drained() is due
};

} // namespace enchufe::engine
