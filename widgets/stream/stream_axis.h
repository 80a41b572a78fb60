// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace enchufe::widgets {

/// Where bytes, or nanoseconds, stand on the picture.
struct StreamAxis {
    enum class Unit { Bytes, Time };

    Unit unit = Unit::Bytes;
    double first = 0;    ///< at `left`
    double perPixel = 1; ///< bytes or nanoseconds
    double left = 0;     ///< pixels
    double width = 100;

    [[nodiscard]] double toX(double value) const { return left + (value - first) / perPixel; }
    [[nodiscard]] double toValue(double x) const { return first + (x - left) * perPixel; }
    [[nodiscard]] double last() const { return first + width * perPixel; }

    struct Tick {
        double value = 0;
        QString label;
    };
    /// At round values, so that labels of `labelWidth` pixels have room.
    [[nodiscard]] std::vector<Tick> ticks(double labelWidth) const;

private:
    [[nodiscard]] QString label(double value, double step) const;
};

} // namespace enchufe::widgets
