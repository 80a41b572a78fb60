// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_reader.h"
#include "widgets/stream/stream_picture.h"

#include <QAbstractScrollArea>

#include <optional>

namespace enchufe::widgets {

/// The lanes of one stream on one axis, to be zoomed, dragged and pointed at. Wheel zooms where the pointer
/// is, Shift+wheel scrolls; dragging moves; + and − zoom, F fits, arrow keys walk over calls and frames.
class StreamCanvas final : public QAbstractScrollArea {
    Q_OBJECT

public:
    StreamCanvas(journal::Journal& journal, const stream::StreamReader& reader, Theme& theme,
                 QWidget* parent = nullptr);

    struct Ends { ///< what the picture says of both ends besides the stream
        std::int64_t sendQueue = -1;
        std::int64_t receiveQueue = -1;
        std::int64_t drops = 0;    ///< datagrams that the kernel threw away before they could be received
        bool senderIsGone = false; ///< as StreamLook has them
        bool receiverIsGone = false;
        bool senderIsServer = false;
        bool receiverIsServer = false;
        bool operator==(const Ends&) const = default;
    };
    void setEnds(const Ends& ends);
    void setUnit(StreamAxis::Unit unit);
    [[nodiscard]] StreamAxis::Unit unit() const { return m_axis.unit; }
    void fit();
    /// The picture alone: no scroll bars, and no frame that tells of the keys.
    void setBare(bool bare);
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] bool isFitted() const { return m_fitted; }
    void zoom(double factor, std::optional<double> x = std::nullopt);
    /// The content has changed, or the reader has another stream.
    void refresh();
    void reset();
    /// Marks the call with that record, where this stream has it.
    void selectCall(journal::Seq seq);
    void selectFrame(std::size_t cut, std::uint64_t number);
    [[nodiscard]] const StreamPick& pick() const { return m_pick; }
    /// The picture in another size, for a file.
    void paintTo(QPainter& painter, const QSize& size) const;
    /// Where the middle of a picked thing stands on the viewport: tests and the keyboard's user need it.
    [[nodiscard]] std::optional<QPoint> pointOf(const StreamPick& pick) const;
    [[nodiscard]] QString textAt(const QPoint& point) const; ///< what the tool tip says

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void callsPicked(const std::vector<journal::Seq>& seqs, journal::Seq current);
    void framePicked(std::size_t cut, std::uint64_t number);
    void followingChanged(bool following);

protected:
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Extent { ///< of the content, in the axis' unit
        double first = 0;
        double last = 1;
    };

    [[nodiscard]] std::vector<StreamRow> layoutRows(const stream::StreamContent& content,
                                                    const StreamAxis& axis, double height) const;
    [[nodiscard]] StreamLook look(const stream::StreamContent& content, const StreamAxis& axis,
                                  double height) const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] double rowHeight(std::size_t rows, double height) const;
    void placeAxis();
    void makeRoomForTitles(const stream::StreamContent& content);
    void updateExtent();
    void setRange(double first, double perPixel);
    void updateScrollBars();
    [[nodiscard]] StreamPick pickAt(const stream::StreamContent& content, const QPointF& point) const;
    void choose(const StreamPick& pick);
    void walk(int step);
    void walkLane(int step);
    void reveal(const StreamPick& pick);
    [[nodiscard]] std::optional<Extent> extentOf(const stream::StreamContent& content,
                                                 const StreamPick& pick) const;
    [[nodiscard]] QString describe(const stream::StreamContent& content, const StreamPick& pick) const;

    journal::Journal& m_journal;
    const stream::StreamReader& m_reader;
    Theme& m_theme;
    StreamAxis m_axis;
    Extent m_extent;
    Ends m_ends;
    StreamPick m_pick;
    double m_titleWidth = 0;
    std::uint64_t m_cellsFrom = 0;
    bool m_fitted = true;
    bool m_bare = false;
    bool m_following = true;
    bool m_settingBars = false;
    std::uint64_t m_version = 0;
    QPointF m_pressed;
    double m_pressedFirst = 0;
    bool m_dragging = false;
};

} // namespace enchufe::widgets
