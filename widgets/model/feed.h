// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"
#include "core/stream/occasions.h"
#include "widgets/model/kernel_history.h"
#include "widgets/model/newest_calls.h"
#include "widgets/model/option_values.h"
#include "widgets/model/queue_history.h"
#include "widgets/model/rate_history.h"
#include "widgets/model/send_failures.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace enchufe::widgets {

/// Drains the journal for the window, once a display frame and under a time budget, into what every panel
/// needs: the table of sockets and the rates. Rests while nothing happens. The window's thread only.
class Feed final : public QObject {
    Q_OBJECT

public:
    explicit Feed(journal::Journal& journal, QObject* parent = nullptr);

    [[nodiscard]] journal::Journal& journal() const { return m_journal; }
    [[nodiscard]] const journal::SocketTable& table() const { return m_table; }
    [[nodiscard]] const RateHistory& rates() const { return m_rates; }
    [[nodiscard]] const QueueHistory& queues() const { return m_queues; }
    [[nodiscard]] const OptionValues& options() const { return m_options; }
    [[nodiscard]] const KernelHistory& kernel() const { return m_kernel; }
    [[nodiscard]] const SendFailures& sendFailures() const { return m_sendFailures; }
    [[nodiscard]] const NewestCalls& newest() const { return m_newest; }
    void forgetNewestOf(journal::EndpointId endpoint) { m_newest.forget(endpoint); }
    [[nodiscard]] const stream::Occasions& occasions() const { return m_occasions; }
    /// When the newest record's call ended, the kernel's samples among them; -1: there is none.
    [[nodiscard]] std::int64_t lastNs() const { return m_lastNs; }
    /// Records the window has not looked at yet; it catches up.
    [[nodiscard]] std::uint64_t backlog() const { return m_journal.end() - m_next; }
    /// Records evicted before the window could look at them.
    [[nodiscard]] std::uint64_t skipped() const { return m_skipped; }

    /// As SocketTable::keepPeer().
    void keepPeer(net::SocketId socket, const net::Endpoint& address) { m_table.keepPeer(socket, address); }
    /// Whether somebody looks at what the kernel knows; it is asked only then.
    void watchKernel(bool on) { emit kernelWatched(on); }

signals:
    void kernelWatched(bool on);
    /// Sockets that are closed and no longer in the table, before advanced(): whoever keeps something of them
    /// lets it go.
    void forgotten(const std::vector<net::SocketId>& sockets);
    /// At the end of a frame in which records came. The changed sockets and endpoints, each once.
    void advanced(const std::vector<net::SocketId>& sockets,
                  const std::vector<journal::EndpointId>& endpoints);

private:
    void drain();
    void findOccasion(const journal::Record& record, journal::Seq seq, journal::EndpointId endpoint);
    void arm();

    journal::Journal& m_journal;
    journal::PenReader m_pens;
    journal::SocketTable m_table;
    RateHistory m_rates;
    QueueHistory m_queues;
    OptionValues m_options;
    KernelHistory m_kernel;
    SendFailures m_sendFailures;
    stream::Occasions m_occasions;
    NewestCalls m_newest;
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    journal::Seq m_next = 0;
    std::uint64_t m_skipped = 0;
    std::int64_t m_lastNs = -1;
    journal::Journal::Subscription m_growth; ///< ends before all that its callback needs
};

} // namespace enchufe::widgets
