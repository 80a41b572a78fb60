// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/script.h"
#include "core/text/text_file.h"

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

namespace enchufe::script {

/// A script, or why there is none.
struct [[nodiscard]] ReadScript {
    std::string text; ///< as it stands in the file
    Script script;
    Text error = {};                ///< the file could not be read; empty: it could
    std::string systemError = {};   ///< what the system said: "ENOENT"; may be empty
    std::optional<Problem> problem; ///< its first mistake

    [[nodiscard]] bool ok() const { return error.isEmpty() && !problem; }
    /// "line 3, column 5: «s»: …" or "this file does not exist (ENOENT)"; nothing about which file.
    [[nodiscard]] std::string describe(Language language) const;
};

/// Reads at most Script::longestText bytes, and one to see that there are more. Any thread.
ReadScript readScriptFile(const std::string& path, TextSource source = TextSource::File);
/// The same from a stream that is open: standard input.
ReadScript readScript(std::FILE* file);

} // namespace enchufe::script
