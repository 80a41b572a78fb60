// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_file.h"

#include <algorithm>
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

namespace enchufe {

namespace {

constexpr Text cannotRead = tr("this file cannot be read");
constexpr Text isFolder = tr("this is a folder");
constexpr Text isNoFile = tr("this is a pipe or a device, not a file of text");

ReadText refused(const Text& error, int number = 0) { return {{}, error, number}; }

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

#ifdef _WIN32

std::variant<File, ReadText> open(const std::string& path, TextSource source)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::is_directory(status))
        return refused(isFolder);
    if (source == TextSource::File && std::filesystem::is_other(status))
        return refused(isNoFile);
    File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return refused(cannotRead);
    return file;
}

#else

std::variant<File, ReadText> open(const std::string& path, TextSource source)
{
    // What is opened is what is looked at. A pipe without a writer would block here for ever.
    const int wait = source == TextSource::File ? O_NONBLOCK : 0;
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
    if (source == TextSource::File && !(known && S_ISREG(status.st_mode)))
        return refused(isNoFile);
    return file;
}

#endif

} // namespace

ReadText readTextStream(std::FILE* file, std::size_t most)
{
    ReadText read;
    constexpr std::size_t piece = 65536;
    while (read.text.size() <= most) {
        const std::size_t before = read.text.size();
        read.text.resize(before + std::min(piece, most + 1 - before));
        errno = 0;
        const std::size_t wanted = read.text.size() - before;
        const std::size_t got = std::fread(read.text.data() + before, 1, wanted, file);
        const int error = errno;
        read.text.resize(before + got);
        if (got < wanted && std::ferror(file) != 0)
            return refused(cannotRead, error);
        if (got == 0)
            break;
    }
    read.tooLong = read.text.size() > most;
    if (read.tooLong)
        read.text.clear();
    return read;
}

ReadText readTextFile(const std::string& path, std::size_t most, TextSource source)
{
    auto opened = open(path, source);
    if (auto* const refusal = std::get_if<ReadText>(&opened))
        return std::move(*refusal);
    return readTextStream(std::get<File>(opened).get(), most);
}

} // namespace enchufe
