// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_content.h"
#include "widgets/model/stream_model.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QCPBars;
class QCustomPlot;
class QToolButton;

namespace enchufe::widgets {

class Theme;

/// How large the chunks of the stream are, or how far apart they come.
class HistogramPlot final : public QWidget {
    Q_OBJECT

public:
    enum class What { ChunkSizes, ChunkGaps, SendSizes };

    HistogramPlot(StreamModel& stream, Theme& theme, QWidget* parent = nullptr);

    void setWhat(What what);
    [[nodiscard]] QCustomPlot& plot() { return *m_plot; }
    [[nodiscard]] QString saveAs(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    void refresh();
    [[nodiscard]] stream::Histogram histogram() const;
    [[nodiscard]] QString binName(std::size_t bin) const;
    [[nodiscard]] What what() const;
    [[nodiscard]] QString csv() const;

    StreamModel& m_stream;
    Theme& m_theme;
    QComboBox* m_what = nullptr;
    QToolButton* m_save = nullptr;
    QCustomPlot* m_plot = nullptr;
    QCPBars* m_bars = nullptr;
    QTimer m_timer;
};

} // namespace enchufe::widgets
