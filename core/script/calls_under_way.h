// SPDX-License-Identifier: GPL-3.0-or-later
// For the player: what its lines have asked for and what became of it.
#pragma once

#include "core/bench/call_bench.h"
#include "core/engine/engine.h"
#include "core/script/facts.h"
#include "core/script/line.h"
#include "core/script/notes.h"
#include "core/script/player.h"
#include "core/threads/mutex.h"

#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::script {

constexpr Text nameTaken = tr("something else has this name");

/// What other threads tell the player's.
class Inbox {
public:
    using Told = std::variant<bench::Outcome, net::ResolveResult, net::NameResult>;
    struct Item {
        std::uint64_t operation = 0;
        Told told;
    };

    explicit Inbox(std::function<void()> wake) : m_wake(std::move(wake)) {}
    [[nodiscard]] bool put(std::uint64_t operation, Told told); ///< any thread; false: it is closed
    [[nodiscard]] std::vector<Item> take();
    void wake(); ///< any thread
    /// The player is no more: nobody is woken.
    void close();

private:
    threads::Mutex m_mutex;
    std::function<void()> m_wake ENCHUFE_GUARDED_BY(m_mutex);
    std::vector<Item> m_items ENCHUFE_GUARDED_BY(m_mutex);
};

/// Bare sockets and endpoints by their names, and the calls on them that have not ended. The player's thread
/// only.
class CallsUnderWay {
public:
    struct Hooks {
        std::function<void(std::size_t, const bench::CallSpec&)> began;
        std::function<void(std::size_t, const bench::Outcome&)> ended;
    };

    CallsUnderWay(engine::Engine& engine, bench::CallBench& bench, std::shared_ptr<Inbox> inbox, Notes& notes,
                  Hooks hooks);

    /// Each begins what its line says. `owner` is whose turn it takes: calls of one owner come one after the
    /// other. A mistake: it cannot be made.
    [[nodiscard]] Mistake begin(const line::MakeCall& make);
    [[nodiscard]] Mistake begin(const line::OpenEndpoint& open, const std::string& address,
                                const std::string& bind);
    [[nodiscard]] Mistake begin(const line::EndpointCall& call, const std::optional<net::Endpoint>& to);
    [[nodiscard]] Mistake begin(const line::Reset& reset);
    [[nodiscard]] Mistake begin(const line::MoveAll& move);
    [[nodiscard]] Mistake begin(const line::Set& set);
    [[nodiscard]] Mistake begin(const line::Resolve& resolve);
    [[nodiscard]] Mistake begin(const line::NameInfo& info, const net::Endpoint& address);
    [[nodiscard]] Mistake begin(const line::Address& given, const net::Endpoint& address);
    /// getsockname() or getpeername() of a bare socket that a line's "@NAME" needs.
    [[nodiscard]] Mistake beginAiding(const std::string& socket, bool ofPeer);

    static std::string ownerOf(const std::string& name, bool elsewhere);
    [[nodiscard]] bool isUnderWay(const std::string& owner) const;
    /// The last call of that owner that has ended.
    [[nodiscard]] const bench::Outcome* last(const std::string& owner) const;

    /// What other threads have told since.
    void takeTold();
    /// The journal's next record.
    void apply(const journal::Record& record, journal::EndpointId endpoint);
    void cancel(const std::string& name);
    /// All that was made is closed; nothing is under way.
    void stop();

