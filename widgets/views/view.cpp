// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/view.h"

#include <utility>

namespace enchufe::widgets {

void View::share(Selection& selection)
{
    m_selection = &selection;
    const auto place = [this] { showPlace(*m_selection); };
    connect(&selection, &Selection::placeChanged, this, place);
    connect(&selection, &Selection::socketChanged, this, place);
    connect(&selection, &Selection::conversationChanged, this, place);
    connect(&selection, &Selection::callsChanged, this, &View::followChoice);
    connect(&selection, &Selection::frameChanged, this, &View::followChoice);
    place();
    m_isBehind = true;
}

void View::chooseCalls(const std::vector<journal::Seq>& seqs, journal::Seq current)
{
    if (m_selection != nullptr)
        m_selection->chooseCalls({seqs, current, seqs.size()}, this);
}

void View::chooseFrame(std::size_t cut, std::uint64_t number)
{
    if (m_selection != nullptr)
        m_selection->chooseFrame({cut, number}, this);
}

void View::followChoice(const QObject* by)
{
    m_isBehind = by != this;
    if (m_isSeen)
        showChoice();
}

void View::showChoice()
{
    if (m_selection == nullptr || !std::exchange(m_isBehind, false))
        return;
    if (m_selection->frame())
        showFrame(*m_selection->frame());
    else if (m_selection->call() && !m_selection->isNewest())
        showCall(*m_selection->call());
}

void View::lookIfSeen()
{
    if (!m_isSeen)
        return;
    ++m_looks;
    look();
}

void View::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_isSeen = true;
    ++m_looks;
    wake();
    showChoice();
}

void View::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_isSeen = false;
    rest();
}

} // namespace enchufe::widgets
