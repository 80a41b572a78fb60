// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/stream_picture.h"

#include "core/codec/hex.h"
#include "core/codec/text_encoding.h"
#include "core/net/errors.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

using framing::Frame;
using stream::Block;
using stream::Cut;
using stream::Lane;
using stream::SegmentedLog;

namespace {

constexpr std::int64_t noticeablePauseNs = 50'000'000;

QColor lighter(const QColor& color, const QColor& background, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return {mix(color.red(), background.red()), mix(color.green(), background.green()),
            mix(color.blue(), background.blue())};
}

QColor textOn(const QColor& color)
{
    return color.lightnessF() > 0.55F ? QColor(0x10, 0x14, 0x18) : QColor(Qt::white);
}

/// A byte as one character: what is not printable has a sign of its own.
QString byteSign(std::byte byte)
{
    const auto c = std::to_integer<unsigned char>(byte);
    if (c == '\n')
        return QStringLiteral("↵");
    if (c == '\r')
        return QStringLiteral("←");
    if (c == ' ')
        return QStringLiteral("␣");
    return c > 0x20 && c < 0x7f ? QString(QLatin1Char(static_cast<char>(c))) : QStringLiteral("·");
}

} // namespace

StreamPicture::StreamPicture(QPainter& painter, const Theme& theme, const journal::Journal& journal,
                             const stream::StreamContent& content, const StreamLook& look)
    : m_painter(painter),
      m_theme(theme),
      m_colors(theme.colors()),
      m_journal(journal),
      m_content(content),
      m_look(look),
      m_axis(look.axis),
      m_font(theme.smallFont()),
      m_fixed(theme.fixedFont())
{}

double StreamPicture::cellWidth(const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(QStringLiteral("00")) * 1.35;
}

const QColor& StreamPicture::sideColor(bool isServer) const
{
    return isServer ? m_colors.listener : m_colors.client;
}

void StreamPicture::paint()
{
    paintAxis();
    const bool inTime = m_axis.unit == StreamAxis::Unit::Time;
    for (const StreamRow& row : m_look.rows) {
        paintTitle(row);
        m_painter.save();
        m_painter.setClipRect(row.area.adjusted(-1, -2, 1, 2));
        switch (row.kind) {
        case StreamRow::Kind::Asked:
            paintAsked(row.area);
            break;
        case StreamRow::Kind::Sends: {
            const QColor& color = sideColor(m_look.senderIsServer);
            if (inTime)
                paintLaneInTime(m_content.sends, row.area, color, true);
            else
                paintLane(m_content.sends, row.area, color, true);
            break;
        }
        case StreamRow::Kind::Kernel:
            inTime ? paintKernelInTime(row.area) : paintKernel(row.area);
            break;
        case StreamRow::Kind::Chunks: {
            const QColor& color = sideColor(m_look.receiverIsServer);
            if (inTime)
                paintLaneInTime(m_content.receives, row.area, color, false);
            else
                paintLane(m_content.receives, row.area, color, false);
            break;
        }
        case StreamRow::Kind::Frames:
            inTime ? paintFramesInTime(row.cut, row.area) : paintFrames(row.cut, row.area);
            break;
        case StreamRow::Kind::Naive:
            paintNaive(row.area);
            break;
        case StreamRow::Kind::Cells:
            paintCells(row.area);
            break;
        }
        m_painter.restore();
    }
}

void StreamPicture::paintAxis()
{
    if (m_look.rows.empty())
        return;
    m_painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const double top = m_look.rows.front().area.top();
    const double bottom = m_look.rows.back().area.bottom();
    for (const auto& tick : m_axis.ticks(metrics.horizontalAdvance(QStringLiteral("1,048,576")))) {
        const double x = m_axis.toX(tick.value);
        m_painter.setPen(m_colors.border);
        m_painter.drawLine(QPointF(x, top - 6), QPointF(x, bottom));
        m_painter.setPen(m_colors.muted);
        const double width = metrics.horizontalAdvance(tick.label);
        const double room = m_axis.left + m_axis.width - width;
        m_painter.drawText(
            QPointF(std::clamp(x - width / 2, m_axis.left, std::max(room, m_axis.left)), top - 9),
            tick.label);
    }
}

