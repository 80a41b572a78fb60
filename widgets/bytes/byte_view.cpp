// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bytes/byte_view.h"

#include "core/codec/hex.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/painted_text.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int margin = 8;
constexpr char32_t replacement = 0xfffd;
} // namespace

ByteView::ByteView(Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&theme, &Theme::changed, this, &ByteView::layoutCells);
    layoutCells();
}

void ByteView::setBytes(std::vector<std::byte> bytes, std::uint64_t firstOffset,
                        std::vector<std::size_t> borders)
{
    m_bytes = std::move(bytes);
    m_firstOffset = firstOffset;
    m_borders = std::move(borders);
    m_anchor = m_cursor = 0;
    m_selected = false;
    verticalScrollBar()->setValue(0);
    decode();
    layoutCells();
    emit selectionChanged();
}

void ByteView::setEncoding(codec::Encoding encoding)
{
    m_encoding = encoding;
    decode();
    viewport()->update();
}

void ByteView::decode()
{
    m_shown.assign(m_bytes.size(), 0);
    m_bad.assign(m_bytes.size(), false);
    std::size_t position = 0;
    for (const codec::Cell& cell : codec::decode(m_bytes, m_encoding)) {
        m_shown[position] = cell.valid ? cell.character : replacement;
        m_bad[position] = !cell.valid;
        position += cell.size;
    }
    updateAccessibleText();
}

void ByteView::updateAccessibleText()
{
    QString text;
    for (std::size_t i = 0; i < std::min<std::size_t>(m_bytes.size(), 200); ++i)
        text += cellText(i);
    setAccessibleDescription(text);
}

QString ByteView::cellText(std::size_t position) const
{
    const char32_t c = m_shown[position];
    if (c == 0 && !(m_bytes[position] == std::byte{0}))
        return {};
    switch (c) {
    case U'\n':
        return QStringLiteral("↵");
    case U'\r':
        return QStringLiteral("␍");
    case U'\t':
        return QStringLiteral("⇥");
    case U' ':
        return QStringLiteral(" ");
    default:
        break;
    }
    if (m_bad[position] || !codec::isPrintable(c))
        return QStringLiteral("·");
    return QString::fromUcs4(&c, 1);
}

int ByteView::hexX(int column) const { return margin + m_charWidth * (m_offsetDigits + 2 + column * 3); }

int ByteView::textX(int column) const { return hexX(m_columns) + m_charWidth + m_charWidth * column; }

void ByteView::layoutCells()
{
    const QFont font = m_theme.fixedFont();
    setFont(font);
    const QFontMetrics metrics(font);
    m_charWidth = std::max(metrics.horizontalAdvance(QLatin1Char('0')), 1);
    m_rowHeight = metrics.height() + 3;
    const std::uint64_t last = m_firstOffset + m_bytes.size();
    m_offsetDigits = std::max(5, static_cast<int>(QString::number(last).size()));
    const int available = viewport()->width() / m_charWidth - m_offsetDigits - 4;
    m_columns = available >= 16 * 4 ? 16 : available >= 8 * 4 ? 8 : 4;
    const int rows = static_cast<int>((m_bytes.size() + static_cast<std::size_t>(m_columns) - 1) /
                                      static_cast<std::size_t>(m_columns));
    const int visible = std::max(viewport()->height() / m_rowHeight, 1);
    verticalScrollBar()->setRange(0, std::max(rows - visible, 0));
    verticalScrollBar()->setPageStep(visible);
    viewport()->update();
}

QSize ByteView::sizeHint() const { return {m_charWidth * 44, m_rowHeight * 8}; }

void ByteView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layoutCells();
}

void ByteView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colors().panel);
    painter.setFont(font());
    const auto columns = static_cast<std::size_t>(m_columns);
    auto row = static_cast<std::size_t>(verticalScrollBar()->value());
    for (int y = 2; y < viewport()->height() && row * columns < m_bytes.size(); y += m_rowHeight, ++row)
        paintRow(painter, row, y);
}

