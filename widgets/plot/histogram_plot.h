// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_content.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/plot_panel.h"

#include <QTimer>

class QComboBox;
class QCPBars;

namespace enchufe::widgets {

/// How large the chunks are that the selected socket receives, how far apart they come, and how large what it
/// sends: its own calls, whichever direction the stream shows.
class HistogramPlot final : public PlotPanel {
    Q_OBJECT

public:
    HistogramPlot(StreamModel& stream, Theme& theme, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class What { ChunkSizes, ChunkGaps, SendSizes };

    void restyle() override;
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] stream::Histogram histogram() const;
    [[nodiscard]] QString binName(int bin) const;
    [[nodiscard]] int labelsThatFit() const;
    [[nodiscard]] What what() const;
    [[nodiscard]] QString csv() const override;

    StreamModel& m_stream;
    QComboBox* m_what = nullptr;
    QCPBars* m_bars = nullptr;
    QTimer m_timer;
};

} // namespace enchufe::widgets
