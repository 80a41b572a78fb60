// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/wrapped_label.h"

#include <QEvent>

namespace enchufe::widgets {

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent)
{
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setSizePolicy(policy); // without heightForWidth: the minimum says it
}

QSize WrappedLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    return {hint.width(),
            width() > 0 && heightForWidth(width()) > 0 ? heightForWidth(width()) : hint.height()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    // The longest word; what it is high follows from the width that it is given.
    int widest = 0;
    for (const QString& word : text().split(QLatin1Char(' ')))
        widest = qMax(widest, fontMetrics().horizontalAdvance(word.left(24)));
    const QMargins margins = contentsMargins();
    return {widest + margins.left() + margins.right() + 2 * (margin() + 1), sizeHint().height()};
}

void WrappedLabel::fit()
{
    const int height = text().isEmpty() ? 0 : heightForWidth(width());
    if (height != minimumHeight() && width() > 0)
        setMinimumHeight(height);
}

void WrappedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

bool WrappedLabel::event(QEvent* event)
{
    const bool taken = QLabel::event(event);
    // setText() asks the layout anew, fonts and sheets change the metrics.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange || event->type() == QEvent::Polish)
        fit();
    return taken;
}

} // namespace enchufe::widgets
