// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/record_model.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/net/errors.h"
#include "core/words/meaning.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QBrush>
#include <QElapsedTimer>

#include <algorithm>

namespace enchufe::widgets {

using journal::Record;
using journal::Seq;

namespace {

constexpr qint64 sliceNs = 4'000'000;
constexpr int frameMs = 16;
constexpr std::size_t trimStep = 100'000;
constexpr std::size_t previewBytes = 64;

} // namespace

RecordModel::RecordModel(Feed& feed, const Theme& theme, Look look, QObject* parent)
    : QAbstractTableModel(parent),
      m_feed(feed),
      m_theme(theme),
      m_look(look)
{
    RecordFilter filter;
    filter.dataOnly = look == Look::Chunks;
    m_matcher = RecordMatcher(filter);
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &RecordModel::catchUp);
    connect(&feed, &Feed::advanced, this, [this] {
        if (!m_slice.isActive())
            catchUp();
    });
    m_resort.setSingleShot(true);
    m_resort.setInterval(500);
    connect(&m_resort, &QTimer::timeout, this, &RecordModel::resort);
}

void RecordModel::setFilter(const RecordFilter& filter)
{
    if (filter == m_matcher.filter())
        return;
    m_matcher = RecordMatcher(filter);
    restart();
}

void RecordModel::clear()
{
    m_from = m_feed.journal().end();
    restart();
}

void RecordModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_dropped = 0;
    m_next = m_from;
    endResetModel();
    catchUp();
}

void RecordModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RecordModel::catchUp()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const journal::Journal& journal = m_feed.journal();
    std::vector<Seq> found;
    bool more = true;
    while (more && elapsed.nsecsElapsed() < sliceNs) {
        const auto batch = journal.read(m_next);
        more = !batch.records.empty();
        Seq seq = batch.first;
        for (const Record& record : batch.records) {
            if (m_matcher.matches(journal, record))
                found.push_back(seq);
            ++seq;
            // Text is looked for in the bytes: one batch may take long.
            if ((seq & 255) == 0 && elapsed.nsecsElapsed() > sliceNs)
                break;
        }
        m_next = seq;
    }
    if (!found.empty())
        addRows(found);
    if (more)
        m_slice.start(frameMs);
    emit progressed();
}

void RecordModel::addRows(const std::vector<Seq>& rows)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
    if (!isNaturalOrder()) {
        m_unsorted = true;
        if (!m_resort.isActive())
            m_resort.start();
    }
    trim();
}

void RecordModel::trim()
{
    if (m_rows.size() <= mostRows + trimStep)
        return;
    const std::size_t surplus = m_rows.size() - mostRows;
    m_dropped += surplus;
    if (isNaturalOrder()) {
        beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(surplus));
        endRemoveRows();
        return;
    }
    // The oldest are anywhere in another order.
    std::vector<Seq> oldest = m_rows;
    std::nth_element(oldest.begin(), oldest.begin() + static_cast<std::ptrdiff_t>(surplus), oldest.end());
    const Seq limit = oldest[surplus];
    beginResetModel();
    std::erase_if(m_rows, [limit](Seq seq) { return seq < limit; });
    endResetModel();
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_unsorted = true;
    resort();
}

std::uint64_t RecordModel::sortKey(const Record& record) const
{
    switch (m_sortColumn) {
    case Socket:
        return record.socket;
    case Thread:
        return m_feed.journal().pen(record).thread;
    case CallName:
        return static_cast<std::uint64_t>(record.call);
    case Asked:
        return record.requested;
    case Result:
        return static_cast<std::uint64_t>(std::int64_t{record.error != 0 ? -record.error : record.result} +
                                          (std::int64_t{1} << 40));
    case Offset:
        return record.offset();
    case Duration:
        return static_cast<std::uint64_t>(record.durationNs);
    case Detail:
    case Hex: {
        // The first eight bytes, as memcmp() would order them.
        std::uint64_t key = 0;
        const journal::Payload payload = m_feed.journal().payload(record);
        for (std::size_t i = 0; i < 8; ++i)
            key = (key << 8) | (i < payload.size() ? std::to_integer<std::uint64_t>(payload.bytes()[i]) : 0);
        return key;
    }
    default:
        return 0;
    }
}

