// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#ifdef _WIN32
#include <fstream>
#endif

namespace enchufe::engine {

/// A file that is being sent. Neither opening nor reading it waits: a FIFO or a device that has nothing to
/// give says so. On Windows only regular files keep that promise. One thread at a time.
class FileSource {
public:
    FileSource() = default;
    ~FileSource();
    FileSource(FileSource&& other) noexcept;
    FileSource& operator=(FileSource&& other) noexcept;

    /// errno, 0 when it is open.
    [[nodiscard]] int open(const std::string& path);
    /// False: there is nothing yet, or no writer has come yet.
    [[nodiscard]] bool isReady() const;

    struct Piece;
    /// Once it is ready: what there is, up to so many bytes.
    [[nodiscard]] Piece read(std::size_t most);

private:
#ifdef _WIN32
    std::ifstream m_stream;
#else
    int m_handle = -1;
    bool m_isRegular = false;
#endif
};

struct FileSource::Piece {
    enum class Is {
        Data,
        Nothing, ///< not ready after all
        End,     ///< and `error`, where reading failed
    };
    Is is = Is::End;
    std::vector<std::byte> bytes = {};
    int error = 0; ///< errno
};

} // namespace enchufe::engine
