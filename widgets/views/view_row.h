// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"
#include "widgets/common/words.h"

#include <QKeySequence>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace enchufe::widgets {

class Actions;
class OptionCommands;
class Selection;
class Settings;
class StreamModel;
class Theme;
class ThroughputPlot;
class View;
struct Session;

/// What views are made of. All of it outlives them.
struct ViewParts {
    Session& session;
    Selection& selection;
    StreamModel& stream;
    Settings& settings;
    Theme& theme;
    Actions& actions;
    OptionCommands& options;
    ThroughputPlot& throughput;                         ///< whose range of time the others follow
    std::function<void(const QString& name)> showError; ///< "ECONNREFUSED", in the gallery
};

/// How a view registers itself: one row of the table, and one file.
struct ViewRow {
    std::string id; ///< "stream": of its action "view.stream", and on the command line
    Words name;
    Words hint;
    std::optional<Icon> icon;
    QKeySequence key;
    std::function<View*(const ViewParts& parts, QWidget* parent)> make; ///< when it is first shown
};

} // namespace enchufe::widgets
