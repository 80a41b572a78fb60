// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/kernel_values.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <string>

// glibc's <netinet/tcp.h> knows only the oldest part of the structure, and cannot be included with this.
#ifdef __linux__
#include <linux/tcp.h>
#define PLACE(member) static_cast<int>(offsetof(tcp_info, member)), static_cast<int>(sizeof(tcp_info::member))
#else
#define PLACE(member) -1, 0
#endif

namespace enchufe::net {

namespace {

using Unit = KernelUnit;

constexpr bool curve = true;
constexpr bool noCurve = false;
constexpr bool aging = true;
constexpr bool still = false;

constexpr KernelValue entries[] = {
    {"tcpi_state", Unit::State, noCurve, still, PLACE(tcpi_state), tr("state"),
     tr("The state of the connection in the TCP state diagram (RFC 9293).")},
    {"tcpi_options", Unit::Options, noCurve, still, PLACE(tcpi_options), tr("TCP options"),
     tr("What both ends agreed on in their SYN: time stamps, selective acknowledgement, window scaling, "
        "ECN.")},
    {"tcpi_ca_state", Unit::Recovery, noCurve, still, PLACE(tcpi_ca_state), tr("congestion control"),
     tr("Open: all is well. Disorder: duplicate acknowledgements came. Recovery, Loss: segments are "
        "retransmitted.")},
    {"tcpi_rtt", Unit::Microseconds, curve, still, PLACE(tcpi_rtt), tr("round trip (RTT)"),
     tr("Smoothed time from sending a segment to its acknowledgement. A peer that delays its "
        "acknowledgements makes it longer: milliseconds even on loopback.")},
    {"tcpi_rttvar", Unit::Microseconds, curve, still, PLACE(tcpi_rttvar), tr("its variation"),
     tr("How much the round trips differ from each other.")},
    {"tcpi_min_rtt", Unit::Microseconds, curve, still, PLACE(tcpi_min_rtt), tr("shortest round trip"),
     tr("The shortest one seen lately.")},
    {"tcpi_rto", Unit::Microseconds, curve, still, PLACE(tcpi_rto), tr("retransmission time-out (RTO)"),
     tr("A segment not acknowledged within this time is retransmitted. It doubles each time that happens.")},
    {"tcpi_ato", Unit::Microseconds, curve, still, PLACE(tcpi_ato), tr("delay of acknowledgements"),
     tr("How long this side waits before it acknowledges, hoping to send data along with it.")},
    {"tcpi_snd_cwnd", Unit::Segments, curve, still, PLACE(tcpi_snd_cwnd), tr("congestion window"),
     tr("Segments that may be in flight: what the sender believes the network can take.")},
    {"tcpi_snd_ssthresh", Unit::Segments, curve, still, PLACE(tcpi_snd_ssthresh),
     tr("slow start's end (ssthresh)"),
     tr("Up to here the congestion window doubles each round trip. Unlimited until a loss or delay sets "
        "it.")},
    {"tcpi_snd_wnd", Unit::Bytes, curve, still, PLACE(tcpi_snd_wnd), tr("peer's window"),
     tr("Bytes the peer says it has room for. 0: it does not read, and sending has stopped.")},
    {"tcpi_rcv_space", Unit::Bytes, curve, still, PLACE(tcpi_rcv_space), tr("receive window's aim"),
     tr("Room that the kernel means to offer the peer, from how fast this program reads.")},
    {"tcpi_unacked", Unit::Segments, curve, still, PLACE(tcpi_unacked), tr("segments in flight"),
     tr("Sent and not yet acknowledged. Of a listening socket: connections waiting for accept().")},
    {"tcpi_notsent_bytes", Unit::Bytes, curve, still, PLACE(tcpi_notsent_bytes), tr("not sent yet"),
     tr("Bytes that send() accepted and that have not left: the part of Send-Q that is not in flight.")},
    {"tcpi_snd_mss", Unit::Bytes, noCurve, still, PLACE(tcpi_snd_mss), tr("largest segment sent"),
     tr("Bytes of data in one segment to the peer.")},
    {"tcpi_rcv_mss", Unit::Bytes, noCurve, still, PLACE(tcpi_rcv_mss), tr("largest segment received"),
     tr("What this side thinks the peer's segments hold.")},
    {"tcpi_advmss", Unit::Bytes, noCurve, still, PLACE(tcpi_advmss), tr("largest segment announced"),
     tr("What this side told the peer in its SYN.")},
    {"tcpi_pmtu", Unit::Bytes, noCurve, still, PLACE(tcpi_pmtu), tr("path MTU"),
     tr("The largest IP packet that reaches the peer in one piece; 65536 on loopback.")},
    {"tcpi_retransmits", Unit::Count, curve, still, PLACE(tcpi_retransmits), tr("time-outs in a row"),
     tr("Retransmission time-outs since the last acknowledgement; 0 when all is well.")},
    {"tcpi_probes", Unit::Count, curve, still, PLACE(tcpi_probes), tr("window and keepalive probes"),
     tr("Unanswered probes of a closed window or of a silent peer.")},
    {"tcpi_backoff", Unit::Count, noCurve, still, PLACE(tcpi_backoff), tr("time-out doubled"),
     tr("How many times in a row the retransmission time-out was doubled.")},
    {"tcpi_total_retrans", Unit::Segments, curve, still, PLACE(tcpi_total_retrans),
     tr("segments retransmitted"),
     tr("Since the connection began. Probes of a closed window count too: a 1 here is no proof of a loss.")},
    {"tcpi_bytes_retrans", Unit::Bytes, curve, still, PLACE(tcpi_bytes_retrans), tr("bytes retransmitted"),
     tr("Data bytes in retransmitted segments.")},
    {"tcpi_lost", Unit::Segments, curve, still, PLACE(tcpi_lost), tr("taken for lost"),
     tr("Segments in flight that the kernel believes lost, for now.")},
    {"tcpi_sacked", Unit::Segments, noCurve, still, PLACE(tcpi_sacked), tr("selectively acknowledged"),
     tr("Segments after a gap, which the peer has already received.")},
    {"tcpi_rcv_ooopack", Unit::Segments, curve, still, PLACE(tcpi_rcv_ooopack), tr("received out of order"),
     tr("Segments that came before an earlier one.")},
    {"tcpi_bytes_sent", Unit::Bytes, curve, still, PLACE(tcpi_bytes_sent), tr("bytes sent"),
     tr("Data that left, retransmitted ones included.")},
    {"tcpi_bytes_acked", Unit::Bytes, curve, still, PLACE(tcpi_bytes_acked), tr("bytes acknowledged"),
     tr("The peer's kernel has them; its program may not have read them. The SYN counts as one.")},
    {"tcpi_bytes_received", Unit::Bytes, curve, still, PLACE(tcpi_bytes_received), tr("bytes received"),
     tr("In order, by this kernel; the program may not have read them. The peer's FIN counts as one.")},
    {"tcpi_segs_out", Unit::Segments, curve, still, PLACE(tcpi_segs_out), tr("segments sent"),
     tr("All of them, bare acknowledgements included.")},
    {"tcpi_segs_in", Unit::Segments, curve, still, PLACE(tcpi_segs_in), tr("segments received"),
     tr("All of them, bare acknowledgements included.")},
    {"tcpi_data_segs_out", Unit::Segments, curve, still, PLACE(tcpi_data_segs_out), tr("with data, sent"),
     tr("Segments that carried data: compare them with the number of send() calls.")},
    {"tcpi_data_segs_in", Unit::Segments, curve, still, PLACE(tcpi_data_segs_in), tr("with data, received"),
     tr("Segments that carried data: compare them with the number of recv() calls.")},
    {"tcpi_pacing_rate", Unit::BytesPerSecond, curve, still, PLACE(tcpi_pacing_rate), tr("pacing"),
     tr("The speed at which segments may leave, so that they do not leave in bursts.")},
    {"tcpi_max_pacing_rate", Unit::BytesPerSecond, noCurve, still, PLACE(tcpi_max_pacing_rate),
     tr("pacing's limit"), tr("SO_MAX_PACING_RATE.")},
    {"tcpi_delivery_rate", Unit::BytesPerSecond, curve, still, PLACE(tcpi_delivery_rate), tr("delivery rate"),
     tr("How fast the peer lately acknowledged.")},
    {"tcpi_busy_time", Unit::Microseconds, noCurve, aging, PLACE(tcpi_busy_time),
     tr("time with data to send"), tr("Of the time the connection has lasted.")},
    {"tcpi_rwnd_limited", Unit::Microseconds, noCurve, aging, PLACE(tcpi_rwnd_limited),
     tr("held up by the peer's window"), tr("Time in which the peer had no room: it reads too slowly.")},
    {"tcpi_sndbuf_limited", Unit::Microseconds, noCurve, aging, PLACE(tcpi_sndbuf_limited),
     tr("held up by our buffer"), tr("Time in which SO_SNDBUF was too small for the window.")},
    {"tcpi_last_data_sent", Unit::Milliseconds, noCurve, aging, PLACE(tcpi_last_data_sent),
     tr("last data sent"), tr("Time since then.")},
    {"tcpi_last_data_recv", Unit::Milliseconds, noCurve, aging, PLACE(tcpi_last_data_recv),
     tr("last data received"), tr("Time since then.")},
    {"tcpi_last_ack_recv", Unit::Milliseconds, noCurve, aging, PLACE(tcpi_last_ack_recv),
     tr("last acknowledgement"), tr("Time since then.")},
};

#ifdef __linux__
#define MEMORY(index) (index) * 4, 4
#else
#define MEMORY(index) -1, 0
#endif

// SK_MEMINFO_…: their places are those of MemoryInfo.
constexpr KernelValue memoryEntries[] = {
    {"SK_MEMINFO_RMEM_ALLOC", Unit::Bytes, curve, still, MEMORY(0), tr("waiting to be received"),
     tr("Memory that waiting datagrams take, the kernel's own overhead included: this is what ss calls "
        "Recv-Q.")},
    {"SK_MEMINFO_RCVBUF", Unit::Bytes, noCurve, still, MEMORY(1), tr("receive buffer"),
     tr("SO_RCVBUF. A datagram that finds it full is dropped.")},
    {"SK_MEMINFO_WMEM_ALLOC", Unit::Bytes, curve, still, MEMORY(2), tr("waiting to leave"),
     tr("Memory of what was sent and has not left, or not been received by the other end of a Unix-domain "
        "socket: this is what ss calls Send-Q.")},
    {"SK_MEMINFO_SNDBUF", Unit::Bytes, noCurve, still, MEMORY(3), tr("send buffer"), tr("SO_SNDBUF.")},
    {"SK_MEMINFO_DROPS", Unit::Count, curve, still, MEMORY(8), tr("dropped"),
     tr("Datagrams that came and found no room.")},
};

} // namespace

std::span<const KernelValue> tcpInfoValues() { return entries; }
std::span<const KernelValue> memoryInfoValues() { return memoryEntries; }

const KernelValue* findTcpInfo(std::string_view name)
{
    const auto* const found = std::ranges::find(entries, name, &KernelValue::name);
    return found == std::end(entries) ? nullptr : found;
}

std::optional<std::int64_t> valueIn(const KernelValue& entry, std::span<const std::byte> answer)
{
    if (!entry.isHere() || answer.size() < static_cast<std::size_t>(entry.offset + entry.size))
        return std::nullopt;
    const std::byte* const from = answer.data() + entry.offset;
    std::uint8_t one = 0;
    std::uint32_t four = 0;
    std::uint64_t eight = 0;
    switch (entry.size) {
    case 1:
        std::memcpy(&one, from, sizeof one);
        return one;
    case 4:
        std::memcpy(&four, from, sizeof four);
        return four;
    default:
        std::memcpy(&eight, from, sizeof eight);
        return static_cast<std::int64_t>(
            std::min(eight, std::uint64_t{std::numeric_limits<std::int64_t>::max()}));
    }
}

bool isUnlimited(const KernelValue& entry, std::int64_t value)
{
    constexpr std::int64_t infiniteThreshold = 0x7fffffff; // TCP_INFINITE_SSTHRESH
    if (entry.name == "tcpi_snd_ssthresh")
        return value >= infiniteThreshold;
    return entry.unit == Unit::BytesPerSecond && value == std::numeric_limits<std::int64_t>::max();
}

bool isTcpNews(std::span<const std::byte> before, std::span<const std::byte> now)
{
    if (before.size() != now.size())
        return true;
    return std::ranges::any_of(entries, [&](const KernelValue& entry) {
        return !entry.ages && valueIn(entry, before) != valueIn(entry, now);
    });
}

std::string_view tcpStateName(std::int64_t state)
{
    constexpr std::string_view names[] = {"",           "ESTAB",      "SYN-SENT",  "SYN-RECV",
                                          "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "UNCONN",
                                          "CLOSE-WAIT", "LAST-ACK",   "LISTEN",    "CLOSING"};
    return state > 0 && state < std::ssize(names) ? names[state] : std::string_view();
}

std::string_view congestionStateName(std::int64_t state)
{
    constexpr std::string_view names[] = {"Open", "Disorder", "CWR", "Recovery", "Loss"};
    return state >= 0 && state < std::ssize(names) ? names[state] : std::string_view();
}

std::string tcpOptionNames(std::int64_t bits)
{
    // TCPI_OPT_… of <linux/tcp.h>, by the words of ss(8).
    constexpr std::string_view names[] = {"ts", "sack", "wscale", "ecn", "ecnseen", "fastopen"};
    std::string text;
    for (std::size_t bit = 0; bit < std::size(names); ++bit) {
        if ((bits >> bit & 1) == 0)
            continue;
        if (!text.empty())
            text += ' ';
        text += names[bit];
    }
    return text;
}

} // namespace enchufe::net
