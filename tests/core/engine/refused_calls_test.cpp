// SPDX-License-Identifier: GPL-3.0-or-later
// Each system call, refused with each error of its man page, on its first and on its second time, as
// refusals.txt says. The journal has what the call was told, and the rest goes on.
#include "core/bench/call_bench.h"
#include "core/net/errors.h"
#include "core/net/kernel_state.h"
#include "tests/core/support/refusal_table.h"
#include "tests/core/support/refusals.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <unistd.h>

namespace enchufe::engine {

using namespace std::chrono_literals;
using net::Call;
using test::bytesOf;
using test::Refusals;
using test::Rig;

namespace {

/// What is refused. Call::Note: nothing, for a look at what a role does by itself.
struct Refused {
    Call call = Call::Note;
    int error = 0;
    int time = 0;                     ///< 0: the first such call
    std::optional<Call> variant = {}; ///< made as if this call were to be refused

    [[nodiscard]] Call reached() const { return variant.value_or(call); }
    /// Of one that sends: nothing was sent, and nobody tries again.
    [[nodiscard]] bool losesWhatIsSent() const
    {
        return (call == Call::Send || call == Call::SendTo) && error != EAGAIN && error != EINTR;
    }
};

/// The same calls failed, in the same way, as the journal has it and as the system does.
bool sameFailures(const journal::Journal& journal, const Refusals& refusals)
{
    std::vector<Refusals::Failed> failed;
    for (const auto& record : test::recordsOf(journal)) {
        if (record.call != Call::Note && record.error != 0)
            failed.push_back({record.call, record.handle, record.error});
    }
    std::ranges::sort(failed);
    auto system = refusals.failed();
    std::ranges::sort(system);
    return failed == system;
}

/// What the journal has often enough to refuse the first of it and the second.
std::set<Call> callsIn(const journal::Journal& journal)
{
    std::map<Call, int> count;
    for (const auto& record : test::recordsOf(journal))
        ++count[record.call];
    std::set<Call> made;
    for (const auto& [call, times] : count) {
        if (call != Call::Note && times >= 2)
            made.insert(call);
    }
    return made;
}

/// What an endpoint is to talk to.
template <class Spec>
void aimAt(Spec& spec, const net::Endpoint& address)
{
    spec.host = "localhost";
    spec.domain = net::Domain::Inet;
    spec.port = std::to_string(address.port());
}

/// A role of the table: an endpoint that exchanges something with bare sockets of this thread, whose calls
/// are never refused.
class Play {
public:
    Play(std::string role, Refused refused)
        : m_role(std::move(role)),
          m_refused(refused),
          m_rig({}, {m_role == "polled" ? net::Readiness::Kind::Poll : net::Readiness::Kind::Best,
                     refused.reached() == Call::Ioctl ? 1ms : 0ms, false})
    {
        if (refused.call != Call::Note)
            m_refusals.of(refused.call).after(refused.time, 1, refused.error);
    }

    /// Endpoints during which the refusal comes, and one that must work. Two make every call twice.
    void run()
    {
        for (int i = 0; i < 2; ++i)
            runOne();
        m_after = true;
        const int before = m_whole;
        const int wanted = exchanges();
        runOne();
        EXPECT_EQ(m_whole - before, wanted) << "a new endpoint does not work";
    }

    void expect(const std::string& outcome)
    {
        EXPECT_TRUE(m_refusals.of(m_refused.call).isUsedUp()) << "never refused";
        EXPECT_EQ(m_failed, outcome == "fails" ? 1 : 0);
        EXPECT_EQ(m_broken, outcome == "ends" ? 1 : 0);
        EXPECT_TRUE(test::waitUntil([this] { return sameFailures(m_rig.journal, m_refusals); }))
            << "the journal has other failures than the system";
    }

    [[nodiscard]] std::set<Call> callsMade() const { return callsIn(m_rig.journal); }

private:
    [[nodiscard]] bool isServer() const
    {
        return m_role != "client" && m_role != "udp" && m_role != "udp-connected";
    }
    [[nodiscard]] int exchanges() const { return isServer() || m_role == "udp" ? 2 : 1; }
    [[nodiscard]] bool isRefusedNow() { return m_refusals.of(m_refused.call).isUsedUp() && !m_after; }

