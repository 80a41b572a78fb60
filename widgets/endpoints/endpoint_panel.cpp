// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/endpoints/endpoint_panel.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/painted_text.h"
#include "widgets/common/theme.h"
#include "widgets/model/selection.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {

QColor sideColor(const Colors& colors, int kind)
{
    switch (static_cast<journal::EndpointKind>(kind)) {
    case journal::EndpointKind::StreamClient:
        return colors.client;
    case journal::EndpointKind::StreamListener:
        return colors.listener;
    case journal::EndpointKind::Bench:
        return colors.muted;
    case journal::EndpointKind::Datagram:
        break;
    }
    return colors.datagram;
}

QFont secondLine(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.87);
    return small;
}

/// What belongs together, such as "fd 14" or "3 B/s", is never parted at a line's end: two spaces are between
/// its parts.
QString stateOf(const QModelIndex& index)
{
    QStringList parts = index.data(EndpointModel::StateRole).toString().split(QStringLiteral("  "));
    const QString slashAndWordJoiner = QStringLiteral("/\u2060");
    for (QString& part : parts)
        part.replace(QLatin1Char(' '), QChar(QChar::Nbsp)).replace(QLatin1Char('/'), slashAndWordJoiner);
    return parts.join(QStringLiteral("  "));
}

constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

EndpointDelegate::Place EndpointDelegate::placeIn(const QRect& row, const QFont& font) const
{
    const int line = QFontMetrics(font).height();
    const int width = qMax(3, line / 4);
    const int x = row.left() + 4 + width + 6;
    const QRect text(x, row.top() + 4, row.right() - x - 6, row.height() - 8);
    const QRect upper(text.left(), text.top(), text.width(), line);
    return {{row.left() + 4, row.top() + 5, width, row.height() - 10},
            upper,
            {text.left(), upper.bottom() + 1, text.width(), text.bottom() - upper.bottom()}};
}

int EndpointDelegate::linesFor(const QString& state, const QRect& row, const QFont& font) const
{
    const QFontMetrics small(secondLine(m_theme.fixedFont()));
    const QRect room(0, 0, placeIn(row, font).lower.width(), 10'000);
    const int height = small.boundingRect(room, wrapped, state).height();
    return (height + small.lineSpacing() - 1) / small.lineSpacing();
}

void EndpointDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Colors& colors = m_theme.colors();
    painter->save();
    const QRect rect = option.rect;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.selection);
        painter->drawRoundedRect(rect.adjusted(0, 1, -4, -1), 4, 4);
    }
    const auto [bar, upper, lower] = placeIn(rect, option.font);
    const bool open = index.data(EndpointModel::IsOpenRole).toBool();
    QColor side = sideColor(colors, index.data(EndpointModel::KindRole).toInt());
    if (!open)
        side = colors.muted;
    painter->fillRect(bar, side);
    painter->setPen(open ? colors.text : colors.muted);
    QFont title = option.font;
    title.setBold(selected);
    painter->setFont(title);
    QString name = index.data(Qt::DisplayRole).toString();
    const QString shortName = index.data(EndpointModel::ShortNameRole).toString();
    if (QFontMetrics(title).horizontalAdvance(name) > upper.width() && !shortName.isEmpty())
        name = shortName; // the ports tell clients apart; that it is one, its colour
    PaintedText words(*painter);
    words.draw(upper, Qt::AlignLeft | Qt::AlignVCenter, name, TextRole::Label, Qt::ElideMiddle);
    const QFont small = secondLine(m_theme.fixedFont());
    painter->setFont(small);
    painter->setPen(colors.muted);
    const QString state = stateOf(index);
    words.draw(lower, wrapped, state, TextRole::Result);
    if (const int needed = linesFor(state, rect, option.font); needed > m_lines)
        emit linesNeeded(needed);
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(colors.accent);
        painter->drawRoundedRect(rect.adjusted(0, 1, -5, -2), 4, 4);
    }
    painter->restore();
}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    const QFontMetrics small(secondLine(m_theme.fixedFont()));
    return {100, QFontMetrics(option.font).height() + small.lineSpacing() * m_lines + 9};
}

