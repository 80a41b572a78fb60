// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/behaviour/registry.h"
#include "core/framing/framer.h"
#include "core/text/mistake.h"
#include "core/text/text.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::cli {

/// The options of tcp-connect, tcp-listen and udp, as typed, and their translation into what the session
/// runs.
class EndpointOptions {
public:
    enum class Kind : std::uint8_t { Connect, Listen, Datagram };

    /// Adds the options to the command; the object must outlive the parsing, and the registry the object.
    EndpointOptions(CLI::App& command, Kind kind, Language language, const behaviour::Registry& behaviours);

    /// Throws UsageError with what is wrong and where.
    [[nodiscard]] SessionPlan plan() const;

private:
    void addRunning(CLI::App& command);
    void checkNumbers() const;
    // endpoint_options_sending.cpp
    void addSending(CLI::App& command);
    [[nodiscard]] std::vector<engine::Command> actions() const;
    [[nodiscard]] std::vector<std::byte> framed(const std::string& option,
                                                std::vector<std::byte> message) const;
    // endpoint_options_receiving.cpp
    void addReceiving(CLI::App& command);
    [[nodiscard]] engine::Reading reading() const;
    [[nodiscard]] engine::ConnectionKnobs connectionKnobs() const;
    [[nodiscard]] behaviour::Where where() const;
    void planFraming(SessionPlan& plan) const;
    void planExplaining(SessionPlan& plan) const;
    // endpoint_options_socket.cpp
    void addSocket(CLI::App& command);
    [[nodiscard]] engine::OptionSetting readOption(const std::string& text) const;
    [[nodiscard]] engine::SocketKnobs socketKnobs() const;
    [[nodiscard]] net::Domain domain() const;
    void checkPort(const std::string& where, const std::string& text) const;
    [[nodiscard]] net::HostPort target() const;
    [[nodiscard]] std::optional<net::HostPort> bindAddress() const;
    void planAddresses(SessionPlan& plan) const;
    /// Throws a UsageError if there is one.
    void check(const char* option, const std::string& typed, const std::optional<Problem>& problem) const;
    [[nodiscard]] std::string say(const Text& text) const { return std::string(text.in(m_language)); }
    /// Of an option that takes seconds.
    [[nodiscard]] static std::chrono::milliseconds seconds(double value)
    {
        return std::chrono::milliseconds(static_cast<std::int64_t>(value * 1000));
    }

    Kind m_kind;
    Language m_language;
    CLI::App& m_command;
    const behaviour::Registry& m_behaviours;
    std::vector<std::string> m_addresses;
    std::vector<std::string> m_texts;
    std::vector<std::string> m_hexes;
    std::vector<std::string> m_files;
    std::vector<std::string> m_structs;
    std::vector<std::string> m_options;
    std::vector<std::string> m_pauses;
    int m_halfCloses = 0;
    int m_resets = 0;
    bool m_sendAll = false;
    bool m_sendOnce = false;
    bool m_noHalfClose = false;
    std::string m_receiveSize = "65536";
    std::string m_reading = "auto";
    bool m_nonBlocking = false;
    bool m_blocking = false;
    bool m_noDelay = false;
    bool m_noReuse = false;
    bool m_broadcast = false;
    bool m_connect = false;
    int m_sendBuffer = 0;
    int m_receiveBuffer = 0;
    int m_backlog = 128;
    std::string m_bind;
    std::string m_accept = "auto";
    std::int64_t m_maxConnections = 0;
    std::string m_model = "loop";
    std::string m_behaviour = "none";
    bool m_ipv4 = false;
    bool m_ipv6 = false;
    double m_connectTimeout = 0;
    double m_for = 0;
    bool m_untilClosed = false;
    bool m_once = false;
    std::string m_show = "raw";
    bool m_explain = false;
    std::string m_framing;
    std::uint64_t m_maxFrame = framing::Framer::usualLimit;
    bool m_frameSends = false;
    bool m_frameAnyway = false;
    std::string m_journal;
    std::string m_journalData = "hex";
    bool m_force = false;
    bool m_quiet = false;
    double m_sample = 0;
    bool m_kernel = false;
    int m_budget = 256;
};

} // namespace enchufe::cli
