// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/system_facts.h"

#include "core/net/interfaces.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace enchufe::widgets {

namespace {

[[maybe_unused]] bool namesAServer(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return std::ranges::any_of(lines, [](const QByteArray& line) { return line.startsWith("nameserver"); });
}

bool hasIpv6()
{
    const auto interfaces = net::interfaces();
    return std::ranges::any_of(interfaces, [](const net::Interface& each) {
        return std::ranges::any_of(each.addresses, [](const net::InterfaceAddress& address) {
            return address.address.domain() == net::Domain::Inet6;
        });
    });
}

} // namespace

QString SystemFacts::missingProc([[maybe_unused]] const QString& root)
{
#ifdef __linux__
    if (!QFileInfo::exists(root + QStringLiteral("proc/self")))
        return tr(
            "/proc is not there: the ranges of ephemeral and privileged ports are the usual ones, not this "
            "system's.");
#endif
    return {};
}

QStringList SystemFacts::missing([[maybe_unused]] const QString& root)
{
    QStringList facts;
#ifndef _WIN32
    if (!QFileInfo::exists(root + QStringLiteral("etc/services")))
        facts << tr(
            "/etc/services is not there: services have no names here, and http is no port. Numbers work.");
    if (!namesAServer(root + QStringLiteral("etc/resolv.conf")))
        facts << tr(
            "No name server is set (/etc/resolv.conf): only names of /etc/hosts are found. Addresses work.");
#endif
    if (!hasIpv6())
        facts << tr("No interface has an IPv6 address: ::1 and its like are not reached from here.");
    if (const QString proc = missingProc(root); !proc.isEmpty())
        facts << proc;
    return facts;
}

} // namespace enchufe::widgets
