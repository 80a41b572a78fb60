// SPDX-License-Identifier: GPL-3.0-or-later
// How it is received, what answers it, and what is shown of it.
#include "app/cli/endpoint_options.h"

#include "app/cli/console_text.h"
#include "app/cli/framing_commands.h"
#include "core/engine/setting_words.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

namespace enchufe::cli {

void EndpointOptions::addReceiving(CLI::App& command)
{
    command.add_option("--recv-size", m_receiveSize, say(tr("Bytes asked of each recv()")))->type_name("N");
    command.add_option("--reading", m_reading, say(tr("auto, paced:BYTES/MS or off")))->type_name("MODE");
    command
        .add_option("--framing", m_framing,
                    say(tr("How messages are told apart: delim:\\n, line, ascii-len::, u16be, fixed:40, …")))
        ->type_name("SPEC");
    command.add_option("--max-frame", m_maxFrame, say(tr("Bytes of the largest frame allowed")))
        ->type_name("N");
    command.add_flag("--frame-sends", m_frameSends, say(tr("Frame what is sent; each item is a message")));
    command.add_flag("--frame-anyway", m_frameAnyway,
                     say(tr("Send also what its receiver would cut wrongly")));
    command
        .add_option("--behaviour", m_behaviour,
                    fmt::format("{}: {}", say(tr("What answers the peer")), m_behaviours.usages(where())))
        ->type_name("NAME[:ARGUMENT]");
    command
        .add_option("--show", m_show, say(tr("What goes to standard output: raw, chunks, frames or none")))
        ->type_name("KIND");
    command.add_flag("--explain", m_explain, say(tr("Show chunks, and behind each what the call meant")));
}

engine::Reading EndpointOptions::reading() const
{
    const auto size = engine::parseReceiveSize(m_receiveSize);
    check("--recv-size", m_receiveSize, size.problem);
    auto reading = engine::parseReading(m_reading);
    check("--reading", m_reading, reading.problem);
    if (reading.value.mode != engine::ReadingMode::Paced)
        reading.value.size = size.value;
    return reading.value;
}

engine::ConnectionKnobs EndpointOptions::connectionKnobs() const
{
    const auto chosen = m_behaviours.choose(m_behaviour, where());
    if (!chosen.ok())
        throw usageError("--behaviour", m_behaviour, *chosen.problem, m_language);
    engine::ConnectionKnobs knobs;
    knobs.reading = reading();
    chosen.value.answer(knobs);
    knobs.closeAfterPeer = m_kind == Kind::Listen;
    return knobs;
}

behaviour::Where EndpointOptions::where() const
{
    switch (m_kind) {
    case Kind::Connect:
        return behaviour::Where::TcpConnect;
    case Kind::Datagram:
        return behaviour::Where::Udp;
    case Kind::Listen:
        break;
    }
    return behaviour::Where::TcpListen;
}

void EndpointOptions::planFraming(SessionPlan& plan) const
{
    if (m_framing.empty()) {
        if (plan.show == Show::Frames || m_frameSends)
            throw UsageError{say(tr("--show frames and --frame-sends need a --framing"))};
        return;
    }
    plan.framing = readFraming(m_framing, m_language);
    plan.maxFrame = readMaxFrame(m_maxFrame, m_language);
    // Whoever asks for a framing wants to see it.
    if (m_command.get_option("--show")->count() == 0 && !m_frameSends)
        plan.show = Show::Frames;
}

void EndpointOptions::planExplaining(SessionPlan& plan) const
{
    plan.explain = m_explain;
    if (m_explain && plan.show != Show::Chunks)
        throw UsageError{say(tr("--explain goes with --show chunks"))};
}

} // namespace enchufe::cli
