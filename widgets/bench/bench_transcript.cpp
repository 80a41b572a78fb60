// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bench/bench_transcript.h"

#include "core/codec/escapes.h"
#include "core/net/errors.h"
#include "core/net/options.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QColor>

#include <algorithm>

namespace enchufe::widgets {

using net::Call;

namespace {

constexpr std::size_t mostBytesShown = 60;

} // namespace

BenchTranscript::BenchTranscript(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent),
      m_theme(theme)
{}

int BenchTranscript::begin(const bench::CallSpec& call)
{
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.push_back({call, QString::fromStdString(toText(call)), {}, {}, {}, false});
    endInsertRows();
    return row;
}

void BenchTranscript::end(int number, const bench::Outcome& outcome)
{
    if (number < 0 || number >= rowCount())
        return; // cleared meanwhile
    Row& row = m_rows[static_cast<std::size_t>(number)];
    row.failed = !outcome.ok();
    if (outcome.notMade) {
        row.result =
            QStringLiteral("✗ ") + QString::fromStdString(outcome.notMade.describe(currentLanguage()));
        row.tip = row.result;
    } else if (!outcome.result.ok()) {
        row.errorName = QString::fromStdString(net::errorName(outcome.call.call, outcome.result.error));
        row.result = QStringLiteral("✗ %1").arg(row.errorName);
        row.tip = QString::fromStdString(
            net::explainError({outcome.call.call, outcome.result.error, outcome.address}, currentLanguage()));
    } else {
        row.result = resultOf(outcome);
        row.tip = row.result;
    }
    // The next one of the same thread no longer waits for it.
    emit dataChanged(index(number, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString BenchTranscript::resultOf(const bench::Outcome& outcome) const
{
    const QString number = QStringLiteral("= %1").arg(outcome.result.value);
    const QString address = addressText(outcome.address);
    switch (outcome.call.call) {
    case Call::Socket:
    case Call::OpenFile:
        return QStringLiteral("= fd %1").arg(outcome.result.value);
    case Call::Accept:
        return QStringLiteral("= fd %1  %2").arg(outcome.result.value).arg(address);
    case Call::GetSockName:
    case Call::GetPeerName:
    case Call::Connect:
    case Call::Bind:
        return number + QStringLiteral("  ") + address;
    case Call::Recv:
    case Call::RecvFrom: {
        const auto shown = std::span(outcome.data).first(std::min(outcome.data.size(), mostBytesShown));
        QString text = number;
        if (!shown.empty())
            text += QStringLiteral("  \"%1\"%2")
                        .arg(QString::fromStdString(codec::toEscapes(shown)),
                             shown.size() < outcome.data.size() ? QStringLiteral("…") : QString());
        return address.isEmpty() ? text : text + QStringLiteral("  ") + address;
    }
    case Call::GetSockOpt: {
        const auto* const option = net::findOption(outcome.call.option);
        return option == nullptr
                   ? number
                   : QStringLiteral("= %1 %2").arg(QString::fromStdString(toText(*option, outcome.value)),
                                                   fromView(option->unit));
    }
    case Call::Poll:
    case Call::Select: {
        QString text = number;
        for (std::size_t i = 0; i < outcome.waited.size(); ++i)
            text += QStringLiteral("  %1: %2")
                        .arg(QString::fromStdString(outcome.call.watched[i].socket),
                             QString::fromStdString(net::answerText(outcome.waited[i])));
        return text;
    }
    default:
        return number;
    }
}

/// A thread makes its calls one after the other: only the first that has no result yet was made at all.
QString BenchTranscript::pendingText(std::size_t row) const
{
    const bench::CallSpec& call = m_rows[row].call;
    const auto isBefore = [&call](const Row& each) {
        return each.result.isEmpty() && each.call.owner() == call.owner() &&
               each.call.elsewhere == call.elsewhere;
    };
    const bool waits =
        std::any_of(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(row), isBefore);
    return waits ? tr("… waits for your own call") : tr("… blocked");
}

void BenchTranscript::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

QString BenchTranscript::script() const
{
    QString text;
    for (const Row& row : m_rows)
        text += row.line + QLatin1Char('\n');
    return text;
}

int BenchTranscript::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BenchTranscript::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BenchTranscript::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Line)
            return row.line;
        return row.result.isEmpty() ? pendingText(static_cast<std::size_t>(index.row())) : row.result;
    case Qt::ToolTipRole:
        return index.column() == Line ? row.line : row.tip;
    case Qt::ForegroundRole:
        return index.column() == Result && row.failed ? QVariant(m_theme.colors().error) : QVariant();
    case ErrorNameRole:
        return row.errorName;
    default:
        return {};
    }
}

QVariant BenchTranscript::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Line ? tr("Call") : tr("Result");
}

void BenchTranscript::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

} // namespace enchufe::widgets
