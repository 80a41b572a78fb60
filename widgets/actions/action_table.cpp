// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window and every key, once. Menus, tool bars, buttons, the list of keys and the palette
// are made from it; in each they stand in this order.
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

namespace enchufe::widgets {

namespace {

std::string idOf(std::string_view id) { return std::string(id); }

QKeySequence ctrl(Qt::Key key) { return Qt::CTRL | key; }
QKeySequence ctrlShift(Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; }

} // namespace

Words Actions::words(const char* source) { return {staticMetaObject.className(), source}; }

Words Actions::titleOf(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return words(QT_TR_NOOP("&File"));
    case Menu::Scenes:
        return words(QT_TR_NOOP("&Scenes"));
    case Menu::Endpoint:
        return words(QT_TR_NOOP("&Endpoint"));
    case Menu::View:
    case Menu::Views:
        return words(QT_TR_NOOP("&View"));
    case Menu::Colours:
        return words(QT_TR_NOOP("Colours"));
    case Menu::Language:
        return words(QT_TR_NOOP("Language"));
    case Menu::Help:
        return words(QT_TR_NOOP("&Help"));
    case Menu::Stream:
        return words(QT_TR_NOOP("Stream"));
    case Menu::Calls:
        return words(QT_TR_NOOP("Call by hand"));
    case Menu::Bench:
        return words(QT_TR_NOOP("Call bench"));
    case Menu::Endpoints:
        return words(QT_TR_NOOP("In the list of endpoints"));
    case Menu::Message:
        return words(QT_TR_NOOP("In the message"));
    case Menu::Tables:
        return words(QT_TR_NOOP("In tables"));
    case Menu::Bytes:
        return words(QT_TR_NOOP("In the bytes"));
    case Menu::Projector:
        return words(QT_TR_NOOP("On the projector"));
    case Menu::Explanation:
        return words(QT_TR_NOOP("While an explanation is shown"));
    case Menu::Pictures:
        return words(QT_TR_NOOP("In pictures"));
    case Menu::Ends:
        return words(QT_TR_NOOP("On an end of the conversation"));
    case Menu::Repetition:
        return words(QT_TR_NOOP("In the repetition"));
    case Menu::Palette:
        return words(QT_TR_NOOP("In the palette"));
    }
    return {};
}

std::vector<ActionRow> Actions::fileRows()
{
    return {
        {.id = idOf(act::demo),
         .text = words(QT_TR_NOOP("TCP echo on this machine")),
         .keys = {ctrl(Qt::Key_E)}},
        {.id = idOf(act::nextStep),
         .text = words(QT_TR_NOOP("Next step")),
         .menu = Menu::Scenes,
         .keys = {Qt::Key_F5},
         .when = When::SceneWaits},
        {.id = idOf(act::fromTheStart),
         .text = words(QT_TR_NOOP("From the start")),
         .menu = Menu::Scenes,
         .keys = {Qt::SHIFT | Qt::Key_F5},
         .when = When::SceneIsOn,
         .hint = words(QT_TR_NOOP("Close what the scene made, and play it again"))},
        {.id = idOf(act::putBack),
         .text = words(QT_TR_NOOP("Put everything back")),
         .menu = Menu::Scenes,
         .keys = {ctrlShift(Qt::Key_W)},
         .when = When::SceneIsOn,
         .hint = words(QT_TR_NOOP("Leave the scene: its sockets are closed, and framing, filters, view and "
                                  "what was chosen are as before"))},
        {.id = idOf(act::savePlot),
         .text = words(QT_TR_NOOP("Save the plot…")),
         .keys = {QKeySequence::Save}},
        {.id = idOf(act::quit),
         .text = words(QT_TR_NOOP("Quit")),
         .keys = {QKeySequence::Quit},
         .startsGroup = true},
    };
}

