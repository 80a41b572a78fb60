// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/framing_commands.h"

#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/frame_writer.h"
#include "core/codec/hex.h"
#include "core/codec/struct_format.h"
#include "core/net/file_errors.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace enchufe::cli {

namespace {

constexpr std::size_t usualPiece = 65536;
constexpr std::size_t largestPiece = std::size_t{16} << 20; // of a wanted one: larger ones come in several

std::vector<std::size_t> readCuts(const std::string& text, Language language)
{
    std::vector<std::size_t> cuts;
    for (std::size_t at = 0; !text.empty() && at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const auto size = parseNumber<std::size_t>(std::string_view(text).substr(at, end - at), 1);
        if (!size)
            throw usageError("--cut", text, at, tr("sizes of 1 or more, separated by commas, are needed"),
                             language);
        cuts.push_back(*size);
        at = end + 1;
    }
    return cuts;
}

/// Hands out standard input in pieces of the wanted sizes, each as large as wanted, the last one aside.
class Pieces {
public:
    explicit Pieces(std::vector<std::size_t> sizes) : m_sizes(std::move(sizes))
    {
        std::size_t room = usualPiece;
        for (const std::size_t size : m_sizes)
            room = std::max(room, std::min(size, largestPiece));
        m_buffer.resize(room);
    }

    /// Empty at the end.
    std::span<const std::byte> next()
    {
        if (m_left == 0)
            m_left = m_sizes.empty() ? usualPiece : m_sizes[m_turn++ % m_sizes.size()];
        const std::size_t size = std::min(m_left, m_buffer.size());
        if (m_end - m_begin < size)
            refill(size);
        const auto piece =
            std::span<const std::byte>(m_buffer).subspan(m_begin, std::min(size, m_end - m_begin));
        m_begin += piece.size();
        m_left -= std::min(m_left, size);
        return piece;
    }

private:
    void refill(std::size_t wanted)
    {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
        while (m_end < wanted) {
            const std::size_t got = std::fread(m_buffer.data() + m_end, 1, m_buffer.size() - m_end, stdin);
            if (got == 0)
                return;
            m_end += got;
        }
    }

    std::vector<std::size_t> m_sizes;
    std::vector<std::byte> m_buffer;
    std::size_t m_turn = 0;
    std::size_t m_left = 0; ///< of the piece wanted now
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

/// Throws std::system_error when standard output does not take it.
void write(std::string& text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        throw std::system_error(errno, std::generic_category(), "write");
    text.clear();
}

UsageError valueError(const std::string& what, const Mistake& mistake, const std::vector<std::string>& values,
                      Language language)
{
    const std::size_t number = mistake.position;
    const std::string value = number < values.size() ? " \"" + values[number] + '"' : std::string();
    return UsageError{fmt::format("{}: {} {}{}: {}", what, tr("value").in(language), number + 1, value,
                                  mistake.describe(language))};
}

codec::StructFormat readFormat(const std::string& what, const std::string& text, Language language)
{
    auto format = codec::StructFormat::parse(text);
    if (!format.ok())
        throw usageError(what, text, *format.problem, language);
    // Room for the whole record is needed at once.
    if (format.value.size() > std::numeric_limits<std::uint32_t>::max())
        throw usageError(what, text, 0, tr("the record would be too long"), language);
    return std::move(format.value);
}

} // namespace

framing::Framing readFraming(const std::string& text, Language language)
{
    const auto parsed = framing::parseFraming(text);
    if (!parsed.ok())
        throw usageError("--framing", text, *parsed.problem, language);
    return parsed.value;
}

std::uint32_t readMaxFrame(std::uint64_t bytes, Language language)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    if (bytes < 1 || bytes > most)
        throw UsageError{fmt::format("--max-frame {}: {}", bytes, tr("must be 1 … 4294967295").in(language))};
    return static_cast<std::uint32_t>(bytes);
}

std::vector<std::byte> packRecord(const std::string& what, const std::string& format,
                                  const std::vector<std::string>& values, Language language)
{
    auto packed = readFormat(what, format, language).pack(values);
    if (!packed.ok())
        throw valueError(what, packed.problem->mistake, values, language);
    return std::move(packed.value);
}

int runFrame(const FrameOptions& options, Language language)
{
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    FrameWriter writer(readFraming(options.framing, language), readMaxFrame(options.maxFrame, language),
                       language);
    Pieces pieces(readCuts(options.cuts, language));
    constexpr std::size_t enough = std::size_t{1} << 16;
    std::string out;
    for (auto piece = pieces.next(); !piece.empty() && !writer.isBroken(); piece = pieces.next()) {
        writer.push(piece, out);
        if (out.size() >= enough)
            write(out);
    }
    if (std::ferror(stdin) != 0) {
        tell(net::describeFileError("read", errno, language));
        return CallFailed;
    }
    writer.finish(out);
    write(out);
    return writer.isBroken() ? FramingBroken : Done;
}

int runPack(const std::string& format, const std::vector<std::string>& values, Language language)
{
    fmt::print("{}\n", codec::toHex(packRecord("pack", format, values, language)));
    return Done;
}

int runUnpack(const std::string& format, const std::vector<std::string>& hex, Language language)
{
    const auto record = readFormat("unpack", format, language);
    std::string joined;
    for (const std::string& part : hex)
        joined += (joined.empty() ? "" : " ") + part;
    const auto bytes = codec::parseHex(joined);
    if (!bytes.ok())
        throw usageError("unpack", joined, *bytes.problem, language);
    const auto unpacked = record.unpack(bytes.value);
    if (!unpacked.ok())
        throw UsageError{fmt::format("unpack: {}", unpacked.problem->mistake.describe(language))};
    for (const codec::StructValue& value : unpacked.value)
        fmt::print("{}\n", value.text);
    return Done;
}

} // namespace enchufe::cli
