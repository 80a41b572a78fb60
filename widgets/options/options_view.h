// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/options/options_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace enchufe::widgets {

/// The options of the selected socket: read them all, set one by typing into its cell, and see what the
/// kernel made of it.
class OptionsView final : public QWidget {
    Q_OBJECT

public:
    OptionsView(Feed& feed, Theme& theme, QWidget* parent = nullptr);

    void setSocket(net::SocketId socket);
    [[nodiscard]] OptionsModel& model() { return m_model; }
    [[nodiscard]] QString problem() const; ///< what the last thing typed was refused for

signals:
    void readRequested();
    void setRequested(const net::OptionEntry& option, const net::OptionValue& value);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fitTable();
    void refresh();

    Feed& m_feed;
    Theme& m_theme;
    OptionsModel m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit* m_filter = nullptr;
    QPushButton* m_read = nullptr;
    QLabel* m_problem = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace enchufe::widgets
