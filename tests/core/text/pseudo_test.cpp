// SPDX-License-Identifier: GPL-3.0-or-later
// Core's texts in a language that nobody speaks (tests/pseudo): all are there, and longer.
#include "core/behaviour/registry.h"
#include "core/bench/error_gallery.h"
#include "core/lesson/lesson_text.h"
#include "core/lesson/library.h"
#include "core/lesson/needs.h"
#include "core/lesson/part_words.h"
#include "core/net/address_fields.h"
#include "core/net/errors.h"
#include "core/net/file_errors.h"
#include "core/net/kernel_values.h"
#include "core/net/options.h"
#include "core/net/ports.h"
#include "core/script/condition.h"
#include "core/script/script.h"
#include "core/text/catalogue.h"
#include "tests/core/support/pseudo.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <string>

namespace enchufe {

namespace {

using test::pseudo;

void expectMarked(const Text& text)
{
    EXPECT_TRUE(text.isEmpty() || test::unmarked(text.in(pseudo())).empty()) << text.en;
}

} // namespace

TEST(Pseudo, IsALanguageLikeTheOthers)
{
    EXPECT_TRUE(isLanguage("eo"));
    EXPECT_EQ(languages().size(), catalogues().size());
    EXPECT_EQ(test::unmarked(pseudo().name()), "");
}

TEST(Pseudo, EveryTextIsMarkedAndLonger)
{
    const auto found = std::ranges::find(catalogues(), std::string_view("eo"), &Catalogue::code);
    ASSERT_NE(found, catalogues().end());
    EXPECT_GT(found->texts.size(), 900U);
    for (const Translation& each : found->texts) {
        EXPECT_EQ(test::unmarked(each.text), std::string(each.key.ends_with('\n') ? "\n" : "")) << each.key;
        EXPECT_GE(each.text.size() * 10, each.key.size() * 14) << each.key;
    }
}

TEST(Pseudo, HasEveryTextOfEveryTable)
{
    for (const auto table : {net::errorTable(), net::otherErrorTable(), net::resolverErrorTable()}) {
        for (const net::ErrorEntry& each : table) {
            expectMarked(each.meaning);
            expectMarked(each.advice);
        }
    }
    for (const net::OptionEntry& each : net::optionTable())
        expectMarked(each.meaning);
    for (const auto values : {net::tcpInfoValues(), net::memoryInfoValues()}) {
        for (const net::KernelValue& each : values) {
            expectMarked(each.title);
            expectMarked(each.meaning);
        }
    }
    for (const net::SpecialAddress& each : net::specialAddresses()) {
        expectMarked(each.name);
        expectMarked(each.meaning);
    }
    for (const lesson::NeedWord& each : lesson::needWords())
        expectMarked(each.missing);
    for (const bench::GalleryEntry& each : bench::errorGallery())
        expectMarked(each.whyNot);
    for (const behaviour::Description& each : behaviour::readyMade().all()) {
        expectMarked(each.title);
        expectMarked(each.explanation);
        expectMarked(each.argument.hint);
    }
}

TEST(Pseudo, OfAnErrorOnlyNamesAndNumbersAreNotMarked)
{
    for (const net::ErrorEntry& each : net::errorTable()) {
        if (each.number == net::ErrorEntry::notHere)
            continue;
        for (const net::Call call : {net::Call::Bind, net::Call::Connect, net::Call::Recv}) {
            const std::string text = net::describeError(call, "[::1]:80", each.number, pseudo());
            EXPECT_EQ(test::words(test::unmarked(text)), std::string(net::callName(call))) << text;
        }
    }
    EXPECT_EQ(test::words(test::unmarked(net::describeFileError("/x", ENOSPC, pseudo()))), "");
    EXPECT_EQ(test::words(test::unmarked(net::portNote("0", net::Type::Stream, pseudo()))), "");
}

TEST(Pseudo, LessonsAreReadByItsWordsToo)
{
    const auto known = lesson::partWords();
    EXPECT_NE(std::ranges::find(known, lesson::partWord(lesson::Part::Kind::Hint).in(pseudo())), known.end());
    for (const lesson::Source& each : lesson::allSources()) {
        const auto loaded = lesson::load(each, "en");
        if (loaded.lesson() == nullptr)
            continue;
        const std::string text = lesson::toMarkdown(*loaded.lesson(), pseudo());
        const auto again = lesson::parseLesson(text);
        ASSERT_TRUE(again.ok()) << each.id << '\n'
                                << again.mistakes.front().mistake.describe(english) << '\n'
                                << text;
        EXPECT_EQ(lesson::toMarkdown(again.value, english), lesson::toMarkdown(*loaded.lesson(), english));
    }
}

TEST(Pseudo, MistakesOfScriptsAndConditionsAreMarked)
{
    for (const char* const line :
         {"sned a \"x\"", "a = socket inet strem", "connect a", "recv a x", "wait", "pause x", "repeat 0",
          "expect error EFOO", "b = tcp-listen 0 behaviour nothing", "send a hex:1", "view nothing"}) {
        const auto parsed = script::Script::parse(line);
        ASSERT_TRUE(parsed.problem) << line;
        std::string text = parsed.problem->mistake.describe(pseudo());
        if (const auto& what = parsed.problem->mistake.what; !what.empty() && text.starts_with(what))
            text.erase(0, what.size()); // as it was written
        EXPECT_EQ(test::words(test::unmarked(text)), "") << text;
    }
}

} // namespace enchufe
