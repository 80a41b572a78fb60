// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/player.h"

#include "core/script/playing.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

namespace {

constexpr Text wasStopped = tr("stopped");

} // namespace

Player::Player(engine::Engine& engine, bench::CallBench& bench, Script script, Listener listener,
               PlayerOptions options)
    : m_playing(std::make_unique<Playing>(engine, bench, std::move(script), std::move(listener), options))
{}

Player::~Player() = default;

void Player::playTo(std::size_t line) { m_playing->playTo(line, false); }
void Player::step() { m_playing->playTo(script().lines.size(), true); }
void Player::pause() { m_playing->pauseAsked = m_playing->state == State::Playing; }
void Player::skipTo(std::size_t line) { m_playing->skipTo(line); }
void Player::beginSegment(const std::string& title, std::span<const Condition> judged, std::size_t end)
{
    m_playing->beginSegment(title, judged, end);
}
void Player::ask(const Reads& reads) { m_playing->ask(reads); }
void Player::cancel(const std::string& name) { m_playing->cancel(name); }
void Player::stop() { m_playing->stop(); }
void Player::restart() { m_playing->restart(); }
void Player::advance() { m_playing->advance(); }
std::optional<std::chrono::steady_clock::time_point> Player::deadline() const
{
    return m_playing->deadline();
}
Player::State Player::state() const { return m_playing->state; }
const std::optional<Problem>& Player::problem() const { return m_playing->problem; }
bool Player::isNotMade() const { return m_playing->notMade; }
const std::optional<FailedCall>& Player::failed() const { return m_playing->failed; }
std::size_t Player::nextLine() const { return m_playing->next; }
std::size_t Player::calls() const { return m_playing->callCount; }
std::size_t Player::expectations() const { return m_playing->expectations; }
const Script& Player::script() const { return m_playing->script; }
const Facts& Player::facts() const { return *m_playing->facts; }
std::optional<engine::Target> Player::targetOf(std::string_view name) const
{
    return m_playing->targetOf(name);
}

PlayerLoop::PlayerLoop(engine::Engine& engine, bench::CallBench& bench, Script script, PlayerOptions options,
                       Player::Listener listener)
{
    listener.wake = [this] {
        const threads::Lock lock(m_mutex);
        m_woken = true;
        m_changed.notifyOne();
    };
    m_player = std::make_unique<Player>(engine, bench, std::move(script), std::move(listener), options);
}

bool PlayerLoop::run(const std::function<bool()>& stopped)
{
    using namespace std::chrono_literals;
    while (m_player->state() == Player::State::Playing) {
        m_player->advance();
        if (stopped && stopped()) {
            m_endedEarly = true;
            return false;
        }
        const auto until = m_player->deadline();
        if (!until)
            break;
        const auto look = std::chrono::steady_clock::now() + 50ms; // whether to end early
        const auto end = stopped ? std::min(*until, look) : *until;
        threads::Lock lock(m_mutex);
        while (!m_woken && std::chrono::steady_clock::now() < end)
            m_changed.waitUntil(lock, end);
        m_woken = false;
    }
    return true;
}

PlayResult PlayerLoop::result() const
{
    PlayResult result{m_player->problem(), m_player->isNotMade(), m_player->calls(), m_player->expectations(),
                      m_player->failed()};
    if (m_endedEarly && !result.problem) {
        const std::vector<Line>& lines = m_player->script().lines;
        const std::size_t next = m_player->nextLine();
        result.problem = Problem{next < lines.size() ? lines[next].place : Place(), {wasStopped}};
    }
    return result;
}

PlayResult play(const Script& script, journal::Journal& journal, PlayerOptions options,
                const std::function<bool()>& stopped, Player::Listener listener,
                std::span<const Segment> segments)
{
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    PlayerLoop loop(engine, bench, script, options, std::move(listener));
    Player& player = loop.player();
    for (const Segment& segment : segments) {
        player.playTo(segment.begin);
        if (!loop.run(stopped) || player.state() != Player::State::Resting)
            return loop.result();
        player.beginSegment(segment.title, segment.judged, segment.end);
    }
    player.playToEnd();
    (void)loop.run(stopped);
    return loop.result();
}

} // namespace enchufe::script
