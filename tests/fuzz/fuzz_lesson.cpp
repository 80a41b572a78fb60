// SPDX-License-Identifier: GPL-3.0-or-later
// Lesson files, their translations and courses: no text hurts, mistakes name a place inside it and are
// bounded, and a lesson that was read is written and read again.
#include "core/lesson/lesson_source.h"
#include "core/lesson/lesson_text.h"
#include "core/lesson/translation.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace enchufe;
using fuzz::require;

namespace {

void expectPlaces(const std::vector<Problem>& problems, std::size_t lines, std::size_t size)
{
    require(problems.size() <= lesson::Remarks::most);
    for (const Problem& each : problems) {
        require(each.place.line >= 1 && each.place.line <= lines + 2);
        require(each.place.column >= 1 && each.place.column <= size + 2);
        require(static_cast<bool>(each.mistake));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::Input(data, size).rest();
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    const auto read = lesson::parseLesson(text);
    const auto words = lesson::parseTranslation(text);
    const auto course = lesson::parseCourse(text);
    for (const auto* const each :
         {&read.mistakes, &read.warnings, &words.mistakes, &words.warnings, &course.mistakes})
        expectPlaces(*each, lines, size);
    const auto whole = lesson::translated(read.value, words.value);
    expectPlaces(whole.mistakes, lines, size);
    const auto digests = lesson::digestsOf(read.value);
    const std::string stamped = lesson::stamped(text, words.value.head, digests);
    if (words.ok())
        require(lesson::stamped(stamped, lesson::parseTranslation(stamped).value.head, digests) == stamped);
    if (read.ok()) {
        const std::string once = lesson::toMarkdown(read.value, english);
        const auto again = lesson::parseLesson(once);
        require(again.ok() && lesson::toMarkdown(again.value, english) == once);
        require(lesson::digestsOf(again.value) == digests);
    }
    if (course.ok())
        require(lesson::parseCourse(lesson::toMarkdown(course.value)).ok());
    return 0;
}
