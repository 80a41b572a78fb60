// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script_file.h"

#include "core/net/errors.h"

#include <fmt/format.h>

#include <cerrno>
#include <memory>
#include <utility>
#include <variant>

#ifdef _WIN32
#include <filesystem>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace enchufe::script {

namespace {

constexpr Text cannotRead = {"this file cannot be read", "este archivo no se puede leer"};
constexpr Text isFolder = {"this is a folder", "esto es una carpeta"};
constexpr Text isNoFile = {"this is a pipe or a device, not a file of calls",
                           "esto es una tubería o un dispositivo, no un archivo de llamadas"};
constexpr Text tooLong = {"longer than 4 MiB: not a file of calls",
                          "de más de 4 MiB: no es un archivo de llamadas"};
static_assert(Script::longestText == std::size_t{4} << 20, "the text says so");

ReadScript refused(const Text& error, int number = 0)
{
    ReadScript read;
    read.error = error;
    if (number != 0)
        read.systemError = net::errorName(net::Call::OpenFile, number);
    return read;
}

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

#ifdef _WIN32

std::variant<File, ReadScript> open(const std::string& path, ScriptSource source)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::is_directory(status))
        return refused(isFolder);
    if (source == ScriptSource::File && std::filesystem::is_other(status))
        return refused(isNoFile);
    File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return refused(cannotRead);
    return file;
}

#else

std::variant<File, ReadScript> open(const std::string& path, ScriptSource source)
{
    // What is opened is what is looked at. A pipe without a writer would block here for ever.
    const int wait = source == ScriptSource::File ? O_NONBLOCK : 0;
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | wait);
    if (handle < 0)
        return refused(cannotRead, errno);
    struct stat status = {};
    const bool known = ::fstat(handle, &status) == 0;
    File file(::fdopen(handle, "rb"));
    if (!file) {
        const int error = errno;
        ::close(handle);
        return refused(cannotRead, error);
    }
    if (known && S_ISDIR(status.st_mode))
        return refused(isFolder);
    if (source == ScriptSource::File && !(known && S_ISREG(status.st_mode)))
        return refused(isNoFile);
    return file;
}

#endif

} // namespace

std::string ReadScript::describe(Language language) const
{
    if (problem)
        return fmt::format(
            fmt::runtime(Text{"line {}, column {}: {}", "línea {}, columna {}: {}"}.in(language)),
            problem->place.line, problem->place.column, problem->mistake.describe(language));
    return systemError.empty() ? std::string(error.in(language))
                               : fmt::format("{} ({})", error.in(language), systemError);
}

ReadScript readScript(std::FILE* file)
{
    ReadScript read;
    constexpr std::size_t piece = 65536;
    while (read.text.size() <= Script::longestText) {
        const std::size_t before = read.text.size();
        read.text.resize(before + piece);
        errno = 0;
        const std::size_t got = std::fread(read.text.data() + before, 1, piece, file);
        const int error = errno;
        read.text.resize(before + got);
        if (got < piece && std::ferror(file) != 0)
            return refused(cannotRead, error);
        if (got == 0)
            break;
    }
    if (read.text.size() > Script::longestText)
        return refused(tooLong);
    auto parsed = Script::parse(read.text);
    read.script = std::move(parsed.value);
    read.problem = std::move(parsed.problem);
    return read;
}

ReadScript readScriptFile(const std::string& path, ScriptSource source)
{
    auto opened = open(path, source);
    if (auto* const refusal = std::get_if<ReadScript>(&opened))
        return std::move(*refusal);
    return readScript(std::get<File>(opened).get());
}

} // namespace enchufe::script
