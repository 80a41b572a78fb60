// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/stream_view.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/picture_file.h"
#include "widgets/common/theme.h"
#include "widgets/model/stream_model.h"
#include "widgets/stream/framing_form.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {
constexpr double zoomStep = 1.6;
constexpr std::uint64_t noticeableLag = 64 * 1024;
} // namespace

StreamView::StreamView(StreamModel& model, Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(model), m_theme(theme)
{
    build();
    connect(m_direction, &QComboBox::activated, this,
            [this](int index) { m_model.setDirection(static_cast<StreamModel::Direction>(index)); });
    connect(m_framing, &QToolButton::clicked, this, &StreamView::showFramingMenu);
    connect(m_bytes, &QToolButton::clicked, this, [this] { m_canvas->setUnit(StreamAxis::Unit::Bytes); });
    connect(m_time, &QToolButton::clicked, this, [this] { m_canvas->setUnit(StreamAxis::Unit::Time); });
    connect(m_fit, &QToolButton::clicked, m_canvas, &StreamCanvas::fit);
    connect(m_in, &QToolButton::clicked, this, [this] { m_canvas->zoom(zoomStep); });
    connect(m_out, &QToolButton::clicked, this, [this] { m_canvas->zoom(1 / zoomStep); });
    connect(m_follow, &QToolButton::toggled, m_canvas, &StreamCanvas::setFollowing);
    connect(m_canvas, &StreamCanvas::followingChanged, m_follow, &QToolButton::setChecked);
    connect(m_save, &QToolButton::clicked, this, &StreamView::savePicture);
    connect(&model, &StreamModel::channelChanged, this, [this] {
        m_canvas->reset();
        updateDirections();
        updateEnds();
    });
    connect(&model, &StreamModel::framingsChanged, this, &StreamView::updateFramings);
    connect(&model, &StreamModel::contentChanged, this, [this] {
        if (isVisible())
            m_canvas->refresh();
        updateStatus();
    });
    connect(&model.feed(), &Feed::advanced, this, &StreamView::updateEnds);
    retranslate();
}

QToolButton* StreamView::addButton(QHBoxLayout& layout, const QString& text, bool checkable)
{
    auto* const button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(checkable);
    layout.addWidget(button);
    return button;
}

void StreamView::build()
{
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 2);
    head->setSpacing(6);
    m_direction = new QComboBox(this);
    m_direction->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_direction->setMinimumContentsLength(24);
    head->addWidget(m_direction, 2);
    m_framing = addButton(*head, {});
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    head->addWidget(m_status, 1);
    m_bytes = addButton(*head, {}, true);
    m_time = addButton(*head, {}, true);
    m_bytes->setAutoExclusive(true);
    m_time->setAutoExclusive(true);
    m_bytes->setChecked(true);
    m_fit = addButton(*head, {});
    m_out = addButton(*head, QStringLiteral("−"));
    m_in = addButton(*head, QStringLiteral("+"));
    m_follow = addButton(*head, {}, true);
    m_follow->setIcon(icon(Icon::Follow, m_theme));
    m_follow->setChecked(true);
    m_save = addButton(*head, {});
    m_save->setIcon(icon(Icon::File, m_theme));
    m_canvas = new StreamCanvas(m_model.feed().journal(), m_model.reader(), m_theme, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_canvas, 1);
}

void StreamView::retranslate()
{
    const auto name = [](QWidget* widget, const QString& words) {
        widget->setToolTip(words);
        widget->setAccessibleName(words);
    };
    name(m_direction, tr("Direction of the stream"));
    name(m_framing, tr("How messages are told apart"));
    m_bytes->setText(tr("bytes"));
    name(m_bytes, tr("Place everything by its bytes"));
    m_time->setText(tr("time"));
    name(m_time, tr("Place everything by its time"));
    m_fit->setText(tr("fit"));
    name(m_fit, tr("Show the whole stream (F)"));
    name(m_out, tr("Zoom out (−)"));
    name(m_in, tr("Zoom in (+)"));
    name(m_follow, tr("Follow the newest bytes"));
    name(m_save, tr("Save the picture as PNG, SVG or PDF"));
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

void StreamView::updateDirections()
{
    const QSignalBlocker quiet(m_direction);
    m_direction->clear();
    const auto* const info = m_model.feed().table().socket(m_model.socket());
    m_direction->setEnabled(info != nullptr);
    const QString local = info != nullptr ? QString::fromStdString(info->local.text()) : QString();
    const QString remote = info != nullptr ? QString::fromStdString(info->remote.text()) : QString();
    m_direction->addItem(info == nullptr ? tr("sent") : tr("sent: %1 → %2").arg(local, remote));
    m_direction->addItem(info == nullptr ? tr("received") : tr("received: %1 → %2").arg(remote, local));
    m_direction->setCurrentIndex(static_cast<int>(m_model.direction()));
}

void StreamView::updateFramings()
{
    QStringList texts;
    for (const framing::Framing& each : m_model.framings())
        texts << QString::fromStdString(framing::toText(each));
    const QString all = texts.isEmpty() ? tr("none") : texts.join(QStringLiteral(" · "));
    m_framing->setText(tr("frames: %1").arg(all.size() > 28 ? all.left(27) + QStringLiteral("…") : all));
}

void StreamView::updateEnds()
{
    const auto& table = m_model.feed().table();
    const auto* const sender = table.socket(m_model.channel().sender);
    const auto* const receiver = table.socket(m_model.channel().receiver);
    StreamCanvas::Ends ends;
    ends.sendQueue = sender != nullptr ? sender->sendQueue : -1;
    ends.receiveQueue = receiver != nullptr ? receiver->receiveQueue : -1;
    // Who was accepted is the server's side; where only one end lives here, the other is the other one.
    ends.senderIsServer = sender != nullptr ? sender->listener != 0 : receiver != nullptr && receiver->listener == 0;
    ends.receiverIsServer = receiver != nullptr ? receiver->listener != 0 : sender != nullptr && sender->listener == 0;
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
            text = tr("%1 older calls left out").arg(numberText(older));
    });
    m_status->setText(text);
}

void StreamView::showFramingMenu()
{
    QMenu menu(this);
    const auto& framings = m_model.framings();
    for (std::size_t i = 0; i < framings.size(); ++i)
        menu.addAction(tr("Change %1…").arg(QString::fromStdString(framing::toText(framings[i]))), this, [this, i] { openFramingForm(i); });
    if (framings.size() < StreamModel::mostFramings)
        menu.addAction(tr("Add a framer beside…"), this, [this] { openFramingForm(m_model.framings().size()); });
    if (!framings.empty())
        menu.addSeparator();
    for (std::size_t i = 0; i < framings.size(); ++i)
        menu.addAction(tr("Remove %1").arg(QString::fromStdString(framing::toText(framings[i]))), this, [this, i] {
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
    PictureFile::chooseAndSave(this, m_canvas->viewport()->size(), tr("stream"),
                               [this](QPainter& painter, const QSize& size) { m_canvas->paintTo(painter, size); });
}

} // namespace enchufe::widgets