std::pair<QString, QString> StreamPicture::titleOf(const StreamRow& row) const
{
    const Lane& sends = m_content.sends;
    const auto callsOf = [](const Lane& lane) { return lane.blocks.end() - (lane.ended ? 1 : 0); };
    const auto callsText = [](std::uint64_t count) {
        return count == 1 ? tr("1 call") : tr("%1 calls").arg(numberText(count));
    };
    switch (row.kind) {
    case StreamRow::Kind::Asked:
        return {tr("asked"), tr("by the program")};
    case StreamRow::Kind::Sends:
        return {tr("send() accepted"),
                sends.refused > 0
                    ? tr("%1 calls, %2 refused").arg(numberText(callsOf(sends)), numberText(sends.refused))
                    : callsText(callsOf(sends))};
    case StreamRow::Kind::Kernel:
        return {tr("in the kernel"), m_axis.unit == StreamAxis::Unit::Time
                                         ? tr("sent, not yet received")
                                         : QStringLiteral("Recv-Q · Send-Q")};
    case StreamRow::Kind::Chunks: {
        const Lane& lane = m_content.receives;
        return {tr("recv() chunks"), callsText(callsOf(lane) - lane.refused)};
    }
    case StreamRow::Kind::Frames: {
        const Cut& cut = m_content.cuts[row.cut];
        QString words = tr("%1 whole").arg(numberText(cut.messages));
        if (cut.broken.problem != framing::Problem::None)
            words += tr(", broken");
        else if (cut.unfinished.size > 0)
            words += tr(", 1 waiting");
        if (cut.lostBytes > 0)
            words += tr(", %1 lost").arg(bytesText(static_cast<double>(cut.lostBytes)));
        return {tr("frames %1").arg(QString::fromStdString(framing::toText(cut.framing))), words};
    }
    case StreamRow::Kind::Naive:
        return {tr("naive reader"), tr("1 recv = 1 message")};
    case StreamRow::Kind::Cells:
        return {tr("bytes"), tr("1 cell = 1 byte")};
    }
    return {};
}

void StreamPicture::paintTitle(const StreamRow& row)
{
    const auto [title, words] = titleOf(row);
    QFont bold = m_font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double left = m_axis.left - m_look.titleWidth;
    const double width = m_look.titleWidth - 10;
    const double middle = row.area.center().y();
    m_painter.setFont(bold);
    m_painter.setPen(m_colors.text);
    m_painter.drawText(QPointF(left, middle - metrics.descent()),
                       metrics.elidedText(title, Qt::ElideRight, width));
    m_painter.setFont(m_font);
    m_painter.setPen(m_colors.muted);
    m_painter.drawText(QPointF(left, middle + metrics.ascent()),
                       QFontMetricsF(m_font).elidedText(words, Qt::ElideRight, width));
    m_painter.setPen(m_colors.border);
    const double line = row.area.bottom() + 6;
    m_painter.drawLine(QPointF(left, line), QPointF(m_axis.left + m_axis.width, line));
}

void StreamPicture::paintHatch(const QRectF& area, const QColor& color)
{
    if (area.width() < 1)
        return;
    m_painter.fillRect(area, QBrush(lighter(color, m_colors.panel, 0.35), Qt::BDiagPattern));
    m_painter.setPen(QPen(color, 1, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(area);
}

void StreamPicture::paintNote(double x, const QRectF& area, const QString& text, const QColor& color,
                              bool bold)
{
    QFont font = m_fixed;
    font.setBold(bold);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text) + 8;
    // Where it does not fit behind, it stands over what is there.
    const double left = std::max(area.left(), std::min(x + 8, area.right() - width));
    const QRectF box(left, area.center().y() - metrics.height() / 2 - 1, std::min(width, area.width()),
                     metrics.height() + 2);
    QColor ground = m_colors.panel;
    ground.setAlpha(225);
    m_painter.fillRect(box, ground);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(box.adjusted(4, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                       metrics.elidedText(text, Qt::ElideRight, box.width() - 4));
}

void StreamPicture::paintPiece(const Piece& piece, const QRectF& area, const QColor& color)
{
    const double left = std::max(piece.from, area.left() - 10);
    const double right = std::min(piece.to, area.right() + 10);
    // A line of light between neighbours, as long as there is room for it.
    const double gap = piece.to - piece.from > 4 ? 1 : 0;
    const QRectF box(left, area.top(), std::max(right - left - gap, 1.0), area.height());
    const QColor fill = piece.odd ? lighter(color, m_colors.panel, 0.32) : color;
    m_painter.fillRect(box, fill);
    if (!piece.label.isEmpty()) {
        const QFontMetricsF metrics(m_fixed);
        const QRectF shown = box.intersected(area);
        if (metrics.horizontalAdvance(piece.label) + 4 <= shown.width()) {
            m_painter.setFont(m_fixed);
            m_painter.setPen(textOn(fill));
            m_painter.drawText(shown, Qt::AlignCenter, piece.label);
        }
    }
    if (piece.picked) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_colors.text, 3));
        m_painter.drawRect(box.adjusted(0, -1, 0, 1));
    }
}

