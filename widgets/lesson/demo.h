// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <QObject>

namespace enchufe::widgets {

struct Session;

/// The echo that a person begins with: a listener and a client of it, which has sent a line and got it back.
/// Both stay; of this object nobody has need once it has told done() or failed(), and it goes.
class Demo final : public QObject {
    Q_OBJECT

public:
    Demo(Session& session, QObject* parent);

signals:
    void done(enchufe::journal::EndpointId client);
    /// A call of one of them failed, as a sentence; both are closed.
    void failed(const QString& problem);

private:
    void goOn();
    void connectTo(const journal::SocketInfo& listener);
    void giveUp(const journal::EndpointInfo& ended);
    void end();

    Session& m_session;
    journal::EndpointId m_server = 0;
    journal::EndpointId m_client = 0; ///< 0: the listener is not ready yet
    bool m_hasSent = false;
};

} // namespace enchufe::widgets
