// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/input_reader.h"
#include "app/cli/output.h"
#include "app/cli/output_pace.h"
#include "app/cli/record_printer.h"
#include "app/cli/session_words.h"
#include "app/cli/signals.h"
#include "core/codec/escapes.h"
#include "core/journal/socket_table.h"
#include "core/net/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <utility>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace enchufe::cli {

using journal::Record;
using net::Call;
using Clock = std::chrono::steady_clock;

namespace {

/// Once it was told to end: when nothing more was taken by the outputs for so long, the rest is given up and
/// counted.
constexpr auto timeToWrite = std::chrono::seconds(1);
/// However steadily they take it.
constexpr auto longestWriting = std::chrono::seconds(10);
/// What is done between two looks at the signals and the time.
constexpr std::size_t recordsAtOnce = 4096;
/// Records that stay: more than can be unread.
constexpr std::size_t recordsKept = 2 * OutputPace::mostRecords;
constexpr std::size_t closedSocketsKept = 256;

/// What the main thread sleeps on.
class Bell {
public:
    void ring()
    {
        const std::scoped_lock lock(m_mutex);
        m_rung = true;
        m_changed.notify_one();
    }
    void waitUntil(std::optional<Clock::time_point> deadline)
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

class Session {
public:
    explicit Session(const SessionPlan& plan);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    int run();

private:
    void openOutputs();
    void openEndpoint();
    bool drainSome();
    bool isOutputFull() const;
    bool isOutputDone() const;
    void waitFor(bool more);
    void checkOutputs();
    int finish();
    void tellLosses();
    void apply(const Record& record, journal::Seq seq);
    void applyNote(const Record& record);
    void applyData(const Record& record);
    void applyError(const Record& record);
    void tellFailure(Call call, const std::string& address, int error);
    void endIfTold(Clock::time_point now);
    [[nodiscard]] bool isOverdue(Clock::time_point now);
    void stop();
    void say(const std::string& text);
    void fail(Call call, const std::string& address, int error);
    [[nodiscard]] std::string addressOf(const Record& record) const;
    [[nodiscard]] std::string bytesText(std::uint64_t bytes) const;
    [[nodiscard]] std::string_view in(const Text& text) const { return text.in(m_plan.language); }
    [[nodiscard]] bool isStream() const { return !std::holds_alternative<engine::DatagramSpec>(m_plan.spec); }
    [[nodiscard]] bool isListener() const
    {
        return std::holds_alternative<engine::StreamListenerSpec>(m_plan.spec);
    }