std::uint64_t StreamPicture::firstVisible(const SegmentedLog<Block>& blocks) const
{
    const double first = m_axis.first;
    return blocks.firstNot([first](const Block& block) { return static_cast<double>(block.end()) <= first; });
}

void StreamPicture::paintAsked(const QRectF& area)
{
    const auto& blocks = m_content.sends.blocks;
    m_painter.setFont(m_fixed);
    const QColor& color = sideColor(m_look.senderIsServer);
    bool odd = false;
    for (std::uint64_t i = firstVisible(blocks); i < blocks.end();) {
        const Block& block = blocks[i];
        const std::uint64_t end = block.offset + block.requested;
        const double from = m_axis.toX(static_cast<double>(block.offset));
        if (from > area.right())
            break;
        const double to = m_axis.toX(static_cast<double>(end));
        // What is offered again is the rest of the same request; what is too small to see is passed over.
        const auto until =
            std::max<std::uint64_t>(end, static_cast<std::uint64_t>(std::max(m_axis.toValue(from + 1), 0.0)));
        std::uint64_t next = blocks.firstNot([until](const Block& each) { return each.offset < until; });
        while (next < blocks.end() && blocks[next].offset + blocks[next].requested == end)
            ++next;
        const QRectF box = QRectF(from, area.top(), std::max(to - from - 1, 1.0), area.height())
                               .intersected(area.adjusted(-4, 0, 4, 0));
        m_painter.setPen(color);
        m_painter.setBrush(lighter(color, m_colors.panel, odd ? 0.75 : 0.88));
        m_painter.drawRect(box);
        const QString label = tr("send(%1 bytes)").arg(numberText(block.requested));
        const QString shortLabel = numberText(block.requested);
        const QFontMetricsF metrics(m_fixed);
        for (const QString& text : {label, shortLabel}) {
            if (metrics.horizontalAdvance(text) + 8 > box.width() || block.requested == 0)
                continue;
            m_painter.setPen(m_colors.text);
            m_painter.drawText(box, Qt::AlignCenter, text);
            break;
        }
        odd = !odd;
        i = std::max(next, i + 1);
    }
}

void StreamPicture::paintLane(const Lane& lane, const QRectF& area, const QColor& color, bool sending)
{
    const auto& blocks = lane.blocks;
    const auto kind = sending ? StreamPick::Kind::Send : StreamPick::Kind::Chunk;
    for (std::uint64_t i = firstVisible(blocks); i < blocks.end();) {
        const Block& block = blocks[i];
        Piece piece;
        piece.from = m_axis.toX(static_cast<double>(block.offset));
        piece.to = m_axis.toX(static_cast<double>(block.end()));
        if (piece.from > area.right())
            break;
        if (block.size == 0) {
            ++i;
            continue;
        }
        piece.odd = block.isOdd;
        std::uint64_t next = i + 1;
        if (piece.to - piece.from < 1) {
            // All of this pixel at once, however many there are.
            const double edge = m_axis.toValue(std::floor(piece.from) + 1);
            next = std::max(next, blocks.firstNot([edge](const Block& each) {
                return static_cast<double>(each.offset) < edge;
            }));
            piece.from = std::floor(piece.from);
            piece.to = piece.from + 1;
            piece.odd = next - i > 1 ? static_cast<std::int64_t>(piece.from) % 2 != 0 : piece.odd;
        } else {
            const bool part = sending && block.size < block.requested;
            piece.label = (part ? QStringLiteral("= ") : QString()) + numberText(block.size);
        }
        piece.picked = m_look.pick.kind == kind && m_look.pick.number >= i && m_look.pick.number < next;
        paintPiece(piece, area, color);
        if (i > blocks.begin())
            paintPause(lane, i, area, piece.from, piece.to - piece.from);
        i = next;
    }
    if (sending)
        paintRefused(area);
}

