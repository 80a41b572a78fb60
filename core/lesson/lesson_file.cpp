// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lesson_file.h"

#include "core/lesson/answers.h"
#include "core/lesson/author_checks.h"
#include "core/lesson/head_reader.h"
#include "core/lesson/lesson_source.h"
#include "core/lesson/part_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text noSteps = tr("a step is expected: ## and its title");
constexpr Text beforeSteps = tr("this stands in a step: ## and its title are expected before it");
constexpr Text noStepTitle = tr("the step's title is missing");
constexpr Text secondTitle = tr("a file has one title; a step begins with ##");
constexpr Text unknownPart =
    tr("no part begins with this; there are Predict, What did you see?, Explain, Do, Order and Hint");
constexpr Text openFence = tr("the fence is not closed: ``` is missing");
constexpr Text unknownFence =
    tr("no such fence; there are calls, check and solution, and ``` alone shows what stands in it");
constexpr Text wordsOnly =
    tr("a translation has words alone: the script and the conditions stand once, in the base");
constexpr Text needsFirst = tr("needs: stands right below the step's title");
constexpr Text onlyInDo = tr("this stands below ### Do");
constexpr Text noCallsInDo =
    tr("what a Do is made on stands before it, and what comes after it in the next part");
constexpr Text callsBelowAnswers =
    tr("calls stand below the answers: they are made when the answer is revealed");
constexpr Text twoSolutions = tr("a Do has one solution");
constexpr Text noSolution = tr("a fence «solution» is missing: the lines that make the checks true");
constexpr Text noChecks = tr("a fence «check» is missing, with a condition a line");
constexpr Text noAnswers = tr("answers are expected below this");
constexpr Text wrongAnswers = tr("below Order stand numbered items, and nowhere else");
constexpr Text noItemsHere = tr("all answers of a question stand together");
/// Three or more backticks, and what stands behind them.
struct FenceLine {
    std::size_t ticks = 0; ///< 0: it is none
    std::string_view word;
};
FenceLine fenceLine(std::string_view line)
{
    const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
    if (ticks < 3 || line.substr(ticks).find('`') != std::string_view::npos)
        return {};
    return {ticks, trimmed(line.substr(ticks))};
}

/// A file from its first step on, or its text above that.
class BodyReader {
public:
    BodyReader(Lines& lines, Form form, Remarks& remarks)
        : m_lines(lines),
          m_isTranslation(form == Form::Translation),
          m_remarks(remarks)
    {}

    void read(Lesson& lesson)
    {
        m_lesson = &lesson;
        while (m_lines.peek() != nullptr && !m_remarks.isFull()) {
            if (!skipComment(m_lines))
                line(*m_lines.peek());
        }
        endStep();
        if (lesson.steps.empty())
            m_remarks.mistake(lesson.head.title.place, noSteps);
    }

private:
    [[nodiscard]] bool inStep() const { return !m_lesson->steps.empty(); }
    [[nodiscard]] Step& nowStep() { return m_lesson->steps.back(); }
    [[nodiscard]] Part& nowPart() { return nowStep().parts.back(); }
    [[nodiscard]] bool isAsking()
    {
        return inStep() && (nowPart().kind == Part::Kind::Predict || nowPart().kind == Part::Kind::Seen ||
                            nowPart().kind == Part::Kind::Order);
    }

    void line(const Line& now)
    {
        if (now.isBlank())
            m_lines.take();
        else if (now.text.starts_with("### ") || now.text == "###")
            partHeading(m_lines.take());
        else if (now.text.starts_with("## ") || now.text == "##")
            stepHeading(m_lines.take());
        else if (now.text.starts_with("# "))
            m_remarks.mistake(m_lines.take().at(), secondTitle);
        else if (fenceLine(now.text).ticks > 0)
            fence(m_lines.take());
        else if (now.text.starts_with("needs:") && inStep())
            stepNeeds(m_lines.take());
        else if (now.text == "several:" && isAsking())
            answers().several(m_lines.take().at());
        else if (isItem(now.text) && isAsking())
            item();
        else
            paragraph();
    }

