// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/struct_format.h"
#include "widgets/common/format.h"
#include "widgets/model/stream_model.h"

#include <QAbstractTableModel>

namespace enchufe::widgets {

class Theme;

/// A row for each frame that one framer has cut out. Keeps nothing: the cells are read when shown.
class FramesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Offset, Size, Chunks, Decoded, Hex, ColumnCount };

    FramesModel(StreamModel& stream, const Theme& theme, QObject* parent = nullptr);

    /// Nobody looks at it: it stays as it is, and is right as soon as somebody does again.
    void setResting(bool resting);
    void setCut(std::size_t cut); ///< which of the stream's framers
    [[nodiscard]] std::size_t cut() const { return m_cut; }
    /// What the payloads are decoded as; nothing: text.
    void setFormat(const std::optional<codec::StructFormat>& format);
    [[nodiscard]] std::uint64_t frameAt(int row) const { return m_first + static_cast<std::uint64_t>(row); }
    [[nodiscard]] int rowOf(std::uint64_t number) const; ///< -1: not shown
    void refresh();
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void restart();
    [[nodiscard]] QString decoded(const framing::Frame& frame) const;
    [[nodiscard]] QString text(const framing::Frame& frame, std::uint64_t number, Column column,
                               Digits digits) const;

    StreamModel& m_stream;
    const Theme& m_theme;
    bool m_resting = false;
    std::size_t m_cut = 0;
    std::optional<codec::StructFormat> m_format;
    std::uint64_t m_first = 0; ///< number of the first row's frame
    std::uint64_t m_end = 0;
};

} // namespace enchufe::widgets