void StreamPicture::paintPause(const Lane& lane, std::uint64_t number, const QRectF& area, double x,
                               double room)
{
    const std::int64_t pause = lane.blocks[number].enterNs - lane.blocks[number - 1].leaveNs();
    if (pause < noticeablePauseNs || room < 3)
        return;
    m_painter.setPen(QPen(m_colors.text, 2, Qt::DotLine));
    m_painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom() + 2));
    const QString text = QStringLiteral("+") + durationText(pause);
    const QFontMetricsF metrics(m_font);
    if (metrics.horizontalAdvance(text) + 6 > room || area.height() < 2.4 * metrics.height())
        return;
    m_painter.setFont(m_font);
    m_painter.setPen(textOn(sideColor(m_look.receiverIsServer)));
    m_painter.drawText(QPointF(x + 3, area.top() + metrics.ascent()), text);
}

/// What the program offered and the kernel did not take.
void StreamPicture::paintRefused(const QRectF& area)
{
    const auto& blocks = m_content.sends.blocks;
    if (blocks.isEmpty())
        return;
    std::uint64_t last = blocks.end() - 1;
    while (blocks[last].isEnd && last > blocks.begin())
        --last;
    const Block& block = blocks[last];
    if (block.size >= block.requested || block.isEnd)
        return;
    const double from = m_axis.toX(static_cast<double>(block.end()));
    const double to = m_axis.toX(static_cast<double>(block.offset + block.requested));
    const QRectF box = QRectF(from, area.top(), to - from, area.height()).intersected(area);
    if (box.isEmpty())
        return;
    paintHatch(box, m_colors.muted);
    const QString mine = tr("%1 bytes still mine").arg(numberText(block.requested - block.size));
    const QString text = block.error != 0
                             ? QString::fromStdString(net::errorName(net::Call::Send, block.error)) +
                                   QStringLiteral(" – ") + mine
                             : mine;
    paintNote(box.left(), box, text, m_colors.error, true);
}

void StreamPicture::paintLaneInTime(const Lane& lane, const QRectF& area, const QColor& color, bool sending)
{
    const auto& blocks = lane.blocks;
    const auto kind = sending ? StreamPick::Kind::Send : StreamPick::Kind::Chunk;
    const double first = m_axis.first;
    for (std::uint64_t i = blocks.firstNot(
             [first](const Block& block) { return static_cast<double>(block.leaveNs()) < first; });
         i < blocks.end();) {
        const Block& block = blocks[i];
        Piece piece;
        piece.from = m_axis.toX(static_cast<double>(block.enterNs));
        if (piece.from > area.right())
            break;
        const double edge = m_axis.toValue(std::floor(piece.from) + 3);
        const std::uint64_t next = std::max(i + 1, blocks.firstNot([edge](const Block& each) {
            return static_cast<double>(each.enterNs) < edge;
        }));
        piece.to = std::max(m_axis.toX(static_cast<double>(block.leaveNs())), piece.from + 3);
        piece.odd = block.isOdd;
        piece.picked = m_look.pick.kind == kind && m_look.pick.number >= i && m_look.pick.number < next;
        const bool refused = block.size == 0 && block.error != 0;
        if (refused && next == i + 1) {
            m_painter.setPen(QPen(m_colors.error, 2));
            m_painter.drawLine(QPointF(piece.from, area.top()), QPointF(piece.from, area.bottom()));
        } else {
            paintPiece(piece, area, color);
        }
        // The number stands beside the call, as far as the next one leaves room.
        const double room =
            (next < blocks.end() ? m_axis.toX(static_cast<double>(blocks[next].enterNs)) : area.right()) -
            piece.to;
        const QString label = refused ? QString::fromStdString(net::errorName(net::Call::Send, block.error))
                              : block.isEnd ? tr("end")
                                            : numberText(block.size);
        const QFontMetricsF metrics(m_fixed);
        if (next == i + 1 && metrics.horizontalAdvance(label) + 6 < room) {
            m_painter.setFont(m_fixed);
            m_painter.setPen(refused ? m_colors.error : m_colors.text);
            m_painter.drawText(QRectF(piece.to + 3, area.top(), room, area.height()), Qt::AlignVCenter,
                               label);
        }
        i = next;
    }
}

