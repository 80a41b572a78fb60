// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"
#include "core/text/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enchufe::net {

/// One socket error as every system names it, with what it means for the person who meets it.
struct ErrorEntry {
    std::string_view name;        ///< POSIX: "ECONNREFUSED"; resolver: "EAI_NONAME"
    int number;                   ///< on this system; notHere where it has none
    std::string_view winsockName; ///< "WSAECONNREFUSED"; empty where Winsock has none
    int winsockNumber;
    Text meaning;     ///< what happened
    Text advice = {}; ///< what to do about it; empty outside of errorTable()

    static constexpr int notHere = -1'000'000;
    [[nodiscard]] bool isOfResolver() const { return name.starts_with("EAI_"); }
};

/// All socket errors of the courses and those the calls of this product can meet. Source: errno(3), the
/// calls' man pages, Winsock's "Windows Sockets Error Codes".
[[nodiscard]] std::span<const ErrorEntry> errorTable();
/// All others that this system has, with what they mean: so that each has a name. None is in errorTable().
[[nodiscard]] std::span<const ErrorEntry> otherErrorTable();
/// The errors of getaddrinfo(3).
[[nodiscard]] std::span<const ErrorEntry> resolverErrorTable();

/// By this system's number, as `call` returned it (getaddrinfo has numbers of its own). Null if unknown.
[[nodiscard]] const ErrorEntry* findError(Call call, int number);
/// By POSIX or Winsock name, any case.
[[nodiscard]] const ErrorEntry* findError(std::string_view name);

/// connect() has started what goes on in the background: EINPROGRESS, or on Windows WSAEWOULDBLOCK.
[[nodiscard]] bool isConnectUnderWay(int number);
/// EMSGSIZE: what was to be sent does not fit one datagram.
[[nodiscard]] bool isTooLarge(int number);

/// "ECONNREFUSED"; the bare number for one the table does not know.
[[nodiscard]] std::string errorName(Call call, int number);
/// Meaning and advice in one line; the system's own words for one the table does not know.
[[nodiscard]] std::string explainError(Call call, int number, Language language);

/// A call that has failed, as far as it is known.
struct FailedCall {
    Call call = Call::Note;
    int number = 0;
    Endpoint address = {};               ///< it was given; empty: none
    Domain domain = Domain::Unspecified; ///< of the socket; unknown: the address's
    Type type = Type::Stream;
};
struct ErrorExplanation {
    Text meaning; ///< empty: the error is in no table
    Text advice;  ///< may be empty
};
/// What the error means of this call, with these arguments, on a socket of this kind.
[[nodiscard]] ErrorExplanation explanationOf(const FailedCall& failed);
[[nodiscard]] std::string explainError(const FailedCall& failed, Language language);

/// "connect 127.0.0.1:9: ECONNREFUSED (111): Nothing is listening …", as explainError() of that call.
[[nodiscard]] std::string describeError(Call call, std::string_view address, int number, Language language);

} // namespace enchufe::net
