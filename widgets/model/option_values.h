// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QString>

#include <deque>
#include <map>
#include <string>
#include <unordered_map>

namespace enchufe::widgets {

/// What the kernel last said of each socket's options, from the getsockopt() and setsockopt() calls that were
/// made.
class OptionValues {
public:
    struct Known {
        QString value; ///< as getsockopt() gave it; empty: never read
        QString asked; ///< as it was last set; empty: never
        QString error; ///< "ENOPROTOOPT": of the last setsockopt(), or of reading what was never set
    };

    void apply(const journal::Record& record, const journal::Journal& journal);
    /// Null: nobody has asked for it.
    [[nodiscard]] const Known* find(net::SocketId socket, std::string_view option) const;
    /// Grows with every change.
    [[nodiscard]] std::uint64_t version() const { return m_version; }

private:
    static constexpr std::size_t mostClosed = 500; ///< sockets; those closed for longest are forgotten

    std::unordered_map<net::SocketId, std::map<std::string, Known, std::less<>>> m_known;
    std::deque<net::SocketId> m_closed;
    std::uint64_t m_version = 0;
};

} // namespace enchufe::widgets
