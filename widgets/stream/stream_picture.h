// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_content.h"
#include "widgets/common/painted_text.h"
#include "widgets/stream/stream_axis.h"

#include <QColor>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <vector>

class QPainter;

namespace enchufe::widgets {

class Theme;
struct Colors;

/// One strip of the picture.
struct StreamRow {
    enum class Kind { Asked, Sends, Kernel, Chunks, Frames, Naive, Cells };

    Kind kind = Kind::Asked;
    std::size_t cut = 0; ///< Frames
    QRectF area;         ///< of the blocks
};

/// What the person has pointed at.
struct StreamPick {
    enum class Kind { None, Send, Chunk, Frame };

    Kind kind = Kind::None;
    std::size_t cut = 0;      ///< Frame
    std::uint64_t number = 0; ///< of the block or the frame

    bool operator==(const StreamPick&) const = default;
};

/// What the picture shows besides the content.
struct StreamLook {
    StreamAxis axis;
    std::vector<StreamRow> rows;
    StreamPick pick;
    std::uint64_t cellsFrom = 0; ///< first byte of the row of cells where the axis is too coarse for it
    std::int64_t sendQueue = -1; ///< bytes, as the kernel last said; -1: not known
    std::int64_t receiveQueue = -1;
    std::int64_t drops = 0;      ///< datagrams that the kernel threw away
    bool senderIsGone = false;   ///< reset: what it had not sent yet is thrown away
    bool receiverIsGone = false; ///< closed or reset: what it has not received never comes
    bool senderIsServer = false;
    bool receiverIsServer = false;
    double titleWidth = 130;
};

/// Draws the lanes of a stream: only what is visible, however much there is. The same for the window and for
/// a slide.
class StreamPicture {
    Q_DECLARE_TR_FUNCTIONS(StreamPicture)

public:
    StreamPicture(QPainter& painter, const Theme& theme, const journal::Journal& journal,
                  const stream::StreamContent& content, const StreamLook& look);

    /// Room for the titles of the lanes in this language, and for the words that now stand under them.
    [[nodiscard]] static double titleWidth(const QFont& font, const stream::StreamContent& content,
                                           const StreamLook& look);
    void paint();

    /// Width that one byte's cell needs.
    [[nodiscard]] static double cellWidth(const QFont& font);

private:
    struct Piece { ///< a block, a frame, or several too small to be told apart
        double from = 0;
        double to = 0;
        bool odd = false;
        bool picked = false;
        QStringList labels = {}; ///< the same, from the most to the fewest words: the first that has room
        QString pause = {};      ///< before the call; stands above the label
        bool isWrong = false;    ///< of the naive reader's
    };

    /// One thinner than a pixel stands for all that begin in that pixel, however many there are. The number
    /// of the first behind them.
    template <class Item>
    std::uint64_t gather(const stream::SegmentedLog<Item>& items, std::uint64_t number, Piece& piece) const
    {
        if (piece.to - piece.from >= 1)
            return number + 1;
        piece.from = std::floor(piece.from);
        piece.to = piece.from + 1;
        const double edge = m_axis.toValue(piece.to);
        const std::uint64_t next = std::max(number + 1, items.firstNot([edge](const Item& each) {
            return static_cast<double>(each.offset) < edge;
        }));
        if (next - number > 1)
            piece.odd = static_cast<std::int64_t>(piece.from) % 2 != 0;
        return next;
    }

