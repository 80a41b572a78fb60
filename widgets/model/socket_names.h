// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/socket_names.h"
#include "widgets/common/format.h"

#include <QString>

namespace enchufe::widgets {

/// explain::SocketNames in the window's language. A value; the table outlives it.
class SocketNames {
public:
    explicit SocketNames(const journal::SocketTable& table) : m_names(table, currentLanguage()) {}

    [[nodiscard]] QString endpoint(const journal::EndpointInfo& info) const
    {
        return QString::fromStdString(m_names.endpoint(info));
    }
    [[nodiscard]] QString shortEndpoint(const journal::EndpointInfo& info) const
    {
        return QString::fromStdString(m_names.shortEndpoint(info));
    }
    [[nodiscard]] QString connection(const journal::SocketInfo& info) const
    {
        return QString::fromStdString(m_names.connection(info));
    }
    [[nodiscard]] QString socket(net::SocketId id) const
    {
        return QString::fromStdString(m_names.socket(id));
    }

private:
    explain::SocketNames m_names;
};

} // namespace enchufe::widgets
