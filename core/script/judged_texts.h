// SPDX-License-Identifier: GPL-3.0-or-later
// Why something is not known, where more than one file says so.
#pragma once

#include "core/text/text.h"

namespace enchufe::script {

inline constexpr Text notKept = tr("the bytes of {} are no longer kept");

} // namespace enchufe::script
