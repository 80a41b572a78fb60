// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace enchufe::widgets {

class Theme;

enum class Icon {
    App,
    Client,
    Listener,
    Datagram,
    ReceiveOnce,
    Pause,
    AcceptOnce,
    HalfClose,
    Reset,
    Close,
    Send,
    File,
    Saved,
    Repeat,
    Follow,
    Clear,
    Copy,
    More, ///< what a tool bar has no room for
    Error,
    Stream,
    Chunks,
    Calls,
    Ladder,
    Frames,
    Options,
    Kernel,
    Bench
};

/// Our own drawings: lines in the theme's colours, sharp at every size. The icon follows the theme.
[[nodiscard]] QIcon icon(Icon which, const Theme& theme);

} // namespace enchufe::widgets
