// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"
#include "widgets/model/session.h"

#include <QApplication>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace enchufe::app {

/// The program's objects as main() makes them, in English, with settings of their own: for benchmarks and
/// tests.
struct WholeWindow {
    explicit WholeWindow(QApplication& application,
                         std::chrono::milliseconds sampleInterval = std::chrono::milliseconds(100))
        : settings(directory.filePath(QStringLiteral("settings.ini"))),
          languages(application),
          theme(application),
          session(sampleInterval)
    {
        languages.use(QStringLiteral("en"));
    }

    /// Makes the window and does not show it.
    widgets::MainWindow& make()
    {
        window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{session, settings, theme, languages});
        window->resize(1280, 800);
        return *window;
    }

    QTemporaryDir directory;
    widgets::Settings settings;
    widgets::Languages languages;
    widgets::Theme theme;
    widgets::Session session;
    journal::Journal& journal = session.journal;
    widgets::Feed& feed = session.feed;
    engine::Engine& engine = session.engine;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace enchufe::app
