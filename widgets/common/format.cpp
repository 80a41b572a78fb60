// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "core/codec/escapes.h"
#include "core/net/errors.h"
#include "core/net/message_flags.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace enchufe::widgets {

using net::Call;

QString bytesText(double bytes)
{
    static constexpr const char* units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    while (bytes >= 1024 && unit + 1 < std::size(units)) {
        bytes /= 1024;
        ++unit;
    }
    const int decimals = unit == 0 ? 0 : bytes < 10 ? 2 : bytes < 100 ? 1 : 0;
    return QLocale().toString(bytes, 'f', decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString rateText(double bytesPerSecond) { return bytesText(bytesPerSecond) + QStringLiteral("/s"); }

QString timeText(std::int64_t ns) { return QLocale().toString(static_cast<double>(ns) / 1e9, 'f', 6); }

QString durationText(std::int64_t ns)
{
    const auto text = [](double value, const char* unit) {
        return QLocale().toString(value, 'f', value < 10 ? 1 : 0) + QLatin1Char(' ') +
               QString::fromUtf8(unit);
    };
    if (ns < 1'000'000)
        return text(static_cast<double>(ns) / 1e3, "µs");
    if (ns < 1'000'000'000)
        return text(static_cast<double>(ns) / 1e6, "ms");
    return text(static_cast<double>(ns) / 1e9, "s");
}

QString numberText(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

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

Language currentLanguage()
{
    return QLocale().language() == QLocale::Spanish ? Language::Spanish : Language::English;
}

QString callText(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString address = addressText(detail.address);
    const QString option = QString::fromStdString(detail.option);
    const QString text = QString::fromStdString(detail.text);
    QStringList arguments;
    if (record.call == Call::Note) {
        const bool failed = record.note() == journal::NoteKind::Failed;
        const QString words = failed ? fromView(net::callName(record.failedCall())) : text;
        const QString kind = fromView(journal::noteName(record.note()));
        return words.isEmpty() ? kind : kind + QStringLiteral(": ") + words;
    }
    if (record.call == Call::Socket)
        arguments = {QString::fromStdString(detail.level), option};
    else if (record.call == Call::GetAddrInfo)
        arguments = {text};
    else if (record.call == Call::GetNameInfo || record.call == Call::Unlink)
        arguments = {address};
    else if (record.call != Call::EpollCreate && record.call != Call::WakeOpen && record.call != Call::Poll)
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
    if (record.call == Call::Note)
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
