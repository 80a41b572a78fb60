// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/newest/newest_card.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QShortcut>
#include <QStyle>
#include <QToolButton>

namespace enchufe::widgets {

namespace {

/// An alert: what screen readers say by themselves when it is shown.
QAccessibleInterface* makeAccessibleCard(const QString& /*className*/, QObject* object)
{
    auto* const card = qobject_cast<NewestCard*>(object);
    return card == nullptr ? nullptr : new QAccessibleWidget(card, QAccessible::AlertMessage);
}

} // namespace

NewestCard::NewestCard(Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    QAccessible::installFactory(makeAccessibleCard); // once, however often it is asked for
    setObjectName(QStringLiteral("newestCard"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    hide();
    // Heard only while it is seen.
    auto* const away = new QShortcut(Actions::keysOf(act::putCardAway).first(), this);
    connect(away, &QShortcut::activated, this, &NewestCard::closed);
    connect(m_away, &QToolButton::clicked, this, &NewestCard::closed);
    connect(m_more, &QToolButton::clicked, this, &NewestCard::whyRequested);
    connect(&theme, &Theme::changed, this, &NewestCard::restyle);
    restyle();
    retranslate();
}

void NewestCard::build()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_call = new WrappedLabel(this);
    m_call->setObjectName(QStringLiteral("muted"));
    m_why = new WrappedLabel(this);
    for (WrappedLabel* const each : {m_call, m_why}) {
        each->setTextFormat(Qt::PlainText);
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
        each->setFocusPolicy(Qt::NoFocus);
    }
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("link"));
    m_more->setCursor(Qt::PointingHandCursor);
    m_away = new QToolButton(this);
    m_away->setObjectName(QStringLiteral("plain"));
    m_away->setText(QStringLiteral("✕"));
    for (QToolButton* const each : {m_more, m_away})
        each->setFocusPolicy(Qt::TabFocus);
    auto* const rows = new QGridLayout(this);
    rows->setVerticalSpacing(2);
    rows->setColumnStretch(1, 1);
    rows->addWidget(m_title, 0, 0, Qt::AlignTop);
    rows->addWidget(m_call, 0, 1, Qt::AlignTop);
    rows->addWidget(m_away, 0, 2, Qt::AlignTop | Qt::AlignRight);
    rows->addWidget(m_why, 1, 0, 1, 2);
    rows->addWidget(m_more, 1, 2, Qt::AlignBottom | Qt::AlignRight);
}

void NewestCard::restyle()
{
    m_call->setFont(m_theme.fixedFont());
    const int edge = fontMetrics().height() / 2;
    layout()->setContentsMargins(edge * 3 / 2, edge / 2, edge / 2, edge / 2);
    static_cast<QGridLayout*>(layout())->setHorizontalSpacing(edge);
}

void NewestCard::retranslate()
{
    m_more->setText(tr("Why?"));
    m_more->setAccessibleName(tr("Why? Show the call and its bytes"));
    m_more->setToolTip(tr("Show the call and its bytes"));
    Actions::describe(*m_away, act::putCardAway, tr("Put the explanation away"));
}

void NewestCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NewestCard::tell(const CardText& text, bool aloud)
{
    const bool isOther = text != m_text;
    m_text = text;
    m_title->setText(text.title);
    m_call->setText(text.call);
    m_why->setText(text.why);
    if (property("bad").toBool() != text.isError) {
        setProperty("bad", text.isError);
        for (QWidget* const each : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_title)}) {
            each->style()->unpolish(each);
            each->style()->polish(each);
        }
    }
    setAccessibleName(text.title + QStringLiteral(". ") + text.why);
    setAccessibleDescription(text.call);
    setVisible(hasRoom());
    if (isOther && aloud)
        announce();
}

bool NewestCard::hasRoom() const
{
    constexpr int fewestLines = 30;
    return window()->height() >= fewestLines * QFontMetrics(window()->font()).height();
}

/// The bridges to screen readers differ in which of the two they pass on.
void NewestCard::announce()
{
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit announced(accessibleName());
}

} // namespace enchufe::widgets
