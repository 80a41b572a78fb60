// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/start_page.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

StartPage::StartPage(Theme& theme, const Actions& actions, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title = new WrappedLabel(this);
    m_words = new WrappedLabel(this);
    auto* const column = new QVBoxLayout;
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(12);
    m_demo = addWay(*column);
    m_demo.button->setObjectName(QStringLiteral("primary"));
    m_partialSend = addWay(*column);
    m_listen = addWay(*column);
    m_connect = addWay(*column);
    m_datagram = addWay(*column);
    column->addStretch(3);
    auto* const layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 8);
    layout->addStretch(1);
    const std::pair<const Way&, std::string_view> ways[] = {{m_demo, act::demo},
                                                            {m_partialSend, "scene.of.D1"},
                                                            {m_listen, act::newListener},
                                                            {m_connect, act::newClient},
                                                            {m_datagram, act::newDatagram}};
    for (const auto& [way, id] : ways) {
        connect(way.button, &QPushButton::clicked, &actions[id], &QAction::trigger);
        way.button->setIcon(actions[id].icon());
    }
    connect(&theme, &Theme::changed, this, &StartPage::restyle);
    retranslate();
}

StartPage::Way StartPage::addWay(QVBoxLayout& layout)
{
    Way way{new QPushButton(this), new WrappedLabel(this), new QHBoxLayout};
    way.words->setObjectName(QStringLiteral("muted"));
    way.button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    way.row->addWidget(way.button);
    way.row->addWidget(way.words, 1);
    layout.addLayout(way.row);
    return way;
}

void StartPage::restyle()
{
    QFont big = font();
    big.setPointSizeF(font().pointSizeF() * 1.8);
    big.setBold(true);
    m_title->setFont(big);
    int width = 0;
    for (const Way& way : {m_demo, m_partialSend, m_listen, m_connect, m_datagram})
        width = std::max(width, way.button->sizeHint().width());
    for (const Way& way : {m_demo, m_partialSend, m_listen, m_connect, m_datagram})
        way.button->setFixedWidth(width);
    arrange();
}

void StartPage::arrange()
{
    const int letters = fontMetrics().averageCharWidth();
    const bool narrow = width() < m_demo.button->minimumWidth() + letters * 40;
    for (const Way& way : {m_demo, m_partialSend, m_listen, m_connect, m_datagram}) {
        way.row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        way.row->setSpacing(narrow ? 3 : 14);
    }
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StartPage::retranslate()
{
    m_title->setText(tr("See what a socket does"));
    m_words->setText(
        tr("Everything here is real: what you see is what the kernel was asked and what it answered."));
    m_demo.button->setText(tr("TCP echo on this machine"));
    m_demo.words->setText(tr("An echo server and a client connected to it, ready to play with."));
    m_partialSend.button->setText(tr("A partial send"));
    m_partialSend.words->setText(
        tr("64 KiB to a peer that does not receive: what send() takes, and what it leaves."));
    m_listen.button->setText(tr("Listen…"));
    m_listen.words->setText(tr("Wait for others to connect: a browser, ncat, a program of yours."));
    m_connect.button->setText(tr("Connect…"));
    m_connect.words->setText(tr("Be the client of a server, here or elsewhere."));
    m_datagram.button->setText(tr("UDP socket…"));
    m_datagram.words->setText(tr("Send and receive datagrams."));
    restyle();
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace enchufe::widgets
