// SPDX-License-Identifier: GPL-3.0-or-later
// What an option and a sample of the kernel say.
#include "core/net/kernel_state.h"
#include "core/net/kernel_values.h"
#include "widgets/common/format.h"
#include "widgets/details/explanations.h"

#include <algorithm>

namespace enchufe::widgets {

using journal::Record;
using net::Call;

namespace {

bool isUdp(const Record& record)
{
    return record.type() == net::Type::Datagram && record.domain() != net::Domain::Unix;
}

} // namespace

QString Explanations::ofSetOption(const Record& record, const QString& option)
{
    const std::int64_t value = record.value();
    const bool tcp = net::isTcp(record.domain(), record.type());
    if (option == QLatin1String("SO_REUSEADDR") && value != 0 && !tcp)
        return isUdp(record) ? tr("Another socket that has set it too may be bound to the same address and "
                                  "port.")
                             : tr("%1 was set to %2.").arg(option, signedNumberText(value));
    if (option == QLatin1String("SO_LINGER") && !tcp)
        return tr("%1 was set to %2.").arg(option, signedNumberText(value));
    if (option == QLatin1String("SO_LINGER") && value == 0)
        return tr("The next close() will reset the connection (RST) instead of ending it in order (FIN).");
    if (option == QLatin1String("SO_LINGER"))
        return value < 0 ? tr("close() returns at once, and the kernel goes on sending what is left.")
                         : tr("close() waits up to %1 s for what is left to be sent.").arg(value);
    if (option == QLatin1String("SO_REUSEADDR") && value != 0)
        return tr("The port may be bound again although old connections of it are still in TIME_WAIT.");
    if (option == QLatin1String("TCP_NODELAY") && value != 0)
        return tr("Small segments are sent at once (Nagle's algorithm is off).");
    return tr("%1 was set to %2.").arg(option, signedNumberText(value));
}

QString Explanations::ofTcpInfo(std::int64_t waiting, std::span<const std::byte> answer)
{
    const auto value = [answer](std::string_view name) {
        return net::valueIn(*net::findTcpInfo(name), answer).value_or(0);
    };
    const std::int64_t state = value("tcpi_state");
    if (state == net::tcpListen)
        return tr("%1 connections wait in the queue for accept().", nullptr, plural(waiting))
            .arg(signedNumberText(waiting));
    return tr("The kernel's view of the connection: %1, round trip %2, congestion window %3 segments, in "
              "flight %4.",
              nullptr, plural(value("tcpi_snd_cwnd")))
        .arg(fromView(net::tcpStateName(state)), durationText(value("tcpi_rtt") * 1'000))
        .arg(signedNumberText(value("tcpi_snd_cwnd")), signedNumberText(value("tcpi_unacked")));
}

QString Explanations::ofReceiveQueue(const Record& record, std::int64_t count)
{
    if (!net::tellsNextMessageOnly(record.type()))
        return tr("Recv-Q: %1 bytes have arrived and wait to be received.", nullptr, plural(count))
            .arg(signedNumberText(count));
    return count == 0 ? tr("No datagram waits, or the next one is empty: FIONREAD tells its size alone.")
                      : tr("The next datagram has %1 bytes. How many wait behind it, FIONREAD does not tell.",
                           nullptr, plural(count))
                            .arg(signedNumberText(count));
}

/// Only TCP has acknowledgements; of all others the kernel tells memory.
QString Explanations::ofSendQueue(const Record& record, std::int64_t count)
{
    const QString value = signedNumberText(count);
    if (net::isTcp(record.domain(), record.type()))
        return tr("Send-Q: %1 bytes are in the kernel and not yet acknowledged by the peer.", nullptr,
                  plural(count))
            .arg(value);
    return record.domain() == net::Domain::Unix
               ? tr("Send-Q: what the peer has not received yet takes %1 bytes of memory, with the kernel's "
                    "overhead.",
                    nullptr, plural(count))
                     .arg(value)
               : tr("Send-Q: what has not left this machine yet takes %1 bytes of memory, with the kernel's "
                    "overhead.",
                    nullptr, plural(count))
                     .arg(value);
}

QString Explanations::ofOption(const Record& record, const journal::CallDetail& detail,
                               std::span<const std::byte> answer)
{
    const QString option = QString::fromStdString(detail.option);
    const std::int64_t count = std::max<std::int64_t>(record.value(), 0);
    const QString value = signedNumberText(count);
    if (record.call == Call::SetSockOpt)
        return detail.text.empty() ||
                       (option == QLatin1String("SO_LINGER") && net::isTcp(record.domain(), record.type()))
                   ? ofSetOption(record, option)
                   : tr("%1 was set to %2.").arg(option, QString::fromStdString(detail.text));
    if (option == QLatin1String("FIONREAD"))
        return ofReceiveQueue(record, count);
    if (option == QLatin1String("SIOCOUTQ"))
        return ofSendQueue(record, count);
    if (option == QLatin1String("TCP_INFO"))
        return ofTcpInfo(count, answer);
    if (option == QLatin1String("SO_MEMINFO"))
        return tr("The kernel has dropped %1 datagrams because the receive buffer was full.", nullptr,
                  plural(count))
            .arg(value);
    if (option == QLatin1String("SO_ERROR"))
        return record.value() == 0
                   ? tr("No error is pending. After a non-blocking connect(), once the socket is writable, "
                        "that "
                        "means: the connection is made.")
                   : tr("SO_ERROR is %1: this socket's pending error (connect()'s, if it was connecting).")
                         .arg(value);
    return tr("%1 is %2.").arg(option, detail.text.empty() ? value : QString::fromStdString(detail.text));
}

} // namespace enchufe::widgets
