// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/sentences.h"
#include "widgets/common/format.h"

#include <QString>

namespace enchufe::test {

/// What the window says of a call, in its language.
[[nodiscard]] inline QString whatHappened(const explain::Told& told)
{
    return QString::fromStdString(explain::whatHappened(told, widgets::currentLanguage()));
}

} // namespace enchufe::test
