// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_bench.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace enchufe::app {

/// The program's objects, as main() makes them, with settings of their own.
struct WholeWindow {
    explicit WholeWindow(QApplication& application)
        : settings(directory.filePath(QStringLiteral("settings.ini"))),
          languages(application),
          theme(application),
          feed(journal),
          engine(journal, {net::Readiness::Kind::Best, std::chrono::milliseconds(100), false})
    {
        languages.use(QStringLiteral("en"));
        window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{feed, engine, settings, theme, languages});
        window->resize(1280, 800);
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

/// How late a timer comes that is due every millisecond is how long the event loop was busy.
class DelayProbe {
public:
    /// Runs the event loop, and `step` in it every millisecond, until that returns false. Delays count while
    /// `counts` says so.
    DelayProbe(const std::function<bool()>& step, const std::function<bool()>& counts)
    {
        QTimer timer;
        QElapsedTimer since;
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(1);
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            if (counts())
                m_delays.push_back(std::max(0.0, static_cast<double>(since.nsecsElapsed()) / 1e6 - 1));
            since.restart();
            if (!step())
                QApplication::quit();
        });
        since.start();
        timer.start();
        QApplication::exec();
    }

    /// Milliseconds.
    [[nodiscard]] double at(double share) { return percentile(m_delays, share); }
    [[nodiscard]] const std::vector<double>& delays() const { return m_delays; }
    [[nodiscard]] std::size_t samples() const { return m_delays.size(); }

private:
    std::vector<double> m_delays;
};

} // namespace enchufe::app
