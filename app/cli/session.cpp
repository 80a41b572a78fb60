// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/console_text.h"
#include "app/cli/frame_writer.h"
#include "app/cli/input_reader.h"
#include "app/cli/signals.h"
#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/journal/json.h"
#include "core/journal/socket_table.h"
#include "core/net/errors.h"

#include <fmt/format.h>

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace enchufe::cli {

using journal::Record;
using net::Call;

namespace {

/// What the main thread sleeps on.
class Bell {
public:
    void ring()
    {
        const std::scoped_lock lock(m_mutex);
        m_rung = true;
        m_changed.notify_one();
    }
    void waitUntil(std::optional<std::chrono::steady_clock::time_point> deadline)
    {
        std::unique_lock lock(m_mutex);
        if (deadline)
            m_changed.wait_until(lock, *deadline, [this] { return m_rung; });
        else
            m_changed.wait(lock, [this] { return m_rung; });
        m_rung = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_rung = false;
};

/// On standard error, which not every system leaves unbuffered.
void tell(const std::string& text)
{
    fmt::print(stderr, "{}\n", text);
    std::fflush(stderr);
}

class Session {
public:
    explicit Session(const SessionPlan& plan);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    int run();

private:
    void openEndpoint();
    void drain();
    void apply(const Record& record, journal::Seq seq);
    void applyNote(const Record& record);
    void applyData(const Record& record);
    void showChunk(const Record& record);
    void showFrames(const Record& record);
    void finishFrames();
    void write(std::FILE* file, std::string_view text);
    void flush(std::FILE* file);
    void outputFailed(std::FILE* file);
    void stop();
    void say(const std::string& text);
    void fail(Call call, const std::string& address, int error);
    [[nodiscard]] std::string addressOf(const Record& record) const;
    [[nodiscard]] bool isStream() const { return !std::holds_alternative<engine::DatagramSpec>(m_plan.spec); }
    [[nodiscard]] bool isListener() const
    {
        return std::holds_alternative<engine::StreamListenerSpec>(m_plan.spec);
    }

    const SessionPlan& m_plan;
    Bell m_bell;
    std::atomic<bool> m_asked = false; ///< to end
    EndSignals m_signals;
    journal::Journal m_journal;
    journal::SocketTable m_table;
    engine::Engine m_engine;
    journal::EndpointId m_endpoint = 0;
    std::unique_ptr<InputReader> m_input;
    std::FILE* m_journalFile = nullptr;
    journal::Seq m_next = 0;
    std::size_t m_consumed = 0;
    bool m_stopping = false;
    bool m_closed = false;
    std::string m_failure; ///< the last thing on standard error
    std::map<net::SocketId, FrameWriter> m_frames;
    bool m_framingBroken = false;
};

Session::Session(const SessionPlan& plan)
    : m_plan(plan),
      m_signals([this] {
          m_asked = true;
          m_bell.ring();
      }),
      m_journal({plan.payloadBudget, journal::JournalLimits().records}),
      m_table(m_journal),
      m_engine(m_journal, {net::Readiness::Kind::Best, plan.sampleInterval, false})
{}

Session::~Session()
{
    if (m_journalFile != nullptr && m_journalFile != stdout)
        std::fclose(m_journalFile);
}

void Session::openEndpoint()
{
    m_engine.watchKernel(m_plan.watchKernel);
    m_endpoint = std::visit([this](const auto& spec) { return m_engine.open(spec); }, m_plan.spec);
    if (!isListener()) {
        for (const engine::Command& action : m_plan.actions)
            m_engine.post({m_endpoint, 0}, action);
    }
    if (m_plan.sendInput) {
        m_input = std::make_unique<InputReader>(
            [this](std::vector<std::byte> bytes) {
                m_engine.post({m_endpoint, 0}, engine::command::Send{std::move(bytes), m_plan.sendHow});
            },
            [this] {
                if (m_plan.halfCloseAtInputEnd)
                    m_engine.post({m_endpoint, 0}, engine::command::Shutdown{net::ShutdownHow::Write});
            });
    }
}

int Session::run()
{
#ifdef _WIN32
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    if (!m_plan.journalFile.empty()) {
        m_journalFile = m_plan.journalFile == "-" ? stdout : std::fopen(m_plan.journalFile.c_str(), "wb");
        if (m_journalFile == nullptr)
            throw UsageError{fmt::format("--journal {}: {}", m_plan.journalFile, std::strerror(errno))};
    }
    // What is written out must not be dropped before it was written: the sockets wait for slow output.
    m_journal.brake().engage({1000, 1 << 20}, [this] { m_engine.refresh(); });
    std::optional<std::chrono::steady_clock::time_point> deadline;
    if (m_plan.stopAfter)
        deadline = std::chrono::steady_clock::now() + *m_plan.stopAfter;
    openEndpoint();
    while (!m_closed) {
        const auto growth = m_journal.notifyBeyond(m_next, [this] { m_bell.ring(); });
        m_bell.waitUntil(m_stopping ? std::nullopt : deadline);
        const bool late = deadline && std::chrono::steady_clock::now() >= *deadline;
        if (m_asked || late)
            stop();
        drain();
    }
    m_input.reset();
    finishFrames();
    if (m_failure.empty())
        return m_framingBroken ? FramingBroken : Done;
    tell(m_failure);
    return CallFailed;
}

void Session::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_engine.close(m_endpoint);
}

void Session::drain()
{
    for (;;) {
        const auto batch = m_journal.read(m_next);
        if (batch.records.empty())
            break;
        journal::Seq seq = batch.first;
        journal::ReadAmount received;
        for (const Record& record : batch.records) {
            m_table.apply(record);
            apply(record, seq++);
            received.add(record);

        }
        m_next = seq;
        m_journal.brake().acknowledge(received);
    }
    (void)m_table.takeChangedSockets();
    (void)m_table.takeChangedEndpoints();
    flush(stdout);
    if (m_journalFile != nullptr)
        flush(m_journalFile);
    if (m_input)
        m_input->consumed(m_consumed);
}

void Session::write(std::FILE* file, std::string_view text)
{
    if (!text.empty() && std::fwrite(text.data(), 1, text.size(), file) != text.size())
        outputFailed(file);
}

void Session::flush(std::FILE* file)
{
    if (std::fflush(file) != 0)
        outputFailed(file);
}

void Session::outputFailed(std::FILE* file)
{
    // A full disk, or a reader that went away: say so and end in order.
    if (m_failure.empty())
        m_failure =
            fmt::format("{}: {}", file == stdout ? "write" : m_plan.journalFile, std::strerror(errno));
    m_asked = true;
    m_bell.ring();
}

void Session::apply(const Record& record, journal::Seq seq)
{
    if (m_journalFile != nullptr) {
        const auto* const info = m_table.socket(record.socket);
        write(m_journalFile, journal::toJson(m_journal, seq, record, info != nullptr ? info->peer : 0,
                                             {m_plan.journalData}) +
                                 '\n');
    }
    if (record.call == Call::Note)
        applyNote(record);
    else if (record.isData())
        applyData(record);
    else if (record.call == Call::Accept && record.error == 0 && isListener()) {
        say(fmt::format("{} {}", Text{"accepted", "aceptada"}.in(m_plan.language), addressOf(record)));
        for (const engine::Command& action : m_plan.actions)
            m_engine.post({m_endpoint, record.otherSocket()}, action);
    } else if (record.call == Call::Close) {
        const auto* const info = m_table.socket(record.socket);
        const auto* const endpoint = m_table.endpoint(m_endpoint);
        const bool connection = info != nullptr && info->listener != 0;
        if (isListener() ? connection && m_plan.untilFirstConnectionEnds
                         : endpoint != nullptr && endpoint->ready)
            stop();
    }
}

void Session::applyNote(const Record& record)
{
    const auto detail = m_journal.detail(record);
    if (record.note() == journal::NoteKind::Ready) {
        const bool bound = isListener() || (!isStream() && std::get<engine::DatagramSpec>(m_plan.spec).bind);
        if (bound)
            tell(fmt::format("listening {}", detail->address.text()));
        else if (isStream())
            say(fmt::format("{} {}", Text{"connected", "conectado"}.in(m_plan.language),
                            detail->address.text()));
    } else if (record.note() == journal::NoteKind::Failed) {
        const auto* const endpoint = m_table.endpoint(m_endpoint);
        fail(record.failedCall(), endpoint->failedAddress, record.error);
        stop();
    } else if (record.note() == journal::NoteKind::Closed) {
        m_closed = m_journal.pen(record).endpoint == m_endpoint;
    } else if (record.note() == journal::NoteKind::SendDropped ||
               record.note() == journal::NoteKind::SendRefused) {
        m_consumed += static_cast<std::size_t>(record.value());
        tell(fmt::format(
            fmt::runtime(Text{"{} bytes were not sent", "{} bytes no se enviaron"}.in(m_plan.language)),
            record.value()));
    } else if (record.note() == journal::NoteKind::FileFailed) {
        m_failure = detail->text;
    }
}

void Session::applyData(const Record& record)
{
    if (record.isSend()) {
        m_consumed += record.bytesMoved();
        // What one send() did not take is given up with --send-once.
        if (m_plan.sendHow == engine::SendHow::Once)
            m_consumed += record.requested - record.bytesMoved();
    }
    const net::CallResult result{record.result, record.error};
    if (!result.ok()) {
        if (!result.wouldBlock() && !isListener())
            fail(record.call, addressOf(record), record.error);
        else if (!result.wouldBlock())
            say(net::describeError(record.call, addressOf(record), record.error, m_plan.language));
        if (!result.wouldBlock() && isStream() && !isListener() && record.isReceive())
            stop();
        return;
    }
    if (m_plan.show == Show::Chunks) {
        showChunk(record);
    } else if (m_plan.show == Show::Frames && record.isReceive()) {
        showFrames(record);
    } else if (m_plan.show == Show::Raw && record.isReceive()) {
        const auto payload = m_journal.payload(record);
        write(stdout, {reinterpret_cast<const char*>(payload.bytes().data()), payload.size()});
    }
    if (record.isStreamEnd() && m_plan.untilPeerCloses)
        m_engine.post({m_endpoint, 0}, engine::command::Finish{});
}

void Session::showChunk(const Record& record)
{
    const auto payload = m_journal.payload(record);
    write(stdout, fmt::format("{:>14.6f} {:<8} {:>3} {:>10} +{:<8} {} | {}\n",
                              static_cast<double>(record.enterNs) / 1e9, net::callName(record.call),
                              record.socket, record.offset(), record.bytesMoved(),
                              codec::toSpacedHex(payload.bytes()), codec::toEscapes(payload.bytes())));
}

void Session::showFrames(const Record& record)
{
    const auto named = isListener() ? record.socket : 0;
    auto& writer =
        m_frames.try_emplace(record.socket, m_plan.framing, m_plan.maxFrame, m_plan.language, named)
            .first->second;
    std::string lines;
    writer.push(m_journal.payload(record).bytes(), lines);
    // A datagram ends where it ends: nothing of the next one belongs to its frames.
    if (record.isStreamEnd() || !isStream())
        writer.finish(lines);
    m_framingBroken = m_framingBroken || writer.isBroken();
    if (!isStream())
        m_frames.erase(record.socket);
    write(stdout, lines);
}

/// What streams left behind that ended otherwise than by their peer's close.
void Session::finishFrames()
{
    std::string lines;
    for (auto& [socket, writer] : m_frames)
        writer.finish(lines);
    write(stdout, lines);
    flush(stdout);
}

std::string Session::addressOf(const Record& record) const
{
    const auto detail = m_journal.detail(record);
    if (!detail->address.isEmpty())
        return detail->address.text();
    const auto* const info = m_table.socket(record.socket);
    return info != nullptr ? info->remote.text() : std::string();
}

void Session::say(const std::string& text)
{
    if (!m_plan.quiet)
        tell(text);
}

void Session::fail(Call call, const std::string& address, int error)
{
    m_failure = net::describeError(call, address, error, m_plan.language);
}

} // namespace

int runSession(const SessionPlan& plan) { return Session(plan).run(); }

} // namespace enchufe::cli
