// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kernel/kernel_values_model.h"
#include "widgets/kernel/socket_rows.h"
#include "widgets/views/view.h"

#include <QSortFilterProxyModel>
#include <QTimer>

class QLabel;
class QPushButton;
class QTableView;

namespace enchufe::widgets {

struct ViewParts;
class KernelPlot;
class Theme;

/// What the kernel knows: the line of ss(8) for every socket of the window, and for the selected one
/// everything that TCP_INFO tells, now and over time. The kernel is asked only while this is on screen.
class KernelView final : public View {
    Q_OBJECT

public:
    KernelView(Feed& feed, Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] static View* make(const ViewParts& parts, QWidget* parent);

    void setSocket(net::SocketId socket);
    [[nodiscard]] SocketRows& rows() { return m_rows; }
    [[nodiscard]] KernelValuesModel& values() { return m_values; }
    [[nodiscard]] KernelPlot& plot() { return *m_plot; }
    void takeKeys() override;
    void plotValue(std::string_view name);

signals:
    void socketChosen(net::SocketId socket);

protected:
    void changeEvent(QEvent* event) override;
    void look() override;
    void wake() override;
    void rest() override;
    void showPlace(const Selection& selection) override { setSocket(selection.socket()); }

private:
    void build();
    void retranslate();
    void fitTables();
    void refresh();
    void chooseRow(int row);
    void chooseValue(int row);
    [[nodiscard]] QString flowText() const;
    [[nodiscard]] QString meaningText() const;

    Feed& m_feed;
    Theme& m_theme;
    SocketRows m_rows;
    KernelValuesModel m_values;
    QTableView* m_sockets = nullptr;
    QLabel* m_flow = nullptr;
    QLabel* m_meaning = nullptr; ///< of the value that is chosen
    QPushButton* m_copy = nullptr;
    QTableView* m_table = nullptr;
    KernelPlot* m_plot = nullptr;
    QTimer m_timer; ///< not more often than eyes can follow
    bool m_following = false;
};

} // namespace enchufe::widgets
