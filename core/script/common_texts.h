// SPDX-License-Identifier: GPL-3.0-or-later
// What more than one file of the parser, or of the player, says of a mistake.
#pragma once

#include "core/text/text.h"

namespace enchufe::script {

inline constexpr Text badNumber = {"not a number in the range allowed",
                                   "no es un número del intervalo permitido"};
inline constexpr Text needsFormat = {"a struct format in quotes is expected here",
                                     "aquí se espera un formato de struct entre comillas"};
inline constexpr Text needsClosing = {"a closing parenthesis is expected here",
                                      "aquí se espera un paréntesis de cierre"};
inline constexpr Text notAsExpected = {"not as expected", "no es lo esperado"};

} // namespace enchufe::script
