// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"
#include "core/text/mistake.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::bench {

/// One call pressed by hand, as a value: which, on what socket, with what arguments. Sockets go by names. Its
/// one-line text is that of docs/calls.md.
struct CallSpec {
    struct Watched { ///< poll, select
        std::string socket;
        bool read = false;
        bool write = false;
        bool urgent = false;

        bool operator==(const Watched&) const = default;
    };

    net::Call call = net::Call::Note;
    std::string socket = {}; ///< it is made on; socket, socketpair: the new one's name
    std::string made = {};   ///< accept: the new socket's name; socketpair: the second's
    net::Domain domain = net::Domain::Inet;
    net::Type type = net::Type::Stream;
    std::string protocol = {}; ///< "tcp", "udp", "icmp" or a number; empty: the usual one
    std::string address =
        {}; ///< "127.0.0.1:80", "[::1]:80", "unix:/path", "@NAME": where that one is bound; "@NAME.peer"
    std::string data = {};    ///< as typed: "\"hi\\n\"", "hex:00ff", "fill:65536"
    std::uint32_t number = 0; ///< recv: bytes of room; listen: backlog
    std::string flags = {};   ///< "MSG_PEEK|MSG_DONTWAIT"; empty: none
    net::ShutdownHow how = net::ShutdownHow::Write;
    std::string option = {};
    std::string value = {};
    bool on = true; ///< blocking
    std::vector<Watched> watched = {};
    int milliseconds = -1;  ///< poll, select; -1: for ever
    bool elsewhere = false; ///< made by the socket's second thread, so that it need not wait for the first

    /// What is sent instead of the data's bytes: the rest of them, or those of a word that this room does not
    /// know.
    std::shared_ptr<const std::vector<std::byte>> bytes = {};
    bool aiding = false; ///< made only to learn an address; no line says so, the journal does

    static constexpr std::uint32_t mostBytes = std::uint32_t{16} << 20; ///< of one send or recv

    /// Whose threads make it: the socket, or the first one that is waited for.
    [[nodiscard]] const std::string& owner() const;
    bool operator==(const CallSpec&) const = default;
};

/// socket, and open: they make the socket that carries the call's name.
[[nodiscard]] bool opensOne(net::Call call);

/// A word of a line; quoted text is one word, its quotes included.
struct Word {
    std::string text;
    std::size_t position = 0;
};
/// pack(…), frame(…): DATA of core/script. Such a word does not end inside its parentheses.
[[nodiscard]] bool isWordWithParentheses(std::string_view word);
[[nodiscard]] std::vector<Word> splitWords(std::string_view line, Mistake& mistake);

/// "c = socket inet stream", "send c \"hi\" MSG_OOB", … A problem's place is in the first line of a text.
[[nodiscard]] Parsed<CallSpec> parseCall(std::string_view line);
/// The same of the words of line `line`, which ends at `lineSize`.
[[nodiscard]] Parsed<CallSpec> parseCall(const std::vector<Word>& words, std::size_t lineSize,
                                         std::size_t line = 1);
/// parseCall() gives the same call back.
[[nodiscard]] std::string toText(const CallSpec& call);

/// The bytes that a data word means: "\"text\"" with escapes, "hex:…", "fill:N".
[[nodiscard]] std::vector<std::byte> dataBytes(std::string_view word, Mistake& mistake);
/// This system's bits of "MSG_A|MSG_B"; a mistake where one is no flag, or none of this system's.
[[nodiscard]] int flagBits(std::string_view flags, Mistake& mistake);
/// A letter first, then letters, digits, '_' and '-'.
[[nodiscard]] bool isName(std::string_view text);

} // namespace enchufe::bench
