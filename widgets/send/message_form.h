// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace enchufe::widgets {

/// How a message is typed.
enum class MessageForm { Text, Hex, Struct };

} // namespace enchufe::widgets
