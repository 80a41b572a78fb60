// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/endpoint_model.h"
#include "widgets/model/feed.h"
#include "widgets/plot/plot_panel.h"

#include <QElapsedTimer>
#include <QTimer>

#include <unordered_map>

class QComboBox;
class QCPGraph;
class QCPItemStraightLine;
class QLabel;
class QToolButton;

namespace enchufe::widgets {

/// Bytes a second, sent and received, of one endpoint or of all, over the last seconds or minutes.
class ThroughputPlot final : public PlotPanel {
    Q_OBJECT

public:
    ThroughputPlot(Feed& feed, Theme& theme, const EndpointModel& endpoints, QWidget* parent = nullptr);

    void setSelected(journal::EndpointId endpoint);

    /// Draws now, whether or not it is due.
    void refresh() override;

signals:
    /// Seconds since the session began: other plots show the same time.
    void rangeChanged(double first, double last);

private:
    struct Lines {
        QCPGraph* sent = nullptr;
        QCPGraph* received = nullptr;
        bool isAlone = false; ///< the selected endpoint's: named and coloured by direction, not by endpoint
    };

    void restyle() override;
    void retranslate() override;
    void build();
    struct Bins { ///< that are shown
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    [[nodiscard]] Bins shownBins() const;
    void tick();
    void tellRange();
    void fillLines(journal::EndpointId endpoint, Lines& lines, std::int64_t firstBin, std::int64_t lastBin,
                   double& highest);
    Lines& linesFor(journal::EndpointId endpoint);
    [[nodiscard]] std::vector<journal::EndpointId> shownEndpoints() const;
    void showReadout(const QPoint& position);
    [[nodiscard]] QString csv() const override;
    [[nodiscard]] int seconds() const;

    Feed& m_feed;
    const EndpointModel& m_endpoints;
    QLabel* m_title = nullptr;
    QComboBox* m_which = nullptr;
    QComboBox* m_span = nullptr;
    QToolButton* m_pause = nullptr;
    QLabel* m_readout = nullptr;
    QCPItemStraightLine* m_cursor = nullptr;
    std::unordered_map<journal::EndpointId, Lines> m_lines;
    journal::EndpointId m_selected = 0;
    std::int64_t m_pausedAt = -1; ///< bin; -1: running
    double m_highest = 0;
    int m_idleTicks = 0;
    QTimer m_timer;
};

} // namespace enchufe::widgets
