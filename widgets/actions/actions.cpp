// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/actions.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"
#include "widgets/main/window_keys.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace enchufe::widgets {

namespace {

/// Menus that stand in another one, and places: the name alone does not say what is meant, a scene's
/// aside.
bool needsItsMenu(Menu menu)
{
    return menu != Menu::Scenes && menu != Menu::File && menu != Menu::Endpoint && menu != Menu::View &&
           menu != Menu::Views && menu != Menu::Help;
}

QString keyText(const QList<QKeySequence>& keys)
{
    return keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
}

QString withKey(const QString& words, const QList<QKeySequence>& keys)
{
    return keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keyText(keys));
}

QString withMenu(const QString& menu, const QString& text) { return menu + QStringLiteral(" › ") + text; }

} // namespace

Actions::Actions(QWidget& window, const Theme& theme, const Languages& languages)
    : QObject(&window),
      m_window(window),
      m_theme(theme),
      m_languages(languages)
{
    new WindowKeys(window, *this);
    for (const ActionRow& row : table())
        add(row);
    for (const auto& each : m_entries) {
        if (each->row.when != When::Always)
            each->action->setEnabled(false); // until somebody says that it is possible
    }
}

Actions::~Actions() = default;

void Actions::add(ActionRow row)
{
    auto& made = *m_entries.emplace_back(std::make_unique<Entry>());
    made.row = std::move(row);
    if (made.row.isKeyOnly)
        return;
    made.action = new QAction(this);
    made.action->setObjectName(QString::fromStdString(made.row.id));
    made.action->setCheckable(made.row.checkable);
    if (made.row.icon)
        made.action->setIcon(icon(*made.row.icon, m_theme));
    if (made.row.reach != Reach::Place) {
        made.action->setShortcuts(made.row.keys);
        if (made.row.reach == Reach::Program)
            made.action->setShortcutContext(Qt::ApplicationShortcut);
        m_window.addAction(made.action); // heard also while no menu shows it
    }
    if (made.row.oneOf != nullptr) {
        const QString group = QLatin1String(made.row.oneOf);
        auto* one = findChild<QActionGroup*>(group, Qt::FindDirectChildrenOnly);
        if (one == nullptr) {
            one = new QActionGroup(this);
            one->setObjectName(group);
        }
        one->addAction(made.action);
    }
    connect(made.action, &QAction::triggered, this, [this, &made](bool checked) { perform(made, checked); });
    name(made);
}

Actions::Entry& Actions::entry(std::string_view id) const
{
    const auto found = std::ranges::find_if(m_entries, [id](const auto& each) { return each->row.id == id; });
    Q_ASSERT(found != m_entries.end());
    return **found;
}

QAction& Actions::operator[](std::string_view id) const { return *entry(id).action; }

std::vector<QAction*> Actions::in(Menu menu) const
{
    std::vector<QAction*> found;
    for (const auto& each : m_entries) {
        if (each->row.menu == menu && each->action != nullptr)
            found.push_back(each->action);
    }
    return found;
}

void Actions::fill(QMenu& menu, Menu which) const
{
    for (const auto& each : m_entries) {
        if (each->row.menu != which || each->action == nullptr)
            continue;
        if (each->row.startsGroup && !menu.isEmpty())
            menu.addSeparator();
        menu.addAction(each->action);
    }
}

void Actions::handle(std::string_view id, QObject* who, std::function<void(bool)> what)
{
    Entry& found = entry(id);
    found.who = who;
    found.what = std::move(what);
}

void Actions::perform(Entry& entry, bool checked)
{
    if (!entry.row.view.empty() && m_showView)
        m_showView(entry.row.view); // which may make it, and so find who does it
    if (entry.who != nullptr && entry.what)
        entry.what(checked);
}

void Actions::allow(When when, bool possible)
{
    for (const auto& each : m_entries) {
        if (each->row.when == when && each->action != nullptr)
            each->action->setEnabled(possible);
    }
}

void Actions::setArgument(std::string_view id, const QString& argument)
{
    Entry& found = entry(id);
    if (std::exchange(found.row.argument, argument) != argument)
        name(found);
}

void Actions::retranslate()
{
    for (const auto& each : m_entries) {
        if (each->action != nullptr)
            name(*each);
    }
}

void Actions::name(Entry& entry) const
{
    entry.action->setText(entry.row.text.text());
    const QString sentence = hint(entry);
    entry.action->setToolTip(withKey(sentence.isEmpty() ? entry.row.text.text() : sentence, entry.row.keys));
}

QString Actions::title(const Entry& entry) const
{
    const QString text = entry.row.text.text();
    return needsItsMenu(entry.row.menu)
               ? withMenu(titleOf(entry.row.menu).text().remove(QLatin1Char('&')), text)
               : text;
}

QString Actions::hint(const Entry& entry) const
{
    const QString words = entry.row.hint.text();
    return words.contains(QLatin1String("%1")) ? words.arg(entry.row.argument) : words;
}

QStringList Actions::wordsToFind(const Entry& entry) const
{
    QStringList found;
    for (const Language each : languages()) {
        const QString code = fromView(each.code());
        const QString menu = titleOf(entry.row.menu).in(code, m_languages).remove(QLatin1Char('&'));
        const QString title = withMenu(menu, entry.row.text.in(code, m_languages));
        found << fold(title + QLatin1Char('\n') + entry.row.hint.in(code, m_languages));
    }
    return found;
}

QString Actions::fold(const QString& text)
{
    QString folded;
    for (const QChar each : text.normalized(QString::NormalizationForm_D)) {
        if (each.category() != QChar::Mark_NonSpacing)
            folded += each.toLower();
    }
    return folded;
}

QString Actions::keyText(const ActionRow& row) { return widgets::keyText(row.keys); }

bool Actions::takes(const QKeySequence& key, bool inWindow) const
{
    return std::ranges::any_of(m_entries, [&](const auto& each) {
        const bool reaches =
            each->row.reach == Reach::Program || (inWindow && each->row.reach == Reach::Window);
        return reaches && each->action->isEnabled() && each->row.keys.contains(key);
    });
}

const QList<QKeySequence>& Actions::keysOf(std::string_view id)
{
    const auto found = std::ranges::find_if(table(), [id](const ActionRow& row) { return row.id == id; });
    Q_ASSERT(found != table().end());
    return found->keys;
}

bool Actions::isKeyOf(std::string_view id, const QKeyEvent& event)
{
    const auto without =
        event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier); // "+" is with Shift on some
    return keysOf(id).contains(QKeySequence(QKeyCombination(without, static_cast<Qt::Key>(event.key()))));
}

void Actions::describe(QAbstractButton& button, std::string_view id, const QString& words)
{
    button.setAccessibleName(words);
    button.setToolTip(withKey(words, keysOf(id)));
}

} // namespace enchufe::widgets
