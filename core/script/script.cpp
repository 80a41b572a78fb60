// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script.h"

#include "core/script/line_parser.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

namespace {

constexpr Text notAScript = tr("longer than 4 MiB: not a script");
static_assert(Script::longestText == std::size_t{4} << 20, "the text says so");
constexpr Text noTabs = tr("a tab: blocks are indented with spaces");
constexpr Text tooManyBlocks = tr("more than 8 blocks inside each other");
static_assert(Script::deepestBlock == 8, "the text says so");
constexpr Text notOfTheBlock = tr("this line is not indented like the others of its block");
constexpr Text emptyBlock = tr("the lines to be repeated follow, indented");

/// Lines to statements, and blocks by their indentation.
class Parser {
public:
    explicit Parser(Script& script) : m_script(script), m_lines(script.names) {}

    std::optional<Problem> add(std::string_view line, Place at)
    {
        Mistake mistake;
        const auto words = bench::splitWords(line, mistake);
        if (mistake)
            return Problem{at.after(mistake.position), std::move(mistake)};
        if (words.empty())
            return std::nullopt;
        const std::size_t indent = words.front().position;
        if (auto problem = enter(line.substr(0, indent), at))
            return problem;
        std::optional<Problem> problem;
        auto statement = m_lines.parse(line, words, at, problem);
        if (!statement)
            return problem;
        const Place place = at.after(indent);
        if (std::holds_alternative<line::Repeat>(*statement)) {
            if (m_blocks.size() == Script::deepestBlock)
                return Problem{place, {tooManyBlocks}};
            m_blocks.push_back({m_script.lines.size(), indent, indent});
        }
        m_script.lines.push_back({std::move(*statement), place, 0});
        return std::nullopt;
    }

    std::optional<Problem> finish() { return leave(0); }

private:
    struct Block {
        std::size_t repeat = 0; ///< its line
        std::size_t indent = 0; ///< of that line
        std::size_t inside = 0; ///< of those in it; the same: there is none yet
    };

    /// The blocks that such a line ends, and the one that it stands in.
    std::optional<Problem> enter(std::string_view space, Place at)
    {
        if (m_blocks.empty())
            return std::nullopt; // outside a line may stand where it likes
        if (const auto tab = space.find('\t'); tab != std::string_view::npos)
            return Problem{at.after(tab), {noTabs}};
        if (auto problem = leave(space.size()))
            return problem;
        if (m_blocks.empty())
            return std::nullopt;
        Block& block = m_blocks.back();
        if (block.inside == block.indent)
            block.inside = space.size();
        if (block.inside != space.size())
            return Problem{at.after(space.size()), {notOfTheBlock}};
        return std::nullopt;
    }

    std::optional<Problem> leave(std::size_t indent)
    {
        while (!m_blocks.empty() && indent <= m_blocks.back().indent) {
            const Block block = m_blocks.back();
            m_blocks.pop_back();
            Line& repeat = m_script.lines[block.repeat];
            repeat.end = m_script.lines.size();
            if (block.inside == block.indent)
                return Problem{repeat.place, {emptyBlock}};
        }
        return std::nullopt;
    }

    Script& m_script;
    LineParser m_lines;
    std::vector<Block> m_blocks;
};

} // namespace

const Condition* conditionOf(const Line& line)
{
    if (const auto* const expect = std::get_if<line::Expect>(&line.what))
        return &expect->condition;
    if (const auto* const wait = std::get_if<line::WaitUntil>(&line.what))
        return &wait->condition;
    const auto* const repeat = std::get_if<line::Repeat>(&line.what);
    return repeat != nullptr && repeat->until ? &*repeat->until : nullptr;
}

NamedConnection splitName(std::string_view name)
{
    const auto sign = name.find('#');
    if (sign == std::string_view::npos)
        return {name, 0};
    const auto number = parseNumber<std::uint32_t>(name.substr(sign + 1), 1);
    return number ? NamedConnection{name.substr(0, sign), *number} : NamedConnection{name, 0};
}

Parsed<Script> Script::parse(std::string_view text, Place at, Names before)
{
    Parsed<Script> parsed;
    parsed.value.names = std::move(before);
    if (text.size() > longestText) {
        parsed.problem = Problem{at, {notAScript}};
        return parsed;
    }
    Parser parser(parsed.value);
    while (!text.empty() && !parsed.problem) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        parsed.problem = parser.add(text.substr(0, end), at);
        text.remove_prefix(std::min(end + 1, text.size()));
        at = {at.line + 1, 1};
    }
    if (!parsed.problem)
        parsed.problem = parser.finish();
    return parsed;
}

std::size_t Script::append(Script next)
{
    const std::size_t first = lines.size();
    for (Line& line : next.lines) {
        if (line.end != 0)
            line.end += first;
        lines.push_back(std::move(line));
    }
    names = std::move(next.names);
    return first;
}

} // namespace enchufe::script
