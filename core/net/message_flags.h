// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/kind.h"

#include <optional>
#include <string_view>
#include <vector>

namespace enchufe::net {

/// The MSG_* names set in the flags of a data call, in this system's numbers.
[[nodiscard]] std::vector<std::string_view> messageFlagNames(int flags);

/// This system's number of the flag with that name, any case; nothing where it has none.
[[nodiscard]] std::optional<int> messageFlag(std::string_view name);
/// Names that some system knows: MSG_OOB, MSG_PEEK, …
[[nodiscard]] bool isMessageFlagName(std::string_view name);
/// MSG_PEEK and MSG_OOB: bytes received so are none of the stream's next ones.
[[nodiscard]] bool leavesStreamAlone(int receiveFlags);
/// MSG_OOB: what was received is the urgent byte.
[[nodiscard]] bool isUrgentReceive(int receiveFlags);
/// send() with MSG_OOB on a stream: the last byte is urgent and none of the stream's next ones for the
/// receiver, who takes it with recv(MSG_OOB) (or inline, with SO_OOBINLINE, which the sender cannot know):
/// tcp(7).
[[nodiscard]] bool isUrgentSend(Type type, int sendFlags);
/// recv() with MSG_TRUNC on TCP: Linux throws the bytes away and fills no buffer: tcp(7).
[[nodiscard]] bool discardsStream(Domain domain, Type type, int receiveFlags);

/// A receive call with these flags answers with the datagram's size even where the room was smaller
/// (MSG_TRUNC on Linux), or fails there (Windows): an answer as large as the room is then a whole datagram.
[[nodiscard]] bool tellsTrueSize(int receiveFlags);
/// A receive call's error that says: the datagram was larger than the room. WSAEMSGSIZE; none elsewhere.
[[nodiscard]] bool isMessageCut(int receiveError);

} // namespace enchufe::net
