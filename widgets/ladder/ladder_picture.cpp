// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ladder/ladder_picture.h"

#include "core/net/errors.h"
#include "widgets/common/format.h"
#include "widgets/common/painted_text.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

using net::Call;
using stream::LadderArrow;
using stream::LadderRow;
using stream::LadderStep;

namespace {
constexpr std::int64_t noticeablePauseNs = 50'000'000;
constexpr std::int64_t noticeableBlockNs = 1'000'000;
constexpr double leastGap = 190; // pixels between the lifelines: "16,384 of 65,536 bytes"
constexpr double smallestLabel = 0.78;
constexpr double besideLabel = 60; // pixels of an arrow's line and head beside what it says
constexpr double mostOfGap = 0.42; // of the width, between the lifelines

/// The font, made smaller where the text needs it, as far as it can still be read.
QFont fitting(QFont font, const QString& text, double width)
{
    const double needed = QFontMetricsF(font).horizontalAdvance(text);
    if (needed > width)
        font.setPointSizeF(font.pointSizeF() * std::max(width / needed * 0.98, smallestLabel));
    return font;
}
} // namespace

LadderPicture::LadderPicture(const Theme& theme, const journal::Journal& journal,
                             const stream::Ladder& ladder, const Names& names)
    : m_theme(theme),
      m_colors(theme.colors()),
      m_journal(journal),
      m_ladder(ladder),
      m_names(names),
      m_rows(ladder.rows()),
      m_fixed(theme.fixedFont())
{}

double LadderPicture::rowHeight() const { return std::ceil(QFontMetricsF(m_fixed).height() * 1.75); }
double LadderPicture::headHeight() const { return std::ceil(QFontMetricsF(m_fixed).height() * 2.2); }

int LadderPicture::rowAt(double y) const
{
    const int row = static_cast<int>(std::floor((y - headHeight()) / rowHeight()));
    return y >= headHeight() && row < static_cast<int>(m_rows.size()) ? row : -1;
}

const QColor& LadderPicture::colorOf(bool onServer) const
{
    if (m_ladder.ends().datagrams)
        return onServer ? m_colors.listener : m_colors.datagram;
    return onServer ? m_colors.listener : m_colors.client;
}

QString LadderPicture::callLabel(const LadderRow& row) const
{
    const LadderStep& step = m_ladder.steps()[row.first];
    const QString name = fromView(net::callName(step.call));
    // Bytes that are only looked at come once more; the urgent one stands beside the stream.
    const QString flag = step.peeked       ? QStringLiteral("MSG_PEEK")
                         : step.urgent > 0 ? QStringLiteral("MSG_OOB")
                                           : QString();
    if (row.count > 1) {
        const QString times = QStringLiteral("%1(%2) × %3").arg(name, flag, numberText(row.count));
        if (step.error != 0)
            return times + QStringLiteral(" → ") +
                   QString::fromStdString(net::errorName(step.call, step.error));
        return row.bytes > 0 ? times + QStringLiteral(" = ") +
                                   tr("%1 bytes", nullptr, plural(row.bytes)).arg(numberText(row.bytes))
                             : times;
    }
    journal::Record record;
    if (!m_journal.record(step.seq, record))
        return tr("%1()").arg(name);
    const auto detail = m_journal.detail(record);
    const auto result = [&step](const QString& success) {
        return step.error != 0
                   ? QStringLiteral(" → ") + QString::fromStdString(net::errorName(step.call, step.error))
                   : success;
    };
    const QString number = QStringLiteral(" = ") +
                           numberText(static_cast<std::uint64_t>(std::max<std::int64_t>(step.result, 0)));
    switch (step.call) {
    case Call::Send:
    case Call::SendTo:
    case Call::Recv:
    case Call::RecvFrom:
        return QStringLiteral("%1(%2)").arg(name, numberText(step.requested) +
                                                      (flag.isEmpty() ? flag : QStringLiteral(", ") + flag)) +
               result(number);
    case Call::Accept:
        return name + QStringLiteral("()") + result(QStringLiteral(" = fd %1").arg(step.result));
    case Call::Socket:
        return name + QStringLiteral("()") + result(QStringLiteral(" = fd %1").arg(step.result));
    case Call::Bind:
    case Call::Connect:
        return QStringLiteral("%1(%2)").arg(name, addressText(detail->address)) + result({});
    case Call::Close:
        return name + QStringLiteral("()") + result({});
    default: {
        // As strace has it, without the descriptor.
        QString text = callText(record, *detail);
        const auto comma = text.indexOf(QLatin1String(", "));
        const auto open = text.indexOf(QLatin1Char('('));
        if (open > 0 && comma > open)
            text.remove(open + 1, comma - open + 1);
        return text + result({});
    }
    }
}

