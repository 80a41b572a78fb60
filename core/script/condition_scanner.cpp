// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/condition_scanner.h"

#include "core/script/condition_numbers.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool isOfWord(char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '-'; }

} // namespace

std::size_t Scanner::next()
{
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
    return m_at;
}

bool Scanner::take(std::string_view characters)
{
    if (!rest().starts_with(characters))
        return false;
    m_at += characters.size();
    return true;
}

std::string_view Scanner::peekWord()
{
    const std::string_view text = rest();
    if (text.empty() || !(isLetter(text.front()) || text.front() == '_'))
        return {};
    const auto* const end = std::ranges::find_if_not(text, isOfWord);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool Scanner::isNameNext()
{
    const std::string_view word = peekWord();
    if (word.empty())
        return false;
    const std::string_view behind = rest().substr(word.size());
    const bool dot = behind.starts_with('.');
    return dot || (behind.size() > 1 && behind[0] == '#' && isDigit(behind[1]));
}

bool Scanner::takeWord(std::string_view word)
{
    if (peekWord() != word || isNameNext())
        return false;
    m_at += word.size();
    return true;
}

void Scanner::fail(std::size_t position, const Text& text, std::string_view what,
                   std::span<const std::string_view> known)
{
    if (!m_problem)
        m_problem = Problem{placeOf(position), Mistake{text, std::string(what), 0, nearestWord(what, known)}};
}

void Scanner::failHere(const Text& text, std::span<const std::string_view> known)
{
    const std::size_t position = next();
    std::string_view what = peekWord();
    if (what.empty()) {
        const std::string_view all = rest();
        const auto* const end = std::ranges::find_if(all, isSpace);
        what = all.substr(0, static_cast<std::size_t>(end - all.begin()));
    }
    fail(position, text, what, known);
}

void Scanner::take(Problem problem)
{
    if (!m_problem)
        m_problem = std::move(problem);
}

Place Scanner::placeOf(std::size_t position) const { return placeIn(m_text, m_begin, position); }

} // namespace enchufe::script
