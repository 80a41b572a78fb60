// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/record_model.h"
#include "widgets/records/record_copy.h"
#include "widgets/views/view.h"

#include <limits>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace enchufe::widgets {

struct ViewParts;

/// A table of records with its filters: the Chunks view and the Calls view. Follows the tail until the person
/// scrolls up; copies rows as text, hex or a C array.
class RecordView final : public View {
    Q_OBJECT

public:
    RecordView(Feed& feed, Theme& theme, RecordModel::Look look, QWidget* parent = nullptr);
    [[nodiscard]] static View* makeChunks(const ViewParts& parts, QWidget* parent);
    [[nodiscard]] static View* makeCalls(const ViewParts& parts, QWidget* parent);

    /// Shows only this endpoint's, or this socket's records, and those of the other end of its conversation
    /// unless the person wants one end alone; 0 for all. Of a datagram socket those that are of one peer.
    void setScope(journal::EndpointId endpoint, net::SocketId socket, const net::Endpoint& peer = {});
    void select(journal::Seq seq);
    [[nodiscard]] const RecordModel& model() const { return m_model; }
    void clear();
    using CopyAs = RecordCopy::How;
    /// The selected rows, or their bytes, to the clipboard, in the order shown. Many rows take a while; the
    /// view says how far it is and offers to stop.
    void copy(CopyAs how);
    [[nodiscard]] bool hasSelection() const;
    void takeKeys() override;
    void setBare(bool bare) override;
    void lendFilter() override;
    void takeBackFilter() override;
    [[nodiscard]] std::uint64_t leftOut() const override;

    static constexpr std::size_t mostTold = 65'536;

signals:
    /// In the order of time, the first `mostTold` of `count` that are selected; the last one chosen is
    /// `current`.
    void selectionChanged(const std::vector<journal::Seq>& seqs, journal::Seq current, std::size_t count);

protected:
    void changeEvent(QEvent* event) override;
    void look() override;
    void wake() override;
    void rest() override;
    void showPlace(const Selection& selection) override;
    void showCall(journal::Seq call) override { select(call); }

private:
    [[nodiscard]] static View* make(const ViewParts& parts, RecordModel::Look look, QWidget* parent);
    void buildFilters();
    void buildTable();
    void retranslate();
    void fitRows();
    struct Knobs { ///< of the filter
        int direction = 0;
        int call = 0; ///< its place in the list
        QString text;
        bool helpers = false;
        bool bothEnds = true;
    };
    [[nodiscard]] Knobs knobs() const;
    void setKnobs(const Knobs& knobs);
    void applyFilter();
    void followConversation(RecordFilter& filter) const;
    void followIfWanted();
    void onSelection();
    void showMenu(const QPoint& position);
    void buildCopying();
    void showCopying();
    void stopCopying();
    void finishCopying(const QString& text, bool whole);
    [[nodiscard]] std::size_t selectedCount() const;
    /// In the order shown.
    [[nodiscard]] std::vector<journal::Seq>
    selectedSeqs(std::size_t most = std::numeric_limits<std::size_t>::max()) const;

    Feed& m_feed;
    Theme& m_theme;
    RecordModel::Look m_look;
    RecordModel m_model;
    net::SocketId m_scope = 0; ///< the connection that is meant; 0: the endpoint
    net::Endpoint m_peer;
    QWidget* m_filters = nullptr; ///< their row
    QComboBox* m_direction = nullptr;
    QComboBox* m_call = nullptr;
    QLineEdit* m_text = nullptr;
    QCheckBox* m_helpers = nullptr;
    QCheckBox* m_bothEnds = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_clear = nullptr;
    QLabel* m_status = nullptr;
    std::optional<Knobs> m_lent; ///< as they were before
    QTableView* m_table = nullptr;
    QWidget* m_copying = nullptr; ///< the line shown while a copy takes its time
    QLabel* m_copied = nullptr;
    QPushButton* m_stopCopying = nullptr;
    std::unique_ptr<RecordCopy> m_copy;
};

} // namespace enchufe::widgets
