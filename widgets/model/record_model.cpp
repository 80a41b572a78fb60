// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/record_model.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/explain/call_text.h"
#include "core/explain/remarks.h"
#include "core/net/errors.h"
#include "core/words/meaning.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QBrush>
#include <QElapsedTimer>

#include <algorithm>
#include <new>

namespace enchufe::widgets {

using journal::Record;
using journal::Seq;

namespace {

constexpr qint64 sliceNs = 4'000'000;
constexpr qint64 firstLookNs = 30'000'000; ///< what has been missed is there when it is shown
constexpr int resortMs = 500;
/// A table looks through all of its rows whenever some are removed.
constexpr std::size_t trimStep = 500'000;
constexpr std::size_t previewBytes = 64;

RowSorter::Key sortKey(int column)
{
    using Journal = journal::Journal;
    switch (column) {
    case RecordModel::Time:
        return [](const Journal&, const Record&) {
            return std::uint64_t{0};
        }; // rows alike stand in time's order
    case RecordModel::Socket:
        return [](const Journal&, const Record& record) { return std::uint64_t{record.socket.number()}; };
    case RecordModel::Thread:
        return [](const Journal& journal, const Record& record) {
            return std::uint64_t{journal.pen(record).thread.number()};
        };
    case RecordModel::CallName:
        return [](const Journal&, const Record& record) { return static_cast<std::uint64_t>(record.call); };
    case RecordModel::Asked:
        return [](const Journal&, const Record& record) { return std::uint64_t{record.requested}; };
    case RecordModel::Result:
        return [](const Journal&, const Record& record) {
            const std::int64_t result = record.error != 0 ? -record.error : record.result;
            return static_cast<std::uint64_t>(result + (std::int64_t{1} << 40));
        };
    case RecordModel::Offset:
        return [](const Journal&, const Record& record) { return record.offset(); };
    case RecordModel::Duration:
        return [](const Journal&, const Record& record) {
            return static_cast<std::uint64_t>(record.durationNs);
        };
    default:
        // The first eight bytes, as memcmp() would order them.
        return [](const Journal& journal, const Record& record) {
            std::uint64_t key = 0;
            const journal::Payload payload = record.isData() ? journal.payload(record) : journal::Payload();
            for (std::size_t i = 0; i < 8; ++i)
                key = (key << 8) |
                      (i < payload.size() ? std::to_integer<std::uint64_t>(payload.bytes()[i]) : 0);
            return key;
        };
    }
}

} // namespace

RecordModel::RecordModel(Feed& feed, const Theme& theme, Look look, QObject* parent)
    : QAbstractTableModel(parent),
      m_feed(feed),
      m_theme(theme),
      m_look(look),
      m_matcher(feed.journal()),
      m_reader(feed.journal()),
      m_sorter(feed.journal())
{
    RecordFilter filter;
    filter.dataOnly = look == Look::Chunks;
    m_matcher.setFilter(filter);
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, [this] { catchUp(sliceNs); });
    connect(&feed, &Feed::advanced, this, [this] {
        if (!m_resting && !m_slice.isActive())
            catchUp(sliceNs);
    });
    connect(&m_sorter, &RowSorter::sorted, this, [this](const std::vector<Seq>& sorted) {
        std::vector<Seq> rows = sorted;
        rows.insert(rows.end(), m_rows.begin() + static_cast<std::ptrdiff_t>(sorted.size()), m_rows.end());
        placeRows(std::move(rows));
        if (m_unsorted)
            m_resort.start(); // more came meanwhile
    });
    m_resort.setSingleShot(true);
    m_resort.setInterval(resortMs);
    connect(&m_resort, &QTimer::timeout, this, &RecordModel::resort);
}

void RecordModel::setFilter(const RecordFilter& filter)
{
    if (filter == m_matcher.filter())
        return;
    m_matcher.setFilter(filter);
    restart();
}

void RecordModel::setResting(bool resting)
{
    const bool rested = std::exchange(m_resting, resting);
    if (resting)
        m_slice.stop();
    else if (rested && isCatchingUp())
        catchUp(firstLookNs);
}

