// SPDX-License-Identifier: GPL-3.0-or-later
// A framing's text, a zero byte, how to cut, and the stream: the text comes back the same, and the frames are
// the same in one piece and in many.
#include "core/framing/encoder.h"
#include "core/framing/framer.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace enchufe;
using fuzz::require;

namespace {

constexpr std::uint32_t limit = 4096;

struct Outcome {
    std::vector<framing::Frame> frames;
    framing::Broken broken;
    std::uint64_t left = 0;

    bool operator==(const Outcome&) const = default;
};

Outcome cut(const framing::Framing& framing, std::span<const std::byte> stream, std::size_t pieceSize)
{
    const auto framer = framing::makeFramer(framing, limit);
    Outcome outcome;
    while (!stream.empty()) {
        const std::size_t size = std::min(stream.size(), pieceSize);
        framer->push(stream.first(size), outcome.frames);
        stream = stream.subspan(size);
    }
    framer->finish(outcome.frames);
    outcome.broken = framer->broken();
    outcome.left = framer->isBroken() ? 0 : framer->unfinished().size;
    return outcome;
}

void checkFrames(const Outcome& outcome, std::uint64_t streamSize)
{
    std::uint64_t end = 0;
    for (const framing::Frame& frame : outcome.frames) {
        require(frame.offset == end);
        require(frame.header + frame.trailer <= frame.size || frame.what() == framing::Frame::What::Lost);
        end = frame.end();
    }
    require(end <= streamSize);
    require(outcome.broken.problem == framing::Problem::None || outcome.broken.offset >= end);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::string_view text = input.text();
    const Parsed<framing::Framing> parsed = framing::parseFraming(text);
    if (!parsed.ok()) {
        require(parsed.position() <= text.size());
        return 0;
    }
    const framing::Framing& framing = parsed.value;
    const Parsed<framing::Framing> again = framing::parseFraming(framing::toText(framing));
    require(again.ok() && again.value == framing);

    const std::size_t pieceSize = input.byte() % 32U + 1;
    const auto stream = input.bytes();
    const Outcome whole = cut(framing, stream, std::max<std::size_t>(stream.size(), 1));
    checkFrames(whole, stream.size());
    const bool dependsOnCuts =
        framing.kind == framing::Kind::None || framing.kind == framing::Kind::LossyDelimiter;
    const Outcome pieces = cut(framing, stream, pieceSize);
    checkFrames(pieces, stream.size());
    require(dependsOnCuts || whole == pieces);

    // What the encoder does not object to is one message, the one that was given.
    const framing::Encoded encoded = framing::encode(framing, stream, english);
    if (encoded.ok() && !dependsOnCuts && encoded.bytes.size() <= limit) {
        const Outcome one = cut(framing, encoded.bytes, pieceSize);
        const bool isEmpty = encoded.bytes.empty(); // "close" has nothing to send for an empty message
        require(isEmpty || (one.broken.problem == framing::Problem::None && one.frames.size() == 1));
        require(isEmpty || one.frames.front().size == encoded.bytes.size());
    }
    return 0;
}
