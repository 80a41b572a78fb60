// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/start_page.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

StartPage::StartPage(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
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
    connect(m_demo.button, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(m_partialSend.button, &QPushButton::clicked, this,
            [this] { emit sceneRequested(QStringLiteral("D1")); });
    connect(m_listen.button, &QPushButton::clicked, this, &StartPage::listenRequested);
    connect(m_connect.button, &QPushButton::clicked, this, &StartPage::connectRequested);
    connect(m_datagram.button, &QPushButton::clicked, this, &StartPage::datagramRequested);
    connect(&theme, &Theme::changed, this, &StartPage::restyle);
    m_listen.button->setIcon(icon(Icon::Listener, theme));
    m_connect.button->setIcon(icon(Icon::Client, theme));
    m_datagram.button->setIcon(icon(Icon::Datagram, theme));
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
