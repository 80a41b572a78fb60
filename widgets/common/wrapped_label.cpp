// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/wrapped_label.h"

#include <QResizeEvent>

namespace enchufe::widgets {

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent)
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setSizePolicy(policy); // without heightForWidth: the minimum says it
}

QSize WrappedLabel::sizeHint() const { return {QLabel::sizeHint().width(), neededHeight()}; }

QSize WrappedLabel::minimumSizeHint() const
{
    // The longest word; how high it is follows from the width that it is given.
    int widest = 0;
    for (const QString& word : text().split(QLatin1Char(' ')))
        widest = qMax(widest, fontMetrics().horizontalAdvance(word.left(24)));
    const QMargins margins = contentsMargins();
    return {widest + margins.left() + margins.right() + 2 * (margin() + 1), neededHeight()};
}

int WrappedLabel::neededHeight() const
{
    // Before it has been given a width, one line: what a made-up width asks for would make the window taller.
    const int line = fontMetrics().height();
    return text().isEmpty() ? 0 : m_isPlaced ? qMax(heightForWidth(qMax(width(), 1)), line) : line;
}

void WrappedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    m_isPlaced = true;
    if (event->oldSize().width() != width())
        updateGeometry(); // another width, another number of lines
}

} // namespace enchufe::widgets
