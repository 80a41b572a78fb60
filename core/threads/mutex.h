// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/threads/annotations.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace enchufe::threads {

/// std::mutex, of which the compiler knows who holds it. Members say by ENCHUFE_GUARDED_BY that they are only
/// for whoever does.
class ENCHUFE_CAPABILITY("mutex") Mutex {
private:
    friend class Lock;
    friend class Unlocked;

    std::mutex m_mutex;
};

/// Holds a mutex to the end of a block, but for what is between unlock() and lock().
class ENCHUFE_SCOPED_CAPABILITY Lock {
public:
    explicit Lock(Mutex& mutex) ENCHUFE_ACQUIRE(mutex) : m_lock(mutex.m_mutex) {}
    ~Lock() ENCHUFE_RELEASE() {} // no "= default": the attribute would be lost
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    void lock() ENCHUFE_ACQUIRE() ENCHUFE_UNCHECKED { m_lock.lock(); }
    void unlock() ENCHUFE_RELEASE() ENCHUFE_UNCHECKED { m_lock.unlock(); }

private:
    friend class Condition;

    std::unique_lock<std::mutex> m_lock;
};

/// Lets go a mutex that is held, to the end of a block.
class ENCHUFE_SCOPED_CAPABILITY Unlocked {
public:
    explicit Unlocked(Mutex& mutex) ENCHUFE_RELEASE(mutex) : m_mutex(mutex.m_mutex) { m_mutex.unlock(); }
    ~Unlocked() ENCHUFE_RELEASE() { m_mutex.lock(); } // of what is scoped, which is that it is free
    Unlocked(const Unlocked&) = delete;
    Unlocked& operator=(const Unlocked&) = delete;

private:
    std::mutex& m_mutex;
};

/// std::condition_variable for such a lock. What is waited for reads what the mutex guards, and a function
/// that does says so: `[this]() ENCHUFE_REQUIRES(m_mutex) { return m_done; }`.
class Condition {
public:
    void notifyOne() { m_condition.notify_one(); }
    void notifyAll() { m_condition.notify_all(); }

    template <class Holds>
    void wait(Lock& lock, Holds holds)
    {
        m_condition.wait(lock.m_lock, std::move(holds));
    }
    void waitFor(Lock& lock, std::chrono::nanoseconds time) { m_condition.wait_for(lock.m_lock, time); }
    /// False: it did not hold in all that time.
    template <class Holds>
    bool waitFor(Lock& lock, std::chrono::nanoseconds time, Holds holds)
    {
        return m_condition.wait_for(lock.m_lock, time, std::move(holds));
    }
    void waitUntil(Lock& lock, std::chrono::steady_clock::time_point end)
    {
        m_condition.wait_until(lock.m_lock, end);
    }
    /// False: it did not hold by then.
    template <class Holds>
    bool waitUntil(Lock& lock, std::chrono::steady_clock::time_point end, Holds holds)
    {
        return m_condition.wait_until(lock.m_lock, end, std::move(holds));
    }

private:
    std::condition_variable m_condition;
};

} // namespace enchufe::threads
