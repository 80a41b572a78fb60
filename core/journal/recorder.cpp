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

/// What the MSG_* mean for the stream.
std::uint8_t flagBits(const net::CallEvent& event)
{
    unsigned bits = 0;
    const bool stream = event.type == net::Type::Stream;
    if (net::isReceiveCall(event.call)) {
        bits |= net::leavesStreamAlone(event.flags) ? unsigned{Record::Aside} : 0U;
        bits |= stream && net::isUrgentReceive(event.flags) ? unsigned{Record::Urgent} : 0U;
        bits |= net::discardsStream(event.domain, event.type, event.flags) ? unsigned{Record::Discarded} : 0U;
    } else {
        bits |= net::isUrgentSend(event.type, event.flags) ? unsigned{Record::Urgent} : 0U;
    }
    return static_cast<std::uint8_t>(bits);
}

std::int32_t clampResult(std::int64_t value)
{
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, std::numeric_limits<std::int32_t>::min(),
                                                              std::numeric_limits<std::int32_t>::max()));
}

} // namespace

Recorder::Recorder(Journal& journal, EndpointId endpoint) : m_writer(journal, endpoint) {}

void Recorder::attachThread() { m_writer.attachThread(systemThreadId()); }

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
    record.error = static_cast<std::int16_t>(event.error);
    record.setKind(event.domain, event.type);
    record.call = event.call;
    record.flags = static_cast<std::uint16_t>(event.flags);
    record.result = clampResult(event.result);
    record.requested = static_cast<std::uint32_t>(event.requested);
    record.enterNs = event.enterNs - journal().epochNs();
    record.durationNs = event.leaveNs - event.enterNs;
    if (event.hasOption)
        record.bits |= Record::HasOption;
    if (std::exchange(m_aiding, false))
        record.bits |= Record::Aiding;
    if (record.isData() && event.flags != 0)
        record.bits |= flagBits(event);
    record.offsetOrValue = record.isData() ? event.offset : static_cast<std::uint64_t>(event.value);
    if (event.call == net::Call::Accept || event.call == net::Call::SocketPair)
        record.payloadOrSocket = event.otherSocket.number();
    if (event.call == net::Call::SocketPair)
        record.offsetOrValue = static_cast<std::uint64_t>(event.otherHandle);
    static const Payload none;
    const Payload* bytes = &none;
    if (!event.data.empty())
        bytes = &keepPayload(event, record);
    else if (record.isReceive())
        m_received = {};
    m_writer.append(record, detailFor(event), *bytes);
    if (!m_copied.isEmpty())
        m_copied = {};
}

const Payload& Recorder::keepPayload(const net::CallEvent& event, Record& record)
{
    if (!record.isData()) {
        record.bits |= Record::Answer;
        if (!net::asksOfSockets(event.call))
            record.requested = static_cast<std::uint32_t>(event.data.size());
        m_copied = store(event.data);
        record.payloadOrSocket = m_copied.position();
        return m_copied;
    }
    if (record.isSend()) {
        const Payload* const sending = std::exchange(m_sending, nullptr);
        if (sending != nullptr && contains(sending->bytes(), event.data)) {
            const auto inside = static_cast<std::uint64_t>(event.data.data() - sending->bytes().data());
            record.payloadOrSocket = sending->position() + inside;
            return *sending;
        }
        m_copied = store(event.data);
        record.payloadOrSocket = m_copied.position();
        return m_copied;
    }
    // Evicted while the call was under way (it may have waited long): the bytes are new, so they move.
    if (m_block && !m_block->isEvicted() && contains(m_block->room().subspan(m_used), event.data)) {
        m_received = Payload(m_block, m_used, event.data.size());
        m_used += event.data.size();
    } else {
        m_received = store(event.data);
    }
    record.payloadOrSocket = m_received.position();
    return m_received;
}

DetailStore::Kept Recorder::detailFor(const net::CallEvent& event)
{
    const bool words = !event.level.empty() || !event.option.empty() || !event.text.empty();
    const bool address = event.address != nullptr && !event.address->isEmpty();
    if (!words && !address)
        return nullptr;
    if (!words && m_lastAddress && m_lastAddress->detail.address == *event.address)
        return m_lastAddress;
    CallDetail detail;
    if (address)
        detail.address = *event.address;
    detail.level = event.level;
    detail.option = event.option;
    detail.text = event.text;
    DetailStore::Kept kept = m_writer.intern(std::move(detail));
    if (!words)
        m_lastAddress = kept;
    return kept;
}

