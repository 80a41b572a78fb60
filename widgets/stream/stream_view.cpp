// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/stream_view.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/picture_file.h"
#include "widgets/common/theme.h"
#include "widgets/model/session.h"
#include "widgets/model/stream_model.h"
#include "widgets/stream/framing_form.h"
#include "widgets/views/view_row.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {
constexpr double buttonZoom = 1.6;
constexpr std::uint64_t noticeableLag = 64 * 1024;
} // namespace

StreamView::StreamView(StreamModel& model, Theme& theme, Actions& actions, QWidget* parent)
    : View(parent),
      m_model(model),
      m_theme(theme),
      m_actions(actions)
{
    build();
    handleActions();
    connect(m_direction, &QComboBox::activated, this,
            [this](int index) { m_model.setFlow(static_cast<StreamModel::Flow>(index)); });
    connect(m_framing, &QToolButton::clicked, this, &StreamView::showFramingMenu);
    connect(m_canvas, &StreamCanvas::callsPicked, this, &StreamView::chooseCalls);
    connect(m_canvas, &StreamCanvas::framePicked, this, &StreamView::chooseFrame);
    connect(&model, &StreamModel::channelChanged, this, [this] {
        m_canvas->reset();
        updateDirections();
        updateEnds();
    });
    connect(&model, &StreamModel::socketChanged, this, &StreamView::updateDirections);
    connect(&model, &StreamModel::framingsChanged, this, &StreamView::updateFramings);
    lookWhen(&model, &StreamModel::contentChanged);
    connect(&model.feed(), &Feed::advanced, this, [this] {
        if (isSeen())
            updateEnds();
    });
    retranslate();
}

void StreamView::handleActions()
{
    m_actions[act::streamBytes].setChecked(true);
    m_actions.handle(act::streamBytes, this, [this](bool) { m_canvas->setUnit(StreamAxis::Unit::Bytes); });
    m_actions.handle(act::streamTime, this, [this](bool) { m_canvas->setUnit(StreamAxis::Unit::Time); });
    m_actions.handle(act::streamFit, this, [this](bool) { m_canvas->fit(); });
    m_actions.handle(act::streamIn, this, [this](bool) { m_canvas->zoom(buttonZoom); });
    m_actions.handle(act::streamOut, this, [this](bool) { m_canvas->zoom(1 / buttonZoom); });
    m_actions.handle(act::streamFollow, this, [this](bool on) { m_canvas->setFollowing(on); });
    m_actions.handle(act::streamSave, this, [this](bool) { savePicture(); });
    QAction& follow = m_actions[act::streamFollow];
    follow.setChecked(true);
    connect(m_canvas, &StreamCanvas::followingChanged, &follow, &QAction::setChecked);
}

void StreamView::build()
{
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 2);
    head->setSpacing(6);
    m_direction = new QComboBox(this);
    m_direction->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_framing = new QToolButton(this);
    m_framing->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    buildBar();
    head->addWidget(m_direction);
    head->addWidget(m_framing);
    head->addWidget(m_status);
    head->addWidget(m_bar, 1);
    m_canvas = new StreamCanvas(m_model.feed().journal(), m_model.reader(), m_theme, this);
    // Where the bar has no room for all of them, the menu key opens them.
    m_canvas->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_canvas->addActions(m_bar->actions());
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
}

