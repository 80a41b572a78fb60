// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/failure_line.h"

#include "core/net/errors.h"
#include "widgets/common/format.h"
#include "widgets/model/socket_names.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace enchufe::widgets {

FailureLine::FailureLine(const Feed& feed, QWidget* parent) : QWidget(parent), m_feed(feed)
{
    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("errorBox"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setFocusPolicy(Qt::NoFocus);
    m_more = new QToolButton(this);
    m_away = new QToolButton(this);
    m_away->setText(QStringLiteral("✕"));
    auto* const line = new QHBoxLayout(this);
    line->setContentsMargins(8, 4, 8, 0);
    line->addWidget(m_words, 1);
    line->addWidget(m_more);
    line->addWidget(m_away);
    hide();
    connect(m_more, &QToolButton::clicked, this, [this] {
        if (m_failure)
            emit detailsRequested(*m_failure);
    });
    connect(m_away, &QToolButton::clicked, this, [this] {
        m_read = m_failure;
        hide();
    });
    retranslate();
}

void FailureLine::retranslate()
{
    m_more->setText(tr("What happened"));
    m_more->setAccessibleName(tr("What happened: show the failed call"));
    m_away->setAccessibleName(tr("Put the message away"));
    m_away->setToolTip(tr("Put the message away"));
    const auto failure = std::exchange(m_failure, std::nullopt);
    show(failure);
}

void FailureLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString FailureLine::text() const { return isHidden() ? QString() : m_words->text(); }

void FailureLine::show(std::optional<journal::Seq> failure)
{
    if (failure == m_failure)
        return;
    m_failure = failure;
    journal::Record record;
    if (!failure || failure == m_read || !m_feed.journal().record(*failure, record)) {
        hide();
        return;
    }
    const int error = words::errorOf(record);
    const net::ErrorEntry* const entry = net::findError(record.call, error);
    // One line, so that nothing of it is cut: all the rest is in the details, and here at the mouse.
    const QString who = SocketNames(m_feed.table()).socket(record.socket);
    const QString name = QString::fromStdString(net::errorName(record.call, error));
    const QString words =
        words::isPending(record)
            ? QStringLiteral("SO_ERROR = ") + name
            : QStringLiteral("%1() = -1 %2").arg(fromView(net::callName(record.call)), name);
    m_words->setText(who.isEmpty() ? words : who + QStringLiteral(": ") + words);
    QString all = lineText(record, *m_feed.journal().detail(record));
    if (entry != nullptr)
        all += QLatin1Char('\n') + fromView(entry->meaning.in(currentLanguage()));
    m_words->setToolTip(all);
    setVisible(true);
}

} // namespace enchufe::widgets
