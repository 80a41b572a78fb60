// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/saved_messages.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QMenu>

namespace enchufe::widgets {

namespace {

const auto savedKey = QStringLiteral("savedMessages");
const auto structPrefix = QStringLiteral("struct:");
constexpr qsizetype shownInMenu = 60;

QString inMenu(const QString& entry)
{
    QString text = entry.section(QLatin1Char('\t'), 1);
    if (text.size() > shownInMenu)
        text = text.left(shownInMenu) + QStringLiteral("…");
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

QString SavedMessage::toEntry() const
{
    const QString name = form == MessageForm::Struct ? structPrefix + format
                         : form == MessageForm::Hex  ? QStringLiteral("hex")
                                                     : QStringLiteral("text");
    return name + QLatin1Char('\t') + text;
}

SavedMessage SavedMessage::fromEntry(const QString& entry)
{
    const QString form = entry.section(QLatin1Char('\t'), 0, 0);
    SavedMessage message;
    message.text = entry.section(QLatin1Char('\t'), 1);
    if (form.startsWith(structPrefix)) {
        message.form = MessageForm::Struct;
        message.format = form.mid(structPrefix.size());
    } else if (form == QLatin1String("hex")) {
        message.form = MessageForm::Hex;
    }
    return message;
}

SavedMessages::SavedMessages(Settings& settings, const Theme& theme, QWidget* parent)
    : QToolButton(parent),
      m_settings(settings)
{
    setIcon(widgets::icon(Icon::Saved, theme));
    connect(this, &QToolButton::clicked, this, &SavedMessages::openMenu);
    retranslate();
}

void SavedMessages::retranslate() { Actions::describe(*this, act::savedMessages, tr("Saved messages")); }

void SavedMessages::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void SavedMessages::setCurrent(const SavedMessage& message) { m_current = message; }

void SavedMessages::openMenu()
{
    const QStringList saved = m_settings.list(savedKey); // another window may have added some
    QMenu menu(this);
    for (const QString& each : saved)
        menu.addAction(inMenu(each), this, [this, each] { emit chosen(SavedMessage::fromEntry(each)); });
    if (!saved.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("Save this message"), this, &SavedMessages::save)
        ->setEnabled(!m_current.text.isEmpty());
    QMenu* const removing = menu.addMenu(tr("Remove"));
    removing->setEnabled(!saved.isEmpty());
    for (const QString& each : saved)
        removing->addAction(inMenu(each), this, [this, each] { remove(each); });
    menu.exec(mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()));
}

bool SavedMessages::save()
{
    const QString entry = m_current.toEntry();
    const bool saved = m_settings.changeList(savedKey, [&entry](QStringList& list) {
        list.removeAll(entry);
        list.prepend(entry);
    });
    if (!saved)
        emit failed(tr("The message could not be saved: the settings cannot be written."));
    return saved;
}

void SavedMessages::remove(const QString& entry)
{
    if (!m_settings.changeList(savedKey, [&entry](QStringList& list) { list.removeAll(entry); }))
        emit failed(tr("The message could not be removed: the settings cannot be written."));
}

} // namespace enchufe::widgets
