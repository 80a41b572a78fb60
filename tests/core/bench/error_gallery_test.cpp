// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/error_gallery.h"

#include "core/net/errors.h"
#include "core/script/player.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

namespace enchufe::bench {

TEST(ErrorGallery, F1_EveryErrorOfTheCoursesIsThere)
{
    for (const std::string_view name :
         {"EACCES",       "EADDRINUSE",      "EADDRNOTAVAIL", "EAFNOSUPPORT",    "EALREADY",
          "EBADF",        "ECONNABORTED",    "ECONNREFUSED",  "ECONNRESET",      "EDESTADDRREQ",
          "EHOSTUNREACH", "EINPROGRESS",     "EINVAL",        "EISCONN",         "EMFILE",
          "EMSGSIZE",     "ENETUNREACH",     "ENOBUFS",       "ENOPROTOOPT",     "ENOTCONN",
          "ENOTSOCK",     "EOPNOTSUPP",      "EPIPE",         "EPROTONOSUPPORT", "EPROTOTYPE",
          "ESHUTDOWN",    "ESOCKTNOSUPPORT", "ETIMEDOUT",     "EAGAIN",          "EAI_NONAME"}) {
        const GalleryEntry* const entry = findGalleryEntry(name);
        ASSERT_NE(entry, nullptr) << name;
        EXPECT_NE(net::findError(name), nullptr) << name;
    }
    for (const GalleryEntry& entry : errorGallery()) {
        EXPECT_NE(entry.isProduced(), !entry.whyNot.en.empty()) << entry.name; // produced, or the reason
    }
}

/// One that is said to be produced and is not fails here.
TEST(ErrorGallery, F1_ProducesEachForReal)
{
    for (const GalleryEntry& entry : errorGallery()) {
#ifndef __linux__
        if (entry.linuxOnly)
            continue;
#endif
        if (entry.isOfResolver()) {
            test::CallList calls;
            const auto result = net::resolve(entry.request(), calls);
            EXPECT_EQ(net::errorName(net::Call::GetAddrInfo, result.error), entry.name);
            continue;
        }
        if (!entry.isProduced())
            continue;
        const auto parsed = script::Script::parse(entry.text());
        ASSERT_FALSE(parsed.problem) << entry.name << ": " << parsed.problem->mistake.describe(english)
                                     << ", line " << parsed.problem->place.line;
        journal::Journal journal;
        const script::PlayResult result = script::play(parsed.value, journal);
        EXPECT_TRUE(result.ok()) << entry.name << ", line " << result.problem->place.line << ": "
                                 << result.problem->mistake.describe(english);
        EXPECT_GT(result.expectations, 0U) << entry.name;
    }
}

} // namespace enchufe::bench
