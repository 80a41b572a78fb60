// SPDX-License-Identifier: GPL-3.0-or-later
// One line of docs/calls.md to a statement; for script.cpp, which knows of blocks.
#pragma once

#include "core/bench/word_reader.h"
#include "core/script/script.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace enchufe::script {

/// What stands behind "NAME =" and is no call.
inline constexpr std::array<std::string_view, 6> makers = {"tcp-listen", "tcp-connect", "udp",
                                                           "resolve",    "nameinfo",    "address"};

class LineParser {
public:
    /// The names of the lines before; those that a line makes are added.
    explicit LineParser(Script::Names& names) : m_names(names) {}

    /// `at`: where the line begins in its file. Nothing: there is none, or it has a mistake.
    std::optional<Statement> parse(std::string_view line, const std::vector<bench::Word>& words, Place at,
                                   std::optional<Problem>& problem);

private:
    using Words = std::vector<bench::Word>;

    [[nodiscard]] Statement statement(const Words& words);
    [[nodiscard]] Statement action(const Words& words, bool background);
    [[nodiscard]] Statement naming(const Words& words, bool background);
    [[nodiscard]] std::optional<Statement> onEndpoint(const Words& words, bool background);
    [[nodiscard]] Statement endpointCall(const Words& words, net::Call call, bool background);
    [[nodiscard]] Statement bareCall(const Words& words, bool background);
    [[nodiscard]] Statement open(bench::WordReader& reader, std::string name, Script::Kind kind,
                                 bool background);
    [[nodiscard]] Statement resolve(bench::WordReader& reader, std::string name, bool background);
    [[nodiscard]] Statement nameInfo(bench::WordReader& reader, std::string name, bool background);
    [[nodiscard]] Statement expect(const Words& words);
    [[nodiscard]] Statement expectation(const Words& words);
    [[nodiscard]] Statement wait(const Words& words);
    [[nodiscard]] Statement repeat(const Words& words);
    [[nodiscard]] Statement setting(const Words& words);
    [[nodiscard]] Statement moveAll(const Words& words, bool background);
    [[nodiscard]] Statement framing(const Words& words);
    [[nodiscard]] Statement view(const Words& words);
    [[nodiscard]] Statement say(const Words& words);
    [[nodiscard]] Statement pause(const Words& words);

    /// From that word on to the end of the one before `last`.
    [[nodiscard]] Condition condition(const Words& words, std::size_t first, std::size_t last);
    [[nodiscard]] std::string oneWord(const Words& words, std::size_t place);
    [[nodiscard]] std::string name(bench::WordReader& reader);
    void readData(bench::WordReader& reader, std::string& data);
    void take(const bench::WordReader& reader);
    void fail(const Text& text, const std::string& what, std::size_t position);
    /// What a line, or what is behind its "=", begins with.
    [[nodiscard]] static std::vector<std::string_view> lineWords();
    void fail(const Text& text, const bench::Word& word) { fail(text, word.text, word.position); }
    [[nodiscard]] std::optional<Script::Kind> kindOf(std::string_view name) const;
    [[nodiscard]] bool isEndpoint(std::string_view name) const;

    Script::Names& m_names;
    std::string_view m_line;
    Place m_at;
    std::optional<Problem> m_problem;
};

} // namespace enchufe::script
