// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace enchufe::widgets {

/// Sorts rows by what their records say, on a thread of its own: a million take longer than a window may be
/// held up. The window's thread.
class RowSorter final : public QObject {
    Q_OBJECT

public:
    using Rows = std::vector<journal::Seq>;
    /// What a row is sorted by. Called on the sorting thread.
    using Key = std::function<std::uint64_t(const journal::Journal&, const journal::Record&)>;

    explicit RowSorter(const journal::Journal& journal, QObject* parent = nullptr);
    ~RowSorter() override;

    /// Gives up what is being sorted; sorted() follows, unless another order comes before.
    void start(Rows rows, Key key, Qt::SortOrder order);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// On this thread: for as many as are sorted in no time.
    [[nodiscard]] static Rows sortedNow(const journal::Journal& journal, const Rows& rows, const Key& key,
                                        Qt::SortOrder order, const std::atomic<bool>* given = nullptr);

signals:
    void sorted(const std::vector<enchufe::journal::Seq>& rows);

private:
    void stop();

    const journal::Journal& m_journal;
    std::thread m_thread;
    std::shared_ptr<std::atomic<bool>> m_given; ///< up: of the thread at work
    std::uint64_t m_turn = 0;
    bool m_busy = false;
};

} // namespace enchufe::widgets
