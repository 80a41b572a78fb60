// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::lesson {

/// A lesson's or course's file and its translations, as text.
struct Source {
    struct File {
        std::string name;     ///< as mistakes name it: its path, or "D1.md"
        std::string language; ///< of a translation, as its name says: "es"
        std::string text;
    };

    std::string id; ///< the file's name without ".md"
    File base;
    std::vector<File> translations = {};
    bool shipped = false; ///< compiled into the program
};

/// A mistake or a warning, and the file it is in.
struct FileProblem {
    std::string file;
    Problem problem;
    bool isWarning = false;

    /// "D1.md:3:5: idd: no such key here. Is “id” meant?"
    [[nodiscard]] std::string describe(Language language) const;
};

/// A lesson or a course in one language, or what is wrong with its file.
struct [[nodiscard]] Loaded {
    std::variant<Lesson, Course> what = {};
    std::vector<FileProblem> problems = {}; ///< warnings too

    [[nodiscard]] bool ok() const;
    [[nodiscard]] const Lesson* lesson() const { return std::get_if<Lesson>(&what); }
    [[nodiscard]] const Course* course() const { return std::get_if<Course>(&what); }
    [[nodiscard]] const Head& head() const;
};
/// In `language` ("es") where there is a translation, else as it was written.
Loaded load(const Source& source, std::string_view language);
/// Everything that is wrong with a source and with all its translations.
[[nodiscard]] std::vector<FileProblem> check(const Source& source);

/// What is compiled in, by id.
[[nodiscard]] std::vector<Source> shippedSources();
/// Every ID.md of a folder with its translations, by id; files that cannot be read are left out. Missing
/// folder: none.
[[nodiscard]] std::vector<Source> sourcesIn(const std::string& folder);
/// Where a user's own lessons are: $XDG_DATA_HOME/enchufe/lessons, %APPDATA% on Windows; empty: nobody says
/// where.
[[nodiscard]] std::string userFolder();
/// Shipped ones, then those of userFolder() whose id is none of theirs.
[[nodiscard]] std::vector<Source> allSources();
/// What the lessons that a course names are looked up in, the first of an id: those in its file's folder,
/// then allSources().
[[nodiscard]] std::vector<Source> knownBeside(const Source& course);

/// A file and what stands beside it: the translations of a base, and a translation's base.
struct [[nodiscard]] ReadSource {
    Source source;
    Text error = {};        ///< why there is none; empty: there is one
    std::string about = {}; ///< the file it is about
    int systemError = 0;    ///< errno

    [[nodiscard]] bool ok() const { return error.isEmpty(); }
    /// "D1.md: this file does not exist (ENOENT)": why there is none.
    [[nodiscard]] std::string describe(Language language) const;
};
ReadSource readSource(const std::string& path);

/// "D1.es.md" is "D1" in "es"; "D1.md" is "D1" in "". Nothing: no name of a lesson's file.
struct FileName {
    std::string stem;
    std::string language;
};
[[nodiscard]] std::optional<FileName> splitFileName(std::string_view name);

} // namespace enchufe::lesson
