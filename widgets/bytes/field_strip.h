// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/struct_format.h"

#include <QScrollArea>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// Bytes as the fields that lie in them: which byte belongs to which, padding hatched, the order of a
/// number's bytes as an arrow from the most significant one, and the value.
class FieldStrip final : public QWidget {
    Q_OBJECT

public:
    FieldStrip(Theme& theme, QWidget* parent = nullptr);

    enum class Order { None, MostFirst, LeastFirst };
    struct Field {
        std::size_t offset = 0;
        std::size_t size = 0;
        QString name;  ///< above the bytes
        QString brief; ///< where the name has no room
        QString value; ///< below
        Order order = Order::None;
    };
    /// In order; bytes that belong to none are padding.
    void setFields(std::vector<Field> fields, std::vector<std::byte> bytes);
    void setRecord(const codec::StructFormat& format, std::vector<std::byte> bytes);
    void clear();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double cellWidth() const;
    void paintField(QPainter& painter, const Field& field, bool odd);
    void paintOrder(QPainter& painter, const QRectF& under, Order order) const;
    void paintPadding(QPainter& painter, std::size_t from, std::size_t to);
    void paintBytes(QPainter& painter);

    Theme& m_theme;
    std::vector<Field> m_fields;
    std::vector<std::byte> m_bytes;
};

} // namespace enchufe::widgets
