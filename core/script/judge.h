// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions and values, judged on what is remembered; for the .cpp files of this room.
#pragma once

#include "core/script/condition_tree.h"
#include "core/script/fact_store.h"
#include "core/script/facts.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::script {

/// The records that a condition looks at: those behind `from`, up to and with `to`.
struct View {
    Order from = 0;
    Order to = 0;
};

/// Judges one condition once. Bounded in time: who looks at too much is told that it is unknown.
class Judge {
public:
    explicit Judge(const FactStore& store) : m_store(store) {}

    [[nodiscard]] Truth judge(const tree::Clause& clause, View view);
    /// Nothing: it is unknown, and why() says it.
    [[nodiscard]] std::optional<Value> valueOf(const tree::Operand& operand, View view);

    /// `names`: those of which the condition speaks. Only at their records can it change.
    void setNames(const std::vector<std::string>& names) { m_names = &names; }
    [[nodiscard]] const Sentence& why() const { return m_why; } ///< the first thing that is unknown
    [[nodiscard]] std::vector<Seen> takeSeen() { return std::move(m_seen); }

private:
    /// The calls, frames or rows of a view.
    struct Items {
        const Subject* subject = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;

        [[nodiscard]] std::size_t size() const { return end - begin; }
    };

    // judge.cpp
    [[nodiscard]] Truth comparison(const tree::Clause& clause, View view);
    [[nodiscard]] Truth allOf(const tree::Clause& clause, View view);
    [[nodiscard]] Truth anyOf(const tree::Clause& clause, View view);
    [[nodiscard]] Truth oneAfterAnother(const tree::Clause& clause, View view);
    [[nodiscard]] std::optional<Order> firstAt(const tree::Clause& clause, View view);
    [[nodiscard]] std::vector<Order> changes(View view) const;
    [[nodiscard]] Truth compare(const Value& left, tree::Operator op, const Value& right);

    // judged_values.cpp
    [[nodiscard]] std::optional<Value> of(const tree::Literal& literal, View view);
    [[nodiscard]] std::optional<Value> of(const tree::CallField& read, View view);
    [[nodiscard]] std::optional<Value> of(const tree::Aggregate& aggregate, View view);
    [[nodiscard]] std::optional<Value> of(const tree::CountOf& count, View view);
    [[nodiscard]] std::optional<Value> of(const tree::AddressOf& address, View view);
    [[nodiscard]] std::optional<Value> of(const tree::StateOf& state, View view);
    [[nodiscard]] std::optional<Value> of(const tree::BlockedIn& blocked, View view);
    [[nodiscard]] std::optional<Value> of(const tree::KernelOf& kernel, View view);
    [[nodiscard]] std::optional<Value> of(const tree::FramesOf& frames, View view);
    [[nodiscard]] std::optional<Value> of(const tree::NaiveOf& naive, View view);
    [[nodiscard]] std::optional<Value> of(const tree::TotalOf& total, View view);
    [[nodiscard]] std::optional<Value> of(const tree::BytesOf& bytes, View view);
    [[nodiscard]] std::optional<Value> of(const tree::Unpacked& unpacked, View view);
    [[nodiscard]] std::optional<Value> fieldOf(const tree::CallRef& of, const Items& items, std::size_t place,
                                               tree::Field field);
    [[nodiscard]] std::optional<Value> fieldOfCall(const Fact& fact, tree::Field field);
    [[nodiscard]] std::optional<Value> fieldOfRow(const Row& row, tree::Field field);
    [[nodiscard]] std::optional<Value> fieldOfFrame(const Subject& subject, const framing::Frame& frame,
                                                    tree::Field field, Order to);
    [[nodiscard]] std::optional<Value> optionValue(const journal::Record& record);
    [[nodiscard]] std::optional<Value> dataOf(const journal::Record& record);
    [[nodiscard]] Items itemsOf(const tree::CallRef& of, View view);
    [[nodiscard]] std::optional<bool> passes(const std::vector<tree::Filter>& where, const tree::CallRef& of,
                                             const Items& items, std::size_t place, View view);
    [[nodiscard]] bool hasFailed(const tree::CallRef& of, const Items& items, std::size_t place) const;
    [[nodiscard]] std::optional<Bytes> streamBytes(const Subject& subject, bool sent, std::uint64_t from,
                                                   std::uint64_t to, Order order);
    [[nodiscard]] const Subject* subject(const std::string& name); ///< null: unknown, and said
    [[nodiscard]] const StreamCuts* cutsOf(const Subject& subject, const std::optional<framing::Framing>& by,
                                           Order order, std::optional<StreamCuts>& anew);
    static constexpr std::size_t bytesAStep = 64; ///< copied or compared in the time of one
    [[nodiscard]] bool mayGoOn(std::size_t steps = 1);

    std::nullopt_t unknown(const Text& pattern, std::vector<std::string> arguments = {});
    void see(const tree::Operand& operand, const Value& value);

    const FactStore& m_store;
    const std::vector<std::string>* m_names = nullptr;
    Sentence m_why;
    std::vector<Seen> m_seen;
    std::size_t m_steps = 0;
    int m_quiet = 0; ///< searching: what is seen and not known on the way is nobody's affair
};

} // namespace enchufe::script
