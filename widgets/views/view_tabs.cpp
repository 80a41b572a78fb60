// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/view_tabs.h"

#include "widgets/actions/actions.h"
#include "widgets/common/fitting.h"
#include "widgets/views/view.h"

#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

/// A tab's page, which makes its view when it is seen.
struct ViewTabs::Page final : QWidget {
    Page(const ViewRow& theRow, const ViewParts& theParts, QWidget* parent)
        : QWidget(parent),
          row(theRow),
          parts(theParts),
          room(new QVBoxLayout(this))
    {
        room->setContentsMargins(0, 0, 0, 0);
    }

    View& made()
    {
        if (view == nullptr) {
            view = row.make(parts, this);
            letBoxesGrow(*view);
            room->addWidget(view);
            view->show();
        }
        return *view;
    }

    void showEvent(QShowEvent* event) override
    {
        (void)made();
        QWidget::showEvent(event);
    }

    const ViewRow& row;
    const ViewParts& parts;
    QVBoxLayout* room;
    View* view = nullptr;
};

ViewTabs::ViewTabs(std::vector<ViewRow> rows, ViewParts parts, QWidget* parent)
    : QTabWidget(parent),
      m_rows(std::move(rows)),
      m_parts(std::move(parts))
{
    setDocumentMode(true);
    for (const ViewRow& row : m_rows) {
        m_pages.push_back(new Page(row, m_parts, this));
        addTab(m_pages.back(), QString());
        m_parts.actions.handle("view." + row.id, this, [this, id = row.id](bool) { made(id).takeKeys(); });
    }
    retranslate();
}

void ViewTabs::addActions(Actions& actions, const std::vector<ViewRow>& rows)
{
    for (const ViewRow& row : rows)
        actions.add({.id = "view." + row.id,
                     .text = row.name,
                     .menu = Menu::Views,
                     .keys = {row.key},
                     .icon = row.icon,
                     .hint = row.hint,
                     .view = row.id});
}

ViewTabs::Page& ViewTabs::page(std::string_view id) const
{
    const auto found = std::ranges::find_if(m_pages, [id](const Page* each) { return each->row.id == id; });
    Q_ASSERT(found != m_pages.end());
    return **found;
}

void ViewTabs::showView(std::string_view id) { setCurrentWidget(&page(id)); }

const std::string& ViewTabs::currentId() const
{
    return m_pages[static_cast<std::size_t>(currentIndex())]->row.id;
}

View* ViewTabs::find(std::string_view id) const { return page(id).view; }

View& ViewTabs::made(std::string_view id) { return page(id).made(); }

void ViewTabs::makeAll()
{
    for (Page* const each : m_pages)
        (void)each->made();
}

bool ViewTabs::has(std::string_view id) const
{
    return std::ranges::any_of(m_rows, [id](const ViewRow& row) { return row.id == id; });
}

void ViewTabs::lendFilters()
{
    for (const Page* const each : m_pages) {
        if (each->view != nullptr)
            each->view->lendFilter();
    }
}

void ViewTabs::takeBackFilters()
{
    for (const Page* const each : m_pages) {
        if (each->view != nullptr)
            each->view->takeBackFilter();
    }
}

std::uint64_t ViewTabs::leftOut() const
{
    std::uint64_t rows = 0;
    for (const Page* const each : m_pages)
        rows += each->view != nullptr ? each->view->leftOut() : 0;
    return rows;
}

void ViewTabs::retranslate()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        setTabText(static_cast<int>(i), m_pages[i]->row.name.text());
        setTabToolTip(static_cast<int>(i), m_pages[i]->row.hint.text());
    }
}

View& ViewTabs::takeOut()
{
    m_out = m_pages[static_cast<std::size_t>(currentIndex())];
    View& view = m_out->made();
    m_out->room->removeWidget(&view);
    return view;
}

void ViewTabs::putBack()
{
    if (m_out == nullptr)
        return;
    m_out->room->addWidget(m_out->view);
    m_out->view->show();
    m_out = nullptr;
}

} // namespace enchufe::widgets
