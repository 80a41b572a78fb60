// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/endpoint_model.h"
#include "widgets/model/feed.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <unordered_map>

class QComboBox;
class QCustomPlot;
class QCPGraph;
class QCPItemStraightLine;
class QLabel;
class QToolButton;

namespace enchufe::widgets {

class Theme;

/// Bytes a second, sent and received, of one endpoint or of all, over the last seconds or minutes.
class ThroughputPlot final : public QWidget {
    Q_OBJECT

public:
    ThroughputPlot(Feed& feed, Theme& theme, const EndpointModel& endpoints, QWidget* parent = nullptr);

    void setSelected(journal::EndpointId endpoint);
    /// The format follows the file's ending: .png, .pdf or .csv. Empty on success, else what went wrong.
    [[nodiscard]] QString saveAs(const QString& path);
    void chooseFileAndSave();

    [[nodiscard]] QCustomPlot& plot() { return *m_plot; }
    /// Draws now, whether or not it is due.
    void refresh();

signals:
    /// Seconds since the session began: other plots show the same time.
    void rangeChanged(double first, double last);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Lines {
        QCPGraph* sent = nullptr;
        QCPGraph* received = nullptr;
    };

    void build();
    void restyle();
    void retranslate();
    void tick();
    void fillLines(journal::EndpointId endpoint, Lines& lines, std::int64_t firstBin, std::int64_t lastBin,
                   double& highest);
    Lines& linesFor(journal::EndpointId endpoint);
    [[nodiscard]] std::vector<journal::EndpointId> shownEndpoints() const;
    void showReadout(const QPoint& position);
    [[nodiscard]] QString csv() const;
    [[nodiscard]] int seconds() const;

    Feed& m_feed;
    Theme& m_theme;
    const EndpointModel& m_endpoints;
    QLabel* m_title = nullptr;
    QComboBox* m_which = nullptr;
    QComboBox* m_span = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_save = nullptr;
    QLabel* m_readout = nullptr;
    QCustomPlot* m_plot = nullptr;
    QCPItemStraightLine* m_cursor = nullptr;
    std::unordered_map<journal::EndpointId, Lines> m_lines;
    journal::EndpointId m_selected = 0;
    std::int64_t m_pausedAt = -1; ///< bin; -1: running
    double m_highest = 0;
    QTimer m_timer;
};

} // namespace enchufe::widgets
