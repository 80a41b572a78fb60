// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/engine/specs.h"
#include "core/text/text.h"
#include "widgets/model/stream_model.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::widgets {

/// What a demonstration does after client and listener are connected, one after the other.
namespace demo_step {
struct FromClient { ///< a command to the client
    engine::Command command;
};
struct ReceiveByHand { ///< one recv() of the server's connection, and its result
    std::uint32_t size = 0;
};
struct WaitSent { ///< until the kernel has taken so many bytes from the client
    std::uint64_t bytes = 0;
};
struct WaitReceived { ///< until the server has so many bytes
    std::uint64_t bytes = 0;
};
struct WaitAnswered { ///< until the client has so many bytes
    std::uint64_t bytes = 0;
};
struct WaitRefused {}; ///< until a send() of the client was refused
struct SetPaused {     ///< reading of the server's connection
    bool paused = false;
};
} // namespace demo_step

using DemoStep = std::variant<demo_step::FromClient, demo_step::ReceiveByHand, demo_step::WaitSent,
                              demo_step::WaitReceived, demo_step::WaitAnswered, demo_step::WaitRefused,
                              demo_step::SetPaused>;

/// A demonstration at one press, named after its row of the curriculum.
struct DemoScene {
    const char* id = "";
    Text title;
    bool smallBuffers = false; ///< 8192 bytes, and a client that does not block
    bool paused = false;       ///< the server does not read by itself
    const char* behaviour = "none";
    std::uint32_t receiveSize = 65536;
    engine::ServerModel model = engine::ServerModel::Loop;
    std::vector<DemoStep> steps;
    int otherClients = 0; ///< that connect after the steps, and send a line each; the listener is shown then
    std::vector<std::string> framings; ///< none: as the user has them
    StreamModel::Direction direction = StreamModel::Direction::Sent;
    std::string_view view = "stream"; ///< shown in the end

    /// All of them; the echo is the first.
    [[nodiscard]] static const std::vector<DemoScene>& all();
    /// Null if there is none of that id.
    [[nodiscard]] static const DemoScene* find(const QString& id);
};

} // namespace enchufe::widgets