bool Recorder::hasRoom(std::size_t size) const
{
    return m_block && !m_block->isEvicted() && m_block->room().size() - m_used >= size;
}

std::span<std::byte> Recorder::reserve(std::size_t size)
{
    if (!hasRoom(size) && size <= PayloadStore::largestDirect &&
        std::min(m_blockSize, journal().payloads().largestBlockNow()) >= 2 * size)
        takeBlock(size);
    if (hasRoom(size))
        return m_block->room().subspan(m_used, size);
    // Who receives little has a small block: what comes is copied into it. Pages that stay empty cost
    // nothing.
    if (m_scratchSize < size) {
        m_scratch = std::make_unique_for_overwrite<std::byte[]>(size);
        m_scratchSize = size;
    }
    return {m_scratch.get(), size};
}

void Recorder::takeBlock(std::size_t size)
{
    // Evicted before it was full: others are far busier.
    if (m_block && m_block->isEvicted())
        m_blockSize = std::max(m_blockSize / 16, PayloadStore::smallestBlock);
    const std::size_t usual = std::min(m_blockSize, journal().payloads().largestBlockNow());
    m_block = journal().payloads().allocate(std::max(size, usual));
    m_used = 0;
    m_blockSize = std::min(std::max(m_blockSize, m_block->room().size()) * 4, PayloadStore::blockSize);
}

Payload Recorder::store(std::span<const std::byte> bytes)
{
    if (bytes.size() > PayloadStore::blockSize)
        return journal().payloads().adopt(std::vector(bytes.begin(), bytes.end()));
    // Hold the old block until the copy is made: the bytes may lie in it.
    const auto old = m_block;
    if (!hasRoom(bytes.size()))
        takeBlock(bytes.size());
    std::copy(bytes.begin(), bytes.end(), m_block->room().subspan(m_used).begin());
    Payload payload(m_block, m_used, bytes.size());
    m_used += bytes.size();
    return payload;
}

Payload Recorder::keep(std::span<const std::byte> bytes) { return bytes.empty() ? Payload() : store(bytes); }

Payload Recorder::keep(std::vector<std::byte> bytes)
{
    if (bytes.size() <= PayloadStore::largestDirect)
        return keep(std::span<const std::byte>(bytes));
    return journal().payloads().adopt(std::move(bytes));
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

void Recorder::note(NoteKind kind, net::SocketId socket, std::int64_t value, std::string_view text,
                    const net::Endpoint* address, int error)
{
    net::CallEvent event;
    event.call = net::Call::Note;
    event.flags = static_cast<int>(kind);
    event.socket = socket;
    event.value = value;
    event.text = text;
    event.address = address;
    event.error = error;
    event.enterNs = event.leaveNs = net::steadyNanoseconds();
    onCall(event);
}

void Recorder::noteFailed(net::Call call, int error, const net::Endpoint* address)
{
    noteCall(NoteKind::Failed, 0, call, error, address);
}

void Recorder::noteConnectionFailed(net::SocketId socket, net::Call call, int error,
                                    const net::Endpoint* address)
{
    noteCall(NoteKind::ConnectionFailed, socket, call, error, address);
}

void Recorder::noteDegraded(net::SocketId socket, net::Call call, int error)
{
    noteCall(NoteKind::Degraded, socket, call, error, nullptr);
}

void Recorder::noteCall(NoteKind kind, net::SocketId socket, net::Call call, int error,
                        const net::Endpoint* address)
{
    net::CallEvent event;
    event.call = net::Call::Note;
    event.flags = static_cast<int>(kind);
    event.socket = socket;
    event.requested = static_cast<std::uint64_t>(call);
    event.text = net::callName(call);
    event.address = address;
    event.error = error;
    event.enterNs = event.leaveNs = net::steadyNanoseconds();
    onCall(event);
}

} // namespace enchufe::journal
