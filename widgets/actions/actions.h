// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/action_row.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

class QAbstractButton;
class QAction;
class QKeyEvent;
class QMenu;
class QWidget;

namespace enchufe::widgets {

class Languages;
class Theme;

/// The catalogue of what can be done in the window: its actions, made from one table. Menus, tool bars,
/// buttons, the list of keys and the palette ask here; whoever does a thing says so with handle().
class Actions final : public QObject {
    Q_OBJECT

public:
    Actions(QWidget& window, const Theme& theme, const Languages& languages);
    ~Actions() override;

    struct Entry {
        ActionRow row;
        QAction* action = nullptr; ///< none: a key that its place has for itself
        QPointer<QObject> who;     ///< does it
        std::function<void(bool)> what;
    };
    [[nodiscard]] const std::vector<std::unique_ptr<Entry>>& all() const { return m_entries; }
    /// One more, beside those of the table: a view, a scene, a call.
    void add(ActionRow row);
    [[nodiscard]] QAction& operator[](std::string_view id) const; ///< must be there
    [[nodiscard]] std::vector<QAction*> in(Menu menu) const;
    void fill(QMenu& menu, Menu which) const; ///< with lines between its groups

    /// What is done for it, as long as `who` lives; told whether it is checked. Nobody else does.
    void handle(std::string_view id, QObject* who, std::function<void(bool)> what);
    /// Who shows the view that an action acts in, before it does.
    void showViewsBy(std::function<void(const std::string& view)> show) { m_showView = std::move(show); }
    void allow(When when, bool possible);
    /// What stands for "%1" in its hint.
    void setArgument(std::string_view id, const QString& argument);
    void retranslate();

    /// In the window's language, with its menu where the name alone would not do: "Colours › Dark".
    [[nodiscard]] QString title(const Entry& entry) const;
    [[nodiscard]] QString hint(const Entry& entry) const;
    /// Title and hint, once for every language, folded by fold(): what a person may look for.
    [[nodiscard]] QStringList wordsToFind(const Entry& entry) const;
    /// Small letters without their accents.
    [[nodiscard]] static QString fold(const QString& text);
    [[nodiscard]] static QString keyText(const ActionRow& row); ///< "Ctrl+E"; empty: none

    /// Whether one of the actions that are heard everywhere has that key just now.
    [[nodiscard]] bool takes(const QKeySequence& key, bool inWindow) const;

    static const std::vector<ActionRow>& table();
    [[nodiscard]] static Words titleOf(Menu menu);
    /// The keys of a row of the table, for the places that listen themselves.
    [[nodiscard]] static const QList<QKeySequence>& keysOf(std::string_view id);
    [[nodiscard]] static bool isKeyOf(std::string_view id, const QKeyEvent& event);
    /// "Send a file" and its key: what a button for it says in its tool tip.
    static void describe(QAbstractButton& button, std::string_view id, const QString& words);

private:
    static Words words(const char* source);
    static std::vector<ActionRow> fileRows();
    static std::vector<ActionRow> endpointRows();
    static std::vector<ActionRow> socketRows();
    static std::vector<ActionRow> viewRows();
    static std::vector<ActionRow> lookRows();
    static std::vector<ActionRow> streamRows();
    static std::vector<ActionRow> benchRows();
    static std::vector<ActionRow> helpRows();
    static std::vector<ActionRow> placeRows();

    [[nodiscard]] Entry& entry(std::string_view id) const;
    void name(Entry& entry) const;
    void perform(Entry& entry, bool checked);

    QWidget& m_window;
    const Theme& m_theme;
    const Languages& m_languages;
    std::vector<std::unique_ptr<Entry>> m_entries;
    std::function<void(const std::string&)> m_showView;
};

} // namespace enchufe::widgets
