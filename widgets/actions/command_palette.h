// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QModelIndex;
class QTableView;

namespace enchufe::widgets {

class Actions;
class ActionsFilter;
class ActionsModel;
class Theme;

/// Every action by a part of its name, in whatever language: typed, chosen with ↑ and ↓, done with Enter. Esc
/// or a click elsewhere puts it away. Its field keeps the focus; what is chosen is its description, so that a
/// screen reader says it.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const Actions& actions, const Theme& theme, QWidget& window);

    void open();
    [[nodiscard]] QString chosen() const; ///< the title of the row; empty: nothing is found

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void place();
    [[nodiscard]] int widthNeeded() const;
    void look(const QString& typed);
    void move(int step);
    void tellChosen();
    void perform(const QModelIndex& index);

    QWidget& m_window;
    ActionsModel* m_model = nullptr;
    ActionsFilter* m_found = nullptr;
    QLineEdit* m_line = nullptr;
    QTableView* m_list = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace enchufe::widgets