    void runOne()
    {
        const bool refusedBefore = m_refusals.of(m_refused.call).isUsedUp();
        m_lost = [this, refusedBefore] {
            return m_refused.losesWhatIsSent() && !refusedBefore && isRefusedNow();
        };
        int whole = 0;
        const auto id = isServer()           ? playServer(whole)
                        : m_role == "client" ? playClient(whole)
                        : m_role == "udp"    ? playUdp(whole)
                                             : playConnectedUdp(whole);
        if (m_refused.reached() == Call::WakeRead ||
            m_refused.reached() == Call::Note) { // a busy thread needs no waking
            EXPECT_TRUE(m_rig.waitFor([&] { return Refusals::isAwaited() || isOver(id); }));
        }
        m_rig.engine.close(id);
        EXPECT_TRUE(m_rig.waitFor([&] { return m_rig.endpoint(id).closed; })) << "does not end";
        const auto& info = m_rig.endpoint(id);
        m_whole += whole;
        if (info.failedCall != Call::Note) {
            ++m_failed;
            EXPECT_EQ(info.failedCall, m_refused.call);
            EXPECT_EQ(info.failedError, m_refused.error);
        } else {
            m_broken += exchanges() - whole;
        }
    }

    void setKnobs(SocketKnobs& knobs) const
    {
        knobs.noDelay = true;
        knobs.options.push_back({net::findOption("SO_KEEPALIVE"), {1, {}}});
    }
    [[nodiscard]] bool isOver(journal::EndpointId id)
    {
        return m_rig.endpoint(id).closed || m_rig.endpoint(id).failedCall != Call::Note;
    }
    [[nodiscard]] bool isReady(journal::EndpointId id)
    {
        return m_rig.waitFor([&] { return m_rig.endpoint(id).ready || isOver(id); }) && !isOver(id);
    }
    /// As the kernel has it: the endpoint's own question may have been refused.
    [[nodiscard]] net::Endpoint addressOf(journal::EndpointId id)
    {
        net::Endpoint address;
        for (const auto& record : m_rig.records(m_rig.socketOf(id), Call::Socket))
            (void)net::sockNameOf(m_list, {record.socket, record.handle}, address);
        return address;
    }
    /// The sockets' queues are looked at only while they are there.
    void letLook()
    {
        if (m_refused.reached() != Call::Ioctl)
            return;
        const auto looks = [this] { return m_rig.records(0, Call::Ioctl).size(); };
        EXPECT_TRUE(m_rig.waitFor([&] { return looks() > m_looks; }));
        m_looks = looks();
    }

    journal::EndpointId playServer(int& whole)
    {
        StreamListenerSpec spec;
        spec.host = "localhost";
        spec.port = "0";
        spec.domain = net::Domain::Inet;
        if (m_role == "unix") {
            const auto number = std::to_string(net::steadyNanoseconds());
            spec.host = "unix:" + (std::filesystem::temp_directory_path() / ("enchufe-" + number)).string();
        }
        setKnobs(spec.socket);
        spec.model = m_role == "threads"     ? ServerModel::Threads
                     : m_role == "iterative" ? ServerModel::Iterative
                                             : ServerModel::Loop;
        const bool shutsDown = m_refused.reached() == Call::Shutdown;
        spec.connection.responder = behaviour::find(shutsDown ? "discard" : "echo")->factory;
        spec.connection.closeAfterPeer = true;
        if (shutsDown) {
            auto actions = std::make_shared<Actions>();
            actions->list = {command::Send{bytesOf("hola")}, command::Shutdown{}};
            spec.connection.actions = actions;
        }
        const auto id = m_rig.engine.open(spec);
        for (int i = 0; i < 2 && isReady(id); ++i)
            whole += askServer(addressOf(id)) == "hola" ? 1 : 0;
        if (m_role == "unix" && m_refused.call == Call::Unlink)
            m_leftBehind.push_back(spec.host.substr(5));
        return id;
    }

