// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/endpoint_dialog.h"

namespace enchufe::widgets {

/// A TCP client, or a Unix-domain stream one.
class ClientDialog final : public EndpointDialog {
    Q_OBJECT

public:
    ClientDialog(Feed& feed, engine::Engine& engine, Settings& settings, QWidget* parent = nullptr,
                 const behaviour::Registry& behaviours = behaviour::readyMade());

private:
    journal::EndpointId openEndpoint() override;
    void remember() override;

    QComboBox* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_bind = nullptr;
    QSpinBox* m_timeout = nullptr;
};

} // namespace enchufe::widgets
