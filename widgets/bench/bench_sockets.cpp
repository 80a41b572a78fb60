// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bench/bench_sockets.h"

#include "core/explain/note_text.h"
#include "core/net/kind_words.h"
#include "widgets/common/format.h"

#include <algorithm>

namespace enchufe::widgets {

BenchSockets::BenchSockets(bench::CallBench& bench, const journal::SocketTable& table, QObject* parent)
    : QAbstractTableModel(parent),
      m_bench(&bench),
      m_table(table)
{}

void BenchSockets::refresh()
{
    auto states = m_bench->sockets();
    const bool sameNames = std::ranges::equal(states, m_states, {}, &bench::CallBench::SocketState::name,
                                              &bench::CallBench::SocketState::name);
    if (!sameNames) {
        const bool onlyMore = states.size() > m_states.size() &&
                              std::equal(m_states.begin(), m_states.end(), states.begin(),
                                         [](const auto& a, const auto& b) { return a.name == b.name; });
        if (onlyMore) {
            beginInsertRows({}, rowCount(), static_cast<int>(states.size()) - 1);
            m_states = std::move(states);
            endInsertRows();
        } else {
            beginResetModel();
            m_states = std::move(states);
            endResetModel();
        }
        return;
    }
    m_states = std::move(states);
    if (!m_states.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

QString BenchSockets::nameAt(int row) const
{
    return row >= 0 && row < rowCount() ? QString::fromStdString(m_states[static_cast<std::size_t>(row)].name)
                                        : QString();
}

int BenchSockets::rowOf(const QString& name) const
{
    const auto found = std::ranges::find(m_states, name.toStdString(), &bench::CallBench::SocketState::name);
    return found == m_states.end() ? -1 : static_cast<int>(found - m_states.begin());
}

net::SocketId BenchSockets::socketAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_states[static_cast<std::size_t>(row)].id : 0;
}

bool BenchSockets::isBusy(int row) const
{
    return row >= 0 && row < rowCount() &&
           (m_states[static_cast<std::size_t>(row)].busy ||
            m_states[static_cast<std::size_t>(row)].busyElsewhere);
}

int BenchSockets::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_states.size());
}

int BenchSockets::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString BenchSockets::stateText(const bench::CallBench::SocketState& state) const
{
    const auto* const info = m_table.socket(state.id);
    const QString word =
        info == nullptr ? QString() : QString::fromStdString(explain::stateText(*info, currentLanguage()));
    const auto blocked = [](net::Call call, std::int64_t sinceNs) {
        const double seconds = static_cast<double>(net::steadyNanoseconds() - sinceNs) / 1e9;
        return tr("blocked in %1(): %2 s").arg(fromView(net::callName(call)), decimalText(seconds, 1));
    };
    QStringList parts;
    if (state.busy)
        parts << blocked(state.call, state.sinceNs);
    if (state.busyElsewhere)
        parts << tr("elsewhere %1").arg(blocked(state.callElsewhere, state.sinceElsewhereNs));
    return parts.isEmpty() ? word : parts.join(QStringLiteral("; "));
}

QVariant BenchSockets::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto& state = m_states[static_cast<std::size_t>(index.row())];
    const auto* const info = m_table.socket(state.id);
    switch (index.column()) {
    case Name:
        return QString::fromStdString(state.name);
    case Descriptor:
        return state.handle == net::noHandle ? QStringLiteral("–") : QString::number(state.handle);
    case Kind:
        return QStringLiteral("%1 %2").arg(fromView(net::domainWord(state.domain)),
                                           fromView(net::typeWord(state.type)));
    case Local:
        return info == nullptr ? QString() : addressText(info->local);
    case Remote:
        return info == nullptr ? QString() : addressText(info->remote);
    case State:
        return stateText(state);
    default:
        return {};
    }
}

QVariant BenchSockets::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Descriptor:
        return tr("fd");
    case Kind:
        return tr("Kind");
    case Local:
        return tr("Local");
    case Remote:
        return tr("Remote");
    case State:
        return tr("State");
    default:
        return {};
    }
}

void BenchSockets::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

} // namespace enchufe::widgets
