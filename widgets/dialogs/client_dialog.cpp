// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/client_dialog.h"

#include "widgets/common/settings.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace enchufe::widgets {

ClientDialog::ClientDialog(Feed& feed, engine::Engine& engine, Settings& settings, QWidget* parent,
                           const behaviour::Registry& behaviours)
    : EndpointDialog(feed, engine, settings, behaviours, parent)
{
    setWindowTitle(tr("TCP client"));
    m_host = addHost(tr("Connect to"), QStringLiteral("hosts"), false);
    m_port =
        addPort(tr("Port"), settings.value(QStringLiteral("client/port"), QStringLiteral("2000")).toString(),
                net::Type::Stream);
    beginAdvanced();
    m_bind = new QLineEdit(this);
    m_bind->setPlaceholderText(tr("any; or address:port"));
    m_advanced->addRow(tr("From"), m_bind);
    m_timeout = new QSpinBox(this);
    m_timeout->setRange(0, 600);
    m_timeout->setSuffix(QStringLiteral(" s"));
    m_timeout->setSpecialValueText(tr("the system's own"));
    m_advanced->addRow(tr("Give up connecting after"), m_timeout);
    addBehaviour(behaviour::Where::TcpConnect, m_advanced);
    addSocketKnobs(true, false);
    addReading();
    finish(tr("Connect"));
}

journal::EndpointId ClientDialog::openEndpoint()
{
    engine::StreamClientSpec spec;
    spec.host = m_host->currentText().trimmed().toStdString();
    spec.port = m_port->text().trimmed().toStdString();
    if (spec.host.empty()) {
        showProblem(tr("Write the name or the address of the server."), m_host);
        return 0;
    }
    if (!net::Endpoint::isUnixText(spec.host) && !checkPort(m_port, true))
        return 0;
    if (!m_bind->text().trimmed().isEmpty()) {
        spec.bind = net::splitHostPort(m_bind->text().trimmed().toStdString());
        if (!spec.bind->port.empty() && !net::parsePort(spec.bind->port)) {
            showProblem(tr("Write where to connect from as address:port, with a port from 0 to 65535."),
                        m_bind);
            return 0;
        }
    }
    if (!checkBehaviour())
        return 0;
    spec.connectTimeout = std::chrono::seconds(m_timeout->value());
    spec.socket = socketKnobs();
    spec.connection = connectionKnobs(false);
    return m_engine.open(spec);
}

void ClientDialog::remember()
{
    m_settings.addToHistory(QStringLiteral("hosts"), m_host->currentText().trimmed(), 20);
    m_settings.setValue(QStringLiteral("client/port"), m_port->text().trimmed());
}

} // namespace enchufe::widgets
