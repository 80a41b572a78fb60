// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/stream_picture.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

using stream::Block;
using stream::Cut;
using stream::Lane;
using stream::SegmentedLog;

StreamPicture::StreamPicture(QPainter& painter, const Theme& theme, const journal::Journal& journal,
                             const stream::StreamContent& content, const StreamLook& look)
    : m_painter(painter),
      m_words(painter),
      m_theme(theme),
      m_colors(theme.colors()),
      m_journal(journal),
      m_content(content),
      m_look(look),
      m_axis(look.axis),
      m_font(theme.smallFont()),
      m_fixed(theme.fixedFont()),
      m_fixedMetrics(m_fixed),
      m_letter(std::max(m_fixedMetrics.horizontalAdvance(QLatin1Char('x')), 1.0))
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
            if (m_content.datagrams)
                paintKernelOfDatagrams(row.area);
            else
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
        m_words.draw(QPointF(std::clamp(x - width / 2, m_axis.left, std::max(room, m_axis.left)), top - 9),
                     tick.label, TextRole::Result);
    }
}

StreamPicture::Title StreamPicture::titleOf(const StreamRow& row, const stream::StreamContent& content,
                                            const StreamLook& look)
{
    const Lane& sends = content.sends;
    const auto callsOf = [](const Lane& lane) { return lane.blocks.end() - (lane.ended ? 1 : 0); };
    const auto callsText = [](std::uint64_t count) {
        return tr("%1 calls", nullptr, plural(count)).arg(numberText(count));
    };
    const auto failedText = [](std::uint64_t count) {
        return tr(", %1 failed", nullptr, plural(count)).arg(numberText(count));
    };
    switch (row.kind) {
    case StreamRow::Kind::Asked:
        return {tr("asked"), tr("by the program")};
    case StreamRow::Kind::Sends:
        return {content.datagrams ? tr("datagrams sent") : tr("send() accepted"),
                callsText(callsOf(sends)) + (sends.refused > 0 ? failedText(sends.refused) : QString())};
    case StreamRow::Kind::Kernel:
        if (content.datagrams)
            return {tr("in the kernel"), look.drops > 0
                                             ? tr("%1 dropped", nullptr, plural(look.drops))
                                                   .arg(numberText(static_cast<std::uint64_t>(look.drops)))
                                             : tr("nothing dropped")};
        return {tr("in the kernel"),
                look.axis.unit == StreamAxis::Unit::Time || waitingIn(content, look).unnamed > 0
                    ? tr("sent, not yet received")
                    : QStringLiteral("Recv-Q · Send-Q")};
    case StreamRow::Kind::Chunks: {
        const Lane& lane = content.receives;
        const std::uint64_t calls = callsOf(lane) - lane.refused;
        if (content.datagrams)
            return {tr("datagrams received"), lane.cutOff > 0
                                                  ? tr("%1, %2 cut off", nullptr, plural(lane.cutOff))
                                                        .arg(numberText(calls), numberText(lane.cutOff))
                                                  : tr("%1, all whole").arg(numberText(calls))};
        return {tr("recv() chunks"), callsText(callsOf(lane) - lane.refused)};
    }
    case StreamRow::Kind::Frames:
        return titleOfFrames(row, content);
    case StreamRow::Kind::Naive: {
        const framing::NaiveReader& naive = content.cuts.front().naive;
        return {tr("naive reader"), naive.chunks() == 0
                                        ? tr("1 recv = 1 message")
                                        : tr("%1 of %2 right", nullptr, plural(naive.right()))
                                              .arg(numberText(naive.right()), numberText(naive.chunks()))};
    }
    case StreamRow::Kind::Cells:
        return {tr("bytes"), tr("1 cell = 1 byte")};
    }
    return {};
}

StreamPicture::Title StreamPicture::titleOfFrames(const StreamRow& row, const stream::StreamContent& content)
{
    const Cut& cut = content.cuts[row.cut];
    QString words = tr("%1 whole", nullptr, plural(cut.messages)).arg(numberText(cut.messages));
    if (cut.broken.problem != framing::Problem::None)
        words += tr(", broken");
    else if (cut.unfinished.size > 0)
        words += content.source().ended ? tr(", 1 incomplete") : tr(", 1 waiting");
    if (cut.damaged > 0)
        words += tr(", %1 damaged", nullptr, plural(cut.damaged)).arg(numberText(cut.damaged));
    if (cut.lostBytes > 0)
        words += tr(", %1 lost").arg(bytesText(static_cast<double>(cut.lostBytes)));
    return {tr("frames %1").arg(QString::fromStdString(framing::toText(cut.framing))), words};
}

double StreamPicture::titleWidth(const QFont& font, const stream::StreamContent& content,
                                 const StreamLook& look)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF titles(bold);
    const QFontMetricsF words(font);
    double widest = usualTitleWidth(font);
    for (const StreamRow& row : look.rows) {
        const auto [title, under] = titleOf(row, content, look);
        widest = std::max({widest, titles.horizontalAdvance(title), words.horizontalAdvance(under)});
    }
    return std::ceil(widest);
}

