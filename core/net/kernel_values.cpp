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
    {"tcpi_state",
     Unit::State,
     noCurve,
     still,
     PLACE(tcpi_state),
     {"state", "estado"},
     {"The state of the connection in the TCP state diagram (RFC 9293).",
      "El estado de la conexión en el diagrama de estados de TCP (RFC 9293)."}},
    {"tcpi_options",
     Unit::Options,
     noCurve,
     still,
     PLACE(tcpi_options),
     {"TCP options", "opciones de TCP"},
     {"What both ends agreed on in their SYN: time stamps, selective acknowledgement, window scaling, ECN.",
      "Lo que ambos extremos acordaron en sus SYN: marcas de tiempo, confirmación selectiva, escalado de "
      "ventana, ECN."}},
    {"tcpi_ca_state",
     Unit::Recovery,
     noCurve,
     still,
     PLACE(tcpi_ca_state),
     {"congestion control", "control de congestión"},
     {"Open: all is well. Disorder: duplicate acknowledgements came. Recovery, Loss: segments are "
      "retransmitted.",
      "Open: todo va bien. Disorder: han llegado confirmaciones duplicadas. Recovery, Loss: se retransmiten "
      "segmentos."}},
    {"tcpi_rtt",
     Unit::Microseconds,
     curve,
     still,
     PLACE(tcpi_rtt),
     {"round trip (RTT)", "ida y vuelta (RTT)"},
     {"Smoothed time from sending a segment to its acknowledgement. A peer that delays its acknowledgements "
      "makes it longer: milliseconds even on loopback.",
      "Tiempo suavizado desde que se envía un segmento hasta su confirmación. Si el otro extremo retrasa sus "
      "confirmaciones, crece: milisegundos incluso en loopback."}},
    {"tcpi_rttvar",
     Unit::Microseconds,
     curve,
     still,
     PLACE(tcpi_rttvar),
     {"its variation", "su variación"},
     {"How much the round trips differ from each other.", "Cuánto difieren entre sí las idas y vueltas."}},
    {"tcpi_min_rtt",
     Unit::Microseconds,
     curve,
     still,
     PLACE(tcpi_min_rtt),
     {"shortest round trip", "ida y vuelta más corta"},
     {"The shortest one seen lately.", "La más corta vista últimamente."}},
    {"tcpi_rto",
     Unit::Microseconds,
     curve,
     still,
     PLACE(tcpi_rto),
     {"retransmission time-out (RTO)", "temporizador de retransmisión (RTO)"},
     {"A segment not acknowledged within this time is retransmitted. It doubles each time that happens.",
      "Un segmento que no se confirma en este tiempo se retransmite. Se duplica cada vez que ocurre."}},
    {"tcpi_ato",
     Unit::Microseconds,
     curve,
     still,
     PLACE(tcpi_ato),
     {"delay of acknowledgements", "retraso de confirmaciones"},
     {"How long this side waits before it acknowledges, hoping to send data along with it.",
      "Cuánto espera este lado antes de confirmar, por si puede mandar datos a la vez."}},
    {"tcpi_snd_cwnd",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_snd_cwnd),
     {"congestion window", "ventana de congestión"},
     {"Segments that may be in flight: what the sender believes the network can take.",
      "Segmentos que puede haber en vuelo: lo que el emisor cree que la red admite."}},
    {"tcpi_snd_ssthresh",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_snd_ssthresh),
     {"slow start's end (ssthresh)", "fin del arranque lento (ssthresh)"},
     {"Up to here the congestion window doubles each round trip. Unlimited until a loss or delay sets it.",
      "Hasta aquí la ventana de congestión se duplica en cada ida y vuelta. Sin límite hasta que una pérdida "
      "o un retraso lo fijan."}},
    {"tcpi_snd_wnd",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_snd_wnd),
     {"peer's window", "ventana del otro extremo"},
     {"Bytes the peer says it has room for. 0: it does not read, and sending has stopped.",
      "Bytes para los que el otro extremo dice tener sitio. 0: no lee, y el envío se ha parado."}},
    {"tcpi_rcv_space",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_rcv_space),
     {"receive window's aim", "objetivo de la ventana de recepción"},
     {"Room that the kernel means to offer the peer, from how fast this program reads.",
      "Sitio que el núcleo quiere ofrecer al otro extremo, según lo deprisa que lee este programa."}},
    {"tcpi_unacked",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_unacked),
     {"segments in flight", "segmentos en vuelo"},
     {"Sent and not yet acknowledged. Of a listening socket: connections waiting for accept().",
      "Enviados y aún sin confirmar. De un socket a la escucha: conexiones que esperan un accept()."}},
    {"tcpi_notsent_bytes",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_notsent_bytes),
     {"not sent yet", "aún sin enviar"},
     {"Bytes that send() accepted and that have not left: the part of Send-Q that is not in flight.",
      "Bytes que send() aceptó y que no han salido: la parte de Send-Q que no está en vuelo."}},
    {"tcpi_snd_mss",
     Unit::Bytes,
     noCurve,
     still,
     PLACE(tcpi_snd_mss),
     {"largest segment sent", "segmento máximo de envío"},
     {"Bytes of data in one segment to the peer.", "Bytes de datos en un segmento hacia el otro extremo."}},
    {"tcpi_rcv_mss",
     Unit::Bytes,
     noCurve,
     still,
     PLACE(tcpi_rcv_mss),
     {"largest segment received", "segmento máximo de recepción"},
     {"What this side thinks the peer's segments hold.",
      "Lo que este lado cree que llevan los segmentos del otro extremo."}},
    {"tcpi_advmss",
     Unit::Bytes,
     noCurve,
     still,
     PLACE(tcpi_advmss),
     {"largest segment announced", "segmento máximo anunciado"},
     {"What this side told the peer in its SYN.", "Lo que este lado dijo al otro extremo en su SYN."}},
    {"tcpi_pmtu",
     Unit::Bytes,
     noCurve,
     still,
     PLACE(tcpi_pmtu),
     {"path MTU", "MTU del camino"},
     {"The largest IP packet that reaches the peer in one piece; 65536 on loopback.",
      "El mayor paquete IP que llega entero al otro extremo; 65 536 en loopback."}},
    {"tcpi_retransmits",
     Unit::Count,
     curve,
     still,
     PLACE(tcpi_retransmits),
     {"time-outs in a row", "vencimientos seguidos del RTO"},
     {"Retransmission time-outs since the last acknowledgement; 0 when all is well.",
      "Vencimientos del temporizador de retransmisión desde la última confirmación; 0 si todo va bien."}},
    {"tcpi_probes",
     Unit::Count,
     curve,
     still,
     PLACE(tcpi_probes),
     {"window and keepalive probes", "sondas de ventana y keepalive"},
     {"Unanswered probes of a closed window or of a silent peer.",
      "Sondas sin respuesta de una ventana cerrada o de un extremo que calla."}},
    {"tcpi_backoff",
     Unit::Count,
     noCurve,
     still,
     PLACE(tcpi_backoff),
     {"time-out doubled", "RTO duplicado"},
     {"How many times in a row the retransmission time-out was doubled.",
      "Cuántas veces seguidas se ha duplicado el temporizador de retransmisión."}},
    {"tcpi_total_retrans",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_total_retrans),
     {"segments retransmitted", "segmentos retransmitidos"},
     {"Since the connection began. Probes of a closed window count too: a 1 here is no proof of a loss.",
      "Desde que empezó la conexión. También cuentan las sondas de una ventana cerrada: un 1 aquí no prueba "
      "una pérdida."}},
    {"tcpi_bytes_retrans",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_bytes_retrans),
     {"bytes retransmitted", "bytes retransmitidos"},
     {"Data bytes in retransmitted segments.", "Bytes de datos en segmentos retransmitidos."}},
    {"tcpi_lost",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_lost),
     {"taken for lost", "dados por perdidos"},
     {"Segments in flight that the kernel believes lost, for now.",
      "Segmentos en vuelo que el núcleo cree perdidos, por ahora."}},
    {"tcpi_sacked",
     Unit::Segments,
     noCurve,
     still,
     PLACE(tcpi_sacked),
     {"selectively acknowledged", "confirmados selectivamente"},
     {"Segments after a gap, which the peer has already received.",
      "Segmentos posteriores a un hueco, que el otro extremo ya ha recibido."}},
    {"tcpi_rcv_ooopack",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_rcv_ooopack),
     {"received out of order", "recibidos fuera de orden"},
     {"Segments that came before an earlier one.", "Segmentos que llegaron antes que otro anterior."}},
    {"tcpi_bytes_sent",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_bytes_sent),
     {"bytes sent", "bytes enviados"},
     {"Data that left, retransmitted ones included.", "Datos que han salido, contando los retransmitidos."}},
    {"tcpi_bytes_acked",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_bytes_acked),
     {"bytes acknowledged", "bytes confirmados"},
     {"The peer's kernel has them; its program may not have read them. The SYN counts as one.",
      "Los tiene el núcleo del otro extremo; su programa quizá no los ha leído. El SYN cuenta como uno."}},
    {"tcpi_bytes_received",
     Unit::Bytes,
     curve,
     still,
     PLACE(tcpi_bytes_received),
     {"bytes received", "bytes recibidos"},
     {"In order, by this kernel; the program may not have read them. The peer's FIN counts as one.",
      "En orden, por este núcleo; el programa quizá no los ha leído. El FIN del otro extremo cuenta como "
      "uno."}},
    {"tcpi_segs_out",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_segs_out),
     {"segments sent", "segmentos enviados"},
     {"All of them, bare acknowledgements included.", "Todos, también las confirmaciones sin datos."}},
    {"tcpi_segs_in",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_segs_in),
     {"segments received", "segmentos recibidos"},
     {"All of them, bare acknowledgements included.", "Todos, también las confirmaciones sin datos."}},
    {"tcpi_data_segs_out",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_data_segs_out),
     {"with data, sent", "con datos, enviados"},
     {"Segments that carried data: compare them with the number of send() calls.",
      "Segmentos que llevaban datos: compáralos con el número de llamadas a send()."}},
    {"tcpi_data_segs_in",
     Unit::Segments,
     curve,
     still,
     PLACE(tcpi_data_segs_in),
     {"with data, received", "con datos, recibidos"},
     {"Segments that carried data: compare them with the number of recv() calls.",
      "Segmentos que llevaban datos: compáralos con el número de llamadas a recv()."}},
    {"tcpi_pacing_rate",
     Unit::BytesPerSecond,
     curve,
     still,
     PLACE(tcpi_pacing_rate),
     {"pacing", "ritmo de envío"},
     {"The speed at which segments may leave, so that they do not leave in bursts.",
      "La velocidad a la que pueden salir segmentos, para que no salgan a ráfagas."}},
    {"tcpi_max_pacing_rate",
     Unit::BytesPerSecond,
     noCurve,
     still,
     PLACE(tcpi_max_pacing_rate),
     {"pacing's limit", "límite del ritmo"},
     {"SO_MAX_PACING_RATE.", "SO_MAX_PACING_RATE."}},
    {"tcpi_delivery_rate",
     Unit::BytesPerSecond,
     curve,
     still,
     PLACE(tcpi_delivery_rate),
     {"delivery rate", "velocidad de entrega"},
     {"How fast the peer lately acknowledged.", "Lo deprisa que el otro extremo ha confirmado últimamente."}},
    {"tcpi_busy_time",
     Unit::Microseconds,
     noCurve,
     aging,
     PLACE(tcpi_busy_time),
     {"time with data to send", "tiempo con datos por enviar"},
     {"Of the time the connection has lasted.", "Del tiempo que lleva la conexión."}},
    {"tcpi_rwnd_limited",
     Unit::Microseconds,
     noCurve,
     aging,
     PLACE(tcpi_rwnd_limited),
     {"held up by the peer's window", "frenado por la ventana del otro extremo"},
     {"Time in which the peer had no room: it reads too slowly.",
      "Tiempo en que el otro extremo no tenía sitio: lee demasiado despacio."}},
    {"tcpi_sndbuf_limited",
     Unit::Microseconds,
     noCurve,
     aging,
     PLACE(tcpi_sndbuf_limited),
     {"held up by our buffer", "frenado por nuestro buffer"},
     {"Time in which SO_SNDBUF was too small for the window.",
      "Tiempo en que SO_SNDBUF era pequeño para la ventana."}},
    {"tcpi_last_data_sent",
     Unit::Milliseconds,
     noCurve,
     aging,
     PLACE(tcpi_last_data_sent),
     {"last data sent", "últimos datos enviados"},
     {"Time since then.", "Tiempo transcurrido desde entonces."}},
    {"tcpi_last_data_recv",
     Unit::Milliseconds,
     noCurve,
     aging,
     PLACE(tcpi_last_data_recv),
     {"last data received", "últimos datos recibidos"},
     {"Time since then.", "Tiempo transcurrido desde entonces."}},
    {"tcpi_last_ack_recv",
     Unit::Milliseconds,
     noCurve,
     aging,
     PLACE(tcpi_last_ack_recv),
     {"last acknowledgement", "última confirmación"},
     {"Time since then.", "Tiempo transcurrido desde entonces."}},
};

