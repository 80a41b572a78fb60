// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "core/codec/escapes.h"
#include "core/explain/call_text.h"
#include "core/text/number_text.h"

#include <QLocale>

namespace enchufe::widgets {

namespace {

/// Thin, and no place to break a line.
constexpr QChar groupSpace(0x202f);

} // namespace

QString bytesText(double bytes)
{
    return QString::fromStdString(enchufe::bytesText(bytes, currentLanguage()));
}

QString bytesTextIn(std::size_t unit, double bytes, int decimals)
{
    return QString::fromStdString(enchufe::bytesTextIn(unit, bytes, decimals, currentLanguage()));
}

QString rateText(double bytesPerSecond) { return bytesText(bytesPerSecond) + QStringLiteral("/s"); }

QString timeText(std::int64_t ns, Digits digits)
{
    return decimalText(static_cast<double>(ns) / 1e9, 6, digits);
}

QString durationText(std::int64_t ns)
{
    return QString::fromStdString(enchufe::durationText(ns, currentLanguage()));
}

QString numberText(std::uint64_t number, Digits digits)
{
    return digits == Digits::Plain ? QString::number(number)
                                   : QString::fromStdString(enchufe::numberText(number, currentLanguage()));
}

QString withoutGroupSpaces(QString text) { return text.remove(groupSpace).remove(QChar(QChar::Nbsp)); }

QString signedNumberText(std::int64_t number)
{
    return QString::fromStdString(enchufe::signedNumberText(number, currentLanguage()));
}

QString decimalText(double number, int decimals, Digits digits)
{
    return QString::fromStdString(enchufe::decimalText(number, decimals, currentLanguage(), digits));
}

QString foreignText(std::string_view text) { return QString::fromStdString(codec::toIsolated(text)); }

QString addressText(const net::Endpoint& address)
{
    return QString::fromStdString(explain::addressText(address));
}

Language currentLanguage() { return languageFromCode(QLocale().name().toStdString()); }

QString callText(const journal::Record& record, const journal::CallDetail& detail)
{
    return QString::fromStdString(explain::callText(record, detail, currentLanguage()));
}

QString resultText(const journal::Record& record)
{
    return QString::fromStdString(explain::resultText(record));
}

QString lineText(const journal::Record& record, const journal::CallDetail& detail)
{
    return QString::fromStdString(explain::lineText(record, detail, currentLanguage()));
}

} // namespace enchufe::widgets
