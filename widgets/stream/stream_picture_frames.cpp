// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes of what is made of the bytes: frames, what a naive reader takes for messages, the bytes
// themselves.
#include "widgets/stream/byte_signs.h"
#include "widgets/stream/stream_picture.h"

#include "core/codec/hex.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

using framing::Frame;
using stream::Block;
using stream::Cut;

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
        if (piece.to - piece.from >= 1)
            piece.labels = frameLabels(frame, i, piece);
        const std::uint64_t next = gather(frames, i, piece);
        piece.picked = m_look.pick.kind == StreamPick::Kind::Frame && m_look.pick.cut == cutNumber &&
                       m_look.pick.number >= i && m_look.pick.number < next;
        if (frame.what() == Frame::What::Lost) {
            const QRectF box =
                QRectF(piece.from, area.top(), piece.to - piece.from, area.height()).intersected(area);
            paintHatch(box, m_colors.error);
            if (box.width() > 40)
                paintNote(box.left(), box, {tr("✗ lost"), QStringLiteral("✗")}, m_colors.error);
        } else if (frame.what() == Frame::What::Damaged) {
            paintPiece(piece, area, mixed(m_colors.error, m_colors.panel, 0.7));
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
                  {QStringLiteral("✗ ") + QString::fromStdString(cut.broken.describe(currentLanguage())),
                   tr("✗ broken")},
                  m_colors.error, true);
        return;
    }
    const bool ended = m_content.source().ended;
    const QString size = numberText(cut.unfinished.size);
    QStringList texts;
    if (ended)
        texts = {tr("✗ incomplete: %1 bytes left over", nullptr, plural(cut.unfinished.size)).arg(size),
                 tr("✗ %1 left over", nullptr, plural(cut.unfinished.size)).arg(size)};
    else if (cut.unfinished.missing)
        texts = {tr("waiting for %1 of %2 bytes", nullptr, plural(*cut.unfinished.missing))
                     .arg(numberText(*cut.unfinished.missing),
                          numberText(cut.unfinished.size + *cut.unfinished.missing)),
                 tr("%1 missing", nullptr, plural(*cut.unfinished.missing))
                     .arg(numberText(*cut.unfinished.missing))};
    else
        texts = {tr("%1 bytes without an end yet", nullptr, plural(cut.unfinished.size)).arg(size),
                 tr("no end yet")};
    const QColor& color = ended ? m_colors.error : m_colors.muted;
    // The longest that covers no frame: behind the bytes, or else on them.
    const QFontMetricsF& metrics = m_fixedMetrics;
    for (const QString& text : texts) {
        if (metrics.horizontalAdvance(text) + 16 < area.right() - box.right())
            return paintNote(box.right(), area, {text}, color);
    }
    for (const QString& text : texts) {
        if (metrics.horizontalAdvance(text) + 8 < box.width())
            return paintNote(box.left() - 8, box, {text}, color);
    }
}

void StreamPicture::paintFramesInTime(std::size_t cutNumber, const QRectF& area)
{
    const Cut& cut = m_content.cuts[cutNumber];
    const auto& blocks = m_content.source().blocks;
    const double first = m_axis.first;
    m_painter.setFont(m_fixed);
    const QFontMetricsF& metrics = m_fixedMetrics;
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
            Piece piece;
            piece.from = x;
            piece.to = x + 3;
            piece.odd = firstFrame % 2 != 0;
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
                m_words.draw(QRectF(x + 6, area.top(), room, area.height()), Qt::AlignVCenter, label,
                             TextRole::Result);
            }
        }
        i = next;
    }
}

/// What became of a chunk that was taken for a message.
StreamPicture::Piece StreamPicture::naivePiece(const Block& block) const
{
    Piece piece;
    piece.from = m_axis.toX(static_cast<double>(block.offset));
    piece.to = m_axis.toX(static_cast<double>(block.end()));
    piece.odd = block.isOdd;
    const auto& frames = m_content.cuts.front().frames;
    const std::uint64_t offset = block.offset;
    const std::uint64_t number =
        frames.firstNot([offset](const Frame& frame) { return frame.end() <= offset; });
    if (number >= frames.end() || frames[number].offset >= block.end()) {
        piece.labels = withText({QStringLiteral("?")}, textOf(block, piece)); // its message has no end yet
        return piece;
    }
    const Frame& frame = frames[number];
    const bool isMerged = frame.end() < block.end();
    const bool isSplit = frame.offset < block.offset || frame.end() > block.end();
    if (frame.what() == Frame::What::Message && !isMerged && !isSplit) {
        piece.labels = withText({QStringLiteral("✓")}, textOf(block, piece));
        return piece;
    }
    piece.isWrong = true;
    const QString word = frame.what() == Frame::What::Lost      ? tr("✗ lost")
                         : frame.what() == Frame::What::Damaged ? tr("✗ damaged")
                         : isMerged && isSplit                  ? tr("✗ split, merged")
                         : isMerged                             ? tr("✗ merged")
                                                                : tr("✗ split");
    piece.labels = withText({word, QStringLiteral("✗")}, textOf(block, piece));
    return piece;
}

void StreamPicture::paintNaive(const QRectF& area)
{
    const bool inTime = m_axis.unit == StreamAxis::Unit::Time;
    const auto& blocks = m_content.source().blocks;
    for (std::uint64_t i = firstVisible(blocks); i < blocks.end() && !inTime;) {
        Piece piece = naivePiece(blocks[i]);
        if (piece.from > area.right())
            break;
        const std::uint64_t next = gather(blocks, i, piece);
        if (blocks[i].size > 0)
            paintPiece(piece, area,
                       piece.isWrong ? mixed(m_colors.error, m_colors.panel, 0.7)
                                     : mixed(m_colors.muted, m_colors.panel, 0.45));
        i = next;
    }
    const framing::NaiveReader& naive = m_content.cuts.front().naive;
    const std::uint64_t wrong = naive.split() + naive.merged();
    if (wrong == 0)
        return;
    const QString text = tr("✗ %1 split", nullptr, plural(naive.split())).arg(numberText(naive.split())) +
                         tr(", %1 merged", nullptr, plural(naive.merged())).arg(numberText(naive.merged()));
    const double end = inTime ? area.left() - 8 : m_axis.toX(static_cast<double>(m_content.source().total));
    if (area.right() - end > m_fixedMetrics.horizontalAdvance(text) * 1.1 + 16)
        paintNote(end, area, {text}, m_colors.error, true);
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
            ground = mixed(frame.what() != Frame::What::Message ? m_colors.error : m_colors.frame,
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
    m_words.draw(QRectF(cell.left(), cell.top(), cell.width(), half + 2), Qt::AlignCenter,
                 QString::fromStdString(codec::toHex({&byte, 1})), TextRole::Sample);
    m_painter.setPen(isHeader ? m_colors.frame : m_colors.muted);
    m_words.draw(QRectF(cell.left(), cell.top() + half - 2, cell.width(), half + 2), Qt::AlignCenter,
                 QString(byteSign(byte)), TextRole::Sample);
    if (startsChunk) {
        m_painter.setPen(QPen(sideColor(m_look.receiverIsServer), 3));
        m_painter.drawLine(cell.topLeft() + QPointF(1, 0), cell.bottomLeft() + QPointF(1, 0));
    }
}

} // namespace enchufe::widgets