QString LadderPicture::arrowLabel(const LadderRow& row) const
{
    const LadderStep& step = m_ladder.steps()[row.first];
    if (step.isUnix && step.arrow != LadderArrow::Data)
        return unixLabel(step);
    switch (step.arrow) {
    case LadderArrow::None:
        return {};
    case LadderArrow::Connect:
        return QStringLiteral("SYN");
    case LadderArrow::Fin:
        return QStringLiteral("FIN");
    case LadderArrow::Reset:
        return step.unread > 0
                   ? tr("RST: %1 bytes unread", nullptr, plural(step.unread)).arg(numberText(step.unread))
                   : QStringLiteral("RST");
    case LadderArrow::FinOrReset:
        return tr("FIN or RST");
    case LadderArrow::Data:
        return dataLabel(row);
    }
    return {};
}

/// What comes to the other end's calls: there are no segments.
QString LadderPicture::unixLabel(const LadderStep& step)
{
    switch (step.arrow) {
    case LadderArrow::Connect:
        return tr("connection");
    case LadderArrow::Fin:
        return tr("end");
    case LadderArrow::Reset:
        return step.unread > 0 ? tr("ECONNRESET: %1 bytes unread", nullptr, plural(step.unread))
                                     .arg(numberText(step.unread))
                               : QStringLiteral("ECONNRESET");
    case LadderArrow::FinOrReset:
        return tr("end or ECONNRESET");
    case LadderArrow::None:
    case LadderArrow::Data:
        break;
    }
    return {};
}

QString LadderPicture::dataLabel(const LadderRow& row) const
{
    const LadderStep& step = m_ladder.steps()[row.first];
    const std::uint64_t urgent = row.count * step.urgent; // a row's calls are alike
    if (row.count == 1 && !step.fromOther && step.bytes + urgent < step.requested)
        return tr("%1 of %2 bytes", nullptr, plural(step.requested))
            .arg(numberText(row.bytes), numberText(step.requested));
    if (urgent == 0)
        return tr("%1 bytes", nullptr, plural(row.bytes)).arg(numberText(row.bytes));
    if (row.bytes == 0)
        return tr("%1 urgent bytes", nullptr, plural(urgent)).arg(numberText(urgent));
    return tr("%1 + %2 urgent", nullptr, plural(urgent)).arg(numberText(row.bytes), numberText(urgent));
}

/// Between the lifelines: the calls need the room more than the arrows, but what an arrow says is no less a
/// result.
double LadderPicture::gapIn(double width) const
{
    double widest = leastGap * m_theme.scale();
    const QFontMetricsF metrics(m_fixed);
    for (const LadderRow& row : m_rows) {
        const LadderStep& step = m_ladder.steps()[row.first];
        if (step.arrow == LadderArrow::Reset && step.unread > 0) // the longest that there is
            widest = std::max(widest, metrics.horizontalAdvance(arrowLabel(row)) + besideLabel);
    }
    return std::clamp(width * 0.27, std::min(widest, width * mostOfGap), width / 2);
}

QString LadderPicture::describe(int number) const
{
    if (number < 0 || number >= static_cast<int>(m_rows.size()))
        return {};
    const LadderRow& row = m_rows[static_cast<std::size_t>(number)];
    const LadderStep& step = m_ladder.steps()[row.first];
    const QString side = step.onServer ? m_names.server : m_names.client;
    const QString arrow = arrowLabel(row);
    return side + QStringLiteral(": ") + callLabel(row) + QLatin1Char('\n') +
           (arrow.isEmpty() ? arrow : QStringLiteral("→ ") + arrow + QLatin1Char('\n')) +
           tr("at %1 s, took %2").arg(timeText(step.enterNs), durationText(step.leaveNs - step.enterNs));
}