void ByteView::paintRow(QPainter& painter, std::size_t row, int y)
{
    const Colors& colors = m_theme.colors();
    const auto first = row * static_cast<std::size_t>(m_columns);
    PaintedText words(painter);
    const auto draw = [&](int x, const QString& text, const QColor& color, int characters) {
        painter.setPen(color);
        // A sign of another script may be wider than its cell: the byte itself stands beside it.
        const int width = m_charWidth * characters + m_charWidth / 2; // which is rounded
        words.draw(QRect(x, y, width, m_rowHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text,
                   characters == 1 ? TextRole::Sample : TextRole::Result);
    };
    draw(margin, QStringLiteral("%1").arg(m_firstOffset + first, m_offsetDigits, 10, QLatin1Char('0')),
         colors.muted, m_offsetDigits);
    const auto [begin, end] = selection();
    for (int column = 0; column < m_columns; ++column) {
        const std::size_t position = first + static_cast<std::size_t>(column);
        if (position >= m_bytes.size())
            break;
        const QRect hexCell(hexX(column) - m_charWidth / 2, y, m_charWidth * 3, m_rowHeight);
        const QRect textCell(textX(column), y, m_charWidth, m_rowHeight);
        const auto chunk = std::upper_bound(m_borders.begin(), m_borders.end(), position) - m_borders.begin();
        const bool shaded = chunk % 2 != 0;
        if (position >= begin && position < end) {
            painter.fillRect(hexCell, colors.selection);
            painter.fillRect(textCell, colors.selection);
        } else if (shaded) {
            painter.fillRect(hexCell, colors.alternate);
            painter.fillRect(textCell, colors.alternate);
        }
        draw(hexX(column), QString::fromStdString(codec::toHex(std::span(m_bytes).subspan(position, 1))),
             colors.text, 2);
        const bool plain =
            m_shown[position] != 0 && !m_bad[position] && codec::isPrintable(m_shown[position]);
        draw(textX(column), cellText(position), plain ? colors.text : colors.muted, 1);
        if (position == m_cursor && hasFocus()) {
            painter.setPen(colors.accent);
            painter.drawRect(hexCell.adjusted(0, 0, -1, -1));
            painter.drawRect(textCell.adjusted(0, 0, -1, -1));
        }
    }
}

std::size_t ByteView::positionAt(const QPoint& point) const
{
    const int row = verticalScrollBar()->value() + std::max(point.y() - 2, 0) / m_rowHeight;
    int column = 0;
    if (point.x() >= textX(0) - m_charWidth / 2)
        column = (point.x() - textX(0)) / m_charWidth;
    else
        column = (point.x() - hexX(0) + m_charWidth / 2) / (m_charWidth * 3);
    column = std::clamp(column, 0, m_columns - 1);
    const auto position = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                          static_cast<std::size_t>(column);
    return std::min(position, m_bytes.empty() ? 0 : m_bytes.size() - 1);
}

std::pair<std::size_t, std::size_t> ByteView::selection() const
{
    if (!m_selected || m_bytes.empty())
        return {0, 0};
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor) + 1};
}

std::vector<std::byte> ByteView::selectedBytes() const
{
    const auto [begin, end] = selection();
    return {m_bytes.begin() + static_cast<std::ptrdiff_t>(begin),
            m_bytes.begin() + static_cast<std::ptrdiff_t>(end)};
}

void ByteView::moveTo(std::size_t position, bool extend)
{
    if (m_bytes.empty())
        return;
    m_cursor = std::min(position, m_bytes.size() - 1);
    if (!extend)
        m_anchor = m_cursor;
    m_selected = true;
    ensureVisible(m_cursor);
    viewport()->update();
    emit selectionChanged();
}

void ByteView::ensureVisible(std::size_t position)
{
    const int row = static_cast<int>(position / static_cast<std::size_t>(m_columns));
    QScrollBar* const bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(row);
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(row - bar->pageStep() + 1);
}

void ByteView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(positionAt(event->pos()), (event->modifiers() & Qt::ShiftModifier) != 0);
}

void ByteView::mouseMoveEvent(QMouseEvent* event)
{
    if ((event->buttons() & Qt::LeftButton) != 0)
        moveTo(positionAt(event->pos()), true);
}

/// How far that key moves the cursor, in bytes.
std::optional<std::ptrdiff_t> ByteView::stepOf(const QKeyEvent& event) const
{
    const auto row = static_cast<std::ptrdiff_t>(m_columns);
    const std::ptrdiff_t page = row * verticalScrollBar()->pageStep();
    const std::pair<std::string_view, std::ptrdiff_t> steps[] = {
        {act::byteBefore, -1},
        {act::byteAfter, 1},
        {act::byteAbove, -row},
        {act::byteBelow, row},
        {act::bytesPageUp, -page},
        {act::bytesPageDown, page},
        {act::firstByte, -static_cast<std::ptrdiff_t>(m_cursor)},
        {act::lastByte, static_cast<std::ptrdiff_t>(m_bytes.size())},
    };
    for (const auto& [id, step] : steps) {
        if (Actions::isKeyOf(id, event))
            return step;
    }
    return std::nullopt;
}

void ByteView::keyPressEvent(QKeyEvent* event)
{
    if (Actions::isKeyOf(act::copyBytes, *event)) {
        QApplication::clipboard()->setText(QString::fromStdString(codec::toSpacedHex(selectedBytes())));
    } else if (Actions::isKeyOf(act::allBytes, *event)) {
        moveTo(0, false);
        moveTo(m_bytes.size(), true);
    } else if (const auto step = stepOf(*event)) {
        const auto target = std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_cursor) + *step, 0);
        moveTo(static_cast<std::size_t>(target), (event->modifiers() & Qt::ShiftModifier) != 0);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace enchufe::widgets
