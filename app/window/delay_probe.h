// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_benchmark.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace enchufe::app {

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
                QApplication::exit(); // quit() would close the window first
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
