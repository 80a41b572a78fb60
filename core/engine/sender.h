// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/event_loop.h"
#include "core/engine/send_queue.h"

#include <functional>
#include <memory>

namespace enchufe::engine {

/// The sending side of one socket: its queue, repetitions, files and waits. Shared by connections and
/// datagram sockets, which differ in how one piece is handed to the kernel and in how sending ends.
class Sender {
public:
    /// What the owner does for it.
    class Host {
    public:
        virtual net::CallResult sendPiece(const SendQueue::Data& data) = 0;
        /// A queued shutdown or finish has come to the front.
        virtual void reachedShutdown(net::ShutdownHow how) = 0;
        virtual void reachedFinish(bool reset) = 0;
        /// send() failed for good on a stream, with that error; what was queued has been given up.
        virtual void sendingFailed(int error) = 0;
        /// Wants, or no longer wants, to be told of writability; or the queue grew or shrank.
        virtual void senderChanged() = 0;

    protected:
        ~Host() = default;
    };

    Sender(EventLoop& loop, Host& host, net::SocketId socket, net::Type type);
    ~Sender();
    Sender(const Sender&) = delete;
    Sender& operator=(const Sender&) = delete;

    void send(std::vector<std::byte> bytes, SendHow how, std::optional<net::Endpoint> to);
    void answer(journal::Payload payload, std::optional<net::Endpoint> to);
    /// In pieces of at most so many bytes. errno of open(), EAGAIN if it is refused; 0: it is queued.
    int sendFile(const command::SendFile& file, std::size_t piece);
    static constexpr std::size_t streamPiece = std::size_t{64} << 10;
    void queue(SendQueue::Item item); ///< pause, shutdown, finish
    void repeat(const command::Repeat& repeat);
    void stopRepeat();

    /// Hands over as much as the kernel takes now, within a fair share of the worker's time.
    void pump();
    /// The journal's brake may have been released: goes on with what it held back.
    void resume();
    /// Gives up what is queued and what was still to be repeated, and says so.
    void drop(std::string_view why);

    [[nodiscard]] bool wantsWritable() const { return m_blocked; }
    /// A shutdown has been reached, or send() has failed for good.
    [[nodiscard]] bool isOver() const { return m_dead; }
    [[nodiscard]] const SendQueue& queue() const { return m_queue; }
    /// Writes the length of the queue into the journal if it changed since it was last written.
    void sampleQueue();

private:
    /// How long a FIFO that has nothing to give is left alone: twice as long each time.
    static constexpr Clock::duration shortestFileWait = std::chrono::milliseconds(1);
    static constexpr Clock::duration longestFileWait = std::chrono::milliseconds(50);

    enum class Step : std::uint8_t { Again, Wait };

    /// What is sent again and again.
    struct Repetition {
        static constexpr std::int64_t forEver = -1;

        journal::Payload bytes;
        SendHow how = SendHow::All;
        std::optional<net::Endpoint> to;
        std::int64_t left = forEver; ///< times, after those that are queued already
        std::chrono::milliseconds interval{0};
    };

    void pumpLater();
    Step step();
    Step sendData(SendQueue::Data& data);
    Step readFile(SendQueue::File& file);
    Step awaitFile();
    void lookAtFile();
    Step startPause(std::chrono::milliseconds time);
    bool refuseIfFull(std::size_t bytes);
    [[nodiscard]] std::string_view whyFull() const;
    void repeatTick();
    void queueRepetition();
    void endRepeat(std::string_view notMade);
    void noteRepeating(std::string_view notMade = {});
    void giveUpRepeating();
    [[nodiscard]] bool isRepeating() const { return m_repetition && m_repetition->left != 0; }

    EventLoop& m_loop;
    Host& m_host;
    net::SocketId m_socket;
    net::Type m_type;
    SendQueue m_queue;
    bool m_blocked = false; ///< the kernel's send buffer is full
    bool m_dead = false;    ///< sending is over
    bool m_braked = false;  ///< the journal's reader is behind
    EventLoop::TimerId m_pause = 0;
    EventLoop::TimerId m_fileTimer = 0; ///< the file at the front has nothing to give yet
    Clock::duration m_fileWait = shortestFileWait;
    EventLoop::TimerId m_turn = 0;
    std::size_t m_sampled = 0;

    std::unique_ptr<Repetition> m_repetition; ///< one in a thousand connections has one
    bool m_repeatNoted = false;               ///< the journal says that something is repeated
    EventLoop::TimerId m_repeatTimer = 0;
};

} // namespace enchufe::engine
