// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/specs.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::test {

/// The three ways to serve several clients.
inline constexpr engine::ServerModel allModels[] = {engine::ServerModel::Loop, engine::ServerModel::Threads,
                                                    engine::ServerModel::Iterative};

/// For INSTANTIATE_TEST_SUITE_P.
inline std::string nameOfModel(const testing::TestParamInfo<engine::ServerModel>& each)
{
    return std::string(engine::modelName(each.param));
}

} // namespace enchufe::test
