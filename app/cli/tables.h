// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/resolver.h"
#include "core/text/text.h"

#include <string>

namespace enchufe::cli {

/// `errno`: the whole table, or the rows of a name or a number (POSIX or Winsock). The exit code.
[[nodiscard]] int printErrors(const std::string& which, Language language);

/// `resolve`: every row getaddrinfo() answers. The exit code.
[[nodiscard]] int printAddresses(const net::ResolveRequest& request, Language language);

} // namespace enchufe::cli
