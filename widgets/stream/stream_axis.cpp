// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/stream_axis.h"

#include "widgets/common/format.h"

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

namespace {

/// The smallest of 1, 2, 5, 10, … that is not below `value`; of 1, 2, 4, 8, … for bytes, whose units are
/// binary.
double roundStep(double value, bool binary)
{
    if (binary)
        return std::exp2(std::ceil(std::log2(std::max(value, 1.0))));
    const double power = std::pow(10.0, std::floor(std::log10(std::max(value, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= value)
            return power * factor;
    }
    return power * 10;
}

} // namespace

std::vector<StreamAxis::Tick> StreamAxis::ticks(double labelWidth) const
{
    const double step = roundStep(labelWidth * 1.6 * perPixel, unit == Unit::Bytes);
    std::vector<Tick> ticks;
    for (double value = std::ceil(first / step) * step; value <= last(); value += step)
        ticks.push_back({value, label(value, step)});
    return ticks;
}

QString StreamAxis::label(double value, double step) const
{
    struct Scale {
        double size;
        const char* name;
    };
    static constexpr Scale byteScales[] = {
        {1024.0 * 1024 * 1024, " GiB"}, {1024.0 * 1024, " MiB"}, {1024, " KiB"}};
    static constexpr Scale timeScales[] = {{1e9, " s"}, {1e6, " ms"}, {1e3, " µs"}};
    if (value == 0)
        return QStringLiteral("0");
    // The scale of the step, so that neighbours differ: 1.5 MiB, 2 MiB, but 1,048,577.
    for (const Scale& scale : unit == Unit::Bytes ? byteScales : timeScales) {
        const double finest = unit == Unit::Bytes ? scale.size / 8 : scale.size / 1000;
        if (step < finest || std::fabs(value) < scale.size)
            continue;
        const double parts = step / scale.size;
        const int digits = parts >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(parts)));
        return decimalText(value / scale.size, digits, Digits::Plain) + QString::fromUtf8(scale.name);
    }
    return unit == Unit::Bytes ? decimalText(value, 0)
                               : decimalText(value, 0, Digits::Plain) + QStringLiteral(" ns");
}

} // namespace enchufe::widgets