std::vector<ActionRow> Actions::endpointRows()
{
    constexpr Menu menu = Menu::Endpoint;
    return {
        {.id = idOf(act::newClient),
         .text = words(QT_TR_NOOP("TCP client")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_N)},
         .icon = Icon::Client,
         .bar = Bar::Yes},
        {.id = idOf(act::newListener),
         .text = words(QT_TR_NOOP("TCP listener")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_L)},
         .icon = Icon::Listener,
         .bar = Bar::Yes},
        {.id = idOf(act::newDatagram),
         .text = words(QT_TR_NOOP("UDP socket")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_U)},
         .icon = Icon::Datagram,
         .bar = Bar::Yes},
        {.id = idOf(act::showBench),
         .text = words(QT_TR_NOOP("Call bench")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_B)}},
        {.id = idOf(act::writeMessage),
         .text = words(QT_TR_NOOP("Write a message")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_M)},
         .startsGroup = true},
        {.id = idOf(act::send),
         .text = words(QT_TR_NOOP("Send")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_Return)},
         .when = When::CanSend},
        {.id = idOf(act::sendFile),
         .text = words(QT_TR_NOOP("Send a file…")),
         .menu = menu,
         .keys = {QKeySequence::Open},
         .when = When::CanSendFile},
        {.id = idOf(act::repetition),
         .text = words(QT_TR_NOOP("Repetition and pieces…")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_E)}},
        {.id = idOf(act::stopRepeating),
         .text = words(QT_TR_NOOP("Stop repeating")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_Period)},
         .when = When::Repeats},
        {.id = idOf(act::savedMessages),
         .text = words(QT_TR_NOOP("Saved messages…")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_M)}},
    };
}

std::vector<ActionRow> Actions::socketRows()
{
    constexpr Menu menu = Menu::Endpoint;
    return {
        {.id = idOf(act::receiveOnce),
         .text = words(QT_TR_NOOP("Recv once")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_R)},
         .icon = Icon::ReceiveOnce,
         .when = When::Receives,
         .hint = words(QT_TR_NOOP("Call %1() once, with the size below the endpoints")),
         .bar = Bar::AfterGap,
         .startsGroup = true},
        {.id = idOf(act::pause),
         .text = words(QT_TR_NOOP("Pause reading")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_P)},
         .icon = Icon::Pause,
         .when = When::Pauses,
         .hint = words(QT_TR_NOOP("Do not receive until released: the receive queue fills")),
         .bar = Bar::Yes,
         .checkable = true},
        {.id = idOf(act::accepting),
         .text = words(QT_TR_NOOP("Accept automatically")),
         .menu = menu,
         .when = When::Listens,
         .hint = words(QT_TR_NOOP("Accept connections as they come")),
         .checkable = true,
         .startsGroup = true},
        {.id = idOf(act::acceptOnce),
         .text = words(QT_TR_NOOP("Accept once")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_A)},
         .icon = Icon::AcceptOnce,
         .when = When::Listens,
         .hint = words(QT_TR_NOOP("Call accept() once")),
         .bar = Bar::Yes},
        {.id = idOf(act::halfClose),
         .text = words(QT_TR_NOOP("Half-close")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_D)},
         .icon = Icon::HalfClose,
         .when = When::CanHalfClose,
         .hint = words(QT_TR_NOOP("shutdown(SHUT_WR): send no more, still receive")),
         .bar = Bar::Yes,
         .startsGroup = true},
        {.id = idOf(act::reset),
         .text = words(QT_TR_NOOP("Reset")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_R)},
         .icon = Icon::Reset,
         .when = When::CanReset,
         .hint = words(QT_TR_NOOP("End the connection abruptly, with RST")),
         .bar = Bar::Yes},
        {.id = idOf(act::close),
         .text = words(QT_TR_NOOP("Close")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_W)},
         .icon = Icon::Close,
         .when = When::CanClose,
         .hint = words(QT_TR_NOOP("Close the selected connection or endpoint; take a closed one away")),
         .bar = Bar::Yes},
    };
}

