// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"
#include "core/text/text.h"

#include <cstdint>
#include <string>
#include <vector>

namespace enchufe::cli {

struct FrameOptions {
    std::string framing;
    std::uint64_t maxFrame = framing::Framer::usualLimit; ///< bytes
    std::string cuts;                                     ///< "1,7,100": sizes of the pieces, over and over
};

/// `frame`: cuts standard input. The exit code. Throws UsageError, as the others do.
[[nodiscard]] int runFrame(const FrameOptions& options, Language language);
/// `pack`: values to hex.
[[nodiscard]] int runPack(const std::string& format, const std::vector<std::string>& values,
                          Language language);
/// `unpack`: hex to values, one a line.
[[nodiscard]] int runUnpack(const std::string& format, const std::vector<std::string>& hex,
                            Language language);

/// --framing's value; throws UsageError.
[[nodiscard]] framing::Framing readFraming(const std::string& text, Language language);
/// --max-frame's value; throws UsageError.
[[nodiscard]] std::uint32_t readMaxFrame(std::uint64_t bytes, Language language);
/// The bytes of a struct record; throws UsageError, with `what` as the option's name.
[[nodiscard]] std::vector<std::byte> packRecord(const std::string& what, const std::string& format,
                                                const std::vector<std::string>& values, Language language);

} // namespace enchufe::cli
