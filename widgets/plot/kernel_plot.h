// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/kernel_values.h"
#include "widgets/model/feed.h"
#include "widgets/plot/plot_panel.h"

class QCPGraph;
class QLabel;

namespace enchufe::widgets {

/// One of the kernel's values over the session's time.
class KernelPlot final : public PlotPanel {
    Q_OBJECT

public:
    KernelPlot(Feed& feed, Theme& theme, QWidget* parent = nullptr);

    void setSubject(net::SocketId socket, const net::KernelValue* value); ///< null: nothing is plotted
    void setRange(double first, double last);                             ///< seconds since the session began

protected:
    void showEvent(QShowEvent* event) override;

private:
    void restyle() override;
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] QString csv() const override;

    Feed& m_feed;
    QLabel* m_title = nullptr;
    QCPGraph* m_graph = nullptr;
    net::SocketId m_socket = 0;
    const net::KernelValue* m_value = nullptr;
    double m_first = 0;
    double m_last = 1;
};

} // namespace enchufe::widgets
