// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/selection.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace enchufe::widgets {

/// One picture of the session, in the middle of the window. While nobody sees it it rests: what comes is not
/// looked at. The moment it is shown it is right.
class View : public QWidget {
    Q_OBJECT

public:
    explicit View(QWidget* parent = nullptr) : QWidget(parent) {}

    /// What is chosen elsewhere is shown here from now on.
    void share(Selection& selection);
    /// How often it has looked at what came; stays as it is while nobody sees it.
    [[nodiscard]] std::uint64_t looks() const { return m_looks; }
    [[nodiscard]] bool isSeen() const { return m_isSeen; }
    /// Gives the keys to what is used first.
    virtual void takeKeys() { setFocus(Qt::ShortcutFocusReason); }
    /// Without its knobs: the picture alone.
    virtual void setBare(bool /*bare*/) {}
    /// Everything is let through, until takeBackFilter(), after which it is as it was before.
    virtual void lendFilter() {}
    virtual void takeBackFilter() {}
    /// Matching rows that it has left out, and that stand nowhere else.
    [[nodiscard]] virtual std::uint64_t leftOut() const { return 0; }

protected:
    /// Looks whenever that is emitted, as long as somebody sees it.
    template <typename Sender, typename Signal>
    void lookWhen(Sender* sender, Signal signal)
    {
        connect(sender, signal, this, &View::lookIfSeen);
    }
    /// Shows what has come.
    virtual void look() = 0;
    /// Somebody sees it again: at once all that has come meanwhile.
    virtual void wake() { look(); }
    virtual void rest() {} ///< nobody does any more

    /// The person has chosen them here.
    void chooseCalls(const std::vector<journal::Seq>& seqs, journal::Seq current);
    void chooseFrame(std::size_t cut, std::uint64_t number);

    /// Another endpoint, socket or conversation is meant.
    virtual void showPlace(const Selection& /*selection*/) {}
    virtual void showCall(journal::Seq /*call*/) {}
    virtual void showFrame(const Selection::Frame& /*frame*/) {}

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void lookIfSeen();
    void followChoice(const QObject* by);
    void showChoice();

    Selection* m_selection = nullptr;
    std::uint64_t m_looks = 0;
    bool m_isSeen = false;
    bool m_isBehind = false; ///< what was chosen while nobody saw it is still to be shown
};

} // namespace enchufe::widgets
