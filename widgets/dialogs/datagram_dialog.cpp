// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/datagram_dialog.h"

#include "widgets/common/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace enchufe::widgets {

DatagramDialog::DatagramDialog(Feed& feed, engine::Engine& engine, Settings& settings, QWidget* parent,
                               const behaviour::Registry& behaviours)
    : EndpointDialog(feed, engine, settings, behaviours, parent)
{
    setWindowTitle(tr("UDP socket"));
    m_bound = new QCheckBox(tr("bind() it to an address, so that others can find it"), this);
    m_bound->setChecked(true);
    m_form->addRow(m_bound);
    m_bindHost = addHost(tr("Address"), QStringLiteral("udpHosts"), true);
    m_bindPort =
        addPort(tr("Port"), settings.value(QStringLiteral("udp/port"), QStringLiteral("2000")).toString(),
                net::Type::Datagram);
    connect(m_bound, &QCheckBox::toggled, m_bindHost, &QWidget::setEnabled);
    connect(m_bound, &QCheckBox::toggled, m_bindPort, &QWidget::setEnabled);
    m_to = new QLineEdit(this);
    m_to->setPlaceholderText(tr("host:port; may be left empty"));
    m_form->addRow(tr("Send to"), m_to);
    m_connect = new QCheckBox(tr("connect() to it: one peer only, and its errors are reported"), this);
    m_form->addRow(m_connect);
    addBehaviour(behaviour::Where::Udp, m_form);
    beginAdvanced();
    m_broadcast = new QCheckBox(tr("Allow broadcasts (SO_BROADCAST)"), this);
    m_advanced->addRow(m_broadcast);
    addSocketKnobs(false, false);
    addReading();
    finish(tr("Create"));
}

journal::EndpointId DatagramDialog::openEndpoint()
{
    engine::DatagramSpec spec;
    if (m_bound->isChecked()) {
        spec.bind = net::HostPort{m_bindHost->currentText().trimmed().toStdString(),
                                  m_bindPort->text().trimmed().toStdString()};
        if (!net::Endpoint::isUnixText(spec.bind->host) && !checkPort(m_bindPort, true))
            return 0;
    }
    const std::string to = m_to->text().trimmed().toStdString();
    if (!to.empty()) {
        const net::HostPort parts = net::splitHostPort(to);
        spec.host = parts.host;
        spec.port = parts.port;
        const bool isUnix = net::Endpoint::isUnixText(to);
        if (!isUnix && (parts.host.empty() || !net::parsePort(parts.port))) {
            showProblem(tr("Write the destination as host:port, with a port from 0 to 65535."), m_to);
            return 0;
        }
    } else if (m_connect->isChecked()) {
        showProblem(tr("connect() needs a destination."), m_to);
        return 0;
    }
    if (!checkBehaviour())
        return 0;
    spec.connect = m_connect->isChecked();
    spec.broadcast = m_broadcast->isChecked();
    spec.socket = socketKnobs();
    spec.connection = connectionKnobs(false);
    return m_engine.open(spec);
}

void DatagramDialog::remember()
{
    if (m_bound->isChecked()) {
        m_settings.addToHistory(QStringLiteral("udpHosts"), m_bindHost->currentText().trimmed(), 20);
        m_settings.setValue(QStringLiteral("udp/port"), m_bindPort->text().trimmed());
    }
}

} // namespace enchufe::widgets
