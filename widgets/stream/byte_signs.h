// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/byte_sign.h"

#include <QChar>

namespace enchufe::widgets {

/// A byte as one character: what is not printable has a sign of its own.
[[nodiscard]] inline QChar byteSign(std::byte byte)
{
    return QChar(static_cast<char16_t>(codec::byteSign(byte)));
}

} // namespace enchufe::widgets
