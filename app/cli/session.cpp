// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "app/cli/bell.h"
#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/input_reader.h"
#include "app/cli/output.h"
#include "app/cli/output_pace.h"
#include "app/cli/record_printer.h"
#include "app/cli/session_events.h"
#include "app/cli/session_words.h"
#include "app/cli/signals.h"
#include "core/journal/socket_table.h"
#include "core/net/file_errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace enchufe::cli {

using journal::Record;
using Clock = std::chrono::steady_clock;

namespace {

/// Once it was told to end: after Output::timeToWrite, outputs that take what is left are given so long in
/// all.
constexpr auto longestWriting = std::chrono::seconds(10);
constexpr auto betweenLooks = std::chrono::milliseconds(50);
/// What is done between two looks at the signals and the time.
constexpr std::size_t recordsAtOnce = 1024;
/// Records that stay: more than can be unread.
constexpr std::size_t recordsKept = 2 * OutputPace::mostRecords;
constexpr std::size_t closedSocketsKept = 256;

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
    void endIfTold(Clock::time_point now);
    [[nodiscard]] bool isOverdue(Clock::time_point now);
    [[nodiscard]] std::optional<Clock::time_point> nextLook() const;
    [[nodiscard]] std::string_view in(const Text& text) const { return text.in(m_plan.language); }

    const SessionPlan& m_plan;
    Bell m_bell;
    std::atomic<bool> m_asked = false; ///< to end
    EndSignals m_signals;
    std::unique_ptr<Output> m_shown;       ///< standard output
    std::unique_ptr<Output> m_journalFile; ///< null: none, or standard output
    std::vector<Output*> m_outputs;        ///< those of the two that there are
    journal::Journal m_journal;
    journal::SocketTable m_table;
    engine::Engine m_engine;
    std::optional<RecordPrinter> m_printer;
    OutputPace m_pace;
    SessionEvents m_events;
    std::unique_ptr<InputReader> m_input;
    journal::Seq m_next = 0;
    std::uint64_t m_skipped = 0;
    std::optional<Clock::time_point> m_deadline; ///< --for
    std::optional<Clock::time_point> m_told;     ///< to end
    Clock::time_point m_lastMove{};              ///< of records or output, once it was told
    std::atomic<int> m_inputError = 0;           ///< of read(); set by the reading thread
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
      m_pace(plan.payloadBudget),
      m_events(plan, m_journal, m_table, m_engine)
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
        m_shown = std::make_unique<Output>(m_plan.show == Show::Nothing ? Output::Holds::Lines
                                                                        : Output::Holds::Bytes,
                                           m_plan.language, changed);
    for (Output* const each : {m_shown.get(), m_journalFile.get()}) {
        if (each != nullptr)
            m_outputs.push_back(each);
    }
    m_printer.emplace(m_plan, m_journal, m_table, m_plan.show != Show::Nothing ? m_shown.get() : nullptr,
                      journalShown ? m_shown.get() : m_journalFile.get());
}

void Session::openEndpoint()
{
    m_engine.watchKernel(m_plan.watchKernel);
    const journal::EndpointId endpoint =
        std::visit([this](const auto& spec) { return m_engine.open(spec); }, m_plan.spec);
    m_events.follow(endpoint);
    for (const engine::Command& action : m_plan.actions)
        m_engine.post({endpoint, 0}, action);
    if (!m_plan.sendInput)
        return;
    m_input = std::make_unique<InputReader>(
        [this, endpoint](std::vector<std::byte> bytes) {
            m_engine.post({endpoint, 0}, engine::command::Send{std::move(bytes), m_plan.sendHow});
        },
        [this, endpoint](int error) {
            m_inputError = error;
            m_bell.ring();
            if (m_plan.halfCloseAtInputEnd)
                m_engine.post({endpoint, 0}, engine::command::Shutdown{net::ShutdownHow::Write});
        },
        m_plan.isStream() ? InputReader::usualPiece : InputReader::datagramPiece);
}

