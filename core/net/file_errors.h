// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string>
#include <string_view>

namespace enchufe::net {

// Of errno as open(), read() and write() leave it for a file, a pipe or a standard stream. The same numbers
// mean something else of a socket, and on Windows a socket's errors have others: see errors.h.

/// "ENOSPC"; the bare number for one that no table knows.
[[nodiscard]] std::string fileErrorName(int number);
/// What it means, in one line; the system's own words for one that no table knows.
[[nodiscard]] std::string explainFileError(int number, Language language);
/// "write: ENOSPC (28): No room is left on the disk."
[[nodiscard]] std::string describeFileError(std::string_view what, int number, Language language);

} // namespace enchufe::net
