// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/mistake.h"
#include "core/text/text.h"

#include <chrono>
#include <string>

namespace enchufe::cli {

/// The language of the person at the console: --lang, else LC_ALL, LC_MESSAGES or LANG.
[[nodiscard]] Language consoleLanguage(int argc, const char* const* argv);

/// Behind an amount of bytes.
inline constexpr Text bytesNotKept = tr("were no longer kept when they were to be written");
/// Behind a number of records.
inline constexpr CountedText recordsNotWritten = trCounted("records were not written");

[[nodiscard]] inline std::string in(const Text& text, Language language)
{
    return std::string(text.in(language));
}

/// A command line that cannot be carried out: exit code 2.
struct UsageError {
    std::string message;
};

/// `OPTION "text": at position N: what is wrong`; `position` counts from 0.
[[nodiscard]] UsageError usageErrorSaying(const std::string& message, const std::string& option,
                                          const std::string& text, std::size_t position, Language language);
[[nodiscard]] inline UsageError usageError(const std::string& option, const std::string& text,
                                           std::size_t position, const Text& message, Language language)
{
    return usageErrorSaying(std::string(message.in(language)), option, text, position, language);
}

/// The same of what was read out of `text`.
[[nodiscard]] inline UsageError usageError(const std::string& option, const std::string& text,
                                           const Problem& problem, Language language)
{
    return usageErrorSaying(problem.mistake.describe(language), option, text, problem.mistake.position,
                            language);
}

/// `--limit S`: how long one line of a script may take. Throws UsageError.
[[nodiscard]] std::chrono::milliseconds limitFrom(double seconds, Language language);

enum ExitCode : int { Done = 0, CallFailed = 1, WrongUsage = 2, FramingBroken = 3 };

} // namespace enchufe::cli
