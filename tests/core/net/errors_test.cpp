// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/errors.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <set>

namespace enchufe::net {

TEST(Errors, TheCoursesErrorsAreAllThere)
{
    for (const char* const name :
         {"EACCES",       "EADDRINUSE",      "EADDRNOTAVAIL", "EAFNOSUPPORT",    "EALREADY",
          "EBADF",        "ECONNABORTED",    "ECONNREFUSED",  "ECONNRESET",      "EDESTADDRREQ",
          "EHOSTUNREACH", "EINPROGRESS",     "EINVAL",        "EISCONN",         "EMFILE",
          "EMSGSIZE",     "ENETUNREACH",     "ENOBUFS",       "ENOPROTOOPT",     "ENOTCONN",
          "ENOTSOCK",     "EOPNOTSUPP",      "EPIPE",         "EPROTONOSUPPORT", "EPROTOTYPE",
          "ESHUTDOWN",    "ESOCKTNOSUPPORT", "ETIMEDOUT",     "EWOULDBLOCK",     "EAI_NONAME",
          "EAI_AGAIN"})
        EXPECT_NE(findError(name), nullptr) << name;
}

TEST(Errors, EveryEntryIsComplete)
{
    std::set<std::string_view> names;
    for (const auto table : {errorTable(), resolverErrorTable()}) {
        for (const ErrorEntry& entry : table) {
            EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
            for (const std::string_view text :
                 {entry.meaning.en, entry.meaning.es, entry.advice.en, entry.advice.es})
                EXPECT_TRUE(text.ends_with('.') || text.ends_with(')')) << entry.name;
            EXPECT_NE(entry.meaning.en, entry.meaning.es);
        }
    }
}

TEST(Errors, FoundByNumberAndByName)
{
#ifdef _WIN32
    constexpr int refused = 10061;
#else
    constexpr int refused = ECONNREFUSED;
#endif
    ASSERT_NE(findError(Call::Connect, refused), nullptr);
    EXPECT_EQ(errorName(Call::Connect, refused), "ECONNREFUSED");
    EXPECT_EQ(findError("econnrefused")->winsockNumber, 10061);
    EXPECT_EQ(findError("WSAECONNREFUSED")->name, "ECONNREFUSED");
    EXPECT_EQ(findError("EWOULDBLOCK")->name, "EAGAIN");
    EXPECT_EQ(findError("NOTHING"), nullptr);
    EXPECT_EQ(errorName(Call::Connect, 54321), "54321");
    const std::string line = describeError(Call::Connect, "127.0.0.1:9", refused, Language::English);
    EXPECT_TRUE(line.starts_with("connect 127.0.0.1:9: ECONNREFUSED (" + std::to_string(refused) + "): "))
        << line;
    EXPECT_NE(explainError(Call::Connect, refused, Language::Spanish),
              explainError(Call::Connect, refused, Language::English));
}

} // namespace enchufe::net
