// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/behaviour/ready_made.h"
#include "core/behaviour/serving.h"

namespace enchufe::behaviour {

namespace {

/// RFC 863. Unlike "none" it closes its side when the peer has: it is a server.
class DiscardSession final : public engine::PeerSession {
public:
    void received(const journal::Payload& /*data*/) override {}
};

} // namespace

Description discard()
{
    Description row = {"discard", tr("Discard"), tr("Receives and answers nothing.")};
    row.make = serving<DiscardSession>;
    return row;
}

} // namespace enchufe::behaviour
