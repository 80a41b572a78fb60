// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"

#include <QObject>

#include <utility>

namespace enchufe::widgets {

/// The bare sockets of a scene that is on: the call bench shows and calls them meanwhile, and its own rest.
/// The window's thread.
class BenchOnLoan final : public QObject {
    Q_OBJECT

public:
    /// Instead of what was lent before. Whoever lends it takes it back before it goes.
    void lend(bench::CallBench& bench)
    {
        if (std::exchange(m_bench, &bench) == &bench)
            return;
        if (m_isWatched)
            bench.watchKernel(true);
        emit changed();
    }
    /// As Engine::watchKernel(), of the bench that is lent now and of those to come.
    void watchKernel(bool on)
    {
        m_isWatched = on;
        if (m_bench != nullptr)
            m_bench->watchKernel(on);
    }
    /// Nothing happens where another one, or none, is lent.
    void takeBack(const bench::CallBench* bench)
    {
        if (m_bench != bench || bench == nullptr)
            return;
        m_bench = nullptr;
        emit changed();
    }
    [[nodiscard]] bench::CallBench* bench() const { return m_bench; }

signals:
    void changed();

private:
    bench::CallBench* m_bench = nullptr;
    bool m_isWatched = false;
};

} // namespace enchufe::widgets
