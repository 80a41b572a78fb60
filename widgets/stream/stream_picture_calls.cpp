// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of what the programs and the kernel did: asked, send(), the kernel's queues, recv().
#include "widgets/stream/stream_picture.h"

#include "core/net/errors.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace enchufe::widgets {

using stream::Block;
using stream::Lane;
using stream::SegmentedLog;

namespace {

constexpr std::int64_t noticeablePauseNs = 50'000'000;

} // namespace

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
        m_painter.setBrush(mixed(color, m_colors.panel, odd ? 0.75 : 0.88));
        m_painter.drawRect(box);
        const QString label =
            tr("send(%1 bytes)", nullptr, plural(block.requested)).arg(numberText(block.requested));
        const QString shortLabel = numberText(block.requested);
        const QFontMetricsF& metrics = m_fixedMetrics;
        for (const QString& text : {label, shortLabel}) {
            if (metrics.horizontalAdvance(text) + 8 > box.width() || block.requested == 0)
                continue;
            m_painter.setPen(m_colors.text);
            m_words.draw(box, Qt::AlignCenter, text, TextRole::Result);
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
            i = m_content.datagrams ? paintEmpty(blocks, i, area, color) : i + 1;
            continue;
        }
        piece.odd = block.isOdd;
        const bool isWide = piece.to - piece.from >= 1;
        const std::uint64_t next = gather(blocks, i, piece);
        if (isWide)
            piece.labels = callLabels(block, sending, piece);
        piece.picked = m_look.pick.kind == kind && m_look.pick.number >= i && m_look.pick.number < next;
        const std::int64_t pause = pauseBefore(lane, i, piece);
        if (pause > 0)
            piece.pause = pauseText(pause, area, piece);
        paintPiece(piece, area, color);
        if (block.isCut && isWide)
            paintCutOff(piece, area);
        if (pause > 0)
            paintPause(piece, area, color);
        i = next;
    }
    // Over the blocks beside them, which would cover them.
    for (const Sign& sign : std::exchange(m_later, {})) {
        m_painter.setPen(QPen(sign.color, 2));
        m_painter.drawLine(QPointF(sign.x, area.top() - 2), QPointF(sign.x, sign.box.top()));
        m_painter.fillRect(sign.box, m_colors.panel);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(sign.box);
        m_painter.setFont(m_font);
        m_painter.setPen(m_colors.text);
        m_words.draw(sign.box, Qt::AlignCenter, sign.text, TextRole::Result);
    }
    if (sending)
        paintRefused(area);
}

