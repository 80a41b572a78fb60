// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "core/lesson/marking.h"
#include "core/script/player.h"
#include "core/text/text.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::lesson {

/// Something that the lesson says and that was not so.
struct Failure {
    Place place = {};
    std::string step; ///< its title
    std::string text; ///< what was so instead
    /// The lesson expects something that was not so; else something could not be done.
    bool isOtherwise = true;
};

/// What happens in a run, in the order of the file. Pointers are into the lesson.
namespace event {
struct StepBegan {
    const Step* step;
    std::size_t number; ///< from 1
};
/// A step that this system cannot play: its lines are not made.
struct StepSkipped {
    Need need;
};
struct PartBegan {
    const Part* part;   ///< never Plain
    std::string prompt; ///< filled
};
struct Shown {
    std::string text; ///< a paragraph, filled
    bool verbatim = false;
    const Words* words = nullptr;         ///< what it was filled of
    std::vector<std::string> values = {}; ///< what stands for each of their `{{VALUE}}`
};
struct Played {
    const Fence* lines;
};
struct Asked {
    const Part* part;
    std::vector<std::size_t> shown; ///< Order: the items as they are shown
};
struct Judged {
    const Part* part;
    Truth truth;
    Response response;
    bool right = false;
    bool asExpected = false; ///< else: on this machine it turned out otherwise
};
using Failed = Failure; ///< also in the report
} // namespace event
using Event = std::variant<event::StepBegan, event::StepSkipped, event::PartBegan, event::Shown,
                           event::Played, event::Asked, event::Judged, event::Failed>;

struct RunOptions {
    Language language = {}; ///< of what is said about the lesson
    Answers answers = Answers::Expected;
    std::chrono::milliseconds limit = std::chrono::seconds(5); ///< of one line
    /// A person's answer, waited for; no answer: the run ends. Without the function `answers` are given.
    std::function<std::optional<Response>(const event::Asked&)> answer = {};
    std::function<void(const Event&)> tell = {};
    /// The lines that are there for who looks on.
    std::function<void(const script::Player::Shown&)> show = {};
    /// Asked before each step, from 1, and once more at the end, while everything is still open: it may wait
    /// for somebody. false: the run ends here. Without the function it goes on by itself.
    std::function<bool(std::size_t step)> proceed = {};
    std::function<bool()> stopped = {}; ///< asked now and then whether to end early
    /// An endpoint that it has opened on the engine, once for each.
    std::function<void(journal::EndpointId)> opened = {};
};

struct RunReport {
    std::vector<Failure> failures = {};
    std::optional<Need> skipped = {}; ///< the lesson as a whole: this system lacks it
    std::size_t questions = 0;
    std::size_t right = 0; ///< of them
    bool stopped = false;

    [[nodiscard]] bool ok() const { return failures.empty() && !stopped; }
};

/// Plays a lesson to its end, or to the first line that fails, on real sockets of its own and on the calling
/// thread.
[[nodiscard]] RunReport run(const Lesson& lesson, const RunOptions& options);
/// The same on somebody's engine and bench, of one journal: what it made there it closes, and nothing else.
[[nodiscard]] RunReport run(const Lesson& lesson, engine::Engine& engine, bench::CallBench& bench,
                            const RunOptions& options);
/// A paragraph with these values for its `{{VALUE}}`, in their order.
[[nodiscard]] std::string filledWith(const Words& words, const std::vector<std::string>& values);

/// The segments of a lesson's script, for who plays the script alone.
[[nodiscard]] std::vector<script::Segment> segmentsOf(const Lesson& lesson);

/// Whether it reads how long calls took, or what has not come within a time: it runs alone.
[[nodiscard]] bool isTimingSensitive(const Lesson& lesson);

} // namespace enchufe::lesson
