// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/stream_reader.h"

#include "core/stream/thread_priority.h"
#include "core/words/meaning.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <new>
#include <system_error>
#include <utility>

namespace enchufe::stream {

using framing::Frame;
using journal::Record;

namespace {

bool isEmptyMessage(const Record& record)
{
    const words::Meaning meaning = words::meaningOf(record);
    return meaning == words::Meaning::EmptyMessage || meaning == words::Meaning::EmptyTaken;
}

// What is done between two looks at new orders: some milliseconds.
constexpr std::uint64_t sliceBytes = std::uint64_t{4} << 20;
constexpr std::size_t sliceBlocks = 512;
constexpr std::size_t sliceSkipped = 16'384;

Block blockOf(const Record& record, journal::Seq seq, bool isEnd)
{
    Block block;
    block.offset = record.offset();
    block.seq = seq;
    block.enterNs = record.enterNs;
    block.size = record.bytesMoved();
    block.isCut = record.isTruncated();
    block.requested = block.isCut ? static_cast<std::uint32_t>(record.result) : record.requested;
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    block.durationUs = static_cast<std::uint32_t>(std::min(record.durationNs / 1000, most));
    block.error = record.error;
    block.isEnd = isEnd;
    return block;
}

} // namespace

void StreamReader::Orders::noteGrowth()
{
    const threads::Lock lock(mutex);
    grown = true;
    atRest = false;
    changed.notifyOne();
}

StreamReader::StreamReader(journal::Journal& journal)
    : m_journal(journal),
      m_records(journal),
      m_pair(journal)
{
    start();
}

StreamReader::~StreamReader()
{
    {
        const threads::Lock lock(m_orders->mutex);
        m_orders->stop = true;
        m_orders->changed.notifyOne();
    }
    if (m_orders->thread.joinable())
        m_orders->thread.join();
    delete m_published.load();
}

bool StreamReader::start()
{
    const threads::Lock lock(m_orders->mutex);
    return startThread();
}

bool StreamReader::startThread()
{
    if (m_orders->thread.joinable())
        return true;
    try {
        m_orders->thread = std::thread([this] { run(); });
    } catch (const std::system_error&) {
        return false;
    } catch (const std::bad_alloc&) {
        return false;
    }
    return true;
}

void StreamReader::setChannel(const Channel& channel)
{
    const threads::Lock lock(m_orders->mutex);
    m_orders->channel = channel;
    m_orders->atRest = false;
    m_orders->changed.notifyOne();
    (void)startThread();
}

void StreamReader::setFramings(std::vector<framing::Framing> framings, std::uint32_t limit)
{
    const threads::Lock lock(m_orders->mutex);
    m_orders->framings = std::move(framings);
    m_orders->limit = limit;
    m_orders->atRest = false;
    m_orders->changed.notifyOne();
    (void)startThread();
}

void StreamReader::visit(const std::function<void(const StreamContent&)>& read) const
{
    const threads::Lock lock(m_visitMutex);
    if (const StreamContent* const newest = m_published.exchange(nullptr, std::memory_order_acquire))
        m_visited.reset(newest);
    read(*m_visited);
}

void StreamReader::publish()
{
    if (!std::exchange(m_isNews, false))
        return;
    delete m_published.exchange(new StreamContent(m_content), std::memory_order_acq_rel);
    m_version.fetch_add(1, std::memory_order_release);
}

bool StreamReader::waitForWork()
{
    m_records.rest();
    const bool watching = m_channel.sender != 0 || m_channel.receiver != 0;
    m_growth = watching ? m_journal.notifyBeyond(m_records.position(),
                                                 [orders = m_orders.get()] { orders->noteGrowth(); })
                        : journal::Journal::Subscription();
    threads::Lock lock(m_orders->mutex);
    const auto isWork = [this, watching]() ENCHUFE_REQUIRES(m_orders->mutex) {
        return m_orders->stop || m_orders->channel || m_orders->framings || (watching && m_orders->grown);
    };
    m_orders->atRest = !isWork();
    m_orders->changed.wait(lock, isWork);
    m_orders->grown = false;
    m_orders->atRest = false;
    return !m_orders->stop;
}

void StreamReader::takeOrders()
{
    bool anotherChannel = m_anew;
    bool otherFramings = m_anew;
    {
        const threads::Lock lock(m_orders->mutex);
        if (const auto channel = std::exchange(m_orders->channel, std::nullopt)) {
            m_channel = *channel;
            anotherChannel = true;
        }
        if (auto framings = std::exchange(m_orders->framings, std::nullopt)) {
            m_framings = std::move(*framings);
            otherFramings = true;
            if (std::exchange(m_limit, m_orders->limit) != m_orders->limit)
                m_works.clear(); // none goes on under another limit
        }
    }
    if (m_anew) {
        m_works.clear();
        m_content = StreamContent();
    }
    if (anotherChannel)
        beginAnew();
    if (otherFramings)
        takeFramings();
    m_isNews = m_isNews || anotherChannel || otherFramings;
    m_anew = false; // all of it is done
}

void StreamReader::beginAnew()
{
    m_records.start({m_channel.sender, m_channel.receiver}, 0);
    m_pair.start(m_channel.sender, m_channel.senderOnly, m_channel.receiver, m_channel.receiverOnly);
    std::vector<Cut> cuts = std::move(m_content.cuts);
    m_content = StreamContent();
    m_content.cuts = std::move(cuts);
    m_content.sends.socket = m_channel.sender;
    m_content.receives.socket = m_channel.receiver;
    m_content.receiverCuts = m_channel.receiver != 0;
    m_content.datagrams = m_channel.datagrams;
    m_content.sends.isPart = !m_channel.senderOnly.isEmpty();
    m_content.receives.isPart = !m_channel.receiverOnly.isEmpty();
    m_content.ends[0].socket = m_channel.sender;
    m_content.ends[1].socket = m_channel.receiver;
    for (std::size_t i = 0; i < m_works.size(); ++i)
        restartWork(i);
}

/// Those that were there already go on.
void StreamReader::takeFramings()
{
    std::vector<Work> works(m_framings.size());
    std::vector<Cut> cuts(m_framings.size());
    for (std::size_t i = 0; i < works.size(); ++i) {
        const auto known = std::ranges::find(m_works, m_framings[i], &Work::framing);
        if (known != m_works.end() && known->framer) {
            cuts[i] = std::move(m_content.cuts[static_cast<std::size_t>(known - m_works.begin())]);
            works[i] = std::move(*known);
        } else {
            works[i].framing = m_framings[i];
        }
    }
    m_works = std::move(works);
    m_content.cuts = std::move(cuts);
    for (std::size_t i = 0; i < m_works.size(); ++i) {
        if (!m_works[i].framer)
            restartWork(i);
    }
}

void StreamReader::restartWork(std::size_t number)
{
    Work& work = m_works[number];
    const auto& blocks = m_content.source().blocks;
    work.nextBlock = blocks.begin();
    const std::uint64_t origin = blocks.isEmpty() ? 0 : blocks[blocks.begin()].offset;
    work.framer = framing::makeFramer(work.framing, m_limit, origin);
    work.finished = false;
    m_content.cuts[number] = Cut();
    m_content.cuts[number].framing = work.framing;
    m_content.cuts[number].position = origin;
    m_content.cuts[number].skippedBytes = origin;
}

void StreamReader::run()
{
    letOthersGoFirst(); // the sockets' workers above all
    bool goesOn = true;
    while (goesOn) {
        try {
            follow();
            return;
        } catch (const std::bad_alloc&) {
            goesOn = restAndBeginAnew();
        }
    }
}

/// What was found so far may be half of a step. False: it is to end.
bool StreamReader::restAndBeginAnew()
{
    constexpr auto rest = std::chrono::milliseconds(100); // others may give memory back
    m_anew = true;
    threads::Lock lock(m_orders->mutex);
    m_orders->atRest = false;
    return !m_orders->changed.waitFor(lock, rest,
                                      [this]() ENCHUFE_REQUIRES(m_orders->mutex) { return m_orders->stop; });
}

/// Until it is to end.
void StreamReader::follow()
{
    while (m_anew || waitForWork()) {
        bool more = true;
        while (more) {
            takeOrders();
            more = readRecords();
            for (std::size_t i = 0; i < m_works.size(); ++i)
                more = cutSome(i) || more;
            publish();
            const threads::Lock lock(m_orders->mutex);
            if (m_orders->stop)
                return;
        }
    }
}

/// True: there is more to read.
bool StreamReader::readRecords()
{
    if (m_channel.sender == 0 && m_channel.receiver == 0)
        return false;
    constexpr std::size_t recordsASlice = 65'536; // some milliseconds
    const journal::Seq end = m_journal.end();     // a flood goes on, and others want to see what was found
    m_records.read(recordsASlice, end,
                   [this](const Record& record, journal::Seq seq) { addRecord(record, seq); });
    return m_records.position() < m_journal.end();
}

void StreamReader::addRecord(const Record& record, journal::Seq seq)
{
    if (record.socket == 0)
        return; // nobody's, as a channel's end may be
    if (!m_pair.lets(record))
        return;
    for (End& end : m_content.ends) {
        if (record.socket == end.socket)
            count(end, record);
    }
    if (record.socket == m_channel.sender) {
        if (record.isSend())
            addBlock(m_content.sends, record, seq, false);
        else if ((record.call == net::Call::Shutdown && record.error == 0 && record.requested != 0) ||
                 record.call == net::Call::Close)
            addBlock(m_content.sends, record, seq, true);
    }
    if (record.socket == m_channel.receiver) {
        if (record.isReceive() && !record.isAside())
            addBlock(m_content.receives, record, seq, record.isStreamEnd());
        else if (record.call == net::Call::Close)
            addBlock(m_content.receives, record, seq, true);
    }
}

void StreamReader::count(End& end, const Record& record)
{
    const std::uint32_t moved = record.bytesMoved();
    if (moved == 0 && !isEmptyMessage(record))
        return;
    m_isNews = true;
    if (record.isSend()) {
        end.sendSizes.add(moved);
        return;
    }
    end.receiveSizes.add(moved);
    if (end.receivedNs >= 0)
        end.receiveGapsUs.add(
            static_cast<std::uint64_t>(std::max<std::int64_t>(record.enterNs - end.receivedNs, 0) / 1000));
    end.receivedNs = record.enterNs;
}

void StreamReader::addBlock(Lane& lane, const Record& record, journal::Seq seq, bool isEnd)
{
    if (isEnd && std::exchange(lane.ended, true))
        return;
    m_isNews = true;
    Block block = blockOf(record, seq, isEnd);
    if (!record.isData() || lane.isPart)
        block.offset = lane.total;
    block.isOdd = lane.nextIsOdd;
    lane.nextIsOdd = lane.nextIsOdd != (block.size > 0);
    lane.blocks.append(block);
    lane.blocks.keepNewest(mostBlocks);
    if (isEnd)
        return;
    if (block.size == 0 && block.error != 0) {
        ++lane.refused;
        return;
    }
    lane.total = std::max(lane.total, block.end());
    lane.cutOff += block.isCut ? 1 : 0;
    lane.empty += m_channel.datagrams && block.size == 0 ? 1 : 0;
    lane.partial += block.size < block.requested && !block.isCut ? 1 : 0;
    lane.sizes.add(block.size);
    if (lane.lastNs >= 0)
        lane.gapsUs.add(
            static_cast<std::uint64_t>(std::max<std::int64_t>(block.enterNs - lane.lastNs, 0) / 1000));
    lane.lastNs = block.enterNs;
}

/// True: there is more to cut.
bool StreamReader::cutSome(std::size_t number)
{
    Work& work = m_works[number];
    const Lane& lane = m_content.source(); // only this thread writes it
    Cut& shared = m_content.cuts[number];
    Cut found;
    found.naive = shared.naive;
    found.position = shared.position;
    std::vector<Frame> frames;
    work.nextBlock = std::max(work.nextBlock, lane.blocks.begin());
    const std::uint64_t first = work.nextBlock;
    // What is no longer kept is passed over quickly: whoever lags behind a flood comes to what is.
    const std::uint64_t stop = std::min(lane.blocks.end(), first + sliceSkipped);
    std::uint64_t bytes = 0;
    for (std::size_t cut = 0; work.nextBlock < stop && cut < sliceBlocks && bytes < sliceBytes;
         ++work.nextBlock) {
        const Block& block = lane.blocks[work.nextBlock];
        if (!cutBlock(work, found, block, frames))
            continue;
        bytes += block.size;
        ++cut;
    }
    if (work.nextBlock == first)
        return false;
    m_isNews = true;
    for (const Frame& frame : frames) {
        shared.frames.append(frame);
        switch (frame.what()) {
        case Frame::What::Lost:
            shared.lostBytes += frame.size;
            break;
        case Frame::What::Damaged:
            ++shared.damaged;
            break;
        case Frame::What::Message:
            ++shared.messages;
            break;
        }
    }
    shared.frames.keepNewest(mostFrames);
    shared.naive = found.naive;
    shared.position = found.position;
    shared.skippedBytes += found.skippedBytes;
    shared.broken = work.framer->broken();
    shared.unfinished = work.framer->unfinished();
    return work.nextBlock < lane.blocks.end();
}

/// False: its bytes are no longer kept.
bool StreamReader::cutBlock(Work& work, Cut& found, const Block& block, std::vector<Frame>& frames)
{
    const std::size_t before = frames.size();
    if (block.isEnd) {
        if (!std::exchange(work.finished, true))
            work.framer->finish(frames);
        found.naive.apply(found.position, 0, std::span(frames).subspan(before));
        return true;
    }
    if (block.size == 0)
        return true;
    Record record;
    const bool there = m_journal.record(block.seq, record);
    const journal::Payload payload = there ? m_journal.payload(record) : journal::Payload();
    if (payload.size() < block.size) { // dropped before it was their turn, or thrown away by MSG_TRUNC
        found.skippedBytes += block.size;
        found.position = block.end();
        work.framer = framing::makeFramer(work.framing, m_limit, block.end());
        return false;
    }
    const bool anew = m_channel.datagrams || work.framer->position() != block.offset;
    if (anew)
        work.framer = framing::makeFramer(work.framing, m_limit, block.offset);
    work.framer->push(payload.bytes().first(block.size), frames); // an urgent byte stands behind them
    if (m_channel.datagrams)
        work.framer->finish(frames);
    found.position = block.end();
    found.naive.apply(block.offset, block.size, std::span(frames).subspan(before));
    return true;
}

} // namespace enchufe::stream
