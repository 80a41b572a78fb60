// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"
#include "widgets/common/words.h"

#include <QKeySequence>
#include <QList>

#include <optional>
#include <string>
#include <vector>

namespace enchufe::widgets {

/// Where an action stands: a menu, a tool bar, or a place that has keys of its own.
enum class Menu {
    File,
    Scenes,
    Endpoint,
    View,
    Views, ///< the upper part of that menu
    Colours,
    Language,
    Help,
    Stream, ///< the bar over the stream
    Calls,  ///< the call bench's buttons
    Bench,  ///< and its menu
    Endpoints,
    Message,
    Tables,
    Bytes,
    Pictures,
    Ends,
    Repetition,
    Palette,
    Projector,
    Explanation,
};

/// What must be so for the action to be possible; whoever knows tells Actions::allow().
enum class When {
    Always,
    CanSend, ///< the message as it is, to what is selected
    CanSendFile,
    Repeats,
    Receives,
    Pauses,
    Listens,
    CanHalfClose,
    CanReset,
    CanClose,
    HasStream,   ///< a conversation is shown
    HasBothEnds, ///< and both of its ends live here
    HasCalls,    ///< the bench has made some
    SceneWaits,  ///< for its next step
    SceneIsOn,
};

/// Where its keys are heard.
enum class Reach {
    Window,
    Program, ///< in the other windows too
    Place,   ///< where the place that it belongs to has the focus, which listens itself
};

enum class Bar { No, Yes, AfterGap };

/// One action: everything that menus, tool bars, buttons, the list of keys and the palette say of it.
struct ActionRow {
    std::string id;
    Words text;
    Menu menu = Menu::File;
    QList<QKeySequence> keys = {};
    std::optional<Icon> icon = {};
    When when = When::Always;
    Words hint = {};       ///< a sentence
    QString argument = {}; ///< what "%1" in it is
    Bar bar = Bar::No;
    Reach reach = Reach::Window;
    bool checkable = false;
    const char* oneOf = nullptr; ///< of those with that name one is checked
    std::string view = {};       ///< it acts there: that view is shown first
    Words below = {};            ///< the title of the menu in the menu that it stands in
    bool startsGroup = false;    ///< a line stands above it
    bool isKeyOnly = false;      ///< no action: a key that its place has for itself
};

} // namespace enchufe::widgets
