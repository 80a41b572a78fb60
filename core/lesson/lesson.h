// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/needs.h"
#include "core/script/condition.h"
#include "core/script/script.h"
#include "core/text/mistake.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::lesson {

/// A text in the lesson's language, as Markdown: a title, a paragraph, an option. `{{VALUE}}` in it is filled
/// from the journal when it is shown.
struct Words {
    struct Filled {
        std::size_t begin = 0; ///< of "{{" in the text
        std::size_t size = 0;  ///< with both braces
        script::ValueExpression value;
        std::string written; ///< as it stands between the braces
    };

    std::string text; ///< lines end in '\n', the last one does not
    Place place = {}; ///< of its first byte
    std::vector<Filled> filled = {};
    bool verbatim = false; ///< a fence without a word: shown as it stands, line by line
};

/// Lines of the script, in a fence.
struct Fence {
    std::string text;      ///< with the end of each line
    Place place = {};      ///< of its first line
    std::size_t begin = 0; ///< of its lines in Lesson::script; up to `end`, exclusively
    std::size_t end = 0;
};

struct Option {
    Words words;
    bool expected = false;       ///< [x]
    script::Condition condition; ///< when it is right
    Place place = {};            ///< of the item
};
struct Choice {
    std::vector<Option> options;
    bool several = false; ///< any number of them may be right; else one is
};
struct Tolerance {
    double size = 0;
    bool percent = false; ///< of the truth
};
struct NumberAnswer {
    script::ValueExpression value;
    Tolerance within = {};
};
struct TextAnswer {
    script::ValueExpression value; ///< compared as bytes
};
struct Order {
    std::vector<Words> items; ///< in the right order
};
struct Mark {
    script::MarkExpression marks;
    std::uint64_t within = 0; ///< bytes
};
struct Check {
    script::Condition condition;
    Place place = {};
};
struct Do {
    std::vector<Check> checks; ///< all become true
    Fence solution;
};
using Question = std::variant<Choice, NumberAnswer, TextAnswer, Order, Mark, Do>;

/// Below a heading, in the order on the screen.
using Block = std::variant<Words, Fence>;

/// What a `###` begins; Plain stands right below a step's heading.
struct Part {
    enum class Kind : std::uint8_t { Plain, Predict, Seen, Explain, Do, Order, Hint };

    Kind kind = Kind::Plain;
    Place place = {};  ///< of the heading
    Words prompt = {}; ///< behind its word; may be empty
    std::vector<Block> blocks = {};
    std::optional<Question> question = {}; ///< Predict, Seen, Order and Do have one
    std::size_t asked =
        0; ///< it stands before this block; what follows is made and shown when it is revealed
};

/// What a `##` begins.
struct Step {
    Words title;
    Place place = {};
    Needs needs = {};
    std::vector<Part> parts = {}; ///< the first is Plain, and may be empty
};

/// The lines below the title.
struct Head {
    Words title;
    std::string id = {};
    std::string course = {};   ///< its id; empty: no course
    std::string language = {}; ///< "en"
    std::optional<unsigned> minutes = {};
    std::vector<std::string> rows = {};  ///< of the curriculum
    std::vector<std::string> shows = {}; ///< views
    std::string subject = {};
    Needs needs = {};
    std::vector<std::string> of = {}; ///< translation: the digest of each step of the base it was made from
    std::optional<Place> ofPlace = {};
    Place end = {}; ///< of the line behind the last key
};

/// A lesson file, in one language: docs/lessons.md. Steps without questions make it a scene.
struct Lesson {
    Head head;
    std::vector<Words> intro = {};
    std::vector<Step> steps = {};
    script::Script script = {}; ///< of all its fences, the solutions too
};

/// Lesson ids with bridging text between them.
struct Course {
    struct Reference {
        std::string id;
        Place place = {};
    };

    Head head;
    std::vector<std::variant<Words, Reference>> blocks = {};
};

} // namespace enchufe::lesson
