// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lesson_run.h"

#include "core/bench/call_bench.h"
#include "core/engine/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <thread>
#include <utility>

namespace enchufe::lesson {

namespace {

using namespace std::chrono_literals;

constexpr Text otherwise = tr("on this machine it turned out otherwise: {}");
constexpr Text notExactlyOne = tr("{} of the options are so, not one");
constexpr Text notKnown = tr("{} is not known: {}");
constexpr Text notDone = tr("the solution does not make this true: {}");
constexpr Text doneBefore = tr("everything to be done was so before anything was done");
constexpr Text wrongTaken = tr("an answer that had to be wrong was taken as right");
constexpr Text rightRefused = tr("the expected answer was not taken as right");

/// The parts of a step up to the next one that begins a segment.
struct Stretch {
    std::span<const Part> parts;
    script::Segment segment;
};

bool beginsSegment(const Part& part)
{
    return part.kind == Part::Kind::Predict || part.kind == Part::Kind::Do;
}

/// The end of the last lines of a part; `before`: of those before it.
std::size_t endOfLines(const Part& part, std::size_t before)
{
    for (const Block& block : part.blocks) {
        if (const auto* const fence = std::get_if<Fence>(&block))
            before = std::max(before, fence->end);
    }
    if (const auto* const doing = part.question ? std::get_if<Do>(&*part.question) : nullptr)
        before = std::max(before, doing->solution.end);
    return before;
}

std::vector<Stretch> stretchesOf(const Step& step, std::size_t begin)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < step.parts.size();) {
        std::size_t next = i + 1;
        while (next < step.parts.size() && !beginsSegment(step.parts[next]))
            ++next;
        Stretch stretch{std::span(step.parts).subspan(i, next - i), {step.title.text, begin, begin}};
        for (const Part& part : stretch.parts) {
            stretch.segment.end = endOfLines(part, stretch.segment.end);
            if (!part.question)
                continue;
            for (const script::Condition* const each : conditionsOf(*part.question))
                stretch.segment.judged.push_back(*each);
        }
        begin = stretch.segment.end;
        i = next;
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

class Run {
public:
    Run(const Lesson& lesson, engine::Engine& engine, bench::CallBench& bench, const RunOptions& options)
        : m_lesson(lesson),
          m_options(options),
          m_loop(engine, bench, lesson.script, playerOptions(options), {.show = options.show}),
          m_player(m_loop.player())
    {
        if (!options.opened)
            return;
        for (const script::Line& each : lesson.script.lines) {
            if (const auto* const open = std::get_if<script::line::OpenEndpoint>(&each.what))
                m_opened.emplace(open->name, journal::EndpointId());
        }
        m_betweenTurns = [this] {
            tellOpened();
            return m_options.stopped && m_options.stopped();
        };
    }

    RunReport run()
    {
        m_report.skipped = missingOf(m_lesson.head.needs);
        if (m_report.skipped)
            return m_report;
        for (const Words& paragraph : m_lesson.intro)
            show(paragraph);
        const std::size_t count = m_lesson.steps.size();
        for (std::size_t i = 0; i < count && mayProceed(i + 1); ++i)
            step(m_lesson.steps[i], i + 1);
        if (m_options.proceed && !m_report.stopped)
            (void)m_options.proceed(count + 1);
        m_player.stop();
        return std::move(m_report);
    }

private:
    static script::PlayerOptions playerOptions(const RunOptions& options)
    {
        script::PlayerOptions player;
        player.limit = options.limit;
        player.language = options.language;
        player.isLesson = true;
        return player;
    }

    bool mayProceed(std::size_t step)
    {
        if (m_goesOn && m_options.proceed && !m_options.proceed(step))
            stop();
        return m_goesOn;
    }

    void tell(Event event) const
    {
        if (m_options.tell)
            m_options.tell(event);
    }
    void fail(Place place, std::string text, bool isOtherwise = true)
    {
        m_report.failures.push_back({place, m_step->title.text, std::move(text), isOtherwise});
        tell(m_report.failures.back());
    }
    template <class... Arguments>
    [[nodiscard]] std::string say(const Text& pattern, const Arguments&... arguments) const
    {
        return fmt::format(fmt::runtime(pattern.in(m_options.language)), arguments...);
    }

    void step(const Step& step, std::size_t number)
    {
        m_step = &step;
        tell(event::StepBegan{&step, number});
        const std::size_t begin = m_player.nextLine();
        const auto stretches = stretchesOf(step, begin);
        if (const auto missing = missingOf(step.needs)) {
            tell(event::StepSkipped{*missing});
            m_player.skipTo(stretches.back().segment.end);
            return;
        }
        for (const Stretch& each : stretches)
            play(each);
    }

    void play(const Stretch& stretch)
    {
        if (!m_goesOn)
            return;
        const script::Segment& segment = stretch.segment;
        m_segmentEnd = segment.end;
        m_player.beginSegment(segment.title, segment.judged, segment.end);
        pump();
        for (const Part& each : stretch.parts)
            part(each);
        settle();
    }

    void part(const Part& part)
    {
        if (!m_goesOn)
            return;
        if (part.kind != Part::Kind::Plain)
            tell(event::PartBegan{&part, filled(part.prompt)});
        for (std::size_t i = 0; i < part.blocks.size() && m_goesOn; ++i) {
            if (part.question && i == part.asked)
                ask(part);
            block(part.blocks[i]);
        }
        if (part.question && part.asked == part.blocks.size())
            ask(part);
    }

    void block(const Block& block)
    {
        if (const auto* const fence = std::get_if<Fence>(&block))
            play(*fence, false);
        else
            show(std::get<Words>(block));
    }

    void play(const Fence& fence, bool isSolution)
    {
        if (!m_goesOn)
            return;
        tell(event::Played{&fence});
        m_player.playTo(fence.end);
        pump();
        if (!isSolution && m_player.nextLine() >= m_segmentEnd)
            settle();
    }

    void show(const Words& words)
    {
        auto values = valuesOf(words);
        tell(event::Shown{filledWith(words, values), words.verbatim, &words, std::move(values)});
    }

    std::string filled(const Words& words) { return filledWith(words, valuesOf(words)); }

    /// As they are now; fewer than there are if the run has ended.
    std::vector<std::string> valuesOf(const Words& words)
    {
        std::vector<std::string> values;
        for (const Words::Filled& each : words.filled) {
            askKernel(each.value.reads());
            if (!m_goesOn)
                break;
            const script::Answer answer = m_player.facts().valueOf(each.value);
            if (!answer.value)
                fail(each.value.place(), say(notKnown, each.written, answer.why.in(m_options.language)));
            values.push_back(answer.value ? script::toText(*answer.value, m_options.language) : "?");
        }
        return values;
    }

    void ask(const Part& part)
    {
        if (!m_goesOn)
            return;
        ++m_report.questions;
        event::Asked asked{&part, {}};
        if (const auto* const order = std::get_if<Order>(&*part.question))
            asked.shown = shuffled(order->items.size(), static_cast<std::uint32_t>(part.place.line));
        tell(asked);
        const bool isDo = part.kind == Part::Kind::Do;
        if (isDo)
            beginDo(part);
        std::optional<Response> response;
        if (m_options.answer) {
            response = m_options.answer(asked);
            if (!response) {
                stop();
                return;
            }
        }
        m_pending.push_back({std::move(asked), std::move(response)});
        if (isDo)
            endDo(part);
        else if (part.kind != Part::Kind::Predict || m_player.nextLine() >= m_segmentEnd)
            settle();
    }

    void beginDo(const Part& part)
    {
        const Truth before = truth(*part.question);
        if (isAsExpected(*part.question, before))
            fail(part.place, say(doneBefore));
    }

    /// The solution is played whatever was answered: what follows stands on it.
    void endDo(const Part& part)
    {
        const auto& doing = std::get<Do>(*part.question);
        play(doing.solution, true);
        const auto end = std::chrono::steady_clock::now() + m_options.limit;
        while (m_goesOn && !isAsExpected(*part.question, truth(*part.question)) &&
               std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(20ms); // what endpoints do by themselves takes a while
        settle();
    }

    Truth truth(const Question& question)
    {
        askKernel(readsOf(question));
        return truthOf(question, m_player.facts());
    }

    /// What was asked and not yet judged.
    void settle()
    {
        for (Pending& each : std::exchange(m_pending, {})) {
            if (m_goesOn)
                judge(each);
        }
    }

    struct Pending {
        event::Asked asked;
        std::optional<Response> response;
    };

    void judge(Pending& pending)
    {
        const Part& part = *pending.asked.part;
        const Question& question = *part.question;
        event::Judged judged{&part, truth(question), {}};
        if (!m_goesOn)
            return;
        judged.response = pending.response
                              ? *std::move(pending.response)
                              : responseOf(m_options.answers, question, judged.truth, pending.asked.shown);
        judged.right = isRight(question, judged.truth, judged.response);
        judged.asExpected = isAsExpected(question, judged.truth);
        m_report.right += judged.right ? 1U : 0U;
        if (!judged.asExpected)
            tellOtherwise(part, judged.truth);
        else if (!m_options.answer && m_options.answers == Answers::Wrong && judged.right)
            fail(part.place, say(wrongTaken));
        else if (!m_options.answer && m_options.answers == Answers::Expected && !judged.right)
            fail(part.place, say(rightRefused));
        tell(std::move(judged));
    }

    void tellOtherwise(const Part& part, const Truth& truth)
    {
        if (const auto* const choice = std::get_if<Choice>(&*part.question)) {
            const std::size_t holding = trueOptions(truth).size();
            if (!choice->several && holding != 1)
                fail(part.place, say(notExactlyOne, holding));
            for (std::size_t i = 0; i < choice->options.size(); ++i) {
                const Option& option = choice->options[i];
                if (option.expected != truth.verdicts[i].holds())
                    fail(option.condition.place(),
                         say(otherwise, truth.verdicts[i].describe(m_options.language)));
            }
        } else if (const auto* const doing = std::get_if<Do>(&*part.question)) {
            for (std::size_t i = 0; i < doing->checks.size(); ++i) {
                if (!truth.verdicts[i].holds())
                    fail(doing->checks[i].place,
                         say(notDone, truth.verdicts[i].describe(m_options.language)));
            }
        } else {
            const script::Sentence& why = truth.marks.why.isEmpty() ? truth.value.why : truth.marks.why;
            fail(part.place, say(otherwise, why.in(m_options.language)));
        }
    }

    void askKernel(const script::Reads& reads)
    {
        if (!m_goesOn)
            return;
        m_player.ask(reads);
        pump();
    }

    /// Until the player rests, or has failed.
    void pump()
    {
        if (!m_goesOn)
            return;
        if (!m_loop.run(m_betweenTurns))
            stop();
        else if (m_player.state() == script::Player::State::Failed)
            failed();
    }

    /// After each turn of the player: a name is given again only once it was read that its endpoint is
    /// closed.
    void tellOpened()
    {
        for (auto& [name, endpoint] : m_opened) {
            const auto target = m_player.targetOf(name);
            if (target && std::exchange(endpoint, target->endpoint) != target->endpoint)
                m_options.opened(endpoint);
        }
    }

    void failed()
    {
        m_goesOn = false;
        const auto& lines = m_lesson.script.lines;
        const std::size_t at = m_player.nextLine();
        const bool expects =
            at < lines.size() && std::holds_alternative<script::line::Expect>(lines[at].what);
        if (const auto& problem = m_player.problem())
            fail(problem->place, problem->mistake.describe(m_options.language), expects);
    }

    void stop()
    {
        m_goesOn = false;
        m_report.stopped = true;
    }

    const Lesson& m_lesson;
    const RunOptions& m_options;
    script::PlayerLoop m_loop;
    script::Player& m_player;
    const Step* m_step = nullptr;
    std::size_t m_segmentEnd = 0;
    std::map<std::string, journal::EndpointId> m_opened; ///< told last of each name; 0: not yet
    std::function<bool()> m_betweenTurns = m_options.stopped;
    std::vector<Pending> m_pending;
    bool m_goesOn = true;
    RunReport m_report;
};

} // namespace

RunReport run(const Lesson& lesson, const RunOptions& options)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    return run(lesson, engine, bench, options);
}

RunReport run(const Lesson& lesson, engine::Engine& engine, bench::CallBench& bench,
              const RunOptions& options)
{
    return Run(lesson, engine, bench, options).run();
}

std::string filledWith(const Words& words, const std::vector<std::string>& values)
{
    std::string text = words.text;
    for (std::size_t i = std::min(values.size(), words.filled.size()); i-- > 0;)
        text.replace(words.filled[i].begin, words.filled[i].size, values[i]);
    return text;
}

std::vector<script::Segment> segmentsOf(const Lesson& lesson)
{
    std::vector<script::Segment> segments;
    for (const Step& step : lesson.steps) {
        for (Stretch& each : stretchesOf(step, segments.empty() ? 0 : segments.back().end))
            segments.push_back(std::move(each.segment));
    }
    return segments;
}

bool isTimingSensitive(const Lesson& lesson)
{
    const auto line = [](const script::Line& each) {
        const auto* const wait = std::get_if<script::line::WaitUntil>(&each.what);
        const script::Condition* const condition = script::conditionOf(each);
        return (wait != nullptr && wait->mayFail) || (condition != nullptr && condition->reads().durations);
    };
    const auto part = [](const Part& each) { return each.question && readsOf(*each.question).durations; };
    return std::ranges::any_of(lesson.script.lines, line) ||
           std::ranges::any_of(lesson.steps,
                               [&](const Step& step) { return std::ranges::any_of(step.parts, part); });
}

} // namespace enchufe::lesson
