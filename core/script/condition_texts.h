// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of mistakes in more than one file of the parser.
#pragma once

#include "core/text/text.h"

namespace enchufe::script {

inline constexpr Text badNumber = {"not a number in the range allowed",
                                   "no es un número del intervalo permitido"};
inline constexpr Text needsClosing = {"a closing parenthesis is expected here",
                                      "aquí se espera un paréntesis de cierre"};

} // namespace enchufe::script
