// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "core/codec/escapes.h"
#include "core/net/errors.h"
#include "core/net/message_flags.h"
#include "widgets/common/note_text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace enchufe::widgets {

using net::Call;

namespace {

/// Thin, and no place to break a line.
constexpr QChar groupSpace(0x202f);

/// Qt would write 1048.576.
bool writesSpanishNumbers() { return QLocale().language() == QLocale::Spanish; }

/// RAE and ISO: no groups where four digits are all there are.
QString inSpanishGroups(QString whole)
{
    const qsizetype first = whole.startsWith(QLatin1Char('-')) ? 1 : 0;
    if (whole.size() - first > 4) {
        for (qsizetype place = whole.size() - 3; place > first; place -= 3)
            whole.insert(place, groupSpace);
    }
    return whole;
}

} // namespace

QString bytesText(double bytes)
{
    std::size_t unit = 0;
    double amount = bytes;
    for (; amount >= 1024 && unit + 1 < byteUnitCount; ++unit)
        amount /= 1024;
    return bytesTextIn(unit, bytes, unit == 0 ? 0 : amount < 10 ? 2 : amount < 100 ? 1 : 0);
}

QString bytesTextIn(std::size_t unit, double bytes, int decimals)
{
    static constexpr std::array<const char*, byteUnitCount> units = {"B", "KiB", "MiB", "GiB", "TiB"};
    return decimalText(bytes / std::pow(1024.0, static_cast<double>(unit)), decimals) + QLatin1Char(' ') +
           QLatin1String(units.at(unit));
}

QString rateText(double bytesPerSecond) { return bytesText(bytesPerSecond) + QStringLiteral("/s"); }

QString timeText(std::int64_t ns, Digits digits)
{
    return decimalText(static_cast<double>(ns) / 1e9, 6, digits);
}

QString durationText(std::int64_t ns)
{
    const auto text = [](double value, const char* unit) {
        return decimalText(value, value < 10 ? 1 : 0) + QLatin1Char(' ') + QString::fromUtf8(unit);
    };
    if (ns < 1'000'000)
        return text(static_cast<double>(ns) / 1e3, "µs");
    if (ns < 1'000'000'000)
        return text(static_cast<double>(ns) / 1e6, "ms");
    return text(static_cast<double>(ns) / 1e9, "s");
}

QString numberText(std::uint64_t number, Digits digits)
{
    if (digits == Digits::Plain)
        return QString::number(number);
    return writesSpanishNumbers() ? inSpanishGroups(QString::number(number))
                                  : QLocale().toString(static_cast<qulonglong>(number));
}

QString withoutGroupSpaces(QString text) { return text.remove(groupSpace).remove(QChar(QChar::Nbsp)); }

QString signedNumberText(std::int64_t number)
{
    return writesSpanishNumbers() ? inSpanishGroups(QString::number(number))
                                  : QLocale().toString(static_cast<qlonglong>(number));
}

QString decimalText(double number, int decimals, Digits digits)
{
    QLocale locale;
    const bool spanish = writesSpanishNumbers();
    if (spanish || digits == Digits::Plain)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString text = locale.toString(number, 'f', decimals);
    if (!spanish || digits == Digits::Plain)
        return text;
    const qsizetype whole = decimals > 0 ? text.indexOf(locale.decimalPoint()) : text.size();
    return inSpanishGroups(text.left(whole)) + text.mid(whole);
}

QString foreignText(std::string_view text)
{
    constexpr QChar isolate(0x2068); // first strong isolate
    constexpr QChar endIsolate(0x2069);
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '\\'; });
    if (plain)
        return fromView(text);
    return isolate + QString::fromStdString(codec::toEscapes(std::as_bytes(std::span(text)))) + endIsolate;
}

QString addressText(const net::Endpoint& address)
{
    const std::string text = address.text();
    return address.domain() == net::Domain::Unix ? foreignText(text) : QString::fromStdString(text);
}

Language currentLanguage() { return languageFromCode(QLocale().name().toStdString()); }

QString callText(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString address = addressText(detail.address);
    const QString option = QString::fromStdString(detail.option);
    const QString text = QString::fromStdString(detail.text);
    QStringList arguments;
    if (record.isNote())
        return NoteText::line(record, detail);
    if (record.call == Call::Socket)
        arguments = {QString::fromStdString(detail.level), option};
    else if (record.call == Call::GetAddrInfo)
        arguments = {text};
    else if (record.call == Call::GetNameInfo || record.call == Call::Unlink)
        arguments = {address};
    else if (record.call != Call::EpollCreate && record.call != Call::WakeOpen &&
             !net::asksOfSockets(record.call))
        arguments << QString::number(record.handle);
    switch (record.call) {
    case Call::Bind:
    case Call::Connect:
        arguments << address;
        break;
    case Call::Listen:
        arguments << QString::number(record.requested);
        break;
    case Call::Shutdown:
        arguments << option;
        break;
    case Call::SetSockOpt:
    case Call::GetSockOpt:
        arguments << QString::fromStdString(detail.level) << option
                  << (text.isEmpty() ? QString::number(record.value()) : text);
        break;
    case Call::Ioctl:
    case Call::SetBlocking:
        arguments << option << (text.isEmpty() ? QString::number(record.value()) : text);
        break;
    case Call::EpollCtl:
        arguments << option;
        break;
    case Call::Send:
    case Call::SendTo:
    case Call::Recv:
    case Call::RecvFrom: {
        arguments << QString::number(record.requested);
        QStringList flags;
        for (const auto name : net::messageFlagNames(record.flags))
            flags << fromView(name);
        if (!flags.isEmpty())
            arguments << flags.join(QLatin1Char('|'));
        if (record.call == Call::SendTo)
            arguments << address;
        break;
    }
    default:
        break;
    }
    return fromView(net::callName(record.call)) + QLatin1Char('(') + arguments.join(QStringLiteral(", ")) +
           QLatin1Char(')');
}

QString resultText(const journal::Record& record)
{
    if (record.isNote())
        return record.value() != 0 ? QString::number(record.value()) : QString();
    if (record.error == 0)
        return QString::number(record.result);
    // The resolver's two return their error, all others -1.
    const bool resolver = record.call == Call::GetAddrInfo || record.call == Call::GetNameInfo;
    return QString::number(resolver ? record.error : -1) + QLatin1Char(' ') +
           QString::fromStdString(net::errorName(record.call, record.error));
}

QString lineText(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString result = resultText(record);
    const QString call = callText(record, detail);
    return result.isEmpty() ? call : call + QStringLiteral(" = ") + result;
}

} // namespace enchufe::widgets