    void paintAxis();
    void paintTitle(const StreamRow& row);
    using Title = std::pair<QString, QString>; ///< and the words under it
    [[nodiscard]] static Title titleOf(const StreamRow& row, const stream::StreamContent& content,
                                       const StreamLook& look);
    [[nodiscard]] static Title titleOfFrames(const StreamRow& row, const stream::StreamContent& content);
    [[nodiscard]] static double usualTitleWidth(const QFont& font);
    void paintAsked(const QRectF& area);
    void paintLane(const stream::Lane& lane, const QRectF& area, const QColor& color, bool sending);
    void paintLaneInTime(const stream::Lane& lane, const QRectF& area, const QColor& color, bool sending);
    void paintRefused(const QRectF& area);
    void paintCutOff(const Piece& piece, const QRectF& area);
    std::uint64_t paintEmpty(const stream::SegmentedLog<stream::Block>& blocks, std::uint64_t number,
                             const QRectF& area, const QColor& color);
    [[nodiscard]] static std::int64_t pauseBefore(const stream::Lane& lane, std::uint64_t number,
                                                  const Piece& piece);
    [[nodiscard]] QString pauseText(std::int64_t pause, const QRectF& area, const Piece& piece) const;
    void paintPause(const Piece& piece, const QRectF& area, const QColor& color);
    [[nodiscard]] QColor fillOf(const Piece& piece, const QColor& color) const;
    struct Waiting { ///< bytes in the kernel, from `from` on, in this order
        std::uint64_t from = 0;
        std::uint64_t received = 0; ///< in the receiver's queue
        std::uint64_t unnamed = 0;  ///< in one of both: the kernel was not asked in which
        std::uint64_t sent = 0;     ///< in the sender's
        std::uint64_t lost = 0;     ///< in none any more
        bool isKnown = true;
    };
    [[nodiscard]] static Waiting waitingIn(const stream::StreamContent& content, const StreamLook& look);
    [[nodiscard]] static Waiting waitingAt(bool sender, const stream::StreamContent& content,
                                           const StreamLook& look);
    void paintKernel(const QRectF& area);
    void paintQueue(std::uint64_t begin, std::uint64_t end, const QRectF& area, const QStringList& names,
                    const QColor& color);
    void paintKernelInTime(const QRectF& area);
    void paintKernelOfDatagrams(const QRectF& area);
    void paintFrames(std::size_t cut, const QRectF& area);
    void paintFramesInTime(std::size_t cut, const QRectF& area);
    void paintRest(const stream::Cut& cut, const QRectF& area);
    [[nodiscard]] Piece naivePiece(const stream::Block& block) const;
    /// Each of the words with the bytes' own text behind it, and without.
    [[nodiscard]] QStringList withText(const QStringList& words, const QString& text) const;
    [[nodiscard]] QStringList callLabels(const stream::Block& block, bool sending, const Piece& piece) const;
    [[nodiscard]] QStringList frameLabels(const framing::Frame& frame, std::uint64_t number,
                                          const Piece& piece) const;
    /// In quotes, as far as there is room for it; empty: it is no text, or no longer kept, or has no room.
    [[nodiscard]] QString textAt(std::uint64_t offset, std::uint64_t size, const Piece& piece) const;
    [[nodiscard]] QString textOf(const stream::Block& block, const Piece& piece) const;
    [[nodiscard]] std::size_t roomForText(const Piece& piece) const; ///< characters
    void paintNaive(const QRectF& area);
    void paintCells(const QRectF& area);
    void paintCell(const QRectF& cell, std::uint64_t offset, std::byte byte, bool startsChunk);
    void paintPiece(const Piece& piece, const QRectF& area, const QColor& color);
    void paintHatch(const QRectF& area, const QColor& color);
    void paintNote(double x, const QRectF& area, const QStringList& texts, const QColor& color,
                   bool bold = false);
    [[nodiscard]] std::uint64_t firstVisible(const stream::SegmentedLog<stream::Block>& blocks) const;
    [[nodiscard]] std::vector<std::byte> bytesFrom(std::uint64_t offset, std::size_t size,
                                                   std::vector<bool>& starts, std::vector<bool>& known) const;
    [[nodiscard]] const QColor& sideColor(bool isServer) const;

    QPainter& m_painter;
    PaintedText m_words;
    const Theme& m_theme;
    const Colors& m_colors;
    const journal::Journal& m_journal;
    const stream::StreamContent& m_content;
    const StreamLook& m_look;
    const StreamAxis& m_axis;
    QFont m_font;
    QFont m_fixed;
    QFontMetricsF m_fixedMetrics;
    double m_letter = 1; ///< width of one in the fixed font

    struct Sign { ///< for empty datagrams
        QRectF box;
        double x = 0;
        QString text;
        QColor color;
    };
    std::vector<Sign> m_later;
};

} // namespace enchufe::widgets
