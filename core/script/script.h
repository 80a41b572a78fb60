// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/line.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::script {

/// A script as values: docs/calls.md. Several texts can be put behind each other, such as the fences of a
/// lesson: each knows the names of those before it, and a place between two lines is a number that stays.
struct Script {
    /// What a name stands for, as far as the lines so far tell.
    enum class Kind : std::uint8_t { BareSocket, Client, Listener, Datagram, Lookup, Address };
    using Names = std::map<std::string, Kind, std::less<>>;

    std::vector<Line> lines;
    Names names;

    static constexpr std::size_t longestText = std::size_t{4} << 20; ///< bytes
    static constexpr std::size_t mostLines = 10'000; ///< made, each round of a repetition counted
    static constexpr std::size_t deepestBlock = 8;

    /// The first mistake of the text, with its place. `at`: where the text's first byte stands in its file.
    /// `before`: names that are there already.
    [[nodiscard]] static Parsed<Script> parse(std::string_view text, Place at = {}, Names before = {});
    /// The lines of `next`, which was parsed with this one's names, behind these. Where they begin.
    std::size_t append(Script next);
};

/// What a line waits for, expects or repeats until; null: nothing.
[[nodiscard]] const Condition* conditionOf(const Line& line);

/// A name before '#', and the number behind it; 0: none.
struct NamedConnection {
    std::string_view name;
    std::uint32_t number = 0;
};
[[nodiscard]] NamedConnection splitName(std::string_view name);

/// A line that reaches beyond this machine's loopback, and is asked about before the script is played.
struct BeyondLoopback {
    Place place;
    std::string what; ///< the address or the name
};
/// listen() on, or a datagram's bind() to, what is not of 127.0.0.0/8, ::1 or a Unix-domain path; connect()
/// and sendto() to it; a name asked of DNS. "@NAME" is where a line of the script has put it.
[[nodiscard]] std::vector<BeyondLoopback> beyondLoopback(const Script& script);

/// A name that is a word of the language too: allowed, and hard to read.
[[nodiscard]] bool isWordOfTheLanguage(std::string_view name);

} // namespace enchufe::script