std::vector<ActionRow> Actions::viewRows()
{
    constexpr Menu menu = Menu::View;
    return {
        {.id = idOf(act::goToEndpoints),
         .text = words(QT_TR_NOOP("Go to the endpoints")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_T)},
         .startsGroup = true},
        {.id = idOf(act::otherEnd),
         .text = words(QT_TR_NOOP("The other end")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_O)},
         .when = When::HasBothEnds,
         .hint = words(QT_TR_NOOP("Choose the other end of this conversation: what is shown stays"))},
        {.id = idOf(act::otherDirection),
         .text = words(QT_TR_NOOP("The other direction")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_D)},
         .when = When::HasStream,
         .hint = words(QT_TR_NOOP("Show what goes the other way"))},
        {.id = idOf(act::ends),
         .text = words(QT_TR_NOOP("Ends of the conversation")),
         .menu = menu,
         .keys = {Qt::SHIFT | Qt::Key_F9},
         .checkable = true},
        {.id = idOf(act::details),
         .text = words(QT_TR_NOOP("Details")),
         .menu = menu,
         .keys = {Qt::Key_F9},
         .checkable = true},
        {.id = idOf(act::plots),
         .text = words(QT_TR_NOOP("Plots")),
         .menu = menu,
         .keys = {Qt::Key_F8},
         .checkable = true},
        {.id = idOf(act::explanations),
         .text = words(QT_TR_NOOP("Explanations")),
         .menu = menu,
         .keys = {Qt::Key_F7},
         .hint = words(QT_TR_NOOP("Explain by itself a failed call, RST, the end of a stream, EAGAIN, a cut "
                                  "datagram, a full backlog and merged bytes")),
         .checkable = true},
        {.id = idOf(act::projector),
         .text = words(QT_TR_NOOP("For the projector")),
         .menu = menu,
         .keys = {Qt::Key_F11},
         .hint = words(QT_TR_NOOP("The whole screen, larger text, the view and one sentence")),
         .checkable = true,
         .startsGroup = true},
        {.id = idOf(act::larger),
         .text = words(QT_TR_NOOP("Larger text")),
         .menu = menu,
         .keys = {QKeySequence::ZoomIn, ctrl(Qt::Key_Equal)},
         .reach = Reach::Program,
         .startsGroup = true},
        {.id = idOf(act::smaller),
         .text = words(QT_TR_NOOP("Smaller text")),
         .menu = menu,
         .keys = {QKeySequence::ZoomOut},
         .reach = Reach::Program},
        {.id = idOf(act::usualSize),
         .text = words(QT_TR_NOOP("Usual text size")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_0)},
         .reach = Reach::Program},
    };
}

std::vector<ActionRow> Actions::lookRows()
{
    std::vector<ActionRow> rows;
    for (const KnownTheme& each : allThemes())
        rows.push_back({.id = std::string("colours.") + each.name,
                        .text = words(each.words),
                        .menu = Menu::Colours,
                        .checkable = true,
                        .oneOf = "colours"});
    for (const Language each : languages())
        rows.push_back({.id = "language." + std::string(each.code()),
                        .text = Words::same(fromView(each.name())),
                        .menu = Menu::Language,
                        .checkable = true,
                        .oneOf = "language"});
    return rows;
}

std::vector<ActionRow> Actions::helpRows()
{
    constexpr Menu menu = Menu::Help;
    return {
        {.id = idOf(act::palette),
         .text = words(QT_TR_NOOP("Find a command…")),
         .menu = menu,
         .keys = {ctrlShift(Qt::Key_P)},
         .hint = words(QT_TR_NOOP("Type a part of its name, in any language of the program"))},
        {.id = idOf(act::keys),
         .text = words(QT_TR_NOOP("Keys…")),
         .menu = menu,
         .keys = {ctrl(Qt::Key_Slash)},
         .hint = words(QT_TR_NOOP("Every command, and the key that it has"))},
        {.id = idOf(act::addresses),
         .text = words(QT_TR_NOOP("Addresses and names…")),
         .menu = menu,
         .keys = {Qt::Key_F2},
         .startsGroup = true},
        {.id = idOf(act::errors),
         .text = words(QT_TR_NOOP("Errors…")),
         .menu = menu,
         .keys = {QKeySequence::HelpContents}},
        {.id = idOf(act::about),
         .text = words(QT_TR_NOOP("About Enchufe")),
         .menu = menu,
         .startsGroup = true},
    };
}

