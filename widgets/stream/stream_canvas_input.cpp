// SPDX-License-Identifier: GPL-3.0-or-later
// Pointing at the picture, and walking over it: mouse, wheel and keys.
#include "widgets/stream/stream_canvas.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace enchufe::widgets {

using framing::Frame;
using stream::Block;
using stream::Lane;
using stream::StreamContent;

namespace {

constexpr double zoomStep = 1.25;

const Lane& laneOf(const StreamContent& content, StreamPick::Kind kind)
{
    return kind == StreamPick::Kind::Send ? content.sends : content.receives;
}

/// The frame at that offset, or not further than `reach` behind it.
StreamPick frameAt(const StreamContent& content, std::size_t cut, double offset, double reach)
{
    const auto& frames = content.cuts[cut].frames;
    const auto number =
        frames.firstNot([offset](const Frame& frame) { return static_cast<double>(frame.end()) <= offset; });
    if (number < frames.end() && static_cast<double>(frames[number].offset) <= offset + reach)
        return {StreamPick::Kind::Frame, cut, number};
    return {};
}

} // namespace

StreamPick StreamCanvas::pickAt(const StreamContent& content, const QPointF& point) const
{
    const QPointF place = point + QPointF(0, verticalScrollBar()->value());
    const double value = m_axis.toValue(place.x());
    const double reach = m_axis.perPixel * 2; // as wide as the thinnest thing drawn
    const auto blockAt = [&](const Lane& lane, StreamPick::Kind kind) -> StreamPick {
        const auto& blocks = lane.blocks;
        std::uint64_t number = 0;
        if (m_axis.unit == StreamAxis::Unit::Bytes) {
            number = blocks.firstNot(
                [value](const Block& block) { return static_cast<double>(block.end()) <= value; });
            if (number < blocks.end() && static_cast<double>(blocks[number].offset) > value + reach)
                return {};
        } else {
            number = blocks.firstNot(
                [&](const Block& block) { return static_cast<double>(block.enterNs) <= value + reach / 2; });
            if (number > blocks.begin())
                --number;
        }
        return number < blocks.end() ? StreamPick{kind, 0, number} : StreamPick{};
    };
    for (const StreamRow& row : layoutRows(content, m_axis, viewport()->height())) {
        if (!row.area.contains(place))
            continue;
        switch (row.kind) {
        case StreamRow::Kind::Asked:
        case StreamRow::Kind::Sends: {
            const StreamPick pick = blockAt(content.sends, StreamPick::Kind::Send);
            if (pick.kind != StreamPick::Kind::None || content.sends.blocks.isEmpty())
                return pick;
            // What was refused stands behind all that was taken.
            const Block& last = content.sends.blocks.back();
            const bool refused =
                static_cast<double>(last.offset + last.requested) > value && last.size < last.requested;
            return refused ? StreamPick{StreamPick::Kind::Send, 0, content.sends.blocks.end() - 1}
                           : StreamPick{};
        }
        case StreamRow::Kind::Chunks:
            return blockAt(content.receives, StreamPick::Kind::Chunk);
        case StreamRow::Kind::Naive:
        case StreamRow::Kind::Cells:
            if (row.kind == StreamRow::Kind::Cells &&
                1 / m_axis.perPixel < StreamPicture::cellWidth(m_theme.fixedFont()))
                return {};
            return content.receiverCuts ? blockAt(content.receives, StreamPick::Kind::Chunk)
                                        : blockAt(content.sends, StreamPick::Kind::Send);
        case StreamRow::Kind::Frames:
            return m_axis.unit == StreamAxis::Unit::Time ? StreamPick()
                                                         : frameAt(content, row.cut, value, reach);
        case StreamRow::Kind::Kernel:
            return {};
        }
    }
    return {};
}

QString StreamCanvas::describe(const StreamContent& content, const StreamPick& pick) const
{
    if (pick.kind == StreamPick::Kind::None)
        return {};
    if (pick.kind == StreamPick::Kind::Frame) {
        if (pick.cut >= content.cuts.size() || pick.number >= content.cuts[pick.cut].frames.end())
            return {};
        const Frame& frame = content.cuts[pick.cut].frames[pick.number];
        const auto& blocks = content.source().blocks;
        const std::uint64_t from = frame.offset;
        const std::uint64_t to = frame.end();
        const auto first = blocks.firstNot([from](const Block& block) { return block.end() <= from; });
        const auto last = blocks.firstNot([to](const Block& block) { return block.offset < to; });
        if (frame.what() == Frame::What::Lost)
            return tr("Thrown away by the reader: %1 bytes from %2", nullptr, plural(frame.size))
                .arg(numberText(frame.size), numberText(frame.offset));
        if (frame.what() == Frame::What::Damaged)
            return tr("Damaged: %1 bytes from %2 taken for a message whose beginning was thrown away",
                      nullptr, plural(frame.size))
                .arg(numberText(frame.size), numberText(frame.offset));
        return tr("Frame #%1: %2 bytes from %3; header %4, trailer %5; chunks: %6", nullptr,
                  plural(frame.size))
            .arg(pick.number)
            .arg(numberText(frame.size), numberText(frame.offset))
            .arg(frame.header)
            .arg(frame.trailer)
            .arg(std::max<std::uint64_t>(last - first, 1));
    }
    const Lane& lane = laneOf(content, pick.kind);
    if (pick.number < lane.blocks.begin() || pick.number >= lane.blocks.end())
        return {};
    journal::Record record;
    const Block& block = lane.blocks[pick.number];
    if (!m_journal.record(block.seq, record))
        return {};
    QString text = lineText(record, *m_journal.detail(record));
    if (block.size > 0)
        text += QLatin1Char('\n') +
                tr("bytes %1 … %2").arg(numberText(block.offset), numberText(block.end() - 1));
    text += QLatin1Char('\n') +
            tr("at %1 s, took %2").arg(timeText(block.enterNs), durationText(record.durationNs));
    if (pick.number > lane.blocks.begin())
        text += QLatin1Char('\n') +
                tr("%1 after the one before")
                    .arg(durationText(block.enterNs - lane.blocks[pick.number - 1].leaveNs()));
    return text;
}