    // --- names
    [[nodiscard]] bool isEndpoint(std::string_view name) const; ///< or one connection of one
    /// Of a bare socket, open or closed; nothing: there is none.
    [[nodiscard]] std::optional<bench::CallBench::SocketState> stateOf(const std::string& name) const;
    /// The call in which a thread is blocked, or that an endpoint is waiting for; Note: in none.
    [[nodiscard]] net::Call presentCall(const std::string& owner) const;
    /// Nothing: the connection is not there yet, or there is no such endpoint.
    [[nodiscard]] std::optional<engine::Target> targetOf(std::string_view name) const;
    /// Of an endpoint or one connection: 0: it has none (yet).
    [[nodiscard]] net::SocketId socketOf(std::string_view name) const;
    /// The largest message of what an endpoint receives, in bytes.
    [[nodiscard]] std::uint32_t maxFrameOf(std::string_view name) const;
    /// It was closed, here or by whatever happened to it.
    [[nodiscard]] bool isClosed(std::string_view name) const;
    /// An endpoint, or a connection of one, whose calls block: its thread may be in one now, of which nothing
    /// tells before it returns.
    [[nodiscard]] bool mayBeInCall(std::string_view name) const;

private:
    struct Connection {
        net::SocketId socket = 0;
        bool closed = false;
    };
    struct Made { ///< an endpoint
        journal::EndpointId id = 0;
        journal::EndpointKind kind = journal::EndpointKind::StreamClient;
        net::SocketId socket = 0; ///< a client tries one after another until it is ready
        bool mayBlock = false;
        bool ready = false;
        bool socketClosed = false;
        bool closed = false;
        engine::Reading reading;
        engine::SendHow sendHow = engine::SendHow::All;
        std::uint32_t maxFrame = framing::Framer::usualLimit;
        std::vector<Connection> connections; ///< a listener's, in the order of accept()
    };
    enum class What : std::uint8_t {
        Bare,
        BareReset,
        BareMove,
        Open,
        Send,
        Receive,
        ReceiveAll,
        Accept,
        Shutdown,
        Close,
        CloseEndpoint,
        Set,
        Resolve,
        NameInfo
    };
    struct Operation {
        std::uint64_t id = 0;
        What what = What::Bare;
        std::string owner;
        std::string name;
        bench::CallSpec call; ///< bare: the present one; endpoints: what it is told as
        std::size_t told = 0; ///< the number that `began` was told
        journal::EndpointId endpoint = 0;
        net::SocketId connection = 0; ///< 0: the endpoint itself
        std::uint64_t left = 0;       ///< bytes to move
        bool once = false;
        std::shared_ptr<const std::vector<std::byte>> bytes;
        std::set<net::SocketId> sockets;                  ///< Set: those that have not answered
        journal::NoteKind note = journal::NoteKind::None; ///< Set: what says that it is done
        std::vector<std::byte> received;
    };
    struct Turn {
        int underWay = 0;
        std::optional<bench::Outcome> last;
    };
    using Operations = std::list<Operation>;

    Operation& add(What what, const std::string& owner, const std::string& name, net::Call call);
    [[nodiscard]] Mistake startBare(Operation& operation);
    [[nodiscard]] Mistake given(Operations::iterator place, Mistake mistake);
    void end(Operations::iterator place, bench::Outcome outcome);
    /// The next call of a loop or of a reset; false: it is over.
    [[nodiscard]] bool goOn(Operation& operation, bench::Outcome& outcome);
    [[nodiscard]] bool startNext(Operation& operation, bench::Outcome& outcome);
    void removeMade(const Inbox::Told& told);
    void told(Operations::iterator place, Inbox::Told& told);
    [[nodiscard]] Mistake onEndpoint(const std::string& name, Made*& made, net::SocketId& connection);
    [[nodiscard]] Made* madeBy(std::string_view name);
    [[nodiscard]] const Made* madeBy(std::string_view name) const;
    [[nodiscard]] Connection* connectionOf(Made& made, net::SocketId socket);
    [[nodiscard]] Mistake closeEndpoint(const line::EndpointCall& call, bool reset);
    [[nodiscard]] Mistake moveOnEndpoint(const line::EndpointCall& call);
    void post(const Operation& operation, engine::Command command);
    void applyToNames(const journal::Record& record, Made& made);
    /// Nothing: it goes on.
    [[nodiscard]] std::optional<bench::Outcome> applyTo(Operation& operation, const journal::Record& record);
    [[nodiscard]] bool isItsClose(const Operation& operation, const journal::Record& record) const;
    [[nodiscard]] static std::optional<bench::Outcome> notMade(const Operation& operation, const Text& why);
    [[nodiscard]] static std::optional<bench::Outcome> unmade(const Operation& operation);
    [[nodiscard]] std::optional<bench::Outcome> applySet(Operation& operation, const journal::Record& record);
    [[nodiscard]] std::optional<bench::Outcome> applyNote(Operation& operation,
                                                          const journal::Record& record);
    [[nodiscard]] std::optional<bench::Outcome> applySend(Operation& operation,
                                                          const journal::Record& record);
    [[nodiscard]] std::optional<bench::Outcome> applyReceive(Operation& operation,
                                                             const journal::Record& record);
    [[nodiscard]] bench::Outcome outcomeOf(const Operation& operation, const journal::Record& record) const;
    [[nodiscard]] bool isTaken(const std::string& name) const;

    engine::Engine& m_engine;
    bench::CallBench& m_bench;
    journal::Journal& m_journal;
    std::shared_ptr<Inbox> m_inbox;
    Notes& m_notes;
    Hooks m_hooks;
    std::uint64_t m_lastOperation = 0;
    std::size_t m_toldCalls = 0;
    Operations m_operations;
    std::map<std::string, Turn, std::less<>> m_turns;
    std::map<std::string, Made, std::less<>> m_made;
    std::map<journal::EndpointId, std::string> m_nameOf;
    std::set<std::string, std::less<>> m_bare;
    std::set<std::string, std::less<>> m_other; ///< of look-ups and addresses
};

} // namespace enchufe::script
