// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QSize>
#include <QString>

#include <optional>

class QApplication;

namespace enchufe::app {

[[nodiscard]] widgets::ThemeChoice themeFromName(const QString& name);

/// What the window was started with. A wrong option ends the program with a message and exit code 2.
struct CommandLine {
    explicit CommandLine(QApplication& application);

    bool demo = false;
    QString screenshot;
    QString language;
    std::optional<widgets::ThemeChoice> theme;
    double scale = 0; ///< 0: as last time
    QSize size;
    QString bench;
};

} // namespace enchufe::app