QString StreamCanvas::textAt(const QPoint& point) const
{
    QString text;
    m_reader.visit([&](const StreamContent& content) { text = describe(content, pickAt(content, point)); });
    return text;
}

bool StreamCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<const QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void StreamCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedFirst = m_axis.first;
    m_dragging = false;
}

void StreamCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0) {
        const double distance = event->position().x() - m_pressed.x();
        if (!m_dragging && std::fabs(distance) < QApplication::startDragDistance())
            return;
        m_dragging = true;
        setFollowing(false);
        setRange(m_pressedFirst - distance * m_axis.perPixel, m_axis.perPixel);
        return;
    }
    StreamPick pick;
    m_reader.visit([&](const StreamContent& content) { pick = pickAt(content, event->position()); });
    viewport()->setCursor(pick.kind == StreamPick::Kind::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void StreamCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || std::exchange(m_dragging, false))
        return;
    StreamPick pick;
    m_reader.visit([&](const StreamContent& content) { pick = pickAt(content, event->position()); });
    if (pick.kind != StreamPick::Kind::None)
        choose(pick);
}

void StreamCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if ((event->modifiers() & Qt::ShiftModifier) != 0 || angle.x() != 0) {
        const int steps = angle.x() != 0 ? angle.x() : angle.y();
        setFollowing(false);
        setRange(m_axis.first - steps / 120.0 * m_axis.width * m_axis.perPixel / 8, m_axis.perPixel);
    } else {
        zoom(std::pow(zoomStep, angle.y() / 120.0), event->position().x());
    }
    event->accept();
}

std::optional<StreamCanvas::Extent> StreamCanvas::extentOf(const StreamContent& content,
                                                           const StreamPick& pick) const
{
    const bool inBytes = m_axis.unit == StreamAxis::Unit::Bytes;
    if (pick.kind == StreamPick::Kind::Frame) {
        if (!inBytes || pick.cut >= content.cuts.size())
            return std::nullopt;
        const auto& frames = content.cuts[pick.cut].frames;
        if (pick.number < frames.begin() || pick.number >= frames.end())
            return std::nullopt;
        return Extent{static_cast<double>(frames[pick.number].offset),
                      static_cast<double>(frames[pick.number].end())};
    }
    const auto& blocks = laneOf(content, pick.kind).blocks;
    if (pick.kind == StreamPick::Kind::None || pick.number < blocks.begin() || pick.number >= blocks.end())
        return std::nullopt;
    const Block& block = blocks[pick.number];
    const std::uint64_t bytes = block.size > 0 ? block.size : block.requested;
    return inBytes ? Extent{static_cast<double>(block.offset), static_cast<double>(block.offset + bytes)}
                   : Extent{static_cast<double>(block.enterNs), static_cast<double>(block.leaveNs())};
}

std::optional<QPoint> StreamCanvas::pointOf(const StreamPick& pick) const
{
    std::optional<QPoint> point;
    m_reader.visit([&](const StreamContent& content) {
        const auto extent = extentOf(content, pick);
        if (!extent)
            return;
        const auto kind = pick.kind == StreamPick::Kind::Send    ? StreamRow::Kind::Sends
                          : pick.kind == StreamPick::Kind::Chunk ? StreamRow::Kind::Chunks
                                                                 : StreamRow::Kind::Frames;
        for (const StreamRow& row : layoutRows(content, m_axis, viewport()->height())) {
            if (row.kind == kind && (kind != StreamRow::Kind::Frames || row.cut == pick.cut))
                point = QPointF(m_axis.toX((extent->first + extent->last) / 2),
                                row.area.center().y() - verticalScrollBar()->value())
                            .toPoint();
        }
    });
    return point;
}