    void stepHeading(const Line& now)
    {
        endStep();
        Step& step = m_lesson->steps.emplace_back();
        step.place = now.at();
        const std::size_t begin = 2 + leadingSpaces(now.text.substr(2));
        step.title = readWords(std::string(trimmed(now.text.substr(2))), now.at(begin), m_remarks);
        if (step.title.text.empty())
            m_remarks.mistake(now.at(), noStepTitle);
        step.parts.emplace_back().place = now.at();
    }

    void partHeading(const Line& now)
    {
        const auto found = readPartHeading(now.text.substr(3));
        if (!inStep()) {
            m_remarks.mistake(now.at(), beforeSteps);
            return;
        }
        endPart();
        Part& part = nowStep().parts.emplace_back();
        part.place = now.at();
        if (!found) {
            const std::string_view rest = trimmed(now.text.substr(3));
            m_remarks.unknown(now.at(3 + leadingSpaces(now.text.substr(3))), unknownPart,
                              rest.substr(0, rest.find_first_of(":?")), partWords());
            part.kind = Part::Kind::Explain; // what stands below is read on
            return;
        }
        part.kind = found->kind;
        part.prompt = readWords(std::string(found->prompt), now.at(3 + found->position), m_remarks);
        if (part.prompt.text.empty() && (part.kind == Part::Kind::Predict || part.kind == Part::Kind::Do ||
                                         part.kind == Part::Kind::Order))
            m_remarks.mistake(now.at(), noPrompt);
    }

    void stepNeeds(const Line& now)
    {
        constexpr std::size_t word = 6;
        if (m_isTranslation)
            m_remarks.mistake(now.at(), wordsOnly, "needs:");
        else if (nowStep().parts.size() > 1 || !nowPart().blocks.empty())
            m_remarks.mistake(now.at(), needsFirst);
        else
            nowStep().needs |= readNeeds(now.text.substr(word), now.at(word), m_remarks);
    }

    void fence(const Line& opening)
    {
        const FenceLine begin = fenceLine(opening.text);
        Fence fence{{}, {opening.number + 1, 1}};
        bool closed = false;
        while (m_lines.peek() != nullptr && !closed) {
            const Line now = m_lines.take();
            const FenceLine end = fenceLine(now.text);
            closed = end.ticks >= begin.ticks && end.word.empty();
            if (!closed)
                fence.text.append(now.text).push_back('\n');
        }
        if (!closed)
            m_remarks.mistake(opening.at(), openFence);
        if (begin.word.empty())
            verbatim(std::move(fence));
        else
            scriptFence(opening, begin.word, std::move(fence));
    }

    void verbatim(Fence fence)
    {
        Words words{std::move(fence.text), fence.place};
        words.verbatim = true;
        add(std::move(words));
    }

    void scriptFence(const Line& opening, std::string_view word, Fence fence)
    {
        constexpr std::array<std::string_view, 3> known = {"calls", "check", "solution"};
        if (std::ranges::find(known, word) == known.end())
            m_remarks.unknown(opening.at(opening.text.find(word)), unknownFence, word, known);
        else if (m_isTranslation)
            m_remarks.mistake(opening.at(), wordsOnly, std::string(word));
        else if (!inStep())
            m_remarks.mistake(opening.at(), beforeSteps);
        else if (word != "calls" && nowPart().kind != Part::Kind::Do)
            m_remarks.mistake(opening.at(), onlyInDo, std::string(word));
        else if (word == "check")
            checks(fence);
        else if (word == "solution")
            solution(opening, std::move(fence));
        else
            calls(opening, std::move(fence));
    }

    void calls(const Line& opening, Fence fence)
    {
        if (nowPart().kind == Part::Kind::Do) {
            m_remarks.mistake(opening.at(), noCallsInDo);
            return;
        }
        endAnswers();
        if (isAsking() && !nowPart().question)
            m_remarks.mistake(opening.at(), callsBelowAnswers);
        readScript(fence, m_lesson->script, m_remarks);
        nowPart().blocks.emplace_back(std::move(fence));
    }

    Do& doing()
    {
        Part& part = nowPart();
        if (!part.question)
            part.question = Do{};
        part.asked = part.blocks.size();
        return std::get<Do>(*part.question);
    }

    void solution(const Line& opening, Fence fence)
    {
        if (std::exchange(m_hasSolution, true)) {
            m_remarks.mistake(opening.at(), twoSolutions);
            return;
        }
        readScript(fence, m_lesson->script, m_remarks);
        doing().solution = std::move(fence);
    }

