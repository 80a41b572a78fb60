// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/endpoint_dialog.h"

namespace enchufe::widgets {

/// A UDP socket, or a Unix-domain datagram one: bound, unbound or connected.
class DatagramDialog final : public EndpointDialog {
    Q_OBJECT

public:
    DatagramDialog(Feed& feed, engine::Engine& engine, Settings& settings, QWidget* parent = nullptr,
                   const behaviour::Registry& behaviours = behaviour::readyMade());

private:
    journal::EndpointId openEndpoint() override;
    void remember() override;

    QCheckBox* m_bound = nullptr;
    QComboBox* m_bindHost = nullptr;
    QLineEdit* m_bindPort = nullptr;
    QLineEdit* m_to = nullptr;
    QCheckBox* m_connect = nullptr;
    QCheckBox* m_broadcast = nullptr;
};

} // namespace enchufe::widgets
