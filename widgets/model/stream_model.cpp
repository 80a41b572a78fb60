// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/stream_model.h"

#include "widgets/common/settings.h"
#include "widgets/model/selection.h"

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int frameMs = 33;
const auto framingsKey = QStringLiteral("stream/framings");
} // namespace

StreamModel::StreamModel(Feed& feed, Settings& settings, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_settings(settings),
      m_reader(feed.journal())
{
    m_timer.setInterval(frameMs);
    connect(&m_timer, &QTimer::timeout, this, &StreamModel::watch);
    connect(&feed, &Feed::advanced, this, [this] {
        updateChannel();
        if (m_socket != 0)
            wake();
    });
    for (const QString& text :
         settings.value(framingsKey, QStringList{QStringLiteral("line")}).toStringList()) {
        const auto parsed = framing::parseFraming(text.toStdString());
        if (parsed.ok())
            m_framings.push_back(parsed.value);
    }
    m_reader.setFramings(m_framings, m_limit);
}

void StreamModel::share(Selection& selection)
{
    connect(&selection, &Selection::conversationChanged, this,
            [this, &selection] { setSocket(selection.conversation(), selection.place().peer); });
    connect(this, &StreamModel::channelChanged, &selection, &Selection::forgetFrame);
}

void StreamModel::setSocket(net::SocketId socket, const net::Endpoint& peer)
{
    if (socket == m_socket && peer == m_peer)
        return;
    m_socket = socket;
    m_peer = peer;
    updateChannel();
    emit socketChanged();
}

void StreamModel::setFlow(Flow flow)
{
    if (m_socket == 0)
        return;
    remember(flow);
    updateChannel();
}

void StreamModel::setDirection(Direction direction)
{
    const bool toServer = (direction == Direction::Sent) == (m_socket == m_conversation.client);
    setFlow(toServer ? Flow::ToServer : Flow::ToClient);
}

StreamModel::Direction StreamModel::direction() const
{
    return m_channel.sender == m_socket ? Direction::Sent : Direction::Received;
}

StreamModel::EndKey StreamModel::keyOf(net::SocketId end) const
{
    return {end, std::string(m_conversation.peerOf(end).key())};
}

void StreamModel::remember(Flow flow)
{
    if (m_flows.size() >= mostFlows)
        m_flows.clear();
    // The other end may have been unknown before.
    for (const net::SocketId end : {m_conversation.client, m_conversation.server}) {
        if (end != 0)
            m_flows[keyOf(end)] = flow;
    }
}

StreamModel::HasData StreamModel::hasData(net::SocketId end) const
{
    const net::Endpoint only = m_conversation.onlyPeerOf(end);
    if (only.isEmpty()) {
        const auto totals = m_feed.journal().totals(end);
        return {totals.sendCalls > 0, totals.receiveCalls > 0};
    }
    const auto* const peer = m_feed.table().peer(end, only);
    return {peer != nullptr && peer->datagramsSent > 0, peer != nullptr && peer->datagramsReceived > 0};
}

/// The first that has data is kept to: the picture does not turn round while one looks at it.
StreamModel::Flow StreamModel::flowNow()
{
    for (const net::SocketId end : {m_conversation.client, m_conversation.server}) {
        if (const auto known = m_flows.find(keyOf(end)); end != 0 && known != m_flows.end())
            return known->second;
    }
    const HasData client = hasData(m_conversation.client);
    const HasData server = hasData(m_conversation.server);
    const bool toServer = client.sent || server.received;
    const bool toClient = server.sent || client.received;
    // Before there is data: a client begins, and whoever was accepted hears it.
    const Flow found = toClient && !toServer ? Flow::ToClient : Flow::ToServer;
    if (toServer || toClient)
        remember(found);
    return found;
}

void StreamModel::updateChannel()
{
    stream::Channel channel;
    m_conversation = {};
    if (const auto* const info = m_feed.table().socket(m_socket)) {
        m_conversation = journal::conversationOf(m_feed.table(), *info, m_peer);
        m_flow = flowNow();
        const bool toServer = m_flow == Flow::ToServer;
        channel.sender = toServer ? m_conversation.client : m_conversation.server;
        channel.receiver = toServer ? m_conversation.server : m_conversation.client;
        channel.datagrams = m_conversation.datagrams;
        channel.senderOnly = m_conversation.onlyPeerOf(channel.sender);
        channel.receiverOnly = m_conversation.onlyPeerOf(channel.receiver);
    }
    if (channel == m_channel)
        return;
    m_channel = channel;
    m_reader.setChannel(channel);
    wake();
    emit channelChanged();
}

void StreamModel::setFramings(const std::vector<framing::Framing>& framings)
{
    if (framings == m_framings)
        return;
    QStringList texts;
    for (const framing::Framing& each : framings)
        texts << QString::fromStdString(framing::toText(each));
    m_settings.setValue(framingsKey, texts);
    lendFramings(framings);
}

void StreamModel::lendFramings(const std::vector<framing::Framing>& framings)
{
    if (framings == m_framings)
        return;
    m_framings = framings;
    m_reader.setFramings(m_framings, m_limit);
    wake();
    emit framingsChanged();
}

void StreamModel::setLimit(std::uint32_t limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    m_reader.setFramings(m_framings, m_limit);
    wake();
    emit framingsChanged();
}

void StreamModel::wake()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void StreamModel::watch()
{
    // Asked in this order: what was published before it rested is seen below.
    const bool rests = m_reader.isAtRest();
    const std::uint64_t version = m_reader.version();
    if (version != m_version) {
        m_version = version;
        emit contentChanged();
    } else if (rests) {
        m_timer.stop(); // the feed wakes it, or another order
    } else {
        m_reader.start(); // it may have found no thread
    }
}

std::vector<std::byte> StreamModel::bytes(std::uint64_t offset, std::size_t size,
                                          std::vector<std::size_t>* borders) const
{
    std::vector<std::byte> found;
    m_reader.visit([&](const stream::StreamContent& content) {
        const auto& blocks = content.source().blocks;
        for (auto i = blocks.firstNot([offset](const stream::Block& block) { return block.end() <= offset; });
             i < blocks.end() && found.size() < size; ++i) {
            journal::Record record;
            if (blocks[i].size == 0)
                continue;
            const bool there = m_feed.journal().record(blocks[i].seq, record);
            const journal::Payload payload = there ? m_feed.journal().payload(record) : journal::Payload();
            const std::uint64_t from = offset + found.size();
            // Bytes that follow a gap would stand in the wrong place.
            if (payload.isEmpty() || blocks[i].offset > from)
                break;
            if (borders != nullptr && !found.empty())
                borders->push_back(found.size());
            const auto part = payload.bytes().subspan(static_cast<std::size_t>(from - blocks[i].offset));
            const auto wanted = part.first(std::min(part.size(), size - found.size()));
            found.insert(found.end(), wanted.begin(), wanted.end());
        }
    });
    return found;
}

std::optional<framing::Frame> StreamModel::frame(std::size_t cut, std::uint64_t number) const
{
    std::optional<framing::Frame> found;
    m_reader.visit([&](const stream::StreamContent& content) {
        if (cut >= content.cuts.size())
            return;
        const auto& frames = content.cuts[cut].frames;
        if (number >= frames.begin() && number < frames.end())
            found = frames[number];
    });
    return found;
}

} // namespace enchufe::widgets
