// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/file_errors.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace enchufe::net {

TEST(FileErrors, AreDescribedInBothLanguages)
{
    const std::string number = std::to_string(ENOSPC);
    EXPECT_EQ(describeFileError("write", ENOSPC, Language::English),
              "write: ENOSPC (" + number + "): No room is left on the disk.");
    EXPECT_EQ(describeFileError("write", ENOSPC, Language::Spanish),
              "write: ENOSPC (" + number + "): No queda espacio en el disco.");
}

TEST(FileErrors, SpeakOfFilesWhereTheSameNumberOfASocketMeansSomethingElse)
{
    for (const int number : {ENOENT, EACCES, EPIPE, EBADF, EAGAIN, EINVAL}) {
        for (const Language language : {Language::English, Language::Spanish})
            EXPECT_EQ(explainFileError(number, language).find("ocket"), std::string::npos) << number;
    }
}

TEST(FileErrors, TheUsualOnesHaveANameAndSpanishWordsEverywhere)
{
    for (const int number : {EACCES, EAGAIN, EBADF, EEXIST, EFBIG, EINVAL, EIO, EISDIR, EMFILE, ENOENT,
                             ENOSPC, ENOTDIR, EPIPE, EROFS}) {
        EXPECT_TRUE(fileErrorName(number).starts_with('E')) << number;
        const std::string spanish = explainFileError(number, Language::Spanish);
        EXPECT_FALSE(spanish.empty()) << number;
        EXPECT_NE(spanish, explainFileError(number, Language::English)) << number;
        EXPECT_NE(spanish, std::generic_category().message(number)) << number;
    }
}

TEST(FileErrors, AnUnknownNumberIsStillTold)
{
    EXPECT_EQ(fileErrorName(98'765), "98765");
    EXPECT_FALSE(explainFileError(98'765, Language::Spanish).empty());
}

} // namespace enchufe::net
