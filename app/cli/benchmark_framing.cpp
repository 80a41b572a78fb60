// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/benchmark_suite.h"

#include "core/framing/encoder.h"
#include "core/framing/framer.h"

#include <fmt/format.h>

#include <chrono>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace enchufe::cli {

namespace {

constexpr std::size_t frameSize = 1024;
constexpr std::size_t pieceSize = 65536;
/// Small enough for a cache, as a chunk is that recv() has just written.
constexpr std::size_t messageCount = 1024;
constexpr auto measuredTime = std::chrono::milliseconds(150);

/// Bytes of a stream with 1 KiB frames, and the framing they have.
struct Corpus {
    framing::Framing framing;
    std::vector<std::byte> bytes;
};

std::shared_ptr<const Corpus> corpusOf(std::string_view spec)
{
    auto corpus = std::make_shared<Corpus>();
    corpus->framing = framing::parseFraming(spec).value;
    // Record formats and fixed sizes take the whole frame; others lose what their header takes.
    std::size_t room = frameSize;
    std::vector<std::byte> message(room, std::byte{'x'});
    if (corpus->framing.kind == framing::Kind::TypeTable)
        message.front() = std::byte{1};
    auto encoded = framing::encode(corpus->framing, message, english);
    if (encoded.bytes.size() > frameSize) {
        message.resize(frameSize - (encoded.bytes.size() - frameSize));
        encoded = framing::encode(corpus->framing, message, english);
    }
    if (!encoded.ok())
        throw std::logic_error("benchmark: " + std::string(spec) + ": " + encoded.objection);
    for (std::size_t i = 0; i < messageCount; ++i)
        corpus->bytes.insert(corpus->bytes.end(), encoded.bytes.begin(), encoded.bytes.end());
    return corpus;
}

/// Bytes a second of a pass over the corpus, repeated for a while.
double rateOf(const Corpus& corpus, const std::function<void()>& pass)
{
    const auto begin = std::chrono::steady_clock::now();
    std::uint64_t bytes = 0;
    std::chrono::steady_clock::duration taken{};
    do {
        pass();
        bytes += corpus.bytes.size();
        taken = std::chrono::steady_clock::now() - begin;
    } while (taken < measuredTime);
    return static_cast<double>(bytes) / std::chrono::duration<double>(taken).count();
}

double framed(const Corpus& corpus)
{
    std::unique_ptr<framing::Framer> framer;
    std::vector<framing::Frame> frames;
    const double rate = rateOf(corpus, [&] {
        frames.clear();
        framer = framing::makeFramer(corpus.framing);
        for (std::size_t at = 0; at < corpus.bytes.size(); at += pieceSize)
            framer->push(std::span(corpus.bytes).subspan(at, std::min(pieceSize, corpus.bytes.size() - at)),
                         frames);
    });
    if (corpus.framing.kind == framing::Kind::Close)
        framer->finish(frames);
    if (framer->isBroken() ||
        frames.size() != (corpus.framing.kind == framing::Kind::Close ? 1 : messageCount))
        throw std::logic_error("benchmark: " + framing::toText(corpus.framing) +
                               ": not the frames it was given");
    return rate;
}

double searched(const Corpus& corpus)
{
    const int wanted =
        corpus.framing.separator.empty() ? '\n' : std::to_integer<int>(corpus.framing.separator.front());
    volatile std::size_t found = 0;
    return rateOf(corpus, [&] {
        std::size_t count = 0;
        const std::byte* at = corpus.bytes.data();
        const std::byte* const end = at + corpus.bytes.size();
        while (const void* const next = std::memchr(at, wanted, static_cast<std::size_t>(end - at))) {
            at = static_cast<const std::byte*>(next) + 1;
            ++count;
        }
        found = count;
    });
}

double copied(const Corpus& corpus)
{
    std::vector<std::byte> target(pieceSize);
    volatile std::byte last{};
    return rateOf(corpus, [&] {
        for (std::size_t at = 0; at < corpus.bytes.size(); at += pieceSize) {
            const std::size_t size = std::min(pieceSize, corpus.bytes.size() - at);
            std::memcpy(target.data(), corpus.bytes.data() + at, size);
            last = target[size - 1];
        }
    });
}

} // namespace

std::vector<Benchmark> framingBenchmarks()
{
    constexpr double gigabyte = 1e9;
    std::vector<Benchmark> list;
    for (const auto& [name, spec] :
         {std::pair("delim", "delim:\\n"), std::pair("delim-2", "delim:\\r\\n"), std::pair("line", "line"),
          std::pair("line-universal", "line-universal")}) {
        list.push_back({fmt::format("frame-{}", name), "GB/s", 1 / gigabyte,
                        [spec = spec] { return framed(*corpusOf(spec)); },
                        [spec = spec] { return searched(*corpusOf(spec)); }});
    }
    for (const auto& [name, spec] :
         {std::pair("fixed", "fixed:1024"), std::pair("ascii-len", "ascii-len::"),
          std::pair("netstring", "netstring"), std::pair("ascii-fixed", "ascii-fixed:5"),
          std::pair("u16be", "u16be"), std::pair("u64le", "u64le"), std::pair("type", "type:01=u16be"),
          std::pair("close", "close"), std::pair("struct", "struct:1024s")}) {
        list.push_back({fmt::format("frame-{}", name), "GB/s", 1 / gigabyte,
                        [spec = spec] { return framed(*corpusOf(spec)); },
                        [spec = spec] { return copied(*corpusOf(spec)); }});
    }
    return list;
}

} // namespace enchufe::cli
