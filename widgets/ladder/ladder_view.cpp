// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ladder/ladder_view.h"

#include "core/journal/conversation.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/picture_file.h"
#include "widgets/common/theme.h"
#include "widgets/model/session.h"
#include "widgets/views/view_row.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int frameMs = 33;
constexpr std::size_t recordsASlice = 100'000;
constexpr int widestPicture = 1000;
} // namespace

LadderCanvas::LadderCanvas(const journal::Journal& journal, const stream::Ladder& ladder, Theme& theme,
                           QWidget* parent)
    : QAbstractScrollArea(parent),
      m_journal(journal),
      m_ladder(ladder),
      m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, &LadderCanvas::refresh);
}

LadderPicture LadderCanvas::picture() const { return {m_theme, m_journal, m_ladder, m_names}; }

void LadderCanvas::refresh()
{
    updateBar();
    viewport()->update();
}

void LadderCanvas::updateBar()
{
    const LadderPicture drawn = picture();
    QScrollBar* const bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    // By whole rows: none stands half under the heading.
    const int beyond = std::max(static_cast<int>(drawn.height()) - viewport()->height(), 0);
    const int row = static_cast<int>(drawn.rowHeight());
    bar->setRange(0, (beyond + row - 1) / row * row);
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(row);
    if (atEnd && m_picked < 0)
        bar->setValue(bar->maximum());
}

void LadderCanvas::resizeEvent(QResizeEvent*) { updateBar(); }

void LadderCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colors().panel);
    picture().paint(painter, verticalScrollBar()->value(), viewport()->size(), m_picked);
    if (hasFocus() && !m_bare) {
        painter.setPen(m_theme.colors().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

QSize LadderCanvas::pictureSize() const
{
    return {std::min(std::max(viewport()->width(), 600), widestPicture),
            static_cast<int>(picture().height())};
}

void LadderCanvas::paintTo(QPainter& painter, const QSize& size) const
{
    painter.fillRect(QRect(QPoint(0, 0), size), m_theme.colors().panel);
    picture().paint(painter, 0, size, -1);
}

int LadderCanvas::rowCount() const { return static_cast<int>(picture().rows().size()); }
QString LadderCanvas::rowText(int row) const { return picture().describe(row); }

QPoint LadderCanvas::pointOfRow(int row) const
{
    const LadderPicture drawn = picture();
    return {viewport()->width() / 4, static_cast<int>(drawn.headHeight() + drawn.rowHeight() * (row + 0.5)) -
                                         verticalScrollBar()->value()};
}

bool LadderCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<const QHelpEvent*>(event);
        const LadderPicture drawn = picture();
        QToolTip::showText(help->globalPos(),
                           drawn.describe(drawn.rowAt(help->pos().y() + verticalScrollBar()->value())),
                           viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LadderCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(picture().rowAt(event->position().y() + verticalScrollBar()->value()));
}

void LadderCanvas::keyPressEvent(QKeyEvent* event)
{
    if (Actions::isKeyOf(act::pictureBelow, *event) && m_picked + 1 < rowCount())
        choose(m_picked + 1);
    else if (Actions::isKeyOf(act::pictureAbove, *event) && m_picked > 0)
        choose(m_picked - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void LadderCanvas::choose(int row)
{
    const LadderPicture drawn = picture();
    m_picked = row;
    viewport()->update();
    if (row < 0)
        return;
    const stream::LadderRow& chosen = drawn.rows()[static_cast<std::size_t>(row)];
    const int y = static_cast<int>(drawn.headHeight() + drawn.rowHeight() * row);
    QScrollBar* const bar = verticalScrollBar();
    if (y - bar->value() < drawn.headHeight())
        bar->setValue(y - static_cast<int>(drawn.headHeight()));
    else if (y + drawn.rowHeight() - bar->value() > viewport()->height())
        bar->setValue(y + static_cast<int>(drawn.rowHeight()) - viewport()->height());
    setAccessibleDescription(drawn.describe(row));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    std::vector<journal::Seq> seqs;
    for (std::size_t i = 0; i < chosen.count; ++i)
        seqs.push_back(m_ladder.steps()[chosen.first + i].seq);
    std::sort(seqs.begin(), seqs.end());
    emit callsPicked(seqs, seqs.front());
}

void LadderCanvas::selectCall(journal::Seq seq)
{
    m_picked = -1;
    const LadderPicture drawn = picture();
    for (std::size_t row = 0; row < drawn.rows().size(); ++row) {
        for (std::size_t i = 0; i < drawn.rows()[row].count; ++i) {
            if (m_ladder.steps()[drawn.rows()[row].first + i].seq == seq)
                m_picked = static_cast<int>(row);
        }
    }
    viewport()->update();
}

LadderView::LadderView(Feed& feed, Theme& theme, QWidget* parent)
    : View(parent),
      m_feed(feed),
      m_theme(theme),
      m_ladder(feed.journal())
{
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 2);
    head->setSpacing(6);
    m_options = new QCheckBox(this);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    m_save = new QToolButton(this);
    m_save->setIcon(icon(Icon::File, theme));
    head->addWidget(m_options);
    head->addWidget(m_status, 1);
    head->addWidget(m_save);
    m_canvas = new LadderCanvas(feed.journal(), m_ladder, theme, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
    m_slice.setSingleShot(true);
    m_slice.setInterval(frameMs);
    connect(&m_slice, &QTimer::timeout, this, &LadderView::catchUp);
    lookWhen(&feed, &Feed::advanced);
    connect(m_options, &QCheckBox::toggled, this, [this](bool shown) {
        m_ladder.reset(m_ladder.ends(), shown);
        wake();
    });
    connect(m_save, &QToolButton::clicked, this, &LadderView::savePicture);
    connect(m_canvas, &LadderCanvas::callsPicked, this, &LadderView::chooseCalls);
    retranslate();
}

void LadderView::retranslate()
{
    m_options->setText(tr("Options and names"));
    m_options->setToolTip(tr("Show setsockopt, getsockopt, getsockname and getaddrinfo too"));
    m_save->setToolTip(tr("Save the picture as PNG, SVG or PDF"));
    m_save->setAccessibleName(tr("Save the picture as PNG, SVG or PDF"));
    m_canvas->setAccessibleName(tr("Ladder"));
    updateEnds();
    m_canvas->refresh();
}

void LadderView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

View* LadderView::make(const ViewParts& parts, QWidget* parent)
{
    auto* const view = new LadderView(parts.session.feed, parts.theme, parent);
    view->share(parts.selection);
    return view;
}

void LadderView::look()
{
    updateEnds();
    if (!m_slice.isActive())
        m_slice.start();
}

void LadderView::wake()
{
    updateEnds();
    catchUp();
}

void LadderView::setBare(bool bare)
{
    m_options->setVisible(!bare);
    m_save->setVisible(!bare);
    m_canvas->setBare(bare);
}

void LadderView::setSocket(net::SocketId socket, const net::Endpoint& peer)
{
    if (socket == m_socket && peer == m_peer)
        return;
    m_socket = socket;
    m_peer = peer;
    if (isSeen())
        updateEnds();
}

QString LadderView::nameOf(const journal::Conversation& ends, net::SocketId socket, bool server) const
{
    if (const auto* const info = m_feed.table().socket(socket)) {
        const bool datagram = info->type == net::Type::Datagram;
        const QString word = datagram ? tr("UDP socket") : server ? tr("server") : tr("client");
        return word + QLatin1Char(' ') + addressText(info->local);
    }
    const net::SocketId known = ends.client != 0 ? ends.client : ends.server;
    const auto* const info = m_feed.table().socket(known);
    const bool isPair = ends.datagrams || info == nullptr;
    return tr("the other side %1").arg(addressText(isPair ? ends.peerOf(known) : info->remote)).trimmed();
}

void LadderView::updateEnds()
{
    const auto* const info = m_feed.table().socket(m_socket);
    const auto ends =
        info != nullptr ? journal::conversationOf(m_feed.table(), *info, m_peer) : journal::Conversation();
    const net::SocketId server = ends.server != 0 ? ends.server : ends.listener;
    m_canvas->setNames({nameOf(ends, ends.client, false), nameOf(ends, server, true)});
    if (ends == m_ladder.ends())
        return;
    m_ladder.reset(ends, m_options->isChecked());
    m_canvas->selectCall(0);
    if (isSeen())
        catchUp();
    m_canvas->refresh();
}

void LadderView::catchUp()
{
    if (m_ladder.advance(recordsASlice))
        m_slice.start();
    m_status->setText(m_ladder.dropped() > 0
                          ? tr("%1 older calls left out", nullptr, plural(m_ladder.dropped()))
                                .arg(numberText(m_ladder.dropped()))
                          : QString());
    m_canvas->refresh();
}

void LadderView::savePicture()
{
    PictureFile::chooseAndSave(
        this, m_canvas->pictureSize(), tr("ladder"),
        [this](QPainter& painter, const QSize& size) { m_canvas->paintTo(painter, size); });
}

} // namespace enchufe::widgets