EndpointPanel::EndpointPanel(Feed& feed, Theme& theme, QWidget* parent) : QWidget(parent), m_model(feed)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_tree = new QTreeView(this);
    m_tree->setModel(&m_model);
    m_delegate = new EndpointDelegate(theme, this);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(14);
    m_tree->setMinimumHeight(fontMetrics().height() * 3); // a row
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_tree, 1);

    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EndpointPanel::selectionChanged);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& under, int first) {
        if (!under.isValid()) {
            // The newest endpoint is the one the person is about to use.
            m_tree->setCurrentIndex(m_model.index(first, 0));
        } else if (first == 0) {
            m_tree->expand(under);
        }
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &EndpointPanel::selectionChanged);
    connect(&m_model, &EndpointModel::forgottenChanged, this, &EndpointPanel::retranslate);
    auto* const closeKey = new QShortcut(Actions::keysOf(act::closeInTree).first(), m_tree);
    closeKey->setContext(Qt::WidgetShortcut);
    connect(closeKey, &QShortcut::activated, this, &EndpointPanel::closeRequested);
    connect(&theme, &Theme::changed, this, &EndpointPanel::layOutRows);
    // Not while the rows are being painted.
    const auto grow = [this](int lines) {
        if (lines <= m_delegate->lines())
            return;
        m_delegate->setLines(lines);
        m_tree->doItemsLayout();
    };
    connect(m_delegate, &EndpointDelegate::linesNeeded, this, grow, Qt::QueuedConnection);
    m_tree->viewport()->installEventFilter(this);
    retranslate();
}

/// For another width, or another size of the text: as high as what is in view needs.
void EndpointPanel::layOutRows()
{
    // Whatever they say now: the rate comes and goes, and the rows would jump with it.
    const QString usual = QStringLiteral("ESTAB  fd 14  R 0  S 0  999 B/s");
    const int bottom = m_tree->viewport()->height();
    int lines = m_delegate->linesFor(usual, {0, 0, m_tree->viewport()->width() - m_tree->indentation(), 0},
                                     m_tree->font());
    for (QModelIndex index = m_tree->indexAt({0, 0}); index.isValid(); index = m_tree->indexBelow(index)) {
        const QRect row = m_tree->visualRect(index);
        if (row.top() > bottom)
            break;
        lines = qMax(lines, m_delegate->linesFor(stateOf(index), row, m_tree->font()));
    }
    m_delegate->setLines(lines);
    m_tree->doItemsLayout();
}

void EndpointPanel::share(widgets::Selection& selection, Actions& actions)
{
    connect(this, &EndpointPanel::selectionChanged, &selection, [this, &selection] {
        const Selection chosen = this->selection();
        selection.choose(
            {chosen.endpoint, chosen.isConnection ? chosen.socket : net::SocketId(0U), chosen.peer});
    });
    connect(&selection, &widgets::Selection::placeWanted, this,
            [this](const widgets::Selection::Place& place) {
                select(place.endpoint, place.connection, place.peer);
            });
    connect(&selection, &widgets::Selection::placeChanged, this, [this, &selection] {
        m_model.keep(selection.place().endpoint, selection.socket());
        m_model.keepPeer(selection.place().endpoint, selection.place().peer);
    });
    actions.handle(act::goToEndpoints, this, [this](bool) { focusTree(); });
}

void EndpointPanel::setFooter(QWidget* footer) { layout()->addWidget(footer); }

void EndpointPanel::focusTree() { m_tree->setFocus(Qt::ShortcutFocusReason); }

EndpointPanel::Selection EndpointPanel::selection() const
{
    const QModelIndexList selected = m_tree->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return {};
    const QModelIndex& index = selected.first();
    return {index.data(EndpointModel::EndpointRole).value<journal::EndpointId>(),
            index.data(EndpointModel::SocketRole).value<net::SocketId>(),
            index.data(EndpointModel::IsConnectionRole).toBool(),
            index.data(EndpointModel::PeerRole).value<net::Endpoint>()};
}

void EndpointPanel::select(journal::EndpointId endpoint, net::SocketId connection, const net::Endpoint& peer)
{
    if (!peer.isEmpty()) // which may have no row yet
        m_model.keepPeer(endpoint, peer);
    const QModelIndex index = m_model.indexOf(endpoint, connection, peer);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    else if (endpoint == 0)
        m_tree->selectionModel()->clear();
}

bool EndpointPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize &&
        static_cast<QResizeEvent*>(event)->oldSize().width() != m_tree->viewport()->width())
        layOutRows();
    return QWidget::eventFilter(watched, event);
}

void EndpointPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EndpointPanel::retranslate()
{
    const EndpointModel::Sum& earlier = m_model.forgottenEndpoints();
    m_title->setText(earlier.count == 0 ? tr("Endpoints")
                                        : tr("Endpoints · %1 earlier, %2", nullptr, plural(earlier.count))
                                              .arg(numberText(earlier.count),
                                                   bytesText(static_cast<double>(earlier.bytes))));
    m_tree->setAccessibleName(tr("Endpoints"));
    m_model.retranslate();
}

} // namespace enchufe::widgets
