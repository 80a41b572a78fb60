// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/file_errors.h"

#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace enchufe::net {

TEST(FileErrors, AreDescribedInBothLanguages)
{
    const std::string number = std::to_string(ENOSPC);
    EXPECT_EQ(describeFileError("write", ENOSPC, english),
              "write: ENOSPC (" + number + "): No room is left on the disk.");
    EXPECT_EQ(describeFileError("write", ENOSPC, spanish),
              "write: ENOSPC (" + number + "): No queda espacio en el disco.");
}

TEST(FileErrors, SpeakOfFilesWhereTheSameNumberOfASocketMeansSomethingElse)
{
    for (const int number : {ENOENT, EACCES, EPIPE, EBADF, EAGAIN, EINVAL}) {
        for (const Language language : {english, spanish})
            EXPECT_EQ(explainFileError(number, language).find("ocket"), std::string::npos) << number;
    }
}

TEST(FileErrors, TheUsualOnesHaveANameAndSpanishWordsEverywhere)
{
    for (const int number : {EACCES, EAGAIN, EBADF, EEXIST, EFBIG, EINVAL, EIO, EISDIR, EMFILE, ENOENT,
                             ENOSPC, ENOTDIR, EPIPE, EROFS}) {
        EXPECT_TRUE(fileErrorName(number).starts_with('E')) << number;
        const std::string said = explainFileError(number, spanish);
        EXPECT_FALSE(said.empty()) << number;
        EXPECT_NE(said, explainFileError(number, english)) << number;
        EXPECT_NE(said, std::generic_category().message(number)) << number;
    }
}

TEST(FileErrors, AnUnknownNumberIsStillTold)
{
    EXPECT_EQ(fileErrorName(98'765), "98765");
    EXPECT_FALSE(explainFileError(98'765, spanish).empty());
}

} // namespace enchufe::net
