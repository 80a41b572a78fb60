// SPDX-License-Identifier: GPL-3.0-or-later
// What a player knows and no call says, as notes in the journal: it writes them, Facts reads them.
#pragma once

#include "core/framing/framer.h"
#include "core/journal/journal.h"
#include "core/net/resolver.h"
#include "core/script/condition.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::script {

namespace note {
/// A step of the script begins: conditions see what comes now.
struct SegmentBegan {
    std::string title;
};
/// A name for an endpoint of the engine, and for what is made for it elsewhere: getaddrinfo() of a `resolve`
/// is written by a pen with an EndpointId of its own. (Bare sockets are named by NoteKind::Named.)
struct EndpointNamed {
    std::string name;
    journal::EndpointId endpoint = 0;
};
/// What cuts the stream that a name receives: the first is what `frame` and `naive` go by. Of a listener: its
/// connections too.
struct Framed {
    std::string name;
    std::vector<framing::Framing> framings;
    std::uint32_t maxFrame = framing::Framer::usualLimit; ///< bytes
};
/// The call in which a name's socket is; Note: in none. Of an endpoint whose calls block nobody knows.
struct Blocked {
    std::string name;
    net::Call call = net::Call::Note;
};
/// The kernel's answer.
struct KernelSaid {
    KernelQuestion question;
    std::int64_t value = 0; ///< as the kernel has it: microseconds of tcpi_rtt
    std::string word = {};  ///< of a state, ss's: "ESTAB"
    bool isTold = true;     ///< this system does not tell, or the socket is closed
};
/// One row of what getaddrinfo() gave.
struct Resolved {
    std::string name;
    net::Endpoint address;
    std::optional<net::Type> type;
    std::string canonicalName;
};
/// What getnameinfo() gave.
struct NameFound {
    std::string name;
    std::string host;
    std::string service;
};
/// `NAME = address ADDRESS`.
struct AddressGiven {
    std::string name;
    net::Endpoint address;
};
} // namespace note

using Note = std::variant<note::SegmentBegan, note::EndpointNamed, note::Framed, note::Blocked,
                          note::KernelSaid, note::Resolved, note::NameFound, note::AddressGiven>;

/// What the record says, if it is one of these notes and whole.
[[nodiscard]] std::optional<Note> noteIn(const journal::Record& record, const journal::CallDetail& detail);

/// Writes them. One thread's own; the journal outlives it.
class Notes {
public:
    explicit Notes(journal::Journal& journal) : m_writer(journal, 0) {}

    /// `socket`: whom it is about, where that is known; the Calls view then shows it there.
    void write(const Note& note, net::SocketId socket = 0);
    /// A row for each address, in the resolver's order.
    void writeRows(const std::string& name, const net::ResolveResult& result);

private:
    journal::Journal::Writer m_writer;
};

} // namespace enchufe::script
