// SPDX-License-Identifier: GPL-3.0-or-later
// What a session says of a number of things. Each text stands behind that number.
#pragma once

#include "core/text/text.h"

namespace enchufe::cli {

inline constexpr CountedText failuresOfThatKind = {{"failure of that kind", "fallo de ese tipo"},
                                                   {"failures of that kind", "fallos de ese tipo"}};
inline constexpr CountedText notRead = {
    {"was not taken by the reader of the output", "no lo leyó quien recibe la salida"},
    {"were not taken by the reader of the output", "no los leyó quien recibe la salida"}};
inline constexpr CountedText recordsSkipped = {{"record was skipped", "registro se ha saltado"},
                                               {"records were skipped", "registros se han saltado"}};
inline constexpr CountedText datagramsDropped = {
    {"datagram dropped by the kernel: the receive buffer was full",
     "datagrama descartado por el núcleo: el buffer de recepción estaba lleno"},
    {"datagrams dropped by the kernel: the receive buffer was full",
     "datagramas descartados por el núcleo: el buffer de recepción estaba lleno"}};
inline constexpr CountedText notSent = {{"was not sent", "no se envió"}, {"were not sent", "no se enviaron"}};

} // namespace enchufe::cli
