// SPDX-License-Identifier: GPL-3.0-or-later
// The words of docs/calls.md, for the .cpp files of the call bench.
#pragma once

#include "core/bench/call_spec.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::bench {

constexpr Text noSuchCall = tr("there is no such call");
constexpr Text badNumber = tr("not a number in the range allowed");
constexpr Text badFlag = tr("there is no such flag");
constexpr Text flagElsewhere = tr("this system has no such flag");
constexpr Text noThreadLeft = tr("the system has no thread left for it");
constexpr Text wasCancelled = tr("cancelled before it was made");
constexpr Text noMemoryLeft = tr("the system has no memory left for it");

constexpr std::array<std::string_view, 3> howWords = {"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
constexpr std::array<std::string_view, 3> shortHowWords = {"rd", "wr", "rdwr"};
constexpr std::string_view elsewhereWord = "elsewhere";

/// Empty: no line makes this call.
[[nodiscard]] std::string_view wordOf(net::Call call);
[[nodiscard]] std::optional<net::Call> callOfWord(std::string_view word);
/// Every word that makes a call.
[[nodiscard]] std::vector<std::string_view> allCallWords();
/// Its first argument is a socket that is there already.
[[nodiscard]] bool isMadeOnOne(net::Call call);

/// "@NAME" is where that socket is bound, "@NAME.peer" what it is connected to.
struct AddressName {
    std::string socket;
    bool ofPeer = false;
};
[[nodiscard]] AddressName socketNamedBy(std::string_view address);

} // namespace enchufe::bench
