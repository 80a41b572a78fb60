// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"

#include <QCoreApplication>
#include <QString>

namespace enchufe::widgets {

/// What the window makes of an error: rich text with a link. What a call did core/explain says.
class Explanations {
    Q_DECLARE_TR_FUNCTIONS(Explanations)

public:
    /// Rich text for the error box; empty when the call succeeded.
    [[nodiscard]] static QString error(const journal::Record& record, const journal::CallDetail& detail);

private:
    static QString ofFileFailure(const journal::Record& record);
};

} // namespace enchufe::widgets