    std::string askServer(const net::Endpoint& address)
    {
        auto peer = net::Socket::open(m_list, address.domain(), net::Type::Stream).socket;
        (void)peer.setOption(*net::findOption("SO_RCVTIMEO"), {30'000'000, {}});
        if (!peer.connect(address).ok())
            return {};
        if (m_refused.reached() != Call::Shutdown)
            (void)peer.send(bytesOf("hola"));
        letLook();
        (void)peer.shutdown(net::ShutdownHow::Write);
        std::string text;
        std::byte room[100];
        for (;;) {
            const auto got = peer.recv(room);
            if (!got.ok() || got.value == 0)
                return text;
            text += test::textOf(std::span(room).first(static_cast<std::size_t>(got.value)));
        }
    }

    [[nodiscard]] net::Socket boundPeer(net::Type type, net::Endpoint& address)
    {
        auto peer = net::Socket::open(m_list, net::Domain::Inet, type).socket;
        EXPECT_TRUE(peer.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
        if (type == net::Type::Stream) {
            EXPECT_TRUE(peer.listen(5).ok());
        }
        EXPECT_TRUE(peer.setNonBlocking(true).ok());
        EXPECT_TRUE(peer.getSockName(address).ok());
        return peer;
    }

    journal::EndpointId playClient(int& whole)
    {
        net::Endpoint address;
        auto listener = boundPeer(net::Type::Stream, address);
        StreamClientSpec spec;
        aimAt(spec, address);
        setKnobs(spec.socket);
        spec.connection.closeAfterPeer = true;
        const auto id = m_rig.engine.open(spec);
        m_rig.send(id, "hola");
        m_rig.post(id, command::Shutdown{});
        net::Socket peer;
        bool looked = false;
        bool answered = false;
        std::string got;
        const auto turn = [&] {
            if (!peer.isOpen() && !answered) {
                peer = std::move(listener.accept().socket);
                if (peer.isOpen())
                    (void)peer.setNonBlocking(true);
            }
            std::byte room[100];
            while (peer.isOpen() && !answered) {
                const auto more = peer.recv(room);
                if (more.ok())
                    got += test::textOf(std::span(room).first(static_cast<std::size_t>(more.value)));
                if (more.wouldBlock() && got != "hola" && !m_lost())
                    break;
                if (!looked && isOver(id))
                    break;
                answered = true;
            }
            if (answered && peer.isOpen()) {
                (void)peer.send(bytesOf("adios"));
                return true;
            }
            return isOver(id) || (m_rig.socketOf(id) != 0 && !m_rig.socket(m_rig.socketOf(id)).isOpen());
        };
        EXPECT_TRUE(m_rig.waitFor(turn));
        if (answered && !isOver(id)) {
            letLook();
            (void)peer.close();
            EXPECT_TRUE(m_rig.waitClosed(m_rig.socketOf(id)));
        }
        whole = got == "hola" && m_rig.receivedText(m_rig.socketOf(id)) == "adios" ? 1 : 0;
        return id;
    }

    journal::EndpointId playUdp(int& whole)
    {
        DatagramSpec spec;
        spec.bind = net::HostPort{"localhost", "0"};
        spec.domain = net::Domain::Inet;
        setKnobs(spec.socket);
        spec.socket.noDelay = false;
        spec.connection.responder = behaviour::find("echo")->factory;
        const auto id = m_rig.engine.open(spec);
        for (int i = 0; i < 2 && isReady(id); ++i) {
            net::Endpoint mine;
            auto peer = boundPeer(net::Type::Datagram, mine);
            (void)peer.sendTo(bytesOf("hola"), addressOf(id));
            if (i == 0)
                letLook(); // later looks find nothing new
            whole += receives(peer, id, nullptr) == "hola" ? 1 : 0;
        }
        return id;
    }

    /// A datagram, or nothing where none will come.
    std::string receives(net::Socket& peer, journal::EndpointId id, net::Endpoint* from)
    {
        std::string text;
        const auto got = [&] {
            std::byte room[100];
            net::Endpoint sender;
            const auto result = peer.recvFrom(room, sender);
            if (!result.ok())
                return false;
            text = test::textOf(std::span(room).first(static_cast<std::size_t>(result.value)));
            if (from != nullptr)
                *from = sender;
            return true;
        };
        const bool was = std::exchange(m_wasLost, m_lost());
        EXPECT_TRUE(m_rig.waitFor([&] { return got() || isOver(id) || (!was && m_lost()); }));
        m_wasLost = m_wasLost || m_lost();
        return text;
    }

    journal::EndpointId playConnectedUdp(int& whole)
    {
        net::Endpoint address;
        auto peer = boundPeer(net::Type::Datagram, address);
        DatagramSpec spec;
        aimAt(spec, address);
        spec.connect = true;
        setKnobs(spec.socket);
        spec.socket.noDelay = false;
        const auto id = m_rig.engine.open(spec);
        if (!isReady(id))
            return id;
        m_rig.send(id, "hola");
        net::Endpoint from;
        if (receives(peer, id, &from) != "hola")
            return id;
        letLook();
        (void)peer.sendTo(bytesOf("adios"), from);
        const auto answered = [&] { return m_rig.receivedText(m_rig.socketOf(id)) == "adios"; };
        EXPECT_TRUE(m_rig.waitFor([&] { return answered() || isOver(id); }));
        whole = answered() ? 1 : 0;
        return id;
    }

public:
    ~Play()
    {
        for (const std::string& path : m_leftBehind)
            ::unlink(path.c_str());
    }
    Play(const Play&) = delete;
    Play& operator=(const Play&) = delete;

private:
    const std::string m_role;
    const Refused m_refused;
    Rig m_rig;
    Refusals m_refusals;
    test::CallList m_list;
    std::function<bool()> m_lost; ///< what is sent in this endpoint's time was refused
    bool m_wasLost = false;
    bool m_after = false;
    std::size_t m_looks = 0; ///< known of
    int m_whole = 0;
    int m_broken = 0;
    int m_failed = 0;
    std::vector<std::string> m_leftBehind;
};

/// Every call of the bench, twice, one refused.
class BenchPlay {
public:
    explicit BenchPlay(Refused refused) : m_bench(m_journal), m_refused(refused)
    {
        if (refused.call != Call::Note)
            m_refusals.of(refused.call).after(refused.time, 1, refused.error);
        if (refused.reached() == Call::Ioctl)
            m_bench.watchKernel(true);
    }

