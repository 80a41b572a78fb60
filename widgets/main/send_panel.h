// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace enchufe::widgets {

class Actions;
class EndpointControls;
class FailureLine;
class Selection;
class SendBar;
class Settings;
class Theme;
struct Session;

/// The lower edge: what has just failed, and the send bar, which sends to what is selected.
class SendPanel final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        Session& session;
        Settings& settings;
        Theme& theme;
        const Selection& selection;
        const EndpointControls& controls; ///< knows what can be sent there
        Actions& actions;
    };

    SendPanel(const Parts& parts, QWidget* parent);

    [[nodiscard]] FailureLine& failure() const { return *m_failure; }

private:
    void handle(Actions& actions);

    SendBar* m_bar = nullptr;
    FailureLine* m_failure = nullptr;
};

} // namespace enchufe::widgets