/// What recv() had no room for is gone: the end of the datagram is hatched.
void StreamPicture::paintCutOff(const Piece& piece, const QRectF& area)
{
    constexpr double most = 14;
    const double width = std::min(most, (piece.to - piece.from) * 0.4);
    const QRectF rest(piece.to - width - 1, area.top(), width, area.height());
    m_painter.fillRect(rest, m_colors.panel);
    m_painter.fillRect(rest, QBrush(m_colors.error, Qt::BDiagPattern));
    m_painter.setPen(QPen(m_colors.error, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rest);
}

/// Datagrams of no bytes have no room on an axis of bytes: a sign stands where they came, with how many they
/// are. The number of the first that is none.
std::uint64_t StreamPicture::paintEmpty(const SegmentedLog<Block>& blocks, std::uint64_t number,
                                        const QRectF& area, const QColor& color)
{
    std::uint64_t count = 0;
    const double x = m_axis.toX(static_cast<double>(blocks[number].offset));
    for (; number < blocks.end() && blocks[number].size == 0; ++number)
        count += !blocks[number].isEnd && blocks[number].error == 0 ? 1 : 0;
    if (count == 0)
        return number;
    const QString text = count == 1 ? QStringLiteral("0") : QStringLiteral("0 ×%1").arg(count);
    const QFontMetricsF metrics(m_font);
    const double width = metrics.horizontalAdvance(text) + 8;
    const double left = std::clamp(x - width / 2, area.left(), std::max(area.right() - width, area.left()));
    const QRectF sign(left, area.bottom() - metrics.height() - 1, width, metrics.height());
    m_later.push_back({sign, x, text, color});
    return number;
}

/// Between two calls; 0: none that anybody would notice.
std::int64_t StreamPicture::pauseBefore(const Lane& lane, std::uint64_t number, const Piece& piece)
{
    if (number <= lane.blocks.begin() || piece.to - piece.from < 3)
        return 0;
    const std::int64_t pause = lane.blocks[number].enterNs - lane.blocks[number - 1].leaveNs();
    return pause < noticeablePauseNs ? 0 : pause;
}

/// Its words, where there is room for them.
QString StreamPicture::pauseText(std::int64_t pause, const QRectF& area, const Piece& piece) const
{
    const QString text = QStringLiteral("+") + durationText(pause);
    const QFontMetricsF metrics(m_font);
    const bool fits = metrics.horizontalAdvance(text) + 6 <= piece.to - piece.from &&
                      area.height() >= 2.4 * metrics.height();
    return fits ? text : QString();
}

void StreamPicture::paintPause(const Piece& piece, const QRectF& area, const QColor& color)
{
    m_painter.setPen(QPen(m_colors.text, 2, Qt::DotLine));
    m_painter.drawLine(QPointF(piece.from, area.top() - 2), QPointF(piece.from, area.bottom() + 2));
    if (piece.pause.isEmpty())
        return;
    m_painter.setFont(m_font);
    m_painter.setPen(textOn(fillOf(piece, color)));
    m_words.draw(QPointF(piece.from + 3, area.top() + QFontMetricsF(m_font).ascent()), piece.pause,
                 TextRole::Result);
}

/// What the program offered and the kernel did not take.
void StreamPicture::paintRefused(const QRectF& area)
{
    const Block* const newest = m_content.sends.newestCall();
    if (newest == nullptr || newest->size >= newest->requested)
        return;
    const Block& block = *newest;
    const double from = m_axis.toX(static_cast<double>(block.end()));
    const double to = m_axis.toX(static_cast<double>(block.offset + block.requested));
    const QRectF box = QRectF(from, area.top(), to - from, area.height()).intersected(area);
    if (box.isEmpty())
        return;
    paintHatch(box, m_colors.muted);
    const QString mine = m_content.datagrams
                             ? tr("no byte was sent")
                             : tr("%1 bytes not taken", nullptr, plural(block.requested - block.size))
                                   .arg(numberText(block.requested - block.size));
    const QString error =
        block.error != 0 ? QString::fromStdString(net::errorName(net::Call::Send, block.error)) : QString();
    const QString text = error.isEmpty() ? mine : error + QStringLiteral(" – ") + mine;
    // In what was refused, in several lines if need be; else over what was taken too.
    const QString shortest = error.isEmpty() ? mine : error;
    const bool fits = m_fixedMetrics.horizontalAdvance(shortest) + 16 <= box.width();
    paintNote(box.left(), fits ? box : area, {text, shortest}, m_colors.error, true);
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
                              : block.isCut
                                  ? tr("%1 of %2").arg(numberText(block.size), numberText(block.requested))
                                  : numberText(block.size);
        const QFontMetricsF& metrics = m_fixedMetrics;
        if (next == i + 1 && metrics.horizontalAdvance(label) + 6 < room) {
            m_painter.setFont(m_fixed);
            m_painter.setPen(refused ? m_colors.error : m_colors.text);
            m_words.draw(QRectF(piece.to + 3, area.top(), room, area.height()), Qt::AlignVCenter, label,
                         refused ? TextRole::Error : TextRole::Result);
        }
        i = next;
    }
}

