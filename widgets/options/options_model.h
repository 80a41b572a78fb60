// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/options.h"
#include "widgets/model/feed.h"

#include <QAbstractTableModel>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// The options that one socket has, with the kernel's values. A value that is edited is only asked for: what
/// the kernel made of it comes back through the journal.
class OptionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Answer, Meaning, ColumnCount };

    OptionsModel(const Feed& feed, const Theme& theme, QObject* parent = nullptr);

    void setSocket(net::SocketId socket); ///< 0: none
    [[nodiscard]] net::SocketId socket() const { return m_socket; }
    void refresh();
    void retranslate();
    [[nodiscard]] const net::OptionEntry& optionAt(int row) const
    {
        return *m_rows[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int rowOf(std::string_view option) const; ///< -1: not among them

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void setRequested(const net::OptionEntry& option, const net::OptionValue& value);
    void refused(const QString& why); ///< what was typed is no value of that option

private:
    [[nodiscard]] QString answerOf(const net::OptionEntry& option) const;

    const Feed& m_feed;
    const Theme& m_theme;
    net::SocketId m_socket = 0;
    std::uint64_t m_version = 0;
    std::vector<const net::OptionEntry*> m_rows;
};

} // namespace enchufe::widgets
