// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

namespace enchufe {

/// A file of text, or why it could not be read.
struct [[nodiscard]] ReadText {
    std::string text;
    Text error = {};      ///< empty: it could be read
    int systemError = 0;  ///< errno, where the system said why
    bool tooLong = false; ///< more than was asked for: `error` is empty, and the text is too

    [[nodiscard]] bool ok() const { return error.isEmpty() && !tooLong; }
};

enum class TextSource : std::uint8_t {
    File,    ///< a file of bytes only: what could block or never end (pipe, device) is refused, with a word
    Anything ///< a pipe or a device too, to its end or the limit
};

/// Reads at most `most` bytes, and one to see that there are more. Any thread.
ReadText readTextFile(const std::string& path, std::size_t most, TextSource source = TextSource::File);
/// The same from a stream that is open: standard input.
ReadText readTextStream(std::FILE* file, std::size_t most);

} // namespace enchufe
