// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions as text to their tree; for the .cpp files of this room.
#pragma once

#include "core/script/condition_scanner.h"
#include "core/script/condition_tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::script {

/// The first mistake stays, and what is read from then on means nothing. Recursion is bounded by
/// Condition::deepest.
class ConditionParser {
public:
    ConditionParser(std::string_view text, Place at) : m_scanner(text, at) {}

    /// Condition or ValueExpression: the whole text, as `read` reads it.
    template <class T, class Root>
    static Parsed<T> parse(std::string_view text, Place at, Root (ConditionParser::*read)());

    [[nodiscard]] tree::Clause condition();
    [[nodiscard]] tree::Operand value();
    [[nodiscard]] tree::CallRef callRef(bool ever); ///< NAME.CALL
    [[nodiscard]] std::string name();               ///< WORD or WORD#n
    void expectEnd();

    [[nodiscard]] Scanner& scanner() { return m_scanner; }
    [[nodiscard]] Reads takeReads() { return std::move(m_reads); }

private:
    class Deeper;

    // clauses
    [[nodiscard]] tree::Clause disjunction();
    [[nodiscard]] tree::Clause conjunction();
    [[nodiscard]] tree::Clause negation();
    [[nodiscard]] tree::Clause parenthesised();
    [[nodiscard]] tree::Clause comparison();
    [[nodiscard]] std::optional<tree::Operator> takeOperator();
    void checkComparison(const tree::Clause& clause, std::size_t at);
    void checkWord(const tree::Operand& left, const tree::Operand& right, std::size_t at);

    // condition_values.cpp
    [[nodiscard]] tree::Operand unmarkedValue();
    void readNumber(tree::Operand& operand);
    void readData(tree::Operand& operand);
    void readAddress(tree::Operand& operand);
    void readWord(tree::Operand& operand);
    [[nodiscard]] bool readState(tree::Operand& operand);
    void readFrames(tree::Operand& operand);
    void readBytes(tree::Operand& operand);
    void readUnpack(tree::Operand& operand);
    void readCallField(tree::Operand& operand, bool ever);
    void readAggregate(tree::Operand& operand, tree::Aggregate::What what, bool ever);
    void readCountOf(tree::Operand& operand);
    [[nodiscard]] tree::Field field(const tree::CallRef& of);
    [[nodiscard]] std::vector<tree::Filter> filters(const tree::CallRef& of);
    [[nodiscard]] tree::Filter filter(const tree::CallRef& of);
    [[nodiscard]] std::size_t oneOf(std::span<const std::string_view> words);
    [[nodiscard]] std::uint32_t wholeNumber();
    void noteCall(const tree::CallRef& of, bool asksIfItFailed);

    Scanner m_scanner;
    Reads m_reads;
    int m_depth = 0;
    std::size_t m_literalBytes = 0; ///< of all DATA so far
};

} // namespace enchufe::script
