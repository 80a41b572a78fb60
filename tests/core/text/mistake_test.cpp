// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mistake.h"

#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace enchufe {

TEST(Mistake, TheNearestWordIsTheOneThatWasMeant)
{
    constexpr std::array<std::string_view, 7> known = {"send",   "sendto", "recv",       "recvfrom",
                                                       "Recv-Q", "",       "getsockname"};
    EXPECT_EQ(nearestWord("sned", known), "send") << "two letters swapped are one step";
    EXPECT_EQ(nearestWord("SEND", known), "send");
    EXPECT_EQ(nearestWord("recvform", known), "recvfrom");
    EXPECT_EQ(nearestWord("getsokcnam", known), "getsockname");
    EXPECT_EQ(nearestWord("recv-q", known), "Recv-Q");
    EXPECT_EQ(nearestWord("send", known), "") << "it is known: something else is wrong";
    EXPECT_EQ(nearestWord("bind", known), "") << "too far from all";
    EXPECT_EQ(nearestWord("", known), "");
    EXPECT_EQ(nearestWord(std::string(100'000, 's'), known), "");
    EXPECT_EQ(nearestWord("x", {}), "");
}

TEST(Mistake, IsDescribedInBothLanguages)
{
    constexpr Text text = tr("there is no such call");
    EXPECT_EQ((Mistake{text, "sned", 3, "send"}).describe(english),
              "sned: there is no such call. Is “send” meant?");
    EXPECT_EQ((Mistake{text, "sned", 3, "send"}).describe(spanish),
              "sned: no existe esa llamada. ¿Será «send»?");
    EXPECT_EQ((Mistake{text, "{}", 3}).describe(english), "{}: there is no such call");
    EXPECT_EQ((Mistake{text}).describe(spanish), "no existe esa llamada");
    EXPECT_FALSE(Mistake());
}

TEST(Mistake, APlaceCountsFromOne)
{
    EXPECT_EQ(Place().after(4), (Place{1, 5}));
    EXPECT_EQ((Place{7, 3}).after(0), (Place{7, 3}));
}

} // namespace enchufe