void StreamPicture::paintKernel(const QRectF& area)
{
    const bool both = m_content.sends.socket != 0 && m_content.receives.socket != 0;
    const std::uint64_t sent = m_content.sends.total;
    const std::uint64_t received = m_content.receives.total;
    std::uint64_t from = received;
    std::uint64_t to = sent;
    if (!both) {
        // One end only: what the kernel last said of it.
        from = m_content.receives.socket != 0
                   ? received
                   : sent - std::min<std::uint64_t>(sent, static_cast<std::uint64_t>(
                                                              std::max<std::int64_t>(m_look.sendQueue, 0)));
        to = m_content.receives.socket != 0
                 ? received + static_cast<std::uint64_t>(std::max<std::int64_t>(m_look.receiveQueue, 0))
                 : sent;
    }
    if (to <= from)
        return paintNote(area.left() - 8, area, tr("nothing waits in the kernel"), m_colors.muted);
    const std::uint64_t inReceiver =
        both ? std::min<std::uint64_t>(
                   to - from, static_cast<std::uint64_t>(std::max<std::int64_t>(m_look.receiveQueue, 0)))
             : (m_content.receives.socket != 0 ? to - from : 0);
    const auto part = [&](std::uint64_t begin, std::uint64_t end, const QString& name, const QColor& color) {
        if (end <= begin)
            return;
        const QRectF box(m_axis.toX(static_cast<double>(begin)), area.top(),
                         std::max((static_cast<double>(end - begin)) / m_axis.perPixel - 1, 1.0),
                         area.height());
        const QColor fill = lighter(color, m_colors.panel, 0.55);
        m_painter.fillRect(box, fill);
        const QFontMetricsF metrics(m_fixed);
        m_painter.setFont(m_fixed);
        m_painter.setPen(textOn(fill));
        const QRectF shown = box.intersected(area);
        for (const QString& text : {name + QLatin1Char(' ') + numberText(end - begin), name}) {
            if (metrics.horizontalAdvance(text) + 4 > shown.width())
                continue;
            m_painter.drawText(shown, Qt::AlignCenter, text);
            break;
        }
    };
    part(from, from + inReceiver, QStringLiteral("Recv-Q"), sideColor(m_look.receiverIsServer));
    part(from + inReceiver, to, QStringLiteral("Send-Q"), sideColor(m_look.senderIsServer));
}

/// Sent and not yet received at each moment: exact, from the calls of both ends.
void StreamPicture::paintKernelInTime(const QRectF& area)
{
    if (m_content.sends.socket == 0 || m_content.receives.socket == 0)
        return paintNote(area.left() - 8, area, tr("known only where both ends live here"), m_colors.muted);
    const auto totalAt = [](const SegmentedLog<Block>& blocks, double ns) -> double {
        const std::uint64_t number =
            blocks.firstNot([ns](const Block& block) { return static_cast<double>(block.leaveNs()) <= ns; });
        if (number > blocks.begin())
            return static_cast<double>(blocks[number - 1].end());
        return blocks.isEmpty() ? 0 : static_cast<double>(blocks[number].offset);
    };
    std::vector<double> waiting;
    double highest = 0;
    for (double x = area.left(); x <= area.right(); x += 2) {
        const double ns = m_axis.toValue(x + 2);
        waiting.push_back(
            std::max(totalAt(m_content.sends.blocks, ns) - totalAt(m_content.receives.blocks, ns), 0.0));
        highest = std::max(highest, waiting.back());
    }
    if (highest <= 0)
        return paintNote(area.left() - 8, area, tr("nothing waits in the kernel"), m_colors.muted);
    QPolygonF line;
    line << area.bottomLeft();
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const double y = area.bottom() - waiting[i] / highest * area.height();
        line << QPointF(area.left() + 2.0 * static_cast<double>(i), line.back().y())
             << QPointF(area.left() + 2.0 * static_cast<double>(i), y);
    }
    line << QPointF(area.right(), line.back().y()) << area.bottomRight();
    const QColor& color = sideColor(m_look.senderIsServer);
    m_painter.setPen(color);
    m_painter.setBrush(lighter(color, m_colors.panel, 0.6));
    m_painter.drawPolygon(line);
    paintNote(area.left() - 8,
              QRectF(area.left(), area.top() - area.height() / 4, area.width(), area.height()),
              tr("at most %1").arg(bytesText(highest)), m_colors.muted);
}

