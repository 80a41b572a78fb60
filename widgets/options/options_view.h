// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/options/options_model.h"
#include "widgets/views/view.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace enchufe::widgets {

struct ViewParts;

/// The options of the selected socket: read them all, set one by typing into its cell, and see what the
/// kernel made of it.
class OptionsView final : public View {
    Q_OBJECT

public:
    OptionsView(Feed& feed, Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] static View* make(const ViewParts& parts, QWidget* parent);

    void setSocket(net::SocketId socket);
    [[nodiscard]] OptionsModel& model() { return m_model; }
    void takeKeys() override;
    [[nodiscard]] QString problem() const; ///< what the last thing typed was refused for

signals:
    void readRequested();
    void setRequested(const net::OptionEntry& option, const net::OptionValue& value);

protected:
    void changeEvent(QEvent* event) override;
    void look() override;
    void showPlace(const Selection& selection) override { setSocket(selection.socket()); }

private:
    void retranslate();
    void fitTable();

    Feed& m_feed;
    OptionsModel m_model;
    QSortFilterProxyModel m_filtered;
    QLineEdit* m_filter = nullptr;
    QPushButton* m_read = nullptr;
    QLabel* m_problem = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace enchufe::widgets
