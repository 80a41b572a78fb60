// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/registry.h"

#include <CLI/CLI.hpp>

#include <string>

namespace enchufe::cli {

/// A script for bash (bash(1), "Programmable Completion") that completes the commands of `app`, their options
/// and, after --behaviour, the behaviours that may stand there with their files or folders.
[[nodiscard]] std::string bashCompletion(const CLI::App& app, const behaviour::Registry& behaviours);

} // namespace enchufe::cli