void StreamPicture::paintFrames(std::size_t cutNumber, const QRectF& area)
{
    const Cut& cut = m_content.cuts[cutNumber];
    const auto& frames = cut.frames;
    const double first = m_axis.first;
    for (std::uint64_t i = frames.firstNot(
             [first](const Frame& frame) { return static_cast<double>(frame.end()) <= first; });
         i < frames.end();) {
        const Frame& frame = frames[i];
        Piece piece;
        piece.from = m_axis.toX(static_cast<double>(frame.offset));
        piece.to = m_axis.toX(static_cast<double>(frame.end()));
        if (piece.from > area.right())
            break;
        piece.odd = i % 2 != 0;
        std::uint64_t next = i + 1;
        if (piece.to - piece.from < 1) {
            const double edge = m_axis.toValue(std::floor(piece.from) + 1);
            next = std::max(next, frames.firstNot([edge](const Frame& each) {
                return static_cast<double>(each.offset) < edge;
            }));
            piece.from = std::floor(piece.from);
            piece.to = piece.from + 1;
            piece.odd = next - i > 1 ? static_cast<std::int64_t>(piece.from) % 2 != 0 : piece.odd;
        } else {
            piece.label = QStringLiteral("#%1").arg(i);
        }
        piece.picked = m_look.pick.kind == StreamPick::Kind::Frame && m_look.pick.cut == cutNumber &&
                       m_look.pick.number >= i && m_look.pick.number < next;
        if (frame.what() == Frame::What::Lost) {
            const QRectF box =
                QRectF(piece.from, area.top(), piece.to - piece.from, area.height()).intersected(area);
            paintHatch(box, m_colors.error);
            if (box.width() > 40)
                paintNote(box.left(), box, tr("✗ lost"), m_colors.error);
        } else {
            paintPiece(piece, area, m_colors.frame);
            // Header and trailer are not the message: a line under them.
            if (piece.to - piece.from > 12 && frame.header + frame.trailer > 0) {
                const double bottom = area.bottom() - 4;
                const QColor over = textOn(m_colors.frame);
                m_painter.fillRect(QRectF(piece.from, bottom, frame.header / m_axis.perPixel, 3), over);
                m_painter.fillRect(QRectF(piece.to - frame.trailer / m_axis.perPixel - 1, bottom,
                                          frame.trailer / m_axis.perPixel, 3),
                                   over);
            }
        }
        i = next;
    }
    paintRest(cut, area);
}

/// The bytes behind the last frame: waiting, or broken.
void StreamPicture::paintRest(const Cut& cut, const QRectF& area)
{
    const bool broken = cut.broken.problem != framing::Problem::None;
    const std::uint64_t from = broken ? cut.broken.offset : cut.unfinished.offset;
    const std::uint64_t to = broken ? m_content.source().total : from + cut.unfinished.size;
    if (to <= from)
        return;
    const QRectF box = QRectF(m_axis.toX(static_cast<double>(from)), area.top(),
                              static_cast<double>(to - from) / m_axis.perPixel, area.height())
                           .intersected(area.adjusted(-2, 0, 2, 0));
    if (box.width() <= 0)
        return;
    paintHatch(box, broken ? m_colors.error : m_colors.frame);
    if (broken) {
        paintNote(box.left(), area,
                  QStringLiteral("✗ ") + QString::fromStdString(cut.broken.describe(currentLanguage())),
                  m_colors.error, true);
        return;
    }
    const bool ended = m_content.source().ended;
    const QString size = numberText(cut.unfinished.size);
    QStringList texts;
    if (ended)
        texts = {tr("✗ incomplete: %1 bytes left over").arg(size), tr("✗ %1 left over").arg(size)};
    else if (cut.unfinished.missing)
        texts = {tr("waiting for %1 of %2 bytes")
                     .arg(numberText(*cut.unfinished.missing),
                          numberText(cut.unfinished.size + *cut.unfinished.missing)),
                 tr("%1 missing").arg(numberText(*cut.unfinished.missing))};
    else
        texts = {tr("%1 bytes without an end yet").arg(size), tr("no end yet")};
    const QColor& color = ended ? m_colors.error : m_colors.muted;
    // The longest that covers no frame: behind the bytes, or else on them.
    const QFontMetricsF metrics(m_fixed);
    for (const QString& text : texts) {
        if (metrics.horizontalAdvance(text) + 16 < area.right() - box.right())
            return paintNote(box.right(), area, text, color);
    }
    for (const QString& text : texts) {
        if (metrics.horizontalAdvance(text) + 8 < box.width())
            return paintNote(box.left() - 8, box, text, color);
    }
}

