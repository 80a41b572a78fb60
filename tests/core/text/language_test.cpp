// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include "core/text/catalogue.h"
#include "core/text/text.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace enchufe {

TEST(Language, IsFoundByWhatSystemsCallIt)
{
    for (const char* const code : {"es", "es_ES", "es_ES.UTF-8", "es-MX", "es@euro", "es_MX.ISO8859-1@x"})
        EXPECT_EQ(languageFromCode(code), spanish) << code;
    for (const char* const code :
         {"en", "en_GB.UTF-8", "C", "C.UTF-8", "", "est", "estonian", "e", "xx_ES", "_es"})
        EXPECT_EQ(languageFromCode(code), english) << code;
    EXPECT_TRUE(isLanguage("es"));
    EXPECT_TRUE(isLanguage("en"));
    EXPECT_FALSE(isLanguage("es_ES"));
    EXPECT_FALSE(isLanguage(""));
}

TEST(Language, CallsItselfByItsOwnName)
{
    EXPECT_EQ(english.code(), "en");
    EXPECT_EQ(english.name(), "English");
    EXPECT_EQ(spanish.code(), "es");
    EXPECT_EQ(spanish.name(), "Español");
    const Catalogue nameless = {"xx", {}};
    EXPECT_EQ(Language(nameless).name(), "xx");
}

TEST(Language, AllOfThemAreThoseThatHaveAFile)
{
    const auto all = languages();
    EXPECT_NE(std::ranges::find(all, english), all.end());
    EXPECT_NE(std::ranges::find(all, spanish), all.end());
    EXPECT_TRUE(std::ranges::is_sorted(all, {}, &Language::code));
    for (const Language each : all)
        EXPECT_EQ(languageFromCode(each.code()), each);
}

TEST(Language, ATextThatItDoesNotHaveIsEnglish)
{
    constexpr Translation words[] = {{"b", "", "be"}, {"three things", "une chose", "trois choses"}};
    const Catalogue catalogue = {"fr", words};
    const Language french(catalogue);
    EXPECT_EQ(tr("b").in(french), "be");
    for (const Text& text : {tr("a"), tr("bb"), tr("z"), tr(""), Text()})
        EXPECT_EQ(text.in(french), text.en);
    EXPECT_EQ(trCounted("three things").in(1, french), "une chose");
    EXPECT_EQ(trCounted("three things").in(0, french), "trois choses");
    // Also how English counts, which stands in a file too.
    EXPECT_EQ(trCounted("records were skipped").in(1, french), "record was skipped");
    EXPECT_EQ(trCounted("records were skipped").in(1, english), "record was skipped");
    EXPECT_EQ(trCounted("records were skipped").in(2, english), "records were skipped");
    EXPECT_EQ(trCounted("nobody has counted these").in(1, spanish), "nobody has counted these");
}

TEST(Language, ItsTextsAreSortedByTheirBytes)
{
    for (const Catalogue& each : catalogues()) {
        EXPECT_TRUE(std::ranges::is_sorted(each.texts, std::ranges::less_equal(), &Translation::key) ||
                    each.texts.size() < 2)
            << each.code;
        for (const Translation& text : each.texts) {
            const std::string_view found = text.one.empty() ? Language(each).translated(text.key)
                                                            : Language(each).translated(text.key, 2);
            EXPECT_EQ(found, each.code == "en" ? text.key : text.text) << text.key;
            EXPECT_FALSE(text.text.empty()) << text.key;
        }
    }
}

} // namespace enchufe
