// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bench/usual_call.h"

#include <algorithm>

namespace enchufe::widgets {

using net::Call;

QString usualCall(Call call, const BenchNow& now)
{
    const QString name = now.chosen.isEmpty() ? QStringLiteral("s") : now.chosen;
    const auto freeName = [&now](const char* base) {
        return QString::fromStdString(now.bench.freeName(base));
    };
    const auto on = [&name](const char* word, const char* rest) {
        return QStringLiteral("%1 %2 %3").arg(QLatin1String(word), name, QLatin1String(rest)).trimmed();
    };
    switch (call) {
    case Call::Socket:
        return QStringLiteral("%1 = socket inet stream")
            .arg(freeName(now.sockets.rowCount() == 0 ? "s" : "c"));
    case Call::SocketPair:
        return QStringLiteral("%1, %2 = socketpair unix stream").arg(freeName("p"), freeName("q"));
    case Call::Accept:
        return QStringLiteral("%1 = accept %2").arg(freeName("a"), name);
    case Call::Bind:
        return on("bind", "127.0.0.1:0");
    case Call::Listen:
        return on("listen", "5");
    case Call::Connect: {
        for (int row = 0; row < now.sockets.rowCount(); ++row) {
            const auto* const info = now.table.socket(now.sockets.socketAt(row));
            if (info != nullptr && info->state == journal::SocketState::Listening)
                return QStringLiteral("connect %1 @%2").arg(name, now.sockets.nameAt(row));
        }
        return on("connect", "127.0.0.1:80");
    }
    case Call::Send:
        return on("send", "\"hola\"");
    case Call::SendTo:
        return on("sendto", "\"hola\" 127.0.0.1:9");
    case Call::Recv:
        return on("recv", "1024");
    case Call::RecvFrom:
        return on("recvfrom", "1024");
    case Call::Shutdown:
        return on("shutdown", "SHUT_WR");
    case Call::SetSockOpt:
        return on("setsockopt", "SO_REUSEADDR 1");
    case Call::GetSockOpt:
        return on("getsockopt", "SO_RCVBUF");
    case Call::SetBlocking:
        return on("blocking", "off");
    case Call::Poll:
    case Call::Select: {
        QString line = QLatin1String(call == Call::Poll ? "poll" : "select");
        for (int row = 0; row < std::max(now.sockets.rowCount(), 1); ++row)
            line += QStringLiteral(" %1:r").arg(now.sockets.rowCount() == 0 ? name : now.sockets.nameAt(row));
        return line + QStringLiteral(" 1000");
    }
    case Call::Close:
        return on("close", "");
    case Call::GetSockName:
        return on("getsockname", "");
    case Call::GetPeerName:
        return on("getpeername", "");
    default:
        return {};
    }
}

} // namespace enchufe::widgets