    const SessionPlan& m_plan;
    Bell m_bell;
    std::atomic<bool> m_asked = false; ///< to end
    EndSignals m_signals;
    std::unique_ptr<Output> m_shown;       ///< standard output
    std::unique_ptr<Output> m_journalFile; ///< null: none, or standard output
    journal::Journal m_journal;
    journal::SocketTable m_table;
    engine::Engine m_engine;
    std::optional<RecordPrinter> m_printer;
    OutputPace m_pace;
    journal::EndpointId m_endpoint = 0;
    std::unique_ptr<InputReader> m_input;
    journal::Seq m_next = 0;
    std::size_t m_consumed = 0;
    std::uint64_t m_skipped = 0;
    std::optional<Clock::time_point> m_deadline;   ///< --for
    std::optional<Clock::time_point> m_writeUntil; ///< once it was told to end
    Clock::time_point m_told{};
    std::uint64_t m_lastWritten = 0;
    bool m_stopping = false;
    bool m_closed = false;
    std::string m_failure; ///< the last thing on standard error
    std::uint64_t m_untoldFailures = 0;
    Clock::time_point m_failureTold{};
    std::atomic<int> m_inputError = 0; ///< of read(); set by the reading thread
};

Session::Session(const SessionPlan& plan)
    : m_plan(plan),
      m_signals([this] {
          m_asked = true;
          m_bell.ring();
      }),
      m_journal({plan.payloadBudget, recordsKept}),
      m_table(m_journal, closedSocketsKept),
      m_engine(m_journal, {net::Readiness::Kind::Best, plan.sampleInterval, false}),
      m_pace(plan.payloadBudget)
{}

void Session::openOutputs()
{
#ifdef _WIN32
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    const auto changed = [this] { m_bell.ring(); };
    const bool journalShown = m_plan.journalFile == "-";
    if (!m_plan.journalFile.empty() && !journalShown)
        m_journalFile = std::make_unique<Output>("--journal", m_plan.journalFile, m_plan.journalForce,
                                                 m_plan.language, changed);
    if (journalShown || m_plan.show != Show::Nothing)
        m_shown = std::make_unique<Output>(changed);
    m_printer.emplace(m_plan, m_journal, m_table, m_plan.show != Show::Nothing ? m_shown.get() : nullptr,
                      journalShown ? m_shown.get() : m_journalFile.get());
}

void Session::openEndpoint()
{
    m_engine.watchKernel(m_plan.watchKernel);
    m_endpoint = std::visit([this](const auto& spec) { return m_engine.open(spec); }, m_plan.spec);
    for (const engine::Command& action : m_plan.actions)
        m_engine.post({m_endpoint, 0}, action);
    if (!m_plan.sendInput)
        return;
    m_input = std::make_unique<InputReader>(
        [this](std::vector<std::byte> bytes) {
            m_engine.post({m_endpoint, 0}, engine::command::Send{std::move(bytes), m_plan.sendHow});
        },
        [this](int error) {
            m_inputError = error;
            m_bell.ring();
            if (m_plan.halfCloseAtInputEnd)
                m_engine.post({m_endpoint, 0}, engine::command::Shutdown{net::ShutdownHow::Write});
        },
        isStream() ? InputReader::usualPiece : InputReader::datagramPiece);
}

int Session::run()
{
    openOutputs();
    // What is written out must not be dropped before it was written: the sockets wait for slow output.
    m_journal.brake().engage(m_pace.limits(), [this] { m_engine.refresh(); });
    if (m_plan.stopAfter)
        m_deadline = Clock::now() + *m_plan.stopAfter;
    openEndpoint();
    for (bool more = true; !m_closed;) {
        waitFor(more);
        checkOutputs();
        const auto now = Clock::now();
        endIfTold(now);
        if (isOverdue(now))
            break;
        more = drainSome();
        if (const auto limits = m_pace.newLimits(now))
            m_journal.brake().setLimits(*limits);
    }
    m_input.reset();
    // Connections with threads of their own may end a little later.
    while (m_engine.workerCount() > 0 && !isOverdue(Clock::now())) {
        drainSome();
        endIfTold(Clock::now());
        m_bell.waitUntil(Clock::now() + std::chrono::milliseconds(2));
    }
    while (!isOverdue(Clock::now()) && drainSome()) {
    }
    m_printer->finish();
    while (!isOutputDone() && !isOverdue(Clock::now())) {
        checkOutputs();
        endIfTold(Clock::now());
        m_bell.waitUntil(m_writeUntil ? m_writeUntil : m_deadline);
    }
    return finish();
}

/// Until there is something to do, or it is time to end.
void Session::waitFor(bool more)
{
    if (more)
        return;
    const auto until = m_writeUntil ? m_writeUntil : m_deadline;
    if (isOutputFull()) {
        m_bell.waitUntil(until); // rung by the output
        return;
    }
    const auto growth = m_journal.notifyBeyond(m_next, [this] { m_bell.ring(); });
    m_bell.waitUntil(until);
}

bool Session::isOutputFull() const
{
    return (m_shown && m_shown->isFull()) || (m_journalFile && m_journalFile->isFull());
}

bool Session::isOutputDone() const
{
    return (!m_shown || m_shown->isDone()) && (!m_journalFile || m_journalFile->isDone());
}

/// A full disk, or a reader that went away: say so and end in order.
void Session::checkOutputs()
{
    if (const int error = m_inputError.exchange(0); error != 0)
        m_failure = fmt::format("read: {}", std::strerror(error));
    for (const Output* const each : {m_shown.get(), m_journalFile.get()}) {
        if (each == nullptr)
            continue;
        if (auto failure = each->failure(); !failure.empty()) {
            if (m_failure.empty())
                m_failure = std::move(failure);
            m_asked = true;
        }
    }
}

int Session::finish()
{
    checkOutputs();
    tellLosses();
    const int code = !m_failure.empty() ? CallFailed : m_printer->isFramingBroken() ? FramingBroken : Done;
    if (!m_failure.empty())
        tell(m_failure);
    // Neither an output that nobody takes nor a look-up that hangs keeps who was told to end.
    if (m_writeUntil || !isOutputDone())
        leaveNow(code);
    return code;
}

/// What was asked for and is not there is an error, however the session ended.
void Session::tellLosses()
{
    const auto lost = [this](const std::string& text) {
        tell(text);
        if (m_failure.empty())
            m_failure = in({"the output is not complete", "la salida no está completa"});
    };
    if (m_untoldFailures > 0)
        tell(fmt::format("+{} {}", m_untoldFailures, in(failuresOfThatKind.of(m_untoldFailures))));
    const std::uint64_t left = (m_shown ? m_shown->left() : 0) + (m_journalFile ? m_journalFile->left() : 0);
    const std::uint64_t unread = left > 0 || m_printer->printsAll() ? m_journal.end() - m_next : 0;
    if (left > 0 || unread > 0)
        lost(fmt::format("{} {}, {} {}", bytesText(left), in(notRead.of(left)), unread,
                         in(recordsNotWritten.of(unread))));
    if (m_skipped > 0)
        lost(fmt::format("{} {}", m_skipped, in(recordsSkipped.of(m_skipped))));
    if (m_printer->lostBytes() > 0)
        lost(fmt::format(
            "{} {}", bytesText(m_printer->lostBytes()),
            in({"were no longer kept when they were to be written: a larger --payload-budget keeps "
                "more",
                "ya no se conservaban cuando había que escribirlos: con un --payload-budget mayor se "
                "conservan más"})));
    const auto* const endpoint = m_table.endpoint(m_endpoint);
    const auto* const socket = endpoint != nullptr ? m_table.socket(endpoint->socket) : nullptr;
    if (socket != nullptr && !isStream() && socket->kernelDrops > 0)
        tell(fmt::format("{} {}", socket->kernelDrops,
                         in(datagramsDropped.of(static_cast<std::uint64_t>(socket->kernelDrops)))));
}

/// A signal, the time that was given, or an output that failed: what is left must be written soon.
void Session::endIfTold(Clock::time_point now)
{
    if (m_writeUntil || !(m_asked || (m_deadline && now >= *m_deadline)))
        return;
    m_told = now;
    m_writeUntil = now + timeToWrite;
    stop();
}

/// It was told to end, and what is left is taken no more, or too slowly.
bool Session::isOverdue(Clock::time_point now)
{
    if (!m_writeUntil)
        return false;
    const std::uint64_t written =
        (m_shown ? m_shown->written() : 0) + (m_journalFile ? m_journalFile->written() : 0);
    if (std::exchange(m_lastWritten, written) != written)
        m_writeUntil = std::min(now + timeToWrite, m_told + longestWriting);
    return now >= *m_writeUntil;
}

/// The sockets close at once. What they have received is still written, however slow its reader is.
void Session::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_engine.close(m_endpoint);
}

/// True: there is more to read, and room for it in the outputs.
bool Session::drainSome()
{
    const auto batch = m_journal.read(m_next);
    m_skipped += batch.skipped;
    journal::Seq seq = batch.first;
    journal::ReadAmount amount;
    for (const Record& record : batch.records.first(std::min(recordsAtOnce, batch.records.size()))) {
        if (isOutputFull())
            break;
        m_table.apply(record);
        apply(record, seq++);
        amount.add(record);
    }
    m_next = seq;
    m_pace.took(amount);
    m_journal.brake().acknowledge(amount);
    m_journal.forgetBefore(m_next); // nobody else reads
    (void)m_table.takeChangedSockets();
    (void)m_table.takeChangedEndpoints();
    (void)m_table.takeForgottenSockets();
    if (m_input)
        m_input->consumed(m_consumed);
    return amount.records > 0 && !isOutputFull() && m_next < m_journal.end();
}

void Session::apply(const Record& record, journal::Seq seq)
{
    m_printer->print(record, seq);
    if (record.call == Call::Note) {
        applyNote(record);
    } else if (record.isData()) {
        applyData(record);
    } else if (record.call == Call::Accept && isListener()) {
        if (record.error == 0)
            say(fmt::format("{} {}", in({"accepted", "conexión aceptada de"}), addressOf(record)));
        else
            tellFailure(record.call, addressOf(record), record.error);
    } else if (record.call == Call::SetSockOpt && record.error != 0) {
        fail(record.call, m_journal.detail(record)->option, record.error);
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
    switch (record.note()) {
    case journal::NoteKind::Ready: {
        const bool bound = isListener() || (!isStream() && std::get<engine::DatagramSpec>(m_plan.spec).bind);
        const std::string address = codec::toPrintable(detail->address.text());
        if (bound)
            tell(fmt::format("listening {}", address));
        else if (isStream())
            say(fmt::format("{} {}", in({"connected", "conectado con"}), address));
        break;
    }
    case journal::NoteKind::Failed: {
        const auto* const endpoint = m_table.endpoint(m_endpoint);
        fail(record.failedCall(), endpoint != nullptr ? endpoint->failedAddress : std::string(),
             record.error);
        stop();
        break;
    }
    case journal::NoteKind::Closed:
        m_closed = m_closed || m_journal.pen(record).endpoint == m_endpoint;
        break;
    case journal::NoteKind::SendDropped:
    case journal::NoteKind::SendRefused:
        m_consumed += static_cast<std::size_t>(record.value());
        tell(fmt::format("{} {}", bytesText(static_cast<std::uint64_t>(record.value())),
                         in(notSent.of(static_cast<std::uint64_t>(record.value())))));
        break;
    case journal::NoteKind::FileFailed:
        m_failure = detail->text;
        break;
    case journal::NoteKind::ConnectionFailed:
    case journal::NoteKind::Degraded:
        if (isListener() || record.note() == journal::NoteKind::Degraded)
            tellFailure(record.failedCall(), addressOf(record), record.error);
        else
            fail(record.failedCall(), addressOf(record), record.error);
        break;
    default:
        break;
    }
}

void Session::applyData(const Record& record)
{
    if (record.isSend()) {
        m_consumed += record.bytesCarried();
        // What one send() did not take is given up with --send-once.
        if (m_plan.sendHow == engine::SendHow::Once)
            m_consumed += record.requested - record.bytesCarried();
    }
    if (record.error != 0)
        applyError(record);
    else if (record.isStreamEnd() && m_plan.untilPeerCloses)
        m_engine.post({m_endpoint, 0}, engine::command::Finish{});
}

void Session::applyError(const Record& record)
{
    if (net::CallResult{record.result, record.error}.wouldBlock())
        return;
    // Our own end interrupts a call that blocks.
    if (m_stopping && net::errorName(record.call, record.error) == "EINTR")
        return;
    if (!isListener() || m_plan.untilFirstConnectionEnds)
        fail(record.call, addressOf(record), record.error);
    else
        say(net::describeError(record.call, addressOf(record), record.error, m_plan.language));
    if (isStream() && !isListener() && record.isReceive())
        stop();
}

/// What goes wrong again and again, such as accept() without a descriptor left: told at once, then once a
/// second.
void Session::tellFailure(Call call, const std::string& address, int error)
{
    if (call == Call::Accept && net::CallResult{-1, error}.wouldBlock())
        return;
    const auto now = Clock::now();
    if (now - m_failureTold < std::chrono::seconds(1)) {
        ++m_untoldFailures;
        return;
    }
    m_failureTold = now;
    std::string text = net::describeError(call, address, error, m_plan.language);
    if (const std::uint64_t untold = std::exchange(m_untoldFailures, 0); untold > 0)
        text += fmt::format(" (+{})", untold);
    tell(text);
}

std::string Session::addressOf(const Record& record) const
{
    const auto detail = m_journal.detail(record);
    if (!detail->address.isEmpty())
        return codec::toPrintable(detail->address.text());
    const auto* const info = m_table.socket(record.socket);
    return info != nullptr ? codec::toPrintable(info->remote.text()) : std::string();
}

std::string Session::bytesText(std::uint64_t bytes) const
{
    return fmt::format("{} {}", bytes, bytes == 1 ? "byte" : "bytes");
}

void Session::say(const std::string& text)
{
    if (!m_plan.quiet)
        tell(text);
}

void Session::fail(Call call, const std::string& address, int error)
{
    m_failure = net::describeError(call, codec::toPrintable(address), error, m_plan.language);
}

} // namespace

int runSession(const SessionPlan& plan) { return Session(plan).run(); }

} // namespace enchufe::cli