void StreamView::buildBar()
{
    m_bar = new QToolBar(this);
    m_bar->setObjectName(QStringLiteral("inner"));
    m_bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QAction* const action : m_actions.in(Menu::Stream)) {
        m_bar->addAction(action);
        if (!action->icon().isNull())
            static_cast<QToolButton*>(m_bar->widgetForAction(action))
                ->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    // Qt's own is black, in the dark theme too.
    if (auto* const more = m_bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button")))
        more->setIcon(icon(Icon::More, m_theme));
}

void StreamView::retranslate()
{
    const auto name = [](QWidget* widget, const QString& words) {
        widget->setToolTip(words);
        widget->setAccessibleName(words);
    };
    name(m_direction, tr("Direction of the stream"));
    name(m_framing, tr("How messages are told apart"));
    for (QAction* const action : m_bar->actions())
        name(m_bar->widgetForAction(action), action->toolTip());
    m_canvas->setAccessibleName(tr("Stream"));
    m_canvas->viewport()->update();
    updateDirections();
    updateFramings();
    updateStatus();
}

void StreamView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

View* StreamView::make(const ViewParts& parts, QWidget* parent)
{
    auto* const view = new StreamView(parts.stream, parts.theme, parts.actions, parent);
    view->share(parts.selection);
    return view;
}

void StreamView::look()
{
    updateEnds();
    m_canvas->refresh();
    updateStatus();
}

void StreamView::setBare(bool bare)
{
    for (QWidget* const knob :
         {static_cast<QWidget*>(m_direction), static_cast<QWidget*>(m_framing), static_cast<QWidget*>(m_bar)})
        knob->setVisible(!bare);
    m_canvas->setBare(bare);
}

void StreamView::updateDirections()
{
    const QSignalBlocker quiet(m_direction);
    m_direction->clear();
    const auto* const info = m_model.feed().table().socket(m_model.socket());
    m_direction->setEnabled(info != nullptr);
    if (m_model.conversation().datagrams) {
        m_direction->addItem(tr("sent →"));
        m_direction->addItem(tr("← received"));
    } else {
        m_direction->addItem(tr("client → server"));
        m_direction->addItem(tr("client ← server"));
    }
    m_direction->setCurrentIndex(static_cast<int>(m_model.flow()));
    if (info == nullptr)
        return;
    const journal::Conversation& ends = m_model.conversation();
    const bool isClient = ends.client == info->id;
    const net::Endpoint remote = ends.datagrams ? ends.peerOf(info->id) : info->remote;
    const QString client = addressText(isClient ? info->local : remote);
    const QString server = addressText(isClient ? remote : info->local);
    m_direction->setItemData(0, tr("%1 → %2").arg(client, server), Qt::ToolTipRole);
    m_direction->setItemData(1, tr("%1 → %2").arg(server, client), Qt::ToolTipRole);
}

void StreamView::updateFramings()
{
    const auto& framings = m_model.framings();
    constexpr qsizetype most = 16;
    QString text = framings.empty() ? tr("none") : QString::fromStdString(framing::toText(framings.front()));
    if (text.size() > most)
        text = text.left(most - 1) + QStringLiteral("…");
    if (framings.size() > 1)
        text += QStringLiteral(" +%1").arg(framings.size() - 1);
    m_framing->setText(tr("frames: %1").arg(text));
}

void StreamView::updateEnds()
{
    const auto& table = m_model.feed().table();
    const auto* const sender = table.socket(m_model.channel().sender);
    const auto* const receiver = table.socket(m_model.channel().receiver);
    StreamCanvas::Ends ends;
    ends.sendQueue = sender != nullptr ? sender->sendQueue : -1;
    ends.receiveQueue = receiver != nullptr ? receiver->receiveQueue : -1;
    ends.drops = receiver != nullptr ? receiver->kernelDrops : 0;
    ends.senderIsGone =
        sender != nullptr && (sender->state == journal::SocketState::Reset ||
                              (!sender->isOpen() && sender->closing == words::Closing::Reset));
    // What came before a reset may be received after it.
    ends.receiverIsGone = receiver != nullptr &&
                          (!receiver->isOpen() ||
                           (receiver->state == journal::SocketState::Reset && receiver->receiveQueue <= 0));
    // Who was accepted is the server's side; where only one end lives here, the other is the other one.
    ends.senderIsServer =
        sender != nullptr ? sender->listener != 0 : receiver != nullptr && receiver->listener == 0;
    ends.receiverIsServer =
        receiver != nullptr ? receiver->listener != 0 : sender != nullptr && sender->listener == 0;
    // Datagram sockets are no sides of a connection: sent and received are told apart, as the plots do.
    const auto* const own = sender != nullptr ? sender : receiver;
    if (own != nullptr && own->type == net::Type::Datagram) {
        ends.senderIsServer = false;
        ends.receiverIsServer = true;
    }
    m_canvas->setEnds(ends);
}

void StreamView::updateStatus()
{
    QString text;
    m_model.reader().visit([&text](const stream::StreamContent& content) {
        if (content.cutLag() > noticeableLag)
            text = tr("framing is behind by %1").arg(bytesText(static_cast<double>(content.cutLag())));
        for (const stream::Cut& cut : content.cuts) {
            if (cut.skippedBytes > 0 && text.isEmpty())
                text = tr("%1 were no longer kept").arg(bytesText(static_cast<double>(cut.skippedBytes)));
        }
        const std::uint64_t older = content.source().blocks.begin();
        if (older > 0 && text.isEmpty())
            text = tr("%1 older calls left out", nullptr, plural(older)).arg(numberText(older));
    });
    m_status->setText(text);
}

void StreamView::showFramingMenu()
{
    QMenu menu(this);
    const auto& framings = m_model.framings();
    for (std::size_t i = 0; i < framings.size(); ++i)
        menu.addAction(tr("Change %1…").arg(QString::fromStdString(framing::toText(framings[i]))), this,
                       [this, i] { openFramingForm(i); });
    if (framings.size() < StreamModel::mostFramings)
        menu.addAction(tr("Add a framer beside…"), this,
                       [this] { openFramingForm(m_model.framings().size()); });
    if (!framings.empty())
        menu.addSeparator();
    for (std::size_t i = 0; i < framings.size(); ++i)
        menu.addAction(tr("Remove %1").arg(QString::fromStdString(framing::toText(framings[i]))), this,
                       [this, i] {
                           auto left = m_model.framings();
                           left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
                           m_model.setFramings(left);
                       });
    menu.exec(m_framing->mapToGlobal(QPoint(0, m_framing->height())));
}

void StreamView::openFramingForm(std::size_t slot)
{
    auto* const form = new FramingForm(m_model, m_theme, slot, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    form->open();
}

void StreamView::savePicture()
{
    PictureFile::chooseAndSave(
        this, m_canvas->viewport()->size(), tr("stream"),
        [this](QPainter& painter, const QSize& size) { m_canvas->paintTo(painter, size); });
}

} // namespace enchufe::widgets