int Session::run()
{
    openOutputs();
    // What is written out must not be dropped before it was written: the sockets wait for slow output.
    m_journal.keepBytesUntilForgotten();
    m_journal.brake().engage(m_pace.limits(), [this] { m_engine.refresh(); });
    if (m_plan.stopAfter)
        m_deadline = Clock::now() + *m_plan.stopAfter;
    openEndpoint();
    for (bool more = true; !m_events.isClosed();) {
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
    while (!isOverdue(Clock::now()) && drainSome()) {
    }
    m_printer->finish();
    while (!isOutputDone() && !isOverdue(Clock::now())) {
        checkOutputs();
        endIfTold(Clock::now());
        m_bell.waitUntil(nextLook());
    }
    return finish();
}

/// Until there is something to do, or it is time to end.
void Session::waitFor(bool more)
{
    if (more)
        return;
    if (isOutputFull()) {
        m_bell.waitUntil(nextLook()); // rung by the output
        return;
    }
    const auto growth = m_journal.notifyBeyond(m_next, [this] { m_bell.ring(); });
    m_bell.waitUntil(nextLook());
}

/// At the clock, should nothing ring before.
std::optional<Clock::time_point> Session::nextLook() const
{
    if (!m_told)
        return m_deadline;
    return std::max(*m_told + Output::timeToWrite, Clock::now() + betweenLooks);
}

bool Session::isOutputFull() const { return std::ranges::any_of(m_outputs, &Output::isFull); }

bool Session::isOutputDone() const { return std::ranges::all_of(m_outputs, &Output::isDone); }

/// A full disk, or a reader that went away: say so and end in order.
void Session::checkOutputs()
{
    if (const int error = m_inputError.exchange(0); error != 0)
        m_events.fail(net::describeFileError("read", error, m_plan.language));
    for (const Output* const each : m_outputs) {
        if (auto failure = each->failure(); !failure.empty()) {
            m_events.fail(std::move(failure));
            m_asked = true;
        }
    }
}

int Session::finish()
{
    for (Output* const each : m_outputs)
        each->checkPath();
    checkOutputs();
    tellLosses();
    if (m_told && !m_events.isClosed())
        m_events.fail(std::string(in(tr("not every socket could be closed in time"))));
    const int code = !m_events.failure().empty()    ? CallFailed
                     : m_printer->isFramingBroken() ? FramingBroken
                                                    : Done;
    if (!m_events.failure().empty())
        tell(m_events.failure());
    // Neither an output that nobody takes nor a socket that does not close keeps who was told to end.
    if (m_told || !isOutputDone())
        leaveNow(code);
    return code;
}

/// What was asked for and is not there is an error, however the session ended.
void Session::tellLosses()
{
    const auto lost = [this](const std::string& text) {
        tell(text);
        m_events.fail(std::string(in(tr("the output is not complete"))));
    };
    m_events.tellCounts();
    std::uint64_t left = 0;
    for (const Output* const each : m_outputs)
        left += each->left();
    const std::uint64_t unread = left > 0 || m_printer->printsAll() ? m_journal.end() - m_next : 0;
    if (left > 0 || unread > 0)
        lost(fmt::format("{} {}, {} {}", bytesText(left), notRead.in(left, m_plan.language), unread,
                         recordsNotWritten.in(unread, m_plan.language)));
    if (m_skipped > 0)
        lost(fmt::format("{} {}", m_skipped, recordsSkipped.in(m_skipped, m_plan.language)));
    if (m_printer->lostBytes() > 0)
        lost(fmt::format(
            "{} {}", bytesText(m_printer->lostBytes()),
            fmt::format("{}: {}", in(bytesNotKept), in(tr("a larger --payload-budget keeps more")))));
}

/// A signal, the time that was given, or an output that failed: what is left must be written soon.
void Session::endIfTold(Clock::time_point now)
{
    if (m_told || !(m_asked || (m_deadline && now >= *m_deadline)))
        return;
    m_told = now;
    m_lastMove = now;
    m_events.stopAsTold();
}

/// It was told to end, and what is left is taken no more, or too slowly.
bool Session::isOverdue(Clock::time_point now)
{
    if (!m_told || now < *m_told + Output::timeToWrite)
        return false;
    if (!isOutputDone())
        m_lastMove = now;
    return std::ranges::any_of(m_outputs, &Output::isKeptWaiting) ||
           now >= m_lastMove + Output::timeToWrite || now >= *m_told + longestWriting;
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
        m_printer->print(record, seq++);
        m_events.apply(record);
        amount.add(record);
    }
    m_next = seq;
    m_pace.took(amount);
    m_journal.brake().acknowledge(amount);
    m_journal.forgetBefore(m_next); // nobody else reads
    (void)m_table.takeChangedSockets();
    (void)m_table.takeChangedEndpoints();
    (void)m_table.takeForgottenSockets();
    if (amount.records > 0 && m_told)
        m_lastMove = Clock::now();
    if (m_input)
        m_input->consumed(m_events.consumed());
    return amount.records > 0 && !isOutputFull() && m_next < m_journal.end();
}

} // namespace

int runSession(const SessionPlan& plan) { return Session(plan).run(); }

} // namespace enchufe::cli