    void run()
    {
        for (int i = 0; i < 2; ++i)
            m_failed += play(std::to_string(i));
        const auto looked = [this] {
            return m_refused.call == Call::Ioctl ? m_refusals.of(Call::Ioctl).isUsedUp()
                                                 : callsIn(m_journal).contains(Call::Ioctl);
        };
        if (m_refused.reached() == Call::Ioctl) {
            EXPECT_TRUE(test::waitUntil(looked));
        }
        EXPECT_EQ(play("after"), 0) << "later calls do not work";
    }

    void expect(const std::string& outcome)
    {
        EXPECT_TRUE(m_refusals.of(m_refused.call).isUsedUp()) << "never refused";
        EXPECT_EQ(m_failed > 0, outcome == "answers");
        const auto agrees = [this] { return sameFailures(m_journal, m_refusals); };
        EXPECT_TRUE(test::waitUntil(agrees)) << "the journal has other failures than the system";
    }

    [[nodiscard]] std::set<Call> callsMade() const { return callsIn(m_journal); }

private:
    /// How many of the lines failed, or could not be made.
    int play(const std::string& round)
    {
        int failed = 0;
        for (const std::string line : {"l# = socket inet stream",
                                       "setsockopt l# SO_REUSEADDR 1",
                                       "getsockopt l# SO_REUSEADDR",
                                       "bind l# localhost:0",
                                       "listen l# 5",
                                       "blocking l# off",
                                       "c# = socket inet stream",
                                       "connect c# @l#",
                                       "a# = accept l#",
                                       "send c# \"hola\"",
                                       "recv a# 10 MSG_DONTWAIT",
                                       "poll c#:w 0",
                                       "select c#:w 0",
                                       "getsockname c#",
                                       "getpeername c#",
                                       "u# = socket inet dgram",
                                       "bind u# 127.0.0.1:0",
                                       "sendto u# \"hola\" @u#",
                                       "recvfrom u# 10 MSG_DONTWAIT",
                                       "shutdown c# SHUT_WR",
                                       "close c#",
                                       "p#, q# = socketpair unix stream",
                                       "f# = file"}) {
            std::string text = line;
            for (auto at = text.find('#'); at != std::string::npos; at = text.find('#'))
                text.replace(at, 1, round);
            const auto parsed = bench::parseCall(text);
            EXPECT_FALSE(parsed.problem) << text;
            std::promise<bool> made;
            const auto done = [&made](const bench::Outcome& outcome) { made.set_value(outcome.ok()); };
            const bool ok = !m_bench.start(parsed.value, done) && made.get_future().get();
            failed += ok ? 0 : 1;
        }
        return failed;
    }

