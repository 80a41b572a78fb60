// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/answers.h"
#include "core/lesson/head_reader.h"
#include "core/lesson/lesson_file.h"
#include "core/lesson/lesson_source.h"

#include <algorithm>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text noId = tr("a course has course: and its id in its head");
constexpr Text notALesson = tr("a lesson's id alone is expected behind -");
constexpr Text noScripts = tr("a course has lessons and words between them, no scripts");
constexpr Text noLessons = tr("a course names a lesson at least: - and its id");

void readBlocks(Lines& lines, Course& course, Remarks& remarks)
{
    while (lines.peek() != nullptr) {
        if (skipComment(lines))
            continue;
        const Line now = lines.take();
        if (now.isBlank())
            continue;
        if (now.text.starts_with("```")) {
            remarks.mistake(now.at(), noScripts);
        } else if (isItem(now.text)) {
            const std::size_t begin = 1 + leadingSpaces(now.text.substr(1));
            const std::string_view id = trimmed(now.text.substr(1));
            if (!isId(id))
                remarks.mistake(now.at(begin), notALesson, std::string(id));
            course.blocks.emplace_back(Course::Reference{std::string(id), now.at(begin)});
        } else {
            std::string text(now.text);
            while (lines.peek() != nullptr && !lines.peek()->isBlank() && !isItem(lines.peek()->text))
                text.append("\n").append(lines.take().text);
            course.blocks.emplace_back(Words{std::move(text), now.at()});
        }
    }
}

} // namespace

Reading<Course> parseCourse(std::string_view text, bool isTranslation)
{
    Course course;
    Remarks remarks;
    checkBytes(text, remarks);
    if (remarks.mistakes().empty()) {
        Lines lines(text);
        course.head = readHead(lines, isTranslation ? Form::Translation : Form::Lesson, remarks);
        if (course.head.course.empty())
            remarks.mistake(course.head.title.place, noId);
        readBlocks(lines, course, remarks);
        const auto isReference = [](const auto& block) {
            return std::holds_alternative<Course::Reference>(block);
        };
        if (std::ranges::none_of(course.blocks, isReference))
            remarks.mistake(course.head.title.place, noLessons);
    }
    return readingOf(std::move(course), remarks);
}

} // namespace enchufe::lesson
