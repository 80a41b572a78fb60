// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/destination.h"

#include "core/net/errors.h"
#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace enchufe::widgets {

Destination::Destination(engine::Engine& engine, QObject* parent) : QObject(parent), m_engine(engine) {}

void Destination::find(const QString& typed, net::Domain family,
                       std::function<void(const net::Endpoint&)> found,
                       std::function<void(const QString&)> failed)
{
    const std::string text = typed.trimmed().toStdString();
    if (const auto numeric = net::Endpoint::fromText(text)) {
        found(*numeric);
        return;
    }
    if (net::Endpoint::isUnixText(text)) {
        failed(tr("This path is empty or too long."));
        return;
    }
    const net::HostPort parts = net::splitHostPort(text);
    const auto port = net::parsePort(parts.port);
    if (!port || parts.host.empty()) {
        failed(tr("Write the destination as host:port, with a port from 0 to 65535."));
        return;
    }
    lookUp(parts, *port, family, {std::move(found), std::move(failed)});
}

void Destination::lookUp(const net::HostPort& parts, std::uint16_t port, net::Domain family, Answer answer)
{
    net::ResolveRequest request;
    request.host = parts.host;
    request.service = std::to_string(port);
    request.domain = family;
    request.type = net::Type::Datagram;
    request.numericService = true;
    request.mappedToo = family == net::Domain::Inet6; // such a socket reaches IPv4 too, unless it may not
    // The answer comes on another thread, and this may be gone by then: only the window's thread looks.
    const QPointer<Destination> guard(this);
    const auto onAnswer = [answer = std::move(answer), host = parts.host](const net::ResolveResult& result) {
        if (result.error == 0 && !result.addresses.empty()) {
            answer.found(result.addresses.front().endpoint);
            return;
        }
        answer.failed(QString::fromStdString(
            net::describeError(net::Call::GetAddrInfo, host, result.error, currentLanguage())));
    };
    m_engine.lookUp(std::move(request), [guard, onAnswer](const net::ResolveResult& result) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, onAnswer, result] {
                if (guard != nullptr)
                    onAnswer(result);
            },
            Qt::QueuedConnection);
    });
}

} // namespace enchufe::widgets
