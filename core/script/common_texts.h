// SPDX-License-Identifier: GPL-3.0-or-later
// What more than one file of the parser, or of the player, says of a mistake.
#pragma once

#include "core/text/text.h"

namespace enchufe::script {

inline constexpr Text badNumber = tr("not a number in the range allowed");
inline constexpr Text needsFormat = tr("a struct format in quotes is expected here");
inline constexpr Text needsClosing = tr("a closing parenthesis is expected here");
inline constexpr Text noSuchError = tr("there is no error with this name");
inline constexpr Text notAsExpected = tr("not as expected");

} // namespace enchufe::script
