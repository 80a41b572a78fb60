// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/painted_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QVariant>
#include <QWidget>

namespace enchufe::widgets {

namespace {
constexpr const char* readerProperty = "enchufePaintedTextReader";
constexpr double roundingError = 1.5; // of metrics, in pixels
} // namespace

void PaintedTextReader::setFor(QWidget& window, PaintedTextReader* reader)
{
    window.setProperty(readerProperty,
                       reader == nullptr ? QVariant() : QVariant::fromValue(static_cast<void*>(reader)));
}

PaintedTextReader* PaintedTextReader::of(const QWidget& widget)
{
    const QVariant reader = widget.window()->property(readerProperty);
    return reader.isValid() ? static_cast<PaintedTextReader*>(reader.value<void*>()) : nullptr;
}

PaintedText::PaintedText(QPainter& painter) : m_painter(painter)
{
    // A picture for a file or for measuring is painted on something else.
    if (painter.device() == nullptr || painter.device()->devType() != QInternal::Widget)
        return;
    m_widget = static_cast<const QWidget*>(painter.device());
    m_reader = PaintedTextReader::of(*m_widget);
}

void PaintedText::draw(const QRectF& area, int flags, const QString& text, TextRole role,
                       Qt::TextElideMode elide)
{
    const QString shown =
        elide == Qt::ElideNone ? text : QFontMetricsF(m_painter.font()).elidedText(text, elide, area.width());
    m_painter.drawText(area, flags, shown);
    if (m_reader != nullptr)
        tell(text, m_painter.boundingRect(area, flags, shown), area, shown != text, role);
}

void PaintedText::draw(const QPointF& from, const QString& text, TextRole role)
{
    m_painter.drawText(from, text);
    if (m_reader == nullptr)
        return;
    const QRectF place = QFontMetricsF(m_painter.font()).boundingRect(text).translated(from);
    tell(text, place, place, false, role);
}

void PaintedText::tell(const QString& text, const QRectF& place, const QRectF& room, bool isElided,
                       TextRole role) const
{
    // Of the widget only sideways: what lies above or below is reached by scrolling.
    const auto fits = [](const QRectF& outer, const QRectF& inner) {
        return inner.left() >= outer.left() - roundingError && inner.right() <= outer.right() + roundingError;
    };
    const QRectF placed = m_painter.worldTransform().mapRect(place);
    const bool cutByClip = m_painter.hasClipping() && m_painter.clipBoundingRect().isValid() &&
                           m_painter.clipBoundingRect().intersects(place) &&
                           !fits(m_painter.clipBoundingRect(), place);
    const bool tooHigh = place.height() > room.height() + roundingError;
    const bool clipped = cutByClip || tooHigh || !fits(room, place) || !fits(m_widget->rect(), placed);
    m_reader->onPainted(*m_widget, {text, placed, isElided, clipped, role});
}

} // namespace enchufe::widgets