void StreamCanvas::reveal(const StreamPick& pick)
{
    std::optional<Extent> extent;
    m_reader.visit([&](const StreamContent& content) { extent = extentOf(content, pick); });
    if (!extent || m_fitted || (extent->first >= m_axis.first && extent->first <= m_axis.last()))
        return;
    setFollowing(false);
    setRange(extent->first - m_axis.width * m_axis.perPixel / 4, m_axis.perPixel);
}

void StreamCanvas::choose(const StreamPick& pick)
{
    m_pick = pick;
    std::vector<journal::Seq> seqs;
    m_reader.visit([&](const StreamContent& content) {
        const auto extent = extentOf(content, pick);
        if (extent && m_axis.unit == StreamAxis::Unit::Bytes)
            m_cellsFrom = static_cast<std::uint64_t>(extent->first);
        if (pick.kind != StreamPick::Kind::Frame && extent)
            seqs.push_back(laneOf(content, pick.kind).blocks[pick.number].seq);
        setAccessibleDescription(describe(content, pick));
    });
    reveal(pick);
    viewport()->update();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    if (pick.kind == StreamPick::Kind::Frame)
        emit framePicked(pick.cut, pick.number);
    else if (!seqs.empty())
        emit callsPicked(seqs, seqs.front());
}

void StreamCanvas::selectCall(journal::Seq seq)
{
    m_reader.visit([&](const StreamContent& content) {
        for (const auto kind : {StreamPick::Kind::Send, StreamPick::Kind::Chunk}) {
            const auto& blocks = laneOf(content, kind).blocks;
            const auto number = blocks.firstNot([seq](const Block& block) { return block.seq < seq; });
            if (number < blocks.end() && blocks[number].seq == seq) {
                m_pick = {kind, 0, number};
                m_cellsFrom = blocks[number].offset;
            }
        }
    });
    reveal(m_pick);
    viewport()->update();
}

void StreamCanvas::selectFrame(std::size_t cut, std::uint64_t number)
{
    m_pick = {StreamPick::Kind::Frame, cut, number};
    m_reader.visit([&](const StreamContent& content) {
        if (const auto extent = extentOf(content, m_pick))
            m_cellsFrom = static_cast<std::uint64_t>(extent->first);
    });
    reveal(m_pick);
    viewport()->update();
}

/// To the next or the previous call or frame of the same lane.
void StreamCanvas::walk(int step)
{
    StreamPick pick = m_pick;
    bool exists = false;
    m_reader.visit([&](const StreamContent& content) {
        if (pick.kind == StreamPick::Kind::None)
            pick = {content.receives.socket != 0 ? StreamPick::Kind::Chunk : StreamPick::Kind::Send, 0,
                    ~std::uint64_t{0}};
        pick.number += static_cast<std::uint64_t>(step);
        if (m_pick.kind == StreamPick::Kind::None)
            pick.number = laneOf(content, pick.kind).blocks.begin();
        exists = extentOf(content, pick).has_value();
    });
    if (exists)
        choose(pick);
}

/// To the thing above or below in the picture, at the same place of the stream.
void StreamCanvas::walkLane(int step)
{
    const auto from = pointOf(m_pick);
    if (!from)
        return walk(0);
    StreamPick found;
    m_reader.visit([&](const StreamContent& content) {
        const auto rows = layoutRows(content, m_axis, viewport()->height());
        const double offset = verticalScrollBar()->value();
        const auto here = std::ranges::find_if(rows, [&](const StreamRow& row) {
            return row.area.top() <= from->y() + offset && row.area.bottom() >= from->y() + offset;
        });
        if (here == rows.end())
            return;
        for (auto place = (here - rows.begin()) + step; place >= 0 && place < std::ssize(rows);
             place += step) {
            const QRectF& area = rows[static_cast<std::size_t>(place)].area;
            const StreamPick pick = pickAt(content, QPointF(from->x(), area.center().y() - offset));
            if (pick.kind != StreamPick::Kind::None && pick != m_pick) {
                found = pick;
                return;
            }
        }
    });
    if (found.kind != StreamPick::Kind::None)
        choose(found);
}

void StreamCanvas::keyPressEvent(QKeyEvent* event)
{
    const auto is = [event](std::string_view id) { return Actions::isKeyOf(id, *event); };
    if (is(act::streamIn))
        return zoom(zoomStep * zoomStep);
    if (is(act::streamOut))
        return zoom(1 / (zoomStep * zoomStep));
    if (is(act::streamFit))
        return fit();
    if (is(act::pictureBefore))
        return walk(-1);
    if (is(act::pictureAfter))
        return walk(1);
    if (is(act::pictureAbove))
        return walkLane(-1);
    if (is(act::pictureBelow))
        return walkLane(1);
    if (is(act::pictureFirst) || is(act::picturePageBack)) {
        setFollowing(false);
        setRange(is(act::pictureFirst) ? m_extent.first : m_axis.first - m_axis.width * m_axis.perPixel,
                 m_axis.perPixel);
    } else if (is(act::pictureLast)) {
        setFollowing(true);
        setRange(m_extent.last, m_axis.perPixel);
    } else if (is(act::picturePageOn)) {
        setRange(m_axis.last(), m_axis.perPixel);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace enchufe::widgets
