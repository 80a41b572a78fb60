// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/kind.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enchufe::net {

/// An address a socket can be bound or connected to: the bytes of a sockaddr and their length. A value.
class Endpoint {
public:
    Endpoint() = default;
    /// Copies at most maxSize bytes of a sockaddr.
    explicit Endpoint(std::span<const std::byte> sockaddrBytes);

    /// Numeric address and port, without asking any resolver: "127.0.0.1", "::1", "fe80::1%eth0".
    [[nodiscard]] static std::optional<Endpoint> numeric(std::string_view address, std::uint16_t port);
    /// "unix:/path" or, on Linux, "unix:@abstract". Empty when the path is too long for a sockaddr_un.
    [[nodiscard]] static std::optional<Endpoint> unixPath(std::string_view text);
    [[nodiscard]] static bool isUnixText(std::string_view text) { return text.starts_with("unix:"); }
    /// "127.0.0.1:2000", "[::1]:2000" or what unixPath() takes: as text() writes it, without asking any
    /// resolver. Nothing of a name, and of a port that parsePort() does not take; where the text has none it
    /// is `portIfNone`.
    [[nodiscard]] static std::optional<Endpoint>
    fromText(std::string_view text, std::optional<std::uint16_t> portIfNone = std::nullopt);
    [[nodiscard]] static Endpoint any(Domain domain, std::uint16_t port);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] Domain domain() const;
    [[nodiscard]] std::uint16_t port() const; ///< 0 for Unix-domain
    [[nodiscard]] bool isWildcard() const;    ///< 0.0.0.0 or ::
    /// "127.0.0.1" or "::1" without port; the path for Unix-domain.
    [[nodiscard]] std::string host() const;
    /// "127.0.0.1:2000", "[::1]:2000", "unix:/run/x"; "" when empty.
    [[nodiscard]] std::string text() const;
    /// The file a bound Unix-domain socket leaves behind; empty for all others.
    [[nodiscard]] std::string filePath() const;

    /// A socket can be found there: not the port 0 of bind(), not a nameless Unix-domain socket.
    [[nodiscard]] bool isPlace() const;

    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_bytes.data(), m_size}; }
    /// The same, for maps; they live as long as this does.
    [[nodiscard]] std::string_view key() const
    {
        return {reinterpret_cast<const char*>(m_bytes.data()), m_size};
    }
    bool operator==(const Endpoint& other) const;

    static constexpr std::size_t maxSize = 128; ///< sizeof(sockaddr_storage)

    /// For the calls that fill an address: the room, then how much of it was used.
    [[nodiscard]] std::byte* room() { return m_bytes.data(); }
    void setSize(std::size_t size);

private:
    alignas(8) std::array<std::byte, maxSize> m_bytes = {};
    std::uint32_t m_size = 0;
};

/// The family that all of them are of; Unspecified where they differ.
[[nodiscard]] Domain commonDomain(std::span<const Endpoint> addresses);

/// The most bytes that one UDP datagram can carry; nothing for Unix-domain, where SO_SNDBUF alone decides.
/// IPv4: 65,535 (total length, RFC 791) less 20 of header and 8 of UDP's (RFC 768). IPv6: 65,535 (payload
/// length, RFC 8200) less 8. An IPv4 address mapped into IPv6 is IPv4's.
[[nodiscard]] std::optional<std::size_t> largestDatagram(const Endpoint& to);

/// "HOST:PORT", "[v6]:PORT", ":PORT" or "PORT" cut in two; neither half is checked further.
struct HostPort {
    std::string host;
    std::string port;
};
[[nodiscard]] HostPort splitHostPort(std::string_view text);
/// The halves as a person gives them: "HOST:PORT", or the "unix:" address alone.
[[nodiscard]] std::string joinHostPort(const std::string& host, const std::string& port);

/// The host of this machine for who names none: "::1" for Inet6, else "127.0.0.1". All interfaces are a
/// choice of its own.
[[nodiscard]] std::string loopbackHost(Domain domain);

/// A decimal port 0…65535, or nothing.
[[nodiscard]] std::optional<std::uint16_t> parsePort(std::string_view text);
/// A number, but no port: getaddrinfo() would cut it to 16 bits and take another one. The name of a service
/// is none.
[[nodiscard]] bool isWrongPort(std::string_view text);

} // namespace enchufe::net
