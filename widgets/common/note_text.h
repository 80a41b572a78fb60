// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace enchufe::widgets {

/// What the engine says that no call says, in the window's language. The journal's own words for it are
/// English.
class NoteText {
    Q_DECLARE_TR_FUNCTIONS(NoteText)

public:
    /// "endpoint ready", "send queue", "reading: paced, 100 B every 50 ms".
    [[nodiscard]] static QString line(const journal::Record& record, const journal::CallDetail& detail);
    /// The text that the note carries, in words; empty where it carries none.
    [[nodiscard]] static QString said(const journal::Record& record, const journal::CallDetail& detail);
    /// A sentence for what the player of a script noted: core/script/notes.h; empty for all other kinds.
    [[nodiscard]] static QString ofScript(const journal::Record& record, const journal::CallDetail& detail);
    /// In the place of a call's name.
    [[nodiscard]] static QString name();
    /// How the endpoint reads now; `text` is NoteKind::Reading's.
    [[nodiscard]] static QString reading(std::string_view text);
    /// Of NoteKind::Repeating: how many were still to come when sending ended; -1: without end; 0: none.
    [[nodiscard]] static std::int64_t leftOf(const journal::CallDetail& detail);
    /// A sentence for it; empty for none.
    [[nodiscard]] static QString notRepeated(std::int64_t left);
    /// A socket's state as ss(8) has it; that it is closed ss never says.
    [[nodiscard]] static QString state(const journal::SocketInfo& socket);

private:
    static QString kind(journal::NoteKind kind);
    static QString reason(std::string_view text);
    static QString model(std::string_view text);
    static QString behaviour(std::string_view text);
    static QString saidOfScript(const journal::Record& record, const journal::CallDetail& detail);
};

} // namespace enchufe::widgets
