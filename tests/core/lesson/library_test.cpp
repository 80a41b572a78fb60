// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/library.h"

#include "core/lesson/lesson_text.h"
#include "core/lesson/translation.h"
#include "tests/core/support/spanish.h"
#include "tests/core/support/temporary.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace enchufe::lesson {
namespace {

using Folder = test::TemporaryFolder;

constexpr std::string_view base = "# T\nid: X\nlanguage: en\n## S\nWords.\n";
constexpr std::string_view spanishFile = "# Título\nid: X\nlanguage: es\n## P\nPalabras.\n";

std::vector<std::string> described(const std::vector<FileProblem>& problems)
{
    std::vector<std::string> lines;
    for (const FileProblem& each : problems)
        lines.push_back(each.describe(english));
    return lines;
}

TEST(Library, AFileIsReadWithItsTranslations)
{
    const Folder folder;
    const std::string path = folder.write("X.md", base);
    const std::string translation = folder.write("X.es.md", spanishFile);
    folder.write("Y.es.md", spanishFile);
    for (const std::string& each : {path, translation}) {
        const auto read = readSource(each);
        ASSERT_TRUE(read.error.en.empty()) << read.error.en;
        EXPECT_EQ(read.source.id, "X");
        EXPECT_EQ(read.source.base.name, path);
        ASSERT_EQ(read.source.translations.size(), 1U);
        EXPECT_EQ(load(read.source, "es").head().title.text, "Título");
        EXPECT_EQ(load(read.source, "en").head().title.text, "T");
        EXPECT_EQ(load(read.source, "fr").head().title.text, "T")
            << "what is not translated is as it was written";
        EXPECT_EQ(described(check(read.source)),
                  std::vector<std::string>{
                      translation +
                      ":1:3: warning: lesson stamp has not yet written what this was translated from"});
    }
    EXPECT_EQ(sourcesIn(folder.path()).size(), 1U) << "a translation without a base is no lesson";
}

TEST(Library, SaysWhyAFileIsNone)
{
    const Folder folder;
    const std::string none = folder.path("none.md");
    EXPECT_EQ(readSource(none).error.en, "this file cannot be read");
#ifdef _WIN32
    const std::string why;
#else
    const std::string why = " (ENOENT)";
#endif
    EXPECT_EQ(readSource(none).describe(english), none + ": this file cannot be read" + why);
    EXPECT_EQ(readSource(none).describe(spanish), none + ": este archivo no se puede leer" + why);
    EXPECT_EQ(readSource(folder.path()).error.en, "this is a folder");
    EXPECT_EQ(readSource(folder.write("Y.es.md", spanishFile)).error.en,
              "the base of this translation is missing: ID.md in the same folder");
    EXPECT_EQ(readSource(folder.write("big.md", std::string(longestFile + 1, 'x'))).error.en,
              "longer than 4 MiB: not a lesson");
}

TEST(Library, TheNameSaysWhatTheHeadSays)
{
    const Folder folder;
    const std::string path = folder.write("Z.md", base);
    EXPECT_EQ(described(check(readSource(path).source)),
              std::vector<std::string>{path + ":1:3: warning: X: the file's name has another id"});
    folder.write("X.md", base);
    const std::string french = folder.write("X.fr.md", spanishFile);
    EXPECT_EQ(described(check(readSource(french).source)).at(0),
              french + ":1:3: es: the file's name has another language");
}

TEST(Library, ACourseNamesLessonsThatThereAre)
{
    const Folder folder;
    folder.write("X.md", base);
    const std::string path = folder.write("c.md", "# C\ncourse: c\nlanguage: en\n\n- X\n- D11111\n");
    EXPECT_EQ(described(check(readSource(path).source)),
              std::vector<std::string>{path + ":6:3: D11111: there is no such lesson"});
}

TEST(Library, ACourseInTheCurrentFolderNamesLessonsBesideIt)
{
    const Folder folder;
    folder.write("X.md", base);
    folder.write("c.md", "# C\ncourse: c\nlanguage: en\n\n- X\n- D11111\n");
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const auto problems = check(readSource("c.md").source);
    std::filesystem::current_path(before); // a folder that somebody is in cannot be removed everywhere
    EXPECT_EQ(described(problems), std::vector<std::string>{"c.md:6:3: D11111: there is no such lesson"});
}

TEST(Library, FileNamesHaveAnIdAndALanguage)
{
    EXPECT_EQ(splitFileName("D1.md")->stem, "D1");
    EXPECT_EQ(splitFileName("D1.es.md")->language, "es");
    EXPECT_FALSE(splitFileName("D1.txt"));
    EXPECT_FALSE(splitFileName("a b.md"));
    EXPECT_FALSE(splitFileName("D1.ES.md"));
    EXPECT_FALSE(splitFileName(".md"));
}

TEST(ShippedLessons, AreWholeInBothLanguagesAndNoneIsStale)
{
    const auto sources = shippedSources();
    ASSERT_FALSE(sources.empty());
    for (const Source& source : sources) {
        SCOPED_TRACE(source.id);
        EXPECT_EQ(described(check(source)), std::vector<std::string>{});
        ASSERT_EQ(source.translations.size(), 1U);
        EXPECT_EQ(source.translations[0].language, "es");
        for (const char* const language : {"en", "es"}) {
            const Loaded loaded = load(source, language);
            EXPECT_EQ(loaded.head().language, language);
            if (const auto* const lesson = loaded.lesson()) {
                EXPECT_EQ(lesson->head.rows.empty(), false);
                EXPECT_TRUE(lesson->head.minutes);
            }
        }
    }
}

} // namespace
} // namespace enchufe::lesson