#ifdef __linux__
#define MEMORY(index) (index) * 4, 4
#else
#define MEMORY(index) -1, 0
#endif

// SK_MEMINFO_…: their places are those of MemoryInfo.
constexpr KernelValue memoryEntries[] = {
    {"SK_MEMINFO_RMEM_ALLOC",
     Unit::Bytes,
     curve,
     still,
     MEMORY(0),
     {"waiting to be received", "a la espera de recibirse"},
     {"Memory that waiting datagrams take, the kernel's own overhead included: this is what ss calls Recv-Q.",
      "Memoria que ocupan los datagramas que esperan, con lo que el núcleo añade: es lo que ss llama "
      "Recv-Q."}},
    {"SK_MEMINFO_RCVBUF",
     Unit::Bytes,
     noCurve,
     still,
     MEMORY(1),
     {"receive buffer", "buffer de recepción"},
     {"SO_RCVBUF. A datagram that finds it full is dropped.",
      "SO_RCVBUF. Un datagrama que lo encuentra lleno se descarta."}},
    {"SK_MEMINFO_WMEM_ALLOC",
     Unit::Bytes,
     curve,
     still,
     MEMORY(2),
     {"waiting to leave", "a la espera de salir"},
     {"Memory of what was sent and has not left, or not been received by the other end of a Unix-domain "
      "socket: "
      "this is what ss calls Send-Q.",
      "Memoria de lo enviado que no ha salido, o que el otro extremo de un socket de dominio Unix no ha "
      "recibido: es lo que ss llama Send-Q."}},
    {"SK_MEMINFO_SNDBUF",
     Unit::Bytes,
     noCurve,
     still,
     MEMORY(3),
     {"send buffer", "buffer de envío"},
     {"SO_SNDBUF.", "SO_SNDBUF."}},
    {"SK_MEMINFO_DROPS",
     Unit::Count,
     curve,
     still,
     MEMORY(8),
     {"dropped", "descartados"},
     {"Datagrams that came and found no room.", "Datagramas que llegaron y no encontraron sitio."}},
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
