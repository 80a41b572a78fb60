// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kernel/kernel_values_model.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace enchufe::widgets {

QString kernelValueText(const net::KernelValue& value, std::int64_t number, Digits digits)
{
    if (net::isUnlimited(value, number))
        return QCoreApplication::translate("enchufe::widgets::KernelValuesModel", "unlimited");
    switch (value.unit) {
    case net::KernelUnit::State:
        return fromView(net::tcpStateName(number));
    case net::KernelUnit::Options:
        return QString::fromStdString(net::tcpOptionNames(number));
    case net::KernelUnit::Recovery:
        return fromView(net::congestionStateName(number));
    case net::KernelUnit::Count:
    case net::KernelUnit::Segments:
        return numberText(static_cast<std::uint64_t>(number), digits);
    case net::KernelUnit::Bytes:
        return QCoreApplication::translate("enchufe::widgets::KernelValuesModel", "%1 bytes", nullptr,
                                           plural(number))
            .arg(numberText(static_cast<std::uint64_t>(number), digits));
    case net::KernelUnit::Microseconds:
        return durationText(number * 1'000);
    case net::KernelUnit::Milliseconds:
        return durationText(number * 1'000'000);
    case net::KernelUnit::BytesPerSecond:
        return rateText(static_cast<double>(number));
    }
    return {};
}

KernelValuesModel::KernelValuesModel(const Feed& feed, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent),
      m_feed(feed),
      m_theme(theme)
{}

void KernelValuesModel::setSocket(net::SocketId socket)
{
    if (socket == m_socket)
        return;
    beginResetModel();
    m_socket = socket;
    const auto* const info = m_feed.table().socket(socket);
    m_values = {};
    if (info != nullptr)
        m_values = net::isTcp(info->domain, info->type) ? net::tcpInfoValues() : net::memoryInfoValues();
    endResetModel();
}

void KernelValuesModel::refresh()
{
    if (!m_values.empty())
        emit dataChanged(index(0, Value), index(rowCount() - 1, Value), {Qt::DisplayRole});
}

void KernelValuesModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_values.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const net::KernelValue* KernelValuesModel::valueAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_values[static_cast<std::size_t>(row)] : nullptr;
}

int KernelValuesModel::rowOf(std::string_view name) const
{
    const auto found = std::ranges::find(m_values, name, &net::KernelValue::name);
    return found == m_values.end() ? -1 : static_cast<int>(found - m_values.begin());
}

int KernelValuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int KernelValuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString KernelValuesModel::text(const net::KernelValue& value, Digits digits) const
{
    if (!value.isHere())
        return tr("this system does not tell");
    const auto known = m_feed.kernel().find(m_socket);
    if (known.empty())
        return QStringLiteral("–");
    const auto number = net::valueIn(value, known.back().answer);
    return number ? kernelValueText(value, *number, digits) : tr("this kernel does not tell");
}

QVariant KernelValuesModel::data(const QModelIndex& index, int role) const
{
    const net::KernelValue* const value = valueAt(index.row());
    if (!index.isValid() || value == nullptr)
        return {};
    const QString meaning = fromView(value->meaning.in(currentLanguage()));
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2").arg(fromView(value->name), meaning);
    if (role == Qt::ForegroundRole && !value->isHere())
        return m_theme.colors().muted;
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != CopyRole)
        return {};
    switch (index.column()) {
    case Title:
        return fromView(value->title.in(currentLanguage()));
    case Value:
        return text(*value, role == CopyRole ? Digits::Plain : Digits::Grouped);
    default:
        return {};
    }
}

QVariant KernelValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("What");
    case Value:
        return tr("Now");
    default:
        return {};
    }
}

} // namespace enchufe::widgets
