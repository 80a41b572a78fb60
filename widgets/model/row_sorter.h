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
/// held up. Without a thread or memory for it the rows stay as they are, and it is no longer busy. The
/// window's thread.
class RowSorter final : public QObject {
    Q_OBJECT

public:
    using Rows = std::vector<journal::Seq>;
    /// What a row is sorted by. Called on the sorting thread.
    using Key = std::function<std::uint64_t(const journal::Journal&, const journal::Record&)>;

    explicit RowSorter(const journal::Journal& journal, QObject* parent = nullptr);
    ~RowSorter() override;

    /// Gives up what is being sorted; sorted() follows, unless another order comes before.
    void start(const Rows& rows, Key key, Qt::SortOrder order);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy && !m_work->lost; }
    /// On this thread: for as many as are sorted in no time.
    [[nodiscard]] static Rows sortedNow(const journal::Journal& journal, const Rows& rows, const Key& key,
                                        Qt::SortOrder order, const std::atomic<bool>* given = nullptr);

signals:
    void sorted(const std::vector<enchufe::journal::Seq>& rows);

private:
    /// Shared with the thread at work.
    struct Work {
        std::atomic<bool> given = false; ///< up
        std::atomic<bool> lost = false;  ///< there was no memory for it
    };
    void stop();

    const journal::Journal& m_journal;
    std::thread m_thread;
    std::shared_ptr<Work> m_work = std::make_shared<Work>();
    std::uint64_t m_turn = 0;
    bool m_busy = false;
};

} // namespace enchufe::widgets
