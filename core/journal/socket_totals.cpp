// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_totals.h"

namespace enchufe::journal {

SocketTotals* SocketTotalsTable::of(net::SocketId socket)
{
    const std::size_t page = pageOf(socket);
    if (page >= m_pages.size()) {
        while (page >= m_pages.size())
            m_pages.push_back(std::make_unique<Page>());
        forgetOld();
    }
    return m_pages[page] ? &m_pages[page]->totals[placeOf(socket)] : nullptr;
}

SocketTotals SocketTotalsTable::find(net::SocketId socket) const
{
    const std::size_t page = pageOf(socket);
    return page < m_pages.size() && m_pages[page] ? m_pages[page]->totals[placeOf(socket)] : SocketTotals();
}

void SocketTotalsTable::closed(net::SocketId socket)
{
    const std::size_t page = pageOf(socket);
    if (page < m_pages.size() && m_pages[page])
        m_pages[page]->closed.set(placeOf(socket));
}

/// Once for each page that begins, so that it costs next to nothing a socket.
void SocketTotalsTable::forgetOld()
{
    constexpr std::size_t kept = remembered / perPage + 1;
    for (; m_nextOld + kept < m_pages.size(); ++m_nextOld)
        m_old.push_back(m_nextOld);
    std::erase_if(m_old, [this](std::size_t page) {
        const bool over = m_pages[page]->closed.all();
        if (over)
            m_pages[page].reset();
        return over;
    });
}

} // namespace enchufe::journal
