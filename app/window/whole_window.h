// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"

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
          feed(journal),
          engine(journal, {net::Readiness::Kind::Best, sampleInterval, false})
    {
        languages.use(QStringLiteral("en"));
    }

    /// Makes the window and does not show it.
    widgets::MainWindow& make()
    {
        window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{feed, engine, settings, theme, languages});
        window->resize(1280, 800);
        return *window;
    }

    QTemporaryDir directory;
    widgets::Settings settings;
    widgets::Languages languages;
    widgets::Theme theme;
    journal::Journal journal;
    widgets::Feed feed;
    engine::Engine engine;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace enchufe::app
