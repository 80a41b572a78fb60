// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/text_encoding.h"

#include <QAbstractScrollArea>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace enchufe::widgets {

class Theme;

/// Bytes as hex and as text, side by side on one selection: what is chosen on one side is chosen on the
/// other.
class ByteView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ByteView(Theme& theme, QWidget* parent = nullptr);

    /// `borders` are the places where a new chunk begins, told apart by their shade.
    void setBytes(std::vector<std::byte> bytes, std::uint64_t firstOffset, std::vector<std::size_t> borders);
    void setEncoding(codec::Encoding encoding);
    [[nodiscard]] std::vector<std::byte> selectedBytes() const;
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::pair<std::size_t, std::size_t> selection() const; ///< first and one past the last
    /// What the text side shows for a byte: a character, or nothing where an earlier byte's continues.
    [[nodiscard]] QString cellText(std::size_t position) const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layoutCells();
    void decode();
    [[nodiscard]] std::optional<std::ptrdiff_t> stepOf(const QKeyEvent& event) const;
    void moveTo(std::size_t position, bool extend);
    void ensureVisible(std::size_t position);
    /// The byte under a point, on whichever side; the size if beyond the end.
    [[nodiscard]] std::size_t positionAt(const QPoint& point) const;
    [[nodiscard]] int hexX(int column) const;
    [[nodiscard]] int textX(int column) const;
    void paintRow(QPainter& painter, std::size_t row, int y);
    void updateAccessibleText();

    Theme& m_theme;
    std::vector<std::byte> m_bytes;
    std::vector<char32_t> m_shown; ///< one a byte; 0: a continuation
    std::vector<bool> m_bad;
    std::vector<std::size_t> m_borders;
    std::uint64_t m_firstOffset = 0;
    codec::Encoding m_encoding = codec::Encoding::Utf8;
    std::size_t m_anchor = 0;
    std::size_t m_cursor = 0;
    bool m_selected = false;
    int m_columns = 8;
    int m_charWidth = 8;
    int m_rowHeight = 16;
    int m_offsetDigits = 5;
};

} // namespace enchufe::widgets
