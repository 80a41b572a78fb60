// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "core/engine/command.h"
#include "widgets/send/message_form.h"
#include "widgets/send/send_order.h"

#include <QString>

#include <map>
#include <tuple>

namespace enchufe::widgets {

/// What stands in the send bar for one endpoint or connection, from one time it is chosen to the next.
struct SendDraft {
    MessageForm form = MessageForm::Text;
    QString format; ///< of a struct record
    QString text;
    codec::ParsedBytes held; ///< what was pasted and is too long for a line
    bool holdsPaste = false;
    QString destination;
    bool anyway = false;
    int ending = 0; ///< of a text
    QString framing;
    int how = 0;
    Repetition repetition;
    std::uint64_t failureSeen = 0; ///< the failure that the person has answered by typing
    QString lookingUp;             ///< the name that is being looked up; empty: none
    QString problem;               ///< that came while another one was chosen
};

/// The drafts of all, each until its endpoint is chosen again. Of more than `most` those that have rested for
/// longest are let go.
class SendDrafts {
public:
    static constexpr std::size_t most = 256;

    [[nodiscard]] bool has(const engine::Target& target) const { return m_drafts.contains(target); }
    /// Made empty where there is none.
    SendDraft& operator[](const engine::Target& target);

private:
    struct Kept {
        SendDraft draft;
        std::uint64_t used = 0;
    };
    struct Less {
        bool operator()(const engine::Target& one, const engine::Target& other) const
        {
            return std::tie(one.endpoint, one.connection) < std::tie(other.endpoint, other.connection);
        }
    };
    std::map<engine::Target, Kept, Less> m_drafts;
    std::uint64_t m_clock = 0;
};

} // namespace enchufe::widgets
