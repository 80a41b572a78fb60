// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/reading.h"

#include "core/journal/recorder.h"

#include <sstream>

namespace enchufe::journal {

namespace {
constexpr std::string_view modeNames[] = {"auto", "paced", "hand"};
}

std::string ReadingNow::text() const
{
    std::string text = paused ? "paused " : "";
    text += modeNames[static_cast<std::size_t>(reading.mode)];
    text += ' ' + std::to_string(reading.size);
    if (reading.mode == ReadingMode::Paced)
        text += ' ' + std::to_string(reading.interval.count());
    return text;
}

ReadingNow ReadingNow::fromText(std::string_view text)
{
    std::istringstream words{std::string(text)};
    ReadingNow now;
    std::string word;
    words >> word;
    now.paused = word == "paused";
    if (now.paused)
        words >> word;
    for (const ReadingMode mode : {ReadingMode::Automatic, ReadingMode::Paced, ReadingMode::ByHand}) {
        if (word == modeNames[static_cast<std::size_t>(mode)])
            now.reading.mode = mode;
    }
    std::int64_t interval = 0;
    if (words >> now.reading.size && words >> interval)
        now.reading.interval = std::chrono::milliseconds(interval);
    return words.fail() && now.reading.size == 0 ? ReadingNow() : now;
}

void ReadingNow::note(Recorder& recorder, net::SocketId socket, bool wasPaused) const
{
    if (paused != wasPaused)
        recorder.note(NoteKind::Paused, socket, paused ? 1 : 0);
    recorder.note(NoteKind::Reading, socket, 0, text());
}

} // namespace enchufe::journal