/// What is between both ends is exact, from their calls. In which of the two queues it waits, only the kernel
/// can tell: no queue is named where it was not asked, or was asked before the last call.
StreamPicture::Waiting StreamPicture::waitingIn(const stream::StreamContent& content, const StreamLook& look)
{
    if (content.sends.socket == 0 || content.receives.socket == 0)
        return waitingAt(content.receives.socket == 0, content, look);
    Waiting waiting;
    waiting.from = content.receives.total;
    const std::uint64_t all = content.sends.total - std::min(content.sends.total, waiting.from);
    const auto part = [all](std::int64_t queue) {
        return std::min(all, static_cast<std::uint64_t>(std::max<std::int64_t>(queue, 0)));
    };
    const bool knowsReceived = look.receiveQueue >= 0;
    const bool knowsSent = look.sendQueue >= 0;
    if (look.receiverIsGone) {
        waiting.lost = all;
    } else if (look.senderIsGone) {
        waiting.received = part(look.receiveQueue);
        waiting.lost = knowsReceived ? all - waiting.received : 0;
        waiting.isKnown = knowsReceived || all == 0;
    } else if (knowsReceived && (!knowsSent || part(look.receiveQueue) + part(look.sendQueue) >= all)) {
        waiting.received = part(look.receiveQueue);
        waiting.sent = all - waiting.received;
    } else if (knowsSent && !knowsReceived) {
        waiting.sent = part(look.sendQueue);
        waiting.received = all - waiting.sent;
    } else {
        waiting.unnamed = all;
    }
    return waiting;
}

/// Where one end only lives here: what the kernel last said of it.
StreamPicture::Waiting StreamPicture::waitingAt(bool sender, const stream::StreamContent& content,
                                                const StreamLook& look)
{
    Waiting waiting;
    const std::int64_t queue = sender ? look.sendQueue : look.receiveQueue;
    const auto bytes = static_cast<std::uint64_t>(std::max<std::int64_t>(queue, 0));
    if (sender) {
        waiting.sent = look.senderIsGone ? 0 : std::min(content.sends.total, bytes);
        waiting.from = content.sends.total - waiting.sent;
        waiting.isKnown = queue >= 0 || look.senderIsGone || content.sends.total == 0;
    } else {
        waiting.from = content.receives.total;
        waiting.received = look.receiverIsGone ? 0 : bytes;
        waiting.isKnown = queue >= 0 || look.receiverIsGone;
    }
    return waiting;
}

void StreamPicture::paintKernel(const QRectF& area)
{
    const Waiting waiting = waitingIn(m_content, m_look);
    const std::uint64_t received = waiting.from + waiting.received;
    const std::uint64_t end = received + waiting.unnamed + waiting.sent;
    paintQueue(waiting.from, received, area, {QStringLiteral("Recv-Q "), QStringLiteral("R ")},
               sideColor(m_look.receiverIsServer));
    paintQueue(received, received + waiting.unnamed, area, {}, m_colors.muted);
    paintQueue(received + waiting.unnamed, end, area, {QStringLiteral("Send-Q "), QStringLiteral("S ")},
               sideColor(m_look.senderIsServer));
    const double behind = end > waiting.from ? m_axis.toX(static_cast<double>(end)) : area.left() - 8;
    if (waiting.lost > 0)
        paintNote(
            behind, area,
            {tr("✗ %1 bytes never received", nullptr, plural(waiting.lost)).arg(numberText(waiting.lost))},
            m_colors.error, true);
    else if (!waiting.isKnown)
        paintNote(behind, area, {tr("not known: the kernel was not asked")}, m_colors.muted);
    else if (end == waiting.from)
        paintNote(behind, area, {tr("nothing waits in the kernel")}, m_colors.muted);
}

