// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <memory>
#include <string>

namespace CLI {
class FormatterBase;
class ParseError;
} // namespace CLI

namespace enchufe::cli {

/// Writes --help in that language: the parser knows English alone.
[[nodiscard]] std::shared_ptr<CLI::FormatterBase> makeHelpFormatter(Language language);

/// What is wrong with the command line, in that language. `extras`: the arguments that nobody took.
[[nodiscard]] std::string parserMessage(const CLI::ParseError& error, const std::string& extras,
                                        Language language);

} // namespace enchufe::cli
