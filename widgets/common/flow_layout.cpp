// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/flow_layout.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* const item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* const item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightFor(int width) const { return arrange({0, 0, width, 0}, false); }

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* const item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    arrange(area, true);
}

int FlowLayout::arrange(const QRect& area, bool place) const
{
    const QRect inner = area.marginsRemoved(contentsMargins());
    const int gap = std::max(spacing(), 0);
    int y = inner.top();
    for (std::size_t first = 0; first < m_items.size();) {
        // As many as fit, one at least.
        int width = 0;
        int height = 0;
        std::size_t end = first;
        for (; end < m_items.size(); ++end) {
            const QSize size = m_items[end]->sizeHint();
            if (end > first && width + size.width() > inner.width())
                break;
            width += size.width() + gap;
            height = std::max(height, size.height());
        }
        int left = std::max(inner.width() - (width - gap), 0); // for the first that takes what there is
        for (int x = inner.left(); first < end; ++first) {
            QSize size = m_items[first]->sizeHint();
            if (m_items[first]->expandingDirections().testFlag(Qt::Horizontal))
                size.rwidth() += std::exchange(left, 0);
            if (place)
                m_items[first]->setGeometry({{x, y + (height - size.height()) / 2}, size});
            x += size.width() + gap;
        }
        y += height + (end < m_items.size() ? gap : 0);
    }
    return y - area.top() + contentsMargins().bottom();
}

FlowRow::FlowRow(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FlowRow::fit()
{
    if (!isVisible())
        return; // its width is made up: it, and the window, would become higher than they need be
    const int height = m_flow->heightFor(width());
    if (height != minimumHeight())
        setFixedHeight(height);
}

void FlowRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FlowRow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit();
}

bool FlowRow::event(QEvent* event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return taken;
}

} // namespace enchufe::widgets
