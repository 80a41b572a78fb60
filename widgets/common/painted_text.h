// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace enchufe::widgets {

/// What a painted text is to the person who reads it.
enum class TextRole {
    Result, ///< what was asked and what came of it: must be read in whole, or be brought into view
    Error,  ///< likewise
    Label,  ///< a name that may be shortened: the whole stands elsewhere, in a tool tip or in the details
    Sample  ///< as much of the data as there is room for
};

/// Hears of every text that is painted on a widget. Words that are painted cannot be found as labels can:
/// this is how a test reads them.
class PaintedTextReader {
public:
    virtual ~PaintedTextReader() = default;

    struct Painted {
        QString text;           ///< in whole
        QRectF place;           ///< on the widget, of the whole text
        bool isElided = false;  ///< what is painted ends in …
        bool isClipped = false; ///< by the painter, by the widget's edge, or it was given too little room
        TextRole role = TextRole::Label;
    };
    virtual void onPainted(const QWidget& on, const Painted& text) = 0;

    /// Until it is called with nullptr, everything painted in that window is told to the reader.
    static void setFor(QWidget& window, PaintedTextReader* reader);
    /// Of the widget's window; usually there is none.
    [[nodiscard]] static PaintedTextReader* of(const QWidget& widget);
};

/// The one way in which our pictures paint words. Made for one painter, used while it paints.
class PaintedText {
public:
    explicit PaintedText(QPainter& painter);

    /// In that area, with Qt::Alignment and Qt::TextFlag; with `elide` it is shortened to its width.
    void draw(const QRectF& area, int flags, const QString& text, TextRole role,
              Qt::TextElideMode elide = Qt::ElideNone);
    /// From that point of the base line on.
    void draw(const QPointF& from, const QString& text, TextRole role);

private:
    void tell(const QString& text, const QRectF& place, const QRectF& room, bool isElided,
              TextRole role) const;

    QPainter& m_painter;
    const QWidget* m_widget = nullptr;
    PaintedTextReader* m_reader = nullptr;
};

} // namespace enchufe::widgets
