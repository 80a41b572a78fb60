// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/window_rig.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/records/record_view.h"

#include <QTableView>

namespace enchufe::test {

/// The window on the screen, a listener and a client in it, and what a person looks at.
struct Shown {
    explicit Shown(WindowRig& theRig) : Shown(theRig, theRig.openWindow()) {}
    Shown(WindowRig& theRig, widgets::MainWindow& theWindow) : rig(theRig), window(theWindow) {}

    template <class Widget>
    [[nodiscard]] Widget& find()
    {
        return *window.findChild<Widget*>();
    }
    [[nodiscard]] widgets::Feed& feed() { return window.feed(); }
    [[nodiscard]] const journal::SocketInfo& socketOf(journal::EndpointId endpoint)
    {
        return *feed().table().socket(feed().table().endpoint(endpoint)->socket);
    }
    void select(journal::EndpointId endpoint, net::SocketId under = 0)
    {
        find<widgets::EndpointPanel>().select(endpoint, under);
    }
    /// "Calls" or "Chunks".
    [[nodiscard]] widgets::RecordView& records(const char* name)
    {
        for (auto* const view : window.findChildren<widgets::RecordView*>()) {
            if (view->findChild<QTableView*>()->accessibleName() == QLatin1String(name))
                return *view;
        }
        qFatal("no such view");
    }
    void listen(const char* behaviour = "none")
    {
        listener = rig.engine.open(WindowRig::listenerSpec(behaviour));
        QTRY_VERIFY(isReady(feed(), listener));
    }
    void connectClient()
    {
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = portOf(feed(), listener).toStdString();
        client = rig.engine.open(spec);
        QTRY_VERIFY(isReady(feed(), client));
        QTRY_VERIFY(!feed().table().endpoint(listener)->connections.empty());
        connection = feed().table().endpoint(listener)->connections.back();
    }
    void send(journal::EndpointId endpoint, std::size_t size, net::SocketId socket = 0)
    {
        rig.engine.post(
            {endpoint, socket},
            engine::command::Send{std::vector<std::byte>(size, std::byte{'x'}), engine::SendHow::All});
    }

    WindowRig& rig;
    widgets::MainWindow& window;
    journal::EndpointId listener = 0;
    journal::EndpointId client = 0;
    net::SocketId connection = 0;
};

} // namespace enchufe::test
