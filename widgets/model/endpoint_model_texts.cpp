// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the tree says of its socket.
#include "core/journal/socket_row.h"
#include "widgets/common/format.h"
#include "widgets/model/endpoint_model.h"

#include <algorithm>

namespace enchufe::widgets {

using journal::EndpointInfo;
using journal::SocketInfo;

QString EndpointModel::stateLine(const EndpointInfo* endpoint, const SocketInfo* socket) const
{
    if (socket == nullptr) {
        if (endpoint != nullptr && endpoint->closed)
            return tr("closed");
        // A bare one whose call failed, or that is a file: nothing more comes.
        const bool isBare = endpoint != nullptr && endpoint->kind == journal::EndpointKind::Bench;
        return isBare ? tr("no socket") : tr("looking up the name…");
    }
    if (!socket->isOpen() || (endpoint != nullptr && endpoint->closed))
        return tr("closed");
    const QStringList parts = QStringList{QString::fromStdString(journal::stateNow(*socket).text()),
                                          tr("fd %1").arg(socket->handle)} +
                              numbersOf(*socket);
    return parts.join(QStringLiteral("  "));
}

QStringList EndpointModel::numbersOf(const SocketInfo& socket) const
{
    const auto atLeast0 = [](std::int64_t value) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(value, 0));
    };
    if (socket.state == journal::SocketState::Listening)
        return {socket.receiveQueue < 0 // nobody has asked the kernel: no call tells how many wait
                    ? tr("queue of %1").arg(socket.backlog)
                    : tr("queue %1/%2").arg(socket.receiveQueue).arg(socket.backlog)};
    QStringList parts;
    const journal::QueuesNow queues = journal::queuesNow(socket);
    if (queues.receive && queues.send)
        parts << tr("R %1  S %2")
                     .arg(numberText(atLeast0(*queues.receive)), numberText(atLeast0(*queues.send)));
    else if (queues.receive) // not every system tells the other one
        parts << tr("R %1").arg(numberText(atLeast0(*queues.receive)));
    if (socket.ownQueue > 0)
        parts << tr("+%1 to send").arg(bytesText(static_cast<double>(socket.ownQueue)));
    if (socket.kernelDrops > 0)
        parts << tr("drops %1").arg(numberText(atLeast0(socket.kernelDrops)));
    const auto rate =
        m_feed.rates().lastSecond(socket.id, net::steadyNanoseconds() - m_feed.journal().epochNs());
    if (rate.sent + rate.received > 0)
        parts << rateText(static_cast<double>(rate.sent + rate.received));
    return parts;
}

QString EndpointModel::toolTip(const SocketInfo* socket) const
{
    if (socket == nullptr)
        return {};
    const QString protocol = socket->domain == net::Domain::Unix ? QStringLiteral("unix")
                             : socket->type == net::Type::Stream ? QStringLiteral("tcp")
                             : socket->type == net::Type::Raw    ? QStringLiteral("raw")
                                                                 : QStringLiteral("udp");
    QString text =
        tr("Protocol: %1\nLocal: %2\nRemote: %3\nSent: %4\nReceived: %5")
            .arg(protocol, QString::fromStdString(socket->local.text()),
                 QString::fromStdString(socket->remote.text()), bytesText(static_cast<double>(socket->sent)),
                 bytesText(static_cast<double>(socket->received)));
    if (!journal::stateNow(*socket).isKernels)
        text += QLatin1Char('\n') +
                tr("The state in brackets is what its last call left: the kernel may know more by now.");
    return text;
}

} // namespace enchufe::widgets
