// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/needs.h"

namespace enchufe::lesson {

namespace {

constexpr std::array<NeedWord, needCount> needTable = {{
    {Need::Linux,
     "linux",
     {"needs Linux, which this system is not", "necesita Linux, y este sistema no lo es"}},
    {Need::Ipv6,
     "ipv6",
     {"needs IPv6, which this system does not have", "necesita IPv6, y este sistema no lo tiene"}},
    {Need::Unix,
     "unix",
     {"needs Unix-domain sockets, which this system does not have",
      "necesita sockets de dominio Unix, y este sistema no los tiene"}},
    {Need::KernelValues,
     "kernel-values",
     {"needs the values of TCP_INFO, which this system does not tell",
      "necesita los valores de TCP_INFO, y este sistema no los da"}},
    {Need::Icmp,
     "icmp",
     {"needs the ICMP errors of datagrams, which do not come back here",
      "necesita los errores ICMP de los datagramas, y aquí no llegan"}},
}};

} // namespace

const std::array<NeedWord, needCount>& needWords() { return needTable; }

std::string_view missingText(Need need, Language language)
{
    return needTable[static_cast<std::size_t>(need)].missing.in(language);
}

} // namespace enchufe::lesson
