// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTableView;

namespace enchufe::widgets {

class Actions;
class ActionsFilter;
class ActionsModel;
class ColumnWidths;
class Theme;

/// Every action of the window with its key, and the keys that lists, tables and pictures have for themselves.
class KeyList final : public QDialog {
    Q_OBJECT

public:
    KeyList(const Actions& actions, const Theme& theme, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fitTable();

    ActionsModel* m_model = nullptr;
    ActionsFilter* m_found = nullptr;
    QLineEdit* m_filter = nullptr;
    QTableView* m_table = nullptr;
    ColumnWidths* m_widths = nullptr;
};

} // namespace enchufe::widgets
