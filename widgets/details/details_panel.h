// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"
#include "widgets/bytes/byte_view.h"
#include "widgets/model/selection.h"

#include <QWidget>

#include <map>
#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace enchufe::widgets {

class StreamModel;

/// The right side: the selected call, its bytes, and what happened in plain words.
class DetailsPanel final : public QWidget {
    Q_OBJECT

public:
    DetailsPanel(Feed& feed, Theme& theme, QWidget* parent = nullptr);

    /// Shows what is chosen, or the newest, from now on.
    void share(Selection& selection, StreamModel& stream);
    /// The bytes of all, the words of the current one. `isNewest`: nothing is selected, it has just happened.
    void show(const Selection::Calls& calls, bool isNewest);
    static constexpr std::size_t mostBytesShown = std::size_t{1} << 20;

    /// A message that a framer cut out, with its bytes, header and trailer included.
    struct FrameFacts {
        QString framing;
        std::uint64_t number = 0;
        framing::Frame frame;
        std::vector<std::byte> bytes;     ///< as far as they are kept
        std::vector<std::size_t> borders; ///< where a chunk begins, the first aside
    };
    void showFrame(FrameFacts facts);
    [[nodiscard]] std::optional<journal::Seq> current() const; ///< the call shown
    [[nodiscard]] ByteView& bytes() { return *m_bytes; }
    /// What that call is about, where more is known of it than its record tells: its sentence().
    void explain(journal::Seq call, const QString& sentence);
    /// What the call meant, or the message that was cut out, in words that stand alone; plain text.
    [[nodiscard]] const QString& sentence() const { return m_sentence; }

signals:
    void told();                              ///< sentence() is another
    void errorRequested(const QString& name); ///< the person wants to know more of it: "ECONNREFUSED"

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void makeParts();
    void layOut();
    void restyle();
    void showCall();
    void showFrameFacts();
    void showBytes();
    void showSelection();
    void tell(const QString& sentence);

    Feed& m_feed;
    Theme& m_theme;
    Selection::Calls m_calls; ///< shown; none while a message is
    bool m_isNewest = false;
    QString m_sentence;
    std::pair<journal::Seq, QString> m_explained; ///< a call and what it is about; empty: none
    std::optional<FrameFacts> m_frame;            ///< shown instead of a call
    QLabel* m_title = nullptr;
    /// No QFormLayout: Qt 6.4's writes beyond its rows when some of them are shown while it is on the screen.
    QGridLayout* m_facts = nullptr;
    std::map<QLabel*, QLabel*> m_names; ///< what stands before each fact
    QLabel* m_call = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_bytesTitle = nullptr;
    QComboBox* m_encoding = nullptr;
    ByteView* m_bytes = nullptr;
    QLabel* m_bytesNote = nullptr;
    QLabel* m_whatTitle = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_error = nullptr;
};

} // namespace enchufe::widgets
