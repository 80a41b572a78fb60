// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/views/view_row.h"

#include <QTabWidget>

#include <string_view>

namespace enchufe::widgets {

/// The views of the window, a tab each. A view is made when it is shown for the first time: one that nobody
/// looks at costs nothing.
class ViewTabs final : public QTabWidget {
    Q_OBJECT

public:
    ViewTabs(std::vector<ViewRow> rows, ViewParts parts, QWidget* parent);

    /// The table of the program's views, in the order of their tabs.
    [[nodiscard]] static std::vector<ViewRow> rows();
    /// Their actions: Alt and a digit show a view and give it the keys.
    static void addActions(Actions& actions, const std::vector<ViewRow>& rows);

    void showView(std::string_view id);
    [[nodiscard]] const std::string& currentId() const;
    /// Null: nobody has looked at it yet.
    [[nodiscard]] View* find(std::string_view id) const;
    /// Makes it, if nobody has looked at it yet.
    View& made(std::string_view id);
    void makeAll();
    [[nodiscard]] bool has(std::string_view id) const;
    /// Of all views that are made.
    void lendFilters();
    void takeBackFilters();
    [[nodiscard]] std::uint64_t leftOut() const; ///< rows, by all of them
    void retranslate();

    /// The current view out of its tab, into another place; putBack() brings it back.
    View& takeOut();
    void putBack();

private:
    struct Page;

    [[nodiscard]] Page& page(std::string_view id) const;

    std::vector<ViewRow> m_rows;
    ViewParts m_parts;
    std::vector<Page*> m_pages;
    Page* m_out = nullptr;
};

} // namespace enchufe::widgets
