// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <QObject>
#include <QString>

#include <functional>

namespace enchufe::widgets {

/// Finds the address of a destination that a person typed: "127.0.0.1:9", "printer:9100", "unix:/path". Names
/// are looked up by the engine, so that the journal has it, and in the family of the socket that will use it.
class Destination final : public QObject {
    Q_OBJECT

public:
    Destination(engine::Engine& engine, QObject* parent);

    /// Calls one of the two, at once or when the resolver has answered. Several may be under way: each answer
    /// goes to its own question.
    void find(const QString& typed, net::Domain family, std::function<void(const net::Endpoint&)> found,
              std::function<void(const QString&)> failed);

private:
    struct Answer {
        std::function<void(const net::Endpoint&)> found;
        std::function<void(const QString&)> failed;
    };
    void lookUp(const net::HostPort& parts, std::uint16_t port, net::Domain family, Answer answer);

    engine::Engine& m_engine;
};

} // namespace enchufe::widgets
