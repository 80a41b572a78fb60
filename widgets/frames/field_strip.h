// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/struct_format.h"

#include <QScrollArea>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// A record byte by byte: which bytes are which field, padding hatched, the order of the bytes as an arrow
/// from the most significant one, and the value.
class FieldStrip final : public QWidget {
    Q_OBJECT

public:
    FieldStrip(Theme& theme, QWidget* parent = nullptr);

    void setRecord(const codec::StructFormat& format, std::vector<std::byte> bytes);
    void clear();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double cellWidth() const;
    void paintField(QPainter& painter, const codec::StructValue& value, bool odd);
    void paintPadding(QPainter& painter, std::size_t from, std::size_t to);
    void paintBytes(QPainter& painter);

    Theme& m_theme;
    codec::StructFormat m_format;
    std::vector<std::byte> m_bytes;
    std::vector<codec::StructValue> m_values;
};

} // namespace enchufe::widgets
