// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent, in which order.
#include "app/cli/endpoint_options.h"

#include "app/cli/console_text.h"
#include "app/cli/framing_commands.h"
#include "app/cli/struct_arguments.h"
#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/framing/encoder.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>

namespace enchufe::cli {

void EndpointOptions::addSending(CLI::App& command)
{
    const std::string group = say(tr("What to send, in this order"));
    const auto add = [&](const char* name, std::vector<std::string>& into, const Text& text,
                         const char* type) {
        command.add_option(name, into, say(text))
            ->group(group)
            ->type_name(type)
            ->expected(1)
            ->take_all()
            ->allow_extra_args(false);
    };
    add("--send", m_texts, tr("Text with escapes \\n \\r \\t \\0 \\\\ \\xHH"), "TEXT");
    add("--send-hex", m_hexes, tr("Bytes in hexadecimal"), "HEX");
    add("--send-file", m_files, tr("The content of a file"), "FILE");
    add("--send-struct", m_structs,
        tr("A record: a format of Python's struct and its values, such as \">iif\" \"1 -2 3.5\""),
        "FORMAT VALUES");
    add("--pause", m_pauses, tr("Wait MS milliseconds"), "MS");
    if (m_kind != Kind::Datagram) {
        command.add_flag("--half-close", m_halfCloses, say(tr("shutdown(SHUT_WR)")))->group(group);
        command.add_flag("--reset", m_resets, say(tr("Close with RST")))->group(group);
    }
    if (m_kind == Kind::Connect)
        command
            .add_flag("--no-half-close", m_noHalfClose,
                      say(tr("Keep the sending direction open when standard input ends")))
            ->group(group);
    auto* const once = command.add_flag("--send-once", m_sendOnce,
                                        say(tr("One send() for each item; partial sends stay partial")));
    command
        .add_flag("--send-all", m_sendAll, say(tr("repeat send() until everything is accepted (default)")))
        ->excludes(once);
}

std::vector<engine::Command> EndpointOptions::actions() const
{
    std::vector<engine::Command> actions;
    std::map<std::string, std::size_t> used;
    const auto how = m_sendOnce ? engine::SendHow::Once : engine::SendHow::All;
    const auto bytesOf = [this](const std::string& option, const std::string& text,
                                const codec::ParsedBytes& parsed) {
        if (!parsed.ok())
            throw usageError(option, text, *parsed.problem, m_language);
        return framed(option, parsed.value);
    };
    // Options of one name are kept together by the parser; their order among the others is in parse_order().
    for (const CLI::Option* const option : m_command.parse_order()) {
        const std::string name = option->get_name();
        const std::size_t place = used[name]++;
        if (name == "--send" && place < m_texts.size()) {
            actions.emplace_back(engine::command::Send{
                bytesOf(name, m_texts[place], codec::parseEscapes(m_texts[place])), how});
        } else if (name == "--send-hex" && place < m_hexes.size()) {
            actions.emplace_back(
                engine::command::Send{bytesOf(name, m_hexes[place], codec::parseHex(m_hexes[place])), how});
        } else if (name == "--send-file" && place < m_files.size()) {
            // Whoever writes a FIFO would take that for its reader, and lose what it has written.
            if (std::error_code none;
                !std::filesystem::is_fifo(m_files[place], none) && !std::ifstream(m_files[place]))
                throw UsageError{
                    fmt::format("--send-file {}: {}", m_files[place], say(tr("this file cannot be read")))};
            actions.emplace_back(engine::command::SendFile{m_files[place], how});
        } else if (name == "--send-struct" && place < m_structs.size()) {
            const StructArgument argument = splitStructArgument(m_structs[place]);
            auto record = packRecord(name, argument.format, argument.values, m_language);
            actions.emplace_back(engine::command::Send{framed(name, std::move(record)), how});
        } else if (name == "--pause" && place < m_pauses.size()) {
            const auto ms = parseNumber<std::uint32_t>(m_pauses[place]);
            if (!ms)
                throw UsageError{
                    fmt::format("--pause {}: {}", m_pauses[place], say(tr("not a number of milliseconds")))};
            actions.emplace_back(engine::command::Pause{std::chrono::milliseconds(*ms)});
        } else if (name == "--half-close") {
            actions.emplace_back(engine::command::Shutdown{net::ShutdownHow::Write});
        } else if (name == "--reset") {
            actions.emplace_back(engine::command::Finish{true});
        }
    }
    return actions;
}

std::vector<std::byte> EndpointOptions::framed(const std::string& option,
                                               std::vector<std::byte> message) const
{
    if (!m_frameSends)
        return message;
    auto encoded = framing::encode(readFraming(m_framing, m_language), message, m_language);
    if (!encoded.ok() && !m_frameAnyway)
        throw UsageError{fmt::format("{}: {} (--frame-anyway {})", option, encoded.objection,
                                     say(tr("sends it all the same")))};
    return std::move(encoded.bytes);
}

} // namespace enchufe::cli
