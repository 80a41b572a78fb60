// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/stream_model.h"

#include "widgets/common/settings.h"

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int frameMs = 33;
constexpr int ticksUntilRest = 15;
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
        m_quietTicks = 0;
        if (!m_timer.isActive() && m_socket != 0)
            m_timer.start();
    });
    for (const QString& text :
         settings.value(framingsKey, QStringList{QStringLiteral("line")}).toStringList()) {
        const auto parsed = framing::parseFraming(text.toStdString());
        if (parsed.ok())
            m_framings.push_back(parsed.framing);
    }
    m_reader.setFramings(m_framings, m_limit);
}

void StreamModel::setSocket(net::SocketId socket)
{
    if (socket == m_socket)
        return;
    m_socket = socket;
    updateChannel();
}

void StreamModel::setDirection(Direction direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    updateChannel();
}

void StreamModel::updateChannel()
{
    stream::Channel channel;
    if (const auto* const info = m_feed.table().socket(m_socket)) {
        const bool sent = m_direction == Direction::Sent;
        channel.sender = sent ? m_socket : info->peer;
        channel.receiver = sent ? info->peer : m_socket;
        channel.datagrams = info->type != net::Type::Stream;
    }
    if (channel == m_channel)
        return;
    m_channel = channel;
    m_reader.setChannel(channel);
    m_quietTicks = 0;
    m_timer.start();
    emit channelChanged();
}

void StreamModel::setFramings(const std::vector<framing::Framing>& framings)
{
    if (framings == m_framings)
        return;
    m_framings = framings;
    QStringList texts;
    for (const framing::Framing& each : m_framings)
        texts << QString::fromStdString(framing::toText(each));
    m_settings.setValue(framingsKey, texts);
    m_reader.setFramings(m_framings, m_limit);
    m_quietTicks = 0;
    m_timer.start();
    emit framingsChanged();
}

void StreamModel::setLimit(std::uint32_t limit)
{
    if (limit == m_limit)
        return;
    m_limit = limit;
    m_reader.setFramings(m_framings, m_limit);
    m_quietTicks = 0;
    m_timer.start();
    emit framingsChanged();
}

void StreamModel::watch()
{
    const std::uint64_t version = m_reader.version();
    if (version != m_version) {
        m_version = version;
        m_quietTicks = 0;
        emit contentChanged();
    } else if (++m_quietTicks > ticksUntilRest) {
        m_timer.stop(); // the feed wakes it
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
