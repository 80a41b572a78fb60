// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/window_dialogs.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/key_list.h"
#include "widgets/address/address_dialog.h"
#include "widgets/dialogs/client_dialog.h"
#include "widgets/dialogs/datagram_dialog.h"
#include "widgets/dialogs/listener_dialog.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/model/selection.h"
#include "widgets/options/option_commands.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QMessageBox>

namespace enchufe::widgets {

WindowDialogs::WindowDialogs(const Parts& parts) : QObject(&parts.window), m_parts(parts) { handleActions(); }

void WindowDialogs::handleActions()
{
    const auto handle = [this](std::string_view id, void (WindowDialogs::*what)()) {
        m_parts.actions.handle(id, this, [this, what](bool) { (this->*what)(); });
    };
    handle(act::newClient, &WindowDialogs::openClient);
    handle(act::newListener, &WindowDialogs::openListener);
    handle(act::newDatagram, &WindowDialogs::openDatagram);
    handle(act::palette, &WindowDialogs::openPalette);
    handle(act::keys, &WindowDialogs::showKeys);
    handle(act::about, &WindowDialogs::showAbout);
    m_parts.actions.handle(act::addresses, this, [this](bool) { (void)showAddresses(); });
    m_parts.actions.handle(act::errors, this, [this](bool) { showErrors({}); });
}

void WindowDialogs::show(QDialog& dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void WindowDialogs::open(EndpointDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_parts.selection.chooseEndpoint(dialog->endpoint());
        m_parts.actions[act::writeMessage].trigger();
    });
    connect(dialog, &EndpointDialog::errorRequested, this, &WindowDialogs::showErrors);
    show(*dialog);
}

void WindowDialogs::openClient()
{
    open(new ClientDialog(m_parts.feed, m_parts.engine, m_parts.settings, &m_parts.window,
                          m_parts.behaviours));
}

void WindowDialogs::openListener()
{
    open(new ListenerDialog(m_parts.feed, m_parts.engine, m_parts.settings, &m_parts.window,
                            m_parts.behaviours));
}

void WindowDialogs::openDatagram()
{
    open(new DatagramDialog(m_parts.feed, m_parts.engine, m_parts.settings, &m_parts.window,
                            m_parts.behaviours));
}

AddressDialog& WindowDialogs::showAddresses()
{
    if (m_addresses == nullptr) {
        m_addresses = new AddressDialog(m_parts.feed, m_parts.engine, m_parts.theme, &m_parts.window);
        connect(m_addresses, &AddressDialog::errorRequested, this, &WindowDialogs::showErrors);
        connect(m_addresses, &AddressDialog::optionRequested, &m_parts.options, &OptionCommands::set);
    }
    show(*m_addresses);
    return *m_addresses;
}

void WindowDialogs::showErrors(const QString& name)
{
    if (m_errors == nullptr)
        m_errors = new ErrorGalleryDialog(m_parts.theme, &m_parts.window);
    if (!name.isEmpty())
        m_errors->choose(name);
    show(*m_errors);
}

void WindowDialogs::openPalette()
{
    if (m_palette == nullptr)
        m_palette = new CommandPalette(m_parts.actions, m_parts.theme, m_parts.window);
    m_palette->open();
}

void WindowDialogs::showKeys()
{
    if (m_keys == nullptr)
        m_keys = new KeyList(m_parts.actions, m_parts.theme, &m_parts.window);
    show(*m_keys);
}

void WindowDialogs::showAbout()
{
    QMessageBox::about(
        &m_parts.window, tr("About Enchufe"),
        tr("<h3>Enchufe %1</h3><p>A socket playground: real sockets, every call, every byte.</p>"
           "<p>Free software under the GNU GPL, version 3 or later.</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace enchufe::widgets