void LadderPicture::paint(QPainter& painter, double top, const QSize& size, int picked) const
{
    const double width = size.width();
    const double gap = gapIn(width);
    const Place place{(width - gap) / 2, (width + gap) / 2, width};
    painter.setRenderHint(QPainter::Antialiasing);
    const double lineEnd = std::min<double>(size.height(), height() - top);
    for (const bool onServer : {false, true}) {
        const double x = onServer ? place.server : place.client;
        const auto& ends = m_ladder.ends();
        const bool here = onServer ? ends.server != 0 || ends.listener != 0 : ends.client != 0;
        painter.setPen(QPen(colorOf(onServer), 3, here ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(x, headHeight() - 4), QPointF(x, lineEnd));
    }
    painter.save();
    painter.setClipRect(QRectF(0, headHeight() - 2, place.width, size.height()));
    const double each = rowHeight();
    const auto first = static_cast<std::size_t>(std::max(0.0, std::floor(top / each) - 1));
    for (std::size_t i = first; i < m_rows.size(); ++i) {
        const double y = headHeight() + static_cast<double>(i) * each - top;
        if (y > size.height())
            break;
        paintRow(painter, place, i, y, static_cast<int>(i) == picked);
    }
    painter.restore();
    paintHead(painter, place);
}

void LadderPicture::paintHead(QPainter& painter, const Place& place) const
{
    QFont bold = m_fixed;
    bold.setBold(true);
    painter.setFont(bold);
    const QFontMetricsF metrics(bold);
    const double middle = (place.client + place.server) / 2;
    PaintedText words(painter);
    // Over its line, and aside as far as the other one needs.
    const auto draw = [&](const QString& name, double line, double from, double to) {
        const double width = std::min(metrics.horizontalAdvance(name) + 1, to - from);
        const double left = std::clamp(line - width / 2, from, to - width);
        words.draw(QRectF(left, 4, width, headHeight() - 8), Qt::AlignCenter, name, TextRole::Label,
                   Qt::ElideMiddle);
    };
    painter.setPen(colorOf(false));
    draw(m_names.client, place.client, 4, middle - 8);
    painter.setPen(colorOf(true));
    draw(m_names.server, place.server, middle + 8, place.width - 4);
}

void LadderPicture::paintRow(QPainter& painter, const Place& place, std::size_t number, double y,
                             bool picked) const
{
    const LadderRow& row = m_rows[number];
    const LadderStep& step = m_ladder.steps()[row.first];
    const double each = rowHeight();
    const double x = step.onServer ? place.server : place.client;
    const double middle = y + each / 2;
    const QRectF label = step.onServer ? QRectF(place.server + 14, y, place.width - place.server - 18, each)
                                       : QRectF(4, y, place.client - 18, each);
    if (picked)
        painter.fillRect(label.adjusted(-4, 1, 4, -1), m_colors.selection);
    paintPause(painter, place, number, y);
    paintBlocked(painter, x, number, middle, colorOf(step.onServer));
    painter.setPen(Qt::NoPen);
    const bool failed =
        step.error != 0 && !(step.call == Call::Connect && net::isConnectUnderWay(step.error));
    painter.setBrush(failed ? m_colors.error : colorOf(step.onServer));
    painter.drawEllipse(QPointF(x, middle), 4.5, 4.5);
    painter.setPen(failed ? m_colors.error : m_colors.text);
    paintCall(painter, label, callLabel(row), step.onServer, failed);
    if (step.arrow != LadderArrow::None)
        paintArrow(painter, place, step, arrowLabel(row), middle);
}

/// What came of the call is never cut: where there is no room for all, its arguments are shortened.
void LadderPicture::paintCall(QPainter& painter, const QRectF& label, const QString& whole, bool onServer,
                              bool failed) const
{
    const QFont font = fitting(m_fixed, whole, label.width());
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const auto equals = whole.indexOf(QLatin1String(" = "));
    const QString result = equals < 0 ? QString() : whole.mid(equals);
    const QString call = metrics.elidedText(equals < 0 ? whole : whole.left(equals), Qt::ElideRight,
                                            label.width() - metrics.horizontalAdvance(result) - 1);
    const double callWidth = metrics.horizontalAdvance(call);
    const double width = callWidth + metrics.horizontalAdvance(result);
    const double left = onServer ? label.left() : label.right() - width;
    PaintedText words(painter);
    words.draw(QRectF(left, label.top(), callWidth + 1, label.height()), Qt::AlignVCenter | Qt::AlignLeft,
               call, TextRole::Label);
    if (!result.isEmpty())
        words.draw(QRectF(left + callWidth, label.top(),
                          std::min(width - callWidth, label.right() - left) + 1, label.height()),
                   Qt::AlignVCenter | Qt::AlignLeft, result, failed ? TextRole::Error : TextRole::Result);
}

void LadderPicture::paintArrow(QPainter& painter, const Place& place, const LadderStep& step,
                               const QString& text, double y) const
{
    const bool fromServer = step.onServer != step.fromOther;
    const bool failed = step.error != 0 && step.call == Call::Connect && !net::isConnectUnderWay(step.error);
    QPointF from(fromServer ? place.server - 6 : place.client + 6, y);
    QPointF to(fromServer ? place.client + 6 : place.server - 6, y);
    // It leaves after the call and arrives a little later; what has come was sent before.
    if (step.fromOther)
        from.ry() -= rowHeight() * 0.35;
    else
        to.ry() += rowHeight() * 0.35;
    const QColor color = step.arrow == LadderArrow::Reset || failed ? m_colors.error : colorOf(fromServer);
    painter.setPen(QPen(color, step.arrow == LadderArrow::Data ? 2 : 1.5,
                        step.arrow == LadderArrow::Data ? Qt::SolidLine : Qt::DashLine));
    painter.drawLine(from, to);
    const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    constexpr double size = 9;
    painter.drawPolygon(QPolygonF{to, to - QPointF(std::cos(angle - 0.4), std::sin(angle - 0.4)) * size,
                                  to - QPointF(std::cos(angle + 0.4), std::sin(angle + 0.4)) * size});
    // The line and its head are seen beside the words; the tool tip has what there is no room for.
    const double room = place.server - place.client - besideLabel + 8;
    QFont font = fitting(m_fixed, text, room - 8);
    const QString start = text.section(QLatin1Char(':'), 0, 0);
    const QString& label = QFontMetricsF(font).horizontalAdvance(text) + 8 > room ? start : text;
    font = fitting(m_fixed, label, room - 8);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(label) + 8;
    const QPointF center = (from + to) / 2;
    const QRectF box(center.x() - width / 2, center.y() - metrics.height() * 0.62, width,
                     metrics.height() * 1.24);
    QColor ground = m_colors.panel;
    ground.setAlpha(235);
    painter.fillRect(box, ground);
    painter.setFont(font);
    painter.setPen(color);
    PaintedText(painter).draw(box, Qt::AlignCenter, label, TextRole::Result);
}

/// The time in the call as a thick bar, down to the last call that began before it returned.
void LadderPicture::paintBlocked(QPainter& painter, double x, std::size_t number, double y,
                                 const QColor& color) const
{
    const LadderStep& step = m_ladder.steps()[m_rows[number].first];
    if (step.leaveNs - step.enterNs < noticeableBlockNs)
        return;
    std::size_t last = number;
    while (last + 1 < m_rows.size() && m_ladder.steps()[m_rows[last + 1].first].enterNs <= step.leaveNs)
        ++last;
    const double bottom = y + rowHeight() * (static_cast<double>(last - number) + 0.45);
    QColor bar = color;
    bar.setAlpha(150);
    painter.fillRect(QRectF(x - 6, y, 12, bottom - y), bar);
}

void LadderPicture::paintPause(QPainter& painter, const Place& place, std::size_t number, double y) const
{
    if (number == 0)
        return;
    const LadderRow& before = m_rows[number - 1];
    const std::int64_t pause = m_ladder.steps()[m_rows[number].first].enterNs -
                               m_ladder.steps()[before.first + before.count - 1].leaveNs;
    if (pause < noticeablePauseNs)
        return;
    painter.setPen(QPen(m_colors.border, 1, Qt::DotLine));
    painter.drawLine(QPointF(8, y), QPointF(place.width - 8, y));
    painter.setFont(m_theme.smallFont());
    painter.setPen(m_colors.muted);
    // Beside the line that has no call in this row: between the two are the arrows.
    const bool atServer = !m_ladder.steps()[m_rows[number].first].onServer;
    const double height = QFontMetricsF(m_theme.smallFont()).height();
    const QRectF area = atServer ? QRectF(place.server + 14, y, place.width - place.server - 18, height)
                                 : QRectF(4, y, place.client - 18, height);
    const int side = atServer ? Qt::AlignLeft : Qt::AlignRight;
    PaintedText(painter).draw(area, side | Qt::AlignVCenter, QStringLiteral("+") + durationText(pause),
                              TextRole::Label);
}

} // namespace enchufe::widgets
