// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <cstddef>

namespace enchufe::widgets {

/// A byte as one character: what is not printable has a sign of its own.
[[nodiscard]] inline QChar byteSign(std::byte byte)
{
    const auto c = std::to_integer<unsigned char>(byte);
    if (c == '\n')
        return QChar(u'↵');
    if (c == '\r')
        return QChar(u'←');
    if (c == ' ')
        return QChar(u'␣');
    return c > 0x20 && c < 0x7f ? QChar(QLatin1Char(static_cast<char>(c))) : QChar(u'·');
}

} // namespace enchufe::widgets
