// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/behaviour/ready_made.h"
#include "core/behaviour/serving.h"

#include <fmt/format.h>

#include <span>
#include <string>

namespace enchufe::behaviour {

namespace {

/// The courses' counter. On a stream it takes each chunk for a message, which is just the mistake to be seen.
class CountSession final : public engine::PeerSession {
public:
    void received(const journal::Payload& data) override
    {
        const std::string text =
            fmt::format("You sent {} bytes{}", data.size(), link().peer().isStream ? "\n" : "");
        link().send(std::as_bytes(std::span(text)));
    }
};

} // namespace

Description count()
{
    Description row = {"count", tr("Count"), tr("Answers “You sent N bytes” to every chunk or datagram.")};
    row.where = {Where::TcpListen, Where::Udp};
    row.make = serving<CountSession>;
    return row;
}

} // namespace enchufe::behaviour
