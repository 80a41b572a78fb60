// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/head_reader.h"

#include "core/script/condition_numbers.h"
#include "core/script/line.h"
#include "core/text/number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text noTitle = tr("a title is expected first: # and its words");
constexpr Text noKey = tr("KEY: VALUE is expected in the lines below the title");
constexpr Text unknownKey = tr("no such key here");
constexpr Text keyTwice = tr("this key stands there already");
constexpr Text noValue = tr("a value is expected");
constexpr Text badId = tr("an id has letters, digits and - only, at most 40");
constexpr Text badLanguage = tr("a language's code is expected, such as en or es");
constexpr Text badMinutes = tr("minutes are expected, 1 … 600");
constexpr Text badRow = tr("a row of the curriculum is expected, such as D1");
constexpr Text unknownView = tr("there is no such view");
constexpr Text unknownNeed = tr("nothing that can be needed");
constexpr Text badDigest = tr("a digest of eight digits is expected: lesson stamp writes them");
constexpr Text keyMissing = tr("this key is missing below the title");

enum class Key : std::uint8_t { Id, Course, Language, Minutes, Rows, Shows, Subject, Needs, Of };
struct KeyWord {
    std::string_view word;
    Key key;
    bool ofLesson;
    bool ofTranslation;
};
constexpr auto keyWords = std::to_array<KeyWord>({{"id", Key::Id, true, true},
                                                  {"course", Key::Course, true, true},
                                                  {"language", Key::Language, true, true},
                                                  {"minutes", Key::Minutes, true, false},
                                                  {"rows", Key::Rows, true, false},
                                                  {"shows", Key::Shows, true, false},
                                                  {"subject", Key::Subject, true, true},
                                                  {"needs", Key::Needs, true, false},
                                                  {"of", Key::Of, false, true}});

bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }

using script::isDigit;

bool isRow(std::string_view text)
{
    return text.size() >= 2 && isUpper(text.front()) && std::ranges::all_of(text.substr(1), isDigit) &&
           text.size() <= 4;
}

bool isDigest(std::string_view text)
{
    return text.size() == 8 &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

struct Item {
    std::string_view text;
    std::size_t position = 0;
};
/// Words with commas or spaces between them.
std::vector<Item> itemsOf(std::string_view text)
{
    std::vector<Item> items;
    constexpr std::string_view between = ", \t";
    for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(between, at), text.size());
        items.push_back({text.substr(at, end - at), at});
        at = text.find_first_not_of(between, end);
    }
    return items;
}

class HeadReader {
public:
    HeadReader(Lines& lines, Form form, Remarks& remarks) : m_lines(lines), m_form(form), m_remarks(remarks)
    {}

    Head read()
    {
        title();
        const bool isApart = skipBlank();
        while (const Line* const line = m_lines.peek()) {
            if (line->isBlank() || !keyLine(*line, isApart))
                break;
            m_lines.take();
        }
        m_head.end = m_lines.peek() != nullptr ? m_lines.peek()->at() : m_lines.end();
        if (m_head.id.empty() && m_head.course.empty() && !has(Key::Id) && !has(Key::Course))
            m_remarks.mistake(m_head.title.place, keyMissing, "id:");
        if (!has(Key::Language))
            m_remarks.mistake(m_head.title.place, keyMissing, "language:");
        return std::move(m_head);
    }

private:
    /// Whether there was one.
    bool skipBlank()
    {
        bool any = false;
        for (; m_lines.peek() != nullptr && (m_lines.peek()->isBlank() || skipComment(m_lines)); any = true) {
            if (m_lines.peek() != nullptr && m_lines.peek()->isBlank())
                m_lines.take();
        }
        return any;
    }

    void title()
    {
        skipBlank();
        const Line* const line = m_lines.peek();
        const Place place = line != nullptr ? line->at() : m_lines.end();
        if (line == nullptr || !line->text.starts_with("# ") || trimmed(line->text.substr(2)).empty()) {
            m_remarks.mistake(place, noTitle);
            m_head.title.place = place;
            return;
        }
        const std::size_t begin = 2 + leadingSpaces(line->text.substr(2));
        m_head.title = readWords(std::string(trimmed(line->text.substr(2))), line->at(begin), m_remarks);
        m_lines.take();
    }

    [[nodiscard]] bool has(Key key) const { return (m_seen >> static_cast<unsigned>(key) & 1U) != 0; }

