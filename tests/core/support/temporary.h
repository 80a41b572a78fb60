// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <system_error>

namespace enchufe::test {

/// In the folder for what is temporary, where nothing is.
inline std::filesystem::path freePath()
{
    std::random_device number;
    return std::filesystem::temp_directory_path() /
           ("enchufe-" + std::to_string(number()) + '-' + std::to_string(number()));
}

/// A folder for as long as it lives.
class TemporaryFolder {
public:
    TemporaryFolder() { std::filesystem::create_directory(m_path); }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string path() const { return m_path.string(); }
    [[nodiscard]] std::string path(std::string_view name) const { return (m_path / name).string(); }
    /// Writes a file, whose path is given back.
    std::string write(std::string_view name, std::string_view text) const
    {
        std::ofstream(m_path / name, std::ios::binary) << text;
        return path(name);
    }

private:
    std::filesystem::path m_path = freePath();
};

} // namespace enchufe::test