void RecordModel::clear()
{
    m_from = m_feed.journal().end();
    restart();
}

void RecordModel::restart()
{
    m_sorter.cancel();
    beginResetModel();
    m_rows.clear();
    m_ordered = true;
    m_dropped = 0;
    const RecordFilter& filter = m_matcher.filter();
    std::vector<net::SocketId> sockets; // none: all
    if (filter.socket != 0)
        sockets = {filter.socket, filter.peer};
    m_reader.start(std::move(sockets), m_from);
    endResetModel();
    if (!m_resting)
        catchUp(sliceNs);
}

void RecordModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RecordModel::catchUp(qint64 budgetNs)
{
    QElapsedTimer elapsed;
    elapsed.start();
    std::vector<Seq> found;
    const auto look = [&](const Record& record, Seq seq) {
        if (m_matcher.matches(record))
            found.push_back(seq);
    };
    constexpr std::size_t recordsALook = 256; // at the clock
    const Seq end = m_feed.journal().end();   // what comes meanwhile waits until the feed tells of it
    while (m_reader.position() < end && elapsed.nsecsElapsed() < budgetNs)
        m_reader.read(recordsALook, end, look);
    if (!found.empty())
        addRows(found);
    m_reader.rest();
    // Whoever is looked at goes on as soon as the window has had its turn.
    if (m_reader.position() < end)
        m_slice.start(0);
    emit progressed();
}

void RecordModel::addRows(const std::vector<Seq>& rows)
{
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
    if (!isInTime()) {
        m_unsorted = true;
        if (!m_resort.isActive() && !m_sorter.isBusy())
            m_resort.start();
    }
    trim();
}

void RecordModel::trim()
{
    if (m_rows.size() <= mostRows + trimStep)
        return;
    const std::size_t surplus = m_rows.size() - mostRows;
    if (isNaturalOrder()) {
        m_dropped += surplus;
        beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(surplus));
        endRemoveRows();
        return;
    }
    // The oldest are anywhere in another order.
    std::vector<Seq> oldest;
    try {
        oldest = m_rows;
    } catch (const std::bad_alloc&) {
        return; // with the next rows
    }
    m_dropped += surplus;
    std::nth_element(oldest.begin(), oldest.begin() + static_cast<std::ptrdiff_t>(surplus), oldest.end());
    const Seq limit = oldest[surplus];
    m_sorter.cancel();
    beginResetModel();
    std::erase_if(m_rows, [limit](Seq seq) { return seq < limit; });
    endResetModel();
    m_unsorted = true; // what was being sorted has been given up
    m_resort.start();
}

void RecordModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_unsorted = true;
    m_ordered = false;
    resort();
}

void RecordModel::resort()
{
    if (!m_unsorted)
        return;
    m_unsorted = false;
    if (m_rows.size() <= mostSortedAtOnce) {
        m_sorter.cancel();
        return placeRows(RowSorter::sortedNow(m_feed.journal(), m_rows, sortKey(m_sortColumn), m_sortOrder));
    }
    m_sorter.start(m_rows, sortKey(m_sortColumn), m_sortOrder);
}

