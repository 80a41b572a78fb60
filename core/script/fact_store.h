// SPDX-License-Identifier: GPL-3.0-or-later
// What Facts remembers of a journal; for the .cpp files of this room.
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"
#include "core/script/notes.h"
#include "core/script/stream_cuts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enchufe::script {

/// A call that was made.
struct Fact {
    Order order = 0;
    journal::Record record;
    std::uint16_t told = 0; ///< of a wait: what it said of this socket, net::WaitWord's bits
};

/// A call that moved bytes of a stream, or met its end.
struct Moved {
    Order order = 0;
    journal::Record record;
    std::uint64_t total = 0; ///< bytes, this call's included
};

/// What something was from a record on, until the next.
template <class T>
struct Since {
    Order order = 0;
    T value = {};
};
template <class T>
class History {
public:
    /// Only what is news is remembered. True: it was.
    bool tell(Order order, T value)
    {
        if (!m_all.empty() && m_all.back().value == value)
            return false;
        m_all.push_back({order, std::move(value)});
        return true;
    }
    /// After the record `order`; null: nothing was told by then.
    [[nodiscard]] const Since<T>* at(Order order) const
    {
        const auto behind = std::ranges::upper_bound(m_all, order, {}, &Since<T>::order);
        return behind == m_all.begin() ? nullptr : &*std::prev(behind);
    }
    [[nodiscard]] const std::vector<Since<T>>& all() const { return m_all; }

private:
    std::vector<Since<T>> m_all;
};

/// One row of a `resolve` or a `nameinfo`.
struct Row {
    Order order = 0;
    net::Endpoint address;
    std::optional<net::Type> type;
    std::string canonicalName;
    std::string host;    ///< getnameinfo(): its answer
    std::string service; ///< likewise
};

/// The kernel's answer to one question.
struct KernelAnswer {
    std::int64_t value = 0;
    std::string word;
    bool isTold = true;
};

/// All that is known of one name.
struct Subject {
    std::string name;
    std::vector<net::SocketId> sockets; ///< in the order it had them
    bool isIncomplete = false;          ///< it was named late, and its first calls are not known
    std::size_t connections = 0;        ///< accepted so far
    std::map<net::Call, std::vector<Fact>> calls;
    std::vector<Row> rows;
    History<net::Endpoint> given; ///< `NAME = address ADDRESS`
    History<net::Endpoint> local;
    History<net::Endpoint> remote;
    History<std::string_view> state;           ///< as its calls tell, in ss's words
    History<std::optional<net::Call>> blocked; ///< nothing: nobody has looked since the name is this one's
    std::map<std::string, std::vector<Since<KernelAnswer>>, std::less<>> kernel; ///< by question
    std::vector<framing::Framing> framings;
    std::uint32_t maxFrame = framing::Framer::usualLimit; ///< bytes
    std::vector<StreamCuts> cuts;                         ///< one for each of them, of the newest socket
    std::vector<Moved> sent;     ///< the newest socket's calls that moved bytes, as their stream has them
    std::vector<Moved> received; ///< likewise, and the end that recv() met

    [[nodiscard]] net::SocketId socket() const { return sockets.empty() ? net::SocketId(0) : sockets.back(); }
    [[nodiscard]] const std::vector<Fact>& factsOf(net::Call call) const;
    /// Of the newest socket's stream, up to and with `order`.
    [[nodiscard]] std::span<const Moved> streamUntil(Order order, bool ofSent) const;
    [[nodiscard]] std::uint64_t totalUntil(Order order, bool ofSent) const; ///< bytes
};

/// Takes a journal's records and sorts them by name, so that any moment up to now can be asked about.
class FactStore {
public:
    FactStore(const journal::Journal& journal, std::size_t most);

    void apply(const journal::Record& record);
    void beginSegment() { m_segment = m_now; }

    [[nodiscard]] const journal::Journal& journal() const { return m_journal; }
    [[nodiscard]] Order now() const { return m_now; }
    [[nodiscard]] Order segment() const { return m_segment; } ///< the last record before it
    /// Something happened that is not remembered any more.
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] const Subject* find(std::string_view name) const;
    [[nodiscard]] const journal::SocketInfo* socket(net::SocketId id) const { return m_table.socket(id); }

    /// Cut anew by another framing.
    [[nodiscard]] StreamCuts cut(const Subject& subject, const framing::Framing& framing, Order order) const;

private:
    /// A record of a socket without a name, which may get one.
    struct Unnamed {
        Order order = 0;
        journal::Record record;
    };
    struct Pending {
        std::deque<Unnamed> records;
        bool isCut = false; ///< more were made than are kept
    };

    [[nodiscard]] Subject& subject(const std::string& name);
    void applyNote(const journal::Record& record);
    void applyNamed(const journal::Record& record, const std::string& name);
    void applyCall(const journal::Record& record);
    void applyWait(const journal::Record& record);
    void take(const note::SegmentBegan& said);
    void take(const note::EndpointNamed& said);
    void take(const note::Framed& said);
    void take(const note::Blocked& said);
    void take(const note::KernelSaid& said);
    void take(const note::Resolved& said);
    void take(const note::NameFound& said);
    void take(const note::AddressGiven& said);
    void keepUnnamed(Order order, const journal::Record& record, journal::EndpointId endpoint);
    void route(Order order, const journal::Record& record, journal::EndpointId endpoint);
    void attach(Subject& subject, net::SocketId socket);
    void adoptOf(journal::EndpointId endpoint, const std::function<bool(const Unnamed&)>& isMeant);
    void tell(Subject& subject, Order order, const journal::Record& record, std::uint16_t told);
    void tellData(Subject& subject, Order order, const journal::Record& record);
    void accepted(Subject& listener, const journal::Record& record);
    void feed(StreamCuts& cuts, Order order, const journal::Record& record) const;
    void frameAnew(Subject& subject);
    void followSockets();
    void follow(Subject& subject, const journal::SocketInfo& info);
    void followHandles(const journal::Record& record);
    [[nodiscard]] bool hasRoom(std::size_t more = 1);

    const journal::Journal& m_journal;
    journal::PenReader m_pens;
    journal::SocketTable m_table;
    const std::size_t m_most;
    std::size_t m_kept = 0;
    bool m_isFull = false;
    Order m_now = 0;
    Order m_segment = 0;
    std::map<std::string, std::unique_ptr<Subject>, std::less<>> m_subjects;
    std::unordered_map<net::SocketId, std::vector<Subject*>> m_bySocket;
    std::unordered_map<journal::EndpointId, Subject*> m_byEndpoint;
    std::map<journal::EndpointId, Pending> m_pending; ///< the smallest number is the oldest
    std::unordered_map<std::int32_t, net::SocketId> m_handles;
};

} // namespace enchufe::script
