// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/detail_store.h"
#include "core/journal/lossless_brake.h"
#include "core/journal/payload_store.h"
#include "core/journal/pen_store.h"
#include "core/journal/record.h"
#include "core/journal/socket_totals.h"
#include "core/threads/mutex.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace enchufe::journal {

class SocketIndex;

struct Totals {
    std::uint64_t records = 0;
    std::uint64_t evictedRecords = 0;
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    std::uint64_t errors = 0;
    std::size_t keptPayload = 0;
    std::uint64_t evictedPayload = 0;
};

struct JournalLimits {
    std::size_t payloadBudget = std::size_t{256} << 20; ///< bytes
    std::size_t records = std::size_t{10} << 20;        ///< 64 bytes each
    std::size_t details = std::size_t{128} << 20;       ///< bytes of addresses and words that records name
};

/// The append-only list of everything that happened: written by the workers' recorders, read by every view at
/// its own pace. Readers hold no lock while they work. All methods from any thread.
class Journal {
public:
    struct Segment {
        static constexpr std::size_t capacity = 4096;
        std::array<Record, capacity> records;
        std::vector<DetailStore::Kept> details; ///< that the records name: they live as long
        std::vector<PenStore::Kept> pens;       ///< likewise
    };

    /// Some consecutive records, readable for as long as this value lives.
    struct Batch {
        std::shared_ptr<const Segment> keep;
        std::span<const Record> records;
        Seq first = 0;             ///< of records.front()
        std::uint64_t skipped = 0; ///< records evicted before they could be read
    };

    /// A wait for the journal to grow, which ends with this value: afterwards its callback does not run, and
    /// is not running either. From any thread, but not from the callback itself. The journal outlives it.
    class Subscription {
    public:
        Subscription() = default; ///< waits for nothing
        Subscription(Subscription&& other) noexcept
            : m_journal(std::exchange(other.m_journal, nullptr)),
              m_number(other.m_number)
        {}
        Subscription& operator=(Subscription&& other) noexcept
        {
            if (this != &other) {
                cancel();
                m_journal = std::exchange(other.m_journal, nullptr);
                m_number = other.m_number;
            }
            return *this;
        }
        ~Subscription() { cancel(); }
        void cancel();

    private:
        friend class Journal;
        Subscription(Journal& journal, std::uint64_t number) : m_journal(&journal), m_number(number) {}

        Journal* m_journal = nullptr;
        std::uint64_t m_number = 0;
    };

    /// One thread that writes for one endpoint. Its own thread only, but for being made; the journal outlives
    /// it.
    class Writer {
    public:
        Writer(Journal& journal, EndpointId endpoint);
        ~Writer();
        Writer(const Writer&) = delete;
        Writer& operator=(const Writer&) = delete;

        /// The system's thread id of the calling thread goes with the records from now on. Once, on it.
        void attachThread(std::int64_t systemThread);
        /// A number for a new socket.
        [[nodiscard]] net::SocketId newSocketId();
        /// What records are to name, shared by all that say the same.
        [[nodiscard]] DetailStore::Kept intern(CallDetail detail);
        /// The pen and the detail are filled in; `detail` may be null. `bytes` are those that it moved.
        void append(Record& record, const DetailStore::Kept& detail, const Payload& bytes);

        [[nodiscard]] Journal& journal() const { return m_journal; }
        [[nodiscard]] EndpointId endpoint() const { return m_endpoint; }

    private:
        Journal& m_journal;
        const EndpointId m_endpoint;
        PenStore::Kept m_pen;
    };

    explicit Journal(JournalLimits limits = {});
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    // --- reading
    [[nodiscard]] Seq begin() const; ///< the oldest record still kept
    [[nodiscard]] Seq end() const { return m_end.load(std::memory_order_acquire); }
    /// At most one segment's rest from `from` on; empty at the end.
    [[nodiscard]] Batch read(Seq from) const;
    [[nodiscard]] bool record(Seq seq, Record& out) const; ///< false: not (or no longer) there
    /// Never null. Of a record that is no longer kept it may be empty.
    [[nodiscard]] std::shared_ptr<const CallDetail> detail(const Record& record) const
    {
        return m_details.find(record.detail);
    }
    /// Whose thread made the call, and for which endpoint.
    [[nodiscard]] Pen pen(const Record& record) const { return m_pens.find(record.pen); }
    /// The bytes a record moved, or its answer; empty when there are none or they are no longer kept.
    [[nodiscard]] Payload payload(const Record& record) const;

    [[nodiscard]] Totals totals() const;
    [[nodiscard]] SocketTotals totals(net::SocketId socket) const;
    [[nodiscard]] std::int64_t epochNs() const { return m_epochNs; } ///< steady clock when the journal began

