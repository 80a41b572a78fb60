// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace enchufe::widgets {
class MainWindow;
}

namespace enchufe::app {

/// Saves the window once nothing has happened in it for a while, then ends the program; exit code 1 when the
/// file cannot be written.
void saveScreenshotAndQuit(widgets::MainWindow& window, const QString& file);

} // namespace enchufe::app