/// With the longest of the names that there is room for; the number alone says how many.
void StreamPicture::paintQueue(std::uint64_t begin, std::uint64_t end, const QRectF& area,
                               const QStringList& names, const QColor& color)
{
    if (end <= begin)
        return;
    const QRectF box(m_axis.toX(static_cast<double>(begin)), area.top(),
                     std::max((static_cast<double>(end - begin)) / m_axis.perPixel - 1, 1.0), area.height());
    const QColor fill = mixed(color, m_colors.panel, 0.55);
    m_painter.fillRect(box, fill);
    const QFontMetricsF& metrics = m_fixedMetrics;
    m_painter.setFont(m_fixed);
    m_painter.setPen(textOn(fill));
    const QRectF shown = box.intersected(area);
    for (const QString& name : names + QStringList{QString()}) {
        const QString text = name + numberText(end - begin);
        if (metrics.horizontalAdvance(text) + 4 > shown.width())
            continue;
        m_words.draw(shown, Qt::AlignCenter, text, TextRole::Result);
        break;
    }
}

/// What was sent and has not come is not known to wait: the kernel, or the network, throws datagrams away.
/// What it says itself is shown.
void StreamPicture::paintKernelOfDatagrams(const QRectF& area)
{
    if (m_look.drops > 0)
        return paintNote(area.left() - 8, area,
                         {tr("✗ dropped, the receive buffer was full: %1")
                              .arg(numberText(static_cast<std::uint64_t>(m_look.drops)))},
                         m_colors.error, true);
    if (m_content.receives.socket == 0)
        return paintNote(area.left() - 8, area, {tr("known only when the receiver is on this machine")},
                         m_colors.muted);
    if (m_look.receiveQueue > 0)
        return paintNote(area.left() - 8, area,
                         {tr("the next one waits: %1 bytes", nullptr, plural(m_look.receiveQueue))
                              .arg(numberText(static_cast<std::uint64_t>(m_look.receiveQueue)))},
                         m_colors.muted);
    paintNote(area.left() - 8, area,
              {m_look.receiveQueue < 0 && !m_look.receiverIsGone ? tr("not known: the kernel was not asked")
                                                                 : tr("nothing waits in the kernel")},
              m_colors.muted);
}

/// Sent and not yet received at each moment: exact, from the calls of both ends.
void StreamPicture::paintKernelInTime(const QRectF& area)
{
    if (m_content.sends.socket == 0 || m_content.receives.socket == 0)
        return paintNote(area.left() - 8, area, {tr("known only when both ends are on this machine")},
                         m_colors.muted);
    const auto totalAt = [](const SegmentedLog<Block>& blocks, double ns) -> double {
        const std::uint64_t number =
            blocks.firstNot([ns](const Block& block) { return static_cast<double>(block.leaveNs()) <= ns; });
        if (number > blocks.begin())
            return static_cast<double>(blocks[number - 1].end());
        return blocks.isEmpty() ? 0 : static_cast<double>(blocks[number].offset);
    };
    // What the receiver has left behind waits nowhere.
    const auto& received = m_content.receives.blocks;
    const bool isOver =
        m_look.receiverIsGone && !received.isEmpty() && (received.back().isEnd || received.back().error != 0);
    const double overNs =
        isOver ? static_cast<double>(received.back().leaveNs()) : std::numeric_limits<double>::max();
    std::vector<double> waiting;
    double highest = 0;
    for (double x = area.left(); x <= area.right(); x += 2) {
        const double ns = m_axis.toValue(x + 2);
        waiting.push_back(ns >= overNs ? 0
                                       : std::max(totalAt(m_content.sends.blocks, ns) -
                                                      totalAt(m_content.receives.blocks, ns),
                                                  0.0));
        highest = std::max(highest, waiting.back());
    }
    if (highest <= 0)
        return paintNote(area.left() - 8, area, {tr("nothing waits in the kernel")}, m_colors.muted);
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
    m_painter.setBrush(mixed(color, m_colors.panel, 0.6));
    m_painter.drawPolygon(line);
    paintNote(area.left() - 8,
              QRectF(area.left(), area.top() - area.height() / 4, area.width(), area.height()),
              {tr("at most %1").arg(bytesText(highest))}, m_colors.muted);
}

} // namespace enchufe::widgets
