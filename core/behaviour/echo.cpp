// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/behaviour/ready_made.h"
#include "core/behaviour/serving.h"

namespace enchufe::behaviour {

namespace {

/// RFC 862.
class EchoSession final : public engine::PeerSession {
public:
    void received(const journal::Payload& data) override { link().send(data); }
};

} // namespace

Description echo()
{
    Description row = {"echo", tr("Echo"), tr("Sends everything back as it came.")};
    row.make = serving<EchoSession>;
    return row;
}

} // namespace enchufe::behaviour