    /// Where each socket's records stand. It knows of what somebody had it follow.
    [[nodiscard]] SocketIndex& index() const { return *m_index; }

    // --- waiting
    /// `notify` runs once, on a writing thread, soon after the journal has grown beyond `seen`; at once when
    /// it already has; not at all once the subscription has ended. It must be quick and must not touch the
    /// journal. Each reader has its own: none of them ends another's.
    [[nodiscard]] Subscription notifyBeyond(Seq seen, std::function<void()> notify);

    // --- back-pressure for a reader that must not lose anything (the console writing to a pipe)
    [[nodiscard]] LosslessBrake& brake() { return m_brake; }
    /// Workers shall not receive, send or accept now.
    [[nodiscard]] bool isBraked() const { return m_brake.isBraked(); }

    /// A number for a new endpoint of this journal.
    [[nodiscard]] EndpointId newEndpointId()
    {
        return EndpointId(m_nextEndpoint.fetch_add(1, std::memory_order_relaxed));
    }

    // --- limits
    [[nodiscard]] PayloadStore& payloads() { return m_payloads; }
    [[nodiscard]] const PayloadStore& payloads() const { return m_payloads; }
    /// The only reader has done with what stands before `seq`: whole segments of it are given back, and bytes
    /// that were kept for it.
    void forgetBefore(Seq seq);
    /// For an only reader who brakes: from now on the bytes that a record moved are kept until forgetBefore()
    /// has passed it, whatever the budget says. The brake bounds them.
    void keepBytesUntilForgotten();

private:
    class SpareSegments;

    struct Unread {
        Seq last =
            0; ///< the newest record with bytes in the block, as far as its neighbours have none elsewhere
        std::shared_ptr<const PayloadBlock> block;
    };
    struct Waiting {
        std::uint64_t number = 0; ///< of the subscription
        std::function<void()> notify;
    };

    void cancelWaiting(std::uint64_t number);
    /// The record names `detail`, where there is one, and `pen`: its segment holds them from now on. `bytes`
    /// are those that it moved.
    void append(const Record& record, const DetailStore::Kept& detail, const PenStore::Kept& pen,
                const Payload& bytes);
    [[nodiscard]] std::vector<std::shared_ptr<Segment>> beginSegment() ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] std::shared_ptr<Segment> newSegment();
    void count(const Record& record) ENCHUFE_REQUIRES(m_mutex);

    const std::shared_ptr<SpareSegments> m_spare; ///< outlives the journal for as long as a reader holds one
    PayloadStore m_payloads;
    const std::int64_t m_epochNs;
    std::atomic<std::uint32_t> m_nextSocket = 1;
    std::atomic<std::uint32_t> m_nextEndpoint = 1;

    mutable threads::Mutex m_mutex; // records, totals and waiting; held for some tens of nanoseconds
    std::deque<std::shared_ptr<Segment>> m_segments ENCHUFE_GUARDED_BY(m_mutex);
    const std::size_t m_maxSegments;
    Seq m_begin ENCHUFE_GUARDED_BY(m_mutex) = 0;
    std::atomic<Seq> m_end = 0;
    SocketTotalsTable m_perSocket ENCHUFE_GUARDED_BY(m_mutex);
    Totals m_totals ENCHUFE_GUARDED_BY(m_mutex);
    bool m_keepsUnread ENCHUFE_GUARDED_BY(m_mutex) = false;
    std::deque<Unread>
        m_unread ENCHUFE_GUARDED_BY(m_mutex); ///< in the order of records; only while m_keepsUnread
    std::vector<Waiting> m_waiting ENCHUFE_GUARDED_BY(m_mutex);
    std::uint64_t m_subscriptions ENCHUFE_GUARDED_BY(m_mutex) = 0;
    threads::Mutex
        m_notifyMutex; // held while callbacks run, so that the end of a subscription can wait for them

    DetailStore m_details;
    PenStore m_pens;
    std::size_t m_mostDetailBytes;
    std::uint64_t m_segmentNumber ENCHUFE_GUARDED_BY(m_mutex) = 0; ///< of the newest, counted from 1

    LosslessBrake m_brake;
    const std::unique_ptr<SocketIndex> m_index;
};

/// Pens for one reader who goes through records in their order: neighbours mostly have the same.
class PenReader {
public:
    explicit PenReader(const Journal& journal) : m_journal(journal) {}
    [[nodiscard]] const Pen& of(const Record& record)
    {
        if (m_last.id != record.pen || record.pen == 0)
            m_last = m_journal.pen(record);
        return m_last;
    }

private:
    const Journal& m_journal;
    Pen m_last;
};

} // namespace enchufe::journal
