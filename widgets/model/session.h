// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "widgets/model/bench_on_loan.h"
#include "widgets/model/feed.h"

namespace enchufe::widgets {

/// What a window is opened over: the journal, who writes it, and who reads it for the window. Made by main(),
/// outlives the window.
struct Session {
    explicit Session(std::chrono::milliseconds sampleInterval = std::chrono::milliseconds(100))
        : feed(journal),
          engine(journal, {net::Readiness::Kind::Best, sampleInterval, false})
    {
        QObject::connect(&feed, &Feed::kernelWatched, &feed, [this](bool on) {
            engine.watchKernel(on);
            benchOnLoan.watchKernel(on);
        });
    }

    journal::Journal journal;
    BenchOnLoan benchOnLoan;
    Feed feed; ///< outlives the engine, whose threads write until it goes
    engine::Engine engine;
};

} // namespace enchufe::widgets
