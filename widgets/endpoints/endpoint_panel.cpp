// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/endpoints/endpoint_panel.h"

#include "widgets/common/format.h"
#include "widgets/common/painted_text.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
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

} // namespace

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
    const QFontMetrics metrics(option.font);
    const int bar = qMax(3, metrics.height() / 4);
    const bool open = index.data(EndpointModel::IsOpenRole).toBool();
    QColor side = sideColor(colors, index.data(EndpointModel::KindRole).toInt());
    if (!open)
        side = colors.muted;
    painter->fillRect(QRect(rect.left() + 4, rect.top() + 5, bar, rect.height() - 10), side);
    const int x = rect.left() + 4 + bar + 6;
    const QRect text(x, rect.top() + 4, rect.right() - x - 6, rect.height() - 8);
    painter->setPen(open ? colors.text : colors.muted);
    QFont title = option.font;
    title.setBold(selected);
    painter->setFont(title);
    const QRect upper(text.left(), text.top(), text.width(), metrics.height());
    QString name = index.data(Qt::DisplayRole).toString();
    const QString shortName = index.data(EndpointModel::ShortNameRole).toString();
    if (QFontMetrics(title).horizontalAdvance(name) > upper.width() && !shortName.isEmpty())
        name = shortName; // the ports tell clients apart; that it is one, its colour
    PaintedText words(*painter);
    words.draw(upper, Qt::AlignLeft | Qt::AlignVCenter, name, TextRole::Label, Qt::ElideMiddle);
    const QFont small = secondLine(m_theme.fixedFont());
    painter->setFont(small);
    painter->setPen(colors.muted);
    const QRect lower(text.left(), upper.bottom() + 1, text.width(), text.bottom() - upper.bottom());
    words.draw(lower, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
               index.data(EndpointModel::StateRole).toString(), TextRole::Result);
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(colors.accent);
        painter->drawRoundedRect(rect.adjusted(0, 1, -5, -2), 4, 4);
    }
    painter->restore();
}

/// State and queues take two lines where the panel is narrow for its text: they are not shortened.
QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    constexpr int usualLetters = 34;
    const QFontMetrics small(secondLine(m_theme.fixedFont()));
    const auto* const view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int width = view == nullptr ? 0 : view->viewport()->width();
    const int lines = width < small.horizontalAdvance(QLatin1Char('0')) * usualLetters ? 2 : 1;
    return {100, QFontMetrics(option.font).height() + small.lineSpacing() * lines + 9};
}

EndpointPanel::EndpointPanel(Feed& feed, Theme& theme, QWidget* parent) : QWidget(parent), m_model(feed)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_tree = new QTreeView(this);
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new EndpointDelegate(theme, this));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(14);
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
    auto* const closeKey = new QShortcut(QKeySequence::Delete, m_tree);
    closeKey->setContext(Qt::WidgetShortcut);
    connect(closeKey, &QShortcut::activated, this, &EndpointPanel::closeRequested);
    connect(&theme, &Theme::changed, m_tree, [this] { m_tree->doItemsLayout(); });
    m_tree->viewport()->installEventFilter(this);
    retranslate();
}

void EndpointPanel::setFooter(QWidget* footer) { layout()->addWidget(footer); }

void EndpointPanel::focusTree() { m_tree->setFocus(Qt::ShortcutFocusReason); }

EndpointPanel::Selection EndpointPanel::selection() const
{
    const QModelIndexList selected = m_tree->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return {};
    const QModelIndex& index = selected.first();
    return {index.data(EndpointModel::EndpointRole).toUInt(), index.data(EndpointModel::SocketRole).toUInt(),
            index.data(EndpointModel::IsConnectionRole).toBool()};
}

void EndpointPanel::select(journal::EndpointId endpoint, net::SocketId connection)
{
    const QModelIndex index = m_model.indexOf(endpoint, connection);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

bool EndpointPanel::eventFilter(QObject* watched, QEvent* event)
{
    // The rows' height follows from the width.
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        m_tree->doItemsLayout();
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
