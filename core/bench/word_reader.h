// SPDX-License-Identifier: GPL-3.0-or-later
// For the parsers of lines: of calls, and of scripts.
#pragma once

#include "core/bench/call_spec.h"
#include "core/bench/call_words.h"
#include "core/net/endpoint.h"
#include "core/text/number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enchufe::bench {

constexpr Text somethingMissing = tr("something is missing here");
constexpr Text tooMuch = tr("nothing more is expected here");
constexpr Text badPort = tr("a port is a number from 0 to 65535");
constexpr Text badName = tr("not a name: a letter, then letters, digits, _ and -");

template <std::size_t N>
[[nodiscard]] std::optional<std::size_t> placeOf(const std::array<std::string_view, N>& words,
                                                 std::string_view word)
{
    const auto found = std::ranges::find_if(
        words, [word](std::string_view each) { return !each.empty() && sameIgnoringCase(each, word); });
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

/// Takes a line's words one after the other; the first mistake stays.
class WordReader {
public:
    WordReader(const std::vector<Word>& words, std::size_t first, std::size_t lineSize)
        : m_words(words),
          m_next(first),
          m_lineSize(lineSize)
    {}

    Mistake mistake;

    [[nodiscard]] bool atEnd() const { return m_next >= m_words.size(); }
    [[nodiscard]] std::string_view next() const
    {
        return atEnd() ? std::string_view() : m_words[m_next].text;
    }
    [[nodiscard]] std::size_t left() const { return m_words.size() - m_next; }
    std::string word()
    {
        if (atEnd()) {
            fail(somethingMissing, {}, m_lineSize);
            return {};
        }
        return m_words[m_next++].text;
    }
    void refuse(const Text& text)
    {
        if (m_next > 0)
            fail(text, m_words[m_next - 1].text, m_words[m_next - 1].position);
    }
    std::string name()
    {
        std::string text = word();
        if (!mistake && !isName(text))
            refuse(badName);
        return text;
    }
    /// HOST:PORT, PORT, unix:PATH or @NAME; names are looked up later.
    std::string address()
    {
        std::string text = word();
        if (net::isWrongPort(net::splitHostPort(text).port))
            refuse(badPort);
        return text;
    }
    template <std::size_t N>
    std::size_t oneOf(const std::array<std::string_view, N>& words, const Text& otherwise)
    {
        const auto place = placeOf(words, word());
        if (!place)
            refuse(otherwise);
        return place.value_or(0);
    }
    /// SHUT_RD, rd and so on.
    net::ShutdownHow how(const Text& otherwise)
    {
        const std::string text = word();
        const auto place = placeOf(howWords, text);
        const auto shortPlace = placeOf(shortHowWords, text);
        if (!place && !shortPlace)
            refuse(otherwise);
        return static_cast<net::ShutdownHow>(place ? *place : shortPlace.value_or(0));
    }
    template <class Number>
    Number number(Number least, Number most)
    {
        const auto found = parseNumber<Number>(word(), least, most);
        if (!found)
            refuse(badNumber);
        return found.value_or(least);
    }
    void finish()
    {
        if (!atEnd() && !mistake) {
            ++m_next;
            refuse(tooMuch);
        }
    }
    void take(Mistake found)
    {
        if (!found || mistake)
            return;
        found.position += m_words[m_next - 1].position;
        if (found.what.empty())
            found.what = m_words[m_next - 1].text;
        mistake = std::move(found);
    }

private:
    void fail(const Text& text, const std::string& what, std::size_t position)
    {
        if (!mistake)
            mistake = {text, what, position};
    }

    const std::vector<Word>& m_words;
    std::size_t m_next;
    std::size_t m_lineSize;
};

} // namespace enchufe::bench
