// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/stream_canvas.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace enchufe::widgets {

using stream::Block;
using stream::Lane;
using stream::StreamContent;

namespace {

constexpr int barSteps = 1'000'000;
constexpr double mostZoomedBytes = 1.0 / 120; // a byte of 120 pixels
constexpr double mostZoomedNs = 10;           // nanoseconds in a pixel
constexpr double mostForTitles = 0.6;         // of the width

} // namespace

StreamCanvas::StreamCanvas(journal::Journal& journal, const stream::StreamReader& reader, Theme& theme,
                           QWidget* parent)
    : QAbstractScrollArea(parent),
      m_journal(journal),
      m_reader(reader),
      m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&theme, &Theme::changed, this, [this] {
        placeAxis();
        viewport()->update();
    });
}

QSize StreamCanvas::sizeHint() const { return {700, 380}; }

double StreamCanvas::headHeight() const { return QFontMetricsF(m_theme.smallFont()).height() + 14; }

double StreamCanvas::rowHeight(std::size_t rows, double height) const
{
    const double least = QFontMetricsF(m_theme.smallFont()).height() * 2.1;
    const double share = (height - headHeight()) / static_cast<double>(std::max<std::size_t>(rows, 1)) - 12;
    return std::clamp(share, least, least * 2);
}

std::vector<StreamRow> StreamCanvas::layoutRows(const StreamContent& content, const StreamAxis& axis,
                                                double height) const
{
    using Kind = StreamRow::Kind;
    std::vector<StreamRow> rows;
    const bool inBytes = axis.unit == StreamAxis::Unit::Bytes;
    if (content.sends.socket != 0) {
        if (inBytes && !content.datagrams) // a datagram is taken whole or not at all
            rows.push_back({Kind::Asked, 0, {}});
        rows.push_back({Kind::Sends, 0, {}});
    }
    if (content.sends.socket != 0 || content.receives.socket != 0)
        rows.push_back({Kind::Kernel, 0, {}});
    if (content.receives.socket != 0)
        rows.push_back({Kind::Chunks, 0, {}});
    // A datagram is a message already; what a framer finds in it is shown where it finds something.
    for (std::size_t i = 0; i < content.cuts.size(); ++i) {
        if (!content.datagrams || content.cuts[i].messages > 0)
            rows.push_back({Kind::Frames, i, {}});
    }
    if (!content.cuts.empty() && content.receiverCuts && !content.datagrams)
        rows.push_back({Kind::Naive, 0, {}});
    rows.push_back({Kind::Cells, 0, {}});
    const double each = rowHeight(rows.size(), height);
    double top = headHeight();
    for (StreamRow& row : rows) {
        row.area = QRectF(axis.left, top, axis.width, each);
        top += each + 12;
    }
    return rows;
}

StreamLook StreamCanvas::look(const StreamContent& content, const StreamAxis& axis, double height) const
{
    StreamLook look;
    look.axis = axis;
    look.rows = layoutRows(content, axis, height);
    look.pick = m_pick;
    look.cellsFrom = m_cellsFrom;
    look.sendQueue = m_ends.sendQueue;
    look.receiveQueue = m_ends.receiveQueue;
    look.drops = m_ends.drops;
    look.senderIsGone = m_ends.senderIsGone;
    look.receiverIsGone = m_ends.receiverIsGone;
    look.senderIsServer = m_ends.senderIsServer;
    look.receiverIsServer = m_ends.receiverIsServer;
    look.titleWidth = m_titleWidth;
    return look;
}

void StreamCanvas::setEnds(const Ends& ends)
{
    if (ends == m_ends)
        return;
    m_ends = ends;
    viewport()->update();
}

void StreamCanvas::placeAxis()
{
    m_titleWidth = 0;
    updateExtent();
}

/// What stands under the titles grows with the stream: the axis begins behind it, and never goes back.
void StreamCanvas::makeRoomForTitles(const StreamContent& content)
{
    const double wanted =
        StreamPicture::titleWidth(m_theme.smallFont(), content, look(content, m_axis, viewport()->height()));
    m_titleWidth = std::max(m_titleWidth, std::min(wanted + 12, viewport()->width() * mostForTitles));
    m_axis.left = m_titleWidth + 10;
    m_axis.width = std::max(viewport()->width() - m_axis.left - 10, 50.0);
}

void StreamCanvas::updateExtent()
{
    m_reader.visit([this](const StreamContent& content) {
        makeRoomForTitles(content);
        double last = 0;
        double first = 0;
        if (m_axis.unit == StreamAxis::Unit::Bytes) {
            last = static_cast<double>(std::max(content.sends.total, content.receives.total));
            if (const Block* const call = content.sends.newestCall()) // what was not taken has its place too
                last = std::max(last, static_cast<double>(call->offset + call->requested));
        } else {
            first = std::numeric_limits<double>::max();
            for (const Lane* const lane : {&content.sends, &content.receives}) {
                if (lane->blocks.isEmpty())
                    continue;
                first = std::min(first, static_cast<double>(lane->blocks[lane->blocks.begin()].enterNs));
                last = std::max(last, static_cast<double>(lane->blocks.back().leaveNs()));
            }
            first = std::min(first, last);
        }
        m_extent = {first, std::max(last, first + 16)};
    });
    if (m_fitted)
        fit();
    else if (m_following)
        setRange(std::max(m_extent.last - m_axis.width * m_axis.perPixel, m_extent.first), m_axis.perPixel);
    else
        updateScrollBars();
}

