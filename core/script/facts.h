// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/script/condition.h"
#include "core/script/value.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::script {

class FactStore;

enum class Truth : std::uint8_t { False, True, Unknown };

/// A value that a condition looked at.
struct Seen {
    std::string what; ///< as the condition says it: "c.send result"
    Value value;
};

struct Verdict {
    Truth truth = Truth::Unknown;
    Sentence why = {};           ///< of what is unknown: "c has made no send() here"
    std::vector<Seen> seen = {}; ///< in the condition's order, each once

    [[nodiscard]] bool holds() const { return truth == Truth::True; }
    /// "c.send result is 16384, c.send requested is 65536" or the sentence why; what a failed expectation
    /// says.
    [[nodiscard]] std::string describe(Language language) const;
};

struct [[nodiscard]] Answer {
    std::optional<Value> value; ///< none: not known
    Sentence why = {};          ///< then
};

/// The places in a stream that are asked for, in their order; the stream's beginning and end are none.
struct [[nodiscard]] Marks {
    std::vector<std::uint64_t> offsets;
    std::uint64_t length = 0; ///< of the axis: bytes sent to the reader so far
    Sentence why = {};        ///< empty: they are known
};

/// Everything that conditions are judged on, told from a journal's records alone: the same records in the
/// same order give the same verdicts. One reader's own; not synchronised. The journal outlives it, and its
/// bytes and words are asked for when they are needed: what it keeps no longer is unknown.
class Facts {
public:
    /// Calls, frames and states that are remembered; what comes beyond leaves verdicts unknown.
    static constexpr std::size_t mostFacts = std::size_t{1} << 20;

    explicit Facts(const journal::Journal& journal, std::size_t most = mostFacts);
    ~Facts();
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;

    /// The journal's next record; those before the script may be left out.
    void apply(const journal::Record& record);
    /// What conditions see begins here, but for `ever` and states. The note of Notes::beginSegment() does the
    /// same when it is applied, so that the journal alone tells where segments begin.
    void beginSegment();

    [[nodiscard]] Verdict judge(const Condition& condition) const;
    [[nodiscard]] Answer valueOf(const ValueExpression& value) const;
    [[nodiscard]] Marks marksOf(const MarkExpression& marks) const;

    /// The socket that a name ("c", "server#1") has now, or had last; 0: there is none.
    [[nodiscard]] net::SocketId socketOf(std::string_view name) const;
    /// Where it is bound, or with `ofPeer` connected to, as far as calls have told; of a closed one the last.
    [[nodiscard]] net::Endpoint addressOf(std::string_view name, bool ofPeer) const;

private:
    std::unique_ptr<FactStore> m_store;
};

} // namespace enchufe::script
