// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <memory>

namespace enchufe::widgets {

/// The last thing that went wrong in sending, for each socket, until something is sent on it again: a call's
/// error, bytes that a full queue refused, a file that cannot be read. The socket itself may well be open and
/// look as before.
class SendFailures final {
    Q_DECLARE_TR_FUNCTIONS(SendFailures)

public:
    struct Failure {
        journal::Seq seq = 0; ///< tells one from the next of the same kind
        journal::Record record;
        std::shared_ptr<const journal::CallDetail> detail; ///< the record itself may be dropped meanwhile
        std::uint64_t givenUp = 0;                         ///< bytes that waited behind the call that failed
        std::int64_t notRepeated = 0; ///< repetitions that were still to come; -1: without end
    };

    void apply(const journal::Record& record, journal::Seq seq, const journal::Journal& journal);
    [[nodiscard]] const Failure* find(net::SocketId socket) const;
    /// "sendto() = EDESTADDRREQ: …", in the window's language.
    [[nodiscard]] static QString words(const Failure& failure);

private:
    [[nodiscard]] static QString ofRecord(const Failure& failure);

    std::map<net::SocketId, Failure> m_last; ///< the oldest sockets' are forgotten
};

} // namespace enchufe::widgets
