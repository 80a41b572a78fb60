// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/kernel_questions.h"

#include "core/journal/socket_row.h"
#include "core/net/kernel_values.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

using net::Call;

namespace {

using namespace std::chrono_literals;

/// A worker that is blocked in the kernel answers when it is not any more.
constexpr auto patience = 1s;

} // namespace

void KernelQuestions::ask(const Reads& reads, std::chrono::steady_clock::time_point now)
{
    m_asking = true;
    m_questions = reads.kernel;
    m_sockets.clear();
    m_asked.clear();
    m_deadline = now + patience;
    for (const std::string& name : reads.blocked)
        noteBlocked(name);
    for (const KernelQuestion& question : m_questions) {
        if (m_sockets.contains(question.name))
            continue;
        if (const auto target = m_calls.targetOf(question.name)) {
            const net::SocketId socket = m_calls.socketOf(question.name);
            m_sockets[question.name] = socket;
            if (socket == 0 || m_calls.isClosed(question.name))
                continue;
            m_asked[socket];
            m_engine.post(*target, engine::command::AskKernel{});
        } else if (const auto state = m_bench.socket(question.name)) {
            m_sockets[question.name] = state->id;
            if (state->handle == net::noHandle)
                continue;
            m_asked[state->id];
            m_bench.askKernel(question.name);
        }
    }
#ifndef __linux__
    m_asked.clear(); // no system but Linux answers
#endif
}

/// Of a bare socket: a call that waits for its thread counts as made. Of an endpoint whose calls never block
/// it is in none; nothing is noted of one that may be in a call, for the journal has only those that ended.
void KernelQuestions::noteBlocked(const std::string& name)
{
    const auto state = m_calls.stateOf(name);
    const auto target = m_calls.targetOf(name);
    if ((!state && !target) || m_calls.mayBeInCall(name)) {
        m_blocked.erase(name);
        return;
    }
    Blocked now;
    if (target)
        now.endpoint = target->endpoint;
    else
        now.call = state->busy ? state->call : state->busyElsewhere ? state->callElsewhere : Call::Note;
    const auto [place, isNew] = m_blocked.try_emplace(name, now);
    if (isNew || std::exchange(place->second, now) != now)
        m_notes.write(note::Blocked{name, now.call}, state ? state->id : net::SocketId());
}

void KernelQuestions::apply(const journal::Record& record, const journal::Journal& journal)
{
    const auto asked = m_asked.find(record.socket);
    if (asked == m_asked.end() || record.isNote())
        return;
    if (record.call == Call::Close)
        asked->second.answered = true;
    if (record.call != Call::GetSockOpt || !record.hasAnswer())
        return;
    const journal::Payload payload = journal.payload(record);
    asked->second.answer.assign(payload.bytes().begin(), payload.bytes().end());
    asked->second.answered = true;
}

bool KernelQuestions::isDone(std::chrono::steady_clock::time_point now, const journal::SocketTable& table)
{
    if (!m_asking)
        return true;
    const bool all = std::ranges::all_of(m_asked, [](const auto& each) { return each.second.answered; });
    if (!all && now < m_deadline)
        return false;
    m_asking = false;
    for (const KernelQuestion& question : m_questions)
        answer(question, table);
    return true;
}

void KernelQuestions::answer(const KernelQuestion& question, const journal::SocketTable& table)
{
    const auto named = m_sockets.find(question.name);
    const net::SocketId socket = named == m_sockets.end() ? net::SocketId() : named->second;
    const journal::SocketInfo* const info = table.socket(socket);
    const auto asked = m_asked.find(socket);
    note::KernelSaid said{question, 0, {}, false};
    if (info != nullptr && info->isOpen() && asked != m_asked.end()) {
        const std::span<const std::byte> answer = asked->second.answer;
        std::optional<std::int64_t> value;
        if (question.value == "state") {
            const auto* const entry = net::findTcpInfo("tcpi_state");
            value = entry != nullptr && net::isTcp(info->domain, info->type) ? net::valueIn(*entry, answer)
                                                                             : std::nullopt;
            said.word = value ? std::string(net::tcpStateName(*value)) : std::string();
        } else if (question.value == "Recv-Q") {
            value = journal::queuesNow(*info).receive;
        } else if (question.value == "Send-Q") {
            value = journal::queuesNow(*info).send;
        } else if (const auto* const entry = net::findTcpInfo(question.value)) {
            value = net::valueIn(*entry, answer);
        } else {
            const auto memory = net::memoryInfoValues();
            const auto found = std::ranges::find(memory, question.value, &net::KernelValue::name);
            value = found == memory.end() ? std::nullopt : net::valueIn(*found, answer);
        }
        said.isTold = value.has_value();
        said.value = value.value_or(0);
    }
    m_notes.write(said, socket);
}

} // namespace enchufe::script
