// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frames/frames_model.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QBrush>

#include <algorithm>
#include <limits>

namespace enchufe::widgets {

using framing::Frame;

namespace {
constexpr std::size_t previewBytes = 64;
constexpr std::size_t mostDecodedBytes = 4096;
} // namespace

FramesModel::FramesModel(StreamModel& stream, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent),
      m_stream(stream),
      m_theme(theme)
{
    connect(&stream, &StreamModel::channelChanged, this, &FramesModel::restart);
    connect(&stream, &StreamModel::framingsChanged, this, &FramesModel::restart);
    connect(&stream, &StreamModel::contentChanged, this, &FramesModel::refresh);
}

void FramesModel::restart()
{
    beginResetModel();
    m_first = m_end = 0;
    endResetModel();
    refresh();
}

void FramesModel::setCut(std::size_t cut)
{
    m_cut = cut;
    restart();
}

void FramesModel::setFormat(const std::optional<codec::StructFormat>& format)
{
    m_format = format;
    if (rowCount() > 0)
        emit dataChanged(index(0, Decoded), index(rowCount() - 1, Decoded));
}

void FramesModel::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

void FramesModel::setResting(bool resting)
{
    m_resting = resting;
    refresh();
}

void FramesModel::refresh()
{
    if (m_resting)
        return;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    m_stream.reader().visit([&](const stream::StreamContent& content) {
        if (m_cut < content.cuts.size()) {
            begin = content.cuts[m_cut].frames.begin();
            end = content.cuts[m_cut].frames.end();
        }
    });
    if (end < m_end || begin > m_end) { // cut anew, or far behind
        beginResetModel();
        m_first = begin;
        m_end = end;
        endResetModel();
        return;
    }
    if (begin > m_first) {
        beginRemoveRows({}, 0, static_cast<int>(begin - m_first) - 1);
        m_first = begin;
        endRemoveRows();
    }
    if (end > m_end) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(end - m_end) - 1);
        m_end = end;
        endInsertRows();
    }
}

int FramesModel::rowOf(std::uint64_t number) const
{
    return number >= m_first && number < m_end ? static_cast<int>(number - m_first) : -1;
}

int FramesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid()
               ? 0
               : static_cast<int>(std::min<std::uint64_t>(m_end - m_first, std::numeric_limits<int>::max()));
}

int FramesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString FramesModel::decoded(const Frame& frame) const
{
    if (frame.what() == Frame::What::Lost)
        return tr("✗ thrown away by the reader");
    if (!m_format) {
        const auto bytes =
            m_stream.bytes(frame.payloadOffset(), std::min<std::size_t>(frame.payloadSize(), previewBytes));
        if (bytes.empty() && frame.payloadSize() > 0)
            return tr("bytes no longer kept");
        return (frame.what() == Frame::What::Damaged ? tr("✗ damaged: ") : QString()) +
               QString::fromStdString(codec::toEscapes(bytes)) +
               (bytes.size() < frame.payloadSize() ? QStringLiteral("…") : QString());
    }
    if (frame.payloadSize() != m_format->size() || frame.payloadSize() > mostDecodedBytes)
        return tr("✗ %1 bytes, and a record has %2", nullptr, plural(frame.payloadSize()))
            .arg(numberText(frame.payloadSize()), numberText(m_format->size()));
    const auto unpacked = m_format->unpack(m_stream.bytes(frame.payloadOffset(), frame.payloadSize()));
    if (!unpacked.ok())
        return tr("bytes no longer kept");
    QStringList values;
    for (const codec::StructValue& value : unpacked.value)
        values << QString::fromStdString(value.text);
    return values.join(QStringLiteral("  "));
}

QString FramesModel::text(const Frame& frame, std::uint64_t number, Column column, Digits digits) const
{
    switch (column) {
    case Number:
        return QStringLiteral("#%1").arg(number);
    case Offset:
        return numberText(frame.offset, digits);
    case Size:
        return numberText(frame.size, digits);
    case Chunks: {
        std::uint64_t chunks = 0;
        m_stream.reader().visit([&](const stream::StreamContent& content) {
            const auto& blocks = content.source().blocks;
            const std::uint64_t from = frame.offset;
            const std::uint64_t to = std::max(frame.end(), from + 1);
            const auto first =
                blocks.firstNot([from](const stream::Block& block) { return block.end() <= from; });
            for (auto i = first; i < blocks.end() && blocks[i].offset < to; ++i)
                chunks += blocks[i].size > 0 ? 1 : 0;
        });
        return numberText(chunks, digits);
    }
    case Decoded:
        return decoded(frame);
    case Hex: {
        const auto bytes = m_stream.bytes(frame.offset, std::min<std::size_t>(frame.size, previewBytes));
        return QString::fromStdString(codec::toSpacedHex(bytes)) +
               (bytes.size() < frame.size ? QStringLiteral(" …") : QString());
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FramesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return column <= Chunks ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ForegroundRole && role != CopyRole)
        return {};
    const std::uint64_t number = frameAt(index.row());
    const auto frame = m_stream.frame(m_cut, number);
    if (!frame)
        return {};
    if (role == Qt::DisplayRole || role == CopyRole)
        return text(*frame, number, column, role == CopyRole ? Digits::Plain : Digits::Grouped);
    if (frame->what() != Frame::What::Message)
        return QBrush(m_theme.colors().error);
    return column == Number ? QVariant(QBrush(m_theme.colors().frame)) : QVariant();
}

QVariant FramesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Frame"), tr("Offset"), tr("Bytes"), tr("Chunks"), tr("Payload"), tr("Hex")};
    return section < ColumnCount ? names[section] : QVariant();
}

} // namespace enchufe::widgets