void StreamPicture::paintFramesInTime(std::size_t cutNumber, const QRectF& area)
{
    const Cut& cut = m_content.cuts[cutNumber];
    const auto& blocks = m_content.source().blocks;
    const double first = m_axis.first;
    m_painter.setFont(m_fixed);
    const QFontMetricsF metrics(m_fixed);
    for (std::uint64_t i = blocks.firstNot(
             [first](const Block& block) { return static_cast<double>(block.leaveNs()) < first; });
         i < blocks.end();) {
        const double x = m_axis.toX(static_cast<double>(blocks[i].leaveNs()));
        if (x > area.right())
            break;
        const double edge = m_axis.toValue(std::floor(x) + 3);
        const std::uint64_t next = std::max(i + 1, blocks.firstNot([edge](const Block& each) {
            return static_cast<double>(each.leaveNs()) < edge;
        }));
        // The frames that these chunks completed.
        const std::uint64_t from = blocks[i].offset;
        const std::uint64_t to = blocks[next - 1].end();
        const auto firstFrame =
            cut.frames.firstNot([from](const Frame& frame) { return frame.end() <= from; });
        const auto lastFrame = cut.frames.firstNot([to](const Frame& frame) { return frame.end() <= to; });
        if (lastFrame > firstFrame) {
            Piece piece{x, x + 3, firstFrame % 2 != 0, false, {}};
            piece.picked = m_look.pick.kind == StreamPick::Kind::Frame && m_look.pick.cut == cutNumber &&
                           m_look.pick.number >= firstFrame && m_look.pick.number < lastFrame;
            paintPiece(piece, area, m_colors.frame);
            const QString label = lastFrame - firstFrame == 1
                                      ? QStringLiteral("#%1").arg(firstFrame)
                                      : QStringLiteral("#%1–%2").arg(firstFrame).arg(lastFrame - 1);
            const double room = (next < blocks.end() ? m_axis.toX(static_cast<double>(blocks[next].leaveNs()))
                                                     : area.right()) -
                                x - 3;
            if (metrics.horizontalAdvance(label) + 6 < room) {
                m_painter.setPen(m_colors.text);
                m_painter.drawText(QRectF(x + 6, area.top(), room, area.height()), Qt::AlignVCenter, label);
            }
        }
        i = next;
    }
}

void StreamPicture::paintNaive(const QRectF& area)
{
    if (m_axis.unit == StreamAxis::Unit::Bytes) {
        const auto& blocks = m_content.source().blocks;
        for (std::uint64_t i = firstVisible(blocks); i < blocks.end();) {
            Piece piece;
            piece.from = m_axis.toX(static_cast<double>(blocks[i].offset));
            piece.to = m_axis.toX(static_cast<double>(blocks[i].end()));
            if (piece.from > area.right())
                break;
            piece.odd = blocks[i].isOdd;
            std::uint64_t next = i + 1;
            if (piece.to - piece.from < 1) {
                const double edge = m_axis.toValue(std::floor(piece.from) + 1);
                next = std::max(next, blocks.firstNot([edge](const Block& each) {
                    return static_cast<double>(each.offset) < edge;
                }));
                piece.from = std::floor(piece.from);
                piece.to = piece.from + 1;
            } else {
                piece.label = QStringLiteral("?");
            }
            if (blocks[i].size > 0)
                paintPiece(piece, area, lighter(m_colors.muted, m_colors.panel, 0.45));
            i = next;
        }
    }
    if (m_content.cuts.empty() || m_content.cuts.front().naive.chunks() == 0)
        return;
    const framing::NaiveReader& naive = m_content.cuts.front().naive;
    const QString text =
        naive.split() + naive.merged() == 0
            ? tr("✓ %1 of %2 right, so far").arg(numberText(naive.right()), numberText(naive.chunks()))
            : tr("✗ %1 “messages”, %2 right: %3 split, %4 merged")
                  .arg(numberText(naive.chunks()), numberText(naive.right()), numberText(naive.split()),
                       numberText(naive.merged()));
    const double end = m_axis.unit == StreamAxis::Unit::Bytes
                           ? m_axis.toX(static_cast<double>(m_content.source().total))
                           : area.left() - 8;
    paintNote(end, area, text, naive.split() + naive.merged() == 0 ? m_colors.muted : m_colors.error, true);
}