    void checks(const Fence& fence)
    {
        Lines lines(fence.text);
        while (lines.peek() != nullptr) {
            const Line now = lines.take();
            const std::string_view text = trimmed(now.text);
            if (text.empty() || text.starts_with('#'))
                continue;
            const Place place{fence.place.line + now.number - 1, leadingSpaces(now.text) + 1};
            auto parsed = script::Condition::parse(text, place);
            if (parsed.problem)
                m_remarks.add(*std::move(parsed.problem));
            doing().checks.push_back({std::move(parsed.value), place});
        }
    }

    AnswerReader& answers()
    {
        if (!m_answers)
            m_answers.emplace(m_remarks, nowPart().kind == Part::Kind::Order, m_isTranslation);
        return *m_answers;
    }

    /// An item and the lines that go on with it, two spaces or more further in.
    void item()
    {
        const Line first = m_lines.take();
        std::string text(first.text);
        while (m_lines.peek() != nullptr && !m_lines.peek()->isBlank() &&
               m_lines.peek()->text.starts_with("  "))
            text.append("\n").append(m_lines.take().text);
        if (nowPart().question) // of items above a fence or a paragraph
            m_remarks.mistake(first.at(), noItemsHere);
        else
            answers().item(text, first.at());
    }

    void paragraph()
    {
        const Line first = m_lines.take();
        std::string text(first.text);
        const auto goesOn = [this](const Line& next) {
            return !next.isBlank() && !next.text.starts_with("## ") && !next.text.starts_with("### ") &&
                   !next.text.starts_with("<!--") && fenceLine(next.text).ticks == 0 &&
                   !(isAsking() && (isItem(next.text) || next.text == "several:"));
        };
        while (m_lines.peek() != nullptr && goesOn(*m_lines.peek()))
            text.append("\n").append(m_lines.take().text);
        add(readWords(std::move(text), first.at(), m_remarks));
    }

    void add(Words words)
    {
        if (!inStep()) {
            m_lesson->intro.push_back(std::move(words));
            return;
        }
        endAnswers();
        nowPart().blocks.emplace_back(std::move(words));
    }

    void endAnswers()
    {
        if (!m_answers)
            return;
        Part& part = nowPart();
        part.asked = part.blocks.size();
        part.question = m_answers->finish(part.place);
        m_answers.reset();
    }

    void endPart()
    {
        endAnswers();
        Part& part = nowPart();
        if (std::exchange(m_hasSolution, false) == false && part.kind == Part::Kind::Do && !m_isTranslation)
            m_remarks.mistake(part.place, noSolution);
        if (m_isTranslation)
            return;
        const bool isOrder = part.question && std::holds_alternative<Order>(*part.question);
        if (part.kind == Part::Kind::Do && (!part.question || std::get<Do>(*part.question).checks.empty()))
            m_remarks.mistake(part.place, noChecks);
        else if (isAsking() && !part.question)
            m_remarks.mistake(part.place, noAnswers);
        else if (isAsking() && isOrder != (part.kind == Part::Kind::Order))
            m_remarks.mistake(part.place, wrongAnswers);
    }

    void endStep()
    {
        if (inStep())
            endPart();
    }

    Lines& m_lines;
    bool m_isTranslation;
    Remarks& m_remarks;
    Lesson* m_lesson = nullptr;
    std::optional<AnswerReader> m_answers; ///< of the part, while its items come
    bool m_hasSolution = false;            ///< the part
};

Reading<Lesson> parse(std::string_view text, Form form)
{
    Lesson lesson;
    Remarks remarks;
    checkBytes(text, remarks);
    if (remarks.mistakes().empty()) {
        Lines lines(text);
        lesson.head = readHead(lines, form, remarks);
        BodyReader(lines, form, remarks).read(lesson);
        if (form == Form::Lesson) {
            checkNames(lesson, remarks);
            warnOfDigits(lesson, remarks);
        }
    }
    return readingOf(std::move(lesson), remarks);
}

} // namespace

bool isCourse(std::string_view text) { return !headOf(text.substr(0, 4096)).course.empty(); }

Reading<Lesson> parseLesson(std::string_view text) { return parse(text, Form::Lesson); }
Reading<Lesson> parseTranslation(std::string_view text) { return parse(text, Form::Translation); }

} // namespace enchufe::lesson
