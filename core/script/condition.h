// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/text/mistake.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::script {

class ConditionParser;

namespace tree {
struct Clause;
struct Operand;
} // namespace tree

/// What only the kernel can answer.
struct KernelQuestion {
    std::string name;  ///< "c", "server#1"
    std::string value; ///< "Recv-Q", "Send-Q", "tcpi_rtt"; "state": the connection's, in ss's words

    bool operator==(const KernelQuestion&) const = default;
};

/// A call that is asked about.
struct CallRead {
    std::string name;                 ///< "c", "server#1"
    net::Call call = net::Call::Note; ///< Note: `frame` or `row`, which are no calls
    bool asksIfItFailed = false;      ///< its error, result, value or count is read

    bool operator==(const CallRead&) const = default;
};

/// What judging needs: what to ask the kernel before, and which failed calls are expected. Each once.
struct Reads {
    std::vector<std::string> names; ///< every socket or endpoint: "c", "server#1"
    std::vector<CallRead> calls;
    std::vector<KernelQuestion> kernel; ///< to be asked, and noted, right before it is judged
    std::vector<std::string> blocked;   ///< names whose present call is to be noted likewise
    bool durations = false;             ///< how long a call took is read

    /// script.md, "Failing calls": a failed call of `name` counts as expected.
    [[nodiscard]] bool expectsFailureOf(std::string_view name, net::Call call) const;
    void add(const Reads& other);
    void addName(const std::string& name);
    void addBlocked(const std::string& name);
    void add(const CallRead& call);
    void add(const KernelQuestion& question);
};

/// What must hold of the journal's records: CONDITION of docs/calls.md, "Conditions". A value; immutable, and
/// cheap to copy. Facts::judge() judges it.
class Condition {
public:
    static constexpr std::size_t longest = 4096; ///< bytes
    static constexpr int deepest = 32;           ///< parentheses and the like inside each other

    Condition() = default; ///< nothing to hold: true
    /// `at`: where the text begins, so that a problem has its place in the file.
    [[nodiscard]] static Parsed<Condition> parse(std::string_view text, Place at = {});

    [[nodiscard]] const std::string& text() const { return m_text; } ///< as written
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] const Reads& reads() const;

private:
    friend class ConditionParser;
    friend class Facts;

    std::string m_text;
    Place m_place;
    std::shared_ptr<const tree::Clause> m_root; ///< null: true
    std::shared_ptr<const Reads> m_reads;
};

/// What a journal's records give as a value: VALUE of the same grammar, in `{{…}}` and in a lesson's number
/// and text answers. As Condition otherwise.
class ValueExpression {
public:
    ValueExpression() = default;
    [[nodiscard]] static Parsed<ValueExpression> parse(std::string_view text, Place at = {});

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] const Reads& reads() const;
    /// What it gives is a number (or text, or bytes) whatever the records say: what a number (or text) answer
    /// needs. A value of an option or of unpack() may be either.
    [[nodiscard]] bool mayBeNumber() const;
    [[nodiscard]] bool mayBeText() const;

private:
    friend class ConditionParser;
    friend class Facts;

    std::string m_text;
    Place m_place;
    std::shared_ptr<const tree::Operand> m_root; ///< null: none
    std::shared_ptr<const Reads> m_reads;
};

/// The places in a stream that a lesson has marked: "boundaries of NAME.recv" (or send…), "boundaries of
/// frames NAME", "offset VALUE".
class MarkExpression {
public:
    MarkExpression() = default;
    [[nodiscard]] static Parsed<MarkExpression> parse(std::string_view text, Place at = {});

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] const Reads& reads() const;
    /// Whose received stream the marks are in; empty: `offset`, which says nothing of it.
    [[nodiscard]] const std::string& stream() const { return m_stream; }

private:
    friend class Facts;

    std::string m_text;
    Place m_place;
    std::string m_stream;
    bool m_ofFrames = false;
    net::Call m_call = net::Call::Note;
    ValueExpression m_offset;
    std::shared_ptr<const Reads> m_reads;
};

} // namespace enchufe::script