    /// False: it is no line of the head any more. `isApart`: a blank line stands before the first key, as
    /// editors put it below a heading.
    bool keyLine(const Line& line, bool isApart)
    {
        const std::size_t colon = line.text.find(':');
        const std::string_view word = line.text.substr(0, std::min(colon, line.text.size()));
        const bool isOne =
            colon != std::string_view::npos && !word.empty() && std::ranges::all_of(word, isLower);
        if (!isOne) {
            if (m_seen == 0 || line.text.starts_with('#') || line.text.starts_with('`'))
                return false;
            m_remarks.mistake(line.at(), noKey);
            return true;
        }
        const auto* const found = std::ranges::find_if(
            keyWords, [&](const KeyWord& each) { return each.word == word && isHere(each); });
        if (found == keyWords.end()) {
            if (isApart && m_seen == 0)
                return false; // the text begins
            unknown(line, word);
            return true;
        }
        if (has(found->key))
            m_remarks.mistake(line.at(), keyTwice, std::string(word));
        m_seen |= 1U << static_cast<unsigned>(found->key);
        const std::string_view rest = line.text.substr(colon + 1);
        const std::string_view value = trimmed(rest);
        const Place place = line.at(colon + 1 + leadingSpaces(rest));
        if (value.empty() && found->key != Key::Of)
            m_remarks.mistake(place, noValue, std::string(word));
        else
            set(found->key, value, place, line);
        return true;
    }

    [[nodiscard]] bool isHere(const KeyWord& word) const
    {
        return m_form == Form::Lesson ? word.ofLesson : word.ofTranslation;
    }

    void unknown(const Line& line, std::string_view word)
    {
        std::vector<std::string_view> known;
        for (const KeyWord& each : keyWords) {
            if (isHere(each))
                known.push_back(each.word);
        }
        m_remarks.unknown(line.at(), unknownKey, word, known);
    }

    void set(Key key, std::string_view value, Place place, const Line& line)
    {
        switch (key) {
        case Key::Id:
        case Key::Course:
            if (!isId(value))
                m_remarks.mistake(place, badId, std::string(value));
            (key == Key::Id ? m_head.id : m_head.course) = value;
            break;
        case Key::Language:
            if (!isLanguage(value))
                m_remarks.mistake(place, badLanguage, std::string(value));
            m_head.language = value;
            break;
        case Key::Minutes:
            m_head.minutes = parseNumber<unsigned>(value, 1, 600);
            if (!m_head.minutes)
                m_remarks.mistake(place, badMinutes, std::string(value));
            break;
        case Key::Rows:
            list(value, m_head.rows, [&](const Item& item) {
                if (!isRow(item.text))
                    m_remarks.mistake(place.after(item.position), badRow, std::string(item.text));
            });
            break;
        case Key::Shows:
            list(value, m_head.shows, [&](const Item& item) {
                if (std::ranges::find(script::viewWords, item.text) == script::viewWords.end())
                    m_remarks.unknown(place.after(item.position), unknownView, item.text, script::viewWords);
            });
            break;
        case Key::Subject:
            m_head.subject = value;
            break;
        case Key::Needs:
            m_head.needs = readNeeds(value, place, m_remarks);
            break;
        case Key::Of:
            m_head.ofPlace = line.at();
            list(value, m_head.of, [&](const Item& item) {
                if (!isDigest(item.text))
                    m_remarks.warn(place.after(item.position), badDigest, std::string(item.text));
            });
            break;
        }
    }

    template <class Check>
    static void list(std::string_view value, std::vector<std::string>& into, const Check& check)
    {
        for (const Item& item : itemsOf(value)) {
            check(item);
            into.emplace_back(item.text);
        }
    }

    Lines& m_lines;
    Form m_form;
    Remarks& m_remarks;
    Head m_head;
    unsigned m_seen = 0; ///< a bit for each Key
};

} // namespace

bool isId(std::string_view text)
{
    return !text.empty() && text.size() <= 40 && std::ranges::all_of(text, [](char c) {
        return isLower(c) || isUpper(c) || isDigit(c) || c == '-';
    });
}

bool isLanguage(std::string_view text)
{
    return (text.size() == 2 || text.size() == 3) && std::ranges::all_of(text, isLower);
}

Needs readNeeds(std::string_view text, Place place, Remarks& remarks)
{
    Needs needs;
    for (const Item& item : itemsOf(text)) {
        const auto* const found = std::ranges::find(needWords(), item.text, &NeedWord::word);
        if (found != needWords().end()) {
            needs.set(static_cast<std::size_t>(found->need));
            continue;
        }
        std::vector<std::string_view> known;
        for (const NeedWord& each : needWords())
            known.push_back(each.word);
        remarks.unknown(place.after(item.position), unknownNeed, item.text, known);
    }
    return needs;
}

Head readHead(Lines& lines, Form form, Remarks& remarks) { return HeadReader(lines, form, remarks).read(); }

Head headOf(std::string_view text)
{
    Remarks ignored;
    Lines lines(text);
    return readHead(lines, Form::Lesson, ignored);
}

} // namespace enchufe::lesson