std::vector<ActionRow> Actions::streamRows()
{
    const auto row = [](std::string_view id, const Words& text, const Words& hint,
                        const QList<QKeySequence>& keys = {}) {
        return ActionRow{.id = idOf(id),
                         .text = text,
                         .menu = Menu::Stream,
                         .keys = keys,
                         .hint = hint,
                         .reach = Reach::Place,
                         .view = "stream"};
    };
    std::vector<ActionRow> rows = {
        row(act::streamBytes, words(QT_TR_NOOP("bytes")), words(QT_TR_NOOP("Place everything by its bytes"))),
        row(act::streamTime, words(QT_TR_NOOP("time")), words(QT_TR_NOOP("Place everything by its time"))),
        row(act::streamFit, words(QT_TR_NOOP("fit")), words(QT_TR_NOOP("Show the whole stream")),
            {Qt::Key_F}),
        row(act::streamOut, Words::same(QStringLiteral("−")), words(QT_TR_NOOP("Zoom out")), {Qt::Key_Minus}),
        row(act::streamIn, Words::same(QStringLiteral("+")), words(QT_TR_NOOP("Zoom in")),
            {Qt::Key_Plus, Qt::Key_Equal}),
        row(act::streamFollow, words(QT_TR_NOOP("follow")), words(QT_TR_NOOP("Follow the newest bytes"))),
        row(act::streamSave, words(QT_TR_NOOP("save")),
            words(QT_TR_NOOP("Save the picture as PNG, SVG or PDF"))),
    };
    for (std::size_t unit = 0; unit < 2; ++unit) {
        rows[unit].checkable = true;
        rows[unit].oneOf = "unit";
    }
    rows[5].checkable = true;
    rows[5].icon = Icon::Follow;
    rows[6].icon = Icon::File;
    return rows;
}

std::vector<ActionRow> Actions::benchRows()
{
    constexpr Menu menu = Menu::Bench;
    return {
        {.id = idOf(act::callMenu),
         .text = words(QT_TR_NOOP("Calls")),
         .menu = Menu::Calls,
         .keys = {ctrlShift(Qt::Key_B)},
         .hint = words(QT_TR_NOOP("Put a call into the line, with its usual arguments")),
         .view = "bench"},
        {.id = idOf(act::replay),
         .text = words(QT_TR_NOOP("Replay the calls")),
         .menu = menu,
         .when = When::HasCalls,
         .view = "bench"},
        {.id = idOf(act::saveCalls),
         .text = words(QT_TR_NOOP("Save the calls…")),
         .menu = menu,
         .when = When::HasCalls,
         .view = "bench",
         .startsGroup = true},
        {.id = idOf(act::loadCalls),
         .text = words(QT_TR_NOOP("Load and make calls…")),
         .menu = menu,
         .view = "bench"},
        {.id = idOf(act::startAnew),
         .text = words(QT_TR_NOOP("Close all and start anew")),
         .menu = menu,
         .view = "bench",
         .startsGroup = true},
    };
}

