// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include "widgets/common/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace enchufe::widgets {

namespace {

// Every icon is drawn on a square of 16 × 16.

void line(QPainter& p, double x1, double y1, double x2, double y2)
{
    p.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

void polyline(QPainter& p, std::initializer_list<QPointF> points)
{
    p.drawPolyline(points.begin(), static_cast<int>(points.size()));
}

void fill(QPainter& p, const QRectF& rect, double radius)
{
    p.save();
    p.setBrush(p.pen().color());
    p.setPen(Qt::NoPen);
    p.drawRoundedRect(rect, radius, radius);
    p.restore();
}

/// A plug with two pins and its cable: what the program is called.
void plug(QPainter& p)
{
    p.drawRoundedRect(QRectF(4, 5.5, 8, 5), 1.5, 1.5);
    line(p, 6, 2, 6, 5.5);
    line(p, 10, 2, 10, 5.5);
    QPainterPath cable(QPointF(8, 10.5));
    cable.cubicTo(8, 14, 12, 12, 12.5, 14.5);
    p.drawPath(cable);
}

void arrow(QPainter& p, double x1, double x2, double y)
{
    const double back = x2 > x1 ? -3 : 3;
    line(p, x1, y, x2, y);
    polyline(p, {{x2 + back, y - 3}, {x2, y}, {x2 + back, y + 3}});
}

void filled(QPainter& p, const QColor& color, const QRectF& rect) { p.fillRect(rect, color); }

/// What the views show, in a few strokes.
void drawView(QPainter& p, Icon which, const Colors& colors)
{
    switch (which) {
    case Icon::Stream:
        filled(p, colors.client, QRectF(1, 3, 14, 4));
        filled(p, colors.listener, QRectF(1, 9, 8, 4));
        break;
    case Icon::Chunks:
        filled(p, colors.listener, QRectF(1, 5.5, 4, 5));
        filled(p, colors.listener, QRectF(6, 5.5, 2, 5));
        filled(p, colors.listener, QRectF(9, 5.5, 6, 5));
        break;
    case Icon::Calls:
        for (const double y : {3.5, 8.0, 12.5}) {
            line(p, 2, y, 4, y);
            line(p, 6.5, y, 14, y);
        }
        break;
    case Icon::Ladder:
        line(p, 3, 1.5, 3, 14.5);
        line(p, 13, 1.5, 13, 14.5);
        line(p, 3, 4, 13, 7);
        line(p, 13, 9, 3, 12);
        break;
    case Icon::Frames:
        filled(p, colors.frame, QRectF(1, 5.5, 6.5, 5));
        filled(p, colors.frame, QRectF(8.5, 5.5, 6.5, 5));
        break;
    case Icon::Options:
        for (const double y : {5.0, 11.0})
            line(p, 1.5, y, 14.5, y);
        p.drawEllipse(QPointF(5, 5), 1.8, 1.8);
        p.drawEllipse(QPointF(11, 11), 1.8, 1.8);
        break;
    case Icon::Kernel:
        p.drawRect(QRectF(4, 4, 8, 8));
        for (const double at : {6.0, 10.0}) {
            line(p, at, 1.5, at, 4);
            line(p, at, 12, at, 14.5);
            line(p, 1.5, at, 4, at);
            line(p, 12, at, 14.5, at);
        }
        break;
    case Icon::Bench:
        polyline(p, {{3, 4}, {7, 8}, {3, 12}});
        line(p, 8.5, 12, 14, 12);
        break;
    default:
        break;
    }
}

void draw(QPainter& p, Icon which, const Colors& colors)
{
    const auto color = [&](const QColor& c) {
        QPen pen = p.pen();
        pen.setColor(c);
        p.setPen(pen);
    };
    switch (which) {
    case Icon::App:
        color(colors.accent);
        plug(p);
        break;
    case Icon::Client:
        color(colors.client);
        p.drawEllipse(QPointF(4, 8), 2.5, 2.5);
        arrow(p, 6.5, 14.5, 8);
        break;
    case Icon::Listener:
        color(colors.listener);
        p.drawEllipse(QPointF(12, 8), 2.5, 2.5);
        p.drawArc(QRectF(4, 3, 10, 10), 120 * 16, 120 * 16);
        p.drawArc(QRectF(1, 0.5, 15, 15), 130 * 16, 100 * 16);
        break;
    case Icon::Datagram:
        color(colors.datagram);
        p.drawRect(QRectF(2, 4, 12, 8.5));
        polyline(p, {{2, 4}, {8, 9}, {14, 4}});
        break;
    case Icon::ReceiveOnce:
        line(p, 8, 1.5, 8, 9);
        polyline(p, {{5, 6}, {8, 9}, {11, 6}});
        polyline(p, {{2, 9}, {2, 14}, {14, 14}, {14, 9}});
        break;
    case Icon::Pause:
        fill(p, QRectF(4, 3, 3, 10), 0.8);
        fill(p, QRectF(9, 3, 3, 10), 0.8);
        break;
    case Icon::AcceptOnce:
        color(colors.listener);
        p.drawEllipse(QPointF(6, 8), 4, 4);
        line(p, 13, 5, 13, 11);
        line(p, 10.5, 8, 15.5, 8);
        break;
    case Icon::HalfClose:
        arrow(p, 14, 3, 11);
        color(colors.muted);
        line(p, 2, 5, 9, 5);
        color(colors.error);
        line(p, 11, 2.5, 11, 7.5);
        break;
    case Icon::Reset:
        color(colors.error);
        polyline(p, {{9.5, 1}, {4, 9}, {8, 9}, {6.5, 15}, {12, 7}, {8, 7}, {9.5, 1}});
        break;
    case Icon::Close:
        line(p, 4, 4, 12, 12);
        line(p, 12, 4, 4, 12);
        break;
    case Icon::Send:
        arrow(p, 2, 13.5, 8);
        break;
    case Icon::File:
        polyline(p, {{4, 1.5}, {9.5, 1.5}, {12.5, 4.5}, {12.5, 14.5}, {4, 14.5}, {4, 1.5}});
        polyline(p, {{9.5, 1.5}, {9.5, 4.5}, {12.5, 4.5}});
        break;
    case Icon::Saved:
        polyline(p, {{4, 2}, {12, 2}, {12, 14}, {8, 10.5}, {4, 14}, {4, 2}});
        break;
    case Icon::Repeat:
        p.drawArc(QRectF(2.5, 2.5, 11, 11), 40 * 16, 280 * 16);
        polyline(p, {{9.5, 3.5}, {13, 4.5}, {13.5, 1}});
        break;
    case Icon::Follow:
        line(p, 8, 2, 8, 11);
        polyline(p, {{4.5, 7.5}, {8, 11}, {11.5, 7.5}});
        line(p, 3, 14, 13, 14);
        break;
    case Icon::Clear:
        polyline(p, {{3, 5}, {13, 5}, {12, 14.5}, {4, 14.5}, {3, 5}});
        line(p, 2, 5, 14, 5);
        line(p, 6, 2.5, 10, 2.5);
        break;
    case Icon::Copy:
        p.drawRect(QRectF(2, 2, 8, 9));
        polyline(p, {{12, 5}, {14, 5}, {14, 14}, {6, 14}, {6, 13}});
        break;
    case Icon::More:
        polyline(p, {{3, 3}, {8, 8}, {3, 13}});
        polyline(p, {{9, 3}, {14, 8}, {9, 13}});
        break;
    case Icon::Error:
        color(colors.error);
        polyline(p, {{8, 1.5}, {15, 14}, {1, 14}, {8, 1.5}});
        line(p, 8, 6, 8, 10);
        line(p, 8, 12, 8, 12.2);
        break;
    default:
        drawView(p, which, colors);
    }
}

class Engine final : public QIconEngine {
public:
    Engine(Icon which, const Theme& theme) : m_which(which), m_theme(theme) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setPen(QPen(m_theme.colors().text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.35);
        draw(*painter, m_which, m_theme.colors());
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new Engine(m_which, m_theme); }

private:
    Icon m_which;
    const Theme& m_theme;
};

} // namespace

QIcon icon(Icon which, const Theme& theme) { return QIcon(new Engine(which, theme)); }

} // namespace enchufe::widgets