std::vector<std::byte> StreamPicture::bytesFrom(std::uint64_t offset, std::size_t size,
                                                std::vector<bool>& starts, std::vector<bool>& known) const
{
    std::vector<std::byte> bytes(size);
    starts.assign(size, false);
    known.assign(size, false);
    const auto& blocks = m_content.source().blocks;
    for (std::uint64_t i = blocks.firstNot([offset](const Block& block) { return block.end() <= offset; });
         i < blocks.end() && blocks[i].offset < offset + size; ++i) {
        journal::Record record;
        if (blocks[i].size == 0 || !m_journal.record(blocks[i].seq, record))
            continue;
        const journal::Payload payload = m_journal.payload(record);
        for (std::uint64_t at = std::max(blocks[i].offset, offset);
             at < std::min(blocks[i].end(), offset + size); ++at) {
            const auto place = static_cast<std::size_t>(at - offset);
            starts[place] = at == blocks[i].offset;
            if (at - blocks[i].offset < payload.size()) {
                bytes[place] = payload.bytes()[static_cast<std::size_t>(at - blocks[i].offset)];
                known[place] = true;
            }
        }
    }
    return bytes;
}

void StreamPicture::paintCells(const QRectF& area)
{
    const double least = cellWidth(m_fixed);
    const bool aligned = m_axis.unit == StreamAxis::Unit::Bytes && 1 / m_axis.perPixel >= least;
    const double width = aligned ? 1 / m_axis.perPixel : least;
    const auto from =
        aligned ? static_cast<std::uint64_t>(std::max(std::floor(m_axis.first), 0.0)) : m_look.cellsFrom;
    const std::uint64_t total = m_content.source().total;
    if (from >= total)
        return;
    const double left = aligned ? m_axis.toX(static_cast<double>(from)) : area.left();
    const auto count = static_cast<std::size_t>(
        std::min<double>(static_cast<double>(total - from), std::ceil(area.width() / width) + 1));
    std::vector<bool> starts;
    std::vector<bool> known;
    const std::vector<std::byte> bytes = bytesFrom(from, count, starts, known);
    for (std::size_t i = 0; i < count; ++i) {
        const QRectF cell(left + width * static_cast<double>(i), area.top(), width, area.height());
        if (known[i])
            paintCell(cell, from + i, bytes[i], starts[i]);
        else
            paintHatch(cell, m_colors.muted);
    }
}

void StreamPicture::paintCell(const QRectF& cell, std::uint64_t offset, std::byte byte, bool startsChunk)
{
    QColor ground = m_colors.panel;
    bool isHeader = false;
    if (!m_content.cuts.empty()) {
        const Cut& cut = m_content.cuts.front();
        const auto number =
            cut.frames.firstNot([offset](const Frame& frame) { return frame.end() <= offset; });
        if (number < cut.frames.end() && cut.frames[number].offset <= offset) {
            const Frame& frame = cut.frames[number];
            ground = lighter(frame.what() == Frame::What::Lost ? m_colors.error : m_colors.frame,
                             m_colors.panel, number % 2 != 0 ? 0.88 : 0.72);
            isHeader =
                offset < frame.payloadOffset() || offset >= frame.payloadOffset() + frame.payloadSize();
        }
    }
    m_painter.fillRect(cell.adjusted(0, 0, -1, 0), ground);
    m_painter.setPen(m_colors.border);
    m_painter.drawLine(cell.topRight(), cell.bottomRight());
    QFont font = m_fixed;
    font.setBold(isHeader);
    m_painter.setFont(font);
    m_painter.setPen(m_colors.text);
    const double half = cell.height() / 2;
    m_painter.drawText(QRectF(cell.left(), cell.top(), cell.width(), half + 2), Qt::AlignCenter,
                       QString::fromStdString(codec::toHex({&byte, 1})));
    m_painter.setPen(isHeader ? m_colors.frame : m_colors.muted);
    m_painter.drawText(QRectF(cell.left(), cell.top() + half - 2, cell.width(), half + 2), Qt::AlignCenter,
                       byteSign(byte));
    if (startsChunk) {
        m_painter.setPen(QPen(sideColor(m_look.receiverIsServer), 3));
        m_painter.drawLine(cell.topLeft() + QPointF(1, 0), cell.bottomLeft() + QPointF(1, 0));
    }
}

} // namespace enchufe::widgets
