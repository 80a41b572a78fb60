// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/options/options_model.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

OptionsModel::OptionsModel(const Feed& feed, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent),
      m_feed(feed),
      m_theme(theme)
{}

void OptionsModel::setSocket(net::SocketId socket)
{
    if (socket == m_socket)
        return;
    beginResetModel();
    m_socket = socket;
    m_rows.clear();
    if (const auto* const info = m_feed.table().socket(socket)) {
        for (const net::OptionEntry& option : net::optionTable()) {
            if (option.concerns(info->domain, info->type))
                m_rows.push_back(&option);
        }
    }
    endResetModel();
}

void OptionsModel::refresh()
{
    if (std::exchange(m_version, m_feed.options().version()) != m_feed.options().version() && !m_rows.empty())
        emit dataChanged(index(0, Value), index(rowCount() - 1, Answer));
}

void OptionsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OptionsModel::rowOf(std::string_view option) const
{
    const auto found = std::ranges::find(m_rows, option, [](const auto* each) { return each->name; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OptionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OptionsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString OptionsModel::answerOf(const net::OptionEntry& option) const
{
    if (!option.isHere())
        return tr("not on this system");
    const auto* const known = m_feed.options().find(m_socket, option.name);
    if (known == nullptr)
        return {};
    if (!known->error.isEmpty())
        return QStringLiteral("✗ %1").arg(known->error);
    if (known->asked.isEmpty())
        return {};
    if (!option.readable || known->asked == known->value)
        return QStringLiteral("✓");
    return tr("asked: %1").arg(known->asked);
}

QVariant OptionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const net::OptionEntry& option = optionAt(index.row());
    const auto* const known = m_feed.options().find(m_socket, option.name);
    if (role == Qt::ForegroundRole) {
        if (!option.isHere() || index.column() == Meaning)
            return m_theme.colors().muted;
        if (index.column() == Answer && known != nullptr && !known->error.isEmpty())
            return m_theme.colors().error;
        return {};
    }
    const QString meaning = fromView(option.meaning.in(currentLanguage()));
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1, %2\n%3").arg(fromView(option.level), fromView(option.name), meaning);
    if (role == Qt::EditRole && index.column() == Value)
        return known == nullptr ? QString() : known->value.section(QLatin1Char(' '), 0, 0);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return fromView(option.name);
    case Value: {
        if (known == nullptr || known->value.isEmpty())
            return option.readable ? QStringLiteral("–") : QString();
        const bool hasUnit = option.unit.empty() || known->value.contains(QLatin1Char(' '));
        if (hasUnit)
            return known->value;
        if (option.unit == "bytes")
            return tr("%1 bytes", nullptr, plural(known->value.toLongLong())).arg(known->value);
        return known->value + QLatin1Char(' ') + fromView(option.unit);
    }
    case Answer:
        return answerOf(option);
    case Meaning:
        return meaning;
    default:
        return {};
    }
}

bool OptionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Value)
        return false;
    const net::OptionEntry& option = optionAt(index.row());
    const auto parsed = net::parseOption(option, value.toString().trimmed().toStdString());
    if (!parsed.ok()) {
        emit refused(QStringLiteral("%1: %2").arg(fromView(option.name),
                                                  fromView(parsed.error().in(currentLanguage()))));
        return false;
    }
    emit setRequested(option, parsed.value);
    return true;
}

Qt::ItemFlags OptionsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const net::OptionEntry& option = optionAt(index.row());
    if (index.column() == Value && option.writable && option.isHere())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant OptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Option");
    case Value:
        return tr("Value");
    case Answer:
        return tr("Answer");
    case Meaning:
        return tr("Meaning");
    default:
        return {};
    }
}

} // namespace enchufe::widgets
