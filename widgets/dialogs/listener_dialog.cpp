// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/listener_dialog.h"

#include "core/codec/escapes.h"
#include "widgets/common/format.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace enchufe::widgets {

ListenerDialog::ListenerDialog(Feed& feed, engine::Engine& engine, Settings& settings, QWidget* parent,
                               const behaviour::Registry& behaviours)
    : EndpointDialog(feed, engine, settings, behaviours, parent)
{
    setWindowTitle(tr("TCP listener"));
    m_host = addHost(tr("Listen on"), QStringLiteral("listenHosts"), true);
    auto* const everyone = new WrappedLabel(this);
    everyone->setText(tr("Everyone on your networks can connect to this address."));
    everyone->setObjectName(QStringLiteral("problem"));
    m_form->addRow(everyone);
    const auto warn = [everyone](const QString& text) {
        const auto address = net::Endpoint::numeric(text.trimmed().toStdString(), 0);
        everyone->setVisible(address && address->isWildcard());
    };
    connect(m_host, &QComboBox::currentTextChanged, this, warn);
    warn(m_host->currentText());
    m_port = addPort(tr("Port"),
                     settings.value(QStringLiteral("listener/port"), QStringLiteral("2000")).toString(),
                     net::Type::Stream);
    addBehaviour(behaviour::Where::TcpListen, m_form);
    m_model = new QComboBox(this);
    m_model->addItems(
        {tr("One event loop for all"), tr("A thread for each client"), tr("One client at a time")});
    m_model->setToolTip(tr("How several clients are served: the same three clients, three outcomes"));
    m_form->addRow(tr("Clients"), m_model);
    beginAdvanced();
    m_backlog = new QSpinBox(this);
    m_backlog->setRange(0, 65535);
    m_backlog->setValue(128);
    m_advanced->addRow(tr("Connections that may wait (backlog)"), m_backlog);
    m_accept = new QCheckBox(tr("Accept connections as they come"), this);
    m_accept->setChecked(true);
    m_advanced->addRow(m_accept);
    addGreeting();
    addSocketKnobs(true, true);
    addReading();
    finish(tr("Listen"));
}

void ListenerDialog::addGreeting()
{
    m_greeting = new QLineEdit(this);
    m_greeting->setPlaceholderText(tr("nothing; or text such as hola\\n"));
    m_greeting->setAccessibleName(tr("Send to each new client"));
    m_advanced->addRow(m_greeting->accessibleName(), m_greeting);
    m_halfClose = new QCheckBox(tr("… and half-close (shutdown)"), this);
    m_advanced->addRow(m_halfClose);
    clearsProblem(m_greeting);
}

bool ListenerDialog::setGreeting(engine::ConnectionKnobs& knobs)
{
    engine::Actions actions;
    const auto parsed = codec::parseEscapes(m_greeting->text().toStdString());
    if (!parsed.ok()) {
        markInvalid(*m_greeting, true);
        showProblem(fromView(parsed.error().in(currentLanguage())), m_greeting);
        return false;
    }
    if (!parsed.value.empty())
        actions.list.emplace_back(engine::command::Send{parsed.value});
    if (m_halfClose->isChecked())
        actions.list.emplace_back(engine::command::Shutdown{});
    if (!actions.list.empty())
        knobs.actions = std::make_shared<const engine::Actions>(std::move(actions));
    return true;
}

journal::EndpointId ListenerDialog::openEndpoint()
{
    engine::StreamListenerSpec spec;
    spec.host = m_host->currentText().trimmed().toStdString();
    spec.port = m_port->text().trimmed().toStdString();
    if (spec.host.empty()) {
        showProblem(tr("Write the address to listen on; 0.0.0.0 is every interface."), m_host);
        return 0;
    }
    if (!net::Endpoint::isUnixText(spec.host) && !checkPort(m_port, true))
        return 0;
    spec.backlog = m_backlog->value();
    spec.model = static_cast<engine::ServerModel>(m_model->currentIndex());
    spec.acceptAutomatically = m_accept->isChecked();
    spec.socket = socketKnobs();
    if (!checkBehaviour())
        return 0;
    spec.connection = connectionKnobs(true);
    if (!setGreeting(spec.connection))
        return 0;
    return m_engine.open(spec);
}

void ListenerDialog::remember()
{
    m_settings.addToHistory(QStringLiteral("listenHosts"), m_host->currentText().trimmed(), 20);
    m_settings.setValue(QStringLiteral("listener/port"), m_port->text().trimmed());
}

} // namespace enchufe::widgets
