// SPDX-License-Identifier: GPL-3.0-or-later
// A behaviour of this project's own: `shout` answers in capitals.
#pragma once

#include "core/behaviour/serving.h"

namespace outside {

class ShoutSession final : public enchufe::engine::PeerSession {
public:
    void received(const enchufe::journal::Payload& data) override
    {
        std::vector<std::byte> answer(data.bytes().begin(), data.bytes().end());
        for (std::byte& each : answer)
            each = each >= std::byte{'a'} && each <= std::byte{'z'} ? each ^ std::byte{0x20} : each;
        link().send(answer);
    }
};

/// Its row in the registry.
inline enchufe::behaviour::Description shout()
{
    enchufe::behaviour::Description row = {"shout", enchufe::tr("Shout"),
                                           enchufe::tr("Answers in capitals.")};
    row.make = enchufe::behaviour::serving<ShoutSession>;
    return row;
}

} // namespace outside