    journal::Journal m_journal;
    bench::CallBench m_bench;
    const Refused m_refused;
    Refusals m_refusals;
    int m_failed = 0;
};

constexpr const char* roles[] = {"loop",   "threads", "iterative",     "polled", "unix",
                                 "client", "udp",     "udp-connected", "bench"};

class RefusedCalls : public testing::TestWithParam<const char*> {
protected:
    const test::RefusalTable m_table{ENCHUFE_REFUSALS};
};

} // namespace

TEST(RefusalTable, HasARowForEachCall)
{
    const test::RefusalTable table(ENCHUFE_REFUSALS);
    for (int i = 0; i < net::callCount; ++i) {
        const auto call = static_cast<Call>(i);
        const auto* const row = table.row(call);
        ASSERT_NE(row, nullptr) << net::callName(call);
        EXPECT_EQ(row->isRefused, !row->errors.empty()) << net::callName(call);
        EXPECT_EQ(row->isRefused, !row->lines.empty()) << net::callName(call);
        for (const std::string& error : row->errors)
            EXPECT_NE(net::findError(error), nullptr) << error;
    }
}

TEST_P(RefusedCalls, TheRoleMakesTheCallsOfItsRows)
{
    const std::string role = GetParam();
    std::set<Call> made;
    for (const Call variant : {Call::Note, Call::Shutdown, Call::Ioctl}) {
        Refused nothing;
        nothing.variant = variant;
        const auto add = [&](auto& play) {
            play.run();
            made.merge(play.callsMade());
        };
        if (role == "bench") {
            BenchPlay play(nothing);
            add(play);
        } else {
            Play play(role, nothing);
            add(play);
        }
    }
    for (int i = 0; i < net::callCount; ++i) {
        const auto call = static_cast<Call>(i);
        EXPECT_EQ(m_table.isMadeBy(role, call), made.contains(call)) << net::callName(call);
    }
}

TEST_P(RefusedCalls, AreInTheJournalAndTheRestGoesOn)
{
    const std::string role = GetParam();
    for (int i = 0; i < net::callCount; ++i) {
        const auto call = static_cast<Call>(i);
        if (!m_table.isMadeBy(role, call))
            continue;
        for (const std::string& error : m_table.row(call)->errors) {
            for (const int time : {0, 1}) {
                const Refused refused{call, net::findError(error)->number, time};
                const std::string outcome = m_table.outcome(role, call, error, time);
                SCOPED_TRACE(std::string(net::callName(call)) + ' ' + error +
                             (time == 0 ? ", first: " : ", second: ") + outcome);
                if (role == "bench") {
                    BenchPlay play(refused);
                    play.run();
                    play.expect(outcome);
                } else {
                    Play play(role, refused);
                    play.run();
                    play.expect(outcome);
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Roles, RefusedCalls, testing::ValuesIn(roles), [](const auto& role) {
    std::string name = role.param;
    std::erase(name, '-');
    return name;
});

} // namespace enchufe::engine
