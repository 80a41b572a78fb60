// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ends/reading_knobs.h"

#include "widgets/common/format.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

ReadingKnobs::ReadingKnobs(Shape shape, QWidget* parent) : QWidget(parent)
{
    m_mode = new QComboBox(this);
    m_size = new QSpinBox(this);
    m_size->setRange(engine::Reading::smallestSize, engine::Reading::largestSize);
    m_size->setValue(65536);
    m_size->setSuffix(QStringLiteral(" )"));
    m_size->setKeyboardTracking(false);
    m_interval = new QSpinBox(this);
    m_interval->setRange(1, 60'000);
    m_interval->setValue(100);
    m_interval->setSuffix(QStringLiteral(" ms"));
    m_interval->setKeyboardTracking(false);
    m_interval->hide();
    arrange(shape);
    retranslate();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &ReadingKnobs::choose);
    connect(m_size, &QSpinBox::valueChanged, this, &ReadingKnobs::choose);
    connect(m_interval, &QSpinBox::valueChanged, this, &ReadingKnobs::choose);
}

void ReadingKnobs::arrange(Shape shape)
{
    auto* const grid = new QGridLayout(this);
    grid->setSpacing(4);
    if (shape == Shape::Row) {
        grid->setContentsMargins(0, 0, 0, 0);
        grid->addWidget(m_mode, 0, 0);
        grid->addWidget(m_size, 0, 1);
        grid->addWidget(m_interval, 0, 2);
        return;
    }
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("muted"));
    grid->setContentsMargins(10, 6, 10, 8);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_mode, 0, 1);
    grid->addWidget(m_size, 1, 0, 1, 2);
    grid->addWidget(m_interval, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
}

void ReadingKnobs::retranslate()
{
    const QSignalBlocker quiet(m_mode);
    const int mode = std::max(m_mode->currentIndex(), 0);
    m_mode->clear();
    m_mode->addItems({tr("Automatic"), tr("Paced"), tr("By hand")});
    m_mode->setCurrentIndex(mode);
    if (m_title != nullptr)
        m_title->setText(tr("Receiving"));
    const auto name = [this](QWidget* widget, const QString& words) {
        widget->setAccessibleName(m_who.isEmpty() ? words : tr("%1: %2").arg(m_who, words));
        widget->setToolTip(words);
    };
    m_size->setPrefix(m_receiveCall + QStringLiteral("( "));
    name(m_mode, tr("How to read"));
    name(m_size, tr("Bytes of each %1()").arg(m_receiveCall));
    name(m_interval, tr("Milliseconds between paced reads"));
}

void ReadingKnobs::setWho(const QString& who)
{
    m_who = who;
    retranslate();
}

void ReadingKnobs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

std::uint32_t ReadingKnobs::size() const { return static_cast<std::uint32_t>(m_size->value()); }

QString ReadingKnobs::receiveCall(const journal::SocketInfo* socket)
{
    const bool isDatagram = socket != nullptr && socket->type == net::Type::Datagram;
    return fromView(net::callName(isDatagram ? net::Call::RecvFrom : net::Call::Recv));
}

void ReadingKnobs::choose()
{
    const auto mode = static_cast<engine::ReadingMode>(std::clamp(m_mode->currentIndex(), 0, 2));
    m_interval->setVisible(mode == engine::ReadingMode::Paced);
    emit chosen({mode, size(), std::chrono::milliseconds(m_interval->value())});
}

void ReadingKnobs::show(const journal::SocketInfo* socket, bool canChange)
{
    for (QWidget* const knob :
         {static_cast<QWidget*>(m_mode), static_cast<QWidget*>(m_size), static_cast<QWidget*>(m_interval)})
        knob->setEnabled(canChange);
    const QString call = receiveCall(socket);
    if (std::exchange(m_receiveCall, call) != call)
        retranslate();
    if (socket == nullptr) {
        m_shownSocket = 0;
    } else if (m_shownSocket != socket->id || m_shownReading != socket->reading) {
        const bool anotherSocket = std::exchange(m_shownSocket, socket->id) != socket->id;
        m_shownReading = socket->reading;
        showReading(socket->reading, anotherSocket);
    }
}

void ReadingKnobs::showReading(const engine::ReadingNow& now, bool anotherSocket)
{
    // An answer to an earlier click must not undo the next one.
    if (!anotherSocket && isAncestorOf(QApplication::focusWidget()))
        return;
    const QSignalBlocker quietMode(m_mode);
    const QSignalBlocker quietSize(m_size);
    const QSignalBlocker quietInterval(m_interval);
    m_mode->setCurrentIndex(static_cast<int>(now.reading.mode));
    m_size->setValue(static_cast<int>(now.reading.size));
    if (now.reading.mode == engine::ReadingMode::Paced)
        m_interval->setValue(static_cast<int>(now.reading.interval.count()));
    m_interval->setVisible(now.reading.mode == engine::ReadingMode::Paced);
}

} // namespace enchufe::widgets
