// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/refused.h"

#include "core/text/number.h"

#include <filesystem>

namespace enchufe::engine {

namespace {

constexpr std::string_view tooLarge = "too-large";

/// Nothing: it does not send.
std::optional<std::uint64_t> bytesToSend(const Command& command)
{
    if (const auto* const send = std::get_if<command::Send>(&command))
        return send->bytes.size();
    if (const auto* const repeat = std::get_if<command::Repeat>(&command))
        return repeat->bytes.size();
    if (const auto* const file = std::get_if<command::SendFile>(&command))
        return fileSize(file->path);
    return std::nullopt;
}

} // namespace

void noteRefused(journal::Recorder& recorder, net::SocketId socket, const Command& command,
                 std::string_view why)
{
    if (const auto bytes = bytesToSend(command))
        recorder.note(journal::NoteKind::SendRefused, socket, static_cast<std::int64_t>(*bytes), why);
}

std::string TooLarge::text() const
{
    std::string text(tooLarge);
    return most ? text + ' ' + std::to_string(*most) : text;
}

std::optional<TooLarge> TooLarge::fromText(std::string_view reason)
{
    if (!reason.starts_with(tooLarge))
        return std::nullopt;
    reason.remove_prefix(tooLarge.size());
    if (reason.empty())
        return TooLarge();
    if (reason.front() != ' ')
        return std::nullopt;
    return TooLarge{parseNumber<std::size_t>(reason.substr(1))};
}

std::uint64_t fileSize(const std::string& path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return error ? 0 : static_cast<std::uint64_t>(size);
}

} // namespace enchufe::engine
