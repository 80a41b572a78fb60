// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/library.h"
#include "widgets/common/words.h"

#include <QString>

#include <vector>

namespace enchufe::widgets {

/// A lesson that the window plays: one that asks nothing.
struct Scene {
    lesson::Source source;
    Words title;
    Words subject; ///< what it is listed under

    [[nodiscard]] const std::string& id() const { return source.id; }
};

/// All that there are, those of a subject together: the program's and the person's own. Read once.
[[nodiscard]] const std::vector<Scene>& allScenes();
/// Null: there is none of that id.
[[nodiscard]] const Scene* findScene(const QString& id);

} // namespace enchufe::widgets
