// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/threads/mutex.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace enchufe::cli {

/// Where the console's text goes: standard output, or a journal's file. Written by a thread of its own, so
/// that a reader who takes nothing never keeps the program from ending. All methods but the constructor's
/// callback run on the thread that made it.
class Output {
public:
    /// Text beyond this waits with its maker: isFull().
    static constexpr std::size_t mostQueued = std::size_t{1} << 20;
    /// A reader that takes 64 KiB in that time keeps nobody waiting.
    static constexpr auto patience = std::chrono::milliseconds(250);
    /// What is left when the program is told to end is given up after that, if it is kept waiting.
    static constexpr auto timeToWrite = std::chrono::milliseconds(900);

    enum class Holds {
        Bytes,
        Lines, ///< and nothing else: a regular file never keeps half a one
    };
    /// Standard output. `changed` runs on the writing thread: there is room again, or writing has failed.
    Output(Holds what, Language language, std::function<void()> changed);
    /// A file of lines, made anew with access for its owner only. A FIFO is opened once it has a reader.
    /// Throws UsageError when it cannot be opened, is being written by another session, or is a regular file
    /// that is not empty and `force` is not given.
    Output(const std::string& option, const std::string& path, bool force, Language language,
           std::function<void()> changed);
    /// Waits until all is written. Where that cannot be (isDone() is false, and the program shall end),
    /// leaveNow() of console_streams.h ends it instead: the writing thread cannot be stopped.
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text);
    [[nodiscard]] bool isFull() const;
    /// Nothing is left to be written.
    [[nodiscard]] bool isDone() const;
    /// What went wrong: "write: ENOSPC (28): No room is left on the disk."; empty while all is well. Nothing
    /// is written afterwards.
    [[nodiscard]] std::string failure() const;
    /// Its reader has left it waiting for longer than `patience`, or there is none yet. A regular file never
    /// does.
    [[nodiscard]] bool isKeptWaiting() const;
    /// Bytes queued and not taken.
    [[nodiscard]] std::uint64_t left() const;
    /// Fails where the file was deleted meanwhile: what was written is not where it was asked for. At the
    /// end.
    void checkPath();

private:
    using Clock = std::chrono::steady_clock;
    static constexpr Clock::duration notWriting = Clock::duration::min();

    void start();
    void open(const std::string& option, bool force);
    void run();
    void writeUntilStopped();
    [[nodiscard]] bool openFifo();
    [[nodiscard]] bool writeAll(std::string_view text);
    void fail(int error);
    void cutToWholeLines();

    Language m_language;
    std::string m_name; ///< in messages
    std::string m_fifo; ///< to be opened by the writing thread
    int m_descriptor = -1;
    bool m_isOurs = false;
    bool m_isRegular = false;
    bool m_isLines = true;
    std::function<void()> m_changed;
    std::uint64_t m_written = 0; ///< bytes taken by the file or its reader; the writing thread's, as the next
    std::uint64_t m_wholeLines = 0; ///< bytes up to the last line's end
    std::atomic<Clock::duration> m_writeBegan =
        notWriting; ///< of the write() under way, since the clock's epoch

    mutable threads::Mutex m_mutex;
    threads::Condition m_wake;
    std::string m_queue ENCHUFE_GUARDED_BY(m_mutex);
    std::size_t m_underWay ENCHUFE_GUARDED_BY(m_mutex) =
        0; ///< bytes that the thread has taken from the queue and not written
    std::string m_failure ENCHUFE_GUARDED_BY(m_mutex);
    bool m_stop ENCHUFE_GUARDED_BY(m_mutex) = false;
    bool m_isOpen ENCHUFE_GUARDED_BY(m_mutex) = true; ///< a FIFO: it has a reader
    std::thread m_thread;
};

} // namespace enchufe::cli
