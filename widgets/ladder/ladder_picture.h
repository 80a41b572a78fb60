// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/ladder.h"

#include <QCoreApplication>
#include <QFont>
#include <QSize>
#include <QString>

class QPainter;

namespace enchufe::widgets {

class Theme;
struct Colors;

/// Draws a ladder: two lifelines, the calls beside them, what goes over between them. The same for the window
/// and for a slide.
class LadderPicture {
    Q_DECLARE_TR_FUNCTIONS(LadderPicture)

public:
    struct Names {
        QString client;
        QString server;
    };

    LadderPicture(const Theme& theme, const journal::Journal& journal, const stream::Ladder& ladder,
                  const Names& names);

    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double height() const
    {
        return headHeight() + rowHeight() * (static_cast<double>(m_rows.size()) + 1);
    }
    [[nodiscard]] const std::vector<stream::LadderRow>& rows() const { return m_rows; }
    /// The row at that height of the whole picture, or -1.
    [[nodiscard]] int rowAt(double y) const;
    [[nodiscard]] QString describe(int row) const;

    /// The part from `top` on, of the size. `picked`: the row that is marked; -1: none.
    void paint(QPainter& painter, double top, const QSize& size, int picked) const;

private:
    struct Place { ///< of the two lifelines
        double client = 0;
        double server = 0;
        double width = 0;
    };

    void paintHead(QPainter& painter, const Place& place) const;
    void paintRow(QPainter& painter, const Place& place, std::size_t number, double y, bool picked) const;
    void paintCall(QPainter& painter, const QRectF& label, const QString& whole, bool onServer,
                   bool failed) const;
    void paintArrow(QPainter& painter, const Place& place, const stream::LadderStep& step,
                    const QString& text, double y) const;
    void paintBlocked(QPainter& painter, double x, std::size_t number, double y, const QColor& color) const;
    void paintPause(QPainter& painter, const Place& place, std::size_t number, double y) const;
    [[nodiscard]] QString callLabel(const stream::LadderRow& row) const;
    [[nodiscard]] QString arrowLabel(const stream::LadderRow& row) const;
    [[nodiscard]] static QString unixLabel(const stream::LadderStep& step);
    [[nodiscard]] QString dataLabel(const stream::LadderRow& row) const;
    [[nodiscard]] double gapIn(double width) const;
    [[nodiscard]] const QColor& colorOf(bool onServer) const;

    const Theme& m_theme;
    const Colors& m_colors;
    const journal::Journal& m_journal;
    const stream::Ladder& m_ladder;
    Names m_names;
    std::vector<stream::LadderRow> m_rows;
    QFont m_fixed;
};

} // namespace enchufe::widgets
