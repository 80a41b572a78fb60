// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace enchufe::net {

/// The MSG_* names set in the flags of a data call, in this system's numbers.
[[nodiscard]] std::vector<std::string_view> messageFlagNames(int flags);

} // namespace enchufe::net