double StreamPicture::usualTitleWidth(const QFont& font)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF titles(bold);
    const QFontMetricsF words(font);
    double widest = 0;
    for (const QString& title :
         {tr("send() accepted"), tr("in the kernel"), tr("recv() chunks"), tr("datagrams sent"),
          tr("datagrams received"), tr("naive reader"), tr("frames %1").arg(QStringLiteral("ascii-len:"))})
        widest = std::max(widest, titles.horizontalAdvance(title));
    for (const QString& text :
         {tr("%1 calls", nullptr, 99).arg(99) + tr(", %1 failed", nullptr, 9).arg(9),
          tr("sent, not yet received"), tr("%1, %2 cut off", nullptr, 9).arg(99).arg(9)})
        widest = std::max(widest, words.horizontalAdvance(text));
    return widest;
}

void StreamPicture::paintTitle(const StreamRow& row)
{
    const auto [title, words] = titleOf(row, m_content, m_look);
    QFont bold = m_font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    const double left = m_axis.left - m_look.titleWidth;
    const double width = m_look.titleWidth - 10;
    const double middle = row.area.center().y();
    m_painter.setFont(bold);
    m_painter.setPen(m_colors.text);
    // Of a framing that somebody has typed as much as there is room for: the form has it in whole.
    m_words.draw(QRectF(left, middle - metrics.height(), width, metrics.height()), Qt::AlignLeft, title,
                 row.kind == StreamRow::Kind::Frames ? TextRole::Label : TextRole::Result, Qt::ElideRight);
    m_painter.setFont(m_font);
    m_painter.setPen(m_colors.muted);
    m_words.draw(QRectF(left, middle, width, metrics.height()), Qt::AlignLeft, words, TextRole::Result,
                 Qt::ElideRight);
    m_painter.setPen(m_colors.border);
    const double line = row.area.bottom() + 6;
    m_painter.drawLine(QPointF(left, line), QPointF(m_axis.left + m_axis.width, line));
}

void StreamPicture::paintHatch(const QRectF& area, const QColor& color)
{
    if (area.width() < 1)
        return;
    m_painter.fillRect(area, QBrush(mixed(color, m_colors.panel, 0.35), Qt::BDiagPattern));
    m_painter.setPen(QPen(color, 1, Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(area);
}

/// The first of the texts that fits into the area, in a line or else in small ones. Where it does not fit
/// behind `x`, it stands over what is there.
void StreamPicture::paintNote(double x, const QRectF& area, const QStringList& texts, const QColor& color,
                              bool bold)
{
    constexpr double sides = 8;
    constexpr int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;
    const QSizeF room(area.width() - sides, area.height() + 4); // as far as the lane's clip
    const auto needed = [&](const QString& text, const QFont& font) {
        const QFontMetricsF metrics(font);
        return metrics.boundingRect(QRectF(0, 0, room.width(), 10'000), flags, text).size();
    };
    QFont large = m_fixed;
    large.setBold(bold);
    const double line = QFontMetricsF(large).height() * 1.5;
    QString shown = texts.back();
    QFont font = m_font;
    for (const QString& text : texts) {
        const QSizeF size = needed(text, large);
        const bool isOneLine = size.width() <= room.width() && size.height() < line;
        const QSizeF small = isOneLine ? size : needed(text, m_font);
        if (!isOneLine && (small.width() > room.width() || small.height() > room.height()))
            continue;
        shown = text;
        font = isOneLine ? large : m_font;
        break;
    }
    const QSizeF size = needed(shown, font).boundedTo(room) + QSizeF(sides + 1, 0);
    const double left = std::max(area.left(), std::min(x + 8, area.right() - size.width()));
    const QRectF box(left, area.center().y() - size.height() / 2 - 1, size.width(), size.height() + 2);
    QColor ground = m_colors.panel;
    ground.setAlpha(225);
    m_painter.fillRect(box, ground);
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_words.draw(box.adjusted(sides / 2, 0, 1 - sides / 2, 0), flags, shown,
                 color == m_colors.error ? TextRole::Error : TextRole::Result);
}

QColor StreamPicture::fillOf(const Piece& piece, const QColor& color) const
{
    return piece.odd ? mixed(color, m_colors.panel, 0.32) : color;
}

void StreamPicture::paintPiece(const Piece& piece, const QRectF& area, const QColor& color)
{
    const double left = std::max(piece.from, area.left() - 10);
    const double right = std::min(piece.to, area.right() + 10);
    // A line of light between neighbours, as long as there is room for it.
    const double gap = piece.to - piece.from > 4 ? 1 : 0;
    const QRectF box(left, area.top(), std::max(right - left - gap, 1.0), area.height());
    const QColor fill = fillOf(piece, color);
    m_painter.fillRect(box, fill);
    const QRectF shown = box.intersected(area);
    const auto label = std::ranges::find_if(piece.labels, [&](const QString& each) {
        return m_fixedMetrics.horizontalAdvance(each) + 4 <= shown.width();
    });
    if (label != piece.labels.end()) {
        m_painter.setFont(m_fixed);
        m_painter.setPen(textOn(fill));
        const int place =
            Qt::AlignHCenter | (piece.pause.isEmpty() ? int{Qt::AlignVCenter} : int{Qt::AlignBottom});
        m_words.draw(shown, place, *label, TextRole::Result);
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

} // namespace enchufe::widgets