/// The same rows in another order.
void RecordModel::placeRows(std::vector<Seq> rows)
{
    emit aboutToReorder();
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Seq> kept;
    for (const QModelIndex& index : before)
        kept.push_back(seqAt(index.row()));
    m_rows = std::move(rows);
    m_ordered = true;
    // Where they are now: all in one go, since a search for each would take a million steps.
    std::vector<Seq> wanted = kept;
    std::ranges::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<int> found(wanted.size(), -1);
    for (std::size_t row = 0; row < m_rows.size() && !wanted.empty(); ++row) {
        const auto place = std::ranges::lower_bound(wanted, m_rows[row]);
        if (place != wanted.end() && *place == m_rows[row])
            found[static_cast<std::size_t>(place - wanted.begin())] = static_cast<int>(row);
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto place = std::ranges::lower_bound(wanted, kept[static_cast<std::size_t>(i)]);
        after << index(found[static_cast<std::size_t>(place - wanted.begin())], before[i].column());
    }
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
    const bool isTip = role == Qt::ToolTipRole && (column == Thread || column == Detail);
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole && role != Qt::AccessibleTextRole &&
        role != CopyRole && !isTip)
        return {};
    Record record;
    if (!m_feed.journal().record(seq, record))
        return role == Qt::ForegroundRole ? QVariant()
                                          : QVariant(column == Detail ? tr("no longer kept") : QString());
    if (role == Qt::ForegroundRole) {
        if (record.error != 0 || (column == Result && words::meaningOf(record) == words::Meaning::CutMessage))
            return QBrush(m_theme.colors().error);
        if (column == CallName && record.isData())
            return QBrush(record.isSend() ? m_theme.colors().sent : m_theme.colors().received);
        if (record.isNote() || net::isHelperCall(record.call))
            return QBrush(m_theme.colors().muted);
        return {};
    }
    if (isTip && column == Detail)
        return text(record, column, Digits::Grouped);
    if (isTip)
        return tr("The system calls this thread %1").arg(m_feed.journal().pen(record).systemThread);
    return text(record, column, role == CopyRole ? Digits::Plain : Digits::Grouped);
}

QString RecordModel::text(const Record& record, Column column, Digits digits) const
{
    switch (column) {
    case Time:
        return timeText(record.enterNs, digits);
    case Socket:
        return record.handle >= 0 ? QString::number(record.handle) : QString();
    case Thread: {
        const journal::ThreadNumber thread = m_feed.journal().pen(record).thread;
        return thread == 0 ? QString() : QString::number(thread.number());
    }
    case CallName:
        return QString::fromStdString(explain::nameText(record, currentLanguage()));
    case Asked:
        return record.isData() ? numberText(record.requested, digits) : QString();
    case Result:
        return m_look == Look::Chunks && record.error == 0 ? gotText(record, digits) : resultText(record);
    case Offset:
        return record.isData() && !net::keepsMessages(record.type()) ? numberText(record.offset(), digits)
                                                                     : QString();
    case Duration:
        return record.isNote() ? QString() : durationText(record.durationNs);
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

QString RecordModel::gotText(const Record& record, Digits digits)
{
    const QString result = numberText(static_cast<std::uint64_t>(record.result), digits);
    if (words::meaningOf(record) != words::Meaning::CutMessage)
        return result;
    const QString carried = numberText(record.bytesCarried(), digits);
    return record.isTruncated() ? tr("%1 of %2, cut").arg(carried, result) : tr("%1, cut").arg(carried);
}

QString RecordModel::bytesPreview(const Record& record, bool hex) const
{
    if (!record.isData())
        return {};
    if (record.error != 0) {
        if (hex || net::findError(record.call, record.error) == nullptr)
            return {};
        const net::FailedCall failed = {record.call, record.error, m_feed.journal().detail(record)->address,
                                        record.domain(), record.type()};
        return fromView(net::explanationOf(failed).meaning.in(currentLanguage()));
    }
    const std::string without = explain::remarkWithoutBytes(record, currentLanguage());
    if (!without.empty())
        return hex ? QString() : QString::fromStdString(without);
    const journal::Payload payload = m_feed.journal().payload(record);
    if (payload.isEmpty())
        return hex ? QString() : tr("(bytes no longer kept)");
    const auto shown = payload.bytes().first(std::min<std::size_t>(payload.size(), previewBytes));
    QString preview = QString::fromStdString(hex ? codec::toSpacedHex(shown) : codec::toEscapes(shown));
    if (shown.size() < payload.size())
        preview += QStringLiteral(" …");
    if (record.isTruncated() && !hex)
        preview +=
            QLatin1Char(' ') + QString::fromStdString(explain::remarkBehindBytes(record, currentLanguage()));
    return preview;
}

} // namespace enchufe::widgets
