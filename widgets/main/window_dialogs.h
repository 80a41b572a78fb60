// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/registry.h"
#include "core/engine/engine.h"
#include "widgets/model/feed.h"

#include <QObject>

class QDialog;
class QMainWindow;

namespace enchufe::widgets {

class Actions;
class AddressDialog;
class CommandPalette;
class EndpointDialog;
class ErrorGalleryDialog;
class KeyList;
class OptionCommands;
class Selection;
class Settings;
class Theme;

/// What opens beside the main window, made when it is first asked for; none of it is modal: while one
/// connection waits the next can be asked for, and the server be looked at.
class WindowDialogs final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        QMainWindow& window;
        Feed& feed;
        engine::Engine& engine;
        Settings& settings;
        Theme& theme;
        Actions& actions;
        Selection& selection;
        OptionCommands& options;
        const behaviour::Registry& behaviours;
    };

    explicit WindowDialogs(const Parts& parts);

    AddressDialog& showAddresses();
    /// The entry of that error in the gallery; empty: the first.
    void showErrors(const QString& name);

private:
    void handleActions();
    void openClient();
    void openListener();
    void openDatagram();
    void openPalette();
    void showKeys();
    void showAbout();
    void open(EndpointDialog* dialog);
    static void show(QDialog& dialog);

    Parts m_parts;
    AddressDialog* m_addresses = nullptr;
    ErrorGalleryDialog* m_errors = nullptr;
    CommandPalette* m_palette = nullptr;
    KeyList* m_keys = nullptr;
};

} // namespace enchufe::widgets
