// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/needs.h"

namespace enchufe::lesson {

namespace {

constexpr std::array<NeedWord, needCount> needTable = {{
    {Need::Linux, "linux", tr("needs Linux, which this system is not")},
    {Need::Ipv6, "ipv6", tr("needs IPv6, which this system does not have")},
    {Need::Unix, "unix", tr("needs Unix-domain sockets, which this system does not have")},
    {Need::KernelValues, "kernel-values",
     tr("needs the values of TCP_INFO, which this system does not tell")},
    {Need::Icmp, "icmp", tr("needs the ICMP errors of datagrams, which do not come back here")},
}};

} // namespace

const std::array<NeedWord, needCount>& needWords() { return needTable; }

std::string_view missingText(Need need, Language language)
{
    return needTable[static_cast<std::size_t>(need)].missing.in(language);
}

} // namespace enchufe::lesson
