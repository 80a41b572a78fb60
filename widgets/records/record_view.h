// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/record_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace enchufe::widgets {

/// A table of records with its filters: the Chunks view and the Calls view. Follows the tail until the person
/// scrolls up; copies rows as text, hex or a C array.
class RecordView final : public QWidget {
    Q_OBJECT

public:
    RecordView(Feed& feed, Theme& theme, RecordModel::Look look, QWidget* parent = nullptr);

    /// Shows only this endpoint's, or this socket's records; 0 for all.
    void setScope(journal::EndpointId endpoint, net::SocketId socket);
    void select(journal::Seq seq);
    [[nodiscard]] const RecordModel& model() const { return m_model; }
    void clear();
    enum class CopyAs { Text, Hex, CArray, Lines };
    /// The selected rows, or their bytes, to the clipboard.
    void copy(CopyAs how);

signals:
    /// In the order of time; the last one chosen is `current`.
    void selectionChanged(const std::vector<journal::Seq>& seqs, journal::Seq current);
    /// While following with nothing selected: the last row, a few times a second.
    void newest(journal::Seq seq);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFilters();
    void buildTable();
    void retranslate();
    void resizeColumns();
    void applyFilter();
    void followIfWanted();
    void onSelection();
    void showMenu(const QPoint& position);
    [[nodiscard]] std::vector<journal::Seq> selectedSeqs() const;

    Feed& m_feed;
    Theme& m_theme;
    RecordModel::Look m_look;
    RecordModel m_model;
    QComboBox* m_direction = nullptr;
    QComboBox* m_call = nullptr;
    QLineEdit* m_text = nullptr;
    QCheckBox* m_helpers = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_clear = nullptr;
    QLabel* m_status = nullptr;
    QTableView* m_table = nullptr;
    QTimer m_newestTimer;
};

} // namespace enchufe::widgets
