// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace enchufe::widgets {

/// net::portNote() for what is being typed. The system may ask a server for a service's name: that is done on
/// a thread of the pool, and only the newest question is answered.
class PortNotes final : public QObject {
    Q_OBJECT

public:
    PortNotes(std::vector<net::Type> types, QObject* parent);

    void ask(const QString& portOrService);

signals:
    /// One for each type, empty for what is neither port nor service.
    void answered(const QStringList& notes);

private:
    const std::vector<net::Type> m_types;
    int m_question = 0;
};

} // namespace enchufe::widgets
