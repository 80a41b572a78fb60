// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <optional>
#include <string>
#include <vector>

namespace enchufe::test {

/// tests/core/engine/refusals.txt, which says at its top what its lines mean.
class RefusalTable {
public:
    explicit RefusalTable(const std::string& file); ///< throws std::runtime_error where a line cannot be read

    struct Row {
        bool isRefused = false; ///< false: a reason why it is not
        std::vector<std::string> errors;

        struct Line {
            std::vector<std::string> roles;
            std::vector<std::string> errors; ///< none: all
            std::string first;
            std::string second;
        };
        std::vector<Line> lines;
    };
    [[nodiscard]] const Row* row(net::Call call) const;
    [[nodiscard]] bool isMadeBy(const std::string& role, net::Call call) const;
    /// What becomes of that role; time: 0 or 1.
    [[nodiscard]] std::string outcome(const std::string& role, net::Call call, const std::string& error,
                                      int time) const;

private:
    std::vector<std::optional<Row>> m_rows;
};

} // namespace enchufe::test
