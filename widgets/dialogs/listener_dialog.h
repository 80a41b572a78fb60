// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/endpoint_dialog.h"

namespace enchufe::widgets {

/// A TCP listener, or a Unix-domain stream one.
class ListenerDialog final : public EndpointDialog {
    Q_OBJECT

public:
    ListenerDialog(Feed& feed, engine::Engine& engine, Settings& settings, QWidget* parent = nullptr,
                   const behaviour::Registry& behaviours = behaviour::readyMade());

private:
    journal::EndpointId openEndpoint() override;
    void remember() override;
    void addGreeting();
    /// False: what is to be sent cannot be read, and the dialog says why.
    [[nodiscard]] bool setGreeting(engine::ConnectionKnobs& knobs);

    QComboBox* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QComboBox* m_model = nullptr;
    QSpinBox* m_backlog = nullptr;
    QCheckBox* m_accept = nullptr;
    QLineEdit* m_greeting = nullptr;
    QCheckBox* m_halfClose = nullptr;
};

} // namespace enchufe::widgets
