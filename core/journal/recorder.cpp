// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/recorder.h"

#include "core/net/message_flags.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#elif defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace enchufe::journal {

namespace {

std::int64_t systemThreadId()
{
#ifdef _WIN32
    return static_cast<std::int64_t>(GetCurrentThreadId());
#elif defined(__linux__)
    return ::syscall(SYS_gettid); // glibc before 2.30 has no gettid()
#else
    return 0;
#endif
}

bool contains(std::span<const std::byte> outer, std::span<const std::byte> inner)
{
    const std::less_equal<const std::byte*> notAfter;
    return notAfter(outer.data(), inner.data()) &&
           notAfter(inner.data() + inner.size(), outer.data() + outer.size());
}

std::int32_t clampResult(std::int64_t value)
{
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, std::numeric_limits<std::int32_t>::min(),
                                                              std::numeric_limits<std::int32_t>::max()));
}

} // namespace

Recorder::Recorder(Journal& journal, EndpointId endpoint) : m_journal(journal), m_endpoint(endpoint) {}

void Recorder::attachThread() { m_thread = m_journal.registerThread(systemThreadId()); }

void Recorder::onCall(const net::CallEvent& event)
{
    if (m_sampling) {
        m_sampling = false;
        const auto isNews = std::exchange(m_isNews, nullptr);
        if (event.error == 0 && !(isNews ? isNews(event) : m_known != event.value))
            return;
    }
    Record record;
    record.socket = event.socket;
    record.handle = static_cast<std::int32_t>(event.handle);
    record.endpoint = m_endpoint;
    record.error = static_cast<std::int16_t>(event.error);
    record.thread = m_thread;
    record.call = event.call;
    record.flags = static_cast<std::uint16_t>(event.flags);
    record.result = clampResult(event.result);
    record.requested = static_cast<std::uint32_t>(event.requested);
    record.enterNs = event.enterNs - m_journal.epochNs();
    record.durationNs = event.leaveNs - event.enterNs;
    if (event.hasOption)
        record.bits |= Record::HasOption;
    if (event.call == net::Call::Recv && event.result == 0 && event.error == 0 && event.requested > 0)
        record.bits |= Record::StreamEnd;
    if (record.isReceive() && net::leavesStreamAlone(event.flags))
        record.bits |= Record::Aside;
    record.offsetOrValue = record.isData() ? event.offset : static_cast<std::uint64_t>(event.value);
    if (event.call == net::Call::Accept || event.call == net::Call::SocketPair)
        record.payloadOrSocket = event.otherSocket;
    if (event.call == net::Call::SocketPair)
        record.offsetOrValue = static_cast<std::uint64_t>(event.otherHandle);
    if (!event.data.empty())
        keepPayload(event, record);
    else if (record.isReceive())
        m_received = {};
    record.detail = detailFor(event);
    m_journal.append(record);
}

void Recorder::keepPayload(const net::CallEvent& event, Record& record)
{
    if (!record.isData()) {
        record.bits |= Record::Answer;
        record.requested = static_cast<std::uint32_t>(event.data.size());
        record.payloadOrSocket = store(event.data).position();
        return;
    }
    if (record.isSend()) {
        const bool known = m_sending != nullptr && contains(m_sending->bytes(), event.data);
        if (known) {
            const auto inside = static_cast<std::uint64_t>(event.data.data() - m_sending->bytes().data());
            record.payloadOrSocket = m_sending->position() + inside;
        } else {
            record.payloadOrSocket = store(event.data).position();
        }
        m_sending = nullptr;
        return;
    }
    // Evicted while the call was under way (it may have waited long): the bytes are new, so they move.
    if (m_block && !m_block->isEvicted() && contains(m_block->room().subspan(m_used), event.data)) {
        m_received = Payload(m_block, m_used, event.data.size());
        m_used += event.data.size();
    } else {
        m_received = store(event.data);
    }
    record.payloadOrSocket = m_received.position();
}

std::uint32_t Recorder::detailFor(const net::CallEvent& event)
{
    const bool words = !event.level.empty() || !event.option.empty() || !event.text.empty();
    const bool address = event.address != nullptr && !event.address->isEmpty();
    if (!words && !address)
        return 0;
    if (!words && m_lastDetail != 0 && m_lastAddress == *event.address)
        return m_lastDetail;
    CallDetail detail;
    if (address)
        detail.address = *event.address;
    detail.level = event.level;
    detail.option = event.option;
    detail.text = event.text;
    const std::uint32_t number = m_journal.intern(std::move(detail));
    if (!words) {
        m_lastAddress = *event.address;
        m_lastDetail = number;
    }
    return number;
}

std::span<std::byte> Recorder::reserve(std::size_t size)
{
    if (size > largestDirect) {
        if (m_scratch.size() < size)
            m_scratch.resize(size);
        return std::span(m_scratch).first(size);
    }
    if (!m_block || m_block->isEvicted() || m_block->room().size() - m_used < size) {
        takeBlock(size);
    }
    return m_block->room().subspan(m_used, size);
}

void Recorder::takeBlock(std::size_t size)
{
    const std::size_t usual = m_block ? PayloadStore::blockSize : PayloadStore::firstBlockSize;
    m_block = m_journal.payloads().allocate(std::max(size, usual));
    m_used = 0;
}

Payload Recorder::store(std::span<const std::byte> bytes)
{
    if (bytes.size() > PayloadStore::blockSize)
        return m_journal.payloads().adopt(std::vector(bytes.begin(), bytes.end()));
    if (!m_block || m_block->isEvicted() || m_block->room().size() - m_used < bytes.size()) {
        // Hold the old block until the copy is made: the bytes may lie in it.
        const auto old = m_block;
        takeBlock(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_block->room().begin());
        m_used = bytes.size();
        return {m_block, 0, bytes.size()};
    }
    std::copy(bytes.begin(), bytes.end(), m_block->room().subspan(m_used).begin());
    Payload payload(m_block, m_used, bytes.size());
    m_used += bytes.size();
    return payload;
}

Payload Recorder::keep(std::span<const std::byte> bytes) { return bytes.empty() ? Payload() : store(bytes); }

Payload Recorder::keep(std::vector<std::byte> bytes)
{
    if (bytes.size() <= largestDirect)
        return keep(std::span<const std::byte>(bytes));
    return m_journal.payloads().adopt(std::move(bytes));
}

void Recorder::sampleUnlike(std::optional<std::int64_t> known)
{
    m_sampling = true;
    m_known = known;
}

void Recorder::sampleIf(std::function<bool(const net::CallEvent&)> isNews)
{
    m_sampling = true;
    m_isNews = std::move(isNews);
}

void Recorder::endSample()
{
    m_sampling = false;
    m_isNews = nullptr;
}

void Recorder::note(std::string_view kind, net::SocketId socket, std::int64_t value, std::string_view text,
                    const net::Endpoint* address, int error)
{
    net::CallEvent event;
    event.call = net::Call::Note;
    event.socket = socket;
    event.value = value;
    event.option = kind;
    event.text = text;
    event.address = address;
    event.error = error;
    event.enterNs = event.leaveNs = net::steadyNanoseconds();
    onCall(event);
}

} // namespace enchufe::journal
