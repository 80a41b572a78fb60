// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sender.h"

#include "core/engine/refused.h"
#include "core/net/errors.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace enchufe::engine {

namespace {

/// One socket's share before the worker looks at the others again.
constexpr int callsATurn = 64;

bool isInterrupted(int error) { return error == EINTR; }

void noteFileFailed(journal::Recorder& recorder, net::SocketId socket, const std::string& path, int error)
{
    recorder.note(journal::NoteKind::FileFailed, socket, 0, path, nullptr, error);
}

} // namespace

Sender::Sender(EventLoop& loop, Host& host, net::SocketId socket, net::Type type)
    : m_loop(loop),
      m_host(host),
      m_socket(socket),
      m_type(type)
{}

Sender::~Sender()
{
    m_loop.cancel(m_pause);
    m_loop.cancel(m_fileTimer);
    m_loop.cancel(m_turn);
    m_loop.cancel(m_repeatTimer);
}

bool Sender::refuseIfFull(std::size_t bytes)
{
    if (!m_dead && m_queue.hasRoomFor(bytes))
        return false;
    m_loop.recorder().note(journal::NoteKind::SendRefused, m_socket, static_cast<std::int64_t>(bytes),
                           whyFull());
    return true;
}

void Sender::send(std::vector<std::byte> bytes, SendHow how, std::optional<net::Endpoint> to)
{
    if (refuseIfFull(bytes.size()))
        return;
    m_queue.push(SendQueue::Data{m_loop.recorder().keep(std::move(bytes)), 0, how, to, true});
    pump();
}

void Sender::answer(journal::Payload payload, std::optional<net::Endpoint> to)
{
    if (refuseIfFull(payload.size()))
        return;
    m_queue.push(SendQueue::Data{std::move(payload), 0, SendHow::All, to, false});
    pump();
}

int Sender::sendFile(const command::SendFile& file, std::size_t piece)
{
    FileSource source;
    if (const int error = source.open(file.path); error != 0) {
        noteFileFailed(m_loop.recorder(), m_socket, file.path, error);
        return error;
    }
    if (m_dead || !m_queue.hasRoomFor(0)) {
        noteRefused(m_loop.recorder(), m_socket, file, whyFull());
        return EAGAIN;
    }
    m_queue.push(
        SendQueue::File{file.path, std::move(source), file.how, file.to, piece, fileSize(file.path)});
    pump();
    return 0;
}

std::string_view Sender::whyFull() const { return m_dead ? "sending-over" : "queue-full"; }

void Sender::queue(SendQueue::Item item)
{
    m_queue.push(std::move(item));
    pump();
}

void Sender::repeat(const command::Repeat& repeat)
{
    stopRepeat();
    m_repetition = std::make_unique<Repetition>(Repetition{
        m_loop.recorder().keep(std::span<const std::byte>(repeat.bytes)), repeat.how, repeat.to,
        repeat.count == 0 ? Repetition::forEver : static_cast<std::int64_t>(repeat.count), repeat.interval});
    if (m_dead)
        stopRepeat();
    else
        noteRepeating();
    repeatTick();
}

void Sender::stopRepeat() { endRepeat({}); }

void Sender::endRepeat(std::string_view notMade)
{
    m_loop.cancel(m_repeatTimer);
    m_repetition.reset();
    noteRepeating(notMade);
}

/// When it begins and when it ends; `notMade`: how many were still to come when sending ended before.
void Sender::noteRepeating(std::string_view notMade)
{
    if (isRepeating() == m_repeatNoted)
        return;
    m_repeatNoted = isRepeating();
    m_loop.recorder().note(journal::NoteKind::Repeating, m_socket, isRepeating() ? m_repetition->left : 0,
                           notMade);
}

/// Sending is over before all was sent.
void Sender::giveUpRepeating() { endRepeat(isRepeating() ? std::to_string(m_repetition->left) : "0"); }

void Sender::queueRepetition()
{
    Repetition& again = *m_repetition;
    again.left -= again.left == Repetition::forEver ? 0 : 1;
    m_queue.push(SendQueue::Data{again.bytes, 0, again.how, again.to, false});
    noteRepeating();
}

void Sender::repeatTick()
{
    m_repeatTimer = 0;
    if (m_dead || !isRepeating())
        return;
    // A slow peer makes the repetition wait; it never piles up, be its message empty.
    const bool waits = !m_queue.isEmpty();
    if (!waits)
        queueRepetition();
    if (isRepeating() && m_repetition->interval.count() > 0)
        m_repeatTimer = m_loop.after(m_repetition->interval, [this] { repeatTick(); });
    if (!waits)
        pump();
}

void Sender::pump()
{
    if (m_turn != 0 || m_pause != 0 || m_fileTimer != 0)
        return;
    for (int i = 0; i < callsATurn; ++i) {
        if (m_queue.isEmpty() && isRepeating() && m_repetition->interval.count() == 0 && !m_dead)
            queueRepetition();
        if (m_queue.isEmpty() || step() == Step::Wait) {
            m_host.senderChanged();
            return;
        }
        if (m_loop.isWoken())
            break;
    }
    pumpLater();
    m_host.senderChanged();
}

/// After the commands that wait, and the other sockets.
void Sender::pumpLater()
{
    m_turn = m_loop.after(Clock::duration::zero(), [this] {
        m_turn = 0;
        pump();
    });
}

