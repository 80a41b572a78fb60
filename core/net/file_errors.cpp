// SPDX-License-Identifier: GPL-3.0-or-later
// Source: open(2), read(2), write(2), errno(3).
#include "core/net/file_errors.h"

#include "core/net/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace enchufe::net {

namespace {

struct FileError {
    std::string_view name;
    int number;        ///< errno.h's, on every system
    Text meaning = {}; ///< empty: as the tables of errors.h have it
};

constexpr FileError known[] = {
    {"EACCES", EACCES, tr("You may not open this file, or not enter its folder.")},
    {"EAGAIN", EAGAIN, tr("Nothing can be read or written now without waiting.")},
    {"EBADF", EBADF, tr("It is closed, or not open in this direction.")},
    {"EEXIST", EEXIST},
    {"EFBIG", EFBIG},
    {"EINVAL", EINVAL, tr("This file does not allow that.")},
    {"EIO", EIO},
    {"EISDIR", EISDIR},
    {"EMFILE", EMFILE},
    {"ENOENT", ENOENT, tr("There is no file or folder with that path.")},
    {"ENOSPC", ENOSPC, tr("No room is left on the disk.")},
    {"ENOTDIR", ENOTDIR},
    {"EPIPE", EPIPE, tr("Nobody reads any more: the other end of the pipe is closed.")},
    {"EROFS", EROFS},
};

const FileError* find(int number)
{
    const auto* const found = std::ranges::find(known, number, &FileError::number);
    return found == std::end(known) ? nullptr : found;
}

} // namespace

std::string fileErrorName(int number)
{
    if (const FileError* const error = find(number))
        return std::string(error->name);
#ifdef _WIN32
    return std::to_string(number);
#else
    return errorName(Call::Note, number);
#endif
}

std::string explainFileError(int number, Language language)
{
    const FileError* const error = find(number);
    if (error != nullptr && !error->meaning.isEmpty())
        return std::string(error->meaning.in(language));
#ifdef _WIN32
    const ErrorEntry* const entry = error == nullptr ? nullptr : findError(error->name);
#else
    const ErrorEntry* const entry = findError(Call::Note, number);
#endif
    return entry == nullptr ? std::generic_category().message(number)
                            : std::string(entry->meaning.in(language));
}

std::string describeFileError(std::string_view what, int number, Language language)
{
    return fmt::format("{}: {} ({}): {}", what, fileErrorName(number), number,
                       explainFileError(number, language));
}

} // namespace enchufe::net
