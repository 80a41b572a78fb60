// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/address/address_dialog.h"
#include "widgets/common/theme.h"
#include "widgets/lesson/scene_list.h"
#include "widgets/views/view_tabs.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace enchufe::app {

[[nodiscard]] std::optional<widgets::ThemeChoice> themeFromName(const QString& name);

/// What the window was started with. A wrong option ends the program with a message and exit code 2.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    explicit CommandLine(QCoreApplication& application);
    /// --help or --version: answered without a window, so also where there is no display.
    [[nodiscard]] static bool asksForText(int argc, char** argv);
    /// No window can be opened, and Qt would abort() on trying.
    [[nodiscard]] static bool hasNoDisplay(int argc, char** argv);
    [[nodiscard]] static QString noDisplay(); ///< in words
    /// What the messages about the command line itself are to be written in.
    [[nodiscard]] static QString languageOf(const QStringList& arguments);

    bool demo = false; ///< the echo
    const widgets::Scene* scene = nullptr;
    std::size_t step = 1; ///< of the scene: up to it it is played
    QString view;         ///< its id; empty: the one that is there
    QString calls;        ///< file; empty: none
    std::optional<widgets::AddressDialog::Page> addresses;
    QString error; ///< its entry in the gallery; empty: none
    QString screenshot;
    QString language;
    std::optional<widgets::ThemeChoice> theme;
    double scale = 0; ///< 0: as last time
    QSize size;
    QString benchmark;
};

} // namespace enchufe::app