void RecordModel::resort()
{
    if (!m_unsorted)
        return;
    m_unsorted = false;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Seq> kept;
    for (const QModelIndex& index : before)
        kept.push_back(seqAt(index.row()));
    if (m_sortColumn == Time) {
        std::sort(m_rows.begin(), m_rows.end());
    } else {
        std::vector<std::pair<std::uint64_t, Seq>> keyed;
        keyed.reserve(m_rows.size());
        for (const Seq seq : m_rows) {
            Record record;
            const bool there = m_feed.journal().record(seq, record);
            keyed.emplace_back(there ? sortKey(record) : 0, seq);
        }
        std::sort(keyed.begin(), keyed.end());
        std::transform(keyed.begin(), keyed.end(), m_rows.begin(),
                       [](const auto& pair) { return pair.second; });
    }
    if (m_sortOrder == Qt::DescendingOrder)
        std::reverse(m_rows.begin(), m_rows.end());
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(kept[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int RecordModel::rowOf(Seq seq) const
{
    const auto begin = m_rows.begin();
    const auto end = m_rows.end();
    const auto found = isNaturalOrder() ? std::lower_bound(begin, end, seq) : std::find(begin, end, seq);
    return found == end || *found != seq ? -1 : static_cast<int>(found - begin);
}

int RecordModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool chunks = m_look == Look::Chunks;
    switch (section) {
    case Time:
        return tr("Time (s)");
    case Socket:
        return tr("fd");
    case Thread:
        return tr("Thread");
    case CallName:
        return tr("Call");
    case Asked:
        return tr("Asked");
    case Result:
        return chunks ? tr("Got") : tr("Result");
    case Offset:
        return tr("Offset");
    case Duration:
        return tr("Took");
    case Detail:
        return chunks ? tr("Text") : tr("Call");
    case Hex:
        return tr("Hex");
    default:
        return {};
    }
}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Seq seq = seqAt(index.row());
    if (role == SeqRole)
        return static_cast<qulonglong>(seq);
    const auto column = static_cast<Column>(index.column());
    const bool number = column == Time || column == Socket || column == Asked || column == Offset ||
                        column == Duration || (column == Result && m_look == Look::Chunks);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    const bool isTip = role == Qt::ToolTipRole && column == Thread;
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole && role != Qt::AccessibleTextRole && !isTip)
        return {};
    Record record;
    if (!m_feed.journal().record(seq, record))
        return role == Qt::ForegroundRole ? QVariant()
                                          : QVariant(column == Detail ? tr("no longer kept") : QString());
    if (role == Qt::ForegroundRole) {
        if (record.error != 0)
            return QBrush(m_theme.colors().error);
        if (column == CallName && record.isData())
            return QBrush(record.isSend() ? m_theme.colors().sent : m_theme.colors().received);
        if (record.call == net::Call::Note || net::isHelperCall(record.call))
            return QBrush(m_theme.colors().muted);
        return {};
    }
    if (isTip)
        return tr("The system calls this thread %1").arg(m_feed.journal().pen(record).systemThread);
    return text(record, column);
}

QString RecordModel::text(const Record& record, Column column) const
{
    switch (column) {
    case Time:
        return timeText(record.enterNs);
    case Socket:
        return record.handle >= 0 ? QString::number(record.handle) : QString();
    case Thread: {
        const journal::ThreadNumber thread = m_feed.journal().pen(record).thread;
        return thread == 0 ? QString() : QString::number(thread);
    }
    case CallName:
        return fromView(net::callName(record.call));
    case Asked:
        return record.isData() ? numberText(record.requested) : QString();
    case Result:
        return m_look == Look::Chunks ? numberText(static_cast<std::uint64_t>(record.result))
                                      : resultText(record);
    case Offset:
        return record.isData() ? numberText(record.offset()) : QString();
    case Duration:
        return record.call == net::Call::Note ? QString() : durationText(record.durationNs);
    case Detail:
        return m_look == Look::Chunks ? bytesPreview(record, false)
                                      : callText(record, *m_feed.journal().detail(record));
    case Hex:
        return bytesPreview(record, true);
    case ColumnCount:
        break;
    }
    return {};
}

QString RecordModel::bytesPreview(const Record& record, bool hex) const
{
    if (!record.isData() || record.error != 0)
        return {};
    if (record.isStreamEnd())
        return hex ? QString() : tr("(end: the peer will send no more)");
    const words::Meaning meaning = words::meaningOf(record);
    if (meaning == words::Meaning::EndOrEmpty)
        return hex ? QString() : tr("(the end, or an empty message)");
    if (meaning == words::Meaning::Discarded)
        return hex ? QString() : tr("(thrown away unseen: MSG_TRUNC)");
    if (record.bytesCarried() == 0)
        return hex ? QString() : tr("(empty)");
    const journal::Payload payload = m_feed.journal().payload(record);
    if (payload.isEmpty())
        return hex ? QString() : tr("(bytes no longer kept)");
    const auto shown = payload.bytes().first(std::min<std::size_t>(payload.size(), previewBytes));
    QString preview = QString::fromStdString(hex ? codec::toSpacedHex(shown) : codec::toEscapes(shown));
    if (shown.size() < payload.size())
        preview += QStringLiteral(" …");
    if (record.isTruncated() && !hex)
        preview += QLatin1Char(' ') + tr("(cut off: the datagram had %1 bytes)")
                                          .arg(numberText(static_cast<std::uint64_t>(record.result)));
    return preview;
}

} // namespace enchufe::widgets