std::vector<ActionRow> Actions::placeRows()
{
    const auto row = [](std::string_view id, Menu place, const Words& text, const QList<QKeySequence>& keys) {
        return ActionRow{.id = idOf(id),
                         .text = text,
                         .menu = place,
                         .keys = keys,
                         .reach = Reach::Place,
                         .isKeyOnly = true};
    };
    const auto copying = QKeySequence::keyBindings(QKeySequence::Copy);
    return {
        row(act::closeInTree, Menu::Endpoints, words(QT_TR_NOOP("Close, or take a closed one away")),
            {QKeySequence::Delete}),
        row(act::leaveProjector, Menu::Projector, words(QT_TR_NOOP("Back to the window")), {Qt::Key_Escape}),
        row(act::putCardAway, Menu::Explanation, words(QT_TR_NOOP("Put the explanation away")),
            {Qt::Key_Escape}),
        row(act::sendMessage, Menu::Message, words(QT_TR_NOOP("Send")), {Qt::Key_Return, Qt::Key_Enter}),
        row(act::earlierMessage, Menu::Message, words(QT_TR_NOOP("Earlier messages")), {Qt::Key_Up}),
        row(act::laterMessage, Menu::Message, words(QT_TR_NOOP("Later messages")), {Qt::Key_Down}),
        row(act::dropPaste, Menu::Message, words(QT_TR_NOOP("Do not take what was pasted")),
            {Qt::Key_Escape, Qt::Key_Backspace, Qt::Key_Delete}),
        row(act::copyRows, Menu::Tables, words(QT_TR_NOOP("Copy rows")), copying),
        row(act::allRows, Menu::Tables, words(QT_TR_NOOP("Select all rows")), {QKeySequence::SelectAll}),
        row(act::copyBytes, Menu::Bytes, words(QT_TR_NOOP("Copy as hex")), copying),
        row(act::allBytes, Menu::Bytes, words(QT_TR_NOOP("Select all bytes")), {QKeySequence::SelectAll}),
        row(act::byteBefore, Menu::Bytes, words(QT_TR_NOOP("The byte before")), {Qt::Key_Left}),
        row(act::byteAfter, Menu::Bytes, words(QT_TR_NOOP("The byte after")), {Qt::Key_Right}),
        row(act::byteAbove, Menu::Bytes, words(QT_TR_NOOP("The row above")), {Qt::Key_Up}),
        row(act::byteBelow, Menu::Bytes, words(QT_TR_NOOP("The row below")), {Qt::Key_Down}),
        row(act::bytesPageUp, Menu::Bytes, words(QT_TR_NOOP("A page up")), {Qt::Key_PageUp}),
        row(act::bytesPageDown, Menu::Bytes, words(QT_TR_NOOP("A page down")), {Qt::Key_PageDown}),
        row(act::firstByte, Menu::Bytes, words(QT_TR_NOOP("To the first byte")), {Qt::Key_Home}),
        row(act::lastByte, Menu::Bytes, words(QT_TR_NOOP("To the last byte")), {Qt::Key_End}),
        row(act::pictureBefore, Menu::Pictures, words(QT_TR_NOOP("The call or message before")),
            {Qt::Key_Left}),
        row(act::pictureAfter, Menu::Pictures, words(QT_TR_NOOP("The call or message after")),
            {Qt::Key_Right}),
        row(act::pictureAbove, Menu::Pictures, words(QT_TR_NOOP("The lane or row above")), {Qt::Key_Up}),
        row(act::pictureBelow, Menu::Pictures, words(QT_TR_NOOP("The lane or row below")), {Qt::Key_Down}),
        row(act::picturePageBack, Menu::Pictures, words(QT_TR_NOOP("A page back")), {Qt::Key_PageUp}),
        row(act::picturePageOn, Menu::Pictures, words(QT_TR_NOOP("A page on")), {Qt::Key_PageDown}),
        row(act::pictureFirst, Menu::Pictures, words(QT_TR_NOOP("To the beginning")), {Qt::Key_Home}),
        row(act::pictureLast, Menu::Pictures, words(QT_TR_NOOP("To the end, and follow")), {Qt::Key_End}),
        row(act::chooseEnd, Menu::Ends, words(QT_TR_NOOP("Choose this end")),
            {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}),
        row(act::repetitionDone, Menu::Repetition, words(QT_TR_NOOP("Take it so")),
            {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}),
        row(act::paletteBefore, Menu::Palette, words(QT_TR_NOOP("The command before")), {Qt::Key_Up}),
        row(act::paletteAfter, Menu::Palette, words(QT_TR_NOOP("The command after")), {Qt::Key_Down}),
        row(act::palettePageUp, Menu::Palette, words(QT_TR_NOOP("A page up")), {Qt::Key_PageUp}),
        row(act::palettePageDown, Menu::Palette, words(QT_TR_NOOP("A page down")), {Qt::Key_PageDown}),
        row(act::paletteDo, Menu::Palette, words(QT_TR_NOOP("Do it")), {Qt::Key_Return, Qt::Key_Enter}),
        row(act::paletteAway, Menu::Palette, words(QT_TR_NOOP("Put the palette away")), {Qt::Key_Escape}),
    };
}

const std::vector<ActionRow>& Actions::table()
{
    static const std::vector<ActionRow> rows = [] {
        std::vector<ActionRow> all;
        for (auto* const part : {&Actions::fileRows, &Actions::endpointRows, &Actions::socketRows,
                                 &Actions::viewRows, &Actions::lookRows, &Actions::streamRows,
                                 &Actions::benchRows, &Actions::helpRows, &Actions::placeRows}) {
            std::vector<ActionRow> more = part();
            all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        }
        return all;
    }();
    return rows;
}

} // namespace enchufe::widgets
