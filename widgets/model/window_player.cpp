// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/window_player.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace enchufe::widgets {

using State = script::Player::State;

WindowPlayer::WindowPlayer(engine::Engine& engine, bench::CallBench& bench, script::Script script,
                           script::Player::Listener listener, const script::PlayerOptions& options,
                           QObject* parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &WindowPlayer::goOn);
    listener.wake = [this] { QMetaObject::invokeMethod(this, &WindowPlayer::goOn, Qt::QueuedConnection); };
    m_player =
        std::make_unique<script::Player>(engine, bench, std::move(script), std::move(listener), options);
}

WindowPlayer::~WindowPlayer() = default;

void WindowPlayer::playToEnd()
{
    m_player->playToEnd();
    goOn();
}

void WindowPlayer::goOn()
{
    using std::chrono::milliseconds;
    const bool wasPlaying = m_player->state() == State::Playing;
    m_player->advance();
    m_deadline.stop();
    if (const auto until = m_player->deadline()) {
        const auto left = std::chrono::ceil<milliseconds>(*until - std::chrono::steady_clock::now());
        m_deadline.start(std::max(left, milliseconds(0)));
    }
    if (!wasPlaying)
        return;
    if (m_player->state() == State::Failed)
        emit failed(*m_player->problem());
    else if (m_player->state() == State::Resting)
        emit rested();
}

} // namespace enchufe::widgets
