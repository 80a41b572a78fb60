// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/session_host.h"

#include "core/engine/legs.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <new>
#include <utility>

namespace enchufe::engine {

bool concernsSession(const Command& command)
{
    return std::holds_alternative<command::Send>(command) ||
           std::holds_alternative<command::SendFile>(command) ||
           std::holds_alternative<command::Shutdown>(command) ||
           std::holds_alternative<command::Finish>(command);
}

bool SessionInbox::put(const std::shared_ptr<SessionInbox>& self,
                       const std::shared_ptr<const Message>& message)
{
    const std::size_t size = message->data.size();
    const bool isBehind =
        self->m_messages >= mostMessages || (self->m_messages > 0 && self->m_bytes + size > mostBytes);
    if (isBehind)
        return false;
    ++self->m_messages;
    self->m_bytes += size;
    const auto taken = [self, size] {
        --self->m_messages;
        self->m_bytes -= size;
    };
    try {
        self->m_mailbox->run([self, message, taken] {
            taken();
            if (self->m_host != nullptr)
                self->m_host->hear(*message);
        });
    } catch (const std::bad_alloc&) {
        taken();
        throw;
    }
    return true;
}

std::vector<Peer> Behaviour::peers() const
{
    std::vector<Peer> peers;
    for (const auto& each : inboxes())
        peers.push_back(each->peer());
    std::ranges::sort(peers, {}, &Peer::number);
    return peers;
}

void Behaviour::join(const std::shared_ptr<SessionInbox>& inbox)
{
    const threads::Lock lock(m_mutex);
    m_inboxes.push_back(inbox);
    inbox->m_place = m_inboxes.size() - 1;
}

void Behaviour::leave(const SessionInbox& inbox)
{
    const threads::Lock lock(m_mutex);
    const std::size_t place = inbox.m_place;
    m_inboxes.back()->m_place = place;
    std::swap(m_inboxes[place], m_inboxes.back());
    m_inboxes.pop_back();
}

Behaviour::Inboxes Behaviour::inboxes() const
{
    const threads::Lock lock(m_mutex);
    return m_inboxes;
}

/// A descriptor that the loop waits for in the session's name.
class SessionHost::Descriptor final : public ReadyHandler {
public:
    Descriptor(SessionHost& host, net::Handle handle)
        : m_host(host),
          m_what(net::Watchable::descriptor(host.m_context.recorder().newSocketId(), handle))
    {}
    ~Descriptor()
    {
        net::evenWithoutMemory([this] { m_host.m_context.loop().forget(m_what); });
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] net::CallResult watch(net::Interest interest)
    {
        return m_host.m_context.loop().watch(m_what, interest, this);
    }
    /// The session may forget the descriptor meanwhile, and this with it.
    void onReady(const net::ReadyEvent& event) override
    {
        m_host.tell([handle = m_what.handle, event](PeerSession& session) { session.ready(handle, event); });
    }

private:
    SessionHost& m_host;
    const net::Watchable m_what;
};

/// What few sessions use.
struct SessionHost::Extras {
    std::map<TimerId, EventLoop::TimerId> timers;
    std::uint64_t lastTimer = 0;
    std::map<net::Handle, std::unique_ptr<Descriptor>> descriptors;
};

SessionHost::SessionHost(const TaskContext& context, Peer peer) : m_context(context), m_peer(std::move(peer))
{}

SessionHost::~SessionHost() { m_context.loop().cancel(m_drained); }

template <class Call>
void SessionHost::tell(Call call)
{
    if (m_session == nullptr)
        return;
    try {
        call(*m_session);
    } catch (const std::bad_alloc&) {
        sessionFailed(net::Call::Allocate, ENOMEM);
    }
}

bool SessionHost::meet(const std::shared_ptr<Behaviour>& behaviour)
{
    auto session = behaviour->meet(m_peer);
    if (!session)
        return false;
    session->m_link = this;
    try {
        auto inbox = std::make_shared<SessionInbox>(*this, m_peer, m_context.mailbox());
        behaviour->join(inbox);
        m_inbox = std::move(inbox);
    } catch (const std::bad_alloc&) {
        net::evenWithoutMemory([&] { session->closed({Parting::Why::Failed, net::Call::Allocate, ENOMEM}); });
        throw;
    }
    m_behaviour = behaviour;
    m_owned = std::move(session);
    m_session = m_owned.get();
    tell([this](PeerSession& met) { met.opened(m_peer); });
    return true;
}

void SessionHost::part(const Parting& parting)
{
    PeerSession* const session = std::exchange(m_session, nullptr);
    if (session == nullptr)
        return;
    m_context.loop().cancel(m_drained);
    m_awaitsDrained = false;
    if (m_extras) {
        for (auto& [number, timer] : m_extras->timers)
            m_context.loop().cancel(timer);
        m_extras.reset();
    }
    m_behaviour->leave(*m_inbox);
    m_inbox->close();
    m_isParting = true;
    net::evenWithoutMemory([&] { session->closed(parting); });
    m_isParting = false;
}

SessionHost::Extras& SessionHost::extras()
{
    if (!m_extras)
        m_extras = std::make_unique<Extras>();
    return *m_extras;
}

void SessionHost::awaitDrained()
{
    if (m_session == nullptr)
        return;
    m_awaitsDrained = true;
    lookAtQueue();
}

/// Told by the loop: never from within send(), and after the other sockets have had their turn.
void SessionHost::lookAtQueue()
{
    if (!isDrained() || m_drained != 0)
        return;
    m_drained = m_context.loop().after(Clock::duration::zero(), [this] {
        m_drained = 0;
        if (!isDrained()) { // filled again meanwhile
            awaitDrained();
            return;
        }
        m_awaitsDrained = false;
        tell([](PeerSession& session) { session.drained(); });
    });
}

Link::TimerId SessionHost::after(std::chrono::milliseconds time)
{
    if (m_session == nullptr)
        return 0;
    Extras& mine = extras();
    const TimerId number(++mine.lastTimer);
    auto& timer = mine.timers[number];
    timer = m_context.loop().after(time, [this, number] {
        m_extras->timers.erase(number);
        tell([number](PeerSession& session) { session.timer(number); });
    });
    return number;
}

void SessionHost::cancel(TimerId& timer)
{
    if (m_extras) {
        const auto found = m_extras->timers.find(timer);
        if (found != m_extras->timers.end()) {
            m_context.loop().cancel(found->second);
            m_extras->timers.erase(found);
        }
    }
    timer = 0;
}

net::CallResult SessionHost::watch(net::Handle descriptor, net::Interest interest)
{
    if (m_session == nullptr)
        return {};
    auto& watched = extras().descriptors;
    if (interest.none()) {
        watched.erase(descriptor);
        return {};
    }
    const auto [place, isNew] = watched.try_emplace(descriptor);
    if (isNew)
        place->second = std::make_unique<Descriptor>(*this, descriptor);
    const net::CallResult result = place->second->watch(interest);
    if (!result.ok() && isNew)
        watched.erase(place);
    return result;
}

Link* SessionHost::connect(ConnectSpec spec, std::unique_ptr<PeerSession> session)
{
    return m_session == nullptr ? nullptr
                                : m_context.legs().open(m_context, std::move(spec), std::move(session));
}

void SessionHost::note(std::string_view text)
{
    if (maySpeak())
        m_context.recorder().note(journal::NoteKind::Remark, m_peer.socket, 0, text);
}

void SessionHost::sayToAll(const journal::Payload& data)
{
    if (!maySpeak())
        return;
    const auto message = std::make_shared<const Message>(Message{m_peer, data});
    std::int64_t untold = 0;
    for (const auto& each : m_behaviour->inboxes()) {
        if (each != m_inbox && !SessionInbox::put(each, message))
            untold += static_cast<std::int64_t>(data.size());
    }
    if (untold > 0)
        m_context.recorder().note(journal::NoteKind::SendRefused, m_peer.socket, untold, "others-behind");
}

void SessionHost::sayToAll(std::span<const std::byte> bytes)
{
    if (maySpeak())
        sayToAll(m_context.recorder().keep(bytes));
}

void SessionHost::hear(const Message& message)
{
    tell([&message](PeerSession& session) { session.told(message); });
}

} // namespace enchufe::engine
