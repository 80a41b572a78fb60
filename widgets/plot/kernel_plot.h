// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QWidget>

class QCPGraph;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace enchufe::widgets {

class Theme;

/// One of the kernel's values over the session's time.
class KernelPlot final : public QWidget {
    Q_OBJECT

public:
    KernelPlot(Feed& feed, Theme& theme, QWidget* parent = nullptr);

    void setSubject(net::SocketId socket, const net::KernelValue* value); ///< null: nothing is plotted
    void setRange(double first, double last);                             ///< seconds since the session began
    [[nodiscard]] QCustomPlot& plot() { return *m_plot; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void restyle();
    void retranslate();
    void refresh();
    [[nodiscard]] QString csv() const;

    Feed& m_feed;
    Theme& m_theme;
    QLabel* m_title = nullptr;
    QToolButton* m_save = nullptr;
    QCustomPlot* m_plot = nullptr;
    QCPGraph* m_graph = nullptr;
    net::SocketId m_socket = 0;
    const net::KernelValue* m_value = nullptr;
    double m_first = 0;
    double m_last = 1;
};

} // namespace enchufe::widgets
