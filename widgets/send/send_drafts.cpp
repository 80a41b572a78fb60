// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/send_drafts.h"

#include <algorithm>

namespace enchufe::widgets {

SendDraft& SendDrafts::operator[](const engine::Target& target)
{
    if (m_drafts.size() >= most && !m_drafts.contains(target))
        m_drafts.erase(
            std::ranges::min_element(m_drafts, {}, [](const auto& each) { return each.second.used; }));
    Kept& kept = m_drafts[target];
    kept.used = ++m_clock;
    return kept.draft;
}

} // namespace enchufe::widgets