void StreamCanvas::fit()
{
    m_fitted = true;
    setRange(m_extent.first, (m_extent.last - m_extent.first) / m_axis.width);
}

void StreamCanvas::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (following)
        updateExtent();
    emit followingChanged(following);
}

void StreamCanvas::setUnit(StreamAxis::Unit unit)
{
    m_axis.unit = unit;
    m_fitted = true;
    updateExtent();
    viewport()->update();
}

void StreamCanvas::setRange(double first, double perPixel)
{
    const double finest = m_axis.unit == StreamAxis::Unit::Bytes ? mostZoomedBytes : mostZoomedNs;
    const double coarsest = (m_extent.last - m_extent.first) / m_axis.width;
    m_axis.perPixel = std::clamp(perPixel, std::min(finest, coarsest), coarsest);
    const double most = m_extent.last - m_axis.width * m_axis.perPixel;
    m_axis.first = std::clamp(first, m_extent.first, std::max(most, m_extent.first));
    updateScrollBars();
    viewport()->update();
}

void StreamCanvas::updateScrollBars()
{
    m_settingBars = true;
    const double all = m_extent.last - m_extent.first;
    const double shown = std::min(m_axis.width * m_axis.perPixel / all, 1.0);
    QScrollBar* const bar = horizontalScrollBar();
    const int page = std::max(static_cast<int>(shown * barSteps), 1);
    bar->setRange(0, barSteps - page);
    bar->setPageStep(page);
    bar->setSingleStep(std::max(page / 10, 1));
    bar->setValue(static_cast<int>(std::lround((m_axis.first - m_extent.first) / all * barSteps)));
    double bottom = 0;
    m_reader.visit([&](const StreamContent& content) {
        const auto rows = layoutRows(content, m_axis, viewport()->height());
        bottom = rows.back().area.bottom() + 8;
    });
    verticalScrollBar()->setRange(0, std::max(static_cast<int>(bottom) - viewport()->height(), 0));
    verticalScrollBar()->setPageStep(viewport()->height());
    m_settingBars = false;
}

void StreamCanvas::scrollContentsBy(int, int)
{
    if (!m_settingBars) {
        const double all = m_extent.last - m_extent.first;
        const double first = m_extent.first + all * horizontalScrollBar()->value() / barSteps;
        if (std::fabs(first - m_axis.first) > all / barSteps) {
            setFollowing(horizontalScrollBar()->value() >= horizontalScrollBar()->maximum());
            m_axis.first = first;
        }
    }
    viewport()->update();
}

void StreamCanvas::zoom(double factor, std::optional<double> x)
{
    const double at = x.value_or(m_axis.left + m_axis.width / 2);
    const double value = m_axis.toValue(at);
    m_fitted = false;
    const double finest = m_axis.unit == StreamAxis::Unit::Bytes ? mostZoomedBytes : mostZoomedNs;
    const double perPixel = std::max(m_axis.perPixel / factor, finest);
    setRange(value - (at - m_axis.left) * perPixel, perPixel);
    if (m_axis.perPixel >= (m_extent.last - m_extent.first) / m_axis.width)
        m_fitted = true;
    setFollowing(m_axis.last() >= m_extent.last);
}

void StreamCanvas::setBare(bool bare)
{
    m_bare = bare;
    setHorizontalScrollBarPolicy(bare ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
}

void StreamCanvas::refresh()
{
    const std::uint64_t version = m_reader.version();
    if (version == m_version)
        return;
    m_version = version;
    updateExtent();
    viewport()->update();
}

void StreamCanvas::reset()
{
    m_pick = {};
    m_cellsFrom = 0;
    m_titleWidth = 0;
    m_fitted = true;
    setFollowing(true);
    refresh();
}

void StreamCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colors().panel);
    painter.translate(0, -verticalScrollBar()->value());
    m_reader.visit([&](const StreamContent& content) {
        StreamPicture(painter, m_theme, m_journal, content, look(content, m_axis, viewport()->height()))
            .paint();
    });
    if (hasFocus() && !m_bare) {
        painter.resetTransform();
        painter.setPen(m_theme.colors().accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void StreamCanvas::paintTo(QPainter& painter, const QSize& size) const
{
    StreamAxis axis = m_axis;
    axis.left = m_titleWidth + 20;
    axis.width = size.width() - axis.left - 20;
    axis.perPixel = m_axis.perPixel * m_axis.width / axis.width;
    painter.fillRect(QRect(QPoint(0, 0), size), m_theme.colors().panel);
    m_reader.visit([&](const StreamContent& content) {
        StreamPicture(painter, m_theme, m_journal, content, look(content, axis, size.height())).paint();
    });
}

void StreamCanvas::resizeEvent(QResizeEvent*) { placeAxis(); }

void StreamCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        placeAxis(); // the titles want other room
    QAbstractScrollArea::changeEvent(event);
}

} // namespace enchufe::widgets
