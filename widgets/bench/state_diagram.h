// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <QWidget>

#include <optional>

namespace enchufe::widgets {

class Theme;

/// The states of a socket and the calls that lead from one to the next; the one it is in is lit.
class StateDiagram final : public QWidget {
    Q_OBJECT

public:
    explicit StateDiagram(const Theme& theme, QWidget* parent = nullptr);

    /// Nothing: no socket.
    void show(std::optional<journal::SocketState> state);
    [[nodiscard]] QString stateName() const; ///< of what is lit; empty: nothing is
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// What stands in a box of that name while m_state holds.
    [[nodiscard]] const char* nameNow(journal::SocketState box, const char* name) const;
    [[nodiscard]] double widestName() const; ///< of a state, lit

    const Theme& m_theme;
    std::optional<journal::SocketState> m_state;
};

} // namespace enchufe::widgets
