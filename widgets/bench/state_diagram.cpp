// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bench/state_diagram.h"

#include "widgets/common/painted_text.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

using journal::SocketState;

namespace {

/// A box of the diagram: the state, and its place in columns and rows.
struct Box {
    SocketState state;
    const char* name;
    double column;
    int row;
};
constexpr Box boxes[] = {
    {SocketState::Open, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "open"), 0, 0},
    {SocketState::Bound, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "bound"), 1, 0},
    {SocketState::Listening, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "listening"), 2, 0},
    {SocketState::Connecting, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "connecting"), 0, 1},
    {SocketState::Connected, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "connected"), 1, 1},
    {SocketState::SendClosed, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "half-closed"), 2, 1},
    {SocketState::PeerClosed, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "peer closed"), 3, 1},
    {SocketState::Closed, QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "closed"), 3, 0},
};
constexpr double leastLines = 5.8; ///< two rows of boxes, and the words above the upper one
constexpr double leastArrow = 8;   ///< between two boxes
constexpr double aroundName = 4;   ///< both sides of it
constexpr int columns = 4;
constexpr int rows = 2;

struct Way {
    SocketState from;
    SocketState to;
    const char* call;
};
constexpr Way ways[] = {
    {SocketState::Open, SocketState::Bound, "bind()"},
    {SocketState::Bound, SocketState::Listening, "listen()"},
    {SocketState::Open, SocketState::Connecting, "connect()"},
    {SocketState::Connecting, SocketState::Connected, ""},
    {SocketState::Connected, SocketState::SendClosed, "shutdown()"},
    {SocketState::Listening, SocketState::Closed, "close()"},
};

/// The last box is the connection's end: after close(), and before it where both have closed or one has
/// reset.
SocketState shown(SocketState state)
{
    return state == SocketState::BothClosed || state == SocketState::LastClosed || state == SocketState::Reset
               ? SocketState::Closed
               : state;
}

constexpr const char* bothClosed = QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "both closed");
constexpr const char* wasReset = QT_TRANSLATE_NOOP("enchufe::widgets::StateDiagram", "reset");

const Box* boxOf(SocketState state)
{
    for (const Box& box : boxes) {
        if (box.state == state)
            return &box;
    }
    return nullptr;
}

} // namespace

StateDiagram::StateDiagram(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("State of the socket"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateDiagram::show(std::optional<SocketState> state)
{
    if (state == m_state)
        return;
    m_state = state;
    setAccessibleDescription(stateName());
    update();
}

QString StateDiagram::stateName() const
{
    const Box* const box = m_state ? boxOf(shown(*m_state)) : nullptr;
    return box == nullptr ? QString() : tr(nameNow(box->state, box->name));
}

const char* StateDiagram::nameNow(SocketState box, const char* name) const
{
    if (box != SocketState::Closed || !m_state)
        return name;
    if (*m_state == SocketState::Reset)
        return wasReset;
    return *m_state == SocketState::BothClosed || *m_state == SocketState::LastClosed ? bothClosed : name;
}

QSize StateDiagram::sizeHint() const
{
    const QFontMetrics metrics(m_theme.smallFont());
    return {metrics.horizontalAdvance(QStringLiteral("peer closed")) * 5, metrics.height() * 6};
}

QSize StateDiagram::minimumSizeHint() const
{
    return {static_cast<int>(std::ceil((widestName() + aroundName + leastArrow) * columns)),
            qRound(QFontMetricsF(m_theme.smallFont()).height() * leastLines)};
}

double StateDiagram::widestName() const
{
    QFont bold = m_theme.smallFont();
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    double widest = 0;
    for (const Box& box : boxes)
        widest = std::max(widest, metrics.horizontalAdvance(tr(box.name)));
    for (const char* const name : {bothClosed, wasReset})
        widest = std::max(widest, metrics.horizontalAdvance(tr(name)));
    return widest;
}

void StateDiagram::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void StateDiagram::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = m_theme.colors();
    const QFontMetricsF metrics(m_theme.smallFont());
    const double each = static_cast<double>(width()) / columns;
    const double boxHeight = metrics.height() * 1.35;
    const double boxWidth =
        std::clamp(widestName() + aroundName, each * 0.74, std::max(each - leastArrow, each * 0.74));
    const auto rect = [&](const Box& box) {
        // Above the boxes of a row there is a line of words.
        const double middle = metrics.height() + (height() - metrics.height()) * (box.row + 0.5) / rows;
        return QRectF(each * (box.column + 0.5) - boxWidth / 2, middle - boxHeight / 2, boxWidth, boxHeight);
    };
    painter.setFont(m_theme.smallFont());
    PaintedText words(painter);
    for (const Way& way : ways) {
        const QRectF from = rect(*boxOf(way.from));
        const QRectF to = rect(*boxOf(way.to));
        const bool down = std::fabs(from.center().x() - to.center().x()) < 1;
        const QPointF a =
            down ? QPointF(from.center().x(), from.bottom()) : QPointF(from.right(), from.center().y());
        const QPointF b = down ? QPointF(to.center().x(), to.top()) : QPointF(to.left(), to.center().y());
        painter.setPen(QPen(colors.muted, 1.2));
        painter.drawLine(a, b);
        const double angle = std::atan2(b.y() - a.y(), b.x() - a.x());
        for (const double side : {-0.4, 0.4})
            painter.drawLine(b, b - QPointF(std::cos(angle + side), std::sin(angle + side)) * 7);
        const QString call = QLatin1String(way.call);
        if (down)
            words.draw(QRectF(a.x() + 5, a.y(), each, b.y() - a.y()), Qt::AlignVCenter | Qt::AlignLeft, call,
                       TextRole::Label);
        else
            words.draw(QRectF(a.x() - each / 2, a.y() - boxHeight / 2 - metrics.height(),
                              b.x() - a.x() + each, metrics.height()),
                       Qt::AlignCenter, call, TextRole::Label);
    }
    for (const Box& box : boxes) {
        const bool lit = m_state && shown(*m_state) == box.state;
        const QRectF area = rect(box);
        painter.setPen(QPen(lit ? colors.accent : colors.buttonBorder, lit ? 2 : 1));
        painter.setBrush(lit ? colors.selection : colors.panel);
        painter.drawRoundedRect(area, 4, 4);
        QFont font = m_theme.smallFont();
        font.setBold(lit);
        painter.setFont(font);
        painter.setPen(lit ? colors.accent : colors.text);
        words.draw(area.adjusted(2, 0, -2, 0), Qt::AlignCenter, tr(nameNow(box.state, box.name)),
                   TextRole::Result, Qt::ElideRight);
    }
}

} // namespace enchufe::widgets
