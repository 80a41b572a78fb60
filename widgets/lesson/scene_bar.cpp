// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/scene_bar.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {
constexpr double largerTitle = 1.15;
constexpr double largerWords = 1.2;
// Lines of text that the window is high: with fewer the words are no larger than others, and with fewer still
// the picture needs the room.
constexpr int roomyLines = 40;
constexpr int scarceLines = 30;
} // namespace

SceneBar::SceneBar(Theme& theme, const Actions& actions, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_id = new QLabel(this);
    m_id->setObjectName(QStringLiteral("badge"));
    m_title = new WrappedLabel(this);
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* const names = new QHBoxLayout;
    constexpr int apart = 6; // pixels, also where what stands below one another does not
    names->setSpacing(apart);
    names->addWidget(m_id, 0, Qt::AlignTop);
    names->addWidget(m_title, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(apart);
    buttons->addStretch(1);
    m_next = addButton(*buttons, actions, act::nextStep);
    m_next->setObjectName(QStringLiteral("primary"));
    m_restart = addButton(*buttons, actions, act::fromTheStart);
    m_leave = addButton(*buttons, actions, act::putBack);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->addLayout(names, 1);
    m_head->addLayout(buttons);
    m_step = new WrappedLabel(this);
    m_words = new WrappedLabel(this);
    m_words->setTextFormat(Qt::MarkdownText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem = new WrappedLabel(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    auto* const layout = new QVBoxLayout(this);
    m_busy = new QLabel(this);
    m_busy->setObjectName(QStringLiteral("muted"));
    m_busy->hide();
    layout->addLayout(m_head);
    for (QWidget* const each : {static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_words),
                                static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_problem)})
        layout->addWidget(each);
    connect(&theme, &Theme::changed, this, &SceneBar::restyle);
    restyle();
}

QPushButton* SceneBar::addButton(QBoxLayout& row, const Actions& actions, std::string_view id)
{
    auto* const button = new QPushButton(this);
    QAction& action = actions[id];
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    const auto follow = [button, &action] {
        button->setEnabled(action.isEnabled());
        button->setText(action.text());
        button->setToolTip(action.toolTip());
    };
    connect(&action, &QAction::changed, button, follow);
    follow();
    row.addWidget(button, 0, Qt::AlignTop);
    return button;
}

void SceneBar::setTitle(const QString& id, const QString& title)
{
    m_id->setText(id);
    m_scene = title;
    showTitles();
}

/// Where the picture needs the room the step alone stands beside the id.
void SceneBar::showTitles()
{
    const bool isStepAlone = m_room == Room::Scarce && !m_stepTitle.isEmpty();
    m_title->setText(isStepAlone ? m_stepTitle : m_scene);
    m_title->setToolTip(m_scene);
    m_step->setText(m_stepTitle);
    m_step->setVisible(!isStepAlone && !m_stepTitle.isEmpty());
}

void SceneBar::setStep(std::size_t number, std::size_t count, const QString& title)
{
    m_stepTitle = number == 0 ? QString() : tr("Step %1 of %2: %3").arg(number).arg(count).arg(title);
    showTitles();
    setWords({}, {});
    setProblem({});
}

void SceneBar::setWords(const QStringList& intro, const QStringList& paragraphs)
{
    m_intro = intro;
    m_paragraphs = paragraphs;
    followRoom();
    showWords();
}

void SceneBar::showWords()
{
    const QStringList all = m_room == Room::Scarce ? m_paragraphs : m_intro + m_paragraphs;
    m_words->setText(all.join(QStringLiteral("\n\n")));
    m_words->setVisible(!all.isEmpty());
    m_words->setAccessibleName(m_stepTitle + QLatin1Char('\n') + m_words->text());
    QAccessibleEvent changed(m_words, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void SceneBar::setBusy(bool busy)
{
    m_busy->setText(tr("Its calls are being made…"));
    m_busy->setVisible(busy);
}

void SceneBar::setProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

QString SceneBar::escaped(const QString& text)
{
    QString escaped;
    for (const QChar each : text) {
        if (each.unicode() < 128 && each.isPunct())
            escaped += QLatin1Char('\\');
        escaped += each;
    }
    return escaped;
}

void SceneBar::restyle()
{
    QFont large = QApplication::font();
    const double usual = large.pointSizeF();
    m_room = room();
    large.setPointSizeF(usual * (m_room == Room::Much ? largerWords : 1));
    m_words->setFont(large);
    m_problem->setFont(large);
    large.setPointSizeF(usual * (m_room == Room::Much ? largerTitle : 1));
    large.setBold(true);
    for (QLabel* const each : {static_cast<QLabel*>(m_title), m_id, static_cast<QLabel*>(m_step)})
        each->setFont(large);
    const int edge = fontMetrics().height() / 2;
    const int gap = m_room == Room::Scarce ? 1 : edge / 2;
    layout()->setContentsMargins(edge, gap, edge, gap);
    layout()->setSpacing(gap);
    arrange();
    showTitles();
    showWords();
}

SceneBar::Room SceneBar::room() const
{
    const int lines = window()->height() / QFontMetrics(QApplication::font()).height();
    return lines >= roomyLines ? Room::Much : lines >= scarceLines ? Room::Little : Room::Scarce;
}

void SceneBar::followRoom()
{
    if (room() != m_room)
        restyle();
}

/// Where the title would take more lines than it is worth the buttons stand below it.
void SceneBar::arrange()
{
    constexpr int letters = 30;
    const int buttons =
        m_next->sizeHint().width() + m_restart->sizeHint().width() + m_leave->sizeHint().width();
    const bool narrow = width() < buttons + m_title->fontMetrics().averageCharWidth() * letters;
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SceneBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    followRoom();
    arrange();
}

void SceneBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followRoom();
}

} // namespace enchufe::widgets
