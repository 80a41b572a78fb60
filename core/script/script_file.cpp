// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script_file.h"

#include "core/net/errors.h"

#include <fmt/format.h>

#include <utility>

namespace enchufe::script {

namespace {

constexpr Text notCalls = tr("longer than 4 MiB: not a file of calls");
static_assert(Script::longestText == std::size_t{4} << 20, "the text says so");

ReadScript parsed(ReadText file)
{
    ReadScript read;
    if (!file.ok()) {
        read.error = file.tooLong ? notCalls : file.error;
        if (file.systemError != 0)
            read.systemError = net::errorName(net::Call::OpenFile, file.systemError);
        return read;
    }
    read.text = std::move(file.text);
    auto script = Script::parse(read.text);
    read.script = std::move(script.value);
    read.problem = std::move(script.problem);
    return read;
}

} // namespace

std::string ReadScript::describe(Language language) const
{
    if (problem)
        return fmt::format(fmt::runtime(tr("line {}, column {}: {}").in(language)), problem->place.line,
                           problem->place.column, problem->mistake.describe(language));
    return systemError.empty() ? std::string(error.in(language))
                               : fmt::format("{} ({})", error.in(language), systemError);
}

ReadScript readScript(std::FILE* file) { return parsed(readTextStream(file, Script::longestText)); }

ReadScript readScriptFile(const std::string& path, TextSource source)
{
    return parsed(readTextFile(path, Script::longestText, source));
}

} // namespace enchufe::script
