// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>

namespace enchufe::widgets {

/// What a call did, in plain words, for the person who sees its row.
class Explanations {
    Q_DECLARE_TR_FUNCTIONS(Explanations)

public:
    /// `answer`: the structure that getsockopt() filled in or what a wait was told, where it is kept.
    /// `socket`: what is known of the record's socket, where it is remembered.
    [[nodiscard]] static QString what(const journal::Record& record, const journal::CallDetail& detail,
                                      std::span<const std::byte> answer = {},
                                      const journal::SocketInfo* socket = nullptr);
    /// Rich text for the error box; empty when the call succeeded.
    [[nodiscard]] static QString error(const journal::Record& record, const journal::CallDetail& detail);

private:
    static QString ofSend(const journal::Record& record);
    static QString ofReceive(const journal::Record& record, const journal::SocketInfo* socket);
    static QString ofStreamEnd(const journal::Record& record, const journal::SocketInfo* socket);
    static QString ofClose(const journal::Record& record, const journal::SocketInfo* socket);
    static QString ofUnixClose(const journal::SocketInfo& socket);
    static QString ofReceiveQueue(const journal::Record& record, std::int64_t count);
    static QString ofSendQueue(const journal::Record& record, std::int64_t count);
    static QString ofOption(const journal::Record& record, const journal::CallDetail& detail,
                            std::span<const std::byte> answer);
    static QString ofSetOption(const journal::Record& record, const QString& option);
    static QString ofTcpInfo(std::int64_t waiting, std::span<const std::byte> answer);
    static QString ofStateNote(const journal::Record& record, const QString& text);
    static QString ofAid(const journal::Record& record);
    static QString ofNote(const journal::Record& record, const journal::CallDetail& detail);
    static QString ofFileFailure(const journal::Record& record);
    static QString ofWait(const journal::Record& record, std::span<const std::byte> answer);
    static QString ofSetup(const journal::Record& record, const journal::CallDetail& detail);
};

} // namespace enchufe::widgets
