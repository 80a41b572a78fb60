// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console_text.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <string_view>

namespace enchufe::cli {

Language consoleLanguage(int argc, const char* const* argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang" && i + 1 < argc)
            return languageFromCode(argv[i + 1]);
        if (argument.starts_with("--lang="))
            return languageFromCode(argument.substr(7));
    }
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return languageFromCode(value);
    }
    return english;
}

UsageError usageErrorSaying(const std::string& message, const std::string& option, const std::string& text,
                            std::size_t position, Language language)
{
    return {fmt::format("{} \"{}\": {} {}: {}", option, text, tr("at position").in(language), position + 1,
                        message)};
}

std::chrono::milliseconds limitFrom(double seconds, Language language)
{
    constexpr Text badLimit = tr("must be seconds, up to 3600");
    if (!(seconds > 0) || seconds > 3600)
        throw UsageError{fmt::format("--limit {}: {}", seconds, badLimit.in(language))};
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

} // namespace enchufe::cli
