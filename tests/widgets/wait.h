// SPDX-License-Identifier: GPL-3.0-or-later
// QTest's waits for a fact, with the limit of all tests in the place of Qt's five seconds.
#pragma once

#include "tests/core/support/wait.h"

#include <QtTest>

#include <chrono>

namespace enchufe::test {
constexpr int waitLimitMs = std::chrono::milliseconds(waitLimit).count();
} // namespace enchufe::test

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(holds) QTRY_VERIFY_WITH_TIMEOUT(holds, enchufe::test::waitLimitMs)
#define QTRY_VERIFY2(holds, words) QTRY_VERIFY2_WITH_TIMEOUT(holds, words, enchufe::test::waitLimitMs)
#define QTRY_COMPARE(is, wanted) QTRY_COMPARE_WITH_TIMEOUT(is, wanted, enchufe::test::waitLimitMs)