void Sender::resume()
{
    if (std::exchange(m_braked, false))
        pump();
}

Sender::Step Sender::step()
{
    SendQueue::Item& item = m_queue.front();
    const bool moves =
        std::holds_alternative<SendQueue::Data>(item) || std::holds_alternative<SendQueue::File>(item);
    if (moves && m_loop.recorder().journal().isBraked()) {
        m_braked = true; // refresh() comes when it is released
        m_blocked = false;
        return Step::Wait;
    }
    if (auto* const data = std::get_if<SendQueue::Data>(&item))
        return sendData(*data);
    if (auto* const file = std::get_if<SendQueue::File>(&item))
        return readFile(*file);
    if (const auto* const pause = std::get_if<command::Pause>(&item)) {
        const auto time = pause->time;
        m_queue.pop();
        return startPause(time);
    }
    if (const auto* const shutdown = std::get_if<command::Shutdown>(&item)) {
        const auto how = shutdown->how;
        m_queue.pop();
        m_dead = true;
        giveUpRepeating();
        m_host.reachedShutdown(how);
        return Step::Again;
    }
    const bool reset = std::get<command::Finish>(item).reset;
    m_queue.pop();
    m_host.reachedFinish(reset);
    return Step::Wait;
}

Sender::Step Sender::sendData(SendQueue::Data& data)
{
    if (data.payload.isEvicted()) // the budget passed over it while it waited or was repeated
        data.payload = m_loop.recorder().keep(data.payload.bytes());
    m_loop.recorder().sendingFrom(data.payload);
    const net::CallResult result = m_host.sendPiece(data);
    m_blocked = false;
    if (result.ok()) {
        m_queue.took(static_cast<std::size_t>(result.value));
        const bool whole = m_type == net::Type::Datagram || data.done >= data.payload.size();
        if (whole || data.how == SendHow::Once)
            m_queue.pop();
        return Step::Again;
    }
    if (result.wouldBlock() && data.how == SendHow::Once) {
        m_queue.pop();
        return Step::Again;
    }
    if (result.wouldBlock()) {
        m_blocked = true;
        return Step::Wait;
    }
    if (isInterrupted(result.error)) { // nothing was taken, and it was no fault of the peer's: called again
        pumpLater();                   // commands first: one of them may be the reason
        return Step::Wait;
    }
    if (m_type == net::Type::Datagram) {
        // The next one may well go: an ICMP error belongs to an earlier datagram. What does not fit never
        // will.
        const bool repeated = isRepeating() && data.payload.position() == m_repetition->bytes.position();
        m_queue.pop();
        if (repeated && net::isTooLarge(result.error))
            giveUpRepeating();
        return Step::Again;
    }
    if (data.how == SendHow::Once)
        m_queue.pop(); // its record says what became of it
    m_dead = true;
    drop(net::errorName(net::Call::Send, result.error));
    m_host.sendingFailed(result.error);
    return Step::Wait;
}

Sender::Step Sender::readFile(SendQueue::File& file)
{
    if (!file.source.isReady())
        return awaitFile();
    FileSource::Piece piece = file.source.read(file.piece);
    switch (piece.is) {
    case FileSource::Piece::Is::Nothing:
        return awaitFile();
    case FileSource::Piece::Is::End:
        if (piece.error != 0)
            noteFileFailed(m_loop.recorder(), m_socket, file.path, piece.error);
        m_queue.pop();
        break;
    case FileSource::Piece::Is::Data:
        file.left -= std::min<std::uint64_t>(file.left, piece.bytes.size());
        m_queue.pushFront(
            SendQueue::Data{m_loop.recorder().keep(std::move(piece.bytes)), 0, file.how, file.to, true});
        break;
    }
    m_fileWait = shortestFileWait;
    return Step::Again;
}

/// A wait that ends only because this looked is no news for the journal.
Sender::Step Sender::awaitFile()
{
    m_blocked = false;
    m_fileTimer = m_loop.after(
        m_fileWait, [this] { lookAtFile(); }, EventLoop::TimerKind::Quiet);
    m_fileWait = std::min(2 * m_fileWait, longestFileWait);
    return Step::Wait;
}

void Sender::lookAtFile()
{
    m_fileTimer = 0;
    if (!std::get<SendQueue::File>(m_queue.front()).source.isReady()) {
        (void)awaitFile();
        return;
    }
    pumpLater();
}

Sender::Step Sender::startPause(std::chrono::milliseconds time)
{
    m_pause = m_loop.after(time, [this] {
        m_pause = 0;
        pump();
    });
    return Step::Wait;
}

void Sender::drop(std::string_view why)
{
    giveUpRepeating();
    m_loop.cancel(m_fileTimer);
    const std::uint64_t bytes = m_queue.clear();
    m_blocked = false;
    if (bytes > 0)
        m_loop.recorder().note(journal::NoteKind::SendDropped, m_socket, static_cast<std::int64_t>(bytes),
                               why);
    sampleQueue();
}

void Sender::sampleQueue()
{
    if (m_queue.bytes() == m_sampled)
        return;
    m_sampled = m_queue.bytes();
    m_loop.recorder().note(journal::NoteKind::SendQueue, m_socket, static_cast<std::int64_t>(m_sampled));
}

} // namespace enchufe::engine
