// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/resolver.h"
#include "core/text/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enchufe::bench {

/// How an error of the courses' tables is produced for real on one machine, or why it cannot be.
struct GalleryEntry {
    std::string_view name;      ///< POSIX: "ECONNREFUSED"; resolver: "EAI_NONAME"
    std::string_view script;    ///< of calls, ending in `expect error`; empty: not by calls
    std::string_view host = {}; ///< resolver: what getaddrinfo() is asked
    std::string_view service = {};
    net::Domain domain = net::Domain::Unspecified;
    bool numericHost = true;
    Text whyNot = {};       ///< where neither is there
    bool linuxOnly = false; ///< other systems answer otherwise

    [[nodiscard]] bool isProduced() const { return !script.empty() || isOfResolver(); }
    [[nodiscard]] bool isOfResolver() const { return !host.empty(); }
    [[nodiscard]] net::ResolveRequest request() const;
    /// The script, ready to be run: paths in it are this process's own.
    [[nodiscard]] std::string text() const;
};

/// Every error of the courses, in alphabetical order; those of the resolver at the end.
[[nodiscard]] std::span<const GalleryEntry> errorGallery();
[[nodiscard]] const GalleryEntry* findGalleryEntry(std::string_view name);

} // namespace enchufe::bench
