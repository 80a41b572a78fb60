// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_source.h"

#include <optional>
#include <string>
#include <vector>

namespace enchufe::lesson {

/// Whether a line is an item of a list: "- …".
[[nodiscard]] bool isItem(std::string_view line);

/// A question, put together item by item. What is wrong with it becomes remarks.
class AnswerReader {
public:
    /// `ordered`: below `### Order`. `wordsOnly`: a translation, whose items are the options' words.
    AnswerReader(Remarks& remarks, bool ordered, bool wordsOnly);

    /// A line "several:".
    void several(Place place);
    /// An item's text, from its "-" on, with the lines that go on with it.
    void item(const std::string& text, Place place);
    [[nodiscard]] bool isEmpty() const { return !m_question && !m_several; }
    /// Nothing: there were no items, or they had mistakes. `place`: of the heading.
    [[nodiscard]] std::optional<Question> finish(Place place);

private:
    void option(std::string_view text, Place place);
    void named(std::string_view key, std::string_view text, Place place);
    void ordered(std::string_view text, Place place);
    /// The question as this kind; null, and a remark, where it is another one already.
    template <class T>
    T* kind(Place place, bool onlyOne);

    Remarks& m_remarks;
    bool m_ordered;
    bool m_wordsOnly;
    bool m_several = false;
    std::optional<Question> m_question;
};

} // namespace enchufe::lesson
