// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/kernel_values.h"
#include "widgets/common/format.h"
#include "widgets/model/feed.h"

#include <QAbstractTableModel>

namespace enchufe::widgets {

class Theme;

/// What the kernel last said of one socket, value by value.
class KernelValuesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, Value, ColumnCount };

    KernelValuesModel(const Feed& feed, const Theme& theme, QObject* parent = nullptr);

    void setSocket(net::SocketId socket); ///< 0: none
    [[nodiscard]] net::SocketId socket() const { return m_socket; }
    void refresh();
    void retranslate();
    [[nodiscard]] const net::KernelValue* valueAt(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(std::string_view name) const;         ///< -1: not among them

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const net::KernelValue& value, Digits digits) const;

    const Feed& m_feed;
    const Theme& m_theme;
    net::SocketId m_socket = 0;
    std::span<const net::KernelValue> m_values;
};

/// "0.04 ms", "14 segments", "64 KiB", "ESTAB".
[[nodiscard]] QString kernelValueText(const net::KernelValue& value, std::int64_t number,
                                      Digits digits = Digits::Grouped);

} // namespace enchufe::widgets
