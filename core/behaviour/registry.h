// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/specs.h"
#include "core/text/mistake.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enchufe::behaviour {

/// What a behaviour may answer for.
enum class Where : std::uint8_t { TcpListen, Udp, TcpConnect };
/// The console's command for it: "tcp-listen", "udp", "tcp-connect".
[[nodiscard]] std::string_view commandOf(Where where);

/// What follows a behaviour's name: NAME:ARGUMENT.
struct Argument {
    enum class Kind : std::uint8_t { None, Text, File, Folder };

    Kind kind = Kind::None;
    bool isNeeded = false;      ///< the name alone means nothing
    std::string_view word = {}; ///< as the console's help has it: "FOLDER"
    Text hint = {};             ///< what to write there
};

/// One ready-made behaviour: all that the console's help, its completion and the window's form say of it.
struct Description {
    std::string_view name; ///< as on the command line
    Text title;
    Text explanation; ///< one sentence
    std::vector<Where> where = {Where::TcpListen, Where::Udp, Where::TcpConnect};
    Argument argument = {};
    /// Given what follows the colon, empty if nothing does. Without it: nothing answers, as with "none".
    std::function<Parsed<engine::BehaviourFactory>(std::string_view argument)> make = {};

    [[nodiscard]] bool mayStand(Where at) const;
    /// "echo", "http[:FOLDER]", "save:FOLDER".
    [[nodiscard]] std::string usage() const;
};

/// What a text NAME[:ARGUMENT] stands for.
struct Chosen {
    engine::BehaviourFactory factory = {}; ///< empty: none
    std::string name = {};                 ///< for the journal, as it was written; empty: none

    void answer(engine::ConnectionKnobs& knobs) const;
};

/// The behaviours that there are. A value: who has one more adds it to a registry of his own and hands that
/// to the console or the window.
class Registry {
public:
    explicit Registry(std::vector<Description> rows) : m_rows(std::move(rows)) {}

    /// In the place of one of the same name, if there is one.
    void add(Description row);
    [[nodiscard]] const std::vector<Description>& all() const { return m_rows; }
    /// By its name, or by NAME:ARGUMENT; null if there is none.
    [[nodiscard]] const Description* find(std::string_view text) const;
    [[nodiscard]] Parsed<Chosen> choose(std::string_view text, Where where) const;
    /// "none, echo, http[:FOLDER]": those that may stand there.
    [[nodiscard]] std::string usages(Where where) const;

private:
    std::vector<Description> m_rows;
};

/// Those of core/behaviour: none, echo, discard, count.
[[nodiscard]] const Registry& readyMade();

} // namespace enchufe::behaviour
